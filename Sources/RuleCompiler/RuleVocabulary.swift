import SoLieuLexicon
import SoLieuTokens

/// What the compiler asks of a lexicon.
package struct RuleVocabulary: Sendable {
  /// The id of a word or mark; nil where the word table doesn't have it.
  package var wordID: @Sendable (String) -> WordID?
  /// The phrases of a class, as they're written.
  package var lexemes: @Sendable (LexemeClasses) -> [String]
  /// All spellings of the units of a kind (of all kinds for nil).
  package var units: @Sendable (FigureKind?) -> [String]
  /// Whether there's a unit with that code; nil where any will do.
  package var hasUnit: (@Sendable (String) -> Bool)?
  /// Whether there's a measure with that key; nil where any will do.
  package var hasMeasure: (@Sendable (String) -> Bool)?

  package init(
    wordID: @escaping @Sendable (String) -> WordID?,
    lexemes: @escaping @Sendable (LexemeClasses) -> [String] = { _ in [] },
    units: @escaping @Sendable (FigureKind?) -> [String] = { _ in [] },
    hasUnit: (@Sendable (String) -> Bool)? = nil, hasMeasure: (@Sendable (String) -> Bool)? = nil
  ) {
    self.wordID = wordID
    self.lexemes = lexemes
    self.units = units
    self.hasUnit = hasUnit
    self.hasMeasure = hasMeasure
  }
}
