import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// Labels in Vietnamese.
enum VietnameseWording: LabelWording {
  static var decimals: DecimalText { .vietnamese }

  static func name(ofPower power: Int) -> StaticString {
    switch power {
    case 12: " nghìn tỷ"
    case 9: " tỷ"
    default: " triệu"
    }
  }

  static func comparator(_ comparator: Comparator) -> StaticString {
    switch comparator {
    case .equal: ""
    case .greater: "hơn "
    case .greaterOrEqual: "ít nhất "
    case .less: "dưới "
    case .lessOrEqual: "tối đa "
    case .about: "khoảng "
    }
  }

  static var range: (before: StaticString, between: StaticString) { ("từ ", " đến ") }
  static var ratio: StaticString { "/" }

  static func appendBefore(_ unit: Figure.Unit, to output: inout ByteBuffer) {}

  static func appendBehind(_ unit: Figure.Unit, to output: inout ByteBuffer) {
    // The names of per cent ("phần trăm") are longer than a label needs.
    if unit.code == "%" { output.append("%") } else { append(unit: unit.vietnamese, to: &output) }
  }

  static func appendAge(_ unit: Figure.Unit?, to output: inout ByteBuffer) {
    if let unit, unit.code != "year" { appendBehind(unit, to: &output) }
    output.append(" tuổi")
  }

  static var multiple: (before: StaticString, behind: StaticString) { ("gấp ", " lần") }

  static func change(_ direction: Figure.Event.Direction) -> StaticString {
    switch direction {
    case .up: "tăng"
    case .down: "giảm"
    }
  }

  static func gloss(_ subject: Figure.Subject) -> String? { nil }

  static func append(_ span: CalendarSpan, to output: inout ByteBuffer) {
    switch span {
    case .point(let point): append(point, alone: true, to: &output)
    case .interval(let first, let last):
      output.append("từ ")
      append(first, to: &output)
      output.append(" đến ")
      append(last, to: &output)
    case .from(let point):
      output.append("từ ")
      append(point, to: &output)
    case .until(let point):
      output.append("đến ")
      append(point, to: &output)
    case .clock(let minutes): append(clock: minutes, to: &output)
    case .clocks(let minutes, let end):
      output.append("từ ")
      append(clock: minutes, to: &output)
      output.append(" đến ")
      append(clock: end, to: &output)
    }
  }

  /// "30/6/2014", "6/2014", "2/9", "tháng 5"; a year, or a month of a year, says what it is where it stands `alone`:
  /// "năm 2014".
  private static func append(_ point: CalendarPoint, alone: Bool = false, to output: inout ByteBuffer) {
    let hasYear = point.year != .unknown
    if point.day != nil {
      if point.month == nil { output.append("ngày ") }
    } else if point.month != nil {
      if alone || !hasYear { output.append("tháng ") }
    } else if !hasYear {
      output.append("không rõ")
    } else if alone, case .exactly = point.year {
      output.append("năm ")
    }
    if let day = point.day {
      output.append(day)
      if point.month != nil || hasYear { output.append(UInt8(ascii: "/")) }
    }
    if let month = point.month {
      output.append(month)
      if hasYear { output.append(UInt8(ascii: "/")) }
    }
    append(point.year, to: &output)
  }

  private static func append(_ year: CalendarPoint.Year, to output: inout ByteBuffer) {
    switch year {
    case .exactly(let year): output.append(year)
    case .decade(let decade):
      output.append("thập niên ")
      output.append(decade)
      output.append(UInt8(ascii: "0"))
    case .century(let century):
      output.append("thế kỷ ")
      output.append(RomanNumber.string(century + 1))
    case .unknown: break
    }
  }

  /// "7 giờ 30", "19 giờ"
  private static func append(clock minutes: Int, to output: inout ByteBuffer) {
    output.append(minutes / 60)
    output.append(" giờ")
    guard minutes % 60 != 0 else { return }
    output.append(UInt8(ascii: " "))
    output.append(minutes % 60, width: 2)
  }
}

/// Whole numbers as Roman ones.
enum RomanNumber {
  /// `number` in Roman numerals, for centuries; empty below 1.
  static func string(_ number: Int) -> String {
    let digits = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, letters) in digits {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
