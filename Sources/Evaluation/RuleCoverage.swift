import SoLieuDocuments
import SoLieuFigures
import SoLieuRuleCompiler
import SoLieuRules

/// Which patterns and words of rule files no example exercises.
package struct RuleCoverage {
  /// In the order of files and lines: `FILE:LINE: not covered: …`.
  package private(set) var gaps: [String] = []
  package private(set) var patterns = (covered: 0, all: 0)
  package private(set) var words = (covered: 0, all: 0)

  /// A pattern counts as covered where, in an example of what its rule reads, it's the reading that wins, or, for a
  /// relation, where the example holds; a word where it stands in an example of its file.
  ///
  /// - Parameter names: the files to look at; nil for all.
  /// - Throws: all mistakes of all files.
  package init(_ sources: RuleSources, files names: Set<String>?) throws(RuleBookError) {
    let (book, files) = try sources.compile()
    let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    for language in Language.allCases {
      for file in files[language] ?? [] where names?.contains(file.name) != false {
        for rule in file.rules where rule.kind != nil { count(rule, of: file, finder, language) }
        // Lists of a file for all others are exercised there.
        if !file.isCommon { countWords(of: file) }
      }
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
    let examples = file.rules.flatMap { $0.reads + $0.leaves }.map { " " + Self.plain($0.value) + " " }
    for list in file.words {
      for entry in list.entries {
        words.all += 1
        let isWord = entry.value.contains(where: \.isLetter)
        let sought = isWord ? " " + Self.plain(entry.value) + " " : entry.value
        if examples.contains(where: { $0.contains(sought) }) {
          words.covered += 1
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

  /// `N of N patterns and N of N words covered`
  package var summary: String {
    "\(patterns.covered) of \(patterns.all) patterns and \(words.covered) of \(words.all) words covered"
  }
}
