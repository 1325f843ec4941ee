import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// Which patterns, ways through them, and words of rule files no example exercises, and how many of the lexicon's words.
package struct RuleCoverage {
  /// In the order of files and lines: `FILE:LINE: not covered: …`.
  package private(set) var gaps: [String] = []
  package private(set) var patterns = (covered: 0, all: 0)
  package private(set) var branches = (covered: 0, all: 0)
  package private(set) var words = (covered: 0, all: 0)
  /// Words of the lexicon that stand in no example, as `FILE:LINE: not covered: …`, by file.
  package private(set) var lexicon: [(file: String, all: Int, gaps: [String])] = []

  /// A pattern counts as covered where, in an example of what its rule reads, it's the reading that wins, or, for a
  /// relation, where the example holds; an alternative or an option of a pattern where it matters to what the pattern
  /// matches in such an example; a word where it stands in an example of its file.
  ///
  /// - Parameter names: the files to look at; nil for all.
  /// - Throws: all mistakes of all files.
  package init(_ sources: RuleSources, files names: Set<String>?) throws(RuleBookError) {
    let (book, files, mutants) = try RuleBookCompiler.compileWithMutants(
      sources.base + sources.additions, isAsked: { names?.contains($0.id.place.file) != false },
      occurs: { _, _ in false })
    let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    for language in Language.allCases {
      for file in files[language] ?? [] where names?.contains(file.name) != false {
        for rule in file.rules where rule.kind != nil { count(rule, of: file, finder, language) }
        // Lists of a file for all others are exercised there.
        if !file.isCommon { countWords(of: file) }
      }
      if let set = mutants[language] { countBranches(of: set, files[language] ?? [], book.lexicon, language) }
      countLexicon(of: sources.base + sources.additions, files[language] ?? [], language)
    }
  }

  private mutating func countBranches(
    of set: MutantSet, _ files: [RuleFile], _ lexicon: Lexicon, _ language: Language
  ) {
    var rest = Set(set.mutants.indices.filter { set.mutants[$0].branch != nil })
    let all = rest.count
    let finder = FigureFinder(lexicon: lexicon, rules: [language: set.rules])
    var workspace = finder.makeWorkspace()
    let byRule = Dictionary(grouping: rest) { set.mutants[$0].rules[0] }
    for file in files {
      for rule in file.rules {
        guard let own = byRule[rule.id.value] else { continue }
        for example in rule.reads {
          guard let text = try? MarkedText(example.value).text else { continue }
          let matches = Dictionary(
            grouping: finder.patternMatches(
              of: Document.read(text, encoding: .utf8), language: language, in: &workspace), by: \.pattern)
          rest.subtract(own.filter { rest.contains($0) && set.differs(set.mutants[$0], matches) })
        }
      }
    }
    branches.all += all
    branches.covered += all - rest.count
    for index in rest.sorted() {
      let mutant = set.mutants[index]
      gaps.append(
        "\(mutant.place.file):\(mutant.place.line): not covered: \(mutant.rules[0]) \(mutant.branch ?? "")")
    }
  }

  /// Counts the words of a language's part of the lexicon that stand in an example.
  private mutating func countLexicon(
    of sources: [RuleSources.Source], _ files: [RuleFile], _ language: Language
  ) {
    let examples = files.flatMap { $0.rules.flatMap { $0.reads + $0.leaves } }
    let text = " " + examples.map { Self.plain($0.value) }.joined(separator: " . ") + " "
    for source in sources where source.name.hasPrefix("lexicon/\(language.rawValue)/") {
      var all = 0
      var gaps: [String] = []
      for (index, row) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let form = row.split(separator: "\t").first, !form.hasPrefix("#") else { continue }
        all += 1
        let forms = form.split(separator: ";").map { " " + Self.plain(String($0)) + " " }
        if !forms.contains(where: text.contains) {
          gaps.append("\(source.label):\(index + 1): not covered: the word “\(form)” of the lexicon")
        }
      }
      lexicon.append((source.label, all, gaps))
    }
  }

  private mutating func count(
    _ rule: RuleFile.Rule, of file: RuleFile, _ finder: FigureFinder, _ language: Language
  ) {
    var lines: Set<Int> = []
    for example in rule.reads {
      guard let text = try? MarkedText(example.value).text else { continue }
      for candidate in finder.candidates(of: Document.read(text, encoding: .utf8), language: language)
      where candidate.outcome == .chosen && candidate.rule.id == rule.id.value {
        lines.insert(candidate.pattern.line)
      }
    }
    for pattern in rule.patterns {
      patterns.all += 1
      if lines.contains(pattern.place.line) {
        patterns.covered += 1
      } else {
        gaps.append("\(file.name):\(pattern.place.line): not covered: a pattern of \(rule.id.value): \(pattern.value)")
      }
    }
  }

  private mutating func countWords(of file: RuleFile) {
    let examples = file.rules.flatMap { $0.reads + $0.leaves }
    let words = examples.map { " " + Self.plain($0.value) + " " }
    let texts = examples.map { (try? MarkedText($0.value)).map { String(decoding: $0.text, as: UTF8.self) } ?? "" }
    for list in file.words {
      for entry in list.entries {
        self.words.all += 1
        let isWord = entry.value.contains(where: \.isLetter)
        let sought = isWord ? " " + Self.plain(entry.value) + " " : entry.value
        if (isWord ? words : texts).contains(where: { $0.contains(sought) }) {
          self.words.covered += 1
        } else {
          gaps.append(
            "\(entry.place.file):\(entry.place.line): not covered: the word “\(entry.value)” of \(list.name.value)")
        }
      }
    }
  }

  /// In lower case, with marks as spaces, so that words stand apart.
  private static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "$" }.joined(separator: " ")
  }

  /// `N of N patterns, N of N branches and N of N words covered`
  package var summary: String {
    "\(patterns.covered) of \(patterns.all) patterns, \(branches.covered) of \(branches.all) branches and "
      + "\(words.covered) of \(words.all) words covered"
  }
}
