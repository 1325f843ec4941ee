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
    let larger = Self.largerOfKind(built)
    for (index, draft) in built.enumerated() where isFree(draft.tokens) {
      // What a rule wins over explicitly can't swallow what it found: "from $430 to $452" is two figures.
      let whole = larger[index].first { other in
        isFree(built[other].tokens) && !rules.overrules(RuleID(Int32(draft.rule)), RuleID(Int32(built[other].rule)))
      }
      let best = whole.map { built[$0] } ?? draft
      take(best.tokens)
      drafts.append(best)
    }
  }

  /// For each draft the larger ones of its kind that it's only a part of, largest first: for the "2004" of "12 March 2004"
  /// the whole date. The larger one says more, whatever its rule's rank. O(n log n): each looks at its nearest
  /// neighbours only.
  private static func largerOfKind(_ drafts: [FigureDraft]) -> [[Int]] {
    let reach = 24
    let order = drafts.indices.sorted {
      (drafts[$0].tokens.lowerBound, -drafts[$0].tokens.upperBound, $0)
        < (drafts[$1].tokens.lowerBound, -drafts[$1].tokens.upperBound, $1)
    }
    var larger = [[Int]](repeating: [], count: drafts.count)
    for (place, index) in order.enumerated() {
      let draft = drafts[index]
      for other in order[max(0, place - reach)..<place]
      where drafts[other].kind == draft.kind && drafts[other].tokens.upperBound >= draft.tokens.upperBound
        && drafts[other].tokens.count > draft.tokens.count
      {
        larger[index].append(other)
      }
      larger[index].sort { drafts[$0].tokens.count > drafts[$1].tokens.count }
    }
    return larger
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
