import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens
import Testing

@Suite("Forms of numerals")
struct NumeralFormTests {
  static let vietnamese = Scanning(.vietnamese)
  static let english = Scanning(.english)

  static let names: [(String, NumeralForm)] = [
    ("digits", .digits), ("words", .words), ("roman", .roman), ("scaled", .scaled), ("grouped", .grouped),
    ("zero", .leadingZero), ("monthname", .monthName), ("ordinal", .ordinal), ("fraction", .fraction),
    ("factor", .factor), ("indefinite", .indefinite), ("one", .one), ("doubtful", .doubtful), ("int", .integer),
    ("decimal", .decimal), ("day", .day), ("month", .month), ("year", .year), ("hour", .hour), ("minute", .minute),
    ("two", .twoDigits), ("pair", .dottedPair), ("triple", .dottedTriple), ("clock", .clock), ("opaque", .opaque),
    ("negative", .negative), ("quarter", .quarter),
  ]

  static func text(_ form: NumeralForm?) -> String {
    names.filter { form?.contains($0.1) ?? false }.map(\.0).joined(separator: " ")
  }

  @Test(
    "say how a Vietnamese numeral is written and what it could be",
    arguments: Case.lines(
      """
      5 ~ digits int day month hour minute
      05 ~ digits zero int day month hour minute two
      31 ~ digits int day minute two
      60 ~ digits int two
      2024 ~ digits int year clock
      2430 ~ digits int clock
      1999 ~ digits int year
      0900 ~ digits zero int clock
      2.430 ~ digits grouped int
      1.234.567 ~ digits grouped int
      1.234,5 ~ digits grouped decimal
      1,234,567 ~ digits grouped int
      3.5 ~ digits decimal pair
      12.75 ~ digits decimal
      6,75 ~ digits decimal
      0.500 ~ digits decimal
      05.09 ~ digits zero decimal pair
      10.05.2000 ~ digits triple opaque
      2.9.45 ~ digits triple opaque
      192.168.1.2 ~ digits opaque
      001.678 ~ digits opaque
      1234567890123456789012345678901 ~ digits opaque
      2,5 triệu ~ digits scaled int
      1,2345 nghìn ~ digits scaled decimal
      1 tỷ 200 triệu ~ digits scaled int
      hai mươi mốt ~ words int day hour minute
      hai trăm ~ words int
      hai nghìn ~ words scaled int
      một ~ words one doubtful int day month hour minute quarter
      ba ~ words doubtful int day month hour minute quarter
      vài nghìn ~ words scaled indefinite int
      hai phần ba ~ words fraction
      âm hai ~ words int negative
      """))
  func vietnamese(_ line: Case) {
    #expect(
      Self.text(Self.vietnamese.whole(line.input)?.numeral.form)
        == line.value)
  }

  @Test(
    "say how an English numeral is written and what it could be",
    arguments: Case.lines(
      """
      1,234 ~ digits grouped int
      12,34,567 ~ digits grouped int
      1.234 ~ digits decimal
      1.234.567 ~ digits grouped int
      1,2,3 ~ digits opaque
      31st ~ digits ordinal int day
      twenty-first ~ words ordinal int day
      second ~ words ordinal doubtful int day month quarter
      May ~ words monthname doubtful int month
      June ~ words monthname int month
      halved ~ words factor decimal
      two thirds ~ words fraction
      a quarter ~ words fraction doubtful
      dozens ~ words indefinite int
      XIV ~ roman int
      II ~ roman int month quarter
      """))
  func english(_ line: Case) {
    #expect(Self.text(Self.english.whole(line.input)?.numeral.form) == line.value)
  }

  @Test(
    "keep the scale that earlier numbers of a list may share",
    arguments: Case.lines(
      """
      120 nghìn ~ 1000
      ba trăm ~ 100
      hai chục ~ 10
      5 trăm nghìn ~ 1000
      18,4 nghìn tỷ ~ 1000000000000
      1 tỷ 200 triệu ~ 1
      5 triệu rưỡi ~ 1
      500k ~ 1000
      2.430 ~ 1
      """))
  func scales(_ line: Case) {
    #expect(Self.vietnamese.whole(line.input)?.numeral.scale.description == line.value)
  }

  @Test(
    "let dotted dates and times be taken apart",
    arguments: [("2.9", [2, 9]), ("7.30", [7, 30]), ("10.05.2000", [10, 5, 2000]), ("12.75", []), ("2.430", [])])
  func dottedParts(text: String, parts: [Int]) {
    let bytes = Array(text.utf8)
    #expect(Self.vietnamese.whole(text)?.numeral.dottedParts(Self.vietnamese.tokens(text), bytes.span) == parts)
  }

  @Test("read Roman numerals in their canonical form only")
  func roman() {
    #expect(
      Self.vietnamese.marked("thế kỷ XX, quý IV, khóa XIX, MMXXIV", roman: true)
        == "thế kỷ [XX|20], quý [IV|4], khóa [XIX|19], [MMXXIV|2024]")
    #expect(
      Self.vietnamese.marked("IIII, VX, IC, XXXX, Xi, iv, CIVIL", roman: true) == "IIII, VX, IC, XXXX, Xi, iv, CIVIL")
    let all = (1...3999).map(Self.romanText)
    #expect(Set(all).count == all.count)
    let found = Self.english.numerals(all.joined(separator: ", "))
    #expect(found.map(\.text) == all)
    #expect(found.map(\.numeral.value) == (1...3999).map { ExactDecimal($0) })
  }

  private static func romanText(_ number: Int) -> String {
    let letters = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letter) in letters {
      while rest >= value {
        text += letter
        rest -= value
      }
    }
    return text
  }
}
