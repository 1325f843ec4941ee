/// The signature of a Unicode encoding at the start of a file.
struct ByteOrderMark {
  let encoding: TextEncoding
  /// Its length in bytes.
  let length: Int

  /// The byte order mark that the bytes begin with, if any.
  static func find(in bytes: borrowing Span<UInt8>) -> ByteOrderMark? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return ByteOrderMark(encoding: .utf16LittleEndian, length: 2)
    case (0xFE, 0xFF): return ByteOrderMark(encoding: .utf16BigEndian, length: 2)
    case (0xEF, 0xBB) where bytes.count >= 3 && bytes[2] == 0xBF: return ByteOrderMark(encoding: .utf8, length: 3)
    default: return nil
    }
  }
}
