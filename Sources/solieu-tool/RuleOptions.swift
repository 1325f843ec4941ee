import ArgumentParser
import SoLieu
import SoLieuEvaluation
import SoLieuRuleCompiler

/// `--rules`, for commands that read articles.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A folder of rules and words that add to the built-in ones or override them, or a whole rule book in their place; \
      may be repeated.
      """,
      valueName: "folder"), completion: .directory)
  var rules: [String] = []

  /// An extractor with the built-in rules and these.
  func extractor() throws -> FigureExtractor {
    if rules.isEmpty { return try FigureExtractor() }
    return try Messages().tellingMistakes {
      let sources = try RuleSources(folders: rules.map { FilePath($0) })
      return try FigureExtractor(book: try sources.compile().book)
    }
  }
}

extension Messages {
  /// Calls `body`, and tells of what's wrong with rule files, or of files that can't be read.
  func tellingMistakes<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as RuleSources.Failure {
      error("\(failure.path): \(failure.reason)")
      throw ExitStatus.inputFailed
    } catch let error as RuleBookError {
      // `FILE:LINE:COLUMN: error: …`, which editors turn into links.
      for message in error.messages { write(UnsafeCharacters.escape(message) + "\n") }
      throw ExitStatus.found
    }
  }

  /// Text with lines from files: each is made safe.
  func writeOutput(safely text: String) throws(ExitStatus) {
    var output = Output()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      try output.write(Array((UnsafeCharacters.escape(String(line)) + "\n").utf8))
    }
    try output.close()
  }
}
