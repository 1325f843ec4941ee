import SoLieuLexicon
import SoLieuTokens

/// The longest lexemes of the sentences that have figures, one after the other: what both the search for times and the
/// phrases of subjects are made of.
final class Lexemes: Sendable {
  /// For each token the classes of the lexeme that begins there; empty where none does.
  let classes: [LexemeClasses]
  /// For each token how far before it the lexeme begins that it is in; 0 where it's in none.
  let distances: [UInt16]
  /// For each token how long the lexeme is that begins there; `unknown`, or `none`.
  private let lengths: [UInt8]

  private static let unknown: UInt8 = 0
  private static let none: UInt8 = 255

  /// What is known of the lexeme at a token.
  enum Known {
    case lexeme(LexemeClasses, length: Int)
    case none
    /// Nobody looked there, or a shorter one is asked for.
    case unknown
  }

  /// Looks the words of the drafts' sentences up once. O(tokens).
  init(_ reading: Reading, drafts: [FigureDraft]) {
    let tokens = reading.tokens
    let lexicon = reading.lexicon
    var classes = [LexemeClasses](repeating: [], count: tokens.count)
    var distances = [UInt16](repeating: 0, count: tokens.count)
    var lengths = [UInt8](repeating: Self.unknown, count: tokens.count)
    var last = -1
    for draft in drafts where draft.sentence != last {
      last = draft.sentence
      let sentence = reading.sentences[draft.sentence]
      var token = sentence.lowerBound
      while token < sentence.upperBound {
        guard
          let match = lexicon.longestMatch(
            tokens, at: token, before: sentence.upperBound, language: reading.language)
        else {
          lengths[token] = Self.none
          token += 1
          continue
        }
        classes[token] = lexicon.classes(of: match.lexeme)
        // A phrase of more tokens isn't remembered.
        if match.tokenCount < Int(Self.none) { lengths[token] = UInt8(match.tokenCount) }
        for inside in 1..<max(1, match.tokenCount) { distances[token + inside] = UInt16(clamping: inside) }
        token += match.tokenCount
      }
    }
    self.classes = classes
    self.distances = distances
    self.lengths = lengths
  }

  /// The longest lexeme that begins at a token and ends at or before `end`, as far as it's known.
  func known(at token: Int, before end: Int) -> Known {
    switch lengths[token] {
    case Self.unknown: .unknown
    case Self.none: .none
    case let length: token + Int(length) <= end ? .lexeme(classes[token], length: Int(length)) : .unknown
    }
  }
}
