/// The fast way over UTF-8.
enum UTF8Scan {
  /// Whether the bytes from `start` on are well-formed UTF-8. O(count).
  static func isValid(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, length) = UTF8Sequence.read(bytes, at: index)
      if scalar == nil { return false }
      index += length
    }
    return true
  }
}
