/// How a numeral is written and what it could be: the classes that rules ask for as `{#class}`.
///
/// Bits describe the numeral alone, not its neighbours: "5" is `integer`, `digits`, `day`, `month`, `hour` and more at
/// once; a rule says which of them it needs. Only what is no number in its context, or reads otherwise there, is
/// decided before: see ``NumeralScanner``.
@usableFromInline package struct NumeralForm: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  // How it is written.
  /// Written in digits: 5, 2.430, 6,75.
  @inlinable package static var digits: Self { Self(rawValue: 1 << 0) }
  /// Written in words: hai mươi mốt, twelve.
  @inlinable package static var words: Self { Self(rawValue: 1 << 1) }
  /// A Roman numeral in capitals: XII. (Also a word or an initial: only rules that ask for it see it.)
  @inlinable package static var roman: Self { Self(rawValue: 1 << 2) }
  /// Has a scale word (nghìn, triệu, tỷ, million, bn), so it's an amount and never a date: 2,5 triệu, 1 tỷ 200 triệu.
  @inlinable package static var scaled: Self { Self(rawValue: 1 << 3) }
  /// Has grouping separators: 2.430, 1,234,567.
  @inlinable package static var grouped: Self { Self(rawValue: 1 << 4) }
  /// Begins with a superfluous zero: 05.
  @inlinable package static var leadingZero: Self { Self(rawValue: 1 << 5) }
  /// A name of a month, with the month as its value: June, Sept.
  @inlinable package static var monthName: Self { Self(rawValue: 1 << 6) }
  /// An ordinal word or suffix: third, 31st. (Vietnamese "thứ ba" is left to rules.)
  @inlinable package static var ordinal: Self { Self(rawValue: 1 << 7) }
  /// A part of one, spelled: nửa, hai phần ba, half, two thirds, ½. The value is the numerator (1, 2, 1, 2, 1), and
  /// `Numeral.denominator` says of how many.
  @inlinable package static var fraction: Self { Self(rawValue: 1 << 8) }
  /// A factor in one word: đôi (after gấp), doubled, tripled, twice, halved.
  @inlinable package static var factor: Self { Self(rawValue: 1 << 9) }
  /// An indefinite scale: hàng trăm, vài chục, thousands of, dozens; its value is the scale (100, 10, 1000, 12).
  @inlinable package static var indefinite: Self { Self(rawValue: 1 << 10) }
  /// The single word một, a, an or one.
  @inlinable package static var one: Self { Self(rawValue: 1 << 11) }
  /// A single word that is a numeral only in context: năm, tư, ba, chín, một, đôi, second, may. Those that the words
  /// beside them rule out ("năm ngoái", "ba mẹ", "một số") are no numerals at all.
  @inlinable package static var doubtful: Self { Self(rawValue: 1 << 12) }

  // What it is.
  /// A whole number.
  @inlinable package static var integer: Self { Self(rawValue: 1 << 13) }
  /// Has decimals: 6,75.
  @inlinable package static var decimal: Self { Self(rawValue: 1 << 14) }
  /// 1 to 31, one or two digits, a word or an ordinal.
  @inlinable package static var day: Self { Self(rawValue: 1 << 15) }
  /// 1 to 12, one or two digits, a word, a month's name or a Roman numeral.
  @inlinable package static var month: Self { Self(rawValue: 1 << 16) }
  /// 1000 to 2199, four plain digits.
  @inlinable package static var year: Self { Self(rawValue: 1 << 17) }
  /// 0 to 24, one or two digits or a word.
  @inlinable package static var hour: Self { Self(rawValue: 1 << 18) }
  /// 0 to 59, one or two digits or a word.
  @inlinable package static var minute: Self { Self(rawValue: 1 << 19) }
  /// Two plain digits: the short year of 2010-11, the decade of "những năm 90".
  @inlinable package static var twoDigits: Self { Self(rawValue: 1 << 20) }
  /// Digits with one dot that could be day.month ("2.9"), month.year ("5.2017") or hour.minute ("7.30").
  @inlinable package static var dottedPair: Self { Self(rawValue: 1 << 21) }
  /// Digits with two dots that could be day.month.year ("10.05.2000").
  @inlinable package static var dottedTriple: Self { Self(rawValue: 1 << 22) }
  /// Four plain digits that could be a time of day (0900).
  @inlinable package static var clock: Self { Self(rawValue: 1 << 23) }
  /// Too many digits, separators that fit no number (192.168.1.2), or digits spelled one by one ("không chín một hai"):
  /// no value can be had.
  @inlinable package static var opaque: Self { Self(rawValue: 1 << 24) }
  /// Has a minus sign glued before it, where nothing or a bracket stands before the sign: -5, −0,7. Or a word for it:
  /// "âm 5", "minus five". The sign and the word are among its tokens.
  @inlinable package static var negative: Self { Self(rawValue: 1 << 25) }
  /// 1 to 4: a quarter's number, in digits, words or Roman.
  @inlinable package static var quarter: Self { Self(rawValue: 1 << 26) }
}
