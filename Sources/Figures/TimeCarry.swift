import SoLieuLexicon
import SoLieuTokens

extension SentenceTimes {
  /// Takes the time of the sentence before where this one goes on about it, and says what time the next one may take.
  mutating func carry(from frame: inout TimeScope.Frame?, sentence index: Int, _ drafts: [FigureDraft]) {
    if usable.isEmpty, let old = frame, !figures.isEmpty, index - old.sentence <= 1, !blankLine(after: old.end),
      goesOn(about: old)
    {
      var carried = false
      for figure in figures where said[figure] == nil {
        if breaksOff(sentence.lowerBound..<drafts[figure].tokens.lowerBound)
          || saysOtherTime(behind: drafts[figure].tokens)
        {
          continue
        }
        said[figure] = old.said
        said[figure]?.basis = .carried
        said[figure]?.side = .carried
        carried = true
      }
      splitChanges(drafts, fallback: old.mention)
      if carried {
        frame?.sentence = index
        frame?.end = sentence.upperBound
      }
    }
    if let last = figures.last(where: { said[$0] != nil && said[$0]?.side != .carried }), let host = said[last] {
      frame = .init(
        said: whole(host), mention: host.mention, sentence: index, end: sentence.upperBound,
        holdsFigures: host.side != .after, speaksOfFuture: speaksOfFuture)
    } else if !usable.isEmpty {
      let future = speaksOfFuture
      frame = datesAlone().map {
        .init(
          said: .init(span: $0.span, tokens: $0.tokens, side: .before, mention: $0, cost: 0), mention: $0,
          sentence: index, end: sentence.upperBound, holdsFigures: $0.opensClause, speaksOfFuture: future)
      }
    } else if frame != nil, words.contains(.timeNow, in: sentence) {
      frame = nil
    }
  }

  private var speaksOfFuture: Bool { words.contains(.timeFuture, in: sentence) }

  /// The date's own value, not an end that a change was given.
  private func whole(_ said: TimeScope.Said) -> TimeScope.Said {
    var said = said
    said.span = said.mention.span
    said.tokens = said.mention.tokens
    return said
  }

  /// The date that a sentence without figures is about.
  private func datesAlone() -> DateMention? {
    let about = usable.filter { mention in
      let isPoint = mention.precision == .day || mention.precision == .month
      return
        !(isPoint && mention.opensClause
        && words.contains(.timeReport, in: mention.tokens.upperBound..<sentence.upperBound))
    }
    return about.last { $0.opensClause } ?? about.last
  }

  private func goesOn(about frame: TimeScope.Frame) -> Bool {
    let opening = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 20)
    let speaksOfThen = words.contains(.timeThen, in: opening)
    let isPeriod = frame.mention.precision != .day
    let opensByCue =
      sentence.first { words.isWord($0) }.map { words.classes[$0].contains(.timeCarry) } ?? false
    guard speaksOfThen || isPeriod && (opensByCue || frame.holdsFigures) else { return false }
    if frame.speaksOfFuture, !opensByCue, !words.contains(.timeFuture, in: sentence) { return false }
    return speaksOfThen || !words.contains(.timeGoing, in: sentence)
  }

  /// Whether an empty line stands between there and this sentence.
  private func blankLine(after token: Int) -> Bool {
    let from = max(0, min(token, sentence.lowerBound) - 2)
    var lines = 0
    for token in from..<sentence.lowerBound {
      lines = words.tokens.kinds[token] == .lineEnd ? lines + 1 : 0
      if lines > 1 { return true }
    }
    return false
  }
}
