/// The fast way over UTF-8: one pass that validates and looks for anything that isn't plain.
///
/// A scalar value is *plain* if it's NFC wherever it stands (a starter that never combines with what stands before
/// it) and no lookalike: all that well-kept Vietnamese and English text is made of. The table is checked against ICU
/// in the tests; what it doesn't list is only slower, never wrong.
package struct UTF8Scan: Sendable {
  /// What a scan stopped at.
  enum Stop {
    /// The end of the bytes.
    case end
    /// A scalar value that isn't plain.
    case unplain
    /// An ill-formed sequence.
    case illFormed
  }

  /// One bit for each scalar value below U+10000, set for plain ones.
  private let plain: [UInt64]

  static let standard = UTF8Scan()

  private init() {
    var plain = [UInt64](repeating: 0, count: 1024)
    for range in Self.plainRanges {
      for scalar in range where Lookalikes.treatment(of: scalar) == .keep {
        plain[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
      }
    }
    self.plain = plain
  }

  /// Scalar values that are NFC inert by ICU; lookalikes among them are taken out.
  private static let plainRanges: [ClosedRange<UInt32>] = [
    0x0000...0x02FF,
    0x0370...0x0373, 0x0375...0x0377, 0x037B...0x037D, 0x0388...0x03CE,  // Greek
    0x0400...0x0482, 0x048A...0x052F,  // Cyrillic
    0x1E00...0x1EFF,  // Vietnamese
    0x2010...0x205E, 0x2070...0x208E, 0x20A0...0x20C0,  // punctuation, superscripts, currencies
    0x2100...0x2125, 0x2127...0x2129, 0x212C...0x218B, 0x2190...0x22FF,  // letterlike, number forms, arrows, maths
    0x2300...0x2328, 0x232B...0x23FF, 0x2460...0x2ADB,  // technical, enclosed, boxes, symbols
    0x3001...0x3029, 0x3030...0x303F, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,  // CJK
    0xAC00...0xD7A3, 0xE000...0xF8FF, 0xFF0D...0xFF0D, 0xFFE0...0xFFE6, 0xFFFC...0xFFFD,
  ]

  /// Whether a scalar value is plain. Values past U+FFFF never are.
  func isPlain(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && plain[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0
  }

  /// The first place from `start` on that stops a scan. O(distance), no allocation.
  func scan(_ bytes: borrowing Span<UInt8>, from start: Int) -> (offset: Int, stop: Stop) {
    let plain = plain.span
    let count = bytes.count
    // Read only, and only within this function.
    let raw = unsafe bytes.bytes
    var index = start
    while index < count {
      // The sequence at `index`, its first byte lowest; zeros behind the end.
      var block: UInt64
      if index &+ 8 <= count {
        block = EightBytes.load(raw, index)
        let others = block & EightBytes.highest
        if others == 0 {
          index &+= 8
          continue
        }
        let ascii = EightBytes.first(others)
        index &+= ascii
        // Three bytes are left at least, or else it's read again.
        if ascii > 5 { continue }
        block >>= UInt64(truncatingIfNeeded: ascii &* 8)
      } else {
        block = Self.last(bytes, index)
      }
      // ạ, ế, ữ …: U+1E00–U+1EFF, most of what Vietnamese writes with three bytes, are plain throughout.
      if block & 0xC0_FCFF == 0x80_B8E1 {
        index &+= 3
        continue
      }
      let lead = UInt8(truncatingIfNeeded: block)
      if lead < 0x80 {
        index &+= 1
      } else if lead < 0xE0 {
        guard lead >= 0xC2, block & 0xC000 == 0x8000 else { return (index, .illFormed) }
        if plain[Int(lead & 0x1F)] >> (block >> 8 & 0x3F) & 1 == 0 { return (index, .unplain) }
        index &+= 2
      } else if lead < 0xF0 {
        guard block & 0xC0_C000 == 0x80_8000 else { return (index, .illFormed) }
        let row = Int(truncatingIfNeeded: (block & 0x0F) << 6 | block >> 8 & 0x3F)
        // Overlong forms.
        if row < 0x20 { return (index, .illFormed) }
        if plain[row] >> (block >> 16 & 0x3F) & 1 == 0 {
          // Surrogates are never plain.
          return (index, row >= 0x360 && row < 0x380 ? .illFormed : .unplain)
        }
        index &+= 3
      } else {
        let isWellFormed = UTF8Sequence.read(bytes, at: index).scalar != nil
        return (index, isWellFormed ? .unplain : .illFormed)
      }
    }
    return (index, .end)
  }

  /// The bytes from `index` on, up to three of them, the first lowest; zeros behind the end.
  @inline(__always)
  private static func last(_ bytes: borrowing Span<UInt8>, _ index: Int) -> UInt64 {
    var block = UInt64(bytes[index])
    if index &+ 1 < bytes.count { block |= UInt64(bytes[index &+ 1]) << 8 }
    if index &+ 2 < bytes.count { block |= UInt64(bytes[index &+ 2]) << 16 }
    return block
  }

  /// What a look at all bytes of a text shows.
  struct Survey: Sendable {
    /// Where the first scalar value is that isn't plain; nil if there is none.
    var firstUnplain: Int?
    /// Whether all the bytes are UTF-8; what follows the first that aren't wasn't looked at.
    var isWellFormed: Bool
  }

  /// Whether bytes are UTF-8 (Unicode 3.9, table 3-7). O(count).
  package static func isWellFormed(_ bytes: borrowing Span<UInt8>) -> Bool {
    standard.survey(bytes, from: 0).isWellFormed
  }

  /// Looks at the bytes from `start` on. O(count).
  func survey(_ bytes: borrowing Span<UInt8>, from start: Int) -> Survey {
    var firstUnplain: Int?
    var index = start
    while true {
      let (offset, stop) = scan(bytes, from: index)
      switch stop {
      case .end: return Survey(firstUnplain: firstUnplain, isWellFormed: true)
      case .illFormed: return Survey(firstUnplain: firstUnplain, isWellFormed: false)
      case .unplain:
        if firstUnplain == nil { firstUnplain = offset }
        index = offset + UTF8Sequence.read(bytes, at: offset).length
      }
    }
  }
}
