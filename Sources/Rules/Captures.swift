extension RuleMatcher {
  /// What the slots of a match hold, in text order.
  package func captures(of match: RuleMatch, in stream: SymbolStream) -> [Capture] {
    rules.captures(of: match, in: stream)
  }

  /// The tokens of the match that are the figure's own: what stands between `[` and `]`, or all of it.
  package func textTokens(of match: RuleMatch, in stream: SymbolStream) -> Range<Int> {
    rules.textTokens(of: match, in: stream)
  }
}

extension RuleSet {
  /// What the slots of a match hold, in text order. `stream` must be the one that was matched.
  ///
  /// Where a pattern can be read in several ways, options are taken rather than left out, and earlier alternatives
  /// rather than later ones.
  /// - Complexity: O(symbols of the match × the square of the places where the pattern may be at once, mostly one or two);
  ///   allocates.
  package func captures(of match: RuleMatch, in stream: SymbolStream) -> [Capture] {
    parts(of: match, in: stream).captures
  }

  /// The tokens of the match that are the figure's own: what stands between `[` and `]`, or all of it.
  package func textTokens(of match: RuleMatch, in stream: SymbolStream) -> Range<Int> {
    parts(of: match, in: stream).text
  }

  /// Both at once, for the price of one: the figure's own tokens, and what the slots hold.
  package func parts(
    of match: RuleMatch, in stream: SymbolStream
  ) -> (text: Range<Int>, captures: [Capture]) {
    var text = match.tokens
    var captures: [Capture] = []
    var opened: [(slot: CaptureSlot, at: Int)] = []
    for event in events(of: match, in: stream) {
      let token = Int(stream.starts[event.position])
      if event.mark == Mark.textOpens { text = token..<max(token, text.upperBound) }
      if event.mark == Mark.textCloses { text = min(token, text.lowerBound)..<token }
      guard event.mark < Mark.textOpens, let slot = CaptureSlot(rawValue: event.mark / 2) else { continue }
      if event.mark & 1 == 0 {
        opened.append((slot, event.position))
      } else if let index = opened.lastIndex(where: { $0.slot == slot }) {
        let range = opened.remove(at: index).at..<event.position
        if range.isEmpty { continue }
        let numeral = range.count == 1 ? Int(stream.numerals[range.lowerBound]) : -1
        captures.append(Capture(slot: slot, tokens: stream.tokens(range), numeral: numeral >= 0 ? numeral : nil))
      }
    }
    captures.sort { ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound) }
    return (text, captures)
  }

  /// The marks that were passed, in text order, each with the symbol that it stands before.
  private func events(of match: RuleMatch, in stream: SymbolStream) -> [CaptureSearch.Event] {
    let pattern = patternIndex(of: match)
    let head = stream.position(ofNumeral: match.head)
    let first = stream.position(ofToken: match.tokens.lowerBound)
    let end = stream.position(ofToken: match.tokens.upperBound)
    guard first <= head, head < end else { return [] }
    var leftSearch = CaptureSearch(left, pattern: pattern, at: head)
    for index in stride(from: head, to: first, by: -1) {
      let glued: UInt64 = stream.edges[index].contains(.space) ? 0 : Symbol.glued
      leftSearch.read(left, stream.symbols[index - 1] | glued, endingAt: index - 1)
    }
    var rightSearch = CaptureSearch(right, pattern: pattern, at: head)
    for index in head..<end {
      let glued: UInt64 = stream.edges[index].contains(.space) ? 0 : Symbol.glued
      rightSearch.read(right, stream.symbols[index] | glued, endingAt: index + 1)
    }
    let before = leftSearch.events(left, atEdge: stream.edges[first].contains(.beginning))
    let behind = rightSearch.events(right, atEdge: stream.edges[end].contains(.end))
    return before.reversed() + behind
  }
}

extension CaptureSlot {
  /// Whether a numeral fills it, rather than words.
  package var isNumeral: Bool { rawValue < CaptureSlot.unit.rawValue }
}

/// Reads one side of one match with one pattern, and remembers the marks on the way: all ways at once, the preferred
/// one first (as in Pike's simulation), so it can't be slow.
private struct CaptureSearch {
  struct Event {
    var mark: UInt8
    var position: Int
  }
  /// A way so far: where it is, and the last of its events.
  private struct Way {
    var item: Item
    var last: Int32
  }
  private struct Link {
    var event: Event
    var before: Int32
  }

  private var ways: [Way] = []
  private var next: [Way] = []
  private var links: [Link] = []

  init(_ automaton: borrowing Automaton, pattern: Int, at position: Int) {
    for index in Int(automaton.starts[pattern])..<Int(automaton.starts[pattern + 1]) {
      add(Item(automaton.targets[index]), automaton.marks[index], -1, position, automaton.markPool)
    }
    swap(&ways, &next)
  }

  mutating func read(_ automaton: borrowing Automaton, _ symbol: UInt64, endingAt position: Int) {
    next.removeAll(keepingCapacity: true)
    let pool = automaton.markPool
    for way in ways {
      automaton.step(way.item, symbol) { item, marks in add(item, marks, way.last, position, pool) }
    }
    swap(&ways, &next)
  }

  /// The events of the preferred way that ends here, in reading order.
  func events(_ automaton: borrowing Automaton, atEdge: Bool) -> [Event] {
    let kinds = automaton.kinds
    let end = ways.first { way in
      let kind = kinds[Automaton.node(way.item)]
      return kind == Automaton.NodeKind.accept.rawValue
        || atEdge && kind == Automaton.NodeKind.acceptAtEdge.rawValue
    }
    var events: [Event] = []
    var link = end?.last ?? -1
    while link >= 0 {
      events.append(links[Int(link)].event)
      link = links[Int(link)].before
    }
    return events.reversed()
  }

  private mutating func add(_ item: Item, _ marks: UInt32, _ last: Int32, _ position: Int, _ markPool: [UInt8]) {
    // One pattern is in a few places at once: looking through them is cheaper than hashing.
    guard !next.contains(where: { $0.item == item }) else { return }
    var last = last
    let offset = Int(marks)
    for index in offset..<offset + Int(markPool[offset]) {
      links.append(Link(event: Event(mark: markPool[index + 1], position: position), before: last))
      last = Int32(links.count - 1)
    }
    next.append(Way(item: item, last: last))
  }
}
