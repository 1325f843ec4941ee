import SoLieuDocuments

// Types that other modules ask all the time are `@usableFromInline`, their small functions `@inlinable`: else each
// comparison of two kinds is a call through a witness table (measured; the compiler's own cross-module optimisation
// leaves `package` declarations alone).

/// What a token is made of.
@usableFromInline package enum TokenKind: UInt8, Sendable {
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
@usableFromInline package struct TokenFlags: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// White space (or the start of the text) stands right before it.
  @inlinable package static var spaceBefore: Self { Self(rawValue: 1) }
  /// The first letter is a capital.
  @inlinable package static var capital: Self { Self(rawValue: 2) }
  /// Every letter is a capital, and there are at least two.
  @inlinable package static var allCapitals: Self { Self(rawValue: 4) }
  /// First token of an ICU sentence.
  @inlinable package static var sentenceStart: Self { Self(rawValue: 8) }
  /// ICU's word break iterator has a boundary right before it. (Tokens are finer than ICU's: "85,5m2" is one word
  /// to ICU and three tokens here.)
  @inlinable package static var wordBoundary: Self { Self(rawValue: 16) }
}

/// The tokens of a text, as a struct of arrays: one row a token, in order, white space left out.
///
/// Offsets are UTF-8 bytes of `Document.text`. Tokens are the finest pieces that rules speak of: a run of letters, a
/// run of digits with its separators, one mark. What ICU sees as one word but holds digits and letters is several
/// tokens here, without `.spaceBefore`.
@usableFromInline package struct TokenTable: Sendable {
  @usableFromInline package var starts: [UInt32] = []
  @usableFromInline package var ends: [UInt32] = []
  @usableFromInline package var kinds: [TokenKind] = []
  @usableFromInline package var flags: [TokenFlags] = []
  /// The word's id in the `WordTable` that the tokenizer was given, `.none` for a word that isn't in it. Marks have ids
  /// too. Digits have none, but for a single ASCII digit that is in the table ("2" of "km2").
  @usableFromInline package var words: [WordID] = []

  package init() {}
  @inlinable package var count: Int { starts.count }

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
