import SoLieuDocuments

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
    var captures: [Capture] = []
    var scratch = CaptureScratch()
    let text = parts(of: match, in: stream, into: &captures, scratch: &scratch)
    return (text, captures)
  }

  /// The figure's own tokens; what the slots hold is appended to `captures`.
  package func parts(
    of match: RuleMatch, in stream: SymbolStream, into captures: inout [Capture], scratch: inout CaptureScratch
  ) -> Range<Int> {
    findEvents(of: match, in: stream, &scratch)
    var text = match.tokens
    let first = captures.count
    scratch.opened.clear()
    for event in scratch.events {
      let token = Int(stream.slots[event.position].start)
      if event.mark == Mark.textOpens { text = token..<max(token, text.upperBound) }
      if event.mark == Mark.textCloses { text = min(token, text.lowerBound)..<token }
      guard event.mark < Mark.textOpens, let slot = CaptureSlot(rawValue: event.mark / 2) else { continue }
      if event.mark & 1 == 0 {
        scratch.opened.append(event)
      } else if let index = scratch.opened.lastIndex(where: { $0.mark == event.mark - 1 }) {
        let range = scratch.opened.remove(at: index).position..<event.position
        if range.isEmpty { continue }
        let numeral = range.count == 1 ? Int(stream.slots[range.lowerBound].numeral) : -1
        let capture = Capture(slot: slot, tokens: stream.tokens(range), numeral: numeral >= 0 ? numeral : nil)
        // By where they begin, then by where they end; mostly they come so.
        var place = captures.count
        while place > first, capture.comes(before: captures[place - 1]) { place -= 1 }
        captures.insert(capture, at: place)
      }
    }
    return text
  }

  /// Finds the marks that were passed, in text order, each with the symbol that it stands before.
  private func findEvents(of match: RuleMatch, in stream: SymbolStream, _ scratch: inout CaptureScratch) {
    scratch.events.clear()
    let pattern = patternIndex(of: match)
    let head = stream.position(ofNumeral: match.head)
    if let marks = headMarks[pattern] {
      scratch.append(left.markPool, at: Int(marks.left), position: head)
      // What is read leftwards comes back to front.
      scratch.events.reverse()
      scratch.append(right.markPool, at: Int(marks.before), position: head)
      scratch.append(right.markPool, at: Int(marks.behind), position: head + 1)
      return
    }
    let first = stream.position(ofToken: match.tokens.lowerBound, near: head)
    let end = stream.position(ofToken: match.tokens.upperBound, near: head)
    guard first <= head, head < end else { return }
    scratch.search.begin(left, pattern: pattern, at: head)
    for index in stride(from: head, to: first, by: -1) {
      let glued: UInt64 = stream.slots[index].edge.contains(.space) ? 0 : Symbol.glued
      scratch.search.read(left, stream.slots[index - 1].symbol | glued, endingAt: index - 1)
    }
    // These come back to front, as they were read.
    scratch.search.appendEvents(left, atEdge: stream.slots[first].edge.contains(.beginning), to: &scratch.events)
    let before = scratch.events.count
    scratch.search.begin(right, pattern: pattern, at: head)
    for index in head..<end {
      let glued: UInt64 = stream.slots[index].edge.contains(.space) ? 0 : Symbol.glued
      scratch.search.read(right, stream.slots[index].symbol | glued, endingAt: index + 1)
    }
    scratch.search.appendEvents(right, atEdge: stream.slots[end].edge.contains(.end), to: &scratch.events)
    scratch.events[before...].reverse()
  }
}

/// Buffers that finding captures needs, kept from one match to the next.
package struct CaptureScratch: Sendable {
  fileprivate var search = CaptureSearch()
  fileprivate var events: [CaptureSearch.Event] = []
  /// Opening marks whose slots aren't closed yet.
  fileprivate var opened: [CaptureSearch.Event] = []
  package init() {}

  /// Appends the marks of a list as events at one position.
  fileprivate mutating func append(_ pool: [UInt8], at list: Int, position: Int) {
    for index in list + 1..<list + 1 + Int(pool[list]) {
      events.append(CaptureSearch.Event(mark: pool[index], position: position))
    }
  }
}

extension Capture {
  fileprivate func comes(before other: Capture) -> Bool {
    tokens.lowerBound != other.tokens.lowerBound
      ? tokens.lowerBound < other.tokens.lowerBound : tokens.upperBound < other.tokens.upperBound
  }
}

extension CaptureSlot {
  /// Whether a numeral fills it, rather than words.
  package var isNumeral: Bool { rawValue < CaptureSlot.unit.rawValue }
}

/// Reads one side of one match with one pattern, and remembers the marks on the way: all ways at once, the preferred
/// one first (as in Pike's simulation), so it can't be slow.
private struct CaptureSearch: Sendable {
  struct Event: Sendable {
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

  mutating func begin(_ automaton: borrowing Automaton, pattern: Int, at position: Int) {
    next.clear()
    links.clear()
    for index in Int(automaton.starts[pattern])..<Int(automaton.starts[pattern + 1]) {
      add(Item(automaton.targets[index]), automaton.marks[index], -1, position, automaton)
    }
    swap(&ways, &next)
  }

  mutating func read(_ automaton: borrowing Automaton, _ symbol: UInt64, endingAt position: Int) {
    next.clear()
    for index in ways.indices {
      let way = ways[index]
      automaton.step(way.item, symbol) { item, marks in add(item, marks, way.last, position, automaton) }
    }
    swap(&ways, &next)
  }

  /// Appends the events of the preferred way that ends here, the last one first.
  func appendEvents(_ automaton: borrowing Automaton, atEdge: Bool, to events: inout [Event]) {
    for way in ways {
      let kind = automaton.kinds[Automaton.node(way.item)]
      guard
        kind == Automaton.NodeKind.accept.rawValue || atEdge && kind == Automaton.NodeKind.acceptAtEdge.rawValue
      else { continue }
      var link = way.last
      while link >= 0 {
        events.append(links[Int(link)].event)
        link = links[Int(link)].before
      }
      return
    }
  }

  private mutating func add(
    _ item: Item, _ marks: UInt32, _ last: Int32, _ position: Int, _ automaton: borrowing Automaton
  ) {
    // One pattern is in a few places at once: looking through them is cheaper than hashing.
    for way in next where way.item == item { return }
    var last = last
    let offset = Int(marks)
    for index in offset..<offset + Int(automaton.markPool[offset]) {
      links.append(Link(event: Event(mark: automaton.markPool[index + 1], position: position), before: last))
      last = Int32(links.count - 1)
    }
    next.append(Way(item: item, last: last))
  }
}
