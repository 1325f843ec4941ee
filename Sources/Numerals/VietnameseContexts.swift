import SoLieuTokens

/// Vietnamese numerals that the words beside them make: fractions, indefinite scales, and single words that are numbers
/// only in some places.
extension NumeralReader {
  /// "hai phần ba", "2 phần 3": a number, phần, and what it's a part of. Not "hai phần trăm" (per cent) and its like.
  func vietnameseFraction(_ numerator: Numeral) -> Numeral? {
    let part = numerator.tokens.upperBound
    guard role(part) == .part, numerator.scale == .one, numerator.form.contains(.integer),
      !numerator.form.contains(.scaled)
    else { return nil }
    let denominator: Int
    let end: Int
    switch role(part + 1) {
    case .digits:
      let reading = readings[items[part + 1].value]
      // "một phần 2014" is a part of a year.
      guard let whole = reading.value.intValue, reading.isPlain, reading.digitCount <= 3 else { return nil }
      denominator = whole
      end = part + 2
    case .closing where items[part + 1].value == 4:
      denominator = 4
      end = part + 2
    default:
      guard let group = vietnameseGroup(at: part + 1, inside: false), role(group.end) != .scale else { return nil }
      denominator = group.value
      end = group.end
    }
    guard denominator > 1 else { return nil }
    return Numeral(
      tokens: numerator.tokens.lowerBound..<end, value: numerator.value,
      form: numerator.form.intersection([.words, .digits]).union(.fraction), denominator: ExactDecimal(denominator))
  }

  /// "nửa", and "nửa triệu", which is an amount.
  func vietnameseHalf(at index: Int) -> Numeral? {
    var form: NumeralForm = [.words, .fraction]
    if let scale = scales(at: index + 1), let half = ExactDecimal(significand: 5, exponent: -1),
      let value = half.multiplied(by: scale.value)
    {
      form = [.words, .integer]
      if scale.value >= 1_000 { form.insert(.scaled) }
      return Numeral(tokens: index..<scale.end, value: value, form: form, scale: scale.value)
    }
    if !item(index - 1).has(.beforeScale) { form.insert(.doubtful) }
    return Numeral(tokens: index..<index + 1, value: 1, form: form, denominator: 2)
  }

  /// Scale words alone, one or more: "chục nghìn", "trăm", "nghìn tỷ".
  private func scales(at index: Int) -> (value: ExactDecimal, end: Int)? {
    var value = ExactDecimal.one
    var end = index
    while role(end) == .scale || role(end) == .hundred || isDozen(end) {
      guard let product = value.multiplied(by: ExactDecimal(items[end].value)) else { return nil }
      value = product
      end += 1
    }
    return end > index ? (value, end) : nil
  }

  /// "hàng trăm", "vài chục nghìn" from `start` on, or "trăm" behind "cả"; the scale words begin at `index`.
  func vietnameseIndefinite(at index: Int, from start: Int) -> Numeral? {
    guard let scale = scales(at: index) else { return nil }
    // "trăm triệu" is an amount wherever it stands; one scale word alone needs a word before it.
    if start == index, scale.end == index + 1, !item(index - 1).has(.beforeScale) { return nil }
    var form: NumeralForm = [.words, .integer, .indefinite]
    if scale.value >= 1_000 { form.insert(.scaled) }
    return Numeral(tokens: start..<scale.end, value: scale.value, form: form)
  }

  /// What becomes of a numeral that is one word, by the words beside it: the numeral itself, marked where it stays
  /// doubtful, or nil where it's none. `last` is where the numeral before ended.
  func vietnameseSingle(_ numeral: Numeral, at index: Int, after last: Int) -> Numeral? {
    let item = items[index]
    if isName(index) { return nil }
    var numeral = numeral
    if item.has(.one) {
      if role(index + 1) == .half, scales(at: index + 2) == nil {
        return Numeral(tokens: index..<index + 2, value: 1, form: [.words, .fraction], denominator: 2)
      }
      if self.item(index + 1).has(.afterArticle) { return nil }
      numeral.form.formUnion([.one, .doubtful])
      return numeral
    }
    if item.has(.year) {
      guard isFive(index, after: last) else { return nil }
      numeral.form.insert(.doubtful)
      return numeral
    }
    if item.has(.doubtful) {
      let before = self.item(index - 1)
      let behind = self.item(index + 1)
      if item.value == 3, before.has(.beforeFather) || behind.has(.behindFather) { return nil }
      if item.value == 9, before.has(.ripe) || behind.has(.ripe) { return nil }
      numeral.form.insert(.doubtful)
    }
    return numeral
  }

  /// Whether the word "năm" at `index` is five. It's a year behind a number ("hai năm"), before digits ("năm 2000") and
  /// beside words that go with years ("mỗi năm", "năm ngoái"); it's five before another "năm", in an order ("thứ năm",
  /// "tháng năm"), and before what is counted ("năm người"). Anywhere else a year is likelier.
  private func isFive(_ index: Int, after last: Int) -> Bool {
    let before = item(index - 1)
    let behind = item(index + 1)
    if last == index || behind.kind == .digits { return false }
    if behind.has(.year) { return !before.has(.beforeYear) }
    if behind.has(.afterYear), !item(index + 2).has(.learner) { return false }
    if before.has(.beforeYear) { return false }
    if before.has(.orderHead) || before.has(.shortOf) || before.role == .odd { return true }
    if behind.flags.contains(.capital), !behind.flags.contains(.allCapitals) { return false }
    return behind.has(.counted) || item(index + 2).has(.learner)
  }

  /// Whether all words of a numeral have a capital of their own, as a name has and no number ("ông *Ba Tư*").
  func isName(_ tokens: Range<Int>) -> Bool {
    tokens.count == 2
      && tokens.allSatisfy { items[$0].flags.contains(.capital) && !items[$0].flags.contains(.allCapitals) }
  }

  /// Whether a capitalised number word is part of a name: "Ba Lan", "quận Hai Bà Trưng".
  private func isName(_ index: Int) -> Bool {
    let item = items[index]
    guard item.flags.contains(.capital), !item.flags.contains(.allCapitals) else { return false }
    let before = self.item(index - 1)
    let behind = self.item(index + 1)
    if behind.kind == .word, behind.flags.contains(.capital), !behind.flags.contains(.allCapitals) { return true }
    // Behind capitals stands a source or a dateline, and a new sentence begins: "(TTXVN) Ba bị can".
    if item.flags.contains(.sentenceStart) || before.kind != .word || before.flags.contains(.allCapitals) {
      return false
    }
    return !before.has(.orderHead)
  }
}
