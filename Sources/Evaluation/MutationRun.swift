import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// Changes rules in small ways and looks whether any example or annotated article notices: how much the examples are worth.
package struct MutationRun: Sendable {
  /// Changes that nothing noticed, in the order of files and lines.
  package private(set) var survivors: [RuleMutant] = []
  package private(set) var count = 0

  package var killed: Int { count - survivors.count }

  /// - Parameters:
  ///   - filter: change only rules that have this in their id or their file's name; empty for all.
  ///   - workers: how many threads share the work.
  /// - Throws: all mistakes of the rule files.
  package init(_ plan: TestPlan, filter: String = "", workers: Int = 1) async throws(RuleBookError) {
    let sources = plan.sources.base + plan.sources.additions
    let articles = Self.articles(of: plan)
    var texts: [Language: String] = [:]
    for (language, files) in try RuleBookCompiler.read(sources) {
      let examples = MutationCase.cases(of: files, language: language) + articles.filter { $0.language == language }
      texts[language] = examples.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n").lowercased()
    }
    let (book, files, mutants) = try RuleBookCompiler.compileWithMutants(
      sources,
      isAsked: { rule in
        let file = rule.id.place.file
        return plan.ruleFiles?.contains(file) != false
          && (filter.isEmpty || rule.id.value.contains(filter) || file.contains(filter))
      },
      occurs: { texts[$0]?.contains($1.lowercased()) == true })
    for language in Language.allCases {
      guard let set = mutants[language], !set.mutants.isEmpty else { continue }
      let cases =
        MutationCase.cases(of: files[language] ?? [], language: language)
        + articles.filter { $0.language == language }
      let found = await withTaskGroup(of: [Int].self) { group in
        for worker in 0..<workers {
          group.addTask {
            var work = MutationWorker(book: book, set: set, language: language) { $0 % workers == worker }
            return work.survivors(of: cases)
          }
        }
        var all: [Int] = []
        for await part in group { all += part }
        return all
      }
      count += set.mutants.count
      survivors += found.sorted().map { set.mutants[$0] }
    }
    survivors.sort { ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column) }
  }

  /// The annotated articles that can be read.
  private static func articles(of plan: TestPlan) -> [MutationCase] {
    plan.articles.compactMap { article in
      guard let text = try? FileListing.bytes(of: article.text, limit: RuleSources.largestFile),
        let gold = try? FileListing.bytes(of: article.gold, limit: RuleSources.largestFile)
      else { return nil }
      let document = Document.read(text)
      return MutationCase(
        language: LanguageDetector.language(of: document.text),
        expectation: .article(text, table: String(decoding: gold, as: UTF8.self)), text: document.text)
    }
  }

  /// A line a survivor: `FILE:LINE:COLUMN: survived: RULES: what was done`.
  package var lines: [String] {
    survivors.map { mutant in
      let rules = mutant.rules.count > 3 ? "\(mutant.rules.count) rules" : mutant.rules.joined(separator: ", ")
      return "\(mutant.place): survived: \(rules): \(mutant.text)"
    }
  }

  /// `N of N changes noticed: N.N%`
  package var summary: String {
    let tenths = count == 0 ? 1000 : killed * 1000 / count
    return "\(killed) of \(count) changes noticed: \(tenths / 10).\(tenths % 10)%"
  }
}
