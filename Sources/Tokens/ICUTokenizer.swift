/// Tokens from ICU's own boundaries: slow, for any text. It is also what the table-driven tokenizer is tested against.
struct ICUTokenizer: ~Copyable, Sendable {
  private var breaks = ICUBreaks()
  private var marks: [UInt8] = []
  private var folded: [UInt8] = []

  /// Appends the tokens of `text[start..<end]`; a sentence begins at either end.
  mutating func tokenize(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, spaceBefore: Bool, words: borrowing WordTable,
    into table: inout TokenTable
  ) {
    guard start < end else { return }
    breaks.mark(text, start, end, into: &marks)
    var at = start
    var spaceBefore = spaceBefore
    var sentenceStart = false
    var wordBoundary = false
    while at < end {
      let found = marks[at - start]
      wordBoundary = wordBoundary || found & ICUBreaks.word != 0
      sentenceStart = sentenceStart || found & ICUBreaks.sentence != 0
      let scalar = DecodedScalar(text, at: at)
      let piece = Piece(ScalarClass.ofAny(scalar.value))
      switch piece {
      case .space:
        spaceBefore = true
        at += scalar.width
        continue
      case .invisible:
        at += scalar.width
        continue
      default:
        break
      }
      let tokenStart = at
      let kind = scan(text, &at, piece, scalar, start, end)
      var flags: TokenFlags = []
      if spaceBefore { flags.insert(.spaceBefore) }
      if sentenceStart { flags.insert(.sentenceStart) }
      if wordBoundary { flags.insert(.wordBoundary) }
      var word = WordID.none
      switch kind {
      case .word:
        flags.formUnion(Self.capitals(text, tokenStart, at))
        word = find(text, tokenStart, at, words)
      case .mark:
        word = find(text, tokenStart, at, words)
      case .digits:
        // The "2" of "km2": lexicon and rules may ask for it.
        if at - tokenStart == 1 { word = find(text, tokenStart, at, words) }
      case .lineEnd:
        break
      }
      table.starts.append(UInt32(tokenStart))
      table.ends.append(UInt32(at))
      table.kinds.append(kind)
      table.flags.append(flags)
      table.words.append(word)
      spaceBefore = kind == .lineEnd
      sentenceStart = false
      wordBoundary = false
    }
  }

  private mutating func find(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ words: borrowing WordTable)
    -> WordID
  {
    folded.removeAll(keepingCapacity: true)
    WordFolding.append(text, start, end, to: &folded)
    return words.id(ofFolded: folded.span)
  }

  /// Moves `at` behind the token that begins there with `first`.
  private func scan(
    _ text: borrowing Span<UInt8>, _ at: inout Int, _ piece: Piece, _ first: DecodedScalar, _ start: Int, _ end: Int
  ) -> TokenKind {
    at += first.width
    switch piece {
    case .lineEnd:
      // CR LF is one: no boundary lies inside.
      if first.value == 0x0D, at < end, text[at] == 0x0A { at += 1 }
      return .lineEnd
    case .letter, .digit:
      while let next = continuation(text, at, piece, start, end) { at = next }
      return piece == .letter ? .word : .digits
    default:
      skipAttached(text, &at, start, end)
      return .mark
    }
  }

  /// The end of what goes on with the run of letters or digits at `at`: more of the same kind, or scalars between two
  /// of them where ICU has no boundary; nil if the run ends.
  private func continuation(_ text: borrowing Span<UInt8>, _ at: Int, _ piece: Piece, _ start: Int, _ end: Int) -> Int?
  {
    var next = at
    skipAttached(text, &next, start, end)
    if next > at { return next }
    while next < end, marks[next - start] == 0 {
      let scalar = DecodedScalar(text, at: next)
      let found = Piece(ScalarClass.ofAny(scalar.value))
      next += scalar.width
      if found == piece { return next }
      switch found {
      case .joiner: if piece == .digit { return nil }
      case .middle, .attached, .invisible: break
      default: return nil
      }
    }
    return nil
  }

  /// Moves `at` behind the marks and invisible scalars that ICU keeps with what stands before them.
  private func skipAttached(_ text: borrowing Span<UInt8>, _ at: inout Int, _ start: Int, _ end: Int) {
    while at < end, marks[at - start] == 0 {
      let scalar = DecodedScalar(text, at: at)
      switch Piece(ScalarClass.ofAny(scalar.value)) {
      case .attached, .invisible: at += scalar.width
      default: return
      }
    }
  }

  private static func capitals(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> TokenFlags {
    var letters = 0
    var capitals = 0
    var first = false
    var at = start
    while at < end {
      let scalar = DecodedScalar(text, at: at)
      let scalarClass = ScalarClass.ofAny(scalar.value)
      if Piece(scalarClass) == .letter {
        let capital = ScalarClass.isCapital(scalar.value, scalarClass)
        if letters == 0 { first = capital }
        letters += 1
        capitals += capital ? 1 : 0
      }
      at += scalar.width
    }
    return first ? (letters > 1 && letters == capitals ? [.capital, .allCapitals] : .capital) : []
  }
}

/// What a scalar is to the cutting of ICU's words into tokens.
private enum Piece {
  case letter, digit, mark, space, lineEnd
  /// A mark that ICU may keep whole with the letters or digits on both sides.
  case middle
  /// "_"
  case joiner
  /// A combining mark.
  case attached
  case invisible

  init(_ scalarClass: UInt8) {
    switch scalarClass {
    case ScalarClass.letter, ScalarClass.asciiCapital, ScalarClass.foldingLetter, ScalarClass.otherLetter,
      ScalarClass.otherCapital:
      self = .letter
    case ScalarClass.digit, ScalarClass.otherDigit: self = .digit
    case ScalarClass.extend, ScalarClass.otherExtend: self = .attached
    case ScalarClass.format, ScalarClass.otherInvisible: self = .invisible
    case ScalarClass.space, ScalarClass.otherSpace: self = .space
    case ScalarClass.carriageReturn, ScalarClass.lineFeed, ScalarClass.separator: self = .lineEnd
    case ScalarClass.otherJoiner: self = .joiner
    case ScalarClass.fullStop, ScalarClass.comma, ScalarClass.semicolon, ScalarClass.quote, ScalarClass.middleDot:
      self = .middle
    default: self = .mark
    }
  }
}
