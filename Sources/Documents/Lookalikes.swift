/// Characters that look like others and are made one with them in ``Document/text`` (never in ``Document/decoded``).
///
/// | in the file | in the text |
/// |---|---|
/// | fullwidth ASCII U+FF01–FF5E, but for the dash U+FF0D | ASCII |
/// | spaces U+00A0, U+1680, U+2000–200A, U+202F, U+205F, U+3000 | space |
/// | soft hyphen U+00AD, zero-width U+200B–200D, U+2060, U+FEFF | nothing |
/// | Ð (U+00D0, eth) and Ɖ (U+0189) | Đ (U+0110) |
/// | ð (U+00F0) at the start of a word, before a vowel | đ (U+0111) |
///
/// "ð" begins no word in the languages that have it, and "đ" always begins a Vietnamese syllable, so Icelandic names
/// keep theirs. Quotation marks and dashes (U+2010–2015, U+2212, U+FE58, U+FF0D) stay: ICU's word breaks, and the
/// dash classes of the tokens, know them all. Superscript digits stay: "m²" isn't "m2" to ICU.
enum Lookalikes {
  /// What becomes of a scalar value, its neighbours aside.
  enum Treatment: Equatable {
    case keep
    case replace(UInt32)
    case remove
    /// ð: see ``Lookalikes``.
    case eth
  }

  static func treatment(of scalar: UInt32) -> Treatment {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .replace(0x20)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .remove
    case 0xD0, 0x189: .replace(0x110)
    case 0xF0: .eth
    case 0xFF0D: .keep
    case 0xFF01...0xFF5E: .replace(scalar - 0xFF01 + 0x21)
    default: .keep
    }
  }

  /// Whether ð stands for đ between these two scalar values (0 at an end of the text).
  static func isVietnameseEth(after previous: UInt32, before next: UInt32) -> Bool {
    !isLatinLetter(previous) && isVowel(next)
  }

  private static func isLatinLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// A vowel letter of Vietnamese, with or without marks (small letters: ð is small).
  private static func isVowel(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    case 0xE0...0xE3, 0xE8...0xEA, 0xEC, 0xED, 0xF2...0xF5, 0xF9, 0xFA, 0xFD, 0x103, 0x129, 0x169, 0x1A1, 0x1B0: true
    case 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
