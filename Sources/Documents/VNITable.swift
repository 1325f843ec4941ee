/// VNI for Windows: a letter, and after it a byte for its marks.
struct VNITable: Sendable {
  func step(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int, isValid: Bool) {
    (UInt32(bytes[offset]), 1, true)
  }
}
