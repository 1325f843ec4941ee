import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Finds the figures of a document.
///
/// One way through: tokens, sentences, numerals; for each numeral the readings that the rules offer; for each sentence
/// the best of them; then subjects, times and links. Cost follows the number of numerals, not rules times text.
package struct FigureFinder: Sendable {
  private let lexicon: Lexicon
  private let rules: [Language: RuleSet]
  private let words: FigureWords
  private let numeralScanner: NumeralScanner
  private let layout: ArticleLayout

  package init(lexicon: Lexicon, rules: [Language: RuleSet]) {
    self.lexicon = lexicon
    self.rules = rules
    words = FigureWords(lexicon.words)
    numeralScanner = NumeralScanner(words: lexicon.words)
    layout = ArticleLayout(phrases: lexicon.layoutPhrases)
  }
}
