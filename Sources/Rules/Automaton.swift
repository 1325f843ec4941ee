/// A nondeterministic automaton over ``Symbol``s, without empty moves: what all patterns of a language need on one side
/// of their first numeral.
///
/// A node stands for one symbol to be read (or for the end of a pattern); it's followed by the nodes in its list of
/// moves. A node that reads a phrase of a list walks the list's trie, and its moves hold behind the phrase; so lists
/// are shared by all patterns that use them. Arrays are parallel; compiled by `AutomatonBuilder`.
package struct Automaton: Sendable, Hashable {
  package enum NodeKind: UInt8, Sendable {
    /// The end of pattern `operand`.
    case accept
    /// The end of pattern `operand`, where a sentence or line begins or ends.
    case acceptAtEdge
    /// The letter `operand`.
    case letter
    /// A numeral that predicate `operand` holds for.
    case numeral
    /// A word token; bits of `operand`: 1 with a capital, 2 without one, 4 all in capitals.
    case word
    /// A phrase of the trie whose root is `operand`.
    case phrase
  }

  // Nodes.
  package var kinds: [UInt8] = []
  package var operands: [UInt32] = []
  /// Where each node's moves begin in `targets`, and the end of the last.
  package var moves: [UInt32] = [0]

  // Moves, in the order in which captures prefer them.
  /// `node << 1 | loose`: loose where white space may stand before what the node reads.
  package var targets: [UInt32] = []
  /// Where the marks that are passed on the way begin in `markPool`.
  package var marks: [UInt32] = []
  /// Lists of marks, each behind its length; the first is the empty list. See ``Mark``.
  package var markPool: [UInt8] = [0]
  /// Where the initial moves of each pattern begin in `targets`, and the end of the last one's. They follow those of
  /// the nodes.
  package var starts: [UInt32] = [0]

  // Predicates on numerals: forms that are required, forbidden, and of which one at least is required (if any).
  package var required: [UInt32] = []
  package var forbidden: [UInt32] = []
  package var anyOf: [UInt32] = []
  /// The value's number in the `Alphabet`, 0 for any.
  package var values: [UInt8] = []

  // Tries of phrases, all in one: node 0 is never a root.
  package var edgeStarts: [UInt32] = [0, 0]
  /// Sorted within a node: `letter << 1`, or `letter << 1 | 1` where no white space may stand before the letter.
  package var edgeLetters: [UInt32] = []
  package var edgeTargets: [UInt32] = []
  /// 1 where a phrase ends.
  package var terminals: [UInt8] = [0]

  package init() {}

  package var patternCount: Int { starts.count - 1 }
}

/// A place inside a pattern, met on the way from one symbol to the next: the beginning or end of a slot or of the
/// figure's text.
package enum Mark {
  package static let textOpens: UInt8 = 250
  package static let textCloses: UInt8 = 251
  package static func opens(_ slot: CaptureSlot) -> UInt8 { slot.rawValue * 2 }
  package static func closes(_ slot: CaptureSlot) -> UInt8 { slot.rawValue * 2 + 1 }
}

/// Where the automaton may be: at a node, or inside the trie of a phrase node.
///
/// Bits: 0 loose, 1–31 node, 32–63 node of the trie (0 before the phrase begins).
typealias Item = UInt64

extension Automaton {
  static func node(_ item: Item) -> Int { Int(item & 0xFFFF_FFFF) >> 1 }

  /// Where in its trie an item of a phrase node is.
  @inline(__always)
  func place(of item: Item) -> Int {
    let trie = Int(item >> 32)
    return trie == 0 ? Int(operands[Self.node(item)]) : trie
  }

  /// Whether a phrase goes on with a letter at a place of its trie, with or without white space before it.
  func reads(_ letter: UInt32, at place: Int) -> Bool {
    let edge = firstEdge(of: place, from: letter << 1)
    return edge < Int(edgeStarts[place + 1]) && edgeLetters[edge] >> 1 == letter
  }

  /// Reads `symbol` at `item`, and calls `emit` with each item that follows, and with where the marks on the way are
  /// in `markPool`, in order of preference. O(moves), and O(log edges) for a phrase.
  @inline(__always)
  func step(_ item: Item, _ symbol: UInt64, _ emit: (Item, UInt32) -> Void) {
    guard item & 1 != 0 || symbol & Symbol.glued != 0 else { return }
    let node = Self.node(item)
    let operand = operands[node]
    switch NodeKind(rawValue: kinds[node]) {
    case .letter:
      if symbol & Symbol.letterMask == UInt64(operand) { move(from: node, emit) }
    case .numeral:
      if symbol & Symbol.numeral != 0, holds(Int(operand), symbol) { move(from: node, emit) }
    case .word:
      if Self.isWord(symbol, operand) { move(from: node, emit) }
    case .phrase:
      let letter = symbol & Symbol.letterMask
      guard letter != 0 else { return }
      let place = place(of: item)
      follow(letter << 1, from: place, node, emit)
      if symbol & Symbol.glued != 0 { follow(letter << 1 | 1, from: place, node, emit) }
    case .accept, .acceptAtEdge, nil:
      return
    }
  }

  /// The one letter that an item reads; nil for one that reads something else.
  func letter(readBy item: Item) -> UInt32? {
    let node = Self.node(item)
    return kinds[node] == NodeKind.letter.rawValue ? operands[node] : nil
  }

  /// The place of a trie whose letters an item reads; nil for one that reads something else.
  func place(readBy item: Item) -> Int? {
    kinds[Self.node(item)] == NodeKind.phrase.rawValue ? place(of: item) : nil
  }

  /// The edges that leave a place of a trie.
  func edges(of place: Int) -> Range<Int> { Int(edgeStarts[place])..<Int(edgeStarts[place + 1]) }

  /// The bits of a symbol that decide what `item` does with it.
  func bits(lookedAtBy item: Item) -> UInt64 {
    let node = Self.node(item)
    let operand = operands[node]
    let glue = item & 1 == 0 ? Symbol.glued : 0
    switch NodeKind(rawValue: kinds[node]) {
    case .letter:
      return glue | Symbol.letterMask
    case .numeral:
      let forms = UInt64(required[Int(operand)] | forbidden[Int(operand)] | anyOf[Int(operand)])
      let value = values[Int(operand)] == 0 ? 0 : Symbol.valueMask << Symbol.valueShift
      return glue | Symbol.numeral | forms << Symbol.formShift | value
    case .word:
      return glue | Symbol.word | (operand & 3 != 0 ? Symbol.capital : 0) | (operand & 4 != 0 ? Symbol.allCapitals : 0)
    case .phrase:
      return Symbol.glued | Symbol.letterMask
    case .accept, .acceptAtEdge, nil:
      return 0
    }
  }

  @inline(__always)
  private func move(from node: Int, _ emit: (Item, UInt32) -> Void) {
    for index in Int(moves[node])..<Int(moves[node + 1]) { emit(Item(targets[index]), marks[index]) }
  }

  /// The longer phrase comes first.
  @inline(__always)
  private func follow(_ edge: UInt64, from place: Int, _ node: Int, _ emit: (Item, UInt32) -> Void) {
    guard let next = child(of: place, by: UInt32(edge)) else { return }
    if edgeStarts[next] < edgeStarts[next + 1] { emit(Item(next) << 32 | Item(node) << 1 | 1, 0) }
    if terminals[next] != 0 { move(from: node, emit) }
  }

  private func child(of place: Int, by edge: UInt32) -> Int? {
    let found = firstEdge(of: place, from: edge)
    guard found < Int(edgeStarts[place + 1]), edgeLetters[found] == edge else { return nil }
    return Int(edgeTargets[found])
  }

  /// The first edge of a place that's `edge` or comes behind it.
  private func firstEdge(of place: Int, from edge: UInt32) -> Int {
    var low = Int(edgeStarts[place])
    var high = Int(edgeStarts[place + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeLetters[middle] < edge { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ predicate: Int, _ symbol: UInt64) -> Bool {
    let form = UInt32(symbol >> Symbol.formShift & Symbol.formMask)
    guard form & required[predicate] == required[predicate], form & forbidden[predicate] == 0 else { return false }
    if anyOf[predicate] != 0, form & anyOf[predicate] == 0 { return false }
    return values[predicate] == 0 || UInt64(values[predicate]) == symbol >> Symbol.valueShift & Symbol.valueMask
  }

  private static func isWord(_ symbol: UInt64, _ operand: UInt32) -> Bool {
    guard symbol & Symbol.word != 0 else { return false }
    if operand & 1 != 0, symbol & Symbol.capital == 0 { return false }
    if operand & 2 != 0, symbol & Symbol.capital != 0 { return false }
    return operand & 4 == 0 || symbol & Symbol.allCapitals != 0
  }
}

extension Automaton {
  /// What a pattern marks on one side of its numeral.
  struct PatternMarks: Sendable {
    fileprivate var isMarked = false
    /// Whether it marks where the figure's own text begins or ends.
    var isTextMarked = false
    /// Where in `markPool` the list is that is passed before the first symbol, if it's the same on all ways and nothing else
    /// is marked.
    var first: UInt32?
    /// The same of the lists before and behind the first symbol, if that is a numeral.
    var head: (before: UInt32, behind: UInt32)?
  }

  /// The marks of each pattern. O(nodes).
  var patternMarks: [PatternMarks] {
    var isVisited = [Bool](repeating: false, count: kinds.count)
    // The nodes of the pattern at hand, those that begin it first.
    var nodes: [Int] = []
    var result: [PatternMarks] = []
    result.reserveCapacity(patternCount)
    for pattern in 0..<patternCount {
      nodes.removeAll(keepingCapacity: true)
      let first = Int(starts[pattern])..<Int(starts[pattern + 1])
      visit(first, &isVisited, &nodes)
      let heads = 0..<nodes.count
      var marks = PatternMarks()
      note(first, in: &marks)
      var behind = PatternMarks()
      for head in heads {
        note(movesOf(nodes[head]), in: &behind)
        visit(movesOf(nodes[head]), &isVisited, &nodes)
      }
      // Behind these, which nothing leads back to.
      var further = PatternMarks()
      var next = heads.upperBound
      while next < nodes.count {
        note(movesOf(nodes[next]), in: &further)
        visit(movesOf(nodes[next]), &isVisited, &nodes)
        next += 1
      }
      for node in nodes { isVisited[node] = false }
      let shared = first.first.map { self.marks[$0] }
      if !further.isMarked, let shared, first.allSatisfy({ self.marks[$0] == shared }) {
        if !behind.isMarked { marks.first = shared }
        marks.head = marksBehind(nodes[heads]).map { (shared, $0) }
      }
      marks.isTextMarked = marks.isTextMarked || behind.isTextMarked || further.isTextMarked
      result.append(marks)
    }
    return result
  }

  /// Appends the nodes that moves lead to and that weren't visited yet.
  private func visit(_ moves: Range<Int>, _ isVisited: inout [Bool], _ nodes: inout [Int]) {
    for index in moves {
      let node = Int(targets[index] >> 1)
      if !isVisited[node] {
        isVisited[node] = true
        nodes.append(node)
      }
    }
  }

  private func movesOf(_ node: Int) -> Range<Int> { Int(moves[node])..<Int(moves[node + 1]) }

  private func note(_ moves: Range<Int>, in marks: inout PatternMarks) {
    for index in moves {
      let list = Int(self.marks[index])
      let count = Int(markPool[list])
      if count > 0 { marks.isMarked = true }
      for mark in 0..<count where markPool[list + 1 + mark] >= Mark.textOpens { marks.isTextMarked = true }
    }
  }

  /// The list behind the numerals `heads`, where it's the same on all moves.
  private func marksBehind(_ heads: ArraySlice<Int>) -> UInt32? {
    var behind: UInt32?
    for head in heads {
      guard kinds[head] == NodeKind.numeral.rawValue else { return nil }
      for index in movesOf(head) {
        guard behind == nil || behind == marks[index] else { return nil }
        behind = marks[index]
      }
    }
    return behind
  }
}
