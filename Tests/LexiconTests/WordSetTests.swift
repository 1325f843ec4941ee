import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules
import SoLieuTokens
import Testing

@Suite("Word sets")
struct WordSetTests {
  private func texts(_ phrases: [[WordID]], _ lexicon: Lexicon) -> [String] {
    phrases.map { $0.map { lexicon.words.text(of: $0) }.joined(separator: " ") }
  }

  @Test("give their words by language, those of both to each, phrases and marks too")
  func givesWords() throws {
    let lexicon = try compile([
      "lexicon/word-sets.tsv": """
      vi→rate→mỗi một
      en→rate→a per
      *→times→x ×
      vi→province→tỉnh thành_phố
      vi→list-join→, - –
      """
    ])
    let sets = lexicon.wordSets
    #expect(texts(sets.phrases(.rate, .vietnamese), lexicon) == ["mỗi", "một"])
    #expect(texts(sets.phrases(.rate, .english), lexicon) == ["a", "per"])
    #expect(texts(sets.phrases(.rate), lexicon) == ["mỗi", "một", "a", "per"])
    #expect(texts(sets.phrases(.times, .english), lexicon) == ["x", "×"])
    #expect(texts(sets.phrases(.province, .vietnamese), lexicon) == ["tỉnh", "thành phố"])
    #expect(sets.words(.province, .vietnamese) == [lexicon.words.id(of: "tỉnh")])
    #expect(texts(sets.phrases(.listJoin, .vietnamese), lexicon) == [",", "-", "–"])
    #expect(sets.phrases(.village).isEmpty)
  }

  @Test("survive being stored")
  func areStored() throws {
    let lexicon = try compile(["lexicon/word-sets.tsv": "vi→rate→mỗi\n*→per→per"])
    var writer = ImageWriter()
    lexicon.write(to: &writer)
    let image = writer.finish()
    var reader = try ImageReader(image)
    let stored = try Lexicon(from: &reader)
    #expect(stored.wordSets.rows == lexicon.wordSets.rows)
    #expect(stored.wordSets.words(.per, .english) == [stored.words.id(of: "per")])
  }

  @Test(
    "are checked: languages, and names that the code knows",
    arguments: [
      "fr→rate→chaque": "the language is vi, en or * for both, not “fr”", "vi→rates→mỗi": "unknown set “rates”",
    ])
  func areChecked(row: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try compile(["lexicon/word-sets.tsv": row]) }
    #expect(error?.description.contains(message) == true)
  }

  @Test("of the built-in rule book have words, all of them")
  func areComplete() throws {
    let lexicon = try RuleBook.builtIn().lexicon
    for set in WordSet.allCases { #expect(!lexicon.wordSets.phrases(set).isEmpty, "\(set.rawValue)") }
  }
}

@Suite("Words beside numbers")
struct NumberContextRowTests {
  @Test("survive being stored")
  func areStored() throws {
    let lexicon = try compile(["lexicon/number-contexts.tsv": "vi→counted→người con\nen→than→than"])
    var writer = ImageWriter()
    lexicon.write(to: &writer)
    var reader = try ImageReader(writer.finish())
    let stored = try Lexicon(from: &reader)
    #expect(stored.numberContexts == lexicon.numberContexts)
    #expect(stored.numberContexts.count == 2)
    #expect(stored.words.id(of: "người") != .none)
  }

  @Test(
    "are checked: languages, and names that the language has",
    arguments: ["*→counted→con": "the language is vi or en, not “*”", "vi→than→hơn": "unknown name “than”"])
  func areChecked(row: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try compile(["lexicon/number-contexts.tsv": row]) }
    #expect(error?.description.contains(message) == true)
  }
}

@Suite("Phrases that tell the parts of a page apart")
struct LayoutFileTests {
  @Test("have kinds that the layout knows")
  func haveKnownKinds() throws {
    #expect(try compile(["lexicon/layout.tsv": "heading→phản hồi"]).layout.map(\.phrase) == ["phản hồi"])
    let error = #expect(throws: LexiconError.self) { try compile(["lexicon/layout.tsv": "footer→bản quyền"]) }
    #expect(error?.description.contains("unknown kind “footer”") == true)
  }
}
