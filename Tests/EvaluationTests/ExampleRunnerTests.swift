import SoLieuEvaluation
import Testing

@Suite("An example")
struct ExampleRunnerTests {
  private static let yaml = """
    rules:
      - id: vi.kite.count
        kind: count
        pattern: "[{#}] con diều"
        reads:
          - "Làng thả [120] {con diều}."
          - "Làng thả [hơn 120 | > 130] {con diều}."
          - "Làng thả [120] con diều và [7] con trâu."
          - "Làng thả [120] con diều và 30 con diều."
          - "{Làng} thả [120] con diều."
        leaves:
          - "Làng có 7 con trâu."
          - "Làng thả 9 con diều."
        todo:
          - "Làng thả [5] con diều."
          - "Làng thả [năm | 55] con diều."
    """

  @Test("is held to its marks, all of them, with a diff for each that doesn't hold")
  func outcomes() throws {
    let results = try TestBook(Self.yaml).run()
    #expect(
      results.map { "\($0.line) \($0.outcome.rawValue)" } == [
        "6 passed", "7 failed", "8 failed", "9 failed", "10 failed", "12 passed", "13 failed", "15 ready", "16 todo",
      ])
    #expect(
      results[1].description == """
        own.yaml:7: failed: vi.kite.count: “hơn 120” should be > 130, not > 120
            Làng thả «hơn 120» con diều.
          - hơn 120 | > 130 {con diều}
          + hơn 120 | > 120 {con diều}
        """)
    #expect(results[2].note == "doesn't read “7”")
    #expect(results[2].diff == ["    120", "  - 7", "  + 7  (by vi.count.noun)"])
    #expect(results[3].note == "reads “30” too, which isn't marked")
    #expect(results[4].note == "“120” should count “Làng”, not “con diều”")
    #expect(results[6].note == "should leave this alone")
    #expect(results[6].sentence == "Làng thả «9» con diều.")
  }

  @Test("may override a built-in rule: the one with its id is gone")
  func overrides() throws {
    let yaml = """
      rules:
        - id: vi.count.noun
          kind: count
          pattern: "[{#}] con diều"
          reads: ["Làng thả [120] con diều."]
          leaves: ["Làng có 7 con trâu."]
      """
    #expect(try TestBook(yaml).run().map(\.outcome) == [.passed, .passed])
  }
}
