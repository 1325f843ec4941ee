import Foundation
import SoLieuEvaluation
import SoLieuFiles
import Testing

@Suite("Coverage of rules")
struct RuleCoverageTests {
  @Test("names patterns that win in no example, and words that stand in none")
  func gaps() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(
      """
      words: {kite: [con diều, cánh diều]}
      rules:
        - id: vi.kite.count
          kind: count
          pattern:
            - "[{#}] (to|nhỏ)? {kite}"
            - "diều: [{#}]"
          reads: ["Làng thả [120] con diều."]
          leaves: ["Làng có 7 con trâu."]
      """.utf8
    ).write(to: file)
    let plan = try TestPlan(paths: [FilePath(file.path)], current: FilePath("/nowhere"))
    let coverage = try RuleCoverage(plan.sources, files: plan.ruleFiles)
    #expect(
      coverage.gaps.map { $0.replacing(file.path, with: "f") } == [
        "f:7: not covered: a pattern of vi.kite.count: diều: [{#}]", "f:1: not covered: the word “cánh diều” of kite",
        "f:6: not covered: vi.kite.count with “(to|nhỏ)” in “[{#}] (to|nhỏ)? {kite}”",
        "f:6: not covered: vi.kite.count with “to” in “[{#}] (to|nhỏ)? {kite}”",
        "f:6: not covered: vi.kite.count with “nhỏ” in “[{#}] (to|nhỏ)? {kite}”",
      ])
    #expect(coverage.summary == "1 of 2 patterns, 1 of 4 branches and 1 of 2 words covered")
  }

  @Test("finds marks in examples too")
  func marks() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(
      """
      words: {to: [–, "|", đến]}
      rules:
        - id: vi.kite.range
          kind: count
          pattern: "{#low} {to} {#high}"
          reads: ["Làng thả [120 – 130 | 120..130] con diều, [7 đến 9 | 7..9] con chim."]
          leaves: ["Làng có 7 con trâu."]
      """.utf8
    ).write(to: file)
    let plan = try TestPlan(paths: [FilePath(file.path)], current: FilePath("/nowhere"))
    let coverage = try RuleCoverage(plan.sources, files: plan.ruleFiles)
    #expect(coverage.gaps.map { $0.replacing(file.path, with: "f") } == ["f:1: not covered: the word “|” of to"])
  }
}
