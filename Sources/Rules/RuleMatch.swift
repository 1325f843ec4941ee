/// A rule of a `RuleSet`, by index.
@usableFromInline package struct RuleID: Hashable, Sendable {
  package let rawValue: Int32
  package init(_ rawValue: Int32) { self.rawValue = rawValue }
}

/// Where a rule's pattern fits. Ranges are indices of the `TokenTable`.
@usableFromInline package struct RuleMatch: Sendable, Hashable {
  package var rule: RuleID
  /// Which of the rule's patterns.
  package var pattern: Int
  /// Index of the numeral at the pattern's heart: its first `{#…}`.
  package var head: Int
  /// Everything that the pattern covers, context included.
  package var tokens: Range<Int>
}

/// What a pattern's part is for: the name behind `#` or before `:` in a rule file.
@usableFromInline package enum CaptureSlot: UInt8, Sendable, CaseIterable {
  // Numerals.
  case low, high, part, whole
  case day, month, year, quarter, decade, century, months, quarters, hour, minute, second
  case day2, month2, year2, quarter2, decade2, hour2, minute2
  /// The second and third figure of a relation: `{#1}` is `low`.
  case second2, third
  // Words.
  case unit, unit2, subject, event, place, when
  /// Words that change what a date's or time's numbers mean. `ending`: the period is the last of its kind (cuối, last);
  /// `half`: half a year (nửa, half); the others: parts of the day (sáng, a.m.; trưa, noon; chiều, p.m.; đêm, at night).
  case ending, half, morning, noon, afternoon, night
  /// Three or twelve months that end with the month beside: "the quarter to June", "the year ended March 2004".
  case quarterTo, yearTo
}

/// A part of the text that a pattern's slot holds.
@usableFromInline package struct Capture: Sendable, Hashable {
  package var slot: CaptureSlot
  package var tokens: Range<Int>
  /// Index of the numeral, where the slot holds just one.
  package var numeral: Int?

  package init(slot: CaptureSlot, tokens: Range<Int>, numeral: Int?) {
    self.slot = slot
    self.tokens = tokens
    self.numeral = numeral
  }
}
