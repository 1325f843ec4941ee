import SoLieuLexicon

/// The rules of one language, compiled: an automaton that walks leftwards from a numeral and one that walks rightwards.
///
/// Immutable, and shared between threads. The compiler makes it; the tool loads it from an image. A class, so that handing
/// it on counts one reference and not those of its thirty arrays.
package final class RuleSet: Sendable {
  package let rules: [RuleInfo]
  /// The kind of each rule, apart from its texts: what choosing among matches asks for all the time.
  private let kinds: [FigureKind?]
  /// Where the rules that each rule names in its `over` begin in `overruled`, and the end of the last's.
  private let overStarts: [Int]
  private let overruled: [RuleID]
  /// The rank of each pattern, without the length of the match; see ``rank(of:)``.
  private let ranks: [UInt64]
  /// Whether a pattern marks the figure's own words, which aren't all of it then.
  private let marksText: [Bool]
  /// What each pattern marks, if that is at its first numeral only. Nil for patterns that mark other places, whose marks
  /// have to be searched for.
  let headMarks: [HeadMarks?]

  /// Where the lists are of the marks beside a numeral: what the left automaton passes before it, what the right one
  /// passes before and behind it.
  struct HeadMarks {
    var left: UInt32
    var before: UInt32
    var behind: UInt32
  }
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
    overStarts = rules.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.over.count) }
    overruled = rules.flatMap(\.over)
    ranks = patterns.enumerated().map { index, pattern in
      let fixed = UInt64(0xFFFF - min(0xFFFF, pattern.specificity.fixedWords))
      let constraints = UInt64(0xFFF - min(0xFFF, pattern.specificity.constraints))
      return fixed << 48 | constraints << 20 | UInt64(min(0xF_FFFF, index))
    }
    let (leftMarks, rightMarks) = (left.patternMarks, right.patternMarks)
    marksText = zip(leftMarks, rightMarks).map { $0.isTextMarked || $1.isTextMarked }
    headMarks = zip(leftMarks, rightMarks).map { left, right in
      guard let first = left.first, let head = right.head else { return nil }
      return HeadMarks(left: first, before: head.before, behind: head.behind)
    }
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
  /// `over` makes this no order: sort with ``MatchOrder``.
  package func precedes(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    if overrules(a.rule, b.rule) { return true }
    if overrules(b.rule, a.rule) { return false }
    return ranksBefore(a, b)
  }

  /// Whether a rule names others in its `over`.
  package func hasOver(_ rule: RuleID) -> Bool {
    overStarts[Int(rule.rawValue)] < overStarts[Int(rule.rawValue) + 1]
  }

  /// Whether `a` names `b` in its `over`. O(names there).
  package func overrules(_ a: RuleID, _ b: RuleID) -> Bool {
    for index in overStarts[Int(a.rawValue)]..<overStarts[Int(a.rawValue) + 1] where overruled[index] == b {
      return true
    }
    return false
  }

  /// What a match's rank is without `over`, the best having the smallest: by fixed words, length, what is asked of the
  /// numerals, and the order in the rule files, in 16, 16, 12 and 20 bits; larger numbers count as the largest.
  package func rank(of match: RuleMatch) -> UInt64 {
    ranks[patternIndex(of: match)] | UInt64(0xFFFF - min(0xFFFF, match.tokens.count)) << 32
  }

  private func ranksBefore(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    let (x, y) = (rank(of: a), rank(of: b))
    return x != y ? x < y : (a.tokens.lowerBound, a.head) < (b.tokens.lowerBound, b.head)
  }
}
