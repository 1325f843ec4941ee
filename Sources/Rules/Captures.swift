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
  /// - Complexity: O(symbols of the match × places of its pattern), allocates.
  package func captures(of match: RuleMatch, in stream: SymbolStream) -> [Capture] {
    var captures: [Capture] = []
    var opened: [(slot: CaptureSlot, at: Int)] = []
    for event in events(of: match, in: stream) where event.mark < Mark.textOpens {
      guard let slot = CaptureSlot(rawValue: event.mark / 2) else { continue }
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
    return captures
  }

  /// The tokens of the match that are the figure's own: what stands between `[` and `]`, or all of it.
  package func textTokens(of match: RuleMatch, in stream: SymbolStream) -> Range<Int> {
    var range = match.tokens
    for event in events(of: match, in: stream) {
      if event.mark == Mark.textOpens { range = Int(stream.starts[event.position])..<range.upperBound }
      if event.mark == Mark.textCloses, Int(stream.starts[event.position]) >= range.lowerBound {
        range = range.lowerBound..<Int(stream.starts[event.position])
      }
    }
    return range
  }

  /// The marks that were passed, in text order, each with the symbol that it stands before.
  private func events(of match: RuleMatch, in stream: SymbolStream) -> [CaptureSearch.Event] {
    let pattern = patternIndex(of: match)
    let head = stream.position(ofNumeral: match.head)
    let first = stream.position(ofToken: match.tokens.lowerBound)
    let end = stream.position(ofToken: match.tokens.upperBound)
    guard first <= head, head < end else { return [] }
    var leftSearch = CaptureSearch(automaton: left, pattern: pattern, at: head)
    for index in stride(from: head, to: first, by: -1) {
      let glued: UInt64 = stream.edges[index].contains(.space) ? 0 : Symbol.glued
      leftSearch.read(stream.symbols[index - 1] | glued, endingAt: index - 1)
    }
    var rightSearch = CaptureSearch(automaton: right, pattern: pattern, at: head)
    for index in head..<end {
      let glued: UInt64 = stream.edges[index].contains(.space) ? 0 : Symbol.glued
      rightSearch.read(stream.symbols[index] | glued, endingAt: index + 1)
    }
    let before = leftSearch.events(atEdge: stream.edges[first].contains(.beginning))
    let behind = rightSearch.events(atEdge: stream.edges[end].contains(.end))
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

  private let automaton: Automaton
  private var ways: [Way] = []
  private var next: [Way] = []
  private var seen: Set<Item> = []
  private var links: [Link] = []

  init(automaton: Automaton, pattern: Int, at position: Int) {
    self.automaton = automaton
    for index in Int(automaton.starts[pattern])..<Int(automaton.starts[pattern + 1]) {
      add(Item(automaton.targets[index]), automaton.marks[index], -1, position)
    }
    swap(&ways, &next)
  }

  mutating func read(_ symbol: UInt64, endingAt position: Int) {
    next.removeAll(keepingCapacity: true)
    seen.removeAll(keepingCapacity: true)
    let automaton = automaton
    for way in ways {
      automaton.step(way.item, symbol) { item, marks in add(item, marks, way.last, position) }
    }
    swap(&ways, &next)
  }

  /// The events of the preferred way that ends here, in reading order.
  func events(atEdge: Bool) -> [Event] {
    let end = ways.first { way in
      let kind = automaton.kinds[Automaton.node(way.item)]
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

  private mutating func add(_ item: Item, _ marks: UInt32, _ last: Int32, _ position: Int) {
    guard seen.insert(item).inserted else { return }
    var last = last
    let offset = Int(marks)
    for index in offset..<offset + Int(automaton.markPool[offset]) {
      links.append(Link(event: Event(mark: automaton.markPool[index + 1], position: position), before: last))
      last = Int32(links.count - 1)
    }
    next.append(Way(item: item, last: last))
  }
}
