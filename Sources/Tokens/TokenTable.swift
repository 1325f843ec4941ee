import SoLieuDocuments

/// What a token is made of.
package enum TokenKind: UInt8, Sendable {
  /// Letters (and marks): "đảng", "USD", "m" of "85m".
  case word
  /// Digits with the separators that stand between digits: "2.430", "6,75", "7". ICU keeps these whole.
  case digits
  /// One punctuation mark or symbol: "/", "%", "(", "…". Each is a token of its own.
  case mark
  /// A line end (LF, CR, CRLF, U+0085, U+2028, U+2029).
  case lineEnd
}

/// Facts of a token that matching asks for all the time.
package struct TokenFlags: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// White space (or the start of the text) stands right before it.
  package static let spaceBefore = TokenFlags(rawValue: 1)
  /// The first letter is a capital.
  package static let capital = TokenFlags(rawValue: 2)
  /// Every letter is a capital, and there are at least two.
  package static let allCapitals = TokenFlags(rawValue: 4)
  /// First token of an ICU sentence.
  package static let sentenceStart = TokenFlags(rawValue: 8)
  /// ICU's word break iterator has a boundary right before it. (Tokens are finer than ICU's: "85,5m2" is one word
  /// to ICU and three tokens here.)
  package static let wordBoundary = TokenFlags(rawValue: 16)
}

/// The tokens of a text, as a struct of arrays: one row a token, in order, white space left out.
///
/// Offsets are UTF-8 bytes of `Document.text`. Tokens are the finest pieces that rules speak of: a run of letters, a
/// run of digits with its separators, one mark. What ICU sees as one word but holds digits and letters is several
/// tokens here, without `.spaceBefore`.
package struct TokenTable: Sendable {
  package var starts: [UInt32] = []
  package var ends: [UInt32] = []
  package var kinds: [TokenKind] = []
  package var flags: [TokenFlags] = []
  /// The word's id in the `WordTable` that the tokenizer was given, `.none` for a word that isn't in it. Marks have ids
  /// too. Digits have none, but for a single ASCII digit that is in the table ("2" of "km2").
  package var words: [WordID] = []

  package init() {}
  package var count: Int { starts.count }

  /// Empties the table but keeps its storage.
  package mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  package func range(_ token: Int) -> TextRange { TextRange(Int(starts[token]), Int(ends[token])) }
}
