import SoLieuNumerals
import SoLieuRules

/// What one pattern matches around one numeral, for who compares patterns. Ranges count tokens.
package struct PatternMatch: Sendable, Hashable {
  /// Index in the rule set's patterns.
  package var pattern: Int
  package var head: Int
  package var tokens: Range<Int>
  /// The figure's own tokens.
  package var text: Range<Int>
  package var captures: [Capture]
}

extension DraftFinder {
  func patternMatches(of reading: Reading, in workspace: inout Workspace) -> [PatternMatch] {
    workspace.matches(of: reading, rules: rules).map { match, parts in
      PatternMatch(
        pattern: rules.patternIndex(of: match), head: match.head, tokens: match.tokens, text: parts.text,
        captures: parts.captures)
    }
  }
}

extension DraftFinder.Workspace {
  fileprivate mutating func matches(
    of reading: Reading, rules: RuleSet
  ) -> [(match: RuleMatch, parts: (text: Range<Int>, captures: [Capture]))] {
    guard !reading.numerals.isEmpty else { return [] }
    stream.fill(
      tokens: reading.tokens, sentences: reading.sentences, numerals: reading.numerals, rules: rules)
    var found: [RuleMatch] = []
    for head in reading.numerals.indices where !reading.isFurniture(reading.numerals[head].tokens.lowerBound) {
      matcher.matches(head: head, in: stream, into: &found)
    }
    return found.map { ($0, rules.parts(of: $0, in: stream)) }
  }
}
