import SoLieuDocuments
import SoLieuTokens

/// English numbers: "2.5 million", "$1.55bn", "two and a half", "a dozen", "two thirds", "hundreds of thousands".
extension NumeralReader {
  /// The number that begins with the digits at `index`.
  func englishNumber(at index: Int) -> Numeral? {
    guard let digits = digitsCoefficient(at: index) else { return nil }
    var (value, end, form) = digits
    if role(end) == .ordinalSuffix, items[end].isGlued, form.contains(.integer), !isStones(value, at: end) {
      return Numeral(
        tokens: index..<end + 1, value: value,
        form: [.digits, .integer, .ordinal, form.intersection([.day, .month, .quarter])])
    }
    if let fraction = englishAndFraction(at: end), form.contains(.integer), let sum = value.adding(fraction.part) {
      (value, end) = (sum, fraction.end)
      form = [.digits, .decimal]
    }
    if let short = englishShortScale(value, at: end) {
      return Numeral(
        tokens: index..<short.end, value: short.value, form: [.digits, .scaled, .ofValue(short.value)],
        scale: short.scale)
    }
    return englishSum(value, form, from: index, at: end)
  }

  /// The numeral that begins with the word at `index`. `last` is where the numeral before ended.
  func englishWords(at index: Int, after last: Int) -> Numeral? {
    let item = items[index]
    switch item.role {
    case .minus: return englishMinus(at: index)
    case .digit, .teen, .decade:
      if isEnglishName(at: index) {
        return Numeral(tokens: index..<index + 1, value: .zero, form: [.words, .opaque])
      }
      return spelledEnglishDigits(at: index) ?? englishPart(at: index) ?? englishOrdinal(at: index)
        ?? englishAmount(at: index)
    case .article:
      if role(index + 1) == .few {
        return englishIndefinite(at: role(index + 2) == .of ? index + 3 : index + 2, from: index)
      }
      return englishPart(at: index) ?? englishAmount(at: index) ?? englishSpell(at: index)
    case .quarter:
      // A spell of time or a match's, but for "a quarter" (above) and "quarter million".
      guard role(joined(index + 1)) == .scale else { return nil }
      return englishPart(at: index)
    case .half:
      if role(index - 1) == .ordinal { return nil }
      if joined(index + 1) > index + 1, self.item(joined(index + 1)).has(.behindHalf) { return nil }
      return englishPart(at: index)
    case .indefinite, .few: return englishIndefinite(at: index + 1, from: index)
    case .plural: return englishPlural(at: index)
    case .ordinal, .ordinalScale: return englishOrdinal(at: index)
    case .month: return englishMonth(at: index)
    case .dozen:
      return Numeral(tokens: index..<index + 1, value: 12, form: [.words, .integer, .doubtful], scale: 12)
    case .factor:
      // "twice a week" says how often.
      if item.has(.often), !self.item(index + 1).has(.compares), !self.item(index - 1).has(.partHead) { return nil }
      guard let value = ExactDecimal(significand: Int128(item.value), exponent: -1) else { return nil }
      var form: NumeralForm = [.words, .factor, .ofValue(value)]
      if item.has(.doubtful) { form.insert(.doubtful) }
      return Numeral(tokens: index..<index + 1, value: value, form: form)
    default: return nil
    }
  }

  /// Whether a number word is part of a name: with a capital inside a sentence, beside another capital ("the Three Gorges
  /// dam", "World War Two"), but not in a headline whose words all have one.
  private func isEnglishName(at index: Int) -> Bool {
    guard index > 0, items[index].flags.contains(.capital), !items[index].flags.contains(.sentenceStart),
      items[index - 1].kind == .word, !items[index - 1].has(.ranked),
      item(index + 1).kind == .word || item(index + 1).kind == .mark,
      items[index - 1].flags.contains(.capital) || item(index + 1).flags.contains(.capital)
    else { return false }
    var (capitals, others) = (0, 0)
    for other in max(0, index - 6)...min(items.count - 1, index + 6) where items[other].kind == .word {
      if items[other].flags.contains(.capital) { capitals += 1 } else { others += 1 }
    }
    return others >= capitals
  }

  // MARK: - Amounts

  /// A number in words with its scales: "two million four hundred thousand", "two and a half million", "a dozen".
  private func englishAmount(at index: Int, zero: Bool = true) -> Numeral? {
    guard let group = englishGroup(at: index, inside: false) ?? (zero ? englishTens(at: index, zero: true) : nil) else {
      return nil
    }
    var value = ExactDecimal(group.value)
    var end = group.end
    var form: NumeralForm = [.words, .integer, .calendar(group.value, digits: group.value < 100 ? 1 : 5)]
    if role(end) == .point, let decimals = englishDecimals(at: end + 1),
      let fraction = ExactDecimal(significand: Int128(decimals.value), exponent: -decimals.count),
      let sum = value.adding(fraction)
    {
      (value, end) = (sum, decimals.end)
      form = [.words, .decimal]
    } else if let fraction = englishAndFraction(at: end), let sum = value.adding(fraction.part) {
      (value, end) = (sum, fraction.end)
      form = [.words, .decimal]
    }
    var numeral = englishSum(value, form, from: index, at: end)
    if items[index].has(.one), numeral.tokens.count == 1 { numeral.form.formUnion([.one, .doubtful]) }
    if numeral.tokens.count > 1, role(numeral.tokens.upperBound - 1) == .hundred, numeral.scale == .one,
      !numeral.form.contains(.scaled)
    {
      numeral.scale = 100
    }
    return numeral
  }

  /// A first coefficient, the scales behind it, and what comes behind those.
  private func englishSum(_ first: ExactDecimal, _ form: NumeralForm, from index: Int, at start: Int) -> Numeral {
    let isDigits = form.contains(.digits)
    var sum = ScaledSum()
    var coefficient = first
    var next = start
    var end = start
    if isDigits, role(joined(start)) == .hundred, let product = first.multiplied(by: 100) {
      return Numeral(
        tokens: index..<joined(start) + 1, value: product, form: [.digits, .ofValue(product)], scale: 100)
    }
    if role(joined(start)) == .dozen, let product = first.multiplied(by: 12) {
      return Numeral(
        tokens: index..<joined(start) + 1, value: product,
        form: [form.intersection([.digits, .words]), .ofValue(product)], scale: 12)
    }
    while isScale(joined(next)) {
      let scale = joined(next)
      guard sum.add(coefficient, times: items[scale].value) else { break }
      end = scale + 1
      while role(end) == .scale, sum.multiply(by: items[end].value) { end += 1 }
      if let fraction = englishAndFraction(at: end) {
        // "a million and a half", "a billion and a half million"
        let ownScale = joined(fraction.end)
        let isScaled = role(ownScale) == .scale && items[ownScale].value < sum.floor
        let factor = isScaled ? items[ownScale].value : sum.floor
        if let part = fraction.part.multiplied(by: ExactDecimal(factor)), sum.add(part, times: 1) {
          end = isScaled ? ownScale + 1 : fraction.end
        }
        break
      }
      guard let more = englishMore(at: end, digits: isDigits) else { break }
      coefficient = more.value
      next = more.end
      if !isScale(joined(next)) {
        if !isDigits, let whole = coefficient.intValue, whole < sum.floor, sum.add(coefficient, times: 1) { end = next }
        break
      }
    }
    guard sum.parts > 0 else { return Numeral(tokens: index..<start, value: first, form: form) }
    guard let value = sum.value else {
      return Numeral(tokens: index..<end, value: .zero, form: [.opaque, form.intersection([.digits, .words])])
    }
    return Numeral(
      tokens: index..<end, value: value,
      form: [form.intersection([.digits, .words, .grouped]), .scaled, .ofValue(value)], scale: sum.factor)
  }

  /// A scale, in the plural too: "three billions".
  private func isScale(_ index: Int) -> Bool {
    role(index) == .scale || (role(index) == .plural && items[index].value >= 1_000)
  }

  /// The next coefficient behind a scale: words, with "and" before them or not; digits only behind digits.
  private func englishMore(at index: Int, digits: Bool) -> (value: ExactDecimal, end: Int)? {
    if digits {
      guard role(index) == .digits, let more = digitsCoefficient(at: index), more.form.contains(.integer),
        role(more.end) == .scale
      else { return nil }
      return (more.value, more.end)
    }
    let start = role(index) == .and ? index + 1 : index
    guard let group = englishGroup(at: joined(start), inside: true) else { return nil }
    return (ExactDecimal(group.value), group.end)
  }

  /// "half", "two thirds", "a quarter"; with a scale behind it an amount: "half a million", "a quarter of a million".
  private func englishPart(at index: Int) -> Numeral? {
    guard let fraction = englishFraction(at: index) else { return nil }
    var scale = joined(fraction.end)
    if role(scale) == .of { scale += 1 }
    if role(scale) == .article { scale = joined(scale + 1) }
    if role(scale) == .scale || role(scale) == .dozen, let part = decimal(fraction.numerator, fraction.denominator),
      let value = part.multiplied(by: ExactDecimal(items[scale].value))
    {
      var form: NumeralForm = [.words, .ofValue(value)]
      if items[scale].value >= 1_000 { form.insert(.scaled) }
      return Numeral(tokens: index..<scale + 1, value: value, form: form, scale: ExactDecimal(items[scale].value))
    }
    var form: NumeralForm = [.words, .fraction]
    // Quarters are spells of time too, and halves of matches.
    let isPeriod = fraction.denominator == 4 || fraction.denominator == 2
    if isPeriod, role(fraction.end) != .of, role(fraction.end) != .article { form.insert(.doubtful) }
    return Numeral(
      tokens: index..<fraction.end, value: ExactDecimal(fraction.numerator), form: form,
      denominator: ExactDecimal(fraction.denominator))
  }

  /// The article of "an hour and 46 minutes", "less than a month", "up to a year": one of them.
  private func englishSpell(at index: Int) -> Numeral? {
    guard item(index + 1).has(.spell) else { return nil }
    let and = index + 2
    var isOne = false
    if role(and) == .and {
      let end = role(and + 1) == .digits ? and + 2 : englishTens(at: and + 1)?.end
      isOne = end.map { item($0).has(.spell) } ?? false
    }
    let before = item(index - 1)
    // "a month-long strike"; "5% more than a year ago" only says what is compared.
    if !isOne, joined(and) == and {
      isOne =
        before.has(.nearing)
        || before.has(.bound) && item(index - 2).has(.bounded) && item(index - 3).kind != .digits
          && item(index - 3).role != .percent && !item(index - 3).has(.money)
    }
    // "30 minutes to an hour"
    if !isOne, joined(and) == and, before.has(.bound), item(index - 2).has(.spell) {
      switch role(index - 3) {
      case .digits, .digit, .teen, .decade: isOne = true
      default: break
      }
    }
    guard isOne else { return nil }
    return Numeral(tokens: index..<index + 1, value: .one, form: [.words, .integer, .one, .doubtful])
  }

  private func englishMinus(at index: Int) -> Numeral? {
    // "plus or minus 3 points"
    if item(index - 1).kind == .word, item(index - 2).has(.plus) { return nil }
    switch role(index + 1) {
    case .digits: return englishNumber(at: index + 1).map { negative($0, from: index) }
    case .digit, .teen, .decade, .article: return englishAmount(at: index + 1).map { negative($0, from: index) }
    default: return nil
    }
  }

  /// Three and more single digits in words: a number that is only read out.
  private func spelledEnglishDigits(at index: Int) -> Numeral? {
    var end = index
    while role(end) == .digit { end += 1 }
    guard end - index >= 3 else { return nil }
    return Numeral(tokens: index..<end, value: .zero, form: [.words, .opaque])
  }

  /// Whether the "st" behind digits is a weight's: "15st", "21st 7lb".
  private func isStones(_ value: ExactDecimal, at suffix: Int) -> Bool {
    guard items[suffix].value == 1, let number = value.intValue else { return false }
    if number % 10 != 1 || number % 100 == 11 { return true }
    return role(suffix + 1) == .digits && item(suffix + 2).has(.pounds)
  }

  // MARK: - Short scales

  /// "$1.55bn", "500k", "12 mln", and "m" or "b" where money or a count shows that they aren't metres or bytes.
  private func englishShortScale(
    _ value: ExactDecimal, at index: Int
  ) -> (value: ExactDecimal, scale: ExactDecimal, end: Int)? {
    guard role(index) == .shortScale || role(index) == .letterScale else { return nil }
    let unit = items[index]
    if item(index + 1).kind == .digits, items[index + 1].isGlued { return nil }
    // "£73-77m"
    let isRange = (role(index - 2) == .hyphen || role(index - 2) == .dash) && role(index - 3) == .digits
    let hasCurrency =
      role(index - 2) == .currency || item(index - 2).has(.money) || isRange && role(index - 4) == .currency
    if unit.role == .letterScale {
      guard unit.isGlued, hasCurrency || isAmount(value, unit, at: index) else { return nil }
    } else if unit.value == 1_000 {
      guard unit.isGlued else { return nil }
      // 24k is gold, 4K a screen, 401k a pension.
      if !hasCurrency, value == 24 || value == 18 || value == 401 || (unit.flags.contains(.capital) && value < 10) {
        return nil
      }
    }
    let scale = ExactDecimal(unit.value)
    return value.multiplied(by: scale).map { ($0, scale, index + 1) }
  }
}
