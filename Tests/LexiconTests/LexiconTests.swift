import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules
import SoLieuTokens
import Testing

@Suite("Lexicon")
struct LexiconTests {
  private func sample() throws -> Lexicon {
    try compile([
      "lexicon/vi/nouns.tsv": """
      đảng viên→noun→Party member
      đảng→noun
      tổ chức cơ sở đảng→noun→grassroots Party organisation
      người→noun classifier→person;people
      kỹ sư→noun→engineer
      hòa giải viên→noun→mediator
      ki-lô-mét→noun→kilometre
      """,
      "lexicon/vi/verbs.tsv": """
      tăng→verb up→rise
      kết nạp→verb→admit
      tổ chức→verb noun→organise
      """,
      "lexicon/en/nouns.tsv": """
      person;people→noun→người
      Party member→noun→đảng viên
      """,
      "lexicon/en/verbs.tsv": "rise;rose;risen→verb up→tăng",
      "lexicon/measures.tsv": "area→diện tích→area\nyield→năng suất→yield",
    ])
  }

  @Test(
    "finds the longest phrase",
    arguments: [
      "đảng viên mới": "đảng viên 2", "Đảng bộ": "đảng 1", "TỔ CHỨC CƠ SỞ ĐẢNG": "tổ chức cơ sở đảng 5",
      "tổ chức cơ sở": "tổ chức 2", "ki-lô-mét": "ki-lô-mét 5",
    ])
  func longest(text: String, expected: String) throws {
    #expect(try sample().first(in: text) == expected)
  }

  @Test(
    "isn't led over marks and line ends",
    arguments: ["đảng, viên": "đảng 1", "đảng\nviên": "đảng 1", "đảng/viên": "đảng 1", "ki - lô - mét": nil])
  func broken(text: String, expected: String?) throws {
    #expect(try sample().first(in: text) == expected)
  }

  @Test(
    "reads both places of the tone mark, and i for y",
    arguments: ["hoà giải viên": "hòa giải viên 3", "kĩ sư": "kỹ sư 2", "Kĩ sư": "kỹ sư 2"])
  func variants(text: String, expected: String) throws {
    #expect(try sample().first(in: text) == expected)
  }

  @Test(
    "finds the other forms of English words",
    arguments: ["people": "person 1", "Party members": "Party member 2", "rose": "rise 1", "rising": "rise 1"])
  func forms(text: String, expected: String) throws {
    #expect(try sample().first(in: text, .english) == expected)
  }

  @Test("gives a form with a row of its own the classes of both, and calls a verb by its base form")
  func formsOfTheirOwn() throws {
    let lexicon = try compile([
      "lexicon/en/verbs.tsv": "include→verb→bao gồm\nfall; fell→noun verb down→giảm",
      "lexicon/en/words.tsv": "including→prep\nfell→verb gov",
    ])
    func classes(_ text: String) -> LexemeClasses? {
      let table = tokens(of: text, lexicon)
      return lexicon.longestMatch(table, at: 0, before: table.count, language: .english).map {
        lexicon.classes(of: $0.lexeme)
      }
    }
    #expect(classes("including") == [.verb, .preposition])
    #expect(classes("fell") == [.verb, .governing, .falling])
    #expect(classes("falls") == [.noun, .verb, .falling])
    #expect(lexicon.first(in: "including", .english) == "include 1")
    #expect(lexicon.first(in: "fell", .english) == "fall 1")
  }

  @Test("stops before the end that it's given")
  func bounded() throws {
    let lexicon = try sample()
    let table = tokens(of: "đảng viên", lexicon)
    #expect(lexicon.longestMatch(table, at: 0, before: 1, language: .vietnamese)?.tokenCount == 1)
    #expect(lexicon.longestMatch(table, at: 0, before: 0, language: .vietnamese) == nil)
  }

  @Test("tells glosses, with regular and irregular plurals")
  func glosses() throws {
    let lexicon = try sample()
    #expect(
      lexicon.gloss(ofSpelling: "đảng viên", language: .vietnamese)
        == Gloss(singular: "Party member", plural: "Party members"))
    #expect(lexicon.gloss(ofSpelling: "người", language: .vietnamese)?.plural == "people")
    #expect(lexicon.gloss(ofSpelling: "people", language: .english)?.singular == "người")
    #expect(lexicon.gloss(ofSpelling: "đảng", language: .vietnamese) == nil)
    #expect(lexicon.gloss(ofSpelling: "không có", language: .vietnamese) == nil)
  }

  @Test("tells which way a verb moves a number")
  func verbs() throws {
    let lexicon = try sample()
    let rise = try #require(lexicon.lexeme(spelling: "tăng", language: .vietnamese))
    #expect(lexicon.verb(of: rise) == VerbGloss(gloss: "rise", direction: "up"))
    let admit = try #require(lexicon.lexeme(spelling: "kết nạp", language: .vietnamese))
    #expect(lexicon.verb(of: admit) == VerbGloss(gloss: "admit", direction: nil))
    let noun = try #require(lexicon.lexeme(spelling: "đảng viên", language: .vietnamese))
    #expect(lexicon.verb(of: noun) == nil)
  }

  @Test("names measures in both languages")
  func measures() throws {
    let lexicon = try sample()
    #expect(
      lexicon.measure("yield") == Lexicon.Measure(key: "yield", vietnamese: "năng suất", english: "yield"))
    #expect(lexicon.measure("zeal") == nil)
  }

  @Test("is the same after a way through its image")
  func image() throws {
    let lexicon = try sample()
    let book = try RuleBook(image: RuleBook(lexicon: lexicon, rules: [:]).image())
    #expect(book.lexicon.first(in: "tổ chức cơ sở đảng ở xã") == "tổ chức cơ sở đảng 5")
    #expect(book.lexicon.gloss(ofSpelling: "người", language: .vietnamese)?.plural == "people")
    #expect(book.lexicon.measure("area")?.vietnamese == "diện tích")
    #expect(book.image() == RuleBook(lexicon: lexicon, rules: [:]).image())
  }

  @Test("an image with a changed byte is refused or harmless, never a trap")
  func damagedImage() throws {
    let image = RuleBook(lexicon: try sample(), rules: [:]).image()
    for index in stride(from: 0, to: image.count, by: 7) {
      var copy = image
      copy[index] ^= 0xFF
      #expect(throws: ImageError.self) { try RuleBook(image: copy) }
    }
  }
}
