extension CalendarPoint {
  var knownYear: Int? {
    if case .exactly(let year) = year { return year }
    return nil
  }
}

extension CalendarSpan {
  /// Its point, or the first of its two; nil for times of day.
  var first: CalendarPoint? {
    switch self {
    case .point(let point), .from(let point), .until(let point), .interval(let point, _): point
    case .clock, .clocks: nil
    }
  }

  /// Its point, or the second of its two; nil for times of day.
  var last: CalendarPoint? {
    switch self {
    case .point(let point), .from(let point), .until(let point), .interval(_, let point): point
    case .clock, .clocks: nil
    }
  }

  /// A day or month whose year isn't known.
  var lacksYear: Bool {
    first.map { $0.month != nil && $0.year == .unknown } ?? false
  }

  /// A day whose month isn't known.
  var lacksMonth: Bool {
    guard let first, let last else { return false }
    return first.day != nil && first.month == nil || last.day != nil && last.month == nil
  }

  /// Whether the year of a point is known.
  var hasYear: Bool { first?.knownYear != nil || last?.knownYear != nil }

  /// The one year that all of it lies in; nil where it's several or unknown.
  var onlyYear: Int? {
    guard let year = first?.knownYear, last?.knownYear == year else { return nil }
    return year
  }

  /// The same with the year filled in where it isn't known; an end in an earlier month is of the next year.
  func inYear(_ year: Int) -> CalendarSpan {
    func filled(_ point: CalendarPoint, _ year: Int) -> CalendarPoint {
      guard point.year == .unknown else { return point }
      var point = point
      point.year = .exactly(year)
      return point
    }
    switch self {
    case .point(let point): return .point(filled(point, year))
    case .from(let point): return .from(filled(point, year))
    case .until(let point): return .until(filled(point, year))
    case .interval(let first, let last):
      let crosses = if let low = first.month, let high = last.month { low > high } else { false }
      return .interval(filled(first, year), filled(last, crosses ? year + 1 : year))
    case .clock, .clocks: return self
    }
  }

  /// The same a year earlier; nil where the year isn't known.
  var yearBefore: CalendarSpan? {
    func moved(_ point: CalendarPoint) -> CalendarPoint? {
      point.knownYear.map { CalendarPoint(year: .exactly($0 - 1), month: point.month, day: point.day) }
    }
    switch self {
    case .point(let point): return moved(point).map(CalendarSpan.point)
    case .interval(let first, let last):
      guard let first = moved(first), let last = moved(last) else { return nil }
      return .interval(first, last)
    case .from, .until, .clock, .clocks: return nil
    }
  }

  /// The same with the month, and the year if there is one, filled in where a day has none.
  func inMonth(of other: CalendarPoint) -> CalendarSpan {
    func filled(_ point: CalendarPoint) -> CalendarPoint {
      guard point.day != nil, point.month == nil else { return point }
      var point = point
      point.month = other.month
      if point.year == .unknown { point.year = other.year }
      return point
    }
    switch self {
    case .point(let point): return .point(filled(point))
    case .from(let point): return .from(filled(point))
    case .until(let point): return .until(filled(point))
    case .interval(let first, let last): return .interval(filled(first), filled(last))
    case .clock, .clocks: return self
    }
  }
}
