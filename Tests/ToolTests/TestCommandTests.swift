import Foundation
import Testing

@Suite("solieu test")
struct TestCommandTests {
  private static let rules = """
    rules:
      - id: vi.kite.count
        kind: count
        pattern: "[{#}] con diều"
        reads: ["Làng thả [120] {con diều}."]
        leaves: ["Làng có 7 con trâu."]

    """

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  @Test("runs the built-in examples where there are no others, and ends with a count")
  func builtIn() throws {
    try Tool.withFolder { folder in
      let result = try Tool.run(arguments: ["test", "--filter", "vi.member"], in: folder)
      #expect(result.status == 0)
      #expect(result.text.wholeMatch(of: /[1-9]\d* passed, 0 failed\n/) != nil)
    }
  }

  @Test("runs rule files and annotated articles, and ends with 1 where one fails")
  func fails() throws {
    try Tool.withFolder { folder in
      try write(Self.rules, "rules/vi/kites.yaml", in: folder)
      try write("Làng thả 120 con diều.\n", "articles/a.txt", in: folder)
      try write(
        "kind\ttext\tlow\thigh\top\tunit\tsubject\twhen\ncount\t120\t121\t\t=\t\tdiều\t\n", "articles/a.tsv", in: folder
      )
      let passed = try Tool.run(arguments: ["test", "rules"], in: folder)
      #expect(passed.status == 0)
      #expect(passed.text == "2 passed, 0 failed\n")
      let failed = try Tool.run(arguments: ["test", "--rules", "rules", "articles"], in: folder)
      #expect(failed.status == 1)
      #expect(
        failed.text == """
          articles/a.tsv:2: failed: a: “120” has another value
              Làng thả «120» con diều.
            - count  “120”  121  of {diều}
            + count  “120”  120  of {con diều}  (by vi.kite.count)
          2 passed, 1 failed

          """)
    }
  }

  @Test("names file, line, column and mend of a mistake in a rule file")
  func mistakes() throws {
    try Tool.withFolder { folder in
      try write(Self.rules.replacing("pattern", with: "patern"), "vi/kites.yaml", in: folder)
      let result = try Tool.run(arguments: ["test", "vi/kites.yaml"], in: folder)
      #expect(result.status == 1)
      #expect(
        result.errors.contains("vi/kites.yaml:4:5: error: unknown key \"patern\"; the keys of a rule are id, kind,"))
    }
  }

  @Test("says what can't be tested")
  func nothing() throws {
    try Tool.withFolder { folder in
      try write("words", "notes.txt", in: folder)
      for (path, reason) in [
        ("nowhere", "No such file or directory"), ("notes.txt", "there's nothing to test: "), (".", "there's nothing"),
      ] {
        let result = try Tool.run(arguments: ["test", path], in: folder)
        #expect(result.status == 3)
        #expect(result.errors.hasPrefix("solieu: \(path): \(reason)"), "\(result.errors)")
      }
    }
  }
}
