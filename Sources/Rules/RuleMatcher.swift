import SoLieuDocuments

/// Finds the patterns that fit around a numeral. It holds the cache of the automata's states, some hundred kilobytes that
/// aren't to be copied: keep one a thread, so that what one text taught it serves the next.
package struct RuleMatcher: Sendable {
  package let rules: RuleSet
  private var left: LazyAutomaton
  private var right: LazyAutomaton
  /// Patterns whose left part may be empty.
  private let leftOpen: [Bool]

  // For the numeral at hand: where each pattern's sides end, valid where the stamp is that of the numeral.
  private var stamp: UInt32 = 0
  private var leftEnds: [End]
  private var rightEnds: [End]
  private var leftFound: [Int32] = []
  private var found: [Int32] = []

  private struct End: Sendable {
    var stamp: UInt32 = 0
    var index: Int32 = 0
  }

  /// Steps of the automata so far: for tests and measurements.
  package private(set) var steps = 0
  /// Steps that weren't in the cache.
  package var misses: Int { left.misses + right.misses }
  /// How often a full cache was emptied.
  package var resets: Int { left.resets + right.resets }

  package init(rules: RuleSet) { self.init(rules: rules, limits: LazyAutomaton.Limits()) }

  init(rules: RuleSet, limits: LazyAutomaton.Limits) {
    self.rules = rules
    let count = rules.patterns.count
    leftOpen = rules.left.openPatterns
    left = LazyAutomaton(rules.left, openPatterns: [Bool](repeating: false, count: count), limits: limits)
    right = LazyAutomaton(rules.right, openPatterns: leftOpen, limits: limits)
    leftEnds = [End](repeating: End(), count: count)
    rightEnds = leftEnds
  }

  /// Appends a match for every pattern whose left and right parts fit around the numeral `head`, each with its longest
  /// left and its longest right part; in the order of the rules.
  ///
  /// - Complexity: O(length of the longest pattern) steps, whatever the rules and the text. Not in the cache, a step
  ///   takes as long as there are places in the patterns where the automaton may be.
  package mutating func matches(head: Int, in stream: SymbolStream, into matches: inout [RuleMatch]) {
    guard !rules.patterns.isEmpty else { return }
    let position = stream.position(ofNumeral: head)
    stamp &+= 1
    if stamp == 0 { restamp() }
    leftFound.clear()
    found.clear()
    walkLeft(from: position, stream)
    walkRight(from: position, stream)
    found.sort()
    for pattern in found {
      let info = rules.patterns[Int(pattern)]
      let left = leftEnds[Int(pattern)]
      let lower = left.stamp == stamp ? Int(left.index) : position
      matches.append(
        RuleMatch(
          rule: info.rule, pattern: info.index, head: head,
          tokens: stream.tokens(lower..<Int(rightEnds[Int(pattern)].index))))
    }
  }

  private mutating func walkLeft(from position: Int, _ stream: SymbolStream) {
    var state = LazyAutomaton.start
    var index = position
    while true {
      // An empty left part is what `leftOpen` says; what else ends here is noted.
      if index < position {
        for entry in left.acceptRange(state, .anywhere) { noteLeft(left.acceptedPattern(entry), index) }
      }
      if stream.slots[index].edge.contains(.beginning) {
        for entry in left.acceptRange(state, .atEdge) { noteLeft(left.acceptedPattern(entry), index) }
      }
      guard index > 0 else { return }
      let glued: UInt64 = stream.slots[index].edge.contains(.space) ? 0 : Symbol.glued
      index -= 1
      state = left.step(state, stream.slots[index].symbol | glued)
      steps += 1
      if state == LazyAutomaton.dead { return }
    }
  }

  private mutating func noteLeft(_ pattern: Int, _ index: Int) {
    if leftEnds[pattern].stamp != stamp { leftFound.append(Int32(pattern)) }
    leftEnds[pattern] = End(stamp: stamp, index: Int32(index))
  }

  private mutating func walkRight(from position: Int, _ stream: SymbolStream) {
    var index = position + 1
    var state = right.step(LazyAutomaton.start, stream.slots[position].symbol)
    steps += 1
    if state == LazyAutomaton.dead { return }
    // Behind the numeral alone many patterns end: look only at those whose left part is there or may be empty.
    for entry in right.acceptRange(state, .open) { noteRight(right.acceptedPattern(entry), index) }
    for pattern in leftFound where right.accepts(state, Int(pattern)) { noteRight(Int(pattern), index) }
    noteRightAtEdge(state, index, stream)
    while index < stream.count {
      let glued: UInt64 = stream.slots[index].edge.contains(.space) ? 0 : Symbol.glued
      state = right.step(state, stream.slots[index].symbol | glued)
      steps += 1
      if state == LazyAutomaton.dead { return }
      index += 1
      for entry in right.acceptRange(state, .anywhere) { noteRight(right.acceptedPattern(entry), index) }
      noteRightAtEdge(state, index, stream)
    }
  }

  private mutating func noteRightAtEdge(_ state: Int32, _ index: Int, _ stream: SymbolStream) {
    guard stream.slots[index].edge.contains(.end) else { return }
    for entry in right.acceptRange(state, .atEdge) { noteRight(right.acceptedPattern(entry), index) }
  }

  private mutating func noteRight(_ pattern: Int, _ index: Int) {
    guard leftOpen[pattern] || leftEnds[pattern].stamp == stamp else { return }
    if rightEnds[pattern].stamp != stamp { found.append(Int32(pattern)) }
    rightEnds[pattern] = End(stamp: stamp, index: Int32(index))
  }

  private mutating func restamp() {
    for index in leftEnds.indices {
      leftEnds[index] = End()
      rightEnds[index] = End()
    }
    stamp = 1
  }
}

extension Automaton {
  /// For each pattern, whether it ends before it has read anything, in any text.
  var openPatterns: [Bool] {
    (0..<patternCount).map { pattern in
      (Int(starts[pattern])..<Int(starts[pattern + 1])).contains { index in
        kinds[Int(targets[index] >> 1)] == NodeKind.accept.rawValue
      }
    }
  }
}
