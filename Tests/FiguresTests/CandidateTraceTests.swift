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
