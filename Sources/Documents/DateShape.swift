/// What of a date and a time a short line shows, by its digits and the names of months.
struct DateShape {
  /// A day, a month and a year of four digits.
  private(set) var hasDate = false
  /// A time of day: 08:30, 8h30, 8 giờ 30.
  private(set) var hasClock = false
  /// Letters outside of the words that dates are written with, in bytes.
  private(set) var otherLetters = 0

  private static let months = Set(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ].map { Array($0.utf8) })
  private static let dateWords = Set(
    ["ngày", "tháng", "năm", "lúc", "giờ", "phút", "h", "g", "gmt", "thứ", "am", "pm"].map { Array($0.utf8) })

  /// Reads a folded line. O(count).
  init(_ line: [UInt8]) {
    var numbers: [(value: Int, digits: Int, start: Int, end: Int)] = []
    var hasMonthName = false
    var index = 0
    while index < line.count {
      let byte = line[index]
      let start = index
      if byte &- 0x30 < 10 {
        var value = 0
        while index < line.count, line[index] &- 0x30 < 10 {
          value = min(value * 10 + Int(line[index] - 0x30), 1_000_000)
          index += 1
        }
        numbers.append((value, index - start, start, index))
      } else if byte &- 0x61 < 26 || byte >= 0x80 {
        while index < line.count, line[index] &- 0x61 < 26 || line[index] >= 0x80 { index += 1 }
        let word = Array(line[start..<index])
        if Self.months.contains(word) {
          hasMonthName = true
        } else if !Self.dateWords.contains(word) {
          otherLetters += word.count
        }
      } else {
        index += 1
      }
    }
    for (first, second) in zip(numbers, numbers.dropFirst()) where second.digits == 2 && second.value < 60 {
      let between = line[first.end..<second.start]
      let isSeparator =
        between.elementsEqual(":".utf8) || between.elementsEqual("h".utf8) || between.elementsEqual("g".utf8)
        || between.elementsEqual(" giờ ".utf8)
      if isSeparator, first.value < 24, first.digits <= 2 { hasClock = true }
    }
    let years = numbers.indices.filter { numbers[$0].digits == 4 && (1900...2100).contains(numbers[$0].value) }
    for year in years {
      if year >= 2, Self.isDay(numbers[year - 2].value), (1...12).contains(numbers[year - 1].value),
        Self.isDateGap(line[numbers[year - 2].end..<numbers[year - 1].start]),
        Self.isDateGap(line[numbers[year - 1].end..<numbers[year].start])
      {
        hasDate = true
      } else if year + 2 < numbers.count, (1...12).contains(numbers[year + 1].value),
        Self.isDay(numbers[year + 2].value), line[numbers[year].end..<numbers[year + 1].start].elementsEqual("-".utf8)
      {
        hasDate = true
      } else if hasMonthName, numbers.indices.contains(where: { $0 < year && Self.isDay(numbers[$0].value) }) {
        hasDate = true
      }
    }
  }

  private static func isDay(_ value: Int) -> Bool { (1...31).contains(value) }

  /// "/", "-", ".", " - ", or the words for month and year.
  private static func isDateGap(_ gap: ArraySlice<UInt8>) -> Bool {
    switch String(decoding: gap, as: UTF8.self).filter({ $0 != " " && $0 != "," }) {
    case "/", "-", ".", "tháng", "năm": true
    default: false
    }
  }
}
