import Foundation
import SoLieuEvaluation
import SoLieuFiles
import Testing

@Suite("Mutation of rules")
struct MutationRunTests {
  private func run(_ yaml: String) async throws -> (lines: [String], summary: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(yaml.utf8).write(to: file)
    let plan = try TestPlan(paths: [FilePath(file.path)], current: FilePath("/nowhere"))
    let run = try await MutationRun(plan, workers: 2)
    return (run.lines.map { $0.replacing(file.path, with: "f") }, run.summary)
  }

  private static let rules = """
    words: {kite: [con diều, cánh diều]}
    rules:
      - id: vi.kite.count
        kind: count
        pattern: "[{#low:integer} (con)?] {kite}"
        reads: ["Làng thả [120] con diều."]
        leaves: ["Làng có 7 con trâu."]
    """

  @Test("names the changes that no example notices")
  func survivors() async throws {
    let (lines, summary) = try await run(Self.rules)
    #expect(
      lines == [
        "f:1:26: survived: vi.kite.count: without “cánh diều” in the list kite",
        "f:5:15: survived: vi.kite.count: {#low} without the condition “integer”, in “[{#low:integer} (con)?] {kite}”",
        "f:5:15: survived: vi.kite.count: without “(con)?”, in “[{#low:integer} (con)?] {kite}”",
      ])
    #expect(summary == "3 of 6 changes noticed: 50.0%")
  }

  @Test("has none of them left where examples show what each part is for")
  func killed() async throws {
    let (lines, summary) = try await run(
      Self.rules.replacing("con diều.\"]", with: "con diều.\", \"Làng thả [120 con | 120] cánh diều.\"]")
        .replacing("trâu.\"]", with: "trâu.\", \"Gió thổi 2,5 con diều.\"]"))
    #expect(lines == [])
    #expect(summary == "6 of 6 changes noticed: 100.0%")
  }

  @Test("shows what survives in the shortest sentence of given articles that it makes a difference to")
  func witnesses() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "kites.yaml")
    try Data(Self.rules.utf8).write(to: file)
    try Data("Ngày hội mùa hè trên đê năm nay có tất cả 30 cánh diều. Trẻ thả 12 cánh diều.\n".utf8)
      .write(to: folder.appending(path: "a.txt"))
    try Data("{\"id\": 1, \"text\": \"Bà con mua 2,5 con diều. Không có số.\"}\n".utf8)
      .write(to: folder.appending(path: "b.jsonl"))
    let plan = try TestPlan(paths: [FilePath(file.path)], current: FilePath("/nowhere"))
    let run = try await MutationRun(plan, texts: [FilePath(folder.path)], workers: 2)
    #expect(
      run.witnesses.map { $0?.sentence } == [
        "Trẻ thả 12 cánh diều.", "Bà con mua 2,5 con diều.", nil,
      ])
    #expect(run.witnesses.first??.lost == ["[12 | 12] {cánh diều} (vi.kite.count)"])
    #expect(run.lines.contains("    Trẻ thả 12 cánh diều."))
    #expect(run.summary == "3 of 6 changes noticed: 50.0%")
  }

  @Test("tells which path has no articles")
  func noArticles() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.rules.utf8).write(to: file)
    let plan = try TestPlan(paths: [FilePath(file.path)], current: FilePath("/nowhere"))
    await #expect(throws: RuleSources.Failure.self) {
      try await MutationRun(plan, texts: [FilePath(file.path)])
    }
  }
}
