import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals
import Testing

@testable import SoLieuRecords

@Suite("Labels")
struct LabelTests {
  private static let vnd = Figure.Unit(code: "VND", vietnamese: "đồng", english: "VND")
  private static let percent = Figure.Unit(code: "%", vietnamese: "phần trăm", english: "per cent")

  /// A figure of a text that has the words "X" and "chuyện", and its labels.
  private func labels(
    _ kind: FigureKind, _ low: String?, _ high: String? = nil, op: Comparator = .equal, unit: Figure.Unit? = nil,
    subject: String? = nil, gloss: String? = nil, when: CalendarSpan? = nil,
    direction: Figure.Event.Direction? = nil
  ) throws -> [String] {
    var sample = Sample("\(subject ?? "chuyện") X")
    try sample.add(kind, "X", low, high, op: op, unit: unit, subject: subject, gloss: gloss, when: when)
    if let direction {
      sample.figures[0].event = Figure.Event(
        range: sample.figures[0].range, vietnamese: nil, english: nil, direction: direction)
    }
    return [.vietnamese, .english].map { Label(sample.figures[0], in: sample.document, language: $0).text }
  }

  @Test(
    "say numbers in each language's format, with scales where they're round",
    arguments: [
      ("0", "0", "0"), ("7", "7", "7"), ("999", "999", "999"), ("2430", "2.430", "2,430"), ("8.7", "8,7", "8.7"),
      ("-1234.05", "-1.234,05", "-1,234.05"), ("950000", "950.000", "950,000"), ("1234567", "1.234.567", "1,234,567"),
      ("2500000", "2,5 triệu", "2.5 million"), ("1050000", "1,05 triệu", "1.05 million"),
      ("15000000000", "15 tỷ", "15 billion"), ("18400000000000", "18,4 nghìn tỷ", "18.4 trillion"),
      ("1234567000000000", "1.234.567 tỷ", "1,234,567 billion"), ("0.000001", "0,000001", "0.000001"),
    ])
  func numbers(value: String, vietnamese: String, english: String) throws {
    #expect(try labels(.count, value) == [vietnamese, english])
  }

  @Test(
    "say how the value relates to the number",
    arguments: [
      (Comparator.equal, "5", "5"), (.greater, "hơn 5", "more than 5"), (.greaterOrEqual, "ít nhất 5", "at least 5"),
      (.less, "dưới 5", "under 5"), (.lessOrEqual, "tối đa 5", "at most 5"), (.about, "khoảng 5", "about 5"),
    ])
  func comparators(comparator: Comparator, vietnamese: String, english: String) throws {
    #expect(try labels(.count, "5", op: comparator) == [vietnamese, english])
  }

  @Test("say what is counted, in the text's words where there's no translation")
  func subjects() throws {
    #expect(
      try labels(.count, "2430", op: .greater, subject: "đảng viên", gloss: "Party members")
        == ["hơn 2.430 đảng viên", "more than 2,430 Party members"])
    #expect(try labels(.count, "3", subject: "khèn") == ["3 khèn", "3 khèn"])
  }

  @Test("say ranges, ratios, scores and factors")
  func pairs() throws {
    #expect(try labels(.count, "4", "6", op: .about) == ["khoảng từ 4 đến 6", "about 4 to 6"])
    #expect(
      try labels(.ratio, "237", "243", subject: "thôn, bản", gloss: "hamlets, villages")
        == ["237/243 thôn, bản", "237 of 243 hamlets, villages"])
    #expect(try labels(.score, "2", "1") == ["2-1", "2-1"])
    #expect(try labels(.multiple, "2") == ["gấp 2 lần", "2 times"])
  }

  @Test("say amounts of money with their currency where each language has it")
  func money() throws {
    #expect(try labels(.money, "15000000000", unit: Self.vnd) == ["15 tỷ đồng", "VND 15 billion"])
    let rate = Figure.Unit(
      code: "VND/người/tháng", vietnamese: "đồng/người/tháng", english: "VND per person per month")
    #expect(
      try labels(.money, "2500000", op: .less, unit: rate, subject: "thu nhập", gloss: "income") == [
        "thu nhập: dưới 2,5 triệu đồng/người/tháng", "income: under VND 2.5 million per person per month",
      ])
  }

  @Test("say percentages, measures, durations and ages")
  func quantities() throws {
    #expect(try labels(.percentage, "8.7", unit: Self.percent) == ["8,7%", "8.7%"])
    let yearly = Figure.Unit(code: "%/năm", vietnamese: "%/năm", english: "% per year")
    #expect(try labels(.percentage, "17", unit: yearly) == ["17%/năm", "17% per year"])
    let hectares = Figure.Unit(code: "ha", vietnamese: "ha", english: "ha")
    #expect(
      try labels(.measure, "500", unit: hectares, subject: "lúa", gloss: "rice") == ["lúa: 500 ha", "rice: 500 ha"])
    let degrees = Figure.Unit(code: "°C", vietnamese: "°C", english: "°C")
    #expect(try labels(.measure, "38", unit: degrees) == ["38°C", "38°C"])
    let months = Figure.Unit(code: "month", vietnamese: "tháng", english: "months")
    #expect(try labels(.duration, "6", unit: months) == ["6 tháng", "6 months"])
    #expect(try labels(.age, "63") == ["63 tuổi", "63 years old"])
    #expect(try labels(.age, "6", unit: months) == ["6 tháng tuổi", "6 months old"])
  }

  @Test("say a change as one")
  func changes() throws {
    #expect(
      try labels(.percentage, "6", unit: Self.percent, subject: "xuất khẩu", gloss: "exports", direction: .up)
        == ["xuất khẩu tăng 6%", "exports up 6%"])
    #expect(
      try labels(.percentage, "6", unit: Self.percent, subject: "giá", gloss: "prices", direction: .down)
        == ["giá giảm 6%", "prices down 6%"])
  }

  @Test(
    "say dates and times as each language writes them",
    arguments: [
      ("2014", "năm 2014", "2014"), ("2014-06", "tháng 6/2014", "June 2014"),
      ("2014-06-30", "30/6/2014", "30 June 2014"),
    ])
  func dates(date: String, vietnamese: String, english: String) throws {
    let point = try #require(EDTF.point(parsing: date))
    #expect(try labels(.date, nil, when: .point(point)) == [vietnamese, english])
  }

  @Test("say dates that are known in part, spans and times of day")
  func calendar() throws {
    let june = CalendarPoint(year: .exactly(2014), month: 6)
    let january = CalendarPoint(year: .exactly(2014), month: 1)
    let cases: [(CalendarSpan, String, String)] = [
      (.point(CalendarPoint(month: 9, day: 2)), "2/9", "2 September"),
      (.point(CalendarPoint(month: 5)), "tháng 5", "May"),
      (.point(CalendarPoint(day: 22)), "ngày 22", "the 22nd"),
      (.point(CalendarPoint(year: .decade(199))), "thập niên 1990", "the 1990s"),
      (.point(CalendarPoint(year: .century(19))), "thế kỷ XX", "the 20th century"),
      (.interval(january, june), "từ 1/2014 đến 6/2014", "January 2014 to June 2014"),
      (.from(CalendarPoint(year: .exactly(2018))), "từ 2018", "from 2018"),
      (.until(june), "đến 6/2014", "until June 2014"),
      (.clock(minutes: 450), "7 giờ 30", "07:30"), (.clock(minutes: 1140), "19 giờ", "19:00"),
      (.clocks(minutes: 540, untilMinutes: 720), "từ 9 giờ đến 12 giờ", "09:00 to 12:00"),
    ]
    for (span, vietnamese, english) in cases {
      #expect(try labels(.date, nil, when: span) == [vietnamese, english])
    }
  }

  @Test("quote ordinals in the text's own words, and number them in English")
  func ordinals() throws {
    var sample = Sample("Đại hội lần thứ XII khóa 5")
    try sample.add(.ordinal, "lần thứ XII", "12", subject: "Đại hội", gloss: "Congress")
    try sample.add(.ordinal, "khóa 5", "5", subject: "khóa", gloss: "course")
    let texts = sample.figures.map { figure in
      [.vietnamese, .english].map { Label(figure, in: sample.document, language: $0).text }
    }
    #expect(texts == [["Đại hội lần thứ XII", "Congress 12"], ["khóa 5", "course 5"]])
  }

  @Test("quote what has no value")
  func quotes() throws {
    #expect(try labels(.identifier, nil) == ["X", "X"])
    #expect(try labels(.unresolved, "7") == ["X", "X"])
  }
}
