import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

extension SentenceTimes {
  /// Gives each figure the cheaper of the dates before and behind it.
  mutating func holdWithinSentence(_ drafts: [FigureDraft]) {
    guard !dates.isEmpty else { return }
    var previous: Int?
    for figure in figures {
      defer { previous = figure }
      let tokens = drafts[figure].tokens
      if let previous, let host = said[previous], isConversion(of: previous, figure, drafts) {
        said[figure] = host
        said[figure]?.side = .conversion
        continue
      }
      if let compared = comparedDate(rightBehind: tokens) {
        said[figure] = .init(
          span: compared.span, tokens: compared.tokens, side: .after, mention: compared, cost: -3)
        continue
      }
      let before = usable.last { $0.tokens.upperBound <= tokens.lowerBound }
      let after = usable.first { $0.tokens.lowerBound >= tokens.upperBound }
      let last = previous.flatMap { index in said[index].map { (said: $0, end: drafts[index].tokens.upperBound) } }
      var costBefore: Double?
      if let before, !isEndOfChange(previous, figure, drafts, date: before) {
        costBefore = TimeCost.before(before, figure: tokens, previous: last, in: self)
      }
      let costAfter = after.flatMap {
        TimeCost.after($0, figure: tokens, hasBefore: costBefore != nil, in: self, drafts: drafts)
      }
      if let after, let cost = costAfter, cost < costBefore ?? .infinity {
        said[figure] = .init(span: after.span, tokens: after.tokens, side: .after, mention: after, cost: cost)
        holdForList(figure, from: after)
      } else if let before, let cost = costBefore {
        said[figure] = .init(span: before.span, tokens: before.tokens, side: .before, mention: before, cost: cost)
        holdForDays(figure, before)
      }
    }
    handBack(drafts)
    splitChanges(drafts, fallback: nil)
  }

  /// "up from *5%* in 2003": the date right behind a figure that others are compared with holds for that one.
  private func comparedDate(rightBehind figure: Range<Int>) -> DateMention? {
    let isEnglish = words.reading.language == .english
    return dates.first { date in
      guard date.isCompared, !date.isUsable, date.precision != .era, date.tokens.lowerBound >= figure.upperBound,
        date.tokens.lowerBound <= figure.upperBound + 3
      else { return false }
      let between = figure.upperBound..<date.tokens.lowerBound
      // "so với mức 903 xe hồi tháng 4": what is counted stands between.
      if !isEnglish {
        return words.endsInPreposition(between) && !words.contains([.timeComparison, .timeThan, .verb], in: between)
          && !between.contains { words.isPlainComparison($0) || words.isMark($0, .phraseEnd) }
      }
      return between.isEmpty
        || words.endsInPreposition(between)
          && between.allSatisfy { !words.classes(around: $0).isDisjoint(with: [.timePreposition, .timeEdge]) }
    }
  }

  /// "5 triệu USD (khoảng 120 tỷ đồng)": the same amount again.
  private func isConversion(of host: Int, _ figure: Int, _ drafts: [FigureDraft]) -> Bool {
    guard drafts[host].kind == drafts[figure].kind else { return false }
    let between = drafts[host].tokens.upperBound..<max(drafts[host].tokens.upperBound, drafts[figure].tokens.lowerBound)
    guard let first = between.first, words.isMark(first, [.open, .slash, .semicolon]), between.count <= 5 else {
      return false
    }
    return between.dropFirst().allSatisfy {
      words.isWord($0) && words.classes(around: $0).isDisjoint(with: [.noun, .verb])
    }
  }

  /// "tăng từ 5 (năm 2010) lên 8": the date behind the first end isn't the second's.
  private func isEndOfChange(_ previous: Int?, _ figure: Int, _ drafts: [FigureDraft], date: DateMention) -> Bool {
    guard let previous, let host = said[previous], host.side == .after, host.mention.draft == date.draft else {
      return false
    }
    return words.isFrom(before: drafts[previous].tokens.lowerBound, from: sentence.lowerBound)
      && (drafts[previous].tokens.upperBound..<drafts[figure].tokens.lowerBound).contains { words.isTo($0) }
  }

  /// "ngày 12 và 13/7 đã xảy ra 3 vụ": the days of a list before a figure, from the first to the last.
  private mutating func holdForDays(_ figure: Int, _ mention: DateMention) {
    guard mention.precision == .day, case .point(let high) = mention.span else { return }
    var first = mention
    for date in dates.reversed() where date.tokens.upperBound <= first.tokens.lowerBound && date.precision == .day {
      let between = date.tokens.upperBound..<first.tokens.lowerBound
      guard (1...2).contains(between.count),
        words.isMark(between.lowerBound, .comma) || words.isCoordinator(between.lowerBound),
        between.dropFirst().allSatisfy({ words.classes[$0].contains(.timeEdge) })
      else { break }
      first = date
    }
    guard first.draft != mention.draft, case .point(let low) = first.span else { return }
    said[figure]?.span = .interval(low, high)
    said[figure]?.tokens = first.tokens.lowerBound..<mention.tokens.upperBound
  }

  /// "in 2010, 2011 and 2012": the whole stretch, for a figure before it.
  private mutating func holdForList(_ figure: Int, from mention: DateMention) {
    guard mention.precision == .year || mention.precision == .month else { return }
    var last = mention
    for next in dates where next.tokens.lowerBound >= last.tokens.upperBound && next.precision == last.precision {
      let between = last.tokens.upperBound..<next.tokens.lowerBound
      let joins = between.allSatisfy { token in
        words.isMark(token, .comma) || words.isCoordinator(token) || words.classes[token].contains(.timeEdge)
      }
      guard joins, between.contains(where: { words.isMark($0, .comma) || words.isCoordinator($0) }) else { break }
      last = next
    }
    guard last.draft != mention.draft,
      figures.count <= dates.count(where: { $0.draft <= last.draft && $0.draft >= mention.draft })
    else { return }
    if case .point(let low) = mention.span, case .point(let high) = last.span {
      said[figure]?.span = .interval(low, high)
      said[figure]?.tokens = mention.tokens.lowerBound..<last.tokens.upperBound
    }
  }

  /// A figure right before one that holds for a date behind it holds for the same: "5 lớp và 120 học viên trong năm 2014".
  private mutating func handBack(_ drafts: [FigureDraft]) {
    for (figure, next) in zip(figures, figures.dropFirst()).reversed() {
      guard said[figure] == nil, let host = said[next], host.side == .after, drafts[figure].kind == drafts[next].kind
      else {
        continue
      }
      let between =
        drafts[figure].tokens.upperBound..<max(drafts[figure].tokens.upperBound, drafts[next].tokens.lowerBound)
      let isCompared = isComparedTo(drafts[next].tokens.lowerBound, from: drafts[figure].tokens.upperBound)
      guard between.count <= 9, !isCompared, !words.contains(.semicolon, in: between), !breaksOff(between),
        !dates.contains(where: { between.contains($0.tokens.lowerBound) })
      else { continue }
      said[figure] = host
    }
  }

  /// The ends of a change over a span of months or years hold for the span's ends: "từ 2010 đến 2015 tăng từ 5 lên 8".
  mutating func splitChanges(_ drafts: [FigureDraft], fallback: DateMention?) {
    for (figure, next) in zip(figures, figures.dropFirst()) {
      guard let mention = said[figure]?.mention ?? fallback,
        mention.precision == .years || mention.precision == .months,
        case .interval(let low, let high) = mention.span, said[figure] != nil || said[next] != nil
      else { continue }
      let between =
        drafts[figure].tokens.upperBound..<max(drafts[figure].tokens.upperBound, drafts[next].tokens.lowerBound)
      guard between.count <= 18, words.isFrom(before: drafts[figure].tokens.lowerBound, from: sentence.lowerBound),
        let last = between.last, words.isTo(last)
      else { continue }
      let host = said[figure] ?? said[next]
      guard let host else { continue }
      said[figure] = host
      said[next] = said[next] ?? host
      said[figure]?.span = .point(low)
      said[next]?.span = .point(high)
    }
  }
}
