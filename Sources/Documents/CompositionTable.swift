import CICU

/// What a Latin vowel letter and one mark of Vietnamese make in normal form C, where that is one scalar value.
///
/// Filled by ICU, once, when a text first needs it. Since NFC(NFC(x) + y) = NFC(x + y), letters with two marks, in
/// whatever order, are two look-ups.
struct CompositionTable: Sendable {
  static let standard = CompositionTable()

  /// Grave, acute, circumflex, tilde, breve, hook above, horn, dot below.
  private static let marks: [UInt32] = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]

  /// 8 entries for each letter below U+0250 and in U+1E00–U+1EFF; 0 where the two don't make one.
  private let composed: [UInt16]

  private init() {
    var composed = [UInt16](repeating: 0, count: (0x250 + 0x100) * 8)
    var letters = Array("aeiouyAEIOUY".unicodeScalars.map(\.value))
    var next = 0
    while next < letters.count {
      let letter = letters[next]
      next += 1
      guard let row = Self.row(of: letter) else { continue }
      for (column, mark) in Self.marks.enumerated() {
        guard let made = Self.compose(letter, mark), Self.row(of: UInt32(made)) != nil else { continue }
        composed[row * 8 + column] = made
        if !letters.contains(UInt32(made)) { letters.append(UInt32(made)) }
      }
    }
    self.composed = composed
  }

  /// The scalar value that the two make; nil where they stay two, or aren't known here.
  func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard let row = Self.row(of: letter), let column = Self.column(of: mark) else { return nil }
    let made = composed[row * 8 + column]
    return made == 0 ? nil : UInt32(made)
  }

  private static func row(of letter: UInt32) -> Int? {
    switch letter {
    case 0..<0x250: Int(letter)
    case 0x1E00..<0x1F00: Int(letter - 0x1E00 + 0x250)
    default: nil
    }
  }

  private static func column(of mark: UInt32) -> Int? {
    switch mark {
    case 0x300: 0
    case 0x301: 1
    case 0x302: 2
    case 0x303: 3
    case 0x306: 4
    case 0x309: 5
    case 0x31B: 6
    case 0x323: 7
    default: nil
    }
  }

  private static func compose(_ letter: UInt32, _ mark: UInt32) -> UInt16? {
    var normalized: [UInt16] = [0, 0, 0, 0, 0, 0]
    let units = [UInt16(letter), UInt16(mark)]
    // Both arrays outlive the call, and their sizes are the counts.
    let count = unsafe cicu_nfc(units, 2, &normalized, 6)
    return count == 1 ? normalized[0] : nil
  }
}
