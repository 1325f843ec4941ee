import Foundation
import Testing

@Suite("solieu rules, --rules and diff")
struct RulesCommandTests {
  /// Makes `rules/vi/kites.yaml` and an article in a folder.
  private func withKites(_ body: (URL) throws -> Void) throws {
    try Tool.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "rules/vi"), withIntermediateDirectories: true)
      let made = try Tool.shell("$solieu rules new vi.kite.count > rules/vi/kites.yaml", in: folder)
      #expect(made.status == 0)
      try Data("Làng thả hơn 120 con diều.\n".utf8).write(to: folder.appending(path: "a.txt"))
      try body(folder)
    }
  }

  @Test("adds rules to the built-in ones, for extract and batch alike")
  func adds() throws {
    try withKites { folder in
      let result = try Tool.shell(
        """
        $solieu extract --rules rules a.txt > x.jsonl && $solieu batch -q --rules rules a.txt > b.jsonl &&
        cmp x.jsonl b.jsonl && cat x.jsonl
        """, in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.text.contains(#""rule":"vi.kite.count""#))
      #expect(result.text.contains(#""subject":{"text":"con diều""#))
    }
  }

  @Test("names file, line and column of a mistake, and reads nothing")
  func mistakes() throws {
    try withKites { folder in
      let result = try Tool.shell(
        "sed -i 's/{thing}/{things}/' rules/vi/kites.yaml; $solieu extract --rules rules a.txt", in: folder)
      #expect(result.status == 1)
      #expect(result.text == "")
      #expect(result.errors.contains("rules/vi/kites.yaml:9:22: error: unknown name \"things\""), "\(result.errors)")
    }
  }

  @Test("says what a rule changes")
  func differs() throws {
    try withKites { folder in
      let result = try Tool.shell(
        """
        $solieu extract a.txt > old.jsonl; $solieu extract --rules rules a.txt > new.jsonl
        $solieu diff old.jsonl old.jsonl && $solieu diff old.jsonl new.jsonl
        """, in: folder)
      #expect(result.status == 1)
      #expect(
        result.text == """
          0 appeared, 0 vanished, 0 changed, 1 the same
          vi.kite.count: 1 changed
            ~ a.txt:12: count  “hơn 120”  > 120  of {con diều}
                Làng thả «hơn 120» con diều.
                rule: vi.count.noun → vi.kite.count
          0 appeared, 0 vanished, 1 changed, 0 the same

          """)
      #expect(try Tool.shell("$solieu diff old.jsonl a.txt", in: folder).status == 3)
    }
  }

  @Test("lists rules with their firings, shows them, checks them")
  func looks() throws {
    try withKites { folder in
      let list = try Tool.shell("$solieu rules list --rules rules --corpus a.txt", in: folder)
      #expect(list.lines.contains { $0.contains("  1  vi.kite.count ") && $0.contains("rules/vi/kites.yaml:6") })
      let show = try Tool.shell("$solieu rules show --rules rules vi.kite.count", in: folder)
      #expect(show.text.hasPrefix("# rules/vi/kites.yaml:6\n  - id: vi.kite.count\n"))
      let missing = try Tool.shell("$solieu rules show kite.size", in: folder)
      #expect(missing.status == 1)
      let check = try Tool.shell("$solieu rules check rules", in: folder)
      #expect(check.status == 1)
      #expect(check.lines.last == "1 rules checked, 2 warnings")
      #expect(try Tool.shell("$solieu rules new Kites", in: folder).status == 64)
    }
  }
}
