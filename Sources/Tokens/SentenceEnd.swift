/// Where a sentence ends, by UAX #29's sentence break rules (SB5–SB11), for text of covered classes.
enum SentenceEnd {
  /// A break right before this offset.
  case at(Int)
  /// No break, or one that a line end makes anyway.
  case none
  /// A scalar at this offset that only ICU knows about decides.
  case unknown(Int)

  /// Looks on from `after`, the end of a sentence terminator (`.` if `isFullStop`, else `!`, `?`, …).
  ///
  /// Looks no further than the next letter, terminator or line end, so that all calls together are linear.
  static func find(
    _ text: borrowing Span<UInt8>, after: Int, isFullStop: Bool, behindLetter: Bool, _ scalars: ScalarTable
  ) -> SentenceEnd {
    var at = after
    var next = scalars.classify(text, &at, skipping: true)
    if isFullStop {
      // SB6: 3.5; SB7: U.S
      if next.class == ScalarClass.digit { return .none }
      if behindLetter, scalars.isCapital(next) { return .none }
    }
    // SB8, SB9, SB10: closing marks, then spaces, belong to the sentence.
    while next.class == ScalarClass.close || next.class == ScalarClass.quote {
      at += next.width
      next = scalars.classify(text, &at, skipping: true)
    }
    while next.class == ScalarClass.space {
      at += next.width
      next = scalars.classify(text, &at, skipping: true)
    }
    let end = at
    switch next.class {
    case ScalarClass.endOfText, ScalarClass.lineFeed, ScalarClass.carriageReturn, ScalarClass.separator:
      return .none
    // SB8a
    case ScalarClass.comma, ScalarClass.sentenceContinue, ScalarClass.sentenceTerminator, ScalarClass.fullStop:
      return .none
    case ScalarClass.firstOther...:
      return .unknown(at)
    default:
      break
    }
    guard isFullStop else { return .at(end) }
    // SB8: a small letter is the next one.
    while true {
      switch next.class {
      case ScalarClass.letter: return .none
      case ScalarClass.asciiCapital: return .at(end)
      case ScalarClass.foldingLetter: return scalars.isCapital(next) ? .at(end) : .none
      case ScalarClass.lineFeed, ScalarClass.carriageReturn, ScalarClass.separator, ScalarClass.endOfText:
        return .at(end)
      case ScalarClass.fullStop, ScalarClass.sentenceTerminator: return .at(end)
      case ScalarClass.firstOther...: return .unknown(at)
      default: break
      }
      at += next.width
      next = scalars.classify(text, &at, skipping: false)
    }
  }
}
