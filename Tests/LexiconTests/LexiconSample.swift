import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuTokens

/// Compiles the rows of some lexicon files; "→" stands for a tab.
func compile(_ files: [String: String]) throws(LexiconError) -> Lexicon {
  try LexiconCompiler.compile(
    files.map { LexiconCompiler.Source(name: $0.key, text: $0.value.split(separator: "→").joined(separator: "\t")) })
}

/// The tokens of a text, with the ids of a lexicon's words.
func tokens(of text: String, _ lexicon: Lexicon) -> TokenTable {
  var tokenizer = Tokenizer()
  var table = TokenTable()
  let bytes = Array(text.utf8)
  tokenizer.tokenize(bytes.span, words: lexicon.words, into: &table)
  return table
}

extension Lexicon {
  /// The spelling of the longest lexeme at the beginning of a text, with its length in tokens: "đảng viên 2".
  func first(in text: String, _ language: Language = .vietnamese) -> String? {
    let table = tokens(of: text, self)
    guard let match = longestMatch(table, at: 0, before: table.count, language: language) else { return nil }
    return "\(spelling(of: match.lexeme)) \(match.tokenCount)"
  }

  /// The code of the unit at the beginning of a text, with its length in tokens: "km2 2".
  func unit(
    in text: String, _ language: Language = .vietnamese, side: UnitSide = .either, kind: FigureKind? = nil
  ) -> String? {
    let table = tokens(of: text, self)
    // "5m2": the unit begins behind the number.
    let start = table.kinds.first == .digits ? 1 : 0
    guard
      let match = unitMatch(table, at: start, before: table.count, language: language, side: side, kind: kind)
    else { return nil }
    return "\(unit(match.unit).code) \(match.tokenCount)"
  }
}
