import Foundation
import SoLieuTokens

/// A text in both encodings, made before the clock runs.
struct Text {
  var utf8: [UInt8]
  var utf16: [UInt16]
}

enum Articles {
  private struct Article: Decodable { var text: String }

  /// The texts of a JSON Lines file, `{"text": …}` a line, in normal form C.
  static func read(_ path: String) throws -> [Text] {
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let decoder = JSONDecoder()
    return try file.split(separator: "\n").map { line in
      let text = try decoder.decode(Article.self, from: Data(line.utf8)).text.precomposedStringWithCanonicalMapping
      return Text(utf8: Array(text.utf8), utf16: Array(text.utf16))
    }
  }

  /// The most frequent words of the texts, folded: a word table as large as a lexicon's.
  static func frequentWords(_ texts: [Text], limit: Int) -> [[UInt8]] {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    let empty = WordTable(words: [])
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for text in texts {
      tokenizer.tokenize(text.utf8.span, words: empty, into: &tokens)
      for row in 0..<tokens.count where tokens.kinds[row] == .word || tokens.kinds[row] == .mark {
        counts[text.utf8[Int(tokens.starts[row])..<Int(tokens.ends[row])], default: 0] += 1
      }
    }
    var folded: [[UInt8]: Int] = [:]
    for (word, count) in counts { folded[WordFolding.folded(Array(word)), default: 0] += count }
    return folded.sorted { ($1.value, $0.key.count) < ($0.value, $1.key.count) }.prefix(limit).map(\.key)
  }
}
