import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// How far a date is from a figure, in the reader's mind: distance in tokens, weighed by what stands between.
///
/// The numbers are those at which the rules fitted annotated news best; none of them stands alone, only their order and
/// rough size matter. A date costs at most ``limitBefore`` or ``limitAfter``, else it's too far to hold.
enum TimeCost {
  static let limitBefore = 15.0
  static let limitAfter = 11.0
  private static let limitEvent = 5.0

  /// Cost of the date `mention` before the figure at `figure`; nil where it doesn't hold whatever the distance.
  ///
  /// - Parameter previous: what was said of the figure before this one, and where it ends.
  static func before(
    _ mention: DateMention, figure: Range<Int>, previous: (said: TimeScope.Said, end: Int)?, in times: SentenceTimes
  ) -> Double? {
    let words = times.words
    let between = mention.tokens.upperBound..<max(mention.tokens.upperBound, figure.lowerBound)
    if times.breaksOff(between) { return nil }
    // "to cut it by 2010, but it rose 5%": a goal's year goes no further.
    if words.reading.language == .english, mention.precision == .year, !mention.opensSentence,
      mention.tokens.lowerBound > 0, words.isUntil(mention.tokens.lowerBound - 1), words.contains(.comma, in: between)
    {
      return nil
    }
    let isPoint = mention.precision == .day || mention.precision == .month
    if isPoint, words.contains(.timeReport, in: between) { return nil }
    if isCompared(figure, from: between.lowerBound, words) { return nil }
    if mention.precision != .day, mention.precision != .days, words.saysJust(between) { return nil }
    let count = Double(between.count)
    var cost = mention.opensClause ? min(count * 0.3, 10) : count * 0.3 + 4
    if !mention.opensClause, words.contains(.comma, in: between) { cost += 2 }
    if words.contains(.semicolon, in: between) { cost += mention.opensSentence ? 1 : 8 }
    if mention.depth > 0, count > 4, words.contains(.close, in: between), !words.contains(.open, in: between) {
      cost += 6
    }
    if mention.precision == .day { cost += 2 }
    if !mention.opensClause, words.contains(.timeFuture, in: between),
      between.contains(where: { words.isCoordinator($0) })
    {
      cost += 10
    }
    if let previous, previous.said.mention.draft == mention.draft, previous.said.side != .after {
      cost = min(cost, previous.said.cost + Double(max(0, figure.lowerBound - previous.end)) * 0.15)
    }
    if times.movesOn(between) { cost += 20 }
    return cost <= limitBefore ? cost : nil
  }

  /// Whether the figure is itself what something is compared with: "so với mức 5%".
  private static func isCompared(_ figure: Range<Int>, from lower: Int, _ words: TimeWords) -> Bool {
    guard lower < figure.lowerBound else { return false }
    for (distance, lexeme) in words.backwards(in: lower..<figure.lowerBound).enumerated() {
      if words.isMark(lexeme, .phraseEnd) || distance > 6 { return false }
      // "tăng 6% so với tháng 4 và tăng 11%"
      if words.reading.language == .vietnamese, words.isCoordinator(lexeme) { return false }
      if words.isPlainComparison(lexeme) { return true }
    }
    return false
  }

  /// Cost of the date `mention` behind the figure at `figure`; nil where it's too far.
  static func after(
    _ mention: DateMention, figure: Range<Int>, hasBefore: Bool, in times: SentenceTimes, drafts: [FigureDraft]
  ) -> Double? {
    let words = times.words
    let start = behindConversion(figure.upperBound, before: mention.tokens.lowerBound, words)
    let between = start..<max(start, mention.tokens.lowerBound)
    let count = between.count
    let later = times.figures.first { drafts[$0].tokens.lowerBound >= mention.tokens.upperBound }
    let hasPreposition = words.endsInPreposition(between) || words.beginsWithPreposition(mention.tokens)
    var cost = Double(count) * 0.55
    let isBracket = count == 1 && words.isMark(between.lowerBound, .open)
    if count <= 3, count == 0 || isBracket || words.endsInPreposition(between) {
      cost = -3
      // "A date before, a figure, đến cuối năm 2020 a figure": the date is the next one's.
      if hasBefore, words.endsInUntil(between), let later,
        !words.contains([.semicolon, .stop], in: mention.tokens.upperBound..<drafts[later].tokens.lowerBound)
      {
        cost = 6
      }
    }
    let commas = words.count(.comma, in: between)
    var tail = between
    if commas > 0 {
      tail = (between.last { words.isMark($0, .comma) } ?? between.lowerBound) + 1..<between.upperBound
      cost += hasPreposition && count <= 6 ? 2 : 7
      if commas > 1 { cost += 4 }
    }
    if words.contains([.semicolon, .colon], in: between) { cost += 9 }
    if mention.hasCapital, count > 1, words.hasWord(in: between) { cost += 20 }
    if commas > 0, tail.isEmpty, !endsClause(mention.tokens.upperBound, times) { cost += 6 }
    if words.contains(.timeConjunction, in: between) { cost += 4 }
    if words.contains(.close, in: between), !words.contains(.open, in: between) { cost += 3 }
    if words.contains(.timeNow, in: between) { cost += 9 }
    let isPoint = mention.precision == .day || mention.precision == .month
    if isPoint, words.contains(.timeReport, in: between) { cost += 6 }
    let nearer = times.figures.first {
      drafts[$0].tokens.upperBound > figure.upperBound && drafts[$0].tokens.upperBound <= mention.tokens.lowerBound
    }
    if let nearer {
      cost += 1
      // "to 5% *from* 4% in September": September's is the second.
      if times.isComparedTo(drafts[nearer].tokens.lowerBound, from: figure.upperBound) { cost += 8 }
    }
    // A date that opens a clause with figures of its own.
    if let later {
      let gap = mention.tokens.upperBound..<drafts[later].tokens.lowerBound
      if count > 3, commas > 0 || words.contains(.semicolon, in: between) || mention.opensClause {
        cost += 8
      } else if count > 3, !words.contains([.comma, .semicolon, .stop], in: gap) {
        cost += 5
      }
    }
    if mention.precision == .day { cost += 1 }
    // "bốn người bị thương trong vụ … xảy ra ngày 4/7": what happened then is what the figure is about.
    if mention.isOfEvent, commas == 0, nearer == nil, !words.contains([.semicolon, .colon], in: between) {
      cost = min(cost, limitEvent)
    }
    return cost <= limitAfter ? cost : nil
  }

  /// Goes over a conversion in brackets: "$5m (£3m; 4m euros) on roads in 2004".
  private static func behindConversion(_ token: Int, before end: Int, _ words: TimeWords) -> Int {
    guard token < end, words.isMark(token, .open) else { return token }
    let close = (token..<min(end, token + 14)).first { words.isMark($0, .close) }
    return close.map { $0 + 1 } ?? token
  }

  /// Whether a clause ends at the token, or only a place follows.
  private static func endsClause(_ token: Int, _ times: SentenceTimes) -> Bool {
    guard token < times.sentence.upperBound else { return true }
    let words = times.words
    if words.tokens.kinds[token] == .lineEnd { return true }
    return words.isMark(token, [.stop, .semicolon, .close]) || words.isPlacePreposition(token)
  }
}
