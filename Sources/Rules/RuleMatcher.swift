/// Finds the patterns that fit around a numeral. One for each thread: it holds the cache of the automata's states.
package struct RuleMatcher: ~Copyable {
  package let rules: RuleSet

  package init(rules: RuleSet) {
    self.rules = rules
  }

  /// Appends a match for every pattern whose left and right parts fit around the numeral `head`, each with its longest
  /// left and its longest right part.
  ///
  /// - Complexity: O(length of the longest pattern) steps, whatever the rules and the text.
  package mutating func matches(head: Int, in stream: SymbolStream, into matches: inout [RuleMatch]) {}

  /// What the slots of a match hold, in text order.
  package func captures(of match: RuleMatch, in stream: SymbolStream) -> [Capture] { [] }

  /// The tokens of the match that are the figure's own: what stands between `[` and `]`, or all of it.
  package func textTokens(of match: RuleMatch, in stream: SymbolStream) -> Range<Int> { match.tokens }
}
