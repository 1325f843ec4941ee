import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules
import Testing

@Suite("The compiler of rule files")
struct RuleCompilerTests {
  /// What it says about a file, without the file's name.
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try TestBook(yaml: yaml, file: "f")
      return []
    } catch let error as RuleError {
      return error.problems.map { "\($0.place.line):\($0.place.column) \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  private func rule(_ pattern: String, _ more: String = "") -> String {
    """
    rules:
      - id: a
        kind: count
        pattern: '\(pattern)'
        reads: ["[5]"]
        leaves: ["b"]
    \(more)
    """
  }

  @Test("keeps what a rule says")
  func keeps() throws {
    let book = try TestBook(
      yaml: """
        rules:
          - id: vi.a
            kind: money
            pattern: "{#} (đồng)?"
            unit: VND
            op: ">="
            subject: left
            measure: member_count
            as: first-months
            means: {vi: "tiền", en: "money"}
            over: [vi.b, "vi.c.*"]
            reads: ["[5]"]
            leaves: ["b"]
          - {id: vi.b, kind: relation, pattern: "{#1} {#2}", reads: ["[5] 6"], leaves: ["b"],
             figures: {"#1": {measure: member_count}, "#2": {measure: class_size, size_of: "#1"}}}
          - {id: vi.c.d, kind: count, pattern: "{#}", reads: ["[5]"], leaves: ["b"]}
        """, file: "vi/x.yaml")
    let first = book.rules.rules[0]
    #expect(first.id == "vi.a" && first.kind == .money && first.unit == "VND" && first.comparator == .greaterOrEqual)
    #expect(first.subject == .left && first.measure == "member_count" && first.reading == "first-months")
    #expect(first.meansVietnamese == "tiền" && first.meansEnglish == "money")
    #expect(first.over == [RuleID(1), RuleID(2)])
    #expect(first.file == "vi/x.yaml" && first.line == 2)
    let second = book.rules.rules[1]
    #expect(second.kind == nil && second.line == 14)
    #expect(
      second.figures == [
        SlotFigure(slot: .low, measure: "member_count", links: []),
        SlotFigure(slot: .second2, measure: "class_size", links: [SlotLink(relation: "size_of", slot: .low)]),
      ])
  }

  @Test("keeps the examples, which the compiled rules don't have")
  func examples() throws {
    let source = RuleSource(name: "f", contents: rule("{#}", "    todo: [\"[7] c\"]"))
    let files = try RuleCompiler.read([source])
    #expect(files[0].rules[0].reads.map(\.value) == ["[5]"])
    #expect(files[0].rules[0].leaves.map(\.value) == ["b"])
    #expect(files[0].rules[0].todo.map(\.value) == ["[7] c"])
  }

  @Test("names the words of patterns, macros and lists")
  func words() throws {
    let source = RuleSource(
      name: "f", contents: "words: {x: [đảng viên, km/h]}\nmacros: {m: \"a (b|%)?\"}\n" + rule("{x} {m} {#} c"))
    let words = RuleCompiler.words(in: try RuleCompiler.read([source]))
    #expect(Set(words) == ["đảng", "viên", "km", "/", "h", "a", "b", "%", "c"])
    #expect(words.count == 9)
  }

  @Test(
    "says where a pattern is wrong",
    arguments: [
      ("a", "4:15 the pattern, or one way through it, has no numeral"),
      ("(a|{#}) b", "4:15 the pattern, or one way through it, has no numeral"),
      ("{#} {membr}", "4:19 unknown name \"membr\""),
      ("{#dya}", "4:15 unknown slot \"#dya\""),
      ("{#:dya}", "4:15 unknown form \"dya\""),
      ("{#:roman,!roman}", "4:15 {#:roman,!roman} asks for a form and refuses it"),
      ("{#=a}", "4:15 \"=a\" is no whole number"),
      ("{#} {low:noun}", "4:19 unknown slot \"low\""),
      ("{#} 24", "4:19 digits can't be literal"),
      ("{#} (a", "4:21 \")\" is missing"),
      ("{#} a)", "4:20 \")\" closes nothing"),
      ("{#} [a", "4:21 \"]\" is missing"),
      ("{#} <a", "4:21 \">\" is missing"),
      ("{#", "4:15 \"{\" isn't closed"),
      ("{#} ?", "4:19 nothing stands before \"?\""),
      ("? {#}", "4:15 nothing stands before \"?\""),
      ("{#} {...99}", "4:19 \"99\" is no number of words"),
      ("{#} \\a", "4:20 a backslash before \"a\""),
      ("{#} ^", "4:15 \"^\" stands behind the numeral"),
      ("$ {#}", "4:15 \"$\" stands before the numeral"),
      ("a ^ {#}", "4:15 something stands before \"^\""),
      ("{#} $ a", "4:15 something stands behind \"$\""),
      ("((((((((((((((((({#})))))))))))))))))", "4:31 the pattern is nested too deeply"),
    ])
  func pattern(pattern: String, expected: String) {
    #expect(problems(rule(pattern)) == [expected])
  }

  @Test(
    "refuses what isn't a rule file",
    arguments: [
      ("rules: [{id: a, kind: count, patern: \"{#}\"}]", "1:30 unknown key \"patern\""),
      ("words: {a: [b]}\nmacros: {a: c}", "2:10 the name \"a\" is taken, here or in common.yaml"),
      ("words: {noun: [b]}", "1:9 \"noun\" is a name of the pattern language"),
      ("words: {a: []}", "1:9 the list \"a\" is empty"),
      ("words: {a: [b, b]}", "1:16 \"b\" stands twice in its list"),
      ("words: {a: [tháng 12]}", "1:13 \"tháng 12\" is no word or phrase"),
      ("words: {a: [b]}", "1:9 no pattern uses the list \"a\""),
      ("macros: {a: b}", "1:10 no pattern uses the macro \"a\""),
      ("macros: {a: \"{b}\", b: \"{a}\"}", "1:24 the macro \"a\" contains itself"),
      ("rules: 5", "1:8 rules isn't a list"),
      ("rules: [5]", "1:9 a rule isn't a mapping"),
      ("rules: [{kind: count}]", "1:9 a rule without an id"),
      ("a: b", "1:1 unknown key \"a\""),
      ("words: {a: {b: c}}", "1:12 a word list isn't a text"),
      ("words: [", "1:8 the bracket isn't closed"),
      ("words: {a: [b]}\nwords: {c: [d]}", "2:1 a key stands twice: words"),
    ])
  func refuses(yaml: String, expected: String) {
    #expect(problems(yaml).contains(expected), "\(problems(yaml))")
  }

  @Test(
    "refuses a rule that lacks something or says something wrong",
    arguments: [
      ("{id: a, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "rule a has no kind"),
      ("{id: a, kind: count, reads: [\"[5]\"], leaves: [b]}", "rule a has no pattern"),
      ("{id: a, kind: count, pattern: \"{#}\", leaves: [b]}", "rule a has no reads"),
      ("{id: a, kind: count, pattern: \"{#}\", reads: [\"[5]\"]}", "rule a has no leaves"),
      ("{id: a, kind: cuont, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "unknown kind \"cuont\""),
      ("{id: a, kind: unresolved, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "unknown kind \"unresolved\""),
      (
        "{id: a, kind: count, subject: khóa, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}",
        "unknown subject \"khóa\""
      ),
      ("{id: a, kind: count, op: \"=>\", pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "unknown op \"=>\""),
      ("{id: a, kind: count, unit: XYZ, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "unknown unit \"XYZ\""),
      ("{id: a, kind: count, measure: x, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}", "unknown measure \"x\""),
      (
        "{id: A, kind: count, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}",
        "the id \"A\" isn't lower-case letters, digits, dots and hyphens"
      ),
      ("{id: a, kind: count, pattern: \"{#}\", reads: [\"5\"], leaves: [b]}", "the example marks no figure"),
      (
        "{id: a, kind: count, pattern: \"{#}\", reads: [\"[5]\"], leaves: [\"[b]\"]}",
        "an example of what the rule leaves marks a figure"
      ),
      ("{id: a, kind: count, pattern: \"{#}\", reads: [\"[5\"], leaves: [b]}", "a mark isn't closed"),
      (
        "{id: a, kind: count, over: [b], pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}",
        "there's no other rule \"b\""
      ),
      (
        "{id: a, kind: count, over: [\"b*\"], pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}",
        "no rule's id begins with \"b\""
      ),
      (
        "{id: a, kind: relation, figures: {\"#9\": {}}, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]}",
        "\"#9\" is no slot of a numeral"
      ),
    ])
  func lacks(rule: String, expected: String) {
    let found = problems("rules: [\(rule)]")
    #expect(found.count == 1 && found[0].hasSuffix(" " + expected), "\(found)")
  }

  @Test("refuses two rules of one id, and rules that win over themselves by way of others")
  func circles() {
    let tail = "kind: count, pattern: \"{#}\", reads: [\"[5]\"], leaves: [b]"
    #expect(
      problems("rules: [{id: a, \(tail)}, {id: a, \(tail)}]").contains {
        $0.hasSuffix("the id \"a\" is taken at f:1:14")
      })
    let circle = "rules: [{id: a, over: [b], \(tail)}, {id: b, over: [c], \(tail)}, {id: c, over: [a], \(tail)}]"
    #expect(problems(circle) == ["1:24 a wins over itself by way of others"])
  }

  @Test("shows all problems at once, each with its mend")
  func all() {
    let error = #expect(throws: RuleError.self) {
      try TestBook(yaml: rule("{#} {x}").replacing("kind: count", with: "kind: cuont"), file: "vi/f.yaml")
    }
    #expect(
      error?.description.hasPrefix(
        """
        vi/f.yaml:3:11: error: unknown kind "cuont"; use one of count, ratio, percentage, money, measure, duration, date, \
        time, age, multiple, score, ordinal, identifier, relation
        vi/f.yaml:4:19: error: unknown name "x"; known here are word, capital, lower, capitals, noun,
        """) == true)
  }

  @Test("doesn't follow macros that double again and again")
  func doubling() {
    var macros = "m0: \"a a a a a a a a\""
    for level in 1...20 { macros += ", m\(level): \"{m\(level - 1)} {m\(level - 1)}\"" }
    let found = problems("macros: {\(macros)}\n" + rule("{m20} {#}"))
    #expect(found.contains { $0.hasSuffix("the pattern has more than 256 parts") })
  }

  @Test("doesn't write out more than 64 ways to the first numeral")
  func ways() {
    let choice = "({#low} a|b)? "
    #expect(problems(rule("({#} a|{#} b|{#} c|{#} d)")) == [])
    #expect(
      problems(rule("(" + Array(repeating: "{#} a", count: 65).joined(separator: "|") + ")"))
        == ["4:15 there are more than 64 ways to reach the first numeral"])
    #expect(problems(rule(choice + choice + "{#}")) == [])
  }
}
