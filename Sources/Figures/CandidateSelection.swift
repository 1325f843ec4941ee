import SoLieuRules

/// Chooses among the readings of a sentence's numerals.
///
/// The best reading goes first (`RuleSet.sortByPrecedence`); one is taken unless its words belong to a figure that was
/// taken before, or it turns out to mean nothing (`build` says no: a 13th month, a part larger than its whole). So each
/// token belongs to one figure at most, and a numeral whose best reading fell away gets its next best.
struct CandidateSelection {
  private var taken: [Bool] = []

  mutating func reset(tokenCount: Int) {
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: tokenCount))
  }

  /// - Parameters:
  ///   - matches: the readings; sorted when this returns.
  ///   - build: makes a figure of a reading.
  mutating func choose(
    _ matches: inout [RuleMatch], rules: RuleSet, build: (RuleMatch) -> FigureDraft?,
    into drafts: inout [FigureDraft]
  ) {
    rules.sortByPrecedence(&matches)
    for match in matches {
      guard let draft = build(match), isFree(draft.tokens) else { continue }
      take(draft.tokens)
      drafts.append(draft)
    }
  }

  /// Takes tokens that a figure grew into after it was chosen: an approximator, a rate.
  mutating func take(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = true }
  }

  /// Gives tokens back, of a figure that turned out to be part of another.
  mutating func free(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = false }
  }

  func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { !taken[$0] } }
}
