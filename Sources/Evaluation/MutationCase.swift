import SoLieuDocuments
import SoLieuFigures
import SoLieuRuleCompiler
import SoLieuRules

/// A text that may notice that a rule was changed: an example, or an annotated article.
struct MutationCase: Sendable {
  enum Expectation: Sendable {
    /// The one example of a rule.
    case example(RuleFile.Rule, file: RuleFile)
    /// Gold.
    case article([UInt8], table: String)
  }

  var language: Language
  var expectation: Expectation
  /// Of the example or article, without marks.
  var text: [UInt8]

  /// Each example of some files as a case of its own.
  static func cases(of files: [RuleFile], language: Language) -> [MutationCase] {
    files.flatMap { file in
      file.rules.flatMap { rule in
        func part(_ examples: [Placed<String>], _ keep: (inout RuleFile.Rule, Placed<String>) -> Void) -> [MutationCase]
        {
          examples.compactMap { example in
            guard let text = try? MarkedText(example.value).text else { return nil }
            var only = rule
            (only.reads, only.leaves, only.todo) = ([], [], [])
            keep(&only, example)
            return MutationCase(language: language, expectation: .example(only, file: file), text: text)
          }
        }
        return part(rule.reads) { $0.reads = [$1] } + part(rule.leaves) { $0.leaves = [$1] }
      }
    }
  }

  /// How many of its expectations don't hold.
  func failures(_ runner: inout ExampleRunner, _ finder: FigureFinder) -> Int {
    switch expectation {
    case .example(let rule, let file):
      return runner.run(rule, of: file, language: language).count { $0.outcome != .passed }
    case .article(let article, let table):
      let extraction = finder.extraction(of: Document.read(article), language: language, in: &runner.workspace)
      return ArticleCheck.check(extraction, gold: table, name: "", file: "").count { $0.outcome == .failed }
    }
  }
}
