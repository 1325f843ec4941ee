import Foundation
import SoLieuEvaluation
import SoLieuFiles
import Testing

@Suite("Recording what came out")
struct TestRecordingTests {
  private static let rules = """
    # Kites.
    words: {kite: [con diều, cánh diều]} # two words
    rules:
      - id: vi.kite.count
        kind: count
        pattern: "[{#low:integer}] <{kite}>"   # the pattern
        reads: ["Làng thả [hơn 120 | 120] {con} diều.", 'Xã có [7 | 8] cánh diều và [9] con diều.']
        leaves:
          - Làng có 7 con trâu.
          - "Có 9 con diều." # wrong
        todo: ["Hội thả [5] diều \\\\[xanh\\\\]."]

    """

  private func withFiles(_ files: [String: String], _ body: (FilePath) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(FilePath(folder.path))
  }

  private func text(_ path: FilePath) throws -> String {
    String(decoding: try FileListing.bytes(of: path, limit: 1 << 20), as: UTF8.self)
  }

  @Test("changes the examples that came out otherwise, and nothing else of a rule file")
  func examples() throws {
    try withFiles(["vi/kites.yaml": Self.rules]) { folder in
      let file = folder.appending("vi/kites.yaml".utf8)
      let before = try text(file)
      let plan = try TestPlan(paths: [file], current: folder)
      let recording = try TestRecording(try TestRun(plan), of: plan)
      #expect(recording.accepted.count == 2)
      #expect(recording.refused.map(\.note) == ["should leave this alone"])
      #expect(try text(file) == before)
      try recording.write()
      let after =
        before
        .replacing("[hơn 120 | 120] {con} diều.", with: "[hơn 120 | > 120] {con} diều.")
        .replacing("[7 | 8] cánh", with: "[7] cánh")
      #expect(try text(file) == after)
      let again = try TestPlan(paths: [file], current: folder)
      #expect(try TestRecording(try TestRun(again), of: again).accepted.isEmpty)
    }
  }

  @Test("changes, adds and takes away lines of an article's annotations")
  func gold() throws {
    let header = "kind\ttext\tlow\thigh\top\tunit\tsubject\twhen"
    try withFiles([
      "a.txt": "Có 5 xe, 3 trường và 9 tấn gạo.\n",
      "a.tsv": "\(header)\ncount\t5\t6\t\t=|~\t\txe\t\ncount\tgạo\t9\t\t=\t\t\t\n",
    ]) { folder in
      let plan = try TestPlan(paths: [folder], current: folder)
      try TestRecording(try TestRun(plan), of: plan).write()
      #expect(
        try text(folder.appending("a.tsv".utf8)) == """
          \(header)
          count\t5\t5\t\t=|~\t\txe\t
          count\t3\t3\t\t=\t\ttrường\t
          measure\t9 tấn\t9\t\t=\tt\tgạo\t

          """)
    }
  }

  @Test("writes nothing over a file that has changed meanwhile")
  func changed() throws {
    try withFiles([
      "vi/kites.yaml":
        "rules:\n  - id: vi.kite.count\n    kind: count\n    pattern: \"[{#}] diều\"\n    reads: [\"Có [5 | 6] diều.\"]\n    leaves: [\"Có 7 trâu.\"]\n"
    ]) { folder in
      let file = folder.appending("vi/kites.yaml".utf8)
      let plan = try TestPlan(paths: [file], current: folder)
      let recording = try TestRecording(try TestRun(plan), of: plan)
      #expect(recording.accepted.count == 1)
      try WholeFile.write(Array("# mine".utf8), to: file)
      #expect(throws: RuleSources.Failure.self) { try recording.write() }
      #expect(try text(file) == "# mine")
    }
  }

  @Test("sees when a file that tests read is changed, added or taken away")
  func watched() throws {
    try withFiles(["vi/kites.yaml": "rules: []\n", "vi/notes.md": "x"]) { folder in
      let first = WatchedFiles(paths: [folder], current: folder)
      #expect(first.count == 1)
      #expect(WatchedFiles(paths: [folder], current: folder) == first)
      try WholeFile.write(Array("rules: [] # now\n".utf8), to: folder.appending("vi/kites.yaml".utf8))
      let second = WatchedFiles(paths: [folder], current: folder)
      #expect(second != first)
      try WholeFile.write([], to: folder.appending("a.txt".utf8))
      #expect(WatchedFiles(paths: [folder], current: folder) != second)
    }
  }
}
