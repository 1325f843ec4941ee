import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules
import Testing

/// The built-in rule book, with rules of a test's own.
struct TestBook {
  let finder: FigureFinder
  /// The test's own file.
  let file: RuleFile

  init(_ yaml: String) throws {
    let sources =
      RuleBook.builtInFiles.map { RuleBookCompiler.Source(name: $0.name, text: $0.text) }
      + [RuleBookCompiler.Source(name: "vi/own.yaml", text: yaml, label: "own.yaml", isAddition: true)]
    let (book, files) = try RuleBookCompiler.compileWithFiles(sources)
    finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    file = try #require(files[.vietnamese]?.last { $0.isAddition })
  }

  func run() -> [CheckResult] {
    var runner = ExampleRunner(finder: finder)
    return runner.run(file, language: .vietnamese)
  }
}
