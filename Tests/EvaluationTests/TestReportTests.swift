import Foundation
import SoLieuEvaluation
import SoLieuFiles
import Testing

@Suite("A report of tests")
struct TestReportTests {
  /// A run of one rule file, of which one example fails, one is ready and one isn't.
  private static let whole = Result { try run(filter: "") }

  private func run() throws -> TestRun { try Self.whole.get() }

  private static func run(filter: String) throws -> TestRun {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "own.yaml")
    try Data(
      #"""
      rules:
        - id: vi.kite.count
          kind: count
          pattern: "[{#}] con diều"
          reads: ["Làng thả [120] {con diều}.", "\u202e Làng <thả> & [120 | 7] con diều."]
          leaves: ["Làng có 7 con trâu."]
          todo: ["Làng thả [5] con diều.", "Làng thả [năm | 55] con diều."]
      """#.utf8
    ).write(to: file)
    return try TestRun(
      TestPlan(paths: [FilePath(file.path)], current: FilePath(folder.path)), filter: filter)
  }

  @Test("ends with one line that counts")
  func text() throws {
    let lines = String(decoding: TestReport.text.write(try run()), as: UTF8.self).split(separator: "\n")
    #expect(lines.last == "2 passed, 1 failed, 2 todo (1 of them pass by now)")
    #expect(lines.count { $0.contains("own.yaml:5: failed: vi.kite.count: ") } == 1)
    #expect(lines.count { $0.contains("own.yaml:7: ready: vi.kite.count: reads it now") } == 1)
    #expect(lines.contains(#"    \u202e Làng <thả> & «120» con diều."#))
  }

  @Test("is JSON that other programs read")
  func json() throws {
    let json = try JSONSerialization.jsonObject(with: Data(TestReport.json.write(try run()))) as? [String: Any]
    #expect(json?["passed"] as? Int == 2)
    #expect(json?["failed"] as? Int == 1)
    #expect(json?["todo"] as? Int == 2)
    let results = json?["results"] as? [[String: Any]]
    #expect(results?.compactMap { $0["outcome"] as? String }.sorted() == ["failed", "ready", "todo"])
    #expect(results?.first?["expected"] as? [String] == ["120 | 7"])
  }

  @Test("is JUnit's XML")
  func junit() throws {
    let xml = String(decoding: TestReport.junit.write(try run()), as: UTF8.self)
    #expect(xml.contains("<testsuites tests=\"5\" failures=\"1\" skipped=\"2\">"))
    #expect(xml.contains("Làng &lt;thả&gt; &amp; «120» con diều."))
    #expect(xml.contains("classname=\"vi.kite.count\" name=\"line 5\""))
    #expect(!xml.contains("\u{202E}"))
  }

  @Test("runs only what a filter lets through")
  func filter() throws {
    #expect(try Self.run(filter: "con trâu").summary == "1 passed, 0 failed")
  }
}
