import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// Labels in Vietnamese.
struct VietnameseWording: LabelWording {
  func number(_ value: ExactDecimal) -> String {
    let scaled = ScaledDecimal(value)
    let digits = DecimalText.vietnamese.string(scaled.digits)
    return switch scaled.scale {
    case 12: digits + " nghìn tỷ"
    case 9: digits + " tỷ"
    case 6: digits + " triệu"
    default: digits
    }
  }

  func comparator(_ comparator: Comparator) -> String {
    switch comparator {
    case .equal: ""
    case .greater: "hơn "
    case .greaterOrEqual: "ít nhất "
    case .less: "dưới "
    case .lessOrEqual: "tối đa "
    case .about: "khoảng "
    }
  }

  func range(_ low: String, _ high: String) -> String { "từ \(low) đến \(high)" }
  func ratio(_ part: String, of whole: String) -> String { "\(part)/\(whole)" }

  func quantity(_ number: String, unit: Figure.Unit?) -> String {
    guard let unit else { return number }
    return UnitText.join(number, UnitText.sign(of: unit, or: unit.vietnamese))
  }

  func age(_ number: String, unit: Figure.Unit?) -> String {
    guard let unit, unit.code != "year" else { return number + " tuổi" }
    return quantity(number, unit: unit) + " tuổi"
  }

  func multiple(_ number: String) -> String { "gấp \(number) lần" }

  func change(_ direction: Figure.Event.Direction) -> String {
    switch direction {
    case .up: "tăng"
    case .down: "giảm"
    }
  }

  func gloss(_ subject: Figure.Subject) -> String? { nil }

  func calendar(_ span: CalendarSpan) -> String {
    switch span {
    case .point(let point): Self.point(point, alone: true)
    case .interval(let first, let last): "từ " + Self.point(first) + " đến " + Self.point(last)
    case .from(let point): "từ " + Self.point(point)
    case .until(let point): "đến " + Self.point(point)
    case .clock(let minutes): Self.clock(minutes)
    case .clocks(let minutes, let end): "từ " + Self.clock(minutes) + " đến " + Self.clock(end)
    }
  }

  /// "30/6/2014", "6/2014", "2/9", "tháng 5"; a year has "năm" before it where it stands `alone`.
  static func point(_ point: CalendarPoint, alone: Bool = false) -> String {
    let year: String? =
      switch point.year {
      case .exactly(let year): String(year)
      case .decade(let decade): "thập niên \(decade)0"
      case .century(let century): "thế kỷ " + RomanNumber.string(century + 1)
      case .unknown: nil
      }
    switch (point.day, point.month, year) {
    case (let day?, let month?, let year?): return "\(day)/\(month)/\(year)"
    case (let day?, let month?, nil): return "\(day)/\(month)"
    case (let day?, nil, let year): return "ngày \(day)" + (year.map { "/" + $0 } ?? "")
    case (nil, let month?, let year?): return (alone ? "tháng " : "") + "\(month)/\(year)"
    case (nil, let month?, nil): return "tháng \(month)"
    case (nil, nil, let year?):
      if case .exactly = point.year { return alone ? "năm " + year : year }
      return year
    case (nil, nil, nil): return "không rõ"
    }
  }

  /// "7 giờ 30", "19 giờ"
  static func clock(_ minutes: Int) -> String {
    "\(minutes / 60) giờ" + (minutes % 60 == 0 ? "" : " " + EDTF.padded(minutes % 60, to: 2))
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

/// A unit beside its number.
enum UnitText {
  /// Nothing before per cent and degree signs, a space before all else: "8,7%", "38°C", "500 ha".
  static func join(_ number: String, _ unit: String) -> String {
    if unit.isEmpty { return number }
    return number + (unit.hasPrefix("%") || unit.hasPrefix("°") ? "" : " ") + unit
  }

  /// The sign of a percentage, whose names ("phần trăm") are longer than a label needs; `name` for all other units.
  static func sign(of unit: Figure.Unit, or name: String) -> String {
    unit.code == "%" ? "%" : name
  }
}
