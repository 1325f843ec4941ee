import SoLieuTokens

/// English ordinals, months and indefinite scales.
extension NumeralReader {
  /// "third", "twenty-first", "one hundred and fifth", "hundredth".
  func englishOrdinal(at index: Int) -> Numeral? {
    switch role(index) {
    case .ordinal, .ordinalScale:
      if items[index].value == 2, isTimeUnit(at: index) { return nil }
      var numeral = ordinal(items[index].value, index..<index + 1)
      if items[index].has(.doubtful) { numeral.form.insert(.doubtful) }
      return numeral
    case .digit, .teen, .decade:
      guard let group = englishGroup(at: index, inside: false) else { return nil }
      let next = joined(role(group.end) == .and ? group.end + 1 : group.end)
      switch role(next) {
      case .ordinal:
        // "two hundred and first", "twenty-first"; but "two second halves" and "ten first prizes" are two numerals.
        let unit = items[next].value
        let fits = group.value % 100 == 0 || (group.value % 10 == 0 && group.value % 100 > 10 && unit < 10)
        guard fits, role(group.end) != .and || group.value >= 100 else { return nil }
        return ordinal(group.value + unit, index..<next + 1)
      case .ordinalScale where next == group.end && role(index + 1) == .ordinalScale:
        return ordinal(group.value * items[next].value, index..<next + 1)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the "second" at `index` is what a rate is per: "per second", "metres a second".
  private func isTimeUnit(at index: Int) -> Bool {
    if item(index - 1).has(.per) { return true }
    let behind = item(index + 1)
    return role(index - 1) == .article && item(index - 2).has(.perSecond)
      && (behind.kind != .word || behind.role == .and || behind.has(.partTail))
  }

  private func ordinal(_ value: Int, _ tokens: Range<Int>) -> Numeral {
    let calendar = NumeralForm.calendar(value, digits: value < 100 ? 1 : 5).intersection([.day, .month, .quarter])
    return Numeral(tokens: tokens, value: ExactDecimal(value), form: [.words, .ordinal, .integer, calendar])
  }

  /// A month's name with a capital. "May", "March", "Jan" and "Mar" stay doubtful unless digits stand beside them.
  func englishMonth(at index: Int) -> Numeral? {
    let item = items[index]
    // In lower case only beside a number: "26 june", "june 26".
    if !item.flags.contains(.capital) {
      let isDay = role(index - 1) == .digits || role(index - 1) == .ordinalSuffix
      // "the 4th of july"
      let isOfDay = role(index - 1) == .of && (role(index - 2) == .ordinalSuffix || role(index - 2) == .ordinal)
      let isBeforeDigits = role(index + 1) == .digits
      // "14 nov 2023"
      let isShort = item.has(.shortMonth) && !(isDay && isBeforeDigits)
      guard isDay || isOfDay || isBeforeDigits, !item.has(.doubtful), !isShort else { return nil }
    }
    var form: NumeralForm = [.words, .monthName, .integer, .month]
    // "Jan-Ove Waldner"
    let joined = joined(index + 1)
    if joined > index + 1, self.item(joined).kind == .word, self.item(joined).role == .other,
      self.item(joined).flags.contains(.capital)
    {
      return nil
    }
    let behind = self.item(index + 1).kind == .mark && self.item(index + 1).isGlued ? index + 2 : index + 1
    if item.has(.doubtful), role(index - 1) != .digits, role(index - 1) != .ordinalSuffix, role(behind) != .digits {
      form.insert(.doubtful)
    }
    // "Dec. 31": the full stop is the abbreviation's.
    let isShort = item.has(.shortMonth) && role(index + 1) == .dot && items[index + 1].isGlued
    let end = isShort && (role(index + 2) == .digits || role(index - 1) == .digits) ? index + 2 : index + 1
    return Numeral(tokens: index..<end, value: ExactDecimal(item.value), form: form)
  }

  /// "several hundred", "a few thousand" from `start` on; the scale words begin at `index`.
  func englishIndefinite(at index: Int, from start: Int) -> Numeral? {
    var value = ExactDecimal.one
    var end = index
    while role(end) == .scale || role(end) == .hundred || role(end) == .dozen,
      let product = value.multiplied(by: ExactDecimal(items[end].value))
    {
      value = product
      end += 1
    }
    guard end > index else { return nil }
    return Numeral(tokens: start..<end, value: value, form: indefiniteForm(value))
  }

  /// "hundreds", "tens of thousands". "Tens" and "scores" count only with "of" behind them.
  func englishPlural(at index: Int) -> Numeral? {
    var value = ExactDecimal(items[index].value)
    var end = index + 1
    if items[index].value < 100, items[index].value != 12 {
      guard role(end) == .of, item(end + 1).kind == .word else { return nil }
    }
    while role(end) == .of, role(end + 1) == .plural, ExactDecimal(items[end + 1].value) > value,
      let product = value.multiplied(by: ExactDecimal(items[end + 1].value))
    {
      value = product
      end += 2
    }
    return Numeral(tokens: index..<end, value: value, form: indefiniteForm(value))
  }

  private func indefiniteForm(_ value: ExactDecimal) -> NumeralForm {
    value >= 1_000 ? [.words, .integer, .indefinite, .scaled] : [.words, .integer, .indefinite]
  }
}

extension NumeralForm {
  /// Whole or with decimals.
  static func ofValue(_ value: ExactDecimal) -> NumeralForm { value.isInteger ? .integer : .decimal }
}
