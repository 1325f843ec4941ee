import Foundation
import SoLieuEvaluation
import SoLieuFiles
import SoLieuRuleCompiler
import Testing

@Suite("A check of rule files")
struct RuleCheckTests {
  /// The warnings about a file of a user, without the folder.
  private func warnings(_ yaml: String, lexicon: String? = nil) throws -> [String] {
    try withRules(yaml, lexicon: lexicon) { sources, folder in
      try RuleCheck(sources, files: ["\(folder)/vi/own.yaml"]).warnings.map { $0.replacing(folder + "/", with: "") }
    }
  }

  private func withRules<T>(
    _ yaml: String, lexicon: String? = nil, _ body: (RuleSources, String) throws -> T
  ) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [("vi/own.yaml", yaml), ("lexicon/vi/own.tsv", lexicon ?? "# nothing\n")] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    var sources = RuleSources()
    try sources.add(folder: FilePath(folder.path))
    return try body(sources, folder.path)
  }

  private static let kites = """
    words: {kite: [con diều]}
    rules:
      - id: vi.kite.count
        kind: count
        pattern: "[{#}] <{kite}>"
        reads: ["Làng thả [120] {con diều}."]
        leaves: ["Làng có 7 con trâu."]
    """

  @Test("finds subjects without a gloss, unless the folder brings one")
  func glosses() throws {
    #expect(
      try warnings(Self.kites) == [
        "vi/own.yaml:1:16: warning: “con diều” has no gloss; add a line to lexicon/vi/ with its English"
      ])
    #expect(try warnings(Self.kites, lexicon: "con diều\tnoun\tkite\n") == [])
  }

  @Test("finds rules that others win over, and patterns that stand twice")
  func shadows() throws {
    let yaml = """
      rules:
        - id: vi.kite.count
          kind: count
          pattern: "[{#}] con diều"
          reads: ["Làng thả [120] con diều."]
          leaves: ["Làng có 7 con trâu."]
        - id: vi.kite.other
          kind: count
          pattern: "[{#}]  con diều"
          reads: ["Làng thả [120] con diều."]
          leaves: ["Làng có 7 con trâu."]
      """
    #expect(
      try warnings(yaml)
        == [
          "vi/own.yaml:7:9: warning: vi.kite.other reads none of its examples; vi.kite.count wins: add words to the "
            + "pattern, or `over: [vi.kite.count]`",
          "vi/own.yaml:9:15: warning: the pattern is that of vi.kite.count (vi/own.yaml:2:9) too; say which wins by "
            + "`over`, or take one away",
        ])
  }

  @Test("finds rules that read the same words as different things, with nothing but their order to decide")
  func ambiguities() throws {
    let yaml = """
      rules:
        - id: vi.kite.count
          kind: count
          pattern: "{#} con diều"
          reads: ["Làng thả [120 con diều | 120]."]
          leaves: ["Làng có 7 con trâu."]
        - id: vi.kite.size
          kind: measure
          pattern: "{#} con (diều)"
          reads: ["Làng thả [120 con diều | 120]."]
          leaves: ["Làng có 7 con trâu."]
      """
    let ambiguous = try warnings(yaml).filter { $0.contains("ambiguous") }
    #expect(
      ambiguous == [
        "vi/own.yaml:9:1: warning: vi.kite.size is ambiguous with vi.kite.count (vi/own.yaml:4): both read “120 con diều” "
          + "as well as the other, and only the order of the rules decides; say which wins by `over`, or ask more in one of "
          + "the patterns"
      ])
    #expect(
      try warnings(yaml.replacing("kind: measure", with: "kind: measure\n    over: [vi.kite.count]"))
        .allSatisfy { !$0.contains("ambiguous") })
  }

  @Test("shows a rule with its comment, and lists it with its place")
  func catalog() throws {
    let yaml = Self.kites.replacing("  - id:", with: "  # Kites.\n  - id:")
    try withRules(yaml) { sources, folder in
      let catalog = try RuleCatalog(sources)
      let entry = try #require(catalog.entry(named: "vi.kite.count"))
      #expect(catalog.text(of: entry).hasPrefix("  # Kites.\n  - id: vi.kite.count\n    kind: count\n"))
      #expect(catalog.text(of: entry).hasSuffix("    leaves: [\"Làng có 7 con trâu.\"]\n"))
      #expect(catalog.table.contains("\(folder)/vi/own.yaml:4"))
      #expect(catalog.names(like: "vi.kites.count").contains("vi.kite.count"))
    }
  }

  @Test("begins rules whose examples hold", arguments: ["vi.kite.count", "en.kite.count"])
  func template(name: String) throws {
    let yaml = try #require(RuleTemplate.text(named: name))
    try withRules(yaml) { sources, folder in
      // The folder says Vietnamese: the file by itself is asked, whose ids tell.
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(yaml.utf8).write(to: file)
      let run = try TestRun(try TestPlan(paths: [FilePath(file.path)], current: FilePath(folder)))
      #expect(run.summary == "4 passed, 0 failed")
    }
    #expect(RuleTemplate.text(named: "fr.kite") == nil)
    #expect(RuleTemplate.text(named: "vi.Kite") == nil)
  }

  @Test("refuses what isn't UTF-8, and more bytes than rules have")
  func refuses() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    for (bytes, reason) in [
      (Data([0x61, 0xFF]), "isn't UTF-8"), (Data(repeating: 0x20, count: 5 << 20), "has more than 4194304 bytes"),
    ] {
      try bytes.write(to: file)
      var sources = RuleSources()
      let failure = #expect(throws: RuleSources.Failure.self) { try sources.add(ruleFile: FilePath(file.path)) }
      #expect(failure?.reason == reason)
    }
  }
}
