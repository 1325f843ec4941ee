import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleCompiler
import SoLieuRules
import Testing

@testable import SoLieuFigures

@Suite("The readings of a number")
struct CandidateTraceTests {
  private static let yaml = """
    words: {thing: [hộ]}
    rules:
      - {id: vi.a.plain, kind: count, pattern: "[{#}]", reads: ["[5]"], leaves: [b]}
      - {id: vi.b.noun, kind: count, pattern: "[{#}] {thing}", reads: ["[5] hộ"], leaves: [b]}
      - {id: vi.c.wide, kind: count, pattern: "có [{#}] {thing}", reads: ["có [5] hộ"], leaves: [b]}
      - {id: vi.e.ratio, kind: ratio, pattern: "{#part} trên {#whole}", reads: ["[2 trên 3 | 2/3]"], leaves: [b]}
      - {id: vi.f.part, kind: date, pattern: "tới [{#day}/{#month}] sau", reads: ["tới [5/2 | XXXX-02-05] sau"], leaves: [b]}
      - {id: vi.f.whole, kind: date, pattern: "{word} {#day} tới {#day2}/{#month2}",
         reads: ["[ngày 5 tới 6/2 | XXXX-02-05/XXXX-02-06]"], leaves: [b]}
      - {id: vi.g.length, kind: count, pattern: "[{#low:words}] ngày {#second2}", over: [vi.f.whole], reads: ["[hai] ngày 5"], leaves: [b]}
      - {id: vi.d.month, kind: date, pattern: "tháng {#month}", over: ["vi.a.*"], reads: ["tháng 5"], leaves: [b]}
    """

  private static let finder = Result {
    let source = RuleBookCompiler.Source(
      name: "vi/a.yaml", text: yaml.replacing("reads: [\"tháng 5\"]", with: "reads: [\"[tháng 5 | XXXX-05]\"]"))
    let book = try RuleBookCompiler.compile([source])
    return FigureFinder(lexicon: book.lexicon, rules: book.rules)
  }

  private func outcomes(_ text: String) throws -> [String] {
    let traces = try Self.finder.get().candidates(of: Document.read(Array(text.utf8)), language: .vietnamese)
    return traces.map { trace in
      switch trace.outcome {
      case .chosen: "\(trace.rule.id) chosen"
      case .meansNothing: "\(trace.rule.id) means nothing"
      case .lost(let winner, let reason): "\(trace.rule.id) lost to \(traces[winner].rule.id): \(reason)"
      }
    }
  }

  @Test("come best first, each with what became of it")
  func reasons() throws {
    #expect(
      try outcomes("có 5 hộ") == [
        "vi.c.wide chosen", "vi.b.noun lost to vi.c.wide: moreFixedWords",
        "vi.a.plain lost to vi.c.wide: moreFixedWords",
      ])
    #expect(try outcomes("tháng 5") == ["vi.d.month chosen", "vi.a.plain lost to vi.d.month: over"])
  }

  @Test("mean nothing where their values can't be, whatever else has their words")
  func nothing() throws {
    #expect(try outcomes("5 trên 3").first == "vi.e.ratio means nothing")
  }

  @Test("aren't swallowed by a larger one that another wins over")
  func rivals() throws {
    func chosen(_ text: String) throws -> [String] {
      try outcomes(text).filter { $0.hasSuffix("chosen") }.sorted()
    }
    #expect(try chosen("ngày 10 tới 15/2 sau") == ["vi.f.whole chosen"])
    #expect(try chosen("hai ngày 10 tới 15/2 sau").prefix(2) == ["vi.a.plain chosen", "vi.f.part chosen"])
    #expect(try chosen("hai ngày 10 tới 15/2 sau").last == "vi.g.length chosen")
  }

  @Test("are those that the figures come from", arguments: ["có 5 hộ, 7 hộ và 9 trâu", "tháng 5 có 12 hộ"])
  func agrees(text: String) throws {
    let finder = try Self.finder.get()
    let document = Document.read(Array(text.utf8))
    let chosen = finder.candidates(of: document, language: .vietnamese).filter { $0.outcome == .chosen }
    let figures = finder.extraction(of: document, language: .vietnamese).figures
    #expect(chosen.map(\.rule.id).sorted() == figures.map(\.rule).sorted())
    #expect(Set(chosen.map(\.text)) == Set(figures.map(\.range)))
  }
}
