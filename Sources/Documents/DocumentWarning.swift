/// Something that a reader of the result should know about how the file was read. Never an error: there is text.
public enum DocumentWarning: Sendable, Hashable {
  /// Nothing said what the encoding is; this one fits best.
  case guessedEncoding(TextEncoding)
  /// A byte order mark says another encoding than the one declared; the mark was believed.
  case declaredEncodingContradicted(declared: TextEncoding, mark: TextEncoding)
  /// So many sequences of bytes stood for nothing in the encoding and became U+FFFD.
  case invalidBytes(count: Int, encoding: TextEncoding)
  /// The bytes hold NUL or many control characters: hardly a text.
  case looksBinary
  /// In TCVN3 accented capitals are small letters in a font for capitals: so many words came out in mixed case.
  case capitalsLost(count: Int)

  /// What to tell people, in English, without the file's name.
  public var message: String {
    switch self {
    case .guessedEncoding(let encoding):
      "the encoding isn't declared: read as \(encoding.displayName), which fits best; --encoding says otherwise"
    case .declaredEncodingContradicted(let declared, let mark):
      "declared as \(declared.displayName), but its byte order mark says \(mark.displayName): read as that"
    case .invalidBytes(let count, let encoding):
      "\(count) invalid \(encoding.displayName) \(count == 1 ? "sequence" : "sequences") replaced by U+FFFD"
    case .looksBinary:
      "looks like binary data rather than text"
    case .capitalsLost(let count):
      "\(count) \(count == 1 ? "word" : "words") in mixed case: TCVN3 keeps accented capitals in fonts, "
        + "not in the text"
    }
  }
}
