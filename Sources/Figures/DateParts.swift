import SoLieuDocuments
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// The numbers of a date or a time of day, by what a rule says that they are.
struct DateParts {
  /// One end of a span, or the whole date where it is a point.
  struct End {
    var day: Int?
    var month: Int?
    var year: Int?
    var quarter: Int?
    var decade: Int?
    /// Minutes since midnight are worked out from these.
    var hour: Int?
    var minute: Int?
    /// What shifts the hour.
    var partOfDay: PartOfDay?

    var isEmpty: Bool {
      day == nil && month == nil && year == nil && quarter == nil && decade == nil && hour == nil
    }
  }
  enum PartOfDay { case morning, noon, afternoon, night }

  var first = End()
  var second = End()
  var century: Int?
  /// "6 tháng", "two quarters": how many months or quarters, from a year's start or its end.
  var months: Int?
  var quarters: Int?
  var isHalf = false
  /// The period is its kind's last: cuối, last, final.
  var isEnding = false

  /// The parts that a rule's captures name. A number that no calendar has (2,5; 10 million) makes the whole nil.
  init?(captures: ArraySlice<Capture>, numerals: [Numeral], tokens: TokenTable, text: Span<UInt8>) {
    for capture in captures {
      if capture.slot.isDatePart, let index = capture.numeral {
        let numeral = numerals[index]
        if capture.slot.isDotted(numeral) {
          guard take(dotted: numeral.dottedParts(tokens, text), slot: capture.slot) else { return nil }
        } else {
          guard let value = numeral.value.small else { return nil }
          if numeral.form.contains(.clock), capture.slot == .hour || capture.slot == .hour2 {
            // "0015" is a quarter past midnight.
            take(value / 100, slot: capture.slot)
            take(value % 100, slot: capture.slot == .hour ? .minute : .minute2)
          } else if capture.slot == .year2, value < 10, !numeral.form.contains(.twoDigits), let year = first.year,
            (year + 1) % 10 == value
          {
            // "2007-8"
            take(year + 1, slot: .year2)
          } else {
            take(value, slot: capture.slot)
          }
        }
      }
      // The second half of something is its last.
      if capture.slot == .part, let index = capture.numeral, numerals[index].value == 2 { isEnding = true }
      take(wordsOf: capture.slot)
    }
  }

  init() {}

  private mutating func take(_ value: Int, slot: CaptureSlot) {
    switch slot {
    case .day: first.day = value
    case .month: first.month = value
    case .year: first.year = value
    case .quarter: first.quarter = value
    case .decade: first.decade = value
    case .hour: first.hour = value
    case .minute: first.minute = value
    case .day2: second.day = value
    case .month2: second.month = value
    case .year2: second.year = value
    case .quarter2: second.quarter = value
    case .decade2: second.decade = value
    case .hour2: second.hour = value
    case .minute2: second.minute = value
    case .century: century = value
    case .months: months = value
    case .quarters: quarters = value
    default: break
    }
  }

  /// "2.9", "5.2024", "10.05.2000", "7.30", whose parts only the numeral knows. False where they're none of a date.
  private mutating func take(dotted: [Int], slot: CaptureSlot) -> Bool {
    var end = End()
    switch (dotted.count, slot) {
    case (2, .hour), (2, .hour2): (end.hour, end.minute) = (dotted[0], dotted[1])
    case (2, _) where dotted[1] >= 1000: (end.month, end.year) = (dotted[0], dotted[1])
    case (2, _): (end.day, end.month) = (dotted[0], dotted[1])
    case (3, _): (end.day, end.month, end.year) = (dotted[0], dotted[1], dotted[2])
    default: return false
    }
    if slot.isSecondEnd { second.merge(end) } else { first.merge(end) }
    return true
  }

  private mutating func take(wordsOf slot: CaptureSlot) {
    switch slot {
    case .half, .part: isHalf = true
    case .ending: isEnding = true
    case .quarterTo: months = 3
    case .yearTo: months = 12
    case .morning: setPartOfDay(.morning)
    case .noon: setPartOfDay(.noon)
    case .afternoon: setPartOfDay(.afternoon)
    case .night: setPartOfDay(.night)
    default: break
    }
  }

  /// A word behind the second hour is the second's, and the first's too where it has none ("5 đến 7 giờ chiều").
  private mutating func setPartOfDay(_ part: PartOfDay) {
    if second.hour == nil { first.partOfDay = part } else { second.partOfDay = part }
  }
}

extension DateParts.End {
  /// Fills what is unknown from the other.
  mutating func merge(_ other: Self) {
    day = day ?? other.day
    month = month ?? other.month
    year = year ?? other.year
    hour = hour ?? other.hour
    minute = minute ?? other.minute
  }
}

extension CaptureSlot {
  /// A slot whose numeral is a part of a date or a time; `low` and `high` hold dotted dates.
  fileprivate var isDatePart: Bool {
    switch self {
    case .low, .high, .day, .month, .year, .quarter, .decade, .century, .months, .quarters, .hour, .minute, .day2,
      .month2, .year2, .quarter2, .decade2, .hour2, .minute2:
      true
    default: false
    }
  }

  /// Whether the slot's numeral is several parts of a date with dots between.
  fileprivate func isDotted(_ numeral: Numeral) -> Bool {
    switch self {
    case .low, .high: true
    case .hour, .hour2: numeral.form.contains(.dottedPair)
    default: false
    }
  }

  fileprivate var isSecondEnd: Bool {
    switch self {
    case .high, .day2, .month2, .year2, .hour2: true
    default: false
    }
  }
}

extension ExactDecimal {
  /// The value as a small whole number, nil where it is none below 10,000.
  fileprivate var small: Int? {
    var value = significand
    guard exponent >= 0, exponent <= 4, value >= 0, value < 10_000 else { return nil }
    for _ in 0..<exponent { value *= 10 }
    return value < 10_000 ? Int(value) : nil
  }
}
