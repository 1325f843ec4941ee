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
  public var year: Year {
    get {
      switch yearKind {
      case .exactly: .exactly(Int(yearNumber))
      case .decade: .decade(Int(yearNumber))
      case .century: .century(Int(yearNumber))
      case .unknown: .unknown
      }
    }
    set { (yearKind, yearNumber) = Self.packed(newValue) }
  }
  /// 1 to 12.
  public var month: Int? {
    get { monthNumber < 0 ? nil : Int(monthNumber) }
    set { monthNumber = Self.packed(newValue) }
  }
  /// 1 to 31. A day without a month is written `XXXX-XX-05`.
  public var day: Int? {
    get { dayNumber < 0 ? nil : Int(dayNumber) }
    set { dayNumber = Self.packed(newValue) }
  }

  // Eight bytes in all: figures carry several, and are copied often.
  private var yearNumber: Int32
  private var yearKind: YearKind
  /// -1 for none.
  private var monthNumber: Int8
  private var dayNumber: Int8

  private enum YearKind: UInt8 { case exactly, decade, century, unknown }

  private static func packed(_ year: Year) -> (YearKind, Int32) {
    switch year {
    case .exactly(let number): (.exactly, Int32(clamping: number))
    case .decade(let number): (.decade, Int32(clamping: number))
    case .century(let number): (.century, Int32(clamping: number))
    case .unknown: (.unknown, 0)
    }
  }

  /// What is no month or day stays none.
  private static func packed(_ number: Int?) -> Int8 { number.map { Int8(clamping: $0) } ?? -1 }

  public init(year: Year = .unknown, month: Int? = nil, day: Int? = nil) {
    (yearKind, yearNumber) = Self.packed(year)
    monthNumber = Self.packed(month)
    dayNumber = Self.packed(day)
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
