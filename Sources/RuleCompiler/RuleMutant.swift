import SoLieuRules

/// A rule file with a small change that an example should notice.
package struct RuleMutant: Sendable {
  /// The ids of the rules that it changes, in order.
  package var rules: [String]
  package var place: SourcePlace
  /// What was done, for people.
  package var text: String
  /// Patterns of the mutants' rule set that it takes away and puts in their place, by index.
  package var removed: [Int] = []
  package var added: [Int] = []
  /// What a rule says instead, where a pattern isn't what changes.
  package var rule: (index: Int, info: RuleInfo)?
  /// The way through a pattern that is no more, where that is the change, with the pattern's text.
  package var branch: String?
  /// Whether no text that is tried has any of the words that it drops, so that nothing can notice.
  package var isIdle = false
}

/// The rules of a language with the patterns of all their mutants beside their own.
///
/// All mutants are compiled at once, and a text is matched with all patterns at once; which of them count is chosen when
/// figures are made of the matches. So a mutant costs what its texts cost to read, and nothing to compile.
package struct MutantSet: Sendable {
  package var rules: RuleSet
  /// For each pattern of `rules`, whether it's a mutant's.
  package var isMutant: [Bool]
  package var mutants: [RuleMutant]
}

extension RuleCompiler {
  /// A list with more words than this is a piece of lexicon: it loses every eighth word at once, eight times, rather than
  /// each of its words.
  package static let longestClosedList = 16
  private static let slices = 8

  /// All small changes of some rules.
  ///
  /// - Parameters:
  ///   - isAsked: whether a rule is to be changed; lists are changed where such a rule uses them.
  ///   - occurs: whether any text that is tried has the word.
  package static func mutants(
    of files: [RuleFile], vocabulary: RuleVocabulary, isAsked: (RuleFile.Rule) -> Bool, occurs: (String) -> Bool
  ) throws(RuleError) -> MutantSet {
    var reader = RuleBookReader(files: files)
    reader.parse()
    if !reader.problems.isEmpty { throw RuleError(reader.problems) }
    let asked = reader.rules.map { isAsked($0.source) }
    var mutants: [RuleMutant] = []
    // Patterns to be added to each rule's source patterns, with the mutant that wants them.
    var additions: [[[(mutant: Int, headed: HeadedPattern)]]] = reader.rules.map { rule in
      rule.sources.map { _ in [] }
    }
    var removals: [[(rule: Int, source: Int, headed: HeadedPattern)]] = []

    func change(_ mutant: Int, _ rule: Int, _ source: Int, to nodes: [PatternNode]?) -> Bool {
      let own = reader.rules[rule].patterns.filter { $0.source == source }.map(\.headed)
      var other: [HeadedPattern] = []
      if let nodes {
        guard let expanded = try? PatternExpansion.expand(nodes, at: reader.rules[rule].sources[source].place) else {
          return false
        }
        other = expanded
      }
      let removed = own.filter { !other.contains($0) }
      let added = other.filter { !own.contains($0) }
      if removed.isEmpty && added.isEmpty { return false }
      removals[mutant] += removed.map { (rule, source, $0) }
      additions[rule][source] += added.map { (mutant, $0) }
      return true
    }

    for (index, rule) in reader.rules.enumerated() where asked[index] {
      for (source, pattern) in rule.sources.enumerated() {
        if rule.sources.count > 1 {
          removals.append([])
          mutants.append(
            RuleMutant(rules: [rule.info.id], place: pattern.place, text: "without the pattern “\(pattern.text)”"))
          _ = change(mutants.count - 1, index, source, to: nil)
        }
        for mutation in PatternMutation.changes(of: pattern.nodes) {
          removals.append([])
          mutants.append(
            RuleMutant(
              rules: [rule.info.id], place: pattern.place, text: "\(mutation.text), in “\(pattern.text)”",
              branch: mutation.branch.map { "\($0) in “\(pattern.text)”" }))
          if !change(mutants.count - 1, index, source, to: mutation.nodes) {
            mutants.removeLast()
            removals.removeLast()
          }
        }
      }
      mutants += Self.infoMutants(of: index, in: reader)
      while removals.count < mutants.count { removals.append([]) }
    }

    var lists = reader.lists
    for (list, entries) in reader.lists.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      guard case .list(let file, let name) = list else { continue }
      let users = reader.rules.indices.flatMap { rule in
        reader.rules[rule].sources.indices.filter { reader.rules[rule].sources[$0].nodes.contains { $0.uses(list) } }
          .map { (rule: rule, source: $0) }
      }
      guard users.contains(where: { asked[$0.rule] }) else { continue }
      for dropped in Self.dropped(from: entries) {
        var mutant = RuleMutant(
          rules: [], place: dropped[0].place,
          text: "without \(dropped.map { "“\($0.value)”" }.joined(separator: ", ")) in the list \(name)")
        for user in users where mutant.rules.last != reader.rules[user.rule].info.id {
          mutant.rules.append(reader.rules[user.rule].info.id)
        }
        mutant.isIdle = !dropped.contains { occurs($0.value) }
        mutants.append(mutant)
        removals.append([])
        if mutant.isIdle { continue }
        let rest = entries.filter { !dropped.contains($0) }
        let without = PhraseSource.list(file: file, name: "\(name) without \(dropped[0].value)")
        lists[without] = rest
        for user in users {
          let nodes = reader.rules[user.rule].sources[user.source].nodes.map { $0.replacing(list, by: without) }
          _ = change(mutants.count - 1, user.rule, user.source, to: rest.isEmpty ? nil : nodes)
        }
      }
    }
    return try compile(reader, lists, vocabulary, mutants, additions, removals)
  }

  private static func order(_ source: PhraseSource) -> String {
    if case .list(let file, let name) = source { return file + "\n" + name }
    return ""
  }

  /// The words that a list loses, one mutant each.
  private static func dropped(from entries: [Placed<String>]) -> [[Placed<String>]] {
    if entries.count <= longestClosedList { return entries.map { [$0] } }
    return (0..<slices).map { slice in
      stride(from: slice, to: entries.count, by: slices).map { entries[$0] }
    }
  }

  /// What a rule says beside its patterns, with one thing less. What an example can't show (a measure, what it means) is
  /// left alone.
  private static func infoMutants(of index: Int, in reader: RuleBookReader) -> [RuleMutant] {
    let rule = reader.rules[index]
    var mutants: [RuleMutant] = []
    func add(_ place: SourcePlace, _ text: String, _ change: (inout RuleInfo) -> Void) {
      var info = rule.info
      change(&info)
      if info == rule.info { return }
      mutants.append(RuleMutant(rules: [info.id], place: place, text: text, rule: (index, info)))
    }
    let place = rule.source.id.place
    if rule.info.comparator != nil { add(place, "without its op") { $0.comparator = nil } }
    if rule.info.subject != nil { add(place, "without its subject") { $0.subject = nil } }
    if rule.info.reading != nil { add(place, "without its as") { $0.reading = nil } }
    if !rule.info.figures.contains(where: { !$0.links.isEmpty }) || rule.info.kind != nil {
      // Only links show in an example.
    } else {
      add(place, "without its links") { info in
        for figure in info.figures.indices { info.figures[figure].links = [] }
      }
    }
    for name in rule.source.over {
      let names = { (id: String) in
        name.value.hasSuffix("*") ? id.hasPrefix(name.value.dropLast()) : id == name.value
      }
      let losers = rule.info.over.filter { names(reader.rules[Int($0.rawValue)].info.id) }
      // Where it goes first anyway, and nothing of its kind could swallow it, nothing changes.
      let matters = losers.contains { loser in
        let other = reader.rules[Int(loser.rawValue)]
        guard other.info.kind != rule.info.kind else { return true }
        let least = rule.patterns.map(\.headed.specificity.fixedWords).min() ?? 0
        let most = other.patterns.map(\.headed.specificity.fixedWords).max() ?? 0
        return least <= most
      }
      if matters { add(name.place, "without over: \(name.value)") { $0.over.removeAll(where: losers.contains) } }
    }
    return mutants
  }

  private static func compile(
    _ reader: RuleBookReader, _ lists: [PhraseSource: [Placed<String>]], _ vocabulary: RuleVocabulary,
    _ mutants: [RuleMutant], _ additions: [[[(mutant: Int, headed: HeadedPattern)]]],
    _ removals: [[(rule: Int, source: Int, headed: HeadedPattern)]]
  ) throws(RuleError) -> MutantSet {
    struct Key: Hashable {
      var rule: Int
      var source: Int
      var headed: HeadedPattern
    }
    var mutants = mutants
    var letters = LetterTable(vocabulary: vocabulary, lists: lists)
    var left = AutomatonBuilder(side: .left)
    var right = AutomatonBuilder(side: .right)
    var patterns: [PatternInfo] = []
    var isMutant: [Bool] = []
    var indices: [Key: Int] = [:]
    for (index, rule) in reader.rules.enumerated() {
      var number = 0
      func add(_ headed: HeadedPattern, _ source: Int) throws(RuleProblem) {
        let place = rule.sources[source].place
        try left.add(headed, at: place, letters: &letters)
        try right.add(headed, at: place, letters: &letters)
        patterns.append(
          PatternInfo(rule: RuleID(Int32(index)), index: number, specificity: headed.specificity, line: place.line))
        number += 1
      }
      for source in rule.sources.indices {
        for pattern in rule.patterns where pattern.source == source {
          do throws(RuleProblem) { try add(pattern.headed, source) } catch { throw RuleError([error]) }
          isMutant.append(false)
          indices[Key(rule: index, source: source, headed: pattern.headed)] = patterns.count - 1
        }
        // Several mutants may want the same pattern.
        var known: [HeadedPattern: Int] = [:]
        for addition in additions[index][source] {
          if let there = known[addition.headed] {
            mutants[addition.mutant].added.append(there)
            continue
          }
          // A pattern that can't be built is no mutant: a part stands before "^".
          do throws(RuleProblem) { try add(addition.headed, source) } catch { continue }
          isMutant.append(true)
          known[addition.headed] = patterns.count - 1
          mutants[addition.mutant].added.append(patterns.count - 1)
        }
      }
    }
    for (mutant, removed) in removals.enumerated() {
      mutants[mutant].removed = removed.compactMap {
        indices[Key(rule: $0.rule, source: $0.source, headed: $0.headed)]
      }
    }
    let rules = RuleSet(
      rules: reader.rules.map(\.info), patterns: patterns, left: left.finish(), right: right.finish(),
      alphabet: letters.alphabet)
    return MutantSet(rules: rules, isMutant: isMutant, mutants: mutants)
  }
}

extension PatternNode {
  /// Whether it, or a part of it, is a phrase of that source.
  fileprivate func uses(_ source: PhraseSource) -> Bool {
    switch self {
    case .phrase(let own): own == source
    case .group(let alternatives): alternatives.contains { $0.contains { $0.uses(source) } }
    case .optional(let inner): inner.contains { $0.uses(source) }
    default: false
    }
  }

  fileprivate func replacing(_ source: PhraseSource, by other: PhraseSource) -> PatternNode {
    switch self {
    case .phrase(source): .phrase(other)
    case .group(let alternatives): .group(alternatives.map { $0.map { $0.replacing(source, by: other) } })
    case .optional(let inner): .optional(inner.map { $0.replacing(source, by: other) })
    default: self
    }
  }
}
