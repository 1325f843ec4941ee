import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRules
import Testing

@Suite("BuiltInRuleBook")
struct BuiltInRuleBookTests {
  @Test("loads what the package was built with")
  func loads() throws {
    let lexicon = try RuleBook.builtIn().lexicon
    #expect(lexicon.gloss(ofSpelling: "đảng viên", language: .vietnamese)?.plural == "Party members")
    #expect(lexicon.unit(in: "15 triệu") == nil)
    #expect(lexicon.unit(in: "85m2") == "m2 2")
  }
}
