import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// What the finders of figures, subjects and times see of one document.
package struct Reading: Sendable {
  package var document: Document
  package var language: Language
  package var tokens: TokenTable
  package var numerals: [Numeral]
  /// Token ranges, in order, together all tokens. ICU's sentences, joined again behind abbreviations ("TP. Hồ Chí Minh").
  package var sentences: [Range<Int>]
  package var lexicon: Lexicon

  package init(
    document: Document, language: Language, tokens: TokenTable = TokenTable(), numerals: [Numeral] = [],
    sentences: [Range<Int>] = [], lexicon: Lexicon
  ) {
    self.document = document
    self.language = language
    self.tokens = tokens
    self.numerals = numerals
    self.sentences = sentences
    self.lexicon = lexicon
  }
}
