import SoLieuDocuments

extension EightBytes {
  /// Bytes that end a run of ordinary ones inside a JSON string: controls, quotes and backslashes.
  @inline(__always)
  static func endOfRun(_ block: UInt64) -> UInt64 {
    // With that bit turned the quote (0x22) stands right behind the controls, and the space (0x20) doesn't.
    below(block ^ ones &* 0x02, 0x21) | equal(block, 0x5C)
  }
}
