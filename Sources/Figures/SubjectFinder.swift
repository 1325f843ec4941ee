import SoLieuDocuments
import SoLieuLexicon

/// Finds what figures count or measure: fills `FigureDraft.subject` of counts, ratios, percentages, money, measures,
/// multiples and ordinals.
///
/// By rules over word classes (`lexicon/*/words-*.tsv`). It keeps its tables between documents; use one a thread.
package struct SubjectFinder: Sendable {
  private var phrases = PhraseTable()
  /// Units of length: what is so long stands left of the number, seldom right.
  private let lengths: [UnitID]

  package init(lexicon: Lexicon) {
    lengths = ["km", "m", "cm", "mm"].compactMap { lexicon.unit(code: $0) }
  }

  /// Finds the subjects of drafts, which come in text order, with kinds, units and values known.
  ///
  /// O(tokens + figures): a figure looks at most 120 units to its left.
  mutating func findSubjects(in reading: Reading, lexemes: Lexemes, drafts: inout [FigureDraft]) {
    guard drafts.contains(where: { $0.kind.hasSubject }) else { return }
    phrases.build(reading, lexemes: lexemes, drafts: drafts)
    let found: SubjectTable
    switch reading.language {
    case .vietnamese:
      var finder = VietnameseSubjects(phrases, reading, drafts, lengths: lengths)
      finder.run()
      found = finder.found
    case .english:
      var finder = EnglishSubjects(phrases, reading, drafts)
      finder.run()
      found = finder.found
    }
    for figure in drafts.indices where drafts[figure].kind.hasSubject { drafts[figure].subject = found[figure]?.tokens }
  }
}
