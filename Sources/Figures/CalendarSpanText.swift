extension CalendarPoint {
  /// The point as EDTF (ISO 8601-2) writes it: `2014`, `2014-06`, `XXXX-09-02`, `XXXX-XX-05`, `199X`.
  public var edtf: String {
    var text =
      switch year {
      case .exactly(let year): padded(year, to: 4)
      case .decade(let decade): padded(decade, to: 3) + "X"
      case .century(let century): padded(century, to: 2) + "XX"
      case .unknown: "XXXX"
      }
    if let month {
      text += "-" + padded(month, to: 2)
    } else if day != nil {
      text += "-XX"
    }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }
}

extension CalendarSpan {
  /// What records say in `when.edtf`: a point or interval as EDTF writes it, a time of day as `HH:MM`, two of them with
  /// "/" between.
  public var edtf: String {
    switch self {
    case .point(let point): point.edtf
    case .interval(let first, let last): first.edtf + "/" + last.edtf
    case .from(let first): first.edtf + "/.."
    case .until(let last): "../" + last.edtf
    case .clock(let minutes): clockText(minutes)
    case .clocks(let first, let last): clockText(first) + "/" + clockText(last)
    }
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func clockText(_ minutes: Int) -> String { padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2) }
