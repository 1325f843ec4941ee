import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens
import Testing

@testable import SoLieuFigures

@Suite("Values of dates and times of day from their parts")
struct DateReaderTests {
  @Test(
    "reads days, months and years",
    arguments: [
      ("day 16 month 7 year 2017", "2017-07-16"),
      ("day 8 month 3", "XXXX-03-08"),
      ("month 8 year 2024", "2024-08"),
      ("month 5", "XXXX-05"),
      ("day 15", "XXXX-XX-15"),
      ("year 2008", "2008"),
      ("day 7 month 3 year 17", "2017-03-07"),
      ("day 7 month 3 year 85", "1985-03-07"),
      ("low 2.9", "XXXX-09-02"),
      ("low 10.05.2000", "2000-05-10"),
      ("low 5.2024", "2024-05"),
    ])
  func reads(date parts: String, value: String) {
    #expect(span(.date, parts)?.edtf == value)
  }

  @Test("takes 12/25/2004 for the 25th of December")
  func swapsMonthAndDay() {
    #expect(span(.date, "day 12 month 25 year 2004")?.edtf == "2004-12-25")
  }

  @Test(
    "reads spans, whose ends take from one another what they lack",
    arguments: [
      ("day 19 day2 23 month2 7", "XXXX-07-19/XXXX-07-23"),
      ("day 16 day2 18 month2 12 year2 2004", "2004-12-16/2004-12-18"),
      ("month 6 day 16 day2 30", "XXXX-06-16/XXXX-06-30"),
      ("day 10 month 3 day2 9 month2 4", "XXXX-03-10/XXXX-04-09"),
      ("day 20 month 1 year 2025 day2 12 month2 3 year2 2025", "2025-01-20/2025-03-12"),
      ("day 28 month 12 day2 3 month2 1 year2 2020", "2019-12-28/2020-01-03"),
      ("day 24 high 28.2", "XXXX-02-24/XXXX-02-28"),
      ("month 8 year 2024 month2 5 year2 2025", "2024-08/2025-05"),
      ("month 11 month2 2", "XXXX-11/XXXX-02"),
      ("month 11 year 2019 month2 2", "2019-11/2020-02"),
      ("year 2010 year2 2015", "2010/2015"),
      ("year 2010 year2 11", "2010/2011"),
      ("year 2007 year2 8", "2007/2008"),
      ("year 2011 year2 2", "2011/2012"),
      ("year 1999 year2 15", "1999/2015"),
      ("year 1999 year2 00", "1999/2000"),
      ("year 2009 month2 3 year2 2010", "2009/2010-03"),
    ])
  func reads(dates parts: String, value: String) {
    #expect(span(.date, parts)?.edtf == value)
  }

  @Test(
    "reads parts of years",
    arguments: [
      ("months 6 year 2014", "2014-01/2014-06"),
      ("months 6", "XXXX-01/XXXX-06"),
      ("months 3 ending cuối year 2016", "2016-10/2016-12"),
      ("quarters 3", "XXXX-01/XXXX-09"),
      ("months 3 month2 12", "XXXX-10/XXXX-12"),
      ("months 3 month2 2 year2 2005", "2004-12/2005-02"),
      ("months 3 day2 30 month2 9", "XXXX-07/XXXX-09"),
      ("quarter 1 year 2014", "2014-01/2014-03"),
      ("quarter 2 quarter2 3 year 2019", "2019-04/2019-09"),
      ("ending cuối year 2019", "2019-10/2019-12"),
      ("half nửa year 2019", "2019-01/2019-06"),
      ("half nửa ending cuối", "XXXX-07/XXXX-12"),
    ])
  func reads(periods parts: String, value: String) {
    #expect(span(.date, parts)?.edtf == value)
  }

  @Test(
    "reads decades and centuries",
    arguments: [
      ("decade 1940", "194X"),
      ("decade 90", "199X"),
      ("decade 20", "202X"),
      ("decade 90 century 20", "199X"),
      ("decade 1940 decade2 1990", "194X/199X"),
      ("decade 1975", "1975"),
      ("century 20", "19XX"),
    ])
  func reads(eras parts: String, value: String) {
    #expect(span(.date, parts)?.edtf == value)
  }

  @Test(
    "gives nothing for what no calendar has",
    arguments: [
      "day 31 month 2", "day 29 month 2 year 2023", "day 13 month 13", "month 13", "day 32 month 1", "months 14",
      "quarter 5", "year 2015 year2 2010", "year 2010 year2 10", "day 23 day2 19 month2 7", "low 40.50",
      "year 2010 year2 03", "century 99",
    ])
  func refuses(parts: String) {
    #expect(span(.date, parts) == nil)
  }

  @Test(
    "doubts bare numbers that are more often something else",
    arguments: [
      ("day 2 month 3", nil), ("day 5 month 5", nil), ("day 28 month 6", "XXXX-06-28"), ("year 1200", nil),
      ("year 2019", "2019"), ("month 5 year 2017", "2017-05"), ("day 2 month 3 year 2017", "2017-03-02"),
    ] as [(String, String?)])
  func doubts(parts: String, value: String?) {
    #expect(span(.date, parts, bare: true)?.edtf == value)
  }

  @Test(
    "reads times of day",
    arguments: [
      ("hour 7 minute 30", "07:30"),
      ("hour 8 half rưỡi", "08:30"),
      ("hour 19", "19:00"),
      ("hour 5 afternoon chiều", "17:00"),
      ("hour 7 minute 30 afternoon pm", "19:30"),
      ("hour 12 afternoon pm", "12:00"),
      ("hour 12 morning am", "00:00"),
      ("hour 12 night đêm", "00:00"),
      ("hour 1 noon trưa", "13:00"),
      ("hour 11 night đêm", "23:00"),
      ("hour 2 night đêm", "02:00"),
      ("hour 0900", "09:00"),
      ("hour 7.30 afternoon pm", "19:30"),
      ("hour 24", "24:00"),
      ("hour 9 hour2 12", "09:00/12:00"),
      ("hour 5 hour2 7 afternoon chiều", "17:00/19:00"),
      ("hour 11 hour2 2 afternoon pm", "11:00/14:00"),
      ("hour 8 morning sáng hour2 5 afternoon chiều", "08:00/17:00"),
    ])
  func reads(time parts: String, value: String) {
    #expect(span(.time, parts)?.edtf == value)
  }

  @Test("gives nothing for what no clock shows", arguments: ["hour 25", "hour 7 minute 60", "hour 0970"])
  func refuses(time parts: String) {
    #expect(span(.time, parts) == nil)
  }
}

/// The value of captures written as "slot text slot text …".
private func span(_ kind: FigureKind, _ parts: String, bare: Bool = false) -> CalendarSpan? {
  var tokens = TokenTable()
  var text: [UInt8] = []
  var numerals: [Numeral] = []
  var captures: [Capture] = []
  let words = parts.split(separator: " ").map(String.init)
  for index in stride(from: 0, to: words.count, by: 2) {
    guard let slot = CaptureSlot.allCases.first(where: { "\($0)" == words[index] }) else { return nil }
    let word = words[index + 1]
    let token = tokens.count
    tokens.starts.append(UInt32(text.count))
    text += Array(word.utf8)
    tokens.ends.append(UInt32(text.count))
    tokens.kinds.append(Int(word.prefix(1)) == nil ? .word : .digits)
    tokens.flags.append([])
    tokens.words.append(.none)
    var capture = Capture(slot: slot, tokens: token..<token + 1, numeral: nil)
    if tokens.kinds[token] == .digits {
      capture.numeral = numerals.count
      numerals.append(
        Numeral(
          tokens: token..<token + 1, value: ExactDecimal(Int(word) ?? 0),
          form: word.contains(".") ? [.digits, .dottedPair] : .digits, scale: 1))
    }
    captures.append(capture)
  }
  return DateReader.span(
    kind: kind, captures: captures[...], match: bare ? 0..<tokens.count : nil, numerals: numerals, tokens: tokens,
    text: text.span)
}
