import SoLieuRuleCompiler
import SoLieuRules
import Testing

@Suite("A pattern")
struct RuleMatcherTests {
  @Test(
    "matches words on both sides of its numeral",
    arguments: [
      ("{#} đảng viên", "có 5 đảng viên mới", ["5 đảng viên"]),
      ("{#} đảng viên", "có 5 học viên", []),
      ("có {#}", "có 5 đảng viên", ["có 5"]),
      ("có {#} đảng viên", "đã có 5 đảng viên, có 6 học viên và 7 đảng viên", ["có 5 đảng viên"]),
      ("{#}", "5 và 6", ["5", "6"]),
      ("(có|kết nạp) {#} (đảng|đoàn) viên", "kết nạp 3 đoàn viên", ["kết nạp 3 đoàn viên"]),
      ("(hơn)? {#} đảng viên (mới)?", "hơn 5 đảng viên mới, 6 đảng viên", ["hơn 5 đảng viên mới", "6 đảng viên"]),
      ("năm {#year}", "năm 2014 có năm người", ["năm 2014"]),
      ("{#day}/{#month}/{#year}", "từ 5/6/2014 đến 6/7", ["5/6/2014"]),
      ("{#} {noun}", "5 đảng viên, 6 hộ nghèo, 7 hộ", ["5 đảng viên", "6 hộ nghèo"]),
      ("{noun} {#}", "hộ nghèo 5 và hộ 6", ["hộ nghèo 5"]),
      ("{#} {unit:money}", "5 đồng, 6 tấn, 7 USD, 8 $", ["5 đồng", "7 USD", "8 $"]),
      ("{#} {unit}", "5 đồng, 6 tấn, 7 người", ["5 đồng", "6 tấn"]),
      ("số {...2} {#}", "số 1 là 5; số thứ 6; số a b 7; số a b c 8", ["số 1", "số thứ 6", "số a b 7"]),
      ("{#} {word}", "5 người. 6, 7 8", ["5 người"]),
      ("{capital} {#}", "Nhóm 5 và nhóm 6", ["Nhóm 5"]),
      ("{lower} {#}", "Nhóm 5 và nhóm 6", ["nhóm 6"]),
      ("{capitals} {#}", "IELTS 5, Nhóm 6, a 7", ["IELTS 5"]),
    ])
  func matches(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).found(text) == expected)
  }

  @Test(
    "asks for no white space where it has none, and takes any where it has some",
    arguments: [
      ("{#}%", "5% và 6 %", ["5%"]),
      ("{#} %", "5% và 6 %", ["5%", "6 %"]),
      ("{#day}/{#month}", "5/6, 7 /8, 9/ 10", ["5/6"]),
      ("số{#}", "số5 số 6", ["số5"]),
      ("{#} (a)?b", "5 b, 6 ab, 7 a b, 8b", ["5 b", "8b"]),
      ("{#}( a)?b", "5b, 6 b, 7 a b, 8 ab", ["5b"]),
      ("{#} {unit}", "5 km/h, 6 km / h, 7km/h", ["5 km/h", "7km/h"]),
      ("{unit} {#}", "km/h 5, km / h 6, km/h7", ["km/h 5", "km/h7"]),
    ])
  func glue(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).found(text) == expected)
  }

  @Test(
    "asks what its slots and forms ask of a numeral",
    arguments: [
      ("{#}", "XII hai năm 2,5 40", ["hai", "năm", "2,5", "40"]),
      ("{#:roman}", "XII hai 5", ["XII"]),
      ("{#:!doubtful}", "năm hai 5", ["hai", "5"]),
      ("{#:decimal}", "2,5 và 7", ["2,5"]),
      ("{#month}", "12 và 13", ["12"]),
      ("{#=24}/{#=7}", "24/7, 24/8, 23/7", ["24/7"]),
      ("{#:digits,=20}", "20 và 2 và 200", ["20"]),
      ("{#day:!month}", "12 và 13", ["13"]),
    ])
  func forms(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).found(text) == expected)
  }

  @Test(
    "can ask for the beginning or the end of a sentence or line",
    arguments: [
      ("^ {#} lớp", "5 lớp. 6 lớp có 7 lớp\n8 lớp\n- 9 lớp", ["5 lớp", "6 lớp", "8 lớp", "9 lớp"]),
      ("^ (Có)? {#}", "Có 5, có 6. 7", ["Có 5", "7"]),
      ("{#} lớp $", "5 lớp và 6 lớp. Có 7 lớp\n8 lớp!", ["6 lớp", "7 lớp", "8 lớp"]),
      ("(^|có) {#}", "5 và có 6 và 7", ["5", "có 6"]),
      ("^ {#} $", "5\n6 7\n8", ["5", "8"]),
    ])
  func edges(pattern: String, text: String, expected: [String]) throws {
    #expect(try TestBook(patterns: [pattern]).found(text) == expected)
  }

  @Test("writes out alternatives and options around the first numeral")
  func expansion() throws {
    let book = try TestBook(patterns: ["(ngày {#day}|tháng {#month}) năm {#year}", "({#low} đến)? {#high} người"])
    #expect(book.found("ngày 5 năm 2014, tháng 6 năm 2015") == ["ngày 5 năm 2014", "tháng 6 năm 2015"])
    #expect(book.found("5 đến 6 người") == ["5 đến 6 người", "6 người"])
    #expect(book.rules.patterns.map(\.index) == [0, 1, 2, 3])
  }

  @Test("takes the longest on either side")
  func longest() throws {
    let book = try TestBook(patterns: ["(a)? (a)? (a)? {#} (b)? (b)? (b)?"])
    #expect(book.found("a a 5 b b b b") == ["a a 5 b b b"])
  }

  @Test("reads macros and lists, its own and the common ones")
  func macros() throws {
    let common = RuleSource(
      name: "vi/common.yaml",
      contents: """
        words:
          about: [khoảng, chừng]
        macros:
          range: "(từ)? {about}? {#low} (đến|-|–) {#high}"
        """)
    let own = RuleSource(
      name: "vi/own.yaml",
      contents: """
        words: {member: [đảng viên, hội viên]}
        macros: {ranged: "{range} {member}"}
        rules:
          - id: a
            kind: count
            pattern: "{ranged}"
            reads: ["[4-6 | 4..6] {đảng viên}"]
            leaves: ["6 học viên"]
        """)
    let book = try TestBook(sources: [common, own])
    #expect(book.found("từ chừng 4 đến 6 hội viên, 4-6 học viên") == ["từ chừng 4 đến 6 hội viên"])
    #expect(book.rules.rules[0].file == "vi/own.yaml" && book.rules.rules[0].line == 4)
  }

  @Test("reads a numeral of one word as a word too")
  func words() throws {
    let book = try TestBook(patterns: ["một trong {#}", "{#} {member...2}"], header: "words: {member: [tàu, ba]}")
    #expect(book.found("một trong 5") == ["một trong 5"])
    #expect(book.found("5 ba năm hai") == ["5 ba năm"])
  }
}
