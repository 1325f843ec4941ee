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

  func run() async throws {
    if coverage { return try cover() }
    if mutate { return try await mutateRules() }
    let run = try Messages().tellingMistakes {
      let plan = try TestPlan(paths: paths.map { FilePath($0) }, rules: options.rules.map { FilePath($0) })
      return try TestRun(plan, filter: filter)
    }
    for failure in run.failures { Messages().error("\(failure.path): \(failure.reason)") }
    var output = Output()
    try output.write(report.write(run))
    try output.close()
    if run.hasFailed { throw ExitStatus.found }
    if !run.failures.isEmpty { throw ExitStatus.inputFailed }
  }

  private func cover() throws {
    let coverage = try Messages().tellingMistakes {
      let plan = try TestPlan(paths: paths.map { FilePath($0) }, rules: options.rules.map { FilePath($0) })
      return try RuleCoverage(plan.sources, files: plan.ruleFiles)
    }
    let gaps = coverage.gaps.filter { filter.isEmpty || $0.contains(filter) }.map { $0 + "\n" }.joined()
    try Messages().writeOutput(safely: gaps + coverage.summary + "\n")
    if !coverage.gaps.isEmpty { throw ExitStatus.found }
  }

  private func mutateRules() async throws {
    let run: MutationRun
    do {
      let plan = try TestPlan(paths: paths.map { FilePath($0) }, rules: options.rules.map { FilePath($0) })
      run = try await MutationRun(plan, filter: filter, workers: SystemCalls.processorCount)
    } catch {
      return try Messages().tellingMistakes { throw error }
    }
    try Messages().writeOutput(safely: (run.lines + [run.summary]).map { $0 + "\n" }.joined())
    if !run.survivors.isEmpty { throw ExitStatus.found }
  }
}
