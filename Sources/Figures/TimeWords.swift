import SoLieuLexicon
import SoLieuTokens

/// The words of a text as the search for times sees them: cut into the longest phrases of the lexicon, each with its
/// classes, so that "phát hiện" isn't heard as "hiện" nor "sau khi" as "sau".
struct TimeWords {
  /// For each token the classes of the lexeme that begins there; empty where none does.
  private(set) var classes: [LexemeClasses]
  /// For each token the first token of the lexeme that it is in (itself where it's in none).
  private(set) var starts: [Int32]
  let tokens: TokenTable

  /// Looks every word up once, sentence by sentence. O(tokens).
  init(_ reading: Reading) {
    tokens = reading.tokens
    classes = Array(repeating: [], count: tokens.count)
    starts = (0..<Int32(tokens.count)).map { $0 }
    for sentence in reading.sentences {
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        guard
          tokens.words[token] != .none,
          let match = reading.lexicon.longestMatch(
            tokens, at: token, before: sentence.upperBound, language: reading.language)
        else {
          token += 1
          continue
        }
        classes[token] = reading.lexicon.classes(of: match.lexeme)
        for inside in token..<token + match.tokenCount { starts[inside] = Int32(token) }
        token += match.tokenCount
      }
    }
  }

  /// The first token of the lexeme that `token` is in.
  func start(of token: Int) -> Int { Int(starts[token]) }

  /// The classes of the lexeme that `token` is in.
  func classes(around token: Int) -> LexemeClasses { classes[start(of: token)] }

  /// Behind the lexeme that begins at `token`.
  func end(of token: Int) -> Int {
    var end = token + 1
    while end < starts.count, starts[end] == Int32(token), end != Int(starts[end]) { end += 1 }
    return end
  }

  /// The first token in the range at which a lexeme with one of the classes begins.
  func first(_ wanted: LexemeClasses, in range: Range<Int>) -> Int? {
    range.first { !classes[$0].isDisjoint(with: wanted) }
  }

  func contains(_ wanted: LexemeClasses, in range: Range<Int>) -> Bool { first(wanted, in: range) != nil }

  func isWord(_ token: Int) -> Bool { tokens.kinds[token] == .word }

  /// Whether any word stands there.
  func hasWord(in range: Range<Int>) -> Bool { range.contains { isWord($0) || tokens.kinds[$0] == .digits } }

  func isMark(_ token: Int, _ marks: Marks) -> Bool {
    tokens.kinds[token] == .mark && marks.contains(Marks(of: byte(token)))
  }

  func count(_ marks: Marks, in range: Range<Int>) -> Int { range.count { isMark($0, marks) } }

  func contains(_ marks: Marks, in range: Range<Int>) -> Bool { range.contains { isMark($0, marks) } }

  /// The first byte of each token, for telling marks apart.
  private let bytes: [UInt8]
}
