import Foundation
import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules
import Testing

struct RuleExampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/RuleBook")

  /// The rule files of a language, as they are on disk.
  private func files(_ language: Language) throws -> [RuleFile] {
    let folder = Self.folder.appending(path: language.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
    return try RuleCompiler.read(
      names.sorted().map {
        RuleSource(
          name: "\(language.rawValue)/\($0)",
          contents: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
      })
  }

  @Test("every rule reads what its examples say and leaves alone what it must", arguments: Language.allCases)
  func examplesHold(language: Language) throws {
    let book = try RuleBook.builtIn()
    var runner = ExampleRunner(finder: FigureFinder(lexicon: book.lexicon, rules: book.rules))
    for file in try files(language) {
      let results = runner.run(file, language: language)
      // A file of lists for the others has no rules.
      #expect(
        results.contains { $0.outcome == .passed } || file.name.hasSuffix("common.yaml"), "\(file.name) has examples")
      for result in results where result.outcome == .failed || result.outcome == .ready {
        Issue.record("\(result.description)")
      }
    }
  }
}
