import SoLieuDocuments
import SoLieuLexicon

/// Finds what figures count or measure: fills `FigureDraft.subject` of counts, ratios, percentages, money, measures,
/// multiples and ordinals.
///
/// By rules over word classes (`lexicon/*/words-*.tsv`), and where these are often wrong by a ranker that chooses between
/// what they say and other phrases (`lexicon/subjects-*.tsv`). It keeps its tables between documents; use one a thread.
package struct SubjectFinder: Sendable {
  private var phrases = PhraseTable()
  /// Units of length: what is so long stands left of the number, seldom right.
  private let lengths: [UnitID]
  private var vietnamese: SubjectRanker
  private var english: SubjectRanker

  /// - Parameter weights: what the ranker learnt; the lexicon's own where none are given.
  package init(lexicon: Lexicon, weights: [Language: SubjectWeights] = [:]) {
    lengths = ["km", "m", "cm", "mm"].compactMap { lexicon.unit(code: $0) }
    vietnamese = SubjectRanker(weights: weights[.vietnamese] ?? lexicon.subjectWeights(.vietnamese))
    // With some hundred examples it only gets more right than the rules where these are silent.
    english = SubjectRanker(weights: weights[.english] ?? lexicon.subjectWeights(.english), onlyFills: true)
  }

  /// Finds the subjects of drafts, which come in text order, with kinds, units and values known.
  ///
  /// O(tokens + figures): a figure looks at most 120 units to its left.
  ///
  /// - Parameter choose: chooses in place of the ranker.
  mutating func findSubjects(
    in reading: Reading, lexemes: Lexemes, drafts: inout [FigureDraft], choose: SubjectChooser? = nil
  ) {
    guard drafts.contains(where: { $0.kind.hasSubject }) else { return }
    phrases.build(reading, lexemes: lexemes, drafts: drafts)
    let found: SubjectTable
    switch reading.language {
    case .vietnamese:
      vietnamese.reset()
      var finder = VietnameseSubjects(phrases, reading, drafts, lengths: lengths)
      finder.run(&vietnamese, choose)
      found = finder.found
    case .english:
      english.reset()
      var finder = EnglishSubjects(phrases, reading, drafts)
      finder.run(&english, choose)
      found = finder.found
    }
    for figure in drafts.indices where drafts[figure].kind.hasSubject { drafts[figure].subject = found[figure]?.tokens }
  }
}
