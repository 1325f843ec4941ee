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
  /// The article's lines with what each is.
  package var blocks: [Block] = []
  /// Token ranges of what the page has around the article, in order. Nothing there is a figure.
  package private(set) var furniture: [Range<Int>] = []

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

  /// Sets the blocks, and with them the tokens that are page furniture. `tokens` must be there. O(tokens + blocks).
  package mutating func setBlocks(_ blocks: [Block]) {
    self.blocks = blocks
    furniture = []
    var token = 0
    for block in blocks where block.kind == .furniture {
      while token < tokens.count, Int(tokens.starts[token]) < block.range.lower { token += 1 }
      let first = token
      while token < tokens.count, Int(tokens.starts[token]) < block.range.upper { token += 1 }
      if first < token { furniture.append(first..<token) }
    }
  }

  /// Whether a token is page furniture. O(log blocks).
  package func isFurniture(_ token: Int) -> Bool {
    var low = 0
    var high = furniture.count
    while low < high {
      let middle = (low + high) / 2
      if furniture[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < furniture.count && furniture[low].contains(token)
  }

  /// The headline, where there is one.
  package var title: TextRange? { blocks.first { $0.kind == .title }?.range }
}
