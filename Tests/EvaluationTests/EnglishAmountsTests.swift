import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals
import Testing

@Suite("English amounts and what they are per")
struct EnglishAmountsTests {
  @Test(
    "have the value and unit that the words around them tell",
    arguments: [
      ("It runs at 120 kilometres (75 miles) an hour.", ["120 km/h", "75 mph"]),
      ("It fell at 20 metres (66 feet) per second.", ["20 m/s", "66 ft/second"]),
      ("They eat 5 kg per capita per month.", ["5 kg/capita/month"]),
      ("It has a class of 31 or more; 1.5% fewer than last year.", ["31 ", "1.5 %"]),
      ("It grew from 500 to 1 million.", ["500 ", "1000000 "]),
    ])
  func amounts(text: String, expected: [String]) throws {
    let document = Document.read(Array(text.utf8))
    let figures = try BuiltIn.finder.get().extraction(of: document, language: .english).figures
    #expect(figures.map { "\($0.value?.low?.description ?? "") \($0.unit?.code ?? "")" } == expected)
  }
}
