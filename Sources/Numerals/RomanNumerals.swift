/// Roman numerals as they are written: capitals, in their one canonical form.
enum RomanNumerals {
  /// The value of one in small letters: "xi".
  static func smallValue(_ text: Span<UInt8>, in range: Range<Int>) -> Int? {
    // Nearly no word begins and ends with such letters.
    guard isLetter(text[range.lowerBound] ^ 0x20), isLetter(text[range.upperBound - 1] ^ 0x20) else { return nil }
    return value(text, in: range, bit: 0x20)
  }

  /// The value of a Roman numeral from I to MMMCMXCIX that is all of `range`; nil for anything else, other spellings of a
  /// number ("IIII", "VX") among it. At most 15 letters are looked at.
  static func value(_ text: Span<UInt8>, in range: Range<Int>) -> Int? {
    guard isLetter(text[range.lowerBound]), isLetter(text[range.upperBound - 1]) else { return nil }
    return value(text, in: range, bit: 0)
  }

  /// - Parameter bit: what tells the text's letters from capitals: 0 or 0x20.
  private static func value(_ text: Span<UInt8>, in range: Range<Int>, bit: UInt8) -> Int? {
    // MMMDCCCLXXXVIII is the longest.
    guard (1...15).contains(range.count) else { return nil }
    var value = 0
    var index = range.lowerBound
    // In each place: how a digit is built of its one, its five and the next place's one.
    for place in places {
      var ones = 0
      if index + 1 < range.upperBound, text[index] ^ bit == place.one, text[index + 1] ^ bit == place.ten {
        value += 9 * place.unit
        index += 2
        continue
      }
      if index + 1 < range.upperBound, text[index] ^ bit == place.one, text[index + 1] ^ bit == place.five {
        value += 4 * place.unit
        index += 2
        continue
      }
      if index < range.upperBound, text[index] ^ bit == place.five {
        value += 5 * place.unit
        index += 1
      }
      while ones < 3, index < range.upperBound, text[index] ^ bit == place.one {
        value += place.unit
        ones += 1
        index += 1
      }
    }
    return index == range.upperBound ? value : nil
  }

  /// What they're made of, in small letters.
  static let smallLetters = Set("ivxlcdm".utf8)

  /// Whether the byte is a letter of Roman numerals. Asked of nearly every word.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { byte & 0xE0 == 0x40 && letters &>> UInt32(byte & 0x1F) & 1 != 0 }

  /// A bit for each of C, D, I, L, M, V, X, by the letter's place in the alphabet.
  private static let letters: UInt32 = 1 << 3 | 1 << 4 | 1 << 9 | 1 << 12 | 1 << 13 | 1 << 22 | 1 << 24

  /// One decimal place's letters; 0 where there is none.
  private struct Place {
    let unit: Int
    let one: UInt8
    let five: UInt8
    let ten: UInt8
  }

  private static let places = [
    Place(unit: 1000, one: UInt8(ascii: "M"), five: 0, ten: 0),
    Place(unit: 100, one: UInt8(ascii: "C"), five: UInt8(ascii: "D"), ten: UInt8(ascii: "M")),
    Place(unit: 10, one: UInt8(ascii: "X"), five: UInt8(ascii: "L"), ten: UInt8(ascii: "C")),
    Place(unit: 1, one: UInt8(ascii: "I"), five: UInt8(ascii: "V"), ten: UInt8(ascii: "X")),
  ]
}
