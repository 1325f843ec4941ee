/// A point of the calendar at some precision, as EDTF (ISO 8601-2) writes it: `2014`, `2014-06`, `XXXX-09-02`, `199X`, `19XX`.
public struct CalendarPoint: Sendable, Hashable {
  /// How much of the year is known.
  public enum Year: Sendable, Hashable {
    /// A year, 0 to 9999.
    case exactly(Int)
    /// A decade by its first three digits: 199 for `199X`.
    case decade(Int)
    /// A century by its first two digits: 19 for `19XX`.
    case century(Int)
    /// `XXXX`.
    case unknown
  }
  public var year: Year
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31. A day without a month is written `XXXX-XX-05`.
  public var day: Int?

  public init(year: Year = .unknown, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// What a `when` says: a point, an interval, one that is open at an end, or a time of day.
public enum CalendarSpan: Sendable, Hashable {
  case point(CalendarPoint)
  case interval(CalendarPoint, CalendarPoint)
  /// `2018/..`
  case from(CalendarPoint)
  /// `../2018`
  case until(CalendarPoint)
  /// Minutes since midnight: `07:30`.
  case clock(minutes: Int)
  /// `09:00/12:00`
  case clocks(minutes: Int, untilMinutes: Int)
}
