import Foundation
import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules
import Testing

/// The rule files of the package, as they are on disk.
private let ruleFiles: [(language: Language, path: String)] = Language.allCases.flatMap { language in
  let folder = packageRoot.appending(path: "Sources/RuleBook/\(language.rawValue)")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
  return names.filter { $0.hasSuffix(".yaml") }.sorted().map { (language, folder.appending(path: $0).path()) }
}

private let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Suite("Examples of the rule files")
struct RuleExampleTests {
  @Test("every rule reads what its examples say and leaves alone what it must", arguments: ruleFiles.map(\.path))
  func examplesHold(path: String) throws {
    let language = try #require(ruleFiles.first { $0.path == path }?.language)
    let book = try RuleBook.builtIn()
    let contents = try String(contentsOfFile: path, encoding: .utf8)
    let name = language.rawValue + "/" + URL(filePath: path).lastPathComponent
    let file = try #require(
      try RuleCompiler.read([RuleSource(name: name, contents: contents)], allowingMissingRules: true).first)
    let runner = ExampleRunner(finder: FigureFinder(lexicon: book.lexicon, rules: book.rules))
    let report = runner.run(file, language: language)
    #expect(report.passed > 0)
    for failure in report.failures { Issue.record("\(failure)") }
  }
}
