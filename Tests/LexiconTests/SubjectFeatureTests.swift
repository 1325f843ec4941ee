import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuTokens
import Testing

@Suite("Features of the subject ranker")
struct SubjectFeatureTests {
  private let words = WordTable(words: [Array("giá".utf8), Array("tỷ".utf8)])
  private func named(_ name: String) throws -> [SubjectFeature] {
    try SubjectFeature.named(name) { words.id(of: $0) }
  }

  @Test("each has a name that stands for it alone", arguments: SubjectTemplate.allCases)
  func names(template: SubjectTemplate) throws {
    for index in stride(from: template.base, to: template.base + 5 * template.size, by: 7) {
      let feature = SubjectFeature.template(index)
      #expect(try named(feature.name(words)) == [feature])
      #expect(feature.with(kind: 3).kind == 3)
      #expect(feature.with(kind: 3).with(kind: feature.kind) == feature)
    }
  }

  @Test("each weight of a word has a name that stands for it alone")
  func wordNames() throws {
    for offset in 0..<SubjectWordSlot.rowSize {
      let feature = SubjectFeature.word(words.id(of: "giá"), offset: offset)
      #expect(try named(feature.name(words)) == [feature])
    }
  }

  @Test("'any' stands for all kinds, and all values of a slot")
  func any() throws {
    #expect(try named("head any left money-head").count == SubjectTemplate.kinds.count)
    #expect(try named("rule money same any").count == SubjectStrategy.allCases.count)
    #expect(try named("first-word any left giá").count == 5)
  }

  @Test(
    "a weights file tells what's wrong with a line",
    arguments: [
      ("head money left nowhere→3", "“nowhere” is no type"),
      ("heads money left noun→3", "“heads” is no feature"),
      ("head gold left noun→3", "doesn't name a feature"),
      ("head money left→3", "has 1 slots behind the kind, not 2"),
      ("first-word money above giá→3", "left or right, and a word"),
      ("head money left noun→0", "a weight is a number"),
      ("head money left noun→2000", "a weight is a number"),
      ("head money left noun→1\nhead money left noun→2", "is there already"),
    ])
  func mistakes(file: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try compile(["lexicon/subjects-vi.tsv": file]) }
    #expect(error?.description.contains(message) == true)
    #expect(error?.description.contains("lexicon/subjects-vi.tsv:") == true)
  }

  @Test("weights of a file add up, and come back from the image")
  func image() throws {
    let lexicon = try compile([
      "lexicon/subjects-vi.tsv": "head any left noun→3\nhead money left noun→-5\nfirst-word money left giá→7"
    ])
    var writer = ImageWriter()
    lexicon.write(to: &writer)
    var reader = try ImageReader(writer.finish())
    let read = try Lexicon(from: &reader)
    for lexicon in [lexicon, read] {
      let weights = lexicon.subjectWeights(.vietnamese)
      let features = try SubjectFeature.named("head any left noun") { lexicon.words.id(of: $0) }
      #expect(
        features.map { feature in
          guard case .template(let index) = feature else { return 0 }
          return Int(weights.features[index])
        } == [3, 3, 3, -2, 3])
      let word = lexicon.words.id(of: "giá")
      #expect(weights.weight(of: word, at: SubjectWordSlot.first.offset(kind: 3, isRight: false)) == 7)
      #expect(weights.weight(of: word, at: SubjectWordSlot.first.offset(kind: 3, isRight: true)) == 0)
      #expect(weights.weight(of: .none, at: 0) == 0)
      #expect(lexicon.subjectWeights(.english).isEmpty)
    }
  }
}
