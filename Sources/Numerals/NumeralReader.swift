import SoLieuDocuments
import SoLieuTokens

/// Reads numerals from the items of a stretch of text. The grammars of the two languages are extensions of it.
struct NumeralReader {
  let items: [NumeralItem]
  let readings: [DigitReading]
  /// Index of the first item's token.
  let offset: Int
  let language: Language

  /// The item at `index`, or one that is nothing outside the stretch.
  func item(_ index: Int) -> NumeralItem { items.indices.contains(index) ? items[index] : .outside }
  func role(_ index: Int) -> NumberRole { items.indices.contains(index) ? items[index].word.role : .other }

  func read(into numerals: inout [Numeral]) {
    var index = 0
    /// Where the last numeral ended.
    var last = -1
    while index < items.count {
      // Nearly every token.
      if items[index].word.role == .other, items[index].roman == 0 {
        index += 1
        continue
      }
      guard let found = numeral(at: index, after: last) else {
        index += 1
        continue
      }
      var numeral = found
      last = found.tokens.upperBound
      numeral.tokens = found.tokens.lowerBound + offset..<last + offset
      numerals.append(numeral)
      index = last
    }
  }

  /// The numeral that begins at an item, its tokens counted from the first item. `last` is where the numeral before
  /// ended.
  private func numeral(at index: Int, after last: Int) -> Numeral? {
    let item = items[index]
    switch item.role {
    case .other, .letterScale, .shortScale:
      guard item.roman > 0 else { return nil }
      return Numeral(tokens: index..<index + 1, value: ExactDecimal(Int(item.roman)), form: .roman(Int(item.roman)))
    case .vulgarFraction:
      return Numeral(
        tokens: index..<index + 1, value: ExactDecimal(item.value / 100), form: .fraction,
        denominator: ExactDecimal(item.value % 100))
    case .hyphen, .dash:
      guard isMinus(index) else { return nil }
      return negative(digitsNumeral(at: index + 1), from: index)
    case .dot: return bareDecimals(at: index)
    case .digits: return digitsNumeral(at: index)
    default:
      switch language {
      case .vietnamese: return vietnameseWords(at: index, after: last)
      case .english: return englishWords(at: index, after: last)
      }
    }
  }

  private func digitsNumeral(at index: Int) -> Numeral {
    let numeral =
      switch language {
      case .vietnamese: vietnameseNumber(at: index)
      case .english: englishNumber(at: index)
      }
    // Whatever the grammars say, digits are never lost.
    return numeral ?? bareDigits(at: index)
  }

  /// ".02": a dot glued to digits, with white space before it. English writers leave the zero out.
  private func bareDecimals(at index: Int) -> Numeral? {
    guard language == .english, items[index].flags.contains(.spaceBefore), role(index - 1) != .digits,
      role(index + 1) == .digits, items[index + 1].isGlued
    else { return nil }
    let reading = readings[items[index + 1].value]
    guard reading.form.contains(.integer), !reading.form.contains(.grouped), let whole = reading.value.intValue,
      let value = ExactDecimal(significand: Int128(whole), exponent: -reading.digitCount)
    else { return nil }
    return Numeral(tokens: index..<index + 2, value: value, form: [.digits, .decimal])
  }

  /// Digits alone, as they are written.
  func bareDigits(at index: Int) -> Numeral {
    let reading = readings[items[index].value]
    return Numeral(tokens: index..<index + 1, value: reading.value, form: reading.form)
  }

  /// Whether the mark at `index` is the minus sign of the digits behind it: glued to them, with white space, an opening
  /// mark or the text's beginning before it. "10 -15" is a range, and a sign at a line's beginning a bullet.
  func isMinus(_ index: Int) -> Bool {
    guard role(index + 1) == .digits, items[index + 1].isGlued else { return false }
    // "-6-2017"
    if role(index + 2) == .hyphen, items[index + 2].isGlued { return false }
    guard index > 0 else { return true }
    let before = items[index - 1]
    switch before.kind {
    case .lineEnd: return false
    case .digits: return false
    case .word:
      // "10 km -15 km": a unit behind digits.
      return items[index].flags.contains(.spaceBefore) && item(index - 2).kind != .digits
    case .mark:
      return before.role == .opening || (items[index].flags.contains(.spaceBefore) && before.role != .percent)
    }
  }

  /// The numeral with the other sign, beginning at `start`.
  func negative(_ numeral: Numeral, from start: Int) -> Numeral {
    var numeral = numeral
    numeral.tokens = start..<numeral.tokens.upperBound
    numeral.value = numeral.value.negated
    numeral.form.insert(.negative)
    numeral.form.subtract(.calendarForms)
    numeral.form.subtract([.one, .doubtful])
    return numeral
  }

  /// A whole number in words.
  func wordsNumeral(_ value: Int, _ tokens: Range<Int>) -> Numeral {
    Numeral(
      tokens: tokens, value: ExactDecimal(value),
      form: [.words, .integer, .calendar(value, digits: value < 100 ? 1 : 5)])
  }

  /// Groups of three digits with blanks between, from `index` on: "200 000", "1 234 567". Nil unless they can be nothing
  /// else: no digits right before or behind, no other separators, and either three groups, zeros at the end, or blanks
  /// that don't break. Three groups behind a bracket are a telephone number: "(08) 62 806 995".
  func spacedDigits(at index: Int) -> (value: ExactDecimal, end: Int)? {
    guard role(index + 1) == .digits, role(index - 1) != .digits else { return nil }
    let first = readings[items[index].value]
    guard first.isPlain, first.digitCount <= 3, var value = first.value.intValue, value > 0 else { return nil }
    var end = index + 1
    var noBreaks = true
    while role(end) == .digits, items[end].flags.contains(.spaceBefore) {
      let group = readings[items[end].value]
      guard group.digitCount == 3, group.form.contains(.integer), end - index < 5, let part = group.value.intValue
      else {
        return nil
      }
      noBreaks = noBreaks && items[end].isNoBreak
      value = value * 1_000 + part
      end += 1
    }
    guard end > index + 1, role(end) != .digits, !(item(end).isGlued && item(end).kind == .word) else { return nil }
    let zeros = readings[items[end - 1].value].value.isZero
    guard noBreaks || zeros || (end - index > 2 && role(index - 1) != .bracketEnd) else { return nil }
    return (ExactDecimal(value), end)
  }
}

extension NumeralForm {
  /// What only a bare number can be.
  static let calendarForms: NumeralForm = [
    .day, .month, .year, .hour, .minute, .twoDigits, .dottedPair, .dottedTriple, .clock, .quarter,
  ]

  static func roman(_ value: Int) -> NumeralForm {
    var form: NumeralForm = [.roman, .integer]
    if (1...12).contains(value) { form.insert(.month) }
    if (1...4).contains(value) { form.insert(.quarter) }
    return form
  }
}
