import SoLieuNumerals
import SoLieuRules

/// Chooses among the readings of a sentence's numerals.
///
/// The most specific reading goes first (`RuleSet.precedes`); a reading is taken unless its words belong to one that was
/// taken before, or it turns out to mean nothing (`build` says no: a month of 13, a part larger than its whole). So each
/// token belongs to one figure at most, and a numeral whose best reading fell away gets its next best.
/// O(n log n) in the number of candidates.
struct CandidateSelection {
  private var taken: [Bool] = []

  mutating func reset(tokenCount: Int) {
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: tokenCount))
  }

  mutating func choose(
    _ candidates: inout [FigureCandidate], rules: RuleSet, build: (FigureCandidate) -> FigureDraft?,
    into drafts: inout [FigureDraft]
  ) {
    candidates.sort { rules.precedes($0.match, $1.match) }
    for candidate in candidates where !candidate.text.contains(where: { taken[$0] }) {
      guard let draft = build(candidate) else { continue }
      for token in draft.tokens { taken[token] = true }
      drafts.append(draft)
    }
  }

  /// Takes tokens that a figure grew into after it was chosen: an approximator, a rate.
  mutating func take(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = true }
  }

  func isTaken(_ token: Int) -> Bool { taken[token] }
}
