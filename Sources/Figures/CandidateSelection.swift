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
    let built = matches.compactMap(build)
    let parts = Self.partsOfLarger(built)
    for (index, draft) in built.enumerated() where !parts[index] && isFree(draft.tokens) {
      take(draft.tokens)
      drafts.append(draft)
    }
  }

  /// Which drafts are only a part of a larger one of their kind: the "2004" of "12 March 2004". The larger one says more,
  /// whatever its rule's rank. O(n log n): each looks at its nearest neighbours only.
  private static func partsOfLarger(_ drafts: [FigureDraft]) -> [Bool] {
    let reach = 24
    let order = drafts.indices.sorted {
      (drafts[$0].tokens.lowerBound, -drafts[$0].tokens.upperBound, $0)
        < (drafts[$1].tokens.lowerBound, -drafts[$1].tokens.upperBound, $1)
    }
    var parts = [Bool](repeating: false, count: drafts.count)
    for (place, index) in order.enumerated() {
      let draft = drafts[index]
      for other in order[max(0, place - reach)..<place] {
        let larger = drafts[other]
        if larger.kind == draft.kind, larger.tokens.upperBound >= draft.tokens.upperBound,
          larger.tokens.count > draft.tokens.count
        {
          parts[index] = true
          break
        }
      }
    }
    return parts
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
