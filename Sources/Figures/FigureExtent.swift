import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Grows a figure to its full words: approximators on both sides, and what a rate is per.
struct FigureExtent: Sendable {
  let rates: RateReader
  private let approximators: ApproximatorReader
  private let over: [WordID]
  private let language: Language

  init(lexicon: Lexicon, words: FigureWords, language: Language) {
    rates = RateReader(lexicon: lexicon, words: words)
    approximators = ApproximatorReader(lexicon: lexicon)
    over = words.over
    self.language = language
  }

  func extend(
    _ draft: inout FigureDraft, in reading: Reading, within sentence: Range<Int>, isFixed: Bool,
    selection: inout CandidateSelection
  ) {
    if draft.kind.canBeRate {
      let rate = rates.rate(
        in: reading.tokens, at: draft.tokens.upperBound, before: sentence.upperBound, language: language)
      if !rate.isEmpty, selection.isFree(rate) {
        selection.take(rate)
        draft.tokens = draft.tokens.lowerBound..<rate.upperBound
        draft.per = rates.per(of: rate, in: reading.tokens)
      }
    }
    guard draft.kind.canBeApproximate, !isFixed else { return }
    let found = approximators.read(
      in: reading.tokens, around: draft.tokens, within: sentence, language: language,
      sides: draft.kind == .ordinal ? [.after] : [.before, .after], isFree: { selection.isFree($0..<$0 + 1) })
    // "over 15 years" says how long something takes, not that it is more; "just over 15 years" does.
    if draft.kind == .duration, language == .english, found.tokens.lowerBound == draft.tokens.lowerBound - 1,
      over.contains(reading.tokens.words[found.tokens.lowerBound])
    {
      return
    }
    selection.take(found.tokens)
    draft.tokens = found.tokens
    if let comparator = found.comparator ?? approximators.inside(draft, in: reading, language: language) {
      draft.comparator = comparator
    } else if draft.kind == .count || draft.kind == .ratio, language == .vietnamese,
      let comparator = approximators.behindNoun(
        draft.tokens.upperBound, in: reading.tokens, before: sentence.upperBound)
    {
      draft.comparator = comparator
    }
  }
}

extension FigureKind {
  /// Whether "per month" may stand behind.
  var canBeRate: Bool {
    switch self {
    case .money, .measure, .percentage, .duration: true
    default: false
    }
  }

  /// Whether "more than" may stand before, or "or more" behind.
  fileprivate var canBeApproximate: Bool {
    switch self {
    case .date, .identifier, .score, .unresolved: false
    default: true
    }
  }
}
