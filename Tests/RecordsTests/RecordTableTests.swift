import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import Testing

@testable import SoLieuRecords

@Suite("Tables")
struct RecordTableTests {
  private func style(_ labels: Language, width: Int? = nil, coloured: Bool = false) -> TableStyle {
    var style = TableStyle()
    style.labels = labels
    style.width = width
    style.isColoured = coloured
    return style
  }

  private func sample() throws -> Sample {
    var sample = Sample("Năm 2014 có hơn 2.430 đảng viên và 3 会议室 ở huyện")
    let year = CalendarSpan.point(CalendarPoint(year: .exactly(2014)))
    try sample.add(.date, "Năm 2014", when: year)
    try sample.add(
      .count, "hơn 2.430", "2430", op: .greater, subject: "đảng viên", gloss: "Party members", when: year)
    try sample.add(.count, "3", "3", subject: "会议室 ở huyện")
    return sample
  }

  @Test("aligns columns and says them in Vietnamese")
  func vietnamese() throws {
    #expect(
      try sample().written(.table, style: style(.vietnamese)) == """
        a.txt · 3 số liệu
        loại    trong bài    giá trị  đối tượng       thời gian
        ngày    Năm 2014    năm 2014                  2014
        số đếm  hơn 2.430  hơn 2.430  đảng viên       2014
        số đếm  3                  3  会议室 ở huyện

        """)
  }

  @Test("says the same in English")
  func english() throws {
    #expect(
      try sample().written(.table, style: style(.english)) == """
        a.txt · 3 figures
        kind   in the text            value  subject         when
        date   Năm 2014                2014                  2014
        count  hơn 2.430    more than 2,430  Party members   2014
        count  3                          3  会议室 ở huyện

        """)
  }

  @Test("cuts long subjects to the width of the terminal", arguments: [60, 70, 80, 200])
  func width(width: Int) throws {
    var sample = Sample("có 5 " + String(repeating: "lớp bồi dưỡng 会 ", count: 20))
    try sample.add(.count, "5", "5", subject: String(repeating: "lớp bồi dưỡng 会 ", count: 19) + "lớp")
    let lines = sample.written(.table, style: style(.vietnamese, width: width)).split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { #expect(DisplayWidth.of(String(line)) <= width) }
    #expect(lines[2].contains("…"))
  }

  @Test("colours cells only where it's told to, and the words stay the same")
  func colours() throws {
    let coloured = try sample().written(.table, style: style(.english, coloured: true))
    #expect(coloured.contains("\u{1b}[36mcount\u{1b}[0m"))
    let plain = coloured.replacing(/\u{1b}\[[0-9]+m/, with: "")
    #expect(try plain == sample().written(.table, style: style(.english)))
  }

  @Test("lets no control character through, and puts each figure on one line")
  func controls() throws {
    var sample = Sample("có 5 lớp\u{1b}[2J\u{202e}\nbồi dưỡng")
    try sample.add(.count, "5", "5", subject: "lớp\u{1b}[2J\u{202e}\nbồi dưỡng")
    let text = sample.written(.table)
    #expect(text.contains(#"lớp\u001b[2J\u202e bồi dưỡng"#))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
  }

  @Test("shows the reason of an unresolved number")
  func reason() throws {
    var sample = Sample("7")
    try sample.add(.unresolved, "7")
    sample.figures[0].reason = "nothing says what it counts"
    #expect(sample.written(.table, style: style(.english), all: true).contains("nothing says what it counts"))
  }
}

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts columns of a terminal",
    arguments: [
      ("", 0), ("đảng viên", 9), ("ca\u{301}", 2), ("会议", 4), ("１２", 4), ("한", 2), ("a\u{200b}b", 2), ("🚀", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("cuts between letters, not between a letter and its mark")
  func cut() {
    #expect(DisplayWidth.cut("ca\u{301}c", to: 3) == "ca\u{301}c")
    #expect(DisplayWidth.cut("ca\u{301}ca", to: 3) == "ca\u{301}…")
    #expect(DisplayWidth.cut("会议室", to: 4) == "会…")
  }
}
