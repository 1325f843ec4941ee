import CICU

/// Case folding of UTF-8 bytes, one scalar value at a time: ICU's simple folding (`u_foldCase`) for ASCII, for every
/// two-byte sequence (Latin, Greek, Cyrillic …) and for U+1E00–U+1EFF (Vietnamese). Everything else stays as it is.
///
/// Folding is for comparing: the folded text may be shorter or longer than the text ("ſ" → "s", "Ⱥ" → "ⱥ").
package enum CaseFolding {
  /// The fold of each two-byte sequence, by ``twoByteIndex(_:_:)``. See ``Entry``.
  package static let twoByte: [Entry] = (0..<2048).map { entry(for: UInt32($0)) }

  /// The fold of U+1E00–U+1EFF, by ``threeByteIndex(_:_:_:)``. See ``Entry``.
  package static let threeByte: [Entry] = (0..<256).map { entry(for: 0x1E00 + UInt32($0)) }

  /// A folded scalar value in UTF-8: its first byte in the lowest eight bits, and so on, and the number of bytes
  /// in the highest eight. A hot loop keeps the table in a local constant.
  package typealias Entry = UInt32

  /// Where ``twoByte`` has the sequence of these two bytes.
  package static func twoByteIndex(_ lead: UInt8, _ second: UInt8) -> Int {
    Int(lead & 0x1F) << 6 | Int(second & 0x3F)
  }

  /// Where ``threeByte`` has the sequence of these three bytes; nil outside of U+1E00–U+1EFF.
  package static func threeByteIndex(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    guard lead == 0xE1, second >= 0xB8, second <= 0xBB else { return nil }
    return Int(second & 0x03) << 6 | Int(third & 0x3F)
  }

  /// The folded form of a text in UTF-8. Bytes that aren't well-formed UTF-8 stay as they are.
  package static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    append(bytes.span, to: &folded)
    return folded
  }

  /// Appends the folded form of a text in UTF-8. O(count), and allocates only where `folded` has to grow.
  package static func append(_ bytes: borrowing Span<UInt8>, to folded: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
      } else if byte >= 0xC2, byte < 0xE0, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        append(twoByte[twoByteIndex(byte, bytes[index + 1])], to: &folded)
        index += 2
      } else if byte == 0xE1, index + 2 < bytes.count, bytes[index + 2] & 0xC0 == 0x80,
        let entry = threeByteIndex(byte, bytes[index + 1], bytes[index + 2])
      {
        append(threeByte[entry], to: &folded)
        index += 3
      } else {
        folded.append(byte)
        index += 1
      }
    }
  }

  private static func append(_ entry: Entry, to folded: inout [UInt8]) {
    var rest = entry
    for _ in 0..<(entry >> 24) {
      folded.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private static func entry(for scalar: UInt32) -> Entry {
    var bytes: [UInt8] = []
    UTF8Sequence.append(UInt32(bitPattern: cicu_fold_scalar(Int32(scalar))), to: &bytes)
    var entry = Entry(bytes.count) << 24
    for (index, byte) in bytes.enumerated() {
      entry |= Entry(byte) << Entry(8 * index)
    }
    return entry
  }
}
