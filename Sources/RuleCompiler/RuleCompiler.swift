import SoLieuLexicon
import SoLieuRules

/// A rule file's name, as messages and records have it (`vi/membership.yaml`), and what it contains.
package struct RuleSource: Sendable, Hashable {
  package var name: String
  package var contents: String
  /// Whether its rules add to others, or take the place of those that have their ids.
  package var isAddition: Bool

  package init(name: String, contents: String, isAddition: Bool = false) {
    self.name = name
    self.contents = contents
    self.isAddition = isAddition
  }
}

/// Turns the rule files of one language into a `RuleSet`.
///
/// In two steps, since patterns speak of words by their ids: first ``words(in:)``, which the word table must have, then
/// ``compile(_:vocabulary:)``.
package enum RuleCompiler {
  static let ruleLimit = 1 << 13
  static let patternLimit = 1 << 15

  /// What the files say, in their order.
  /// - Throws: all problems of all files that can be seen without a lexicon.
  package static func read(_ sources: [RuleSource]) throws(RuleError) -> [RuleFile] {
    var files: [RuleFile] = []
    var problems: [RuleProblem] = []
    for source in sources {
      let (file, found) = RuleFileReader.read(source)
      problems += found
      if var file {
        file.isAddition = source.isAddition
        files.append(file)
      }
    }
    var checked = RuleBookReader(files: files)
    checked.parse()
    problems += checked.problems
    if !problems.isEmpty { throw RuleError(problems) }
    return files
  }

  /// The words and marks that patterns and lists speak of, each once, in order of appearance.
  package static func words(in files: [RuleFile]) -> [String] {
    var reader = RuleBookReader(files: files)
    reader.parse()
    return reader.words
  }

  /// - Throws: all problems, those that ``read(_:)`` finds included.
  package static func compile(_ files: [RuleFile], vocabulary: RuleVocabulary) throws(RuleError) -> RuleSet {
    var reader = RuleBookReader(files: files)
    reader.parse()
    reader.check(vocabulary)
    if !reader.problems.isEmpty { throw RuleError(reader.problems) }

    var letters = LetterTable(vocabulary: vocabulary, lists: reader.lists)
    var left = AutomatonBuilder(side: .left)
    var right = AutomatonBuilder(side: .right)
    var patterns: [PatternInfo] = []
    var problems: [RuleProblem] = []
    for (index, rule) in reader.rules.enumerated() {
      var number = 0
      for pattern in rule.patterns {
        do throws(RuleProblem) {
          try left.add(pattern.headed, at: pattern.place, letters: &letters)
          try right.add(pattern.headed, at: pattern.place, letters: &letters)
        } catch {
          problems.append(error)
          continue
        }
        patterns.append(
          PatternInfo(
            rule: RuleID(Int32(index)), index: number, specificity: pattern.headed.specificity,
            line: pattern.place.line))
        number += 1
      }
    }
    if letters.hasTooManyValues {
      let place = SourcePlace(file: files.first?.name ?? "", line: 1, column: 1)
      problems.append(
        RuleProblem(place, "patterns name more than \(LetterTable.valueLimit) numbers", mend: "ask for forms instead"))
    }
    if !problems.isEmpty { throw RuleError(problems) }
    return RuleSet(
      rules: reader.rules.map(\.info), patterns: patterns, left: left.finish(), right: right.finish(),
      alphabet: letters.alphabet)
  }
}
