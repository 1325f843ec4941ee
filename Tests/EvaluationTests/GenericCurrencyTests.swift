import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRules
import Testing

@Suite("Currencies that several countries have")
struct GenericCurrencyTests {
  private func currencies(_ text: String) throws -> [String] {
    let finder = try BuiltIn.finder.get()
    let extraction = finder.extraction(of: Document.read(Array(text.utf8)), language: .english)
    return extraction.figures.filter { $0.kind == .money }.compactMap { $0.unit?.code }
  }

  @Test("are those of the country that the text names most")
  func byCountry() throws {
    #expect(try currencies("Nepal's exports rose. It earned 5 million rupees.") == ["NPR"])
    #expect(try currencies("The firm in Cairo paid 300 pounds.") == ["EGP"])
    #expect(try currencies("Roads in Chile cost 5 million pesos.") == ["CLP"])
  }

  @Test("stay what their word says alone where no country is named, or two as often")
  func byDefault() throws {
    #expect(try currencies("It earned 5 million rupees.") == ["INR"])
    #expect(try currencies("Egypt and Syria paid 300 pounds.") == ["GBP"])
  }

  @Test("have a sign of their own that no country changes, and names that count before countries do")
  func signsAndNames() throws {
    #expect(try currencies("In Egypt and Cairo it costs £5.") == ["GBP"])
    #expect(try currencies("In Nepal and India it costs 5 Sri Lankan rupees. Tea is 2 rupees.") == ["LKR", "LKR"])
  }
}
