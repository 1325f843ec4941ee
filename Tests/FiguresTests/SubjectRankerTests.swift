import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens
import Testing

@testable import SoLieuFigures

@Suite("Subjects that the ranker chooses")
struct SubjectRankerTests {
  @Test(
    "takes the quantity over who promised it",
    arguments: [
      ("Tổng số tiền thưởng mà ban tổ chức hứa hẹn lên tới [money VND|9 tỷ đồng].", "Tổng số tiền thưởng")
    ])
  func better(marked: String, subject: String) {
    #expect(SubjectHarness.subjects(marked, .vietnamese) == [subject])
  }

  @Test("leaves counts whose noun stands right of them to the rules")
  func closed() {
    #expect(!SubjectRanker.isOpen(.count, .right))
    #expect(!SubjectRanker.isRanked(.count, .right))
    #expect(!SubjectRanker.isOpen(.money, .quantity))
    #expect(SubjectRanker.isRanked(.money, .quantity))
    #expect(SubjectRanker.isOpen(.money, .topic))
    #expect(SubjectRanker.isOpen(.money, nil))
    #expect(!SubjectRanker.isOpen(.date, nil))
  }

  @Test("overrules English rules only where they are weak")
  func weak() throws {
    let lexicon = try #require(SubjectHarness.lexicon)
    let english = SubjectRanker(weights: lexicon.subjectWeights(.english), onlyFills: true)
    #expect(english.looks(at: .percentage, .carried))
    #expect(english.looks(at: .count, .counted))
    #expect(english.looks(at: .count, nil))
    #expect(english.looks(at: .money, .carried))
    #expect(!english.looks(at: .measure, .carried))
    #expect(!english.looks(at: .percentage, .topic))
    #expect(!english.looks(at: .count, .right))
    #expect(!english.looks(at: .date, nil))
    #expect(!SubjectRanker(weights: SubjectWeights(), onlyFills: true).looks(at: .money, nil))
    let vietnamese = SubjectRanker(weights: lexicon.subjectWeights(.vietnamese))
    #expect(vietnamese.looks(at: .money, .topic))
    #expect(!vietnamese.looks(at: .money, .counted))
  }

  @Test("counts its types and strategies")
  func counts() {
    #expect(SubjectScene.typeCount == SubjectUnitType.allCases.count)
    #expect(SubjectScene.strategyCount == SubjectStrategy.allCases.count)
  }

  @Test("fills in what English rules leave open, and leaves what they found")
  func fills() {
    #expect(SubjectHarness.subjects("Save [money USD|$31] if you get a turquoise kettle.", .english) != [""])
    #expect(SubjectHarness.subjects("Nurses get [money USD|$31].", .english) == ["Nurses"])
  }

  @Test("sees the right place of each word")
  func features() throws {
    let lexicon = try #require(SubjectHarness.lexicon)
    let finder = FigureFinder(lexicon: lexicon, rules: [:])
    // Without rules there are no figures, and nothing to choose.
    var count = 0
    _ = finder.extraction(of: Document.read(Array("Giá gạo là 5 tỷ đồng.".utf8)), language: .vietnamese) { _ in
      count += 1
      return nil
    }
    #expect(count == 0)
    let types: [(String, SubjectUnitType)] = [
      ("giá", .moneyHead), ("tỷ lệ", .rateHead), ("của", .of), ("là", .copula),
    ]
    for (word, type) in types {
      let reading = GoldHarness.reading(
        Document.read(Array("Họ nói \(word) 5".utf8)), language: .vietnamese, lexicon: lexicon)
      var table = PhraseTable()
      let draft = FigureDraft(
        kind: .count, tokens: reading.tokens.count - 1..<reading.tokens.count, numeral: 0, rule: 0, sentence: 0)
      table.build(reading, lexemes: Lexemes(reading, drafts: [draft]), drafts: [draft])
      #expect(table.subjectType(table.count - 2) == type, "\(word)")
      #expect(table.subjectType(table.count - 1) == .count)
      #expect(table.subjectType(table.count) == .edge)
    }
  }
}
