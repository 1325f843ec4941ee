import SoLieuFigures
import Testing

@testable import SoLieuRecords

@Suite("EDTF")
struct EDTFTests {
  @Test("writes points at every precision")
  func points() {
    let cases: [(CalendarPoint, String)] = [
      (CalendarPoint(year: .exactly(2014)), "2014"), (CalendarPoint(year: .exactly(938)), "0938"),
      (CalendarPoint(year: .exactly(2014), month: 6), "2014-06"),
      (CalendarPoint(year: .exactly(2014), month: 6, day: 3), "2014-06-03"),
      (CalendarPoint(month: 9, day: 2), "XXXX-09-02"), (CalendarPoint(month: 5), "XXXX-05"),
      (CalendarPoint(day: 5), "XXXX-XX-05"), (CalendarPoint(year: .decade(199)), "199X"),
      (CalendarPoint(year: .century(19)), "19XX"), (CalendarPoint(year: .century(9)), "09XX"),
    ]
    for (point, text) in cases { #expect(point.edtf == text) }
  }

  @Test("writes spans, open ends and times of day")
  func spans() {
    let january = CalendarPoint(year: .exactly(2014), month: 1)
    let june = CalendarPoint(year: .exactly(2014), month: 6)
    #expect(CalendarSpan.point(june).edtf == "2014-06")
    #expect(CalendarSpan.interval(january, june).edtf == "2014-01/2014-06")
    #expect(CalendarSpan.from(june).edtf == "2014-06/..")
    #expect(CalendarSpan.until(june).edtf == "../2014-06")
    #expect(CalendarSpan.clock(minutes: 450).edtf == "07:30")
    #expect(CalendarSpan.clocks(minutes: 540, untilMinutes: 720).edtf == "09:00/12:00")
  }

  @Test(
    "reads back dates that exist", arguments: ["2014", "0938", "2014-12", "2014-07-15", "2016-02-29", "2000-02-29"])
  func reads(text: String) throws {
    #expect(try #require(EDTF.point(parsing: text)).edtf == text)
  }

  @Test(
    "refuses what is no date",
    arguments: [
      "", "14", "2014-", "2014-13", "2014-00", "2014-7-15", "2014-02-29", "1900-02-29", "2014-04-31", "2014-07-15 ",
      "2014-07-15-01", "201X", "٢٠١٤", "+014", "15/7/2014",
    ])
  func refuses(text: String) {
    #expect(EDTF.point(parsing: text) == nil)
  }
}
