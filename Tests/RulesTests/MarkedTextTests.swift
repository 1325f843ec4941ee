import SoLieuRules
import Testing

@Suite("A marked text")
struct MarkedTextTests {
  private func part(_ text: MarkedText, _ range: Range<Int>?) -> String? {
    range.map { String(decoding: text.text[$0], as: UTF8.self) }
  }

  @Test("is a text with its figures, values and subjects")
  func marks() throws {
    let text = try MarkedText("đã có [hơn 2.430 | > 2430] {đảng viên}, mở [5] {lớp}")
    #expect(String(decoding: text.text, as: UTF8.self) == "đã có hơn 2.430 đảng viên, mở 5 lớp")
    #expect(text.figures.map { part(text, $0.range) } == ["hơn 2.430", "5"])
    #expect(text.figures.map(\.value) == ["> 2430", nil])
    #expect(text.figures.map { part(text, $0.subject) } == ["đảng viên", "lớp"])
  }

  @Test("gives a subject to the nearest figure")
  func nearest() throws {
    let text = try MarkedText("{tỷ lệ hộ nghèo} giảm còn [5%], từ [7%]")
    #expect(text.figures.map { part(text, $0.subject) } == ["tỷ lệ hộ nghèo", nil])
  }

  @Test("may say that a figure has no subject")
  func withoutSubject() throws {
    let text = try MarkedText("[năm]{} ngày, [5] {lớp}")
    #expect(text.figures.map(\.subject) == [4..<4, 14..<19])
    let marked = MarkedText.marked(
      text.text, figures: text.figures.map { ($0.range, nil) }, subjects: [4..<4, 14..<19])
    #expect(marked == "[năm]{} ngày, [5] {lớp}")
  }

  @Test("keeps signs behind a backslash")
  func escapes() throws {
    let text = try MarkedText(#"\[1\] [a\|b | c\]] \\"#)
    #expect(String(decoding: text.text, as: UTF8.self) == #"[1] a|b \"#)
    #expect(text.figures.map(\.value) == ["c]"])
  }

  @Test("may have no marks")
  func plain() throws {
    let text = try MarkedText("một | hai")
    #expect(String(decoding: text.text, as: UTF8.self) == "một | hai")
    #expect(text.figures.isEmpty)
  }

  @Test(
    "is refused where its marks are wrong",
    arguments: [
      ("[5", "a mark isn't closed"), ("5]", "a mark ends that hasn't begun"), ("[5}", "a mark ends that hasn't begun"),
      ("[a [5]]", "a mark begins inside another"), ("[]", "a mark is empty"), ("[ | 5]", "a mark is empty"),
      ("[5 | ]", "no value stands behind the bar"), ("{lớp}", "a subject is marked, but no figure"),
      ("[5] {a} {b}", "a figure has two subjects"),
      ("[5] {}", "a mark without a subject, “{}”, stands right behind its figure"),
      ("{} [5]", "a mark without a subject, “{}”, stands right behind its figure"),
      ("5\\", "a backslash ends the example"),
    ])
  func refused(marked: String, message: String) {
    let error = #expect(throws: MarkedTextError.self) { try MarkedText(marked) }
    #expect(error?.message == message)
  }
}
