import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRules
import Testing

@Suite("What figures carry for readers of the other language")
struct OtherLanguageTests {
  private static let finder: Result<FigureFinder, any Error> = Result {
    let book = try RuleBook.builtIn()
    return FigureFinder(lexicon: book.lexicon, rules: book.rules)
  }

  private func figures(_ text: String, _ language: Language) throws -> [Figure] {
    try Self.finder.get().extraction(of: Document.read(Array(text.utf8)), language: language).figures
  }

  @Test("the names of what a rate is per")
  func rates() throws {
    let vietnamese = try figures("Lãi suất là 17%/năm, lương 5 triệu đồng/tháng/người.", .vietnamese)
    #expect(vietnamese.map(\.unit?.code) == ["%/năm", "VND/tháng/người"])
    #expect(vietnamese.map(\.unit?.english) == ["% per year", "VND per month per person"])
    let english = try figures("Exports grew 17% a year. It pays $500 a month per person.", .english)
    #expect(english.map(\.unit?.code) == ["%/year", "USD/month/person"])
    #expect(english.map(\.unit?.vietnamese) == ["%/năm", "USD/tháng/người"])
  }

  @Test("a sixth class as one class, not as six")
  func ordinals() throws {
    let figures = try figures("Em học lớp 6, trường có 6 lớp.", .vietnamese)
    #expect(figures.map(\.subject?.english) == ["class", "classes"])
  }
}
