import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Finds the verb that governs a figure: "đã *kết nạp* được 113 đảng viên", "exports *rose* by 14%".
///
/// It is the nearest verb to the left, over auxiliaries and prepositions only, a few words away at most; a verb farther
/// off may belong to something else, and then none is named.
enum EventFinder {
  /// How many tokens may stand between the verb and the figure.
  private static let reach = 4

  static func event(of draft: FigureDraft, in reading: Reading) -> Figure.Event? {
    guard draft.kind != .date, draft.kind != .time, draft.kind != .age, draft.kind != .ordinal else { return nil }
    let bound = max(reading.sentences[draft.sentence].lowerBound, draft.tokens.lowerBound - 4 - Self.reach)
    var end = draft.tokens.lowerBound
    while end > bound {
      guard let match = lexeme(endingAt: end, from: bound, in: reading) else { return nil }
      let classes = reading.lexicon.classes(of: match.lexeme)
      if classes.contains(.verb), let verb = reading.lexicon.verb(of: match.lexeme) {
        let range = TextRange(
          Int(reading.tokens.starts[end - match.tokenCount]), Int(reading.tokens.ends[end - 1]))
        let own = reading.lexicon.spelling(of: match.lexeme)
        let direction = verb.direction.flatMap { Figure.Event.Direction(rawValue: $0) }
        return reading.language == .vietnamese
          ? Figure.Event(range: range, vietnamese: own, english: verb.gloss, direction: direction)
          : Figure.Event(range: range, vietnamese: verb.gloss, english: own, direction: direction)
      }
      guard !classes.isDisjoint(with: [.auxiliary, .preposition]) else { return nil }
      end -= match.tokenCount
    }
    return nil
  }

  /// The longest lexeme that ends right before `end`.
  private static func lexeme(endingAt end: Int, from bound: Int, in reading: Reading) -> LexemeMatch? {
    var start = max(bound, end - 4)
    while start < end {
      if let match = reading.lexicon.longestMatch(
        reading.tokens, at: start, before: end, language: reading.language), start + match.tokenCount == end
      {
        return match
      }
      start += 1
    }
    return nil
  }
}
