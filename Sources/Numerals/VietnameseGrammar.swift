import SoLieuDocuments
import SoLieuTokens

/// Vietnamese numbers: "2,5 triệu", "1 tỷ 200 triệu", "một triệu hai", "năm ngàn rưỡi", "hai phần ba", "hàng trăm".
extension NumeralReader {
  /// The number that begins with the digits at `index`.
  func vietnameseNumber(at index: Int) -> Numeral? {
    guard let amount = vietnameseAmount(at: index) else { return nil }
    return vietnameseFraction(amount) ?? amount
  }

  /// The numeral that begins with the word at `index`. `last` is where the numeral before ended.
  func vietnameseWords(at index: Int, after last: Int) -> Numeral? {
    let item = items[index]
    switch item.role {
    case .minus:
      return vietnameseMinus(at: index).map { negative($0, from: index) }
    case .indefinite:
      guard !self.item(index - 1).has(.goods) else { return nil }
      return vietnameseIndefinite(at: index + 1, from: index)
    case .scale, .hundred, .dozen:
      return vietnameseIndefinite(at: index, from: index)
    case .rank:
      guard self.item(index - 1).has(.orderHead) else { return nil }
      var numeral = wordsNumeral(item.value, index..<index + 1)
      numeral.form.formUnion([.ordinal, .doubtful])
      return numeral
    case .half:
      return vietnameseHalf(at: index)
    case .pair:
      guard self.item(index - 1).has(.factorHead), !self.item(index - 2).has(.beforePerson) else { return nil }
      return Numeral(tokens: index..<index + 1, value: 2, form: [.words, .factor, .integer])
    case .halfMore:
      guard self.item(index - 1).has(.factorHead) else { return nil }
      return ExactDecimal("1.5").map {
        Numeral(tokens: index..<index + 1, value: $0, form: [.words, .factor, .decimal])
      }
    case .closing:
      // "tháng tư", "thứ tư"; all others stand behind tens only.
      guard item.value == 4, self.item(index - 1).has(.orderHead), !self.item(index + 1).has(.compound) else {
        return nil
      }
      var numeral = wordsNumeral(4, index..<index + 1)
      numeral.form.insert(.doubtful)
      return numeral
    case .digit, .ten:
      if isYearWord(index), yearInWords(at: index + 1) != nil { return nil }
      if isYearWord(index - 1), last != index, let year = yearInWords(at: index) { return year }
      if let digits = spelledDigits(at: index) { return digits }
      guard let amount = vietnameseAmount(at: index) else { return nil }
      if let fraction = vietnameseFraction(amount) { return fraction }
      guard amount.tokens.count == 1 else { return isName(amount.tokens) ? nil : amount }
      return vietnameseSingle(amount, at: index, after: last)
    default: return nil
    }
  }

  /// The year in words behind "năm": "hai nghìn linh chín", "một chín bảy lăm"; below a thousand only where nothing
  /// follows that could be counted.
  private func yearInWords(at index: Int) -> Numeral? {
    var year: (value: Int, end: Int)?
    if role(index) == .digit, role(index + 1) == .digit || role(index + 1) == .odd {
      var value = 0
      var end = index
      while end - index < 4, role(end) == .digit || role(end) == .odd || role(end) == .closing {
        value = value * 10 + items[end].value
        end += 1
      }
      if end - index == 4, role(end) == .other || role(end) == .dot { year = (value, end) }
    }
    if year == nil, role(index) == .digit || role(index) == .ten, let amount = vietnameseAmount(at: index),
      amount.form.isSuperset(of: [.words, .integer]), let value = amount.value.intValue
    {
      year = (value, amount.tokens.upperBound)
    }
    guard let (value, end) = year else { return nil }
    guard (1000...2199).contains(value) || (100...999).contains(value) && item(end).kind != .word else { return nil }
    return Numeral(tokens: index..<end, value: ExactDecimal(value), form: [.words, .integer, .year])
  }

  /// Three and more digits one by one, a telephone number say; four where the last could be a year.
  private func spelledDigits(at index: Int) -> Numeral? {
    var end = index
    while role(end) == .digit {
      if isYearWord(end), yearInWords(at: end + 1) != nil { break }
      end += 1
    }
    if end - index == 4, isYearWord(end - 1) { return nil }
    guard end - index >= 4, role(end) == .other || role(end) == .digits else { return nil }
    return Numeral(tokens: index..<end, value: .zero, form: [.words, .opaque])
  }

  /// "âm 5", "âm năm"; "trừ 5 độ", where degrees, or that nothing else stands there, show that it isn't
  /// "except".
  private func vietnameseMinus(at index: Int) -> Numeral? {
    guard !item(index - 1).has(.sound) else { return nil }
    let amount: Numeral?
    switch role(index + 1) {
    case .digits: amount = vietnameseAmount(at: index + 1)
    case .digit, .ten: amount = vietnameseAmount(at: index + 1, zero: true)
    default: return nil
    }
    guard let amount else { return nil }
    let end = amount.tokens.upperBound
    let isSubtraction = items[index].value == 1 && !item(end).has(.degrees) && (index > 0 || end < items.count)
    return isSubtraction ? nil : vietnameseFraction(amount) ?? amount
  }

  // MARK: - Amounts

  /// A number that scales multiply.
  private struct Coefficient {
    var value: ExactDecimal
    var end: Int
    var form: NumeralForm
    var group: Group?
    /// The factor of chục, tá or trăm that closes it, else 1.
    var factor = 1
  }

  /// Digits or a group of words, with "trăm", "chục" or "tá" behind them.
  private func vietnameseCoefficient(at index: Int, inside: Bool, zero: Bool) -> Coefficient? {
    var coefficient: Coefficient
    if role(index) == .digits {
      guard let digits = digitsCoefficient(at: index) else { return nil }
      coefficient = Coefficient(value: digits.value, end: digits.end, form: digits.form)
      if role(coefficient.end) == .hundred {
        coefficient.factor = 100
        coefficient.end += 1
      }
    } else if zero || inside || role(index) != .digit || items[index].value > 0 || role(index + 1) == .point {
      guard let group = vietnameseWordsCoefficient(at: index, inside: inside) else { return nil }
      coefficient = group
    } else {
      return nil
    }
    if isDozen(coefficient.end), coefficient.factor == 1 {
      coefficient.factor = items[coefficient.end].value
      coefficient.end += 1
    }
    if coefficient.factor > 1, coefficient.group?.shape != .hundreds {
      guard let value = coefficient.value.multiplied(by: ExactDecimal(coefficient.factor)) else { return nil }
      coefficient.value = value
      coefficient.group?.shape = .full
      coefficient.form.subtract(.calendarForms)
    }
    return coefficient
  }

  private func vietnameseWordsCoefficient(at index: Int, inside: Bool) -> Coefficient? {
    var whole = vietnameseGroup(at: index, inside: inside)
    if whole == nil, role(index) == .digit, items[index].value == 0 {
      whole = Group(value: 0, end: index + 1, shape: .digit)
    }
    guard let whole else { return nil }
    if !inside, role(whole.end) == .point, let decimals = vietnameseDecimals(at: whole.end + 1),
      let fraction = ExactDecimal(significand: Int128(decimals.value), exponent: -decimals.count),
      let value = ExactDecimal(whole.value).adding(fraction)
    {
      return Coefficient(value: value, end: decimals.end, form: [.words, .decimal])
    }
    return Coefficient(
      value: ExactDecimal(whole.value), end: whole.end,
      form: [.words, .integer, .calendar(whole.value, digits: whole.value < 100 ? 1 : 5)], group: whole,
      factor: whole.shape == .hundreds ? 100 : 1)
  }

  /// The value of digits, with the reading that what follows asks for.
  func digitsCoefficient(at index: Int) -> (value: ExactDecimal, end: Int, form: NumeralForm)? {
    let reading = readings[items[index].value]
    guard !reading.form.contains(.opaque) else { return nil }
    if let spaced = spacedDigits(at: index) {
      return (spaced.value, spaced.end, [.digits, .integer, .grouped])
    }
    if role(index + 1) == .vulgarFraction, reading.isPlain,
      let value = mixed(reading.value, fraction: items[index + 1].value)
    {
      return (value, index + 2, [.digits, .decimal])
    }
    if language == .english || item(index + 4).has(.inches), let mixed = englishMixed(reading, at: index) {
      return mixed
    }
    if let grouped = reading.grouped, language == .vietnamese, isGrouping(reading, at: index) {
      return (grouped, index + 1, [.digits, .integer, .grouped])
    }
    return (reading.value, index + 1, reading.form)
  }

  /// Whether the comma of "1,200" groups. Before a scale it does where two zeros would be idle decimals ("1,200 tỷ",
  /// but "3,125 tỷ", "4,470 tỷ"); before per cent never; elsewhere where a zero ends it or what is counted has no parts.
  private func isGrouping(_ reading: DigitReading, at index: Int) -> Bool {
    // The two numbers of a range are written alike: "36,320 – 36,400 triệu".
    if isDash(index - 1), hasDecimals(index - 2), role(index + 1) == .scale { return false }
    var next = index + 1
    if role(next) == .opening {
      // "36,150 (mua vào) – 36,340 triệu (bán ra)"
      var end = next + 1
      while end < next + 5, role(end) != .bracketEnd { end += 1 }
      if isDash(end + 1), role(end + 2) == .digits { next = end + 1 }
    }
    if isDash(next), hasDecimals(next + 1), role(next + 2) == .scale { return false }
    if isDash(next), role(next + 1) == .digits {
      next += 2  // The scale or noun of a range stands behind its second number.
    }
    if role(next) == .percent { return false }
    if role(next) == .scale || (role(next) == .shortScale && item(next).isGlued) { return reading.trailingZeros >= 2 }
    return reading.trailingZeros >= 1 || item(next).has(.whole)
  }

  private func isDash(_ index: Int) -> Bool { role(index) == .hyphen || role(index) == .dash }

  /// Whether these are digits with one comma and three more behind it that aren't all idle as decimals.
  private func hasDecimals(_ index: Int) -> Bool {
    guard role(index) == .digits else { return false }
    let reading = readings[items[index].value]
    return reading.grouped != nil && reading.trailingZeros < 2
  }

  /// A whole number and ½ or its like, where the sum has finite decimals.
  func mixed(_ whole: ExactDecimal, fraction: Int) -> ExactDecimal? {
    let denominator = fraction % 100
    guard 1_000 % denominator == 0 else { return nil }
    return ExactDecimal(significand: Int128(fraction / 100 * (1_000 / denominator)), exponent: -3)
      .flatMap { whole.adding($0) }
  }

  /// A number with its scales, from digits or words at `index` on. With `zero`, "không" is a number too.
  func vietnameseAmount(at index: Int, zero: Bool = false) -> Numeral? {
    guard let first = vietnameseCoefficient(at: index, inside: false, zero: zero) else { return nil }
    if role(first.end) == .shortScale || role(first.end) == .letterScale,
      let short = vietnameseShortScale(first.value, first.form, at: first.end)
    {
      return Numeral(
        tokens: index..<short.end, value: short.value, form: [.digits, .scaled, short.form], scale: short.scale)
    }
    var sum = ScaledSum()
    var coefficient = first
    var end = first.end
    while role(coefficient.end) == .scale {
      guard sum.add(coefficient.value, times: items[coefficient.end].value) else { break }
      end = coefficient.end + 1
      while role(end) == .scale, sum.multiply(by: items[end].value) { end += 1 }
      if role(end) == .halfMore, sum.addHalf() {
        end += 1
        break
      }
      guard let next = vietnameseCoefficient(at: end, inside: true, zero: false),
        next.group != nil || next.form.contains(.integer)
      else { break }
      coefficient = next
      guard role(next.end) == .scale else {
        if let tail = vietnameseTail(next, at: end, floor: sum.floor, first: first), sum.add(tail, times: 1) {
          end = next.end
        }
        break
      }
    }
    guard sum.parts > 0 else {
      return Numeral(
        tokens: index..<first.end, value: first.value, form: first.form, scale: ExactDecimal(first.factor))
    }
    if first.form.contains(.words), role(end) == .point, let decimals = vietnameseDecimals(at: end + 1),
      let part = ExactDecimal(significand: Int128(decimals.value), exponent: -decimals.count), sum.addDecimals(part)
    {
      end = decimals.end
    }
    guard let value = sum.value else {
      return Numeral(tokens: index..<end, value: .zero, form: [.opaque, first.form.intersection([.digits, .words])])
    }
    var form = first.form.intersection([.digits, .words, .grouped])
    form.formUnion([.scaled, value.isInteger ? .integer : .decimal])
    return Numeral(tokens: index..<end, value: value, form: form, scale: sum.factor)
  }

  /// What a number without a scale adds behind one whose last scale is `floor`: tenths of it for a lone digit ("một
  /// triệu hai", "1 tỷ 2"), thousandths for three digits ("1 triệu 200"), the number itself for more words. Nil where
  /// it is a number of its own.
  private func vietnameseTail(_ tail: Coefficient, at index: Int, floor: Int, first: Coefficient) -> ExactDecimal? {
    if let group = tail.group {
      guard group.value < floor, tail.factor == 1 || group.shape == .hundreds else { return nil }
      switch group.shape {
      case .digit:
        guard group.value > 1, !isYearWord(index) else { return nil }
        return ExactDecimal(group.value * (floor / 10))
      case .closing: return ExactDecimal(group.value * (floor / 10))
      case .pair: return ExactDecimal(group.value * (floor / 100))
      case .full, .odd, .hundreds: return tail.value
      }
    }
    let reading = readings[items[index].value]
    let next = item(tail.end)
    guard reading.isPlain, first.form.contains(.integer), tail.end == index + 1,
      next.kind == .lineEnd || next.has(.money)
        || (next.kind == .mark && !(next.role == .hyphen || next.role == .percent))
    else { return nil }
    if reading.digitCount == 1, !reading.value.isZero {
      return reading.value.multiplied(by: ExactDecimal(floor / 10))
    }
    guard reading.digitCount == 3, reading.trailingZeros > 0, floor >= 1_000_000 else { return nil }
    return reading.value.multiplied(by: ExactDecimal(floor / 1_000))
  }

  /// "500k", "2,5tr", "1tr2" (1,200,000), "2tr500": a scale glued to digits, and decimals glued to it.
  private func vietnameseShortScale(
    _ value: ExactDecimal, _ form: NumeralForm, at index: Int
  ) -> (value: ExactDecimal, scale: ExactDecimal, form: NumeralForm, end: Int)? {
    let unit = items[index]
    guard form.contains(.digits), unit.isGlued || unit.value == 1_000_000 && unit.role == .shortScale else {
      return nil
    }
    let isBillion = unit.value == 1_000_000_000
    if isBillion {
      // "10t", "2t3" are of money, but tonnes of a lorry and years of a child.
      guard !unit.flags.contains(.capital), !(2...4).contains(where: { item(index - $0).has(.heavy) }),
        !item(index + 1).has(.heavy)
      else { return nil }
    } else if unit.role == .letterScale {
      // Metres are a small letter.
      guard unit.flags.contains(.capital), item(index + 1).kind != .digits, role(index + 1) != .hyphen,
        role(index + 1) != .dash,
        !item(index - 1).isGlued || isMinus(index - 2)
      else { return nil }
    } else if unit.value == 1_000 {
      // 24k is gold, 4K a screen.
      if value == 24 || value == 18 { return nil }
      if unit.flags.contains(.capital), value < 10 { return nil }
    }
    let scale = ExactDecimal(unit.value)
    guard var product = value.multiplied(by: scale) else { return nil }
    var end = index + 1
    if role(end) == .digits, items[end].isGlued {
      let decimals = readings[items[end].value]
      guard unit.role == .shortScale || isBillion, form.contains(.integer), decimals.digitCount <= 3,
        decimals.form.contains(.integer), !decimals.form.contains(.grouped),
        let tail = ExactDecimal(
          significand: decimals.value.significand, exponent: decimals.value.exponent - decimals.digitCount
        )
        .flatMap({ $0.multiplied(by: scale) }), let sum = product.adding(tail)
      else { return nil }
      product = sum
      end += 1
    }
    return (product, scale, product.isInteger ? .integer : .decimal, end)
  }
}
