import Synchronization

/// Matchers that aren't in use: each document takes one and gives it back, so that what one text taught a matcher's
/// cache serves the next. Any number of threads may share a pool; it holds as many matchers as were in use at once.
package final class MatcherPool: Sendable {
  package let rules: RuleSet
  private let idle = Mutex<[RuleMatcher]>([])

  package init(rules: RuleSet) { self.rules = rules }

  /// Calls `body` with a matcher that nobody else has.
  package func withMatcher<Result, Failure: Error>(
    _ body: (inout RuleMatcher) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var matcher = idle.withLock { $0.popLast() } ?? RuleMatcher(rules: rules)
    let result = try body(&matcher)
    idle.withLock { $0.append(matcher) }
    return result
  }
}
