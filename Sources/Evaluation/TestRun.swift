import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuRuleCompiler
import SoLieuRules

/// Runs what a plan names.
package struct TestRun: Sendable {
  /// In the order of files and lines.
  package private(set) var results: [CheckResult] = []
  /// Articles that couldn't be read.
  package private(set) var failures: [RuleSources.Failure] = []

  /// The largest article, in bytes.
  private static let largestArticle = 64 << 20

  /// - Parameter filter: run only what has this in its name, its file's or its text; empty for all.
  /// - Throws: all mistakes of the rule files.
  package init(_ plan: TestPlan, filter: String = "") throws(RuleBookError) {
    let (book, files) = try plan.sources.compile()
    let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    var examples = ExampleRunner(finder: finder)
    for language in Language.allCases {
      for file in files[language] ?? [] where plan.ruleFiles?.contains(file.name) != false {
        for rule in file.rules {
          guard let rule = Self.filtered(rule, of: file, filter) else { continue }
          results += examples.run(rule, of: file, language: language)
        }
      }
    }
    let articles = ArticleCheck(finder: finder)
    for article in plan.articles {
      do throws(ReadError) {
        let text = try FileListing.bytes(of: article.text, limit: Self.largestArticle)
        let gold = try FileListing.bytes(of: article.gold, limit: Self.largestArticle)
        var todo: [UInt8] = []
        if let path = article.todo { todo = try FileListing.bytes(of: path, limit: Self.largestArticle) }
        results += articles.run(
          text, gold: String(decoding: gold, as: UTF8.self), name: article.name, file: article.gold.plain,
          todo: String(decoding: todo, as: UTF8.self)
        ).filter { filter.isEmpty || [$0.name, $0.file, $0.note].contains { $0.contains(filter) } }
      } catch {
        failures.append(RuleSources.Failure(path: article.text.plain, reason: error.reason))
      }
    }
    results.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// The rule with the examples that the filter lets through; nil where there are none.
  private static func filtered(_ rule: RuleFile.Rule, of file: RuleFile, _ filter: String) -> RuleFile.Rule? {
    if filter.isEmpty || rule.id.value.contains(filter) || file.name.contains(filter) { return rule }
    var rule = rule
    rule.reads.removeAll { !$0.value.contains(filter) }
    rule.leaves.removeAll { !$0.value.contains(filter) }
    rule.todo.removeAll { !$0.value.contains(filter) }
    return rule.reads.isEmpty && rule.leaves.isEmpty && rule.todo.isEmpty ? nil : rule
  }

  package func count(_ outcome: CheckResult.Outcome) -> Int { results.count { $0.outcome == outcome } }

  package var hasFailed: Bool { results.contains { $0.outcome == .failed } }

  /// `N passed, N failed, N todo`
  package var summary: String {
    var parts = ["\(count(.passed)) passed", "\(count(.failed)) failed"]
    let todo = count(.todo) + count(.ready)
    if todo > 0 {
      let ready = count(.ready)
      parts.append("\(todo) todo" + (ready > 0 ? " (\(ready) of them pass by now)" : ""))
    }
    return parts.joined(separator: ", ")
  }
}
