import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// Looks for what a rule file may say and still hardly mean: rules that others win over, patterns that stand twice,
/// overlaps that only the order of the files decides, words without a gloss.
package struct RuleCheck {
  /// In the order of files and lines: `FILE:LINE:COLUMN: warning: …; mend`.
  package private(set) var warnings: [String] = []
  /// How many rules were looked at.
  package private(set) var count = 0

  /// - Parameter names: the files to look at; nil for all.
  /// - Throws: all mistakes of all files.
  package init(_ sources: RuleSources, files names: Set<String>?) throws(RuleBookError) {
    let (book, files) = try sources.compile()
    let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    var runner = ExampleRunner(finder: finder)
    var ambiguous: Set<String> = []
    var found: [(place: SourcePlace, text: String)] = []
    for language in Language.allCases {
      let all = files[language] ?? []
      var patterns: [String: (rule: RuleFile.Rule, file: RuleFile)] = [:]
      for file in all {
        let isAsked = names?.contains(file.name) != false
        for rule in file.rules {
          for pattern in rule.patterns {
            let key = Self.key(pattern.value, file)
            if let twin = patterns[key], twin.rule.id != rule.id {
              let isSettled =
                rule.over.contains { $0.value == twin.rule.id.value }
                || twin.rule.over.contains { $0.value == rule.id.value }
              if isAsked || names?.contains(twin.file.name) == true, !isSettled {
                found.append(
                  (
                    pattern.place,
                    "the pattern is that of \(twin.rule.id.value) (\(twin.rule.id.place)) too; "
                      + "say which wins by `over`, or take one away"
                  ))
              }
            }
            patterns[key] = (rule, file)
          }
          guard isAsked else { continue }
          count += 1
          let results = runner.run(rule, of: file, language: language)
          found += Self.shadows(rule, results)
          for (pair, place, text) in Self.ambiguities(rule, finder, language) where ambiguous.insert(pair).inserted {
            found.append((place, text))
          }
        }
        if isAsked, language == .vietnamese { found += Self.missingGlosses(file, book.lexicon) }
      }
    }
    found.sort { ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column) }
    warnings = found.map { "\($0.place): warning: \($0.text)" }
  }

  /// A pattern, such that two are the same where their keys are: names of lists are a file's own.
  private static func key(_ pattern: String, _ file: RuleFile) -> String {
    let text = pattern.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lists = file.words.map(\.name.value) + file.macros.map(\.name.value)
    return lists.contains { text.contains("{\($0)") || text.contains(":\($0)") } ? file.name + "\n" + text : text
  }

  private static func shadows(
    _ rule: RuleFile.Rule, _ results: [CheckResult]
  ) -> [(place: SourcePlace, text: String)] {
    let reads = results.prefix(rule.reads.count)
    if !reads.isEmpty, reads.allSatisfy({ $0.outcome == .failed && $0.note.contains("read") }) {
      return [
        (
          rule.id.place,
          "\(rule.id.value) reads none of its examples; \(winner(reads.first) ?? "see what solieu test says")"
        )
      ]
    }
    return reads.compactMap { result in
      guard result.outcome == .failed, let winner = winner(result) else { return nil }
      return (
        SourcePlace(file: result.file, line: result.line, column: 1), "\(rule.id.value) is shadowed here; \(winner)"
      )
    }
  }

  /// Where, in an example, two rules read the same words as different things, and nothing but their order says who wins:
  /// the two rules, the losing pattern's place, and what is wrong.
  private static func ambiguities(
    _ rule: RuleFile.Rule, _ finder: FigureFinder, _ language: Language
  ) -> [(pair: String, place: SourcePlace, text: String)] {
    var found: [(pair: String, place: SourcePlace, text: String)] = []
    for example in rule.reads + rule.leaves {
      guard let text = try? MarkedText(example.value).text else { continue }
      let document = Document.read(text, encoding: .utf8)
      let readings = finder.candidates(of: document, language: language)
      for reading in readings {
        guard case .lost(let index, .order) = reading.outcome else { continue }
        let winner = readings[index]
        guard winner.rule.id != reading.rule.id, winner.rule.kind != reading.rule.kind || winner.text != reading.text
        else { continue }
        let place = SourcePlace(file: reading.rule.file, line: reading.pattern.line, column: 1)
        found.append(
          (
            "\(winner.rule.id) \(reading.rule.id)", place,
            "\(reading.rule.id) is ambiguous with \(winner.rule.id) (\(winner.rule.file):\(winner.pattern.line)): both "
              + "read “\(document.quote(reading.match))” as well as the other, and only the order of the rules decides; "
              + "say which wins by `over`, or ask more in one of the patterns"
          ))
      }
    }
    return found
  }

  /// Who reads the example instead, as a mend.
  private static func winner(_ result: CheckResult?) -> String? {
    for line in result?.got ?? [] {
      guard let start = line.firstRange(of: "(by ") else { continue }
      let name = line[start.upperBound...].prefix { $0 != ")" }
      return "\(name) wins: add words to the pattern, or `over: [\(name)]`"
    }
    return nil
  }

  /// Words that patterns capture as subjects, and that no record can give in English.
  private static func missingGlosses(_ file: RuleFile, _ lexicon: Lexicon) -> [(place: SourcePlace, text: String)] {
    let patterns = file.rules.flatMap { $0.patterns.map(\.value) }
    return file.words.filter { list in
      patterns.contains { $0.contains("<{\(list.name.value)") || $0.contains("{subject:\(list.name.value)") }
    }.flatMap { list in
      list.entries.filter { lexicon.gloss(ofSpelling: $0.value, language: .vietnamese) == nil }.map { entry in
        (entry.place, "“\(entry.value)” has no gloss; add a line to lexicon/vi/ with its English")
      }
    }
  }
}
