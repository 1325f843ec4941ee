import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// What a token or numeral is to the automata: 64 bits, in which only what some rule asks about differs.
///
/// Bits 0–23 a letter (a word or mark that some pattern knows; 0 for all others), 24–50 the forms of a numeral, 51–58 a
/// value that some pattern asks for, then the flags below.
package enum Symbol {
  package static let letterMask: UInt64 = 0xFF_FFFF
  package static let formShift: UInt64 = 24
  package static let formMask: UInt64 = 0x7FF_FFFF
  package static let valueShift: UInt64 = 51
  package static let valueMask: UInt64 = 0xFF
  /// A word token that isn't surely a numeral.
  package static let word: UInt64 = 1 << 59
  package static let capital: UInt64 = 1 << 60
  package static let allCapitals: UInt64 = 1 << 61
  /// No white space between this symbol and the one that was read before it. Set while walking.
  package static let glued: UInt64 = 1 << 62
  package static let numeral: UInt64 = 1 << 63
}

/// Which words, forms and values the rules ask about.
package struct Alphabet: Sendable, Hashable {
  /// The letter of each word id, 0 where no pattern has that word; ids behind the end have none.
  package var letters: [UInt32] = []
  /// The bits of a symbol that some pattern looks at.
  package var mask: UInt64 = 0
  /// Value 1, 2, … of a symbol: significand and exponent of the numerals that patterns name (`{#=24}`).
  package var significands: [UInt64] = []
  package var exponents: [Int32] = []

  package init() {}

  func letter(_ word: WordID) -> UInt64 {
    let index = Int(word.rawValue)
    return index < letters.count ? UInt64(letters[index]) : 0
  }

  func value(_ number: ExactDecimal) -> UInt64 {
    for index in 0..<significands.count
    where Int128(significands[index]) == number.significand && Int(exponents[index]) == number.exponent {
      return UInt64(index + 1)
    }
    return 0
  }
}
