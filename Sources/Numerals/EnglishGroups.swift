import SoLieuTokens

/// English number words below a thousand, and the small words that join them.
extension NumeralReader {
  /// The index behind a hyphen that glues `index - 1` to the next word ("twenty-one"), or `index` itself.
  func joined(_ index: Int) -> Int {
    guard role(index) == .hyphen, items[index].isGlued, index + 1 < items.count, items[index + 1].isGlued else {
      return index
    }
    return index + 1
  }

  /// A number from 1 to 99 in words; zero too where `zero` says so.
  func englishTens(at index: Int, zero: Bool = false) -> (value: Int, end: Int)? {
    switch role(index) {
    case .digit:
      let digit = items[index].value
      return digit > 0 || zero ? (digit, index + 1) : nil
    case .teen: return (items[index].value, index + 1)
    case .decade:
      let unit = joined(index + 1)
      if role(unit) == .digit, items[unit].value > 0 { return (items[index].value + items[unit].value, unit + 1) }
      return (items[index].value, index + 1)
    default: return nil
    }
  }

  /// A number in words up to "ninety-nine hundred and ninety-nine". `inside` a larger number it can't begin with an
  /// article: "a million a year" are two.
  func englishGroup(at index: Int, inside: Bool) -> (value: Int, end: Int)? {
    var value: Int
    var end: Int
    if role(index) == .article, !inside {
      let next = joined(index + 1)
      guard role(next) == .hundred || role(next) == .scale || role(next) == .dozen else { return nil }
      (value, end) = (1, index + 1)
    } else if let tens = englishTens(at: index) {
      (value, end) = tens
    } else {
      return nil
    }
    let hundred = joined(end)
    guard role(hundred) == .hundred else { return (value, end) }
    value *= 100
    end = hundred + 1
    let rest = role(joined(end)) == .and ? joined(joined(end) + 1) : joined(end)
    // "two hundred and three hundred" are two numbers.
    if let tens = englishTens(at: rest), role(joined(tens.end)) != .hundred {
      return (value + tens.value, tens.end)
    }
    return (value, end)
  }

  /// The digits behind "point", one by one.
  func englishDecimals(at index: Int) -> (value: Int, count: Int, end: Int)? {
    var value = 0
    var end = index
    while role(end) == .digit, end - index < 15 {
      value = value * 10 + items[end].value
      end += 1
    }
    return end > index ? (value, end - index, end) : nil
  }

  /// A fraction in words that begins at `index`: "half", "a quarter", "three-quarters", "two thirds", "one fifth". An
  /// article makes a fraction of an ordinal only before "of" ("a third of them", but "a third man").
  func englishFraction(at index: Int) -> (numerator: Int, denominator: Int, end: Int)? {
    switch role(index) {
    case .half: return (1, 2, index + 1)
    case .quarter: return (1, 4, index + 1)
    case .article:
      let next = joined(index + 1)
      switch role(next) {
      case .half: return (1, 2, next + 1)
      case .quarter: return (1, 4, next + 1)
      case .ordinal, .ordinalScale:
        let behind = item(next + 1)
        let isPart =
          behind.role == .of || behind.has(.pluralVerb)
          || isCompared(at: next + 1)
          || item(index - 1).has(.partHead) && (behind.kind != .word || behind.has(.partTail))
          || isPartOfPair(at: index, next)
        guard isPart, items[next].value > 2 else { return nil }
        return (1, items[next].value, next + 1)
      default: return nil
      }
    case .digit, .teen, .decade:
      guard let numerator = englishGroup(at: index, inside: true) else { return nil }
      let next = joined(numerator.end)
      switch role(next) {
      case .denominators:
        // "the first three quarters" of a year are no part of it.
        if role(index - 1) == .ordinal { return nil }
        // Nobody says two quarters for a half, nor five for more than all: these are of years.
        if items[next].value == 4, numerator.value == 2 || numerator.value > 3 { return nil }
        return (numerator.value, items[next].value, next + 1)
      case .half, .quarter:
        return numerator.value == 1 ? (1, items[next].value, next + 1) : nil
      case .ordinal, .ordinalScale:
        guard numerator.value == 1, role(index) == .digit, items[next].value > 2 else { return nil }
        return (1, items[next].value, next + 1)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether what a part is more or less by stands at `index`: "a third higher *than*", "a third less."
  private func isCompared(at index: Int) -> Bool {
    guard item(index).has(.partTail) else { return false }
    return item(index + 1).has(.than) || item(index).has(.bounded) && item(index + 1).kind != .word
  }

  /// Whether the article and ordinal at `index` and `next` are one of two parts: "a fifth and a tenth agreed", "between a
  /// third and a half"; but "a third and a fourth came" are places in an order, and so is "a third and a fifth man".
  private func isPartOfPair(at index: Int, _ next: Int) -> Bool {
    func isPair(_ first: Int, _ second: Int, at end: Int) -> Bool {
      let isPart =
        switch role(second) {
        case .half, .quarter: true
        case .ordinal, .ordinalScale: items[second].value > 2 && items[second].value != items[first].value + 1
        default: false
        }
      return isPart
        && (item(end).kind != .word || item(end).has(.partTail) || item(end).has(.pluralVerb) || role(end) == .of)
    }
    if role(next + 2) == .article, role(next + 1) == .and || item(next + 1).has(.partTail) {
      let second = joined(next + 3)
      if isPair(next, second, at: second + 1) { return true }
    }
    guard role(index - 1) == .and || item(index - 1).has(.partTail), role(index - 3) == .article else { return false }
    switch role(index - 2) {
    case .half, .quarter: return item(next + 1).kind != .word || item(next + 1).has(.partTail)
    case .ordinal, .ordinalScale: return items[index - 2].value > 2 && isPair(index - 2, next, at: next + 1)
    default: return false
    }
  }

  /// "and a half", "and three quarters" behind a number: the part in thousandths. Nil where it has no finite decimals.
  func englishAndFraction(at index: Int) -> (part: ExactDecimal, end: Int)? {
    let and = joined(index)
    guard role(and) == .and, let fraction = englishFraction(at: joined(and + 1)),
      fraction.numerator < fraction.denominator,
      role(joined(and + 1)) != .half, role(joined(and + 1)) != .quarter
    else { return nil }
    // "two-and-a-half": the hyphens between article and fraction.
    guard let part = decimal(fraction.numerator, fraction.denominator) else { return nil }
    return (part, fraction.end)
  }

  /// A whole number and a fraction in digits: "2 1/2", "2-1/4".
  func englishMixed(
    _ whole: DigitReading, at index: Int
  ) -> (value: ExactDecimal, end: Int, form: NumeralForm)? {
    let part = joined(index + 1)
    let slash = part + 1
    guard role(slash) == .slash, items[slash].isGlued, role(part) == .digits, items[part].isGlued == (part > index + 1),
      role(slash + 1) == .digits, items[slash + 1].isGlued, role(slash + 2) != .slash, whole.isPlain
    else { return nil }
    let (upper, lower) = (readings[items[part].value], readings[items[slash + 1].value])
    guard upper.isPlain, lower.isPlain, let numerator = upper.value.intValue, let denominator = lower.value.intValue,
      numerator > 0, numerator < denominator, denominator <= 64,
      // "1-2/5" is a day and a month.
      part == index + 1 || denominator % 4 == 0 || denominator == 2,
      let fraction = decimal(numerator, denominator), let sum = whole.value.adding(fraction)
    else { return nil }
    return (sum, slash + 2, [.digits, .decimal])
  }

  /// A fraction as an exact decimal, nil where it has none.
  func decimal(_ numerator: Int, _ denominator: Int) -> ExactDecimal? {
    guard 1_000_000 % denominator == 0 else { return nil }
    return ExactDecimal(significand: Int128(numerator * (1_000_000 / denominator)), exponent: -6)
  }
}
