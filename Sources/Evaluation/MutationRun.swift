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
  /// For each survivor, a sentence in which it makes a difference; nil where none was found or looked for.
  package private(set) var witnesses: [MutationWitness?] = []

  package var killed: Int { count - survivors.count }

  /// - Parameters:
  ///   - filter: change only rules that have this in their id or their file's name; empty for all.
  ///   - texts: articles in which to look for sentences that survivors make a difference to.
  ///   - limit: how many bytes of them are read, of each path.
  ///   - workers: how many threads share the work.
  /// - Throws: all mistakes of the rule files (`RuleBookError`), or what can't be read (`RuleSources.Failure`).
  package init(
    _ plan: TestPlan, filter: String = "", texts: [FilePath] = [], limit: Int = 16 << 20, workers: Int = 1
  ) async throws {
    let sources = plan.sources.base + plan.sources.additions
    let articles = Self.articles(of: plan)
    let sentences = try Self.sentences(of: texts, plan, limit: limit)
    var texts: [Language: String] = [:]
    for (language, files) in try RuleBookCompiler.read(sources) {
      let examples = MutationCase.cases(of: files, language: language) + articles.filter { $0.language == language }
      texts[language] = (examples.map(\.text) + (sentences[language] ?? []))
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n").lowercased()
    }
    let (book, files, mutants) = try RuleBookCompiler.compileWithMutants(
      sources,
      isAsked: { rule in
        let file = rule.id.place.file
        return plan.ruleFiles?.contains(file) != false
          && (filter.isEmpty || rule.id.value.contains(filter) || file.contains(filter))
      },
      occurs: { texts[$0]?.contains($1.lowercased()) == true })
    var all: [(mutant: RuleMutant, witness: MutationWitness?)] = []
    for language in Language.allCases {
      guard let set = mutants[language], !set.mutants.isEmpty else { continue }
      let cases =
        MutationCase.cases(of: files[language] ?? [], language: language)
        + articles.filter { $0.language == language }
      let sentences = sentences[language] ?? []
      let found = await withTaskGroup(of: [(Int, MutationWitness?)].self) { group in
        for worker in 0..<workers {
          group.addTask {
            var work = MutationWorker(book: book, set: set, language: language) { $0 % workers == worker }
            let survivors = work.survivors(of: cases)
            let witnesses = work.witnesses(of: survivors, in: sentences)
            return survivors.map { ($0, witnesses[$0]) }
          }
        }
        var all: [(Int, MutationWitness?)] = []
        for await part in group { all += part }
        return all
      }
      count += set.mutants.count
      all += found.sorted { $0.0 < $1.0 }.map { (set.mutants[$0], $1) }
    }
    all.sort {
      let (one, other) = ($0.mutant.place, $1.mutant.place)
      return (one.file, one.line, one.column) < (other.file, other.line, other.column)
    }
    survivors = all.map(\.mutant)
    witnesses = all.map(\.witness)
  }

  private static func sentences(
    of texts: [FilePath], _ plan: TestPlan, limit: Int
  ) throws -> [Language: [[UInt8]]] {
    if texts.isEmpty { return [:] }
    let (book, _) = try plan.sources.compile()
    let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    return try CorpusSentences(of: texts, finder: finder, limit: limit).texts
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

  /// A line a survivor: `FILE:LINE:COLUMN: survived: RULES: what was done`; with a sentence below it that shows it,
  /// where one was found.
  package var lines: [String] {
    zip(survivors, witnesses).flatMap { mutant, witness in
      let rules = mutant.rules.count > 3 ? "\(mutant.rules.count) rules" : mutant.rules.joined(separator: ", ")
      return ["\(mutant.place): survived: \(rules): \(mutant.text)"] + (witness?.lines.map { "    " + $0 } ?? [])
    }
  }

  /// `N of N changes noticed: N.N%`
  package var summary: String {
    let tenths = count == 0 ? 1000 : killed * 1000 / count
    return "\(killed) of \(count) changes noticed: \(tenths / 10).\(tenths % 10)%"
  }
}
