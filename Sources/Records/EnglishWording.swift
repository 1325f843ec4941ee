import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// Labels in English.
enum EnglishWording: LabelWording {
  static var decimals: DecimalText { .english }

  static func name(ofPower power: Int) -> StaticString {
    switch power {
    case 12: " trillion"
    case 9: " billion"
    default: " million"
    }
  }

  static func comparator(_ comparator: Comparator) -> StaticString {
    switch comparator {
    case .equal: ""
    case .greater: "more than "
    case .greaterOrEqual: "at least "
    case .less: "under "
    case .lessOrEqual: "at most "
    case .about: "about "
    }
  }

  static var range: (before: StaticString, between: StaticString) { ("", " to ") }
  static var ratio: StaticString { " of " }

  /// An ISO 4217 code stands before its number, what the amount is per behind it: "VND 2.5 million per person".
  static func appendBefore(_ unit: Figure.Unit, to output: inout ByteBuffer) {
    guard let code = currencyCode(of: unit) else { return }
    output.append(unit.english.utf8.span.extracting(..<code))
    output.append(UInt8(ascii: " "))
  }

  static func appendBehind(_ unit: Figure.Unit, to output: inout ByteBuffer) {
    if unit.code == "%" {
      output.append("%")
    } else if let code = currencyCode(of: unit) {
      output.append(unit.english.utf8.span.extracting(code...))
    } else {
      append(unit: unit.english, to: &output)
    }
  }

  /// How long the currency's code is that a unit's name begins with; nil where it begins with none.
  private static func currencyCode(of unit: Figure.Unit) -> Int? {
    let name = unit.english.utf8.span
    guard unit.code != "%", name.count == 3 || name.count > 3 && name[3] == UInt8(ascii: " ") else { return nil }
    for index in 0..<3 where !(0x41...0x5a).contains(name[index]) { return nil }
    return 3
  }

  static func appendAge(_ unit: Figure.Unit?, to output: inout ByteBuffer) {
    if let unit { appendBehind(unit, to: &output) } else { output.append(" years") }
    output.append(" old")
  }

  static var multiple: (before: StaticString, behind: StaticString) { ("", " times") }

  static func change(_ direction: Figure.Event.Direction) -> StaticString {
    switch direction {
    case .up: "up"
    case .down: "down"
    }
  }

  static func gloss(_ subject: Figure.Subject) -> String? { subject.english }

  static func append(_ span: CalendarSpan, to output: inout ByteBuffer) {
    switch span {
    case .point(let point): append(point, to: &output)
    case .interval(let first, let last):
      append(first, to: &output)
      output.append(" to ")
      append(last, to: &output)
    case .from(let point):
      output.append("from ")
      append(point, to: &output)
    case .until(let point):
      output.append("until ")
      append(point, to: &output)
    case .clock(let minutes): ClockText.append(minutes, to: &output)
    case .clocks(let minutes, let end):
      ClockText.append(minutes, to: &output)
      output.append(" to ")
      ClockText.append(end, to: &output)
    }
  }

  /// "30 June 2014", "June 2014", "2 September", "May", "2014", "the 1990s", "the 20th century".
  private static func append(_ point: CalendarPoint, to output: inout ByteBuffer) {
    let month = point.month.flatMap { (1...12).contains($0) ? months[$0 - 1] : nil }
    let isDayAlone = point.day != nil && month == nil
    let hasYear = point.year != .unknown
    if isDayAlone, let day = point.day {
      output.append("the ")
      append(ordinal: day, to: &output)
    } else if let day = point.day {
      output.append(day)
      output.append(UInt8(ascii: " "))
    }
    if let month { output.append(month) }
    if hasYear, point.day != nil || month != nil { output.append(UInt8(ascii: " ")) }
    if hasYear, isDayAlone { output.append(UInt8(ascii: "(")) }
    append(point.year, to: &output)
    if hasYear, isDayAlone { output.append(UInt8(ascii: ")")) }
    if !hasYear, point.day == nil, month == nil { output.append("unknown") }
  }

  private static func append(_ year: CalendarPoint.Year, to output: inout ByteBuffer) {
    switch year {
    case .exactly(let year): output.append(year)
    case .decade(let decade):
      output.append("the ")
      output.append(decade)
      output.append("0s")
    case .century(let century):
      output.append("the ")
      append(ordinal: century + 1, to: &output)
      output.append(" century")
    case .unknown: break
    }
  }

  private static let months: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func append(ordinal number: Int, to output: inout ByteBuffer) {
    output.append(number)
    switch (number % 10, number % 100) {
    case (_, 11...13): output.append("th")
    case (1, _): output.append("st")
    case (2, _): output.append("nd")
    case (3, _): output.append("rd")
    default: output.append("th")
    }
  }
}
