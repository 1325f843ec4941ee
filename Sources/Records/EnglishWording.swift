import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// Labels in English.
struct EnglishWording: LabelWording {
  func number(_ value: ExactDecimal) -> String {
    let scaled = ScaledDecimal(value)
    let digits = DecimalText.english.string(scaled.digits)
    return switch scaled.scale {
    case 12: digits + " trillion"
    case 9: digits + " billion"
    case 6: digits + " million"
    default: digits
    }
  }

  func comparator(_ comparator: Comparator) -> String {
    switch comparator {
    case .equal: ""
    case .greater: "more than "
    case .greaterOrEqual: "at least "
    case .less: "under "
    case .lessOrEqual: "at most "
    case .about: "about "
    }
  }

  func range(_ low: String, _ high: String) -> String { "\(low) to \(high)" }
  func ratio(_ part: String, of whole: String) -> String { "\(part) of \(whole)" }

  /// An ISO 4217 code stands before its number, what the amount is per behind it: "VND 2.5 million per person".
  func quantity(_ number: String, unit: Figure.Unit?) -> String {
    guard let unit else { return number }
    let words = UnitText.sign(of: unit, or: unit.english).split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return number }
    if Self.isCurrencyCode(first) {
      return "\(first) \(number)" + (words.count > 1 ? " " + words[1] : "")
    }
    return UnitText.join(number, words.joined(separator: " "))
  }

  private static func isCurrencyCode(_ word: Substring) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5a).contains($0) }
  }

  func age(_ number: String, unit: Figure.Unit?) -> String {
    guard let unit else { return number + " years old" }
    return quantity(number, unit: unit) + " old"
  }

  func multiple(_ number: String) -> String { "\(number) times" }

  func change(_ direction: Figure.Event.Direction) -> String {
    switch direction {
    case .up: "up"
    case .down: "down"
    }
  }

  func gloss(_ subject: Figure.Subject) -> String? { subject.english }

  func calendar(_ span: CalendarSpan) -> String {
    switch span {
    case .point(let point): Self.point(point)
    case .interval(let first, let last): Self.point(first) + " to " + Self.point(last)
    case .from(let point): "from " + Self.point(point)
    case .until(let point): "until " + Self.point(point)
    case .clock(let minutes): EDTF.clock(minutes)
    case .clocks(let minutes, let end): EDTF.clock(minutes) + " to " + EDTF.clock(end)
    }
  }

  /// "30 June 2014", "June 2014", "2 September", "May", "2014", "the 1990s", "the 20th century".
  static func point(_ point: CalendarPoint) -> String {
    let year: String? =
      switch point.year {
      case .exactly(let year): String(year)
      case .decade(let decade): "the \(decade)0s"
      case .century(let century): "the \(ordinal(century + 1)) century"
      case .unknown: nil
      }
    let month = point.month.flatMap { (1...12).contains($0) ? months[$0 - 1] : nil }
    switch (point.day, month, year) {
    case (let day?, let month?, let year): return "\(day) \(month)" + (year.map { " " + $0 } ?? "")
    case (let day?, nil, let year): return "the \(ordinal(day))" + (year.map { " (\($0))" } ?? "")
    case (nil, let month?, let year): return month + (year.map { " " + $0 } ?? "")
    case (nil, nil, let year): return year ?? "unknown"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return String(number) + ending
  }
}
