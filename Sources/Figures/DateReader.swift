import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Works out the value of a date or a time of day from the parts that a rule names.
///
/// What the words leave open stays unknown (`XXXX-09-02`); ``DateContext`` fills it in from the article.
package enum DateReader {
  /// The value of a date or time, or nil where its parts make none ("31/2", "tháng 13", a span that runs backwards), so
  /// that the rule doesn't fit there after all.
  ///
  /// - Parameters:
  ///   - kind: `.date` or `.time`.
  ///   - captures: what the rule's slots hold, in text order.
  ///   - match: everything that the rule's pattern covers, context included. Where no word stands in it, numbers that are
  ///     more often something else are no date: "2/3" is a ratio, "1200" a count.
  ///   - isEarly: of years of three digits, and no others.
  ///   - isOfWeeks: weeks up to a day, which stand in slot `months`.
  package static func span(
    kind: FigureKind, captures: ArraySlice<Capture>, match: Range<Int>? = nil, numerals: [Numeral], tokens: TokenTable,
    text: Span<UInt8>, isEarly: Bool = false, isOfWeeks: Bool = false
  ) -> CalendarSpan? {
    guard let parts = DateParts(captures: captures, numerals: numerals, tokens: tokens, text: text) else { return nil }
    if kind == .time { return time(parts) }
    if isEarly, !(100...999).contains(parts.first.year ?? 0) { return nil }
    if isOfWeeks { return weeks(parts) }
    // "1500m", "2003kg": no year.
    if let year = captures.last(where: { $0.slot == .year || $0.slot == .year2 }), captures.count == 1,
      year.tokens.upperBound < tokens.count, tokens.kinds[year.tokens.upperBound] == .word,
      !tokens.flags[year.tokens.upperBound].contains(.spaceBefore)
    {
      return nil
    }
    let hasContext = match.map { match in match.contains { tokens.kinds[$0] == .word || tokens.kinds[$0] == .lineEnd } }
    // A year in words or Roman is meant as one, however long ago.
    let isSpelled = captures.contains { capture in
      isEarly || (capture.slot == .year) && capture.numeral.map { !numerals[$0].form.contains(.digits) } ?? false
    }
    // Behind "năm" old years too: "năm 1054".
    let isNamed = captures.contains { capture in
      guard capture.slot == .year, capture.tokens.lowerBound > 0 else { return false }
      let before = capture.tokens.lowerBound - 1
      let (start, end) = (Int(tokens.starts[before]), Int(tokens.ends[before]))
      return end - start == yearWord.count
        && (0..<yearWord.count).allSatisfy { text[start + $0] | 0x20 == yearWord[$0] | 0x20 }
    }
    return date(parts, hasContext: hasContext ?? true, isSpelled: isSpelled, earliest: isNamed ? 1000 : 1300)
  }

  /// "năm" in UTF-8.
  private static let yearWord: [UInt8] = Array("năm".utf8)

  // MARK: Dates

  static func date(_ parts: DateParts, hasContext: Bool, isSpelled: Bool = false, earliest: Int = 1300) -> CalendarSpan?
  {
    var parts = parts
    parts.first.year = parts.first.year.map(fullYear)
    guard parts.first.swapMonthIfNeeded(), parts.second.swapMonthIfNeeded() else { return nil }
    if !isSpelled, isDoubtful(parts, hasContext: hasContext, earliest: earliest) { return nil }
    if let century = parts.century { return centuries(century, decade: parts.first.decade) }
    if let decade = parts.first.decade { return decades(decade, until: parts.second.decade) }
    if let months = parts.lengthInMonths { return lengthOfYear(months, parts) }
    if parts.first.quarter != nil || (parts.isEnding && parts.first.month == nil) { return quarters(parts) }
    return parts.second.isEmpty ? point(parts.first) : interval(parts)
  }

  /// Whether numbers without any word about them are more likely no date: a part of a whole (1/2, 5/12), or a year that
  /// news seldom speaks of.
  private static func isDoubtful(_ parts: DateParts, hasContext: Bool, earliest: Int) -> Bool {
    let first = parts.first
    guard parts.second.isEmpty, parts.lengthInMonths == nil else { return false }
    if let day = first.day, let month = first.month, first.year == nil {
      return !hasContext && day <= month
    }
    if let year = first.year, first.month == nil {
      return !(hasContext ? earliest...2150 : 1800...2100).contains(year)
    }
    return false
  }

  private static func point(_ end: DateParts.End) -> CalendarSpan? { end.point.map(CalendarSpan.point) }

  /// A span whose ends take from one another what they lack.
  private static func interval(_ parts: DateParts) -> CalendarSpan? {
    var (first, second) = (parts.first, parts.second)
    if let short = second.year, short < 100 {
      guard let year = first.year, let full = secondYear(after: year, short: short) else { return nil }
      second.year = full
    }
    if first.month == nil, first.day != nil { first.month = second.month }
    if second.month == nil, second.day != nil { second.month = first.month }
    if first.year == nil, let year = second.year {
      first.year = runsBackwards(first, second) ? year - 1 : year
    } else if second.year == nil, let year = first.year {
      second.year = runsBackwards(first, second) ? year + 1 : year
    }
    guard let low = first.point, let high = second.point else { return nil }
    if let low = first.year, let high = second.year, low > high { return nil }
    if first.year == second.year, let low = first.month, let high = second.month {
      // Within a year that isn't known a span may cross its end ("tháng 11 - 2").
      if low > high, first.year != nil { return nil }
      if low == high, let low = first.day, let high = second.day, low >= high { return nil }
    }
    if first.day == nil, first.month == nil, first.year == second.year { return nil }
    return .interval(low, high)
  }

  private static func runsBackwards(_ first: DateParts.End, _ second: DateParts.End) -> Bool {
    guard let low = first.month, let high = second.month else { return false }
    return low > high
  }

  /// 2010-11: the next year whose last two digits are these, if it's near enough to be meant.
  private static func secondYear(after year: Int, short: Int) -> Int? {
    let span = (short - year % 100 + 100) % 100
    guard span >= 1, span == 1 || (short > 12 && span <= 30) else { return nil }
    return year + span
  }

  /// "7/3/17" is of this century, "7/3/85" of the last.
  private static func fullYear(_ year: Int) -> Int {
    switch year {
    case 0..<50: 2000 + year
    case 50..<100: 1900 + year
    default: year
    }
  }

  /// "6 tháng đầu năm", "last two quarters", "three months to December", "nửa đầu năm".
  private static func lengthOfYear(_ months: Int, _ parts: DateParts) -> CalendarSpan? {
    guard (1...12).contains(months) else { return nil }
    if let last = parts.second.month {
      guard (1...12).contains(last) else { return nil }
      let first = last - months + 1
      let year = parts.second.year ?? parts.first.year
      return .interval(
        CalendarPoint(year: .init(first < 1 ? year.map { $0 - 1 } : year), month: first < 1 ? first + 12 : first),
        CalendarPoint(year: .init(year), month: last))
    }
    let year = CalendarPoint.Year(parts.first.year)
    let first = parts.isEnding ? 13 - months : 1
    return .interval(
      CalendarPoint(year: year, month: first), CalendarPoint(year: year, month: first + months - 1))
  }

  /// "13 weeks to 1 January": from the day behind the one so long before.
  private static func weeks(_ parts: DateParts) -> CalendarSpan? {
    guard let weeks = parts.months, (1...53).contains(weeks), let last = parts.second.point ?? parts.first.point,
      var day = last.day, var month = last.month
    else { return nil }
    var year = parts.second.year ?? parts.first.year
    day -= 7 * weeks - 1
    while day < 1 {
      month -= 1
      if month == 0 { (month, year) = (12, year.map { $0 - 1 }) }
      day += CalendarPoint.days(ofMonth: month, year: year ?? 2001)
    }
    return .interval(CalendarPoint(year: .init(year), month: month, day: day), last)
  }

  private static func quarters(_ parts: DateParts) -> CalendarSpan? {
    let first = parts.first.quarter ?? 4
    let last = parts.second.quarter ?? first
    let year = parts.first.year ?? parts.second.year
    let lastYear = parts.second.year ?? year
    guard (1...4).contains(first), (1...4).contains(last), first <= last || year != lastYear else { return nil }
    return .interval(
      CalendarPoint(year: .init(year), month: 3 * first - 2), CalendarPoint(year: .init(lastYear), month: 3 * last))
  }

  private static func decades(_ first: Int, until last: Int?) -> CalendarSpan? {
    let low = decade(first)
    guard let last else { return .point(low) }
    return .interval(low, decade(last))
  }

  /// The decade that a year begins; a year that begins none is meant as a year ("những năm 1975, 1976").
  private static func decade(_ year: Int) -> CalendarPoint {
    let year = year >= 100 ? year : (year >= 30 ? 1900 + year : 2000 + year)
    return CalendarPoint(year: year % 10 == 0 ? .decade(year / 10) : .exactly(year))
  }

  private static func centuries(_ century: Int, decade: Int?) -> CalendarSpan? {
    guard (1...30).contains(century) else { return nil }
    if let decade {
      guard decade < 100 else { return nil }
      return .point(CalendarPoint(year: .decade((century - 1) * 10 + decade / 10)))
    }
    return .point(CalendarPoint(year: .century(century - 1)))
  }

  // MARK: Times of day

  static func time(_ parts: DateParts) -> CalendarSpan? {
    var (first, second) = (parts.first, parts.second)
    if parts.isHalf { first.minute = 30 }
    // "chín giờ kém mười"
    if parts.isEnding, let hour = first.hour, let minute = first.minute, (1...59).contains(minute) {
      (first.hour, first.minute) = (hour - 1, 60 - minute)
    }
    first.splitClock()
    second.splitClock()
    if first.partOfDay == nil, let part = second.partOfDay, let low = first.hour, let high = second.hour, low < high {
      first.partOfDay = part
    }
    guard let low = first.minutes else { return nil }
    guard second.hour != nil else { return .clock(minutes: low) }
    guard let high = second.minutes else { return nil }
    return .clocks(minutes: low, untilMinutes: high)
  }
}

extension DateParts {
  /// How long a period from a year's start or end is, in months.
  fileprivate var lengthInMonths: Int? {
    if let months { return months }
    if let quarters { return quarters * 3 }
    return isHalf ? 6 : nil
  }
}

extension DateParts.End {
  /// Takes "12/25/2004" for the 25th of December. False where neither order gives a month.
  fileprivate mutating func swapMonthIfNeeded() -> Bool {
    guard let first = day, let second = month, second > 12 else { return true }
    guard first <= 12 else { return false }
    (day, month) = (second, first)
    return true
  }

  /// The point of the calendar, nil where there is no such day or month.
  fileprivate var point: CalendarPoint? {
    guard day != nil || month != nil || year != nil else { return nil }
    if let month, !(1...12).contains(month) { return nil }
    if let day, !(1...daysOfMonth).contains(day) { return nil }
    if let year, !(1...9999).contains(year) { return nil }
    return CalendarPoint(year: .init(year), month: month, day: day)
  }

  private var daysOfMonth: Int {
    guard let month else { return 31 }
    return CalendarPoint.days(ofMonth: month, year: year)
  }

  /// 0900 is 9:00.
  fileprivate mutating func splitClock() {
    guard let clock = hour, clock >= 100, minute == nil else { return }
    (hour, minute) = (clock / 100, clock % 100)
  }

  /// Minutes since midnight, nil where no clock shows them.
  fileprivate var minutes: Int? {
    guard var hour, (0...24).contains(hour), (0...59).contains(minute ?? 0) else { return nil }
    switch partOfDay {
    case .afternoon where hour < 12: hour += 12
    case .night where (6..<12).contains(hour): hour += 12
    case .night where hour == 12: hour = 0
    case .noon where hour < 4: hour += 12
    case .morning where hour == 12: hour = 0
    default: break
    }
    return hour * 60 + (minute ?? 0)
  }
}

extension CalendarPoint {
  /// 28 to 31. February has 29 days in a year that isn't known.
  static func days(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension CalendarPoint.Year {
  init(_ year: Int?) { self = year.map(Self.exactly) ?? .unknown }
}
