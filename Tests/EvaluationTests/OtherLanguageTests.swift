import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals
import Testing

@Suite("Two languages")
struct OtherLanguageTests {
  private func figures(_ text: String, _ language: Language) throws -> [Figure] {
    try BuiltIn.finder.get().extraction(of: Document.read(Array(text.utf8)), language: language).figures
  }

  @Test("name what a rate is per")
  func rates() throws {
    let vietnamese = try figures("Lãi suất là 17%/năm, lương 5 triệu đồng/tháng/người.", .vietnamese)
    #expect(vietnamese.map(\.unit?.code) == ["%/năm", "VND/tháng/người"])
    #expect(vietnamese.map(\.unit?.english) == ["% per year", "VND per month per person"])
    let english = try figures("Exports grew 17% a year. It pays $500 a month per person.", .english)
    #expect(english.map(\.unit?.code) == ["%/year", "USD/month/person"])
    #expect(english.map(\.unit?.vietnamese) == ["%/năm", "USD/tháng/người"])
  }

  @Test("have a sixth class as one class, not as six")
  func ordinals() throws {
    let figures = try figures("Em học lớp 6, trường có 6 lớp.", .vietnamese)
    #expect(figures.map(\.subject?.english) == ["class", "classes"])
  }

  @Test("in one document are each read by their own rules, sentence by sentence")
  func mixed() throws {
    let text = """
      Năm nay, công ty trong huyện đã báo lãi được 5,2 tỷ đồng. The company earned VND5.2 billion in 2016, said one of its owners. Xã mở được 5 lớp với 337 học viên.
      """
    let document = Document.read(Array(text.utf8))
    let figures = try BuiltIn.finder.get().extraction(of: document).figures
    #expect(figures.map(\.kind) == [.money, .money, .date, .count, .count])
    #expect(figures.map(\.value?.low) == [5_200_000_000, 5_200_000_000, nil, 5, 337])
    // Links follow their figures.
    #expect(figures[4].links.map(\.figure) == [3])
    // A language that was asked for holds for all.
    let told = try BuiltIn.finder.get().extraction(of: document, language: .vietnamese).figures
    #expect(told[1].value?.low != 5_200_000_000)
  }
}
