import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Fills in what the words of a date leave out: the month of a day in a list, the year of a month or day.
struct DateContext {
  private let reading: Reading
  private let words: TimeWords

  /// Completes the values of date drafts, and adds those that only a list makes dates (``DateLists``). Drafts are in text order; the values are those of the dates' own words.
  ///
  /// The year of a day or month is that of the article's own date if it's known (`published`, else its dateline); else of
  /// the nearest date with a year in the sentence; else in the sentence beside it. A neighbour counts only as a month or
  /// year of the last decades: not a birth, not a long span.
  static func resolve(_ drafts: inout [FigureDraft], in words: TimeWords, published: CalendarPoint? = nil) {
    guard drafts.contains(where: { $0.kind == .date }) else { return }
    let context = DateContext(reading: words.reading, words: words)
    DateLists.extend(&drafts, in: words.reading, context.words)
    context.fillLists(&drafts)
    context.fillMonths(&drafts)
    context.joinLunarDates(&drafts)
    context.joinWrapped(&drafts)
    // Nothing else changes from here on.
    let open = drafts.indices.filter { drafts[$0].kind == .date && drafts[$0].when?.lacksYear == true }
    guard !open.isEmpty else { return }
    let explicit = drafts.map { draft in draft.when?.hasYear ?? false }
    let own = published ?? Dateline.find(words: context.words, drafts: drafts)
    context.fillRelativeYears(&drafts, open, own: own?.knownYear)
    if let own, let year = own.knownYear {
      for index in open where context.canTakeYear(drafts[index]) {
        let isPast = context.isOfYearBefore(drafts[index], own)
        drafts[index].when = drafts[index].when?.inYear(isPast ? year - 1 : year)
      }
      return
    }
    let latest = context.latestYear(drafts, explicit)
    context.fillYearsFromSentence(&drafts, open, explicit, latest: latest)
    context.fillYearsFromBeside(&drafts, open, explicit, latest: latest)
  }

  // MARK: Lists

  /// Whether two dates are members of one list: "ngày 12 và 13/7".
  private func isChained(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard first.sentence == second.sentence, first.tokens.upperBound <= second.tokens.lowerBound else { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    guard !between.isEmpty, between.count <= 6 else { return false }
    return between.allSatisfy { token in
      words.isMark(token, [.comma, .semicolon, .dash, .slash])
        || words.has(.list, token)
    }
  }

  /// Members of a list take a month and year from the next one, then from the one before.
  private func fillLists(_ drafts: inout [FigureDraft]) {
    let dates = drafts.indices.filter { drafts[$0].kind == .date }
    guard dates.count > 1 else { return }
    for (index, next) in zip(dates, dates.dropFirst()).reversed() where isChained(drafts[index], drafts[next]) {
      fill(&drafts[index], from: drafts[next].when?.first, isBehind: true)
    }
    for (previous, index) in zip(dates, dates.dropFirst()) where isChained(drafts[previous], drafts[index]) {
      fill(&drafts[index], from: drafts[previous].when?.last, isBehind: false)
    }
  }

  private func fill(_ draft: inout FigureDraft, from other: CalendarPoint?, isBehind: Bool) {
    guard let other, other.month != nil, case .point(let point) = draft.when else { return }
    if point.day != nil, point.month == nil {
      draft.when = draft.when?.inMonth(of: other)
    } else if point.year == .unknown, point.month != nil, let year = other.knownYear {
      guard let month = point.month, let otherMonth = other.month else { return }
      // "tháng 12 và tháng 1/2020": December is of the year before.
      let crosses = isBehind ? month > otherMonth : month < otherMonth
      draft.when = draft.when?.inYear(crosses ? (isBehind ? year - 1 : year + 1) : year)
    }
  }

  /// A day alone is of the month that was named last, in its sentence or the one before.
  private func fillMonths(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices where drafts[index].kind == .date && drafts[index].when?.lacksMonth == true {
      if let month = lunarMonth(of: drafts[index]) {
        drafts[index].when = drafts[index].when?.inMonth(of: CalendarPoint(month: month))
        continue
      }
      for other in drafts[..<index].reversed() where other.kind == .date {
        if other.sentence < drafts[index].sentence - 1 { break }
        guard let point = other.when?.last, point.month != nil, !isLunar(other) else { continue }
        drafts[index].when = drafts[index].when?.inMonth(of: point)
        break
      }
    }
  }

  // MARK: Lunar dates

  private func isLunar(_ draft: FigureDraft) -> Bool {
    draft.tokens.contains { words.has(.lunar, $0) }
  }

  /// The first and last months of the lunar year have names: tháng Giêng, tháng Chạp.
  private func lunarMonth(of draft: FigureDraft) -> Int? {
    for token in draft.tokens {
      if words.has(.firstLunarMonth, token) { return 1 }
      if words.has(.lastLunarMonth, token) { return 12 }
    }
    return nil
  }

  /// "mùng 10 tháng 3 âm lịch (18/4)": the lunar date is the day beside it.
  private func joinLunarDates(_ drafts: inout [FigureDraft]) {
    for index in drafts.indices where drafts[index].kind == .date && isLunar(drafts[index]) {
      for other in [index - 1, index + 1] where drafts.indices.contains(other) && drafts[other].kind == .date {
        let (first, second) = other < index ? (other, index) : (index, other)
        let between =
          drafts[first].tokens.upperBound..<max(drafts[first].tokens.upperBound, drafts[second].tokens.lowerBound)
        guard !isLunar(drafts[other]), !between.isEmpty, between.count <= 4 else { continue }
        let joins = between.allSatisfy { token in
          words.isMark(token, [.open, .comma]) || words.has([.sameDay, .lunar], token)
        }
        if joins { drafts[index].when = drafts[other].when }
      }
    }
  }

  // MARK: Lines

  /// "June" at the end of a line and "2010" at the start of the next one are one date, where lines are cut hard: the month
  /// takes the year.
  private func joinWrapped(_ drafts: inout [FigureDraft]) {
    guard reading.language == .english, drafts.count > 1 else { return }
    for index in drafts.indices.dropLast().reversed()
    where drafts[index].kind == .date && drafts[index + 1].kind == .date {
      let end = drafts[index].tokens.upperBound
      let behind = end + 2
      guard words.tokens.kinds[end] == .lineEnd, drafts[index + 1].tokens == end + 1..<behind,
        behind == words.tokens.count || !words.tokens.flags[behind].contains(.capital),
        drafts[index].when?.lacksYear == true, case .point(let year) = drafts[index + 1].when, year.month == nil,
        let known = year.knownYear
      else { continue }
      drafts[index].when = drafts[index].when?.inYear(known)
      drafts.remove(at: index + 1)
    }
  }

  // MARK: Years

  private func canTakeYear(_ draft: FigureDraft) -> Bool {
    draft.kind == .date && draft.when?.lacksYear == true && relativeYear(behind: draft) == nil
  }

  /// "tháng 11 năm ngoái": the word behind a month or day that says which year.
  private func relativeYear(behind draft: FigureDraft) -> RelativeTime? {
    words.relativeYear(behind: draft.tokens).flatMap { RelativeTime(words.classes[$0]) }
  }

  private func fillRelativeYears(_ drafts: inout [FigureDraft], _ open: [Int], own: Int?) {
    guard let own else { return }
    for index in open {
      guard let relative = relativeYear(behind: drafts[index]) else { continue }
      let year = relative.point(before: CalendarPoint(year: .exactly(own)))?.knownYear
      drafts[index].when = year.flatMap { drafts[index].when?.inYear($0) } ?? drafts[index].when
    }
  }

  /// Whether a month or day is of the year before the article's own: in an article of February 2005 "November", which is
  /// nearer behind than ahead, unless the sentence speaks of the future.
  private func isOfYearBefore(_ draft: FigureDraft, _ own: CalendarPoint) -> Bool {
    guard reading.language == .english, let month = draft.when?.last?.month, let ownMonth = own.month,
      month - ownMonth >= 7
    else { return false }
    return !words.contains([.timeFuture], in: reading.sentences[draft.sentence])
  }

  /// The year that a date lends its neighbours.
  private func lentYear(_ draft: FigureDraft, to borrower: FigureDraft, isExplicit: Bool) -> Int? {
    guard draft.kind == .date, isExplicit, let when = draft.when, let year = when.onlyYear,
      (1990...2035).contains(year), !isGoal(draft), !isBeginning(draft), !isSameMonth(borrower, draft),
      when.first?.day == nil, !DateRole.isBirth(draft.tokens, left(of: draft), words), !isBaseline(draft)
    else { return nil }
    return year
  }

  /// "to build 5,000 homes by the end of 2025": a year that lies ahead says nothing of the months beside it.
  private func isGoal(_ draft: FigureDraft) -> Bool {
    guard words.reading.language == .english, draft.when?.first?.month == nil else { return false }
    var before = draft.tokens.lowerBound - 1
    if before >= 0, words.isArticle(before) { before -= 1 }
    return before >= 0 && words.isUntil(before)
  }

  /// "the lowest since records began in 1996": nor does one that a long time began with.
  private func isBeginning(_ draft: FigureDraft) -> Bool {
    guard words.reading.language == .english else { return false }
    for (distance, lexeme) in words.backwards(in: left(of: draft)).enumerated() {
      if words.isMark(lexeme, .phraseEnd) || distance > 8 { return false }
      if words.classes[lexeme].contains([.timeSince, .timeConjunction]) { return true }
    }
    return false
  }

  /// "$39 in October, up from $34 in October 2015": who names a month again with a year means another one.
  private func isSameMonth(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    guard words.reading.language == .english, first.tokens.upperBound <= second.tokens.lowerBound,
      case .point(let a) = first.when, case .point(let b) = second.when
    else { return false }
    return a.day == nil && b.day == nil && a.month != nil && a.month == b.month
  }

  /// "tăng 5% so với năm 2012", "từ năm 2010", "more than in the same period of 2003": nor does one that is compared with.
  private func isBaseline(_ draft: FigureDraft) -> Bool {
    guard words.reading.language == .vietnamese else {
      return draft.when?.first?.month == nil && DateRole.isComparedWith(draft.tokens, left(of: draft), words)
    }
    return DateRole.isComparedWith(draft.tokens, left(of: draft), words)
      || words.isFrom(before: draft.tokens.lowerBound, from: left(of: draft).lowerBound)
  }

  /// The latest year that a date of the document lends.
  private func latestYear(_ drafts: [FigureDraft], _ explicit: [Bool]) -> Int? {
    drafts.indices.lazy.compactMap { lentYear(drafts[$0], to: drafts[$0], isExplicit: explicit[$0]) }.max()
  }

  /// Whether words beside a date say that it's near the article's own, so that only the latest year can be its: "hôm nay
  /// (12/5)", "ngày 7/6 vừa qua", "tháng 8 tới".
  private func isOwn(_ draft: FigureDraft) -> Bool {
    let sentence = reading.sentences[draft.sentence]
    var before = draft.tokens.lowerBound - 1
    if before >= sentence.lowerBound, words.isMark(before, [.open, .comma]) { before -= 1 }
    if before >= sentence.lowerBound, words.has(.ownBefore, before) { return true }
    let behind = draft.tokens.upperBound
    return behind < sentence.upperBound && words.has(.ownBehind, behind)
  }

  private func left(of draft: FigureDraft) -> Range<Int> {
    let start = reading.sentences[draft.sentence].lowerBound
    return start..<max(start, draft.tokens.lowerBound)
  }

  private func distance(_ first: FigureDraft, _ second: FigureDraft) -> Int {
    first.tokens.lowerBound < second.tokens.lowerBound
      ? second.tokens.lowerBound - first.tokens.upperBound : first.tokens.lowerBound - second.tokens.upperBound
  }

  /// Whether a word of the future stands between a year and a date behind it, so that the year is over: "won it in 2002 and
  /// will run again on 17 April".
  private func isAhead(_ draft: FigureDraft, of other: FigureDraft) -> Bool {
    reading.language == .english && other.tokens.upperBound <= draft.tokens.lowerBound
      && words.contains([.timeFuture], in: other.tokens.upperBound..<draft.tokens.lowerBound)
  }

  private func fillYearsFromSentence(_ drafts: inout [FigureDraft], _ open: [Int], _ explicit: [Bool], latest: Int?) {
    for index in open where canTakeYear(drafts[index]) {
      let isOwn = isOwn(drafts[index])
      var best: (distance: Int, year: Int)?
      eachNeighbour(of: index, within: 0, drafts) { other in
        guard let year = lentYear(drafts[other], to: drafts[index], isExplicit: explicit[other]),
          !isOwn || year == latest, year == latest || !isAhead(drafts[index], of: drafts[other])
        else { return }
        let away = distance(drafts[index], drafts[other])
        if best.map({ away < $0.distance }) ?? true { best = (away, year) }
      }
      if let best { drafts[index].when = drafts[index].when?.inYear(best.year) }
    }
  }

  /// First from explicit years only, front to back; then back to front, also from years that were found so far.
  private func fillYearsFromBeside(_ drafts: inout [FigureDraft], _ open: [Int], _ explicit: [Bool], latest: Int?) {
    for isFirst in [true, false] {
      for step in open.indices {
        let index = open[isFirst ? step : open.count - 1 - step]
        guard canTakeYear(drafts[index]) else { continue }
        let isOwn = isOwn(drafts[index])
        var best: (distance: Int, year: Int)?
        eachNeighbour(of: index, within: 1, drafts) { other in
          guard drafts[other].kind == .date, !isApart(drafts[index], drafts[other]) else { return }
          var year = lentYear(drafts[other], to: drafts[index], isExplicit: explicit[other])
          if year == nil, !isFirst, !explicit[other] { year = drafts[other].when?.onlyYear }
          guard let year, !isOwn || year == latest else { return }
          let away = distance(drafts[index], drafts[other])
          if best.map({ away < $0.distance }) ?? true { best = (away, year) }
        }
        if let best { drafts[index].when = drafts[index].when?.inYear(best.year) }
      }
    }
  }

  /// Calls `body` with each draft in sentences at most `reach` away, those before first, the nearest first.
  private func eachNeighbour(of index: Int, within reach: Int, _ drafts: [FigureDraft], _ body: (Int) -> Void) {
    let sentence = drafts[index].sentence
    var other = index - 1
    while other >= 0, drafts[other].sentence >= sentence - reach {
      body(other)
      other -= 1
    }
    other = index + 1
    while other < drafts.count, drafts[other].sentence <= sentence + reach {
      body(other)
      other += 1
    }
  }

  /// Whether an empty line stands between two dates.
  private func isApart(_ first: FigureDraft, _ second: FigureDraft) -> Bool {
    let lower = min(first.tokens.upperBound, second.tokens.upperBound)
    let upper = max(first.tokens.lowerBound, second.tokens.lowerBound)
    guard lower < upper else { return false }
    return (lower..<upper).dropFirst().contains {
      words.tokens.kinds[$0] == .lineEnd && words.tokens.kinds[$0 - 1] == .lineEnd
    }
  }
}
