import SoLieuFigures

/// Reading plain dates. Calendar points and spans write themselves: `CalendarSpan.edtf`.
package enum EDTF {
  /// A plain date at any precision, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of the proleptic Gregorian calendar; nil for all
  /// else, 31 February among it.
  package static func point(parsing text: String) -> CalendarPoint? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, [4, 2, 2]) {
      guard part.count == width, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    var point = CalendarPoint(year: .exactly(numbers[0]))
    if numbers.count > 1 {
      guard (1...12).contains(numbers[1]) else { return nil }
      point.month = numbers[1]
    }
    if numbers.count > 2 {
      guard (1...dayCount(year: numbers[0], month: numbers[1])).contains(numbers[2]) else { return nil }
      point.day = numbers[2]
    }
    return point
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
