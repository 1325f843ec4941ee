import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

extension SentenceTimes {
  /// Says of figures without a date that words like "đến nay" or "last year" give their time: as a date where the
  /// article's own is known, else as these words alone.
  ///
  /// - Complexity: O(figures × tokens of the sentence).
  func sayRelativeTimes(_ drafts: inout [FigureDraft], published: CalendarPoint?) {
    // Most sentences have no such word.
    guard let last = figures.last,
      let first = words.first(
        .timeNow, in: sentence.lowerBound..<max(sentence.lowerBound, drafts[last].tokens.lowerBound))
    else { return }
    for figure in figures where said[figure] == nil && drafts[figure].tokens.lowerBound > first {
      guard let token = relativeTime(of: drafts[figure].tokens) else { continue }
      drafts[figure].whenTokens = token..<words.end(of: token)
      drafts[figure].whenBasis = .relative
      guard let published, let point = RelativeTime(words.classes[token])?.point(before: published) else { continue }
      drafts[figure].when = .point(point)
      drafts[figure].whenBasis = .published
    }
  }

  /// "rose 4% last year": the words right behind a figure say that it's of no date before.
  func saysOtherTime(behind figure: Range<Int>) -> Bool {
    guard words.reading.language == .english else { return false }
    for token in figure.upperBound..<min(figure.upperBound + 3, sentence.upperBound) {
      if words.classes[token].contains(.timeNow) { return true }
      if words.isMark(token, .phraseEnd) { return false }
    }
    return false
  }

  /// "5% in June 2004, up from 4% a year earlier": the second is of June 2003.
  mutating func moveToYearBefore(_ drafts: [FigureDraft]) {
    guard words.reading.language == .english, !said.isEmpty else { return }
    for figure in figures {
      guard let host = said[figure], host.side != .after else { continue }
      let behind = drafts[figure].tokens.upperBound
      guard behind < sentence.upperBound, words.classes[behind].contains([.timePrevious, .timeYear]),
        !words.classes[behind].contains(.timeNow), let span = host.span.yearBefore
      else { continue }
      said[figure]?.span = span
    }
  }

  /// The word that gives the time of the figure at `figure`, if one does: the nearest before it in the sentence, past no
  /// date and not one that is compared with; else one right behind it.
  private func relativeTime(of figure: Range<Int>) -> Int? {
    let lower = dates.last { $0.tokens.upperBound <= figure.lowerBound }?.tokens.upperBound ?? sentence.lowerBound
    guard lower < figure.lowerBound else { return nil }
    for lexeme in words.backwards(in: lower..<figure.lowerBound) {
      let classes = words.classes[lexeme]
      if words.isMark(lexeme, .semicolon) || classes.contains(.timeHabit) { return nil }
      if classes.contains(.timeNow) { return isCompared(lexeme, from: lower) ? nil : lexeme }
    }
    return nil
  }
}

/// A time that is told from the day on which the article was published.
enum RelativeTime {
  case today, yesterday, thisMonth, lastMonth, thisYear, lastYear

  /// Nil for words whose distance from the article's day isn't known ("gần đây", "tuần trước").
  init?(_ classes: LexemeClasses) {
    guard classes.contains(.timeNow) else { return nil }
    let isPrevious = classes.contains(.timePrevious)
    if classes.contains(.timeYear) {
      self = isPrevious ? .lastYear : .thisYear
    } else if classes.contains(.timeMonth) {
      self = isPrevious ? .lastMonth : .thisMonth
    } else if isPrevious {
      self = .yesterday
    } else if classes.contains(.timeGoing) || classes.contains(.timeOnward) {
      self = .today
    } else {
      return nil
    }
  }

  /// The point of the calendar that it is in an article of the day `published`; nil where that isn't known so far.
  func point(before published: CalendarPoint) -> CalendarPoint? {
    guard case .exactly(let year) = published.year else { return nil }
    switch self {
    case .thisYear: return CalendarPoint(year: .exactly(year))
    case .lastYear: return CalendarPoint(year: .exactly(year - 1))
    case .thisMonth:
      guard let month = published.month else { return nil }
      return CalendarPoint(year: .exactly(year), month: month)
    case .lastMonth:
      guard let month = published.month else { return nil }
      return month > 1
        ? CalendarPoint(year: .exactly(year), month: month - 1) : CalendarPoint(year: .exactly(year - 1), month: 12)
    case .today:
      return published
    case .yesterday:
      guard let month = published.month, let day = published.day else { return nil }
      if day > 1 { return CalendarPoint(year: .exactly(year), month: month, day: day - 1) }
      let (lastYear, lastMonth) = month > 1 ? (year, month - 1) : (year - 1, 12)
      return CalendarPoint(
        year: .exactly(lastYear), month: lastMonth, day: CalendarPoint.days(ofMonth: lastMonth, year: lastYear))
    }
  }
}
