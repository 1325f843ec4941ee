import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Joins what is one span, but whose ends are of more words than a rule's pattern has: "từ 1 năm 6 tháng đến 3 năm 6 tháng",
/// "from 1994 to the second quarter of 2021".
struct SpanEnds: Sendable {
  private let lexicon: Lexicon
  private let language: Language
  private let from: [WordID]
  private let until: [WordID]
  private let articles: [WordID]

  init(lexicon: Lexicon, language: Language) {
    self.lexicon = lexicon
    self.language = language
    from = lexicon.wordSets.words(.from, language)
    until = lexicon.wordSets.words(.until, language)
    articles = lexicon.wordSets.words(.article, language)
  }

  /// O(drafts of a sentence).
  func join(_ drafts: inout [FigureDraft], tokens: TokenTable, selection: inout CandidateSelection) {
    var index = 1
    while index < drafts.count {
      let (first, second) = (drafts[index - 1], drafts[index])
      let joined =
        switch (first.kind, second.kind) {
        case (.duration, .duration): durations(first, second, tokens)
        case (.date, .date): dates(first, second, tokens)
        default: FigureDraft?.none
        }
      guard var joined else {
        index += 1
        continue
      }
      let start = isFrom(first.tokens.lowerBound - 1, tokens) ? first.tokens.lowerBound - 1 : first.tokens.lowerBound
      joined.tokens = start..<second.tokens.upperBound
      selection.take(joined.tokens)
      drafts[index - 1] = joined
      drafts.remove(at: index)
    }
  }

  private func isFrom(_ token: Int, _ tokens: TokenTable) -> Bool {
    token >= 0 && from.contains(tokens.words[token])
  }

  // MARK: - Lengths of time

  /// A range and what belongs to one of its ends: "[1 năm] [6 tháng đến 3 năm]", "[18 tháng đến 3 năm] [6 tháng]".
  private func durations(_ first: FigureDraft, _ second: FigureDraft, _ tokens: TokenTable) -> FigureDraft? {
    guard first.tokens.upperBound == second.tokens.lowerBound, let unit = first.unit, let smaller = second.unit,
      let low = first.low, let added = second.low
    else { return nil }
    switch (first.high, second.high) {
    case (nil, let high?):
      // The range is in the smaller of its units, which its first number must have.
      guard let start = unitBehindNumber(of: second, tokens), start == smaller, start != unit,
        let whole = converted(low, from: unit, to: smaller), let low = whole.adding(added), low < high
      else { return nil }
      var joined = second
      joined.low = low
      return joined
    case (let high?, nil):
      guard let last = lastUnit(endingAt: first.tokens.upperBound, tokens), last != smaller,
        converted(.one, from: last, to: smaller) != nil,
        let low = converted(low, from: unit, to: smaller), let whole = converted(high, from: unit, to: smaller),
        let high = whole.adding(added)
      else { return nil }
      var joined = first
      (joined.low, joined.high, joined.unit) = (low, high, smaller)
      return joined
    default: return nil
    }
  }

  private func converted(_ value: ExactDecimal, from larger: UnitID, to smaller: UnitID) -> ExactDecimal? {
    DurationUnits.factor(from: lexicon.unit(larger).code, to: lexicon.unit(smaller).code)
      .flatMap { value.multiplied(by: ExactDecimal($0)) }
  }

  /// The unit right behind the first number of a draft's words.
  private func unitBehindNumber(of draft: FigureDraft, _ tokens: TokenTable) -> UnitID? {
    let end = draft.tokens.upperBound
    for token in draft.tokens.lowerBound + 1..<end {
      if let unit = lexicon.unitMatch(tokens, at: token, before: end, language: language) { return unit.unit }
      if until.contains(tokens.words[token]) { return nil }
    }
    return nil
  }

  /// The unit of one word that ends at a token.
  private func lastUnit(endingAt end: Int, _ tokens: TokenTable) -> UnitID? {
    lexicon.unitMatch(tokens, at: end - 1, before: end, language: language)?.unit
  }

  // MARK: - Dates

  /// "từ năm 2019 đến quý I/2021": two dates of years that are both known, or both not.
  private func dates(_ first: FigureDraft, _ second: FigureDraft, _ tokens: TokenTable) -> FigureDraft? {
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard (1...2).contains(between.count), until.contains(tokens.words[between.lowerBound]),
      between.dropFirst().allSatisfy({ articles.contains(tokens.words[$0]) }),
      isFrom(first.tokens.lowerBound - 1, tokens) || isFrom(first.tokens.lowerBound, tokens),
      let start = Self.ends(first.when)?.first, let end = Self.ends(second.when)?.last
    else { return nil }
    switch (start.year, end.year) {
    case (.exactly(let from), .exactly(let to)):
      guard from < to || from == to && (start.month ?? 0) < (end.month ?? 13) else { return nil }
    case (.unknown, .unknown):
      guard let from = start.month, let to = end.month, from < to else { return nil }
    default: return nil
    }
    var joined = first
    joined.when = .interval(start, end)
    return joined
  }

  private static func ends(_ span: CalendarSpan?) -> (first: CalendarPoint, last: CalendarPoint)? {
    switch span {
    case .point(let point): (point, point)
    case .interval(let first, let last): (first, last)
    default: nil
    }
  }
}
