import SoLieuLexicon
import SoLieuNumerals

/// A figure while it's being read. Ranges are indices of the `TokenTable`.
///
/// Numbers only, nothing that counts references: drafts are copied all the time.
package struct FigureDraft: Sendable {
  package var kind: FigureKind
  /// The figure's own words (`text` in the record).
  package var tokens: Range<Int>
  /// The numeral at its heart, an index of the numerals.
  package var numeral: Int
  /// Index of the rule in the language's rule set.
  package var rule: Int
  /// Index of the sentence that it stands in.
  package var sentence: Int
  package var low: ExactDecimal?
  package var high: ExactDecimal?
  package var comparator: Comparator = .equal
  package var unit: UnitID?
  /// Tokens that say what a rate is per ("người/tháng" of "đồng/người/tháng"), without the first slash; empty where none.
  package var per: Range<Int> = 0..<0
  /// The value of a date or a time of day; the time that any other figure holds for.
  package var when: CalendarSpan?
  /// The words that say `when`, for a figure that isn't a date itself.
  package var whenTokens: Range<Int>?
  package var whenBasis: Figure.When.Basis = .text
  /// What is counted or measured. Before subjects are looked for: what a rule says that it is; an empty range for a rule
  /// that says there is none.
  package var subject: Range<Int>?
  /// Why a number stayed unresolved.
  package var reason: UnresolvedReason?

  package init(kind: FigureKind, tokens: Range<Int>, numeral: Int, rule: Int, sentence: Int) {
    self.kind = kind
    self.tokens = tokens
    self.numeral = numeral
    self.rule = rule
    self.sentence = sentence
  }
}

/// Why no figure was made of a number.
package enum UnresolvedReason: String, Sendable {
  case notNumber = "not a number"
  case noRule = "no rule reads it"
}
