import SoLieuDocuments
import SoLieuTokens

// Whether a letter behind digits is a scale: the "m" of "345m" is metres or millions.
extension NumeralReader {
  /// Whether the letter at `index`, behind `value`, is a scale without a currency's sign before the digits: a currency or
  /// what is counted stands behind it ("550m euros", "2.4m people", "1.3m came"), or, for millions, the sentence speaks of
  /// such amounts elsewhere ("1bn euros, with another 550m", "sold 3.2m in May", "4.1m, or 2.9 million").
  func isAmount(_ value: ExactDecimal, _ unit: NumeralItem, at index: Int, listed: Int = 0) -> Bool {
    let behind = item(index + 1)
    if behind.has(.money) { return true }
    guard unit.value == 1_000_000 else { return false }
    if behind.has(.counted) { return true }
    // "1.5m of the 2.3m homes"
    if behind.role == .of, item(index + 2).has(.compares), role(index + 3) == .digits { return true }
    if isLength(at: index) { return false }
    if behind.kind == .word, item(index + 2).has(.counted) { return true }
    // No race is so many metres and a half: "the 4.5m were lost".
    let isNamed = value.intValue != nil && isRace(at: index)
    if behind.has(.pluralVerb) || behind.has(.acted), !isNamed { return true }
    // "7.9m and 8.1m people", "3m to 4m units"
    if listed < 3, !isNamed, value < 1_000, behind.kind != .lineEnd, role(index + 2) == .digits,
      role(index + 3) == .letterScale, items[index + 3].isGlued,
      isAmount(readings[items[index + 2].value].value, items[index + 3], at: index + 3, listed: listed + 1)
    {
      return true
    }
    let others = otherAmounts(around: index)
    if others.isPlain || !others.isMeasured && !isNamed && isCounted(value, at: index) { return true }
    guard !others.isMeasured, !isNamed, value < 1_000 else { return false }
    guard behind.kind != .word || behind.has(.partTail) || behind.role == .of else { return false }
    // "fell by 32,000 to 1.38m"
    if item(index - 2).kind == .word, role(index - 3) == .digits,
      readings[items[index - 3].value].form.contains(.grouped)
    {
      return true
    }
    return others.isLikely
  }

  /// Whether what is counted stands behind the "m" at `index`, by its form: "2.4m scooters", "17m British households".
  private func isCounted(_ value: ExactDecimal, at index: Int) -> Bool {
    guard value < 1_000, item(index + 1).isPlural || item(index + 2).isPlural else { return false }
    // Races go over such distances: "100m records".
    switch value.intValue {
    case 50, 60, 100, 110, 200, 300, 400, 500, 600, 800: return false
    default: return true
    }
  }

  /// Whether the "m" at `index` may name a race: "the 100m and 200m".
  private func isRace(at index: Int) -> Bool {
    var first = index - 1
    for _ in 0..<4 where role(first - 2) == .letterScale && role(first - 3) == .digits { first -= 3 }
    return item(first - 1).has(.compares)
  }

  /// Whether what stands right beside the "m" at `index` makes it metres: "345m long", "the 60m indoor hurdles", "ran 100m",
  /// "a height of 20m", "20m (66ft)".
  private func isLength(at index: Int) -> Bool {
    let behind = joined(index + 1)
    if item(behind).has(.lengthy) {
      // "high-speed", "long-term"
      if joined(behind + 1) == behind + 1 { return true }
    } else if item(behind).kind == .word, !item(behind).has(.partTail), item(behind + 1).has(.lengthy) {
      return true
    }
    if item(behind).role == .opening, role(behind + 1) == .digits, item(behind + 2).has(.lengthy) { return true }
    var before = index - 2
    while before >= index - 4, item(before).kind == .word {
      if items[before].has(.beforeLength) { return true }
      before -= 1
    }
    return false
  }

  /// What else the sentence says of amounts: plainly ("bn", "$550m"), likely ("2.9 million", "4m people", "sold"), or of
  /// lengths ("river").
  private func otherAmounts(around index: Int) -> (isPlain: Bool, isLikely: Bool, isMeasured: Bool) {
    var others = (isPlain: false, isLikely: false, isMeasured: false)
    var other = index - 1
    while other > 0, index - other < 40, !items[other].flags.contains(.sentenceStart) {
      other -= 1
      if items[other].kind == .lineEnd { break }
      if isPlainlyAmount(other) { others.isPlain = true }
      if isLikelyAmount(other) { others.isLikely = true }
      guard index - other <= Self.wordsBefore else { continue }
      if items[other].has(.tallied) { others.isLikely = true }
      if items[other].has(.extent) || isFarLength(other) { others.isMeasured = true }
    }
    other = index + 1
    while other < items.count, other - index < 40, items[other].kind != .lineEnd,
      !items[other].flags.contains(.sentenceStart)
    {
      if isPlainlyAmount(other) { others.isPlain = true }
      if isLikelyAmount(other) { others.isLikely = true }
      if other - index <= Self.wordsBefore, items[other].has(.tallied) { others.isLikely = true }
      if other - index <= Self.wordsBehind, items[other].has(.extent) || isFarLength(other) {
        others.isMeasured = true
      }
      other += 1
    }
    return others
  }

  /// "3,000m" is no amount of thousands of millions.
  private func isFarLength(_ index: Int) -> Bool {
    role(index) == .letterScale && role(index - 1) == .digits && items[index].isGlued
      && readings[items[index - 1].value].value >= 1_000
  }

  /// "bn" and its like, or an "m" behind digits with a currency's sign.
  private func isPlainlyAmount(_ index: Int) -> Bool {
    switch role(index) {
    case .shortScale: return items[index].value >= 1_000_000 && role(index - 1) == .digits
    case .letterScale: return role(index - 1) == .digits && role(index - 2) == .currency && items[index].isGlued
    default: return false
    }
  }

  /// How far from a letter behind digits words tell what it is. Those farther away needn't be ready; see
  /// ``NumeralScanner/Reach``.
  private static var wordsBefore: Int { 9 }
  private static var wordsBehind: Int { 19 }

  /// "million" behind digits, or an "m" with a currency or what is counted behind it.
  private func isLikelyAmount(_ index: Int) -> Bool {
    switch role(index) {
    case .scale: return items[index].value >= 1_000_000 && role(index - 1) == .digits
    case .letterScale:
      let behind = item(index + 1)
      return role(index - 1) == .digits && items[index].isGlued && (behind.has(.money) || behind.has(.counted))
    default: return false
    }
  }
}
