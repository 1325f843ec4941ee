import SoLieuLexicon
import SoLieuRules

/// Puts the files of one language together: who may use which list, what the patterns say, who wins over whom.
struct RuleBookReader {
  struct Pattern {
    var headed: HeadedPattern
    var place: SourcePlace
    /// The index of the pattern that it's a way of, among those of its rule.
    var source: Int
  }
  /// A pattern as it's written.
  struct SourcePattern {
    var nodes: [PatternNode]
    var text: String
    var place: SourcePlace
  }
  struct Rule {
    var info: RuleInfo
    var source: RuleFile.Rule
    var patterns: [Pattern] = []
    var sources: [SourcePattern] = []
  }

  private let files: [RuleFile]
  /// Whether rules were taken out of files of ours for others: their lists may be without use.
  private let hasOverrides: Bool
  private(set) var rules: [Rule] = []
  private(set) var problems: [RuleProblem] = []
  /// The entries of all lists.
  private(set) var lists: [PhraseSource: [Placed<String>]] = [:]
  /// Words and marks of patterns and lists, each once.
  private(set) var words: [String] = []
  private var seenWords: Set<String> = []

  /// Rules of additions take the place of others that have their ids, and stand before all others: where two rules are
  /// equal in all else, the addition wins.
  init(files: [RuleFile]) {
    let added = Set(files.lazy.filter(\.isAddition).flatMap { $0.rules.map(\.id.value) })
    var kept = files.filter(\.isAddition)
    var hasOverrides = false
    for var file in files where !file.isAddition {
      let count = file.rules.count
      if !added.isEmpty { file.rules.removeAll { added.contains($0.id.value) } }
      if file.rules.count < count { hasOverrides = true }
      kept.append(file)
    }
    self.files = kept
    self.hasOverrides = hasOverrides
  }

  /// Reads all patterns, and checks all that can be checked without a lexicon.
  mutating func parse() {
    let common = files.filter(\.isCommon)
    var commonScope = PatternScope()
    for file in common where !file.isAddition { declare(file, in: &commonScope) }
    var addedScope = commonScope
    for file in common where file.isAddition { declare(file, in: &addedScope) }
    var usedAnywhere: Set<String> = []
    for file in files {
      var scope = file.isAddition ? addedScope : commonScope
      if !file.isCommon { declare(file, in: &scope) }
      for macro in file.macros { checkMacro(macro, scope) }
      var parser = PatternParser(scope: scope)
      for rule in file.rules { add(rule, of: file, &parser) }
      let used = parser.usedLists.union(parser.usedMacros)
      usedAnywhere.formUnion(used)
      if !file.isCommon { checkUse(file, used) }
    }
    for file in common { checkUse(file, usedAnywhere) }
    resolveOver()
    checkLimits()
  }

  /// Checks what the lexicon knows: units and measures.
  mutating func check(_ vocabulary: RuleVocabulary) {
    for rule in rules {
      if let unit = rule.source.unit, let hasUnit = vocabulary.hasUnit, !hasUnit(unit.value) {
        fail(unit.place, "unknown unit \"\(unit.value)\"", "use a code of lexicon/units.tsv, or add a line there")
      }
      guard let hasMeasure = vocabulary.hasMeasure else { continue }
      let place = rule.source.measure?.place ?? rule.source.id.place
      let measures = [rule.info.measure] + rule.info.figures.map(\.measure)
      for case let measure? in measures where !hasMeasure(measure) {
        fail(place, "unknown measure \"\(measure)\"", "use a key of lexicon/measures.tsv, or add a line there")
      }
    }
  }

  private mutating func fail(_ place: SourcePlace, _ message: String, _ mend: String) {
    problems.append(RuleProblem(place, message, mend: mend))
  }
}

// MARK: - Lists and macros

extension RuleBookReader {
  private static let reserved = Set(WordClass.names + LexemeClasses.names.map(\.name) + ["unit", "unit2"])

  private mutating func declare(_ file: RuleFile, in scope: inout PatternScope) {
    for list in file.words {
      checkName(list.name, scope)
      scope.lists[list.name.value] = file.name
      lists[.list(file: file.name, name: list.name.value)] = list.entries
      if list.entries.isEmpty {
        fail(list.name.place, "the list \"\(list.name.value)\" is empty", "add words, or take it away")
      }
      var seen: Set<String> = []
      for entry in list.entries {
        guard let pieces = PatternText.pieces(entry.value) else {
          fail(
            entry.place, "\"\(entry.value)\" is no word or phrase", "write letters and marks; numbers go into patterns")
          continue
        }
        if !seen.insert(entry.value).inserted {
          fail(entry.place, "\"\(entry.value)\" stands twice in its list", "take one away")
        }
        for piece in pieces { note(piece.text) }
      }
    }
    for macro in file.macros {
      checkName(macro.name, scope)
      scope.macros[macro.name.value] = macro.pattern
    }
  }

  private mutating func checkName(_ name: Placed<String>, _ scope: PatternScope) {
    let isWritten = name.value.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }
    if !isWritten || name.value.isEmpty {
      fail(name.place, "\"\(name.value)\" isn't letters, digits and hyphens", "choose another name")
    }
    if Self.reserved.contains(name.value) {
      fail(name.place, "\"\(name.value)\" is a name of the pattern language", "choose another name")
    }
    if scope.lists[name.value] != nil || scope.macros[name.value] != nil {
      fail(name.place, "the name \"\(name.value)\" is taken, here or in common.yaml", "choose another name")
    }
  }

  private mutating func checkMacro(_ macro: RuleFile.Macro, _ scope: PatternScope) {
    var parser = PatternParser(scope: scope)
    do throws(RuleProblem) {
      note(try parser.parse(Placed("{\(macro.name.value)}", macro.name.place)))
    } catch {
      problems.append(error)
    }
  }

  private mutating func checkUse(_ file: RuleFile, _ used: Set<String>) {
    if hasOverrides && !file.isAddition { return }
    for list in file.words where !used.contains(list.name.value) {
      fail(list.name.place, "no pattern uses the list \"\(list.name.value)\"", "use it, or take it away")
    }
    for macro in file.macros where !used.contains(macro.name.value) {
      fail(macro.name.place, "no pattern uses the macro \"\(macro.name.value)\"", "use it, or take it away")
    }
  }

  private mutating func note(_ word: String) {
    if seenWords.insert(word).inserted { words.append(word) }
  }

  private mutating func note(_ nodes: [PatternNode]) {
    for node in nodes {
      switch node {
      case .literal(let word): note(word)
      case .group(let alternatives): for alternative in alternatives { note(alternative) }
      case .optional(let inner): note(inner)
      default: break
      }
    }
  }
}

// MARK: - Rules

extension RuleBookReader {
  private mutating func add(_ source: RuleFile.Rule, of file: RuleFile, _ parser: inout PatternParser) {
    if let twin = rules.first(where: { $0.source.id.value == source.id.value }) {
      fail(source.id.place, "the id \"\(source.id.value)\" is taken at \(twin.source.id.place)", "choose another id")
    }
    var info = RuleInfo(id: source.id.value, kind: source.kind, file: file.name, line: source.id.place.line)
    info.unit = source.unit?.value
    info.comparator = source.comparator
    info.subject = source.subject
    info.measure = source.measure?.value
    info.reading = source.reading
    info.figures = source.figures
    info.meansVietnamese = source.meansVietnamese
    info.meansEnglish = source.meansEnglish
    var rule = Rule(info: info, source: source)
    for pattern in source.patterns {
      do throws(RuleProblem) {
        let nodes = try parser.parse(pattern)
        note(nodes)
        for headed in try PatternExpansion.expand(nodes, at: pattern.place) {
          rule.patterns.append(Pattern(headed: headed, place: pattern.place, source: rule.sources.count))
        }
        rule.sources.append(SourcePattern(nodes: nodes, text: pattern.value, place: pattern.place))
      } catch {
        problems.append(error)
      }
    }
    rules.append(rule)
  }

  /// Turns names of rules into ids; `vi.count.*` is every rule whose id begins so.
  private mutating func resolveOver() {
    var ids: [String: RuleID] = [:]
    for (index, rule) in rules.enumerated() { ids[rule.info.id] = RuleID(Int32(index)) }
    for index in rules.indices {
      var over: Set<RuleID> = []
      for name in rules[index].source.over {
        if name.value.hasSuffix("*") {
          let prefix = name.value.dropLast()
          let found = rules.indices.filter { $0 != index && rules[$0].info.id.hasPrefix(prefix) }
          if found.isEmpty {
            fail(name.place, "no rule's id begins with \"\(prefix)\"", "name a rule of this language")
          }
          over.formUnion(found.map { RuleID(Int32($0)) })
        } else if let id = ids[name.value], Int(id.rawValue) != index {
          over.insert(id)
        } else {
          fail(name.place, "there's no other rule \"\(name.value)\"", "name a rule of this language")
        }
      }
      rules[index].info.over = over.sorted { $0.rawValue < $1.rawValue }
    }
    if let circle = circleOfOver() {
      let rule = rules[circle]
      fail(
        rule.source.over.first?.place ?? rule.source.id.place, "\(rule.info.id) wins over itself by way of others",
        "take one `over` of the circle away")
    }
  }

  /// A rule that is on a circle of `over`, if there's one: what is left when rules that nothing left wins over are
  /// taken away again and again.
  private func circleOfOver() -> Int? {
    var winners = [Int](repeating: 0, count: rules.count)
    for rule in rules { for loser in rule.info.over { winners[Int(loser.rawValue)] += 1 } }
    var free = rules.indices.filter { winners[$0] == 0 }
    var left = rules.count
    while let next = free.popLast() {
      left -= 1
      for loser in rules[next].info.over {
        winners[Int(loser.rawValue)] -= 1
        if winners[Int(loser.rawValue)] == 0 { free.append(Int(loser.rawValue)) }
      }
    }
    return left == 0 ? nil : winners.firstIndex { $0 > 0 }
  }

  private mutating func checkLimits() {
    let place = SourcePlace(file: files.first?.name ?? "", line: 1, column: 1)
    if rules.count > RuleCompiler.ruleLimit {
      fail(place, "the language has more than \(RuleCompiler.ruleLimit) rules", "join some")
    }
    if rules.reduce(0, { $0 + $1.patterns.count }) > RuleCompiler.patternLimit {
      fail(place, "the language has more than \(RuleCompiler.patternLimit) patterns", "join some")
    }
  }
}
