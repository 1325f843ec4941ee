import ArgumentParser
import SoLieu
import SoLieuEvaluation
import SoLieuRuleCompiler

/// `solieu rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Shows, checks and begins rules.",
    discussion: """
      EXAMPLE: solieu rules list --corpus Corpus
      EXAMPLE: solieu rules show vi.member.count
      EXAMPLE: solieu rules check my-rules/vi/kites.yaml
      EXAMPLE: solieu rules new vi.kite.count > my-rules/vi/kites.yaml

      The rules are those of Sources/RuleBook in the folder that you are in, or else those that solieu was built with.
      """,
    subcommands: [List.self, Show.self, Check.self, New.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the rules: id, kind, place, meaning.",
      discussion: """
        EXAMPLE: solieu rules list
        EXAMPLE: solieu rules list --corpus Corpus --corpus 2014/
        """)

    @OptionGroup var options: RuleOptions

    @Option(
      help: ArgumentHelp(
        "Articles (*.txt, or folders of them) in which to count what each rule reads; may be repeated.",
        valueName: "path"), completion: .file())
    var corpus: [String] = []

    func run() throws {
      let table = try Messages().tellingMistakes {
        var catalog = try RuleCatalog(try options.sources())
        if !corpus.isEmpty { try catalog.count(in: corpus.map { FilePath($0) }) }
        return catalog.table
      }
      try Messages().writeOutput(safely: table)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a rule as its file has it.",
      discussion: "EXAMPLE: solieu rules show vi.member.count")

    @Argument(help: "The rule's id.") var name: String
    @OptionGroup var options: RuleOptions

    func run() throws {
      let catalog = try Messages().tellingMistakes { try RuleCatalog(try options.sources()) }
      guard let entry = catalog.entry(named: name) else {
        let like = catalog.names(like: name)
        let hint = like.isEmpty ? "solieu rules list has them all" : "there are \(like.joined(separator: ", "))"
        Messages().error("there's no rule \(name); \(hint)")
        throw ExitStatus.found
      }
      let place = "# \(entry.file):\(entry.rule.id.place.line)\n"
      try Messages().writeOutput(safely: place + catalog.text(of: entry))
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks for mistakes in rule files.",
      discussion: """
        EXAMPLE: solieu rules check
        EXAMPLE: solieu rules check my-rules/vi/kites.yaml

        Besides mistakes it finds rules that others win over, patterns that stand twice, and words without a gloss. \
        Without a name it checks all rules. Ends with 1 if it finds anything.
        """)

    @Argument(help: "Rule files, or folders of them.", completion: .file()) var files: [String] = []
    @OptionGroup var options: RuleOptions

    func run() throws {
      let check = try Messages().tellingMistakes {
        let plan = try TestPlan(paths: files.map { FilePath($0) }, rules: options.rules.map { FilePath($0) })
        return try RuleCheck(plan.sources, files: plan.ruleFiles)
      }
      let text = check.warnings.map { $0 + "\n" }.joined()
      try Messages().writeOutput(safely: text + "\(check.count) rules checked, \(check.warnings.count) warnings\n")
      if !check.warnings.isEmpty { throw ExitStatus.found }
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints a rule file to fill in.",
      discussion: "EXAMPLE: solieu rules new vi.kite.count > my-rules/vi/kites.yaml")

    @Argument(help: "The rule's id: the language, the topic, the name.") var name: String

    func validate() throws {
      if RuleTemplate.text(named: name) == nil {
        throw ValidationError(
          "A rule's id begins with “vi.” or “en.” and has lower-case letters, digits, dots and hyphens: vi.kite.count")
      }
    }

    func run() throws {
      try Messages().writeOutput(RuleTemplate.text(named: name) ?? "")
    }
  }
}

extension RuleOptions {
  /// The rule book of the project that you're in, or else the built-in one, with what `--rules` adds.
  func sources() throws -> RuleSources {
    try TestPlan(paths: [], rules: rules.map { FilePath($0) }).sources
  }
}
