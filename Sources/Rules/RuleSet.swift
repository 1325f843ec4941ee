import SoLieuLexicon

/// The rules of one language, compiled: an automaton that walks leftwards from a numeral and one that walks rightwards.
///
/// Immutable, and shared between threads. The compiler makes it; the tool loads it from an image. A class, so that handing
/// it on counts one reference and not those of its thirty arrays.
package final class RuleSet: Sendable {
  package let rules: [RuleInfo]
  /// The kind of each rule, apart from its texts: what choosing among matches asks for all the time.
  private let kinds: [FigureKind?]
  /// Whether a rule names others in its `over`.
  private let hasOver: [Bool]
  /// Whether a pattern marks the figure's own words, which aren't all of it then.
  private let marksText: [Bool]
  /// The patterns of all rules; those of a rule stand together, in order.
  package let patterns: [PatternInfo]
  /// Index in `patterns` of each rule's first one, and one past the end.
  private let firstPattern: [Int]
  package let left: Automaton
  package let right: Automaton
  package let alphabet: Alphabet

  /// What the compiler puts together. `patterns` are in the order of their rules, and numbered within each.
  package init(rules: [RuleInfo], patterns: [PatternInfo], left: Automaton, right: Automaton, alphabet: Alphabet) {
    self.rules = rules
    self.patterns = patterns
    self.left = left
    self.right = right
    self.alphabet = alphabet
    kinds = rules.map(\.kind)
    hasOver = rules.map { !$0.over.isEmpty }
    marksText = zip(left.textPatterns, right.textPatterns).map { $0 || $1 }
    var firstPattern = [0]
    var next = 0
    for rule in rules.indices {
      while next < patterns.count, Int(patterns[next].rule.rawValue) <= rule { next += 1 }
      firstPattern.append(next)
    }
    self.firstPattern = firstPattern
  }

  /// No rules: matches nothing.
  package convenience init() {
    self.init(rules: [], patterns: [], left: Automaton(), right: Automaton(), alphabet: Alphabet())
  }

  package subscript(_ rule: RuleID) -> RuleInfo { rules[Int(rule.rawValue)] }

  /// The kind of a rule's figures; nil for a relation.
  package func kind(of rule: RuleID) -> FigureKind? { kinds[Int(rule.rawValue)] }

  /// The figure's own words, where they're all of the match; nil where the pattern says which they are.
  package func plainText(of match: RuleMatch) -> Range<Int>? {
    marksText[patternIndex(of: match)] ? nil : match.tokens
  }

  /// The rule with that id; O(rules).
  package func rule(named id: String) -> RuleID? {
    rules.firstIndex { $0.id == id }.map { RuleID(Int32($0)) }
  }

  package func pattern(of match: RuleMatch) -> PatternInfo { patterns[patternIndex(of: match)] }

  /// Which of all patterns it is.
  package func patternIndex(of match: RuleMatch) -> Int { firstPattern[Int(match.rule.rawValue)] + match.pattern }

  /// Whether `a` is to be believed rather than `b`, where both can't be: by `over`, then by more fixed words, then by
  /// length, then by what is asked of the numerals, then by order in the rule files.
  ///
  /// `over` makes this no order: sort with ``sortByPrecedence(_:)``.
  package func precedes(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    if overrules(a.rule, b.rule) { return true }
    if overrules(b.rule, a.rule) { return false }
    return ranksBefore(a, b)
  }

  /// Sorts best first: by rank, but a match stands behind those that share words with it and win over it by `over`.
  ///
  /// O(n log n): a match shares words with its neighbours only.
  package func sortByPrecedence(_ matches: inout [RuleMatch]) {
    matches.sort(by: ranksBefore)
    guard matches.contains(where: { hasOver[Int($0.rule.rawValue)] }) else { return }
    let (losers, ranges) = overrulings(in: matches)
    guard !losers.isEmpty else { return }
    // How many matches that aren't placed yet win over each.
    var winners = [Int](repeating: 0, count: matches.count)
    for loser in losers { winners[loser] += 1 }
    var isPlaced = [Bool](repeating: false, count: matches.count)
    var order: [Int] = []
    // The best of those that nothing left over rules out goes next: the next in rank, or one that waited for the last.
    var waiting: [Int] = []
    var next = 0
    while order.count < matches.count {
      while next < matches.count, isPlaced[next] || winners[next] > 0 { next += 1 }
      let free = waiting.min() ?? matches.count
      // The compiler refuses circles of `over`, so one of the two is there; all the same nothing is lost.
      let best = min(free, next) < matches.count ? min(free, next) : isPlaced.firstIndex(of: false) ?? 0
      waiting.removeAll { $0 == best }
      isPlaced[best] = true
      order.append(best)
      for loser in losers[ranges[best]] {
        winners[loser] -= 1
        if winners[loser] == 0, loser < next, !isPlaced[loser] { waiting.append(loser) }
      }
    }
    let ranked = matches
    matches.removeAll(keepingCapacity: true)
    for index in order { matches.append(ranked[index]) }
  }

  /// For each match, by index, where in a list of others those stand that it shares words with and wins over.
  private func overrulings(in matches: [RuleMatch]) -> (losers: [Int], ranges: [Range<Int>]) {
    // No pattern reaches over more numerals than this.
    let reach = 64
    let byHead = matches.indices.sorted { (matches[$0].head, $0) < (matches[$1].head, $1) }
    var losers: [Int] = []
    var ranges = [Range<Int>](repeating: 0..<0, count: matches.count)
    for (place, winner) in byHead.enumerated() where hasOver[Int(matches[winner].rule.rawValue)] {
      let first = losers.count
      func look(at other: Int) -> Bool {
        let loser = byHead[other]
        guard abs(matches[loser].head - matches[winner].head) <= reach else { return false }
        if matches[loser].tokens.overlaps(matches[winner].tokens),
          overrules(matches[winner].rule, matches[loser].rule)
        {
          losers.append(loser)
        }
        return true
      }
      var other = place - 1
      while other >= 0, look(at: other) { other -= 1 }
      other = place + 1
      while other < byHead.count, look(at: other) { other += 1 }
      ranges[winner] = first..<losers.count
    }
    return (losers, ranges)
  }

  /// Whether `a` names `b` in its `over`.
  package func overrules(_ a: RuleID, _ b: RuleID) -> Bool {
    hasOver[Int(a.rawValue)] && rules[Int(a.rawValue)].over.contains(b)
  }

  private func ranksBefore(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    let first = patternIndex(of: a)
    let second = patternIndex(of: b)
    let (x, y) = (patterns[first].specificity, patterns[second].specificity)
    if x.fixedWords != y.fixedWords { return x.fixedWords > y.fixedWords }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if x.constraints != y.constraints { return x.constraints > y.constraints }
    if first != second { return first < second }
    return (a.tokens.lowerBound, a.head) < (b.tokens.lowerBound, b.head)
  }
}
