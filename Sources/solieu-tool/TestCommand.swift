import ArgumentParser
import SoLieu
import SoLieuEvaluation

extension TestReport: ExpressibleByArgument {}

/// `solieu test`
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the examples of rules, and articles with annotations.",
    discussion: """
      EXAMPLE: solieu test
      EXAMPLE: solieu test Sources/RuleBook/vi/membership.yaml
      EXAMPLE: solieu test --filter vi.member.count
      EXAMPLE: solieu test --rules my-rules my-articles/
      EXAMPLE: solieu test --coverage Sources/RuleBook/vi
      EXAMPLE: solieu test --mutate --filter vi.member
      EXAMPLE: solieu test --mutate --texts articles/ my-rules
      EXAMPLE: solieu test --watch my-rules
      EXAMPLE: solieu test --record Corpus

      Names rule files (*.yaml), articles with annotations (NAME.txt with NAME.tsv beside it), and folders of both. \
      Rule files that aren't part of the rule book add to it.

      Without a name it takes Sources/RuleBook and Corpus, as they are now in the folder that you are in, or else the \
      examples of the rules that solieu was built with.

      Every expectation that doesn't hold is shown with its file and line: what is missing behind -, what came out \
      instead behind +. Examples under todo needn't hold; those that do by now are named. Ends with 1 if anything failed.
      """)

  @Argument(help: "Rule files, annotated articles, folders.", completion: .file())
  var paths: [String] = []

  @OptionGroup var options: RuleOptions

  @Option(
    help: ArgumentHelp("Run only what has this text in its name, its file's name or its example.", valueName: "text"))
  var filter = ""

  @Option(help: "How to tell what came out.")
  var report: TestReport = .text

  @Flag(help: "Name the patterns and words of rules that no example exercises, instead of running the examples.")
  var coverage = false

  @Flag(
    help: ArgumentHelp(
      "Change each rule in small ways, and name the changes that no example and no article notices.",
      discussion: "The last line says how many are noticed, in per cent. --filter names the rules to change."))
  var mutate = false

  @Option(
    help: ArgumentHelp(
      "With --mutate: articles in which to look for a sentence that each change makes a difference to.",
      discussion: """
        Text files, JSON Lines with a "text", or folders of both; may be repeated. The sentence stands below the change, \
        with the figures that it loses and gains: write an example of your own after it. A change without one may be to \
        a part that does nothing.
        """, valueName: "file"),
    completion: .file())
  var texts: [String] = []

  @Flag(help: "Run again whenever one of the files changes, until Ctrl-C.")
  var watch = false

  @Flag(
    help: ArgumentHelp(
      "Show what doesn't hold, ask, and write what came out as the new expectation into the rule files and annotations.",
      discussion: "Only the lines of those expectations change. Look at the difference before you commit it."))
  var record = false

  @Flag(help: "With --record: write without being asked.")
  var yes = false

  func validate() throws {
    if [coverage, mutate, watch, record].count(where: { $0 }) > 1 {
      throw ValidationError("Of --coverage, --mutate, --watch and --record only one can be done at a time.")
    }
    if !texts.isEmpty && !mutate { throw ValidationError("--texts is for --mutate.") }
    if yes && !record { throw ValidationError("--yes says yes to --record.") }
    if report != .text, coverage || mutate || watch || record {
      throw ValidationError("--report is for the results of a single run.")
    }
  }

  func run() async throws {
    if watch {
      let loop = TestWatch(paths: paths.map { FilePath($0) }, rules: options.rules.map { FilePath($0) }, filter: filter)
      return try await loop.run()
    }
    if record { return try recordResults() }
    if coverage { return try cover() }
    if mutate { return try await mutateRules() }
    let run = try Messages().tellingMistakes {
      let plan = try readPlan()
      return try TestRun(plan, filter: filter)
    }
    for failure in run.failures { Messages().error("\(failure.path): \(failure.reason)") }
    var output = Output()
    try output.write(report.write(run))
    try output.close()
    if run.hasFailed { throw ExitStatus.found }
    if !run.failures.isEmpty { throw ExitStatus.inputFailed }
  }

  /// What the arguments name, read and compiled.
  private func readPlan() throws -> TestPlan {
    try TestPlan(paths: paths.map { FilePath($0) }, rules: options.rules.map { FilePath($0) })
  }

  private func cover() throws {
    let coverage = try Messages().tellingMistakes {
      let plan = try readPlan()
      return try RuleCoverage(plan.sources, files: plan.ruleFiles)
    }
    var words: [String] = []
    for file in coverage.lexicon {
      let isAsked = !filter.isEmpty && file.file.contains(filter)
      words += isAsked ? file.gaps : []
      words.append("\(file.file): \(file.all - file.gaps.count) of \(file.all) words stand in an example")
    }
    let gaps = coverage.gaps.filter { filter.isEmpty || $0.contains(filter) }.map { $0 + "\n" }.joined()
    try Messages().writeOutput(safely: gaps + words.map { $0 + "\n" }.joined() + coverage.summary + "\n")
    if !coverage.gaps.isEmpty { throw ExitStatus.found }
  }

  private func recordResults() throws {
    let messages = Messages()
    let (run, recording) = try messages.tellingMistakes {
      let plan = try readPlan()
      let run = try TestRun(plan, filter: filter)
      return (run, try TestRecording(run, of: plan))
    }
    for failure in run.failures { messages.error("\(failure.path): \(failure.reason)") }
    var output = Output()
    for result in recording.refused + recording.accepted {
      let isRefused = recording.refused.contains(result)
      for line in result.description.split(separator: "\n") {
        try output.write(Array((UnsafeCharacters.escape(String(line)) + "\n").utf8))
      }
      if isRefused { try output.write(Array("    can't be recorded: mend the rule, or the example by hand\n".utf8)) }
    }
    try output.flush()
    if recording.fileCount > 0 {
      let what = "\(counted(recording.accepted.count, "expectation")) in \(counted(recording.fileCount, "file"))"
      guard try yes || confirm("Write what came out as \(what)?") else { throw ExitStatus.found }
      try messages.tellingMistakes { try recording.write() }
      try output.write(Array("wrote \(what)\n".utf8))
    } else if recording.refused.isEmpty {
      try output.write(Array("nothing to record: \(run.summary)\n".utf8))
    }
    try output.close()
    if !recording.refused.isEmpty { throw ExitStatus.found }
    if !run.failures.isEmpty { throw ExitStatus.inputFailed }
  }

  private func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  /// Asks on the terminal; without one there's nobody to ask.
  private func confirm(_ question: String) throws -> Bool {
    guard Output.isTerminal, SystemCalls.isTerminal(SystemCalls.standardInput) else {
      Messages().error("nothing was written: look at what came out, then say --yes")
      return false
    }
    Messages().write(question + " [y/N] ")
    let answer = (readLine() ?? "").lowercased()
    if answer == "y" || answer == "yes" { return true }
    Messages().error("nothing was written")
    return false
  }

  private func mutateRules() async throws {
    let run: MutationRun
    do {
      let plan = try readPlan()
      run = try await MutationRun(
        plan, filter: filter, texts: texts.map { FilePath($0) }, workers: SystemCalls.processorCount)
    } catch {
      return try Messages().tellingMistakes { throw error }
    }
    try Messages().writeOutput(safely: (run.lines + [run.summary]).map { $0 + "\n" }.joined())
    if !run.survivors.isEmpty { throw ExitStatus.found }
  }
}
