import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// Tries a part of the mutants of a language's rules on all texts.
struct MutationWorker: ~Copyable {
  private let book: RuleBook
  private let set: MutantSet
  private let language: Language
  private let finder: FigureFinder
  private var runner: ExampleRunner
  private var alive: Set<Int>
  /// The mutants that take a pattern away or put it in, by the pattern's index.
  private var byPattern: [[Int]]
  /// The mutants of a rule's other words, by the rule's index.
  private var byRule: [Int: [Int]] = [:]

  /// - Parameter isOwn: whether a mutant, by index, is this worker's.
  init(book: RuleBook, set: MutantSet, language: Language, isOwn: (Int) -> Bool) {
    self.book = book
    self.set = set
    self.language = language
    finder = FigureFinder(lexicon: book.lexicon, rules: [language: set.rules])
    runner = ExampleRunner(finder: finder)
    alive = Set(set.mutants.indices.filter(isOwn))
    byPattern = Array(repeating: [], count: set.isMutant.count)
    for index in alive {
      for pattern in set.mutants[index].removed + set.mutants[index].added { byPattern[pattern].append(index) }
      if let rule = set.mutants[index].rule { byRule[rule.index, default: []].append(index) }
    }
  }

  /// The mutants that none of the texts notices, in any order.
  mutating func survivors(of cases: [MutationCase]) -> [Int] {
    var byChangedRule: [Int: [Int]] = [:]
    for (index, text) in cases.enumerated() {
      if alive.isEmpty { break }
      runner.workspace.hide(set.isMutant, of: language)
      // What doesn't hold can't notice anything.
      let failures = text.failures(&runner, finder)
      if case .example = text.expectation, failures > 0 { continue }
      let matches = Dictionary(
        grouping: finder.patternMatches(
          of: Document.read(text.text, encoding: .utf8), language: language, in: &runner.workspace), by: \.pattern)
      var candidates: Set<Int> = []
      var rules: Set<Int> = []
      for pattern in matches.keys {
        for mutant in byPattern[pattern] where alive.contains(mutant) { candidates.insert(mutant) }
        if !set.isMutant[pattern] { rules.insert(Int(set.rules.patterns[pattern].rule.rawValue)) }
      }
      for mutant in candidates where set.differs(set.mutants[mutant], matches) {
        hide(mutant)
        if text.failures(&runner, finder) > failures { alive.remove(mutant) }
      }
      for rule in rules {
        for mutant in byRule[rule] ?? [] where mayMatter(mutant, rules) {
          byChangedRule[mutant, default: []].append(index)
        }
      }
    }
    for (mutant, texts) in byChangedRule { tryRule(mutant, texts.lazy.map { cases[$0] }) }
    return Array(alive)
  }

  /// For each of the mutants that some sentence tells from the rules as they are, the first such sentence.
  ///
  /// - Parameter mutants: those to look for, by index.
  mutating func witnesses(of mutants: [Int], in sentences: [[UInt8]]) -> [Int: MutationWitness] {
    alive.formIntersection(mutants)
    var witnesses: [Int: MutationWitness] = [:]
    var byChangedRule: [Int: [Int]] = [:]
    for (index, sentence) in sentences.enumerated() {
      if alive.isEmpty { break }
      let document = Document.read(sentence, encoding: .utf8)
      let matches = Dictionary(
        grouping: finder.patternMatches(of: document, language: language, in: &runner.workspace), by: \.pattern)
      var candidates: Set<Int> = []
      var rules: Set<Int> = []
      for pattern in matches.keys {
        for mutant in byPattern[pattern] where alive.contains(mutant) { candidates.insert(mutant) }
        if !set.isMutant[pattern] { rules.insert(Int(set.rules.patterns[pattern].rule.rawValue)) }
      }
      for rule in rules {
        for mutant in byRule[rule] ?? [] where alive.contains(mutant) && mayMatter(mutant, rules) {
          if byChangedRule[mutant, default: []].count < Self.mostTries {
            byChangedRule[mutant, default: []].append(index)
          }
        }
      }
      candidates = candidates.filter { set.differs(set.mutants[$0], matches) }
      if candidates.isEmpty { continue }
      runner.workspace.hide(set.isMutant, of: language)
      let plain = lines(of: document)
      for mutant in candidates {
        hide(mutant)
        guard let witness = MutationWitness(sentence, plain: plain, changed: lines(of: document)) else { continue }
        witnesses[mutant] = witness
        alive.remove(mutant)
      }
    }
    for (mutant, indices) in byChangedRule {
      guard let (plain, changed) = finders(of: mutant) else { continue }
      for index in indices {
        let document = Document.read(sentences[index], encoding: .utf8)
        let lines = [plain, changed].map {
          MutationWitness.lines(of: $0.extraction(of: document, language: language))
        }
        guard let witness = MutationWitness(sentences[index], plain: lines[0], changed: lines[1]) else { continue }
        witnesses[mutant] = witness
        break
      }
    }
    return witnesses
  }

  /// In how many sentences a change is tried that isn't one of a pattern.
  private static let mostTries = 200

  private mutating func lines(of document: Document) -> [String] {
    MutationWitness.lines(of: finder.extraction(of: document, language: language, in: &runner.workspace))
  }

  /// Hides all patterns of mutants but one's.
  private mutating func hide(_ mutant: Int) {
    var hidden = set.isMutant
    for pattern in set.mutants[mutant].removed { hidden[pattern] = true }
    for pattern in set.mutants[mutant].added { hidden[pattern] = false }
    runner.workspace.hide(hidden, of: language)
  }

  /// Whether one of the rules that the mutant no longer wins over is among those that match; true for other changes.
  private func mayMatter(_ mutant: Int, _ rules: Set<Int>) -> Bool {
    guard let (index, info) = set.mutants[mutant].rule else { return false }
    let lost = set.rules.rules[index].over.filter { !info.over.contains($0) }
    return lost.isEmpty || lost.contains { rules.contains(Int($0.rawValue)) }
  }

  private mutating func tryRule(_ mutant: Int, _ texts: some Sequence<MutationCase>) {
    guard let (plain, changed) = finders(of: mutant) else { return }
    var runner = ExampleRunner(finder: changed)
    var plainRunner = ExampleRunner(finder: plain)
    for text in texts where text.failures(&runner, changed) > text.failures(&plainRunner, plain) {
      alive.remove(mutant)
      return
    }
  }

  /// With the rules as they are, and with the mutant's other words; nil for a mutant that has none.
  private func finders(of mutant: Int) -> (plain: FigureFinder, changed: FigureFinder)? {
    guard let (index, info) = set.mutants[mutant].rule, let own = book.rules[language] else { return nil }
    var rules = own.rules
    rules[index] = info
    let changed = RuleSet(
      rules: rules, patterns: own.patterns, left: own.left, right: own.right, alphabet: own.alphabet)
    return (finder.with(own, for: language), finder.with(changed, for: language))
  }
}

extension MutantSet {
  /// Whether what the mutant takes away and what it puts in its place match differently in a text.
  func differs(_ mutant: RuleMutant, _ matches: [Int: [PatternMatch]]) -> Bool {
    struct Sign: Hashable {
      var match: PatternMatch
      var rule: RuleID
      var specificity: Specificity
    }
    func signs(_ patterns: [Int]) -> Set<Sign> {
      var signs: Set<Sign> = []
      for pattern in patterns {
        for var match in matches[pattern] ?? [] {
          match.pattern = 0
          let info = rules.patterns[pattern]
          signs.insert(Sign(match: match, rule: info.rule, specificity: info.specificity))
        }
      }
      return signs
    }
    return signs(mutant.removed) != signs(mutant.added)
  }
}
