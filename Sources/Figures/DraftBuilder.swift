import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Works out what a reading means: from a rule's captures to a value and a unit.
struct DraftBuilder: Sendable {
  let lexicon: Lexicon
  let rules: RuleSet
  let language: Language
  /// The fixed unit and comparator of each rule.
  private let units: [UnitID?]
  private let comparators: [Comparator]
  /// The unit that `low` counts where the rule's own is that of `second2` (`as: ft`): "6ft 4in".
  private let largerUnits: [UnitID?]
  private let second: UnitID?
  private let hour: UnitID?
  /// Which rules read two numbers that are set against each other (`as: against`), so that the first may be the larger.
  private let areAgainst: [Bool]
  /// Which rules read years long ago (`as: early`), and which weeks up to a day (`as: weeks`).
  private let areEarly: [Bool]
  private let areWeeks: [Bool]
  /// What the rules say of their figures' subjects.
  private let subjects: [RuleInfo.Subject?]

  init(lexicon: Lexicon, rules: RuleSet, language: Language) {
    self.lexicon = lexicon
    self.rules = rules
    self.language = language
    units = rules.rules.map { rule in rule.unit.flatMap { lexicon.unit(code: $0) } }
    comparators = rules.rules.map { $0.comparator ?? .equal }
    largerUnits = rules.rules.map { rule in rule.unit == nil ? nil : rule.reading.flatMap { lexicon.unit(code: $0) } }
    second = lexicon.unit(code: "second")
    hour = lexicon.unit(code: "hour")
    areAgainst = rules.rules.map { $0.reading == "against" }
    areEarly = rules.rules.map { $0.reading == "early" }
    areWeeks = rules.rules.map { $0.reading == "weeks" }
    subjects = rules.rules.map(\.subject)
  }

  /// Whether a rule says itself how its figures compare, so that words before them don't.
  func fixesComparator(_ rule: Int) -> Bool { rule >= 0 && rules.rules[rule].comparator != nil }

  /// The draft of a figure, or nil where the reading means nothing (a part larger than its whole, a 13th month).
  func draft(
    of match: RuleMatch, words: Range<Int>, sentence: Int, captures: ArraySlice<Capture>, tokens: TokenTable,
    numerals: [Numeral], text: Span<UInt8>
  ) -> FigureDraft? {
    guard let kind = rules.kind(of: match.rule) else { return nil }
    var draft = FigureDraft(
      kind: kind, tokens: words, numeral: match.head, rule: Int(match.rule.rawValue),
      sentence: sentence)
    draft.comparator = comparators[Int(match.rule.rawValue)]
    if let own = captures.first(where: { $0.slot == .subject }) {
      draft.subject = own.tokens
    } else {
      switch subjects[draft.rule] {
      case .absent: draft.subject = words.lowerBound..<words.lowerBound
      case .left: draft.seeksLeft = true
      case nil: break
      }
    }
    if kind == .ordinal || kind == .identifier, beginsInsideWord(words.lowerBound, tokens) { return nil }
    func numeral(_ slot: CaptureSlot) -> Numeral? {
      captures.first { $0.slot == slot }?.numeral.map { numerals[$0] }
    }
    func unit(_ slot: CaptureSlot) -> UnitMatch? {
      guard let place = captures.firstIndex(where: { $0.slot == slot }) else { return nil }
      // "$" stands before its number, "km" behind it; each is looked for where it belongs.
      let isBefore =
        place + 1 < captures.endIndex && captures[place + 1].numeral != nil
        && (place == captures.startIndex || captures[place - 1].numeral == nil)
      let words = captures[place].tokens
      func unit(_ side: UnitSide) -> UnitMatch? {
        lexicon.unitMatch(tokens, at: words.lowerBound, before: words.upperBound, language: language, side: side)
      }
      // "a day or two": a number stands behind the unit, but the unit is the article's.
      guard isBefore else { return unit(.after) }
      return unit(.before) ?? (kind == .duration || kind == .measure ? unit(.after) : nil)
    }
    var (firstUnit, secondUnit): (UnitID?, UnitID?)
    for capture in captures where capture.slot == .unit || capture.slot == .unit2 {
      guard let unit = unit(capture.slot) else { return nil }
      if capture.slot == .unit { firstUnit = unit.unit } else { secondUnit = unit.unit }
      // The "đất" of "5 mẫu đất" makes the unit one, and is what there's so much of.
      if capture.tokens.upperBound == words.upperBound, unit.tokenCount < capture.tokens.count {
        draft.tokens = words.lowerBound..<capture.tokens.lowerBound + unit.tokenCount
      }
    }
    switch kind {
    case .date, .time:
      guard
        let span = DateReader.span(
          kind: kind, captures: captures, match: match.tokens, numerals: numerals, tokens: tokens, text: text,
          isEarly: areEarly[draft.rule], isOfWeeks: areWeeks[draft.rule])
      else { return nil }
      draft.when = span
    case .identifier, .unresolved:
      break
    case .ratio:
      guard let part = numeral(.part) ?? numeral(.low) else { return nil }
      if let whole = numeral(.whole) ?? numeral(.high) {
        guard part.value <= whole.value || areAgainst[draft.rule] else { return nil }
        draft.low = part.value
        draft.high = whole.value
      } else {
        guard let denominator = part.denominator else { return nil }
        draft.low = part.value
        draft.high = denominator
      }
    case .score:
      // Of the numbers that the pattern names, those in the figure's own words: "6-4 [7-5]".
      let inside = captures.compactMap(\.numeral).filter { words.overlaps(numerals[$0].tokens) }
      guard inside.count == 2 else { return nil }
      draft.numeral = inside[0]
      draft.low = numerals[inside[0]].value
      draft.high = numerals[inside[1]].value
    case .count, .percentage, .money, .measure, .duration, .age, .multiple, .ordinal:
      guard let low = numeral(.low) else {
        return withoutLow(draft, unit: firstUnit ?? secondUnit, numeral: numeral)
      }
      // A single letter above X is an initial or a grade ("hạng C"), not a hundred.
      if low.form.contains(.roman), [50, 100, 500, 1000].contains(low.value) { return nil }
      if low.form.contains(.indefinite), draft.comparator == .equal { draft.comparator = .greaterOrEqual }
      if let high = numeral(.high) {
        draft.low =
          low.denominator.map { Self.part(low.value, of: $0) }
          ?? QuantityValue.value(of: low, sharing: high, limit: high.value)
        draft.high = high.value
        if draft.low == low.value, let scaled = QuantityValue.descending(low, to: high) {
          (draft.low, draft.high) = (high.value, scaled)
        }
        guard let value = draft.low, let end = draft.high, value < end || firstUnit != secondUnit else { return nil }
      } else {
        draft.low = low.value
        // "two hours and a half"
        if let part = numeral(.part), let denominator = part.denominator, kind == .duration {
          guard let sum = Self.part(part.value, of: denominator)?.adding(low.value) else { return nil }
          draft.low = sum
        }
        // "hai năm rưỡi"
        if captures.contains(where: { $0.slot == .half }), let half = Self.part(.one, of: 2) {
          draft.low = draft.low?.adding(half)
        }
        // "một nửa" counted in a unit is half of it: "nửa năm", "half a mile".
        if let denominator = low.denominator {
          guard let part = Self.part(low.value, of: denominator) else { return nil }
          draft.low = part
        }
      }
      if let larger = largerUnits[draft.rule], let smaller = units[draft.rule] {
        return assignUnit(&draft, first: larger, second: smaller, further: numeral(.second2), seconds: nil)
          ? draft : nil
      }
      let isSeconds = kind == .duration && second != nil && (firstUnit ?? units[draft.rule]) == second
      if secondUnit == nil, kind == .measure || kind == .ordinal || isSeconds, let further = numeral(.second2) {
        // "1m62", "3kg5", "52 giây 78": decimals stand behind their unit, but "14m2" is an area. "phút 90+2": the minutes
        // are added.
        if let place = captures.first(where: { $0.slot == .unit })?.tokens,
          let longest = lexicon.unitMatch(tokens, at: place.lowerBound, before: tokens.count, language: language),
          longest.tokenCount > place.count
        {
          return nil
        }
        let added = kind == .ordinal ? further.value : Self.decimals(further, tokens, text)
        guard let sum = added.flatMap({ draft.low?.adding($0) }) else { return nil }
        draft.low = sum
      }
      if secondUnit == nil, kind == .money, let cents = numeral(.second2) {
        // "20 dollars 43"
        guard let sum = draft.low?.adding(cents: cents.value) else { return nil }
        draft.low = sum
      }
      guard
        assignUnit(
          &draft, first: firstUnit, second: secondUnit, further: numeral(.second2),
          seconds: numeral(.third))
      else { return nil }
    }
    return draft
  }

  /// Where the first number is an article ("a day or two", "an hour and a half"), or a clock's parts make a length of time
  /// ("2:27:05", "3:46.04").
  private func withoutLow(
    _ draft: FigureDraft, unit: UnitID?, numeral: (CaptureSlot) -> Numeral?
  ) -> FigureDraft? {
    var draft = draft
    if let high = numeral(.high), let unit {
      guard high.value > .one else { return nil }
      draft.low = .one
      draft.high = high.value
      return assignUnit(&draft, first: unit, second: nil, further: nil, seconds: nil) ? draft : nil
    }
    // "1/4 inch"
    if let part = numeral(.part), let whole = numeral(.whole), let unit {
      guard part.value < whole.value else { return nil }
      draft.low = Self.part(part.value, of: whole.value)
      return draft.low != nil && assignUnit(&draft, first: unit, second: nil, further: nil, seconds: nil)
        ? draft : nil
    }
    if let part = numeral(.part), let denominator = part.denominator, let unit {
      draft.low = Self.part(part.value, of: denominator)?.adding(.one)
      return draft.low != nil && assignUnit(&draft, first: unit, second: nil, further: nil, seconds: nil)
        ? draft : nil
    }
    guard draft.kind == .duration, let minute = numeral(.minute), let second = numeral(.second) ?? numeral(.third),
      let hours = (numeral(.hour)?.value ?? .zero).multiplied(by: 3600), let minutes = minute.value.multiplied(by: 60)
    else { return nil }
    draft.low = hours.adding(minutes)?.adding(second.value)
    draft.unit = units[draft.rule]
    return draft
  }

  /// `numerator / denominator`, where that is a short decimal: 0.5, 0.25, 0.2; nil else (a third).
  private static func part(_ numerator: ExactDecimal, of denominator: ExactDecimal) -> ExactDecimal? {
    for (whole, inverse) in [(2, "0.5"), (4, "0.25"), (5, "0.2"), (8, "0.125"), (10, "0.1"), (100, "0.01")]
    where denominator == ExactDecimal(whole) {
      return ExactDecimal(inverse).flatMap { numerator.multiplied(by: $0) }
    }
    return nil
  }

  /// Whether a token is a later syllable of a word: the "cấp" of "cung cấp 300 tấn" is no grade.
  private func beginsInsideWord(_ token: Int, _ tokens: TokenTable) -> Bool {
    guard language == .vietnamese, tokens.kinds[token] == .word else { return false }
    func word(from start: Int, to end: Int) -> LexemeMatch? {
      guard start >= 0, tokens.kinds[start] == .word else { return nil }
      let match = lexicon.longestMatch(tokens, at: start, before: end, language: language)
      return match?.tokenCount == end - start ? match : nil
    }
    for start in stride(from: token - 1, through: max(0, token - 3), by: -1) {
      guard tokens.kinds[start] == .word else { return false }
      // Not where the word's own first syllable ends another: "quốc hội khóa XV"; nor "xếp thứ 2", "đứng hạng 5".
      guard let found = word(from: start, to: token + 1), word(from: start - 1, to: start + 1) == nil else { continue }
      return !lexicon.classes(of: found.lexeme).contains(.timeRank)
    }
    return false
  }

  /// The digits of a whole number as decimals: 62 is 0.62, 05 is 0.05. Nil for more than three of them.
  private static func decimals(_ numeral: Numeral, _ tokens: TokenTable, _ text: Span<UInt8>) -> ExactDecimal? {
    guard numeral.tokens.count == 1, let first = numeral.tokens.first else { return nil }
    let count = Int(tokens.ends[first]) - Int(tokens.starts[first])
    guard (1...3).contains(count) else { return nil }
    return ExactDecimal(significand: numeral.value.significand, exponent: numeral.value.exponent - count)
  }

  /// Sets the unit and brings the value into it. False where two units don't go together.
  private func assignUnit(
    _ draft: inout FigureDraft, first: UnitID?, second: UnitID?, further: Numeral?, seconds: Numeral?
  ) -> Bool {
    if first == nil { draft.unit = units[draft.rule] }
    guard let unit = first ?? second else { return true }
    draft.unit = unit
    func scale(_ value: inout ExactDecimal?, by factor: ExactDecimal) {
      guard factor != .one, let old = value else { return }
      value = old.multiplied(by: factor)
    }
    // "1 hour thirty"
    if second == nil, let further, unit == hour {
      guard let sum = draft.low?.multiplied(by: 60)?.adding(further.value) else { return false }
      draft.low = sum
      draft.unit = lexicon.unit(code: "minute")
      return draft.unit != nil
    }
    // "1500m and 5,000m" are two.
    if further != nil, first == second, second != nil { return false }
    guard let first, let second, first != second else {
      let factor = lexicon.factor(of: unit)
      scale(&draft.low, by: factor)
      scale(&draft.high, by: factor)
      return true
    }
    let (a, b) = (lexicon.unit(first), lexicon.unit(second))
    if let further {
      // "3 dollars 4 cents"; cents and pence are those of whatever currency stands before.
      if a.kind == .money {
        guard b.kind == .money, a.factor == .one, b.factor < .one, let sum = draft.low?.adding(cents: further.value)
        else { return false }
        draft.low = sum
        return true
      }
      // A compound: 1 giờ 17 phút.
      guard let factor = DurationUnits.factor(from: a.code, to: b.code),
        let whole = draft.low?.multiplied(by: ExactDecimal(factor)),
        let sum = whole.adding(further.value)
      else { return false }
      draft.low = sum
      draft.unit = second
      if let seconds {
        guard let factor = DurationUnits.factor(from: b.code, to: "second") else { return false }
        draft.low = sum.multiplied(by: ExactDecimal(factor))?.adding(seconds.value)
        draft.unit = lexicon.unit(code: "second")
      }
      return draft.low != nil
    }
    if let factor = DurationUnits.factor(from: a.code, to: b.code) {
      scale(&draft.low, by: ExactDecimal(factor))
      draft.unit = second
    } else if let factor = DurationUnits.factor(from: b.code, to: a.code) {
      scale(&draft.high, by: ExactDecimal(factor))
      draft.unit = first
    } else if a.code != b.code {
      return false
    }
    return true
  }
}

extension ExactDecimal {
  /// The amount with so many hundredths more; nil for a hundred and more of them.
  fileprivate func adding(cents: ExactDecimal) -> ExactDecimal? {
    guard cents < 100, let part = ExactDecimal(significand: cents.significand, exponent: cents.exponent - 2) else {
      return nil
    }
    return adding(part)
  }
}
