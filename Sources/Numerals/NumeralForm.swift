/// How a numeral is written and what it could be: the classes that rules ask for as `{#class}`.
///
/// Bits describe the numeral alone, not its neighbours: "5" is `integer`, `digits`, `day`, `month`, `hour` and more at
/// once; a rule says which of them it needs. Only what is no number in its context, or reads otherwise there, is
/// decided before: see ``NumeralScanner``.
package struct NumeralForm: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // How it is written.
  /// Written in digits: 5, 2.430, 6,75.
  package static let digits = NumeralForm(rawValue: 1 << 0)
  /// Written in words: hai mươi mốt, twelve.
  package static let words = NumeralForm(rawValue: 1 << 1)
  /// A Roman numeral in capitals: XII. (Also a word or an initial: only rules that ask for it see it.)
  package static let roman = NumeralForm(rawValue: 1 << 2)
  /// Has a scale word (nghìn, triệu, tỷ, million, bn), so it's an amount and never a date: 2,5 triệu, 1 tỷ 200 triệu.
  package static let scaled = NumeralForm(rawValue: 1 << 3)
  /// Has grouping separators: 2.430, 1,234,567.
  package static let grouped = NumeralForm(rawValue: 1 << 4)
  /// Begins with a superfluous zero: 05.
  package static let leadingZero = NumeralForm(rawValue: 1 << 5)
  /// A name of a month, with the month as its value: June, Sept.
  package static let monthName = NumeralForm(rawValue: 1 << 6)
  /// An ordinal word or suffix: third, 31st. (Vietnamese "thứ ba" is left to rules.)
  package static let ordinal = NumeralForm(rawValue: 1 << 7)
  /// A part of one, spelled: nửa, hai phần ba, half, two thirds, ½. The value is the numerator (1, 2, 1, 2, 1), and
  /// `Numeral.denominator` says of how many.
  package static let fraction = NumeralForm(rawValue: 1 << 8)
  /// A factor in one word: đôi (after gấp), doubled, tripled, twice, halved.
  package static let factor = NumeralForm(rawValue: 1 << 9)
  /// An indefinite scale: hàng trăm, vài chục, thousands of, dozens; its value is the scale (100, 10, 1000, 12).
  package static let indefinite = NumeralForm(rawValue: 1 << 10)
  /// The single word một, a, an or one.
  package static let one = NumeralForm(rawValue: 1 << 11)
  /// A single word that is a numeral only in context: năm, tư, ba, chín, một, đôi, second, may. Those that the words
  /// beside them rule out ("năm ngoái", "ba mẹ", "một số") are no numerals at all.
  package static let doubtful = NumeralForm(rawValue: 1 << 12)

  // What it is.
  /// A whole number.
  package static let integer = NumeralForm(rawValue: 1 << 13)
  /// Has decimals: 6,75.
  package static let decimal = NumeralForm(rawValue: 1 << 14)
  /// 1 to 31, one or two digits, a word or an ordinal.
  package static let day = NumeralForm(rawValue: 1 << 15)
  /// 1 to 12, one or two digits, a word, a month's name or a Roman numeral.
  package static let month = NumeralForm(rawValue: 1 << 16)
  /// 1000 to 2199, four plain digits.
  package static let year = NumeralForm(rawValue: 1 << 17)
  /// 0 to 24, one or two digits or a word.
  package static let hour = NumeralForm(rawValue: 1 << 18)
  /// 0 to 59, one or two digits or a word.
  package static let minute = NumeralForm(rawValue: 1 << 19)
  /// Two plain digits: the short year of 2010-11, the decade of "những năm 90".
  package static let twoDigits = NumeralForm(rawValue: 1 << 20)
  /// Digits with one dot that could be day.month ("2.9"), month.year ("5.2017") or hour.minute ("7.30").
  package static let dottedPair = NumeralForm(rawValue: 1 << 21)
  /// Digits with two dots that could be day.month.year ("10.05.2000").
  package static let dottedTriple = NumeralForm(rawValue: 1 << 22)
  /// Four plain digits that could be a time of day (0900).
  package static let clock = NumeralForm(rawValue: 1 << 23)
  /// Too many digits, separators that fit no number (192.168.1.2), or digits spelled one by one ("không chín một hai"):
  /// no value can be had.
  package static let opaque = NumeralForm(rawValue: 1 << 24)
  /// Has a minus sign glued before it, where nothing or a bracket stands before the sign: -5, −0,7. Or a word for it:
  /// "âm 5", "minus five". The sign and the word are among its tokens.
  package static let negative = NumeralForm(rawValue: 1 << 25)
  /// 1 to 4: a quarter's number, in digits, words or Roman.
  package static let quarter = NumeralForm(rawValue: 1 << 26)
}
