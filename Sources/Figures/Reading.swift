import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// What the finders of figures, subjects and times see of one document. It never changes; a class, so that handing it on
/// counts one reference and not those of its arrays.
package final class Reading: Sendable {
  package let document: Document
  package let language: Language
  package let tokens: TokenTable
  package let numerals: [Numeral]
  /// Token ranges, in order, together all tokens. ICU's sentences, joined again behind abbreviations ("TP. Hồ Chí Minh").
  package let sentences: [Range<Int>]
  package let lexicon: Lexicon
  /// The article's lines with what each is.
  package let blocks: [Block]
  /// Token ranges of what the page has around the article, in order. Nothing there is a figure.
  package let furniture: [Range<Int>]

  /// O(tokens + blocks).
  package init(
    document: Document, language: Language, tokens: TokenTable = TokenTable(), numerals: [Numeral] = [],
    sentences: [Range<Int>] = [], lexicon: Lexicon, blocks: [Block] = []
  ) {
    self.document = document
    self.language = language
    self.tokens = tokens
    self.numerals = numerals
    self.sentences = sentences
    self.lexicon = lexicon
    self.blocks = blocks
    furniture = Self.furniture(blocks, tokens)
  }

  private static func furniture(_ blocks: [Block], _ tokens: TokenTable) -> [Range<Int>] {
    var furniture: [Range<Int>] = []
    var token = 0
    for block in blocks where block.kind == .furniture {
      while token < tokens.count, Int(tokens.starts[token]) < block.range.lower { token += 1 }
      let first = token
      while token < tokens.count, Int(tokens.starts[token]) < block.range.upper { token += 1 }
      if first < token { furniture.append(first..<token) }
    }
    return furniture
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
