import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules
import SoLieuTokens
import Testing

@Suite("UnitTable")
struct UnitTableTests {
  private let lexicon: Lexicon
  init() throws { lexicon = try RuleBook.builtIn().lexicon }

  @Test(
    "finds Vietnamese units behind a number",
    arguments: [
      "85,5m2": "m2 2", "85,5 m2 đất": "m2 2", "85m²": "m2 2", "12 km2": "km2 2", "3 mét vuông": "m2 2",
      "27 m 2": "m2 2",
      "5 km": "km 1", "60km/giờ": "km/h 3", "60 km/ giờ": "km/h 3", "65 tạ/ha": "dt/ha 3", "65 tạ": "dt 1",
      "6 tấn/ha": "t/ha 3", "2 héc-ta": "ha 3", "2 hecta": "ha 1", "120 MW": "MW 1", "5 mW": "mW 1", "38°C": "°C 2",
      "38 độ C": "°C 2", "38 độ": "° 1", "70%": "% 1", "8 phần trăm": "% 2", "3 điểm phần trăm": "pp 3",
      "15 đồng": "VND 1", "15 VNĐ": "VND 1", "200 đô la Mỹ": "USD 3", "200 đô-la": "USD 3", "5 US$": "USD 2",
      "6 tháng": "month 1", "2 nhiệm kỳ": "term 2", "2 nhiệm kì": "term 2", "3 thập niên": "decade 2",
      "5 tiếng đồng hồ": "hour 3", "8 mg/lít": "mg/l 3", "100 nhân dân tệ": "CNY 3", "5 mẫu đất": "mẫu 1",
      "58 thùng/ngày": "thùng 1", "5 lạng": "g 1", "6 lít": "l 1", "5 bảng/tuần": "GBP 1",
    ])
  func vietnamese(text: String, expected: String) { #expect(lexicon.unit(in: text) == expected) }

  @Test(
    "finds no unit in longer words that begin like one",
    arguments: [
      "2 đồng chí", "5 đồng phạm", "2 tiếng nổ", "3 bảng đấu", "10 mẫu xe", "4 công nhân", "5 thùng mì", "3 người",
    ])
  func blocked(text: String) { #expect(lexicon.unit(in: text) == nil) }

  @Test(
    "finds English units behind a number",
    arguments: [
      "5 km": "km 1", "5 kilometres per hour": "km/h 3", "70 per cent": "% 2", "2 percentage points": "pp 2",
      "5 US dollars": "USD 2", "3 pounds": "GBP 1", "20 metric tons": "t 2", "38 degrees Celsius": "°C 2",
      "5 centuries": "century 1", "25 basis points": "bp 2", "12 square metres": "m2 2", "3 barrels": "barrel 1",
    ])
  func english(text: String, expected: String) { #expect(lexicon.unit(in: text, .english) == expected) }

  @Test("reads pounds as weight where a weight is asked for")
  func kind() { #expect(lexicon.unit(in: "3 pounds", .english, kind: .measure) == "lb 1") }

  @Test(
    "finds currency signs before a number",
    arguments: ["$5": "USD 1", "US$5": "USD 2", "£5": "GBP 1", "€5": "EUR 1", "VND 5": "VND 1", "S$5": "SGD 2"])
  func before(text: String, expected: String) {
    #expect(lexicon.unit(in: text, side: .before) == expected)
    #expect(lexicon.unit(in: text, .english, side: .before) == expected)
  }

  @Test("doesn't take a unit from behind the number before it")
  func side() { #expect(lexicon.unit(in: "km 5", side: .before) == nil) }

  @Test("works yến out to kilograms, and fortnights to weeks")
  func factors() throws {
    let table = tokens(of: "5 yến", lexicon)
    let match = try #require(lexicon.unitMatch(table, at: 1, before: 2, language: .vietnamese))
    #expect(lexicon.unit(match.unit).code == "kg")
    #expect(lexicon.unit(match.unit).factor == 10)
  }

  @Test("every code finds a unit, and names it in both languages")
  func codes() {
    for unit in lexicon.units.units {
      #expect(lexicon.unit(code: unit.code) != nil || unit.factor != 1)
      #expect(!unit.vietnamese.isEmpty && !unit.englishSingular.isEmpty && !unit.englishPlural.isEmpty)
    }
  }

  @Test("every spelling finds its own unit, or one of another kind or with the same words")
  func spellings() {
    for spelling in lexicon.units.spellings {
      let unit = lexicon.units[spelling.unit]
      let language: Language = spelling.traits.contains(.vietnamese) ? .vietnamese : .english
      let table = tokens(of: spelling.text, lexicon)
      let match = lexicon.unitMatch(
        table, at: 0, before: table.count, language: language,
        side: spelling.traits.contains(.after) ? .after : .before,
        kind: unit.kind)
      #expect(match.map { lexicon.unit($0.unit).code } == unit.code, "\(spelling.text)")
    }
  }
}

@Suite("ApproximatorTable")
struct ApproximatorTableTests {
  private let lexicon: Lexicon
  init() throws { lexicon = try RuleBook.builtIn().lexicon }

  private func match(_ text: String, _ language: Language, _ side: ApproximatorMatch.Side) -> String? {
    let table = tokens(of: text, lexicon)
    return lexicon.approximatorMatch(table, at: 0, before: table.count, language: language, side: side)
      .map { "\($0.comparator.rawValue) \($0.tokenCount)" }
  }

  @Test(
    "knows what stands before a Vietnamese number",
    arguments: [
      "hơn 5": "> 1", "trên 5": "> 1", "ít nhất 5": ">= 2", "không dưới 5": ">= 2", "gần 5": "< 1", "chưa đầy 5": "< 2",
      "ngót 5": "< 1", "tối đa 5": "<= 2", "không quá 5": "<= 2", "khoảng 5": "~ 1", "xấp xỉ 5": "~ 2",
      "trên dưới 5": "~ 2",
    ])
  func vietnamese(text: String, expected: String) { #expect(match(text, .vietnamese, .before) == expected) }

  @Test(
    "knows what stands before an English number",
    arguments: [
      "more than 5": "> 2", "at least 5": ">= 2", "nearly 5": "< 1", "up to 5": "<= 2", "about 5": "~ 1",
      "no fewer than 5": ">= 3",
    ])
  func english(text: String, expected: String) { #expect(match(text, .english, .before) == expected) }

  @Test("knows what stands behind a number")
  func after() {
    #expect(match("trở lên", .vietnamese, .after) == ">= 2")
    #expect(match("trở lên", .vietnamese, .before) == nil)
    #expect(match("or more", .english, .after) == ">= 2")
    #expect(match("or so", .english, .after) == "~ 2")
  }
}
