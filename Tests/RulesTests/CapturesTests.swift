import SoLieuRules
import Testing

@Suite("Captures")
struct CapturesTests {
  @Test(
    "hold what the slots name",
    arguments: [
      ("{#} {unit:money}", "5 USD", ["low=5", "unit=USD"]),
      ("từ {#} đến {#high} <{noun}>", "từ 5 đến 7 hộ nghèo", ["low=5", "high=7", "subject=hộ nghèo"]),
      ("<{noun}> có {#1} và {#2}", "đảng viên có 5 và 6", ["subject=đảng viên", "low=5", "second2=6"]),
      ("<event: kết nạp (được)?> {#}", "kết nạp được 5", ["event=kết nạp được", "low=5"]),
      ("{event:verb} {#}", "kết nạp 5", ["event=kết nạp", "low=5"]),
      ("{#day}/{#month}(/{#year})?", "2/9/2014", ["day=2", "month=9", "year=2014"]),
      ("{#day}/{#month}(/{#year})?", "2/9", ["day=2", "month=9"]),
      ("<{...3}> {#}", "a b 5", ["subject=a b", "low=5"]),
      ("{#} <{noun...2}> mới", "5 thôn a b mới", ["low=5", "subject=thôn a b"]),
    ])
  func hold(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).captures(text) == expected)
  }

  @Test(
    "tell the figure's own text",
    arguments: [
      ("[hơn {#}] đảng viên", "có hơn 5 đảng viên", ["hơn 5"]),
      ("ngày [{#day}/{#month}]", "ngày 2/9", ["2/9"]),
      ("{#} người", "5 người", ["5 người"]),
      ("[(hơn)? {#} (đồng)?] (mỗi)? người", "hơn 5 đồng mỗi người", ["hơn 5 đồng"]),
      ("số [{#}]", "số 5", ["5"]),
    ])
  func figure(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).figure(text) == expected)
  }

  @Test("take an option rather than leave it out, and the first alternative that fits")
  func preference() throws {
    let book = try TestBook(patterns: ["{#} (<{word}>)? (<place: {word}>)?"])
    #expect(book.captures("5 a") == ["low=5", "subject=a"])
    let other = try TestBook(patterns: ["{#} (<a b>|a <b>|<a> b)"])
    #expect(other.captures("5 a b") == ["low=5", "subject=a b"])
  }

  @Test("name the numeral")
  func numeral() throws {
    let book = try TestBook(patterns: ["{#1} và {#2}"])
    let text = book.text("3 và 4 và 5")
    let captures = text.matches(book.rules).map { book.rules.captures(of: $0, in: text.stream).map(\.numeral) }
    #expect(captures == [[0, 1], [1, 2]])
  }
}
