import SoLieuTokens

/// Phrases as paths of tokens, each with a value: finds the longest phrase that begins at a token.
///
/// Flat arrays only. The first word is found by its id in one look; the edges of a node stand together, sorted by key.
/// A key is the word's id and whether white space stands before it, so "kilo mét", "kilomét" and "ki-lô-mét" are three
/// phrases, and no phrase runs over a mark or a line end that isn't its own.
///
/// Immutable; a class, so that a walk needs one pointer and no copy of the seven arrays.
package final class WordTrie: Sendable {
  /// The value of a node at which no phrase ends.
  package static let noValue = UInt32.max

  /// The node of each first word, 0 for none; word ids behind the end have none.
  let roots: [UInt32]
  /// Node `i` has the edges `edgeStarts[i]..<edgeStarts[i + 1]`. Node 0 is no node.
  let edgeStarts: [UInt32]
  let values: [UInt32]
  let edgeKeys: [UInt32]
  let edgeTargets: [UInt32]
  /// The edges once more, to be found in one look, each with the node that it leads to, and the nodes of first words by
  /// the word: made again when a trie is loaded.
  private let edges: EdgeTable
  private let firstNodes: [TrieNode]

  /// What belongs to a trie.
  private struct Columns {
    var roots: [UInt32] = []
    var edgeStarts: [UInt32] = [0, 0]
    var values = [WordTrie.noValue]
    var edgeKeys: [UInt32] = []
    var edgeTargets: [UInt32] = []
  }

  private init(_ columns: Columns) {
    roots = columns.roots
    edgeStarts = columns.edgeStarts
    values = columns.values
    edgeKeys = columns.edgeKeys
    edgeTargets = columns.edgeTargets
    var nodes = values.enumerated().map { TrieNode(index: UInt32($0), value: $1) }
    for node in 1..<max(1, values.count) {
      for edge in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) {
        nodes[node].filter |= 1 &<< TrieNode.bit(edgeKeys[edge])
      }
    }
    var edges = EdgeTable(count: edgeKeys.count)
    for node in 1..<max(1, values.count) {
      for edge in Int(edgeStarts[node])..<Int(edgeStarts[node + 1]) {
        edges.insert(node: UInt32(node), key: edgeKeys[edge], target: nodes[Int(edgeTargets[edge])])
      }
    }
    self.edges = edges
    firstNodes = roots.map { nodes[Int($0)] }
  }

  package convenience init() { self.init(Columns()) }

  /// One token of a phrase.
  package struct Step: Hashable, Sendable {
    package var word: WordID
    package var spaceBefore: Bool
    package init(_ word: WordID, spaceBefore: Bool) {
      self.word = word
      self.spaceBefore = spaceBefore
    }
    var key: UInt32 { word.rawValue << 1 | (spaceBefore ? 1 : 0) }
  }

  /// The value of the longest phrase that begins at token `start` and ends at or before `end`, and its length in tokens.
  /// O(length of the longest phrase that the text follows).
  @inline(__always)
  package func longestMatch(_ tokens: TokenTable, at start: Int, before end: Int) -> (value: UInt32, count: Int)? {
    longestMatch(tokens, at: start, before: end) { _, _ in true }
  }

  /// The same, but only of phrases for which `accepts` says yes, given value and length.
  @inline(__always)
  func longestMatch(
    _ tokens: TokenTable, at start: Int, before end: Int, accepts: (UInt32, Int) -> Bool
  ) -> (value: UInt32, count: Int)? {
    guard start < end else { return nil }
    let first = tokens.words[start]
    guard first != .none, Int(first.rawValue) < firstNodes.count else { return nil }
    var node = firstNodes[Int(first.rawValue)]
    var best: (value: UInt32, count: Int)?
    var token = start
    while node.index != 0 {
      token += 1
      if node.value != Self.noValue, accepts(node.value, token - start) { best = (node.value, token - start) }
      guard node.filter != 0, token < end else { break }
      let word = tokens.words[token]
      guard word != .none else { break }
      let key = word.rawValue << 1 | (tokens.flags[token].contains(.spaceBefore) ? 1 : 0)
      guard node.filter &>> TrieNode.bit(key) & 1 != 0 else { break }
      node = edges.target(of: node.index, key: key)
    }
    return best
  }

  /// The value of exactly this phrase; how the first word is spaced doesn't matter.
  package func value(of steps: [Step]) -> UInt32? {
    guard let first = steps.first, Int(first.word.rawValue) < roots.count else { return nil }
    var node = roots[Int(first.word.rawValue)]
    for step in steps.dropFirst() where node != 0 { node = child(of: node, key: step.key) }
    guard node != 0, values[Int(node)] != Self.noValue else { return nil }
    return values[Int(node)]
  }

  @inline(__always)
  private func child(of node: UInt32, key: UInt32) -> UInt32 { edges.target(of: node, key: key).index }
}

/// What a walk asks of a node, side by side.
private struct TrieNode: Sendable, Hashable {
  /// 0 for none.
  var index: UInt32 = 0
  var value: UInt32 = WordTrie.noValue
  /// A bit for some of the keys that leave the node: most words that don't go on are told without a look at the edges.
  var filter: UInt32 = 0

  /// The bit of a key, as a shift.
  @inline(__always)
  static func bit(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 27 }
}

/// A hash table from a node and a key to the node that follows. Open addressing, at most half full.
///
/// Most keys that it's asked for aren't there. Bits by the same hash, eight a slot, tell nearly all of these without a
/// look at the slots, which are too many for the processor's nearest memory.
private struct EdgeTable: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    /// The node and the key; 0 for an empty slot, since no edge leaves node 0.
    var edge: UInt64 = 0
    var target = TrieNode()
  }
  private var entries: [Entry]
  private var shift: UInt64
  /// One bit of them set for each edge.
  private var present: [UInt64]

  init(count: Int = 0) {
    var bits: UInt64 = 1
    while 1 << Int(bits) < 2 * count + 2 { bits += 1 }
    entries = Array(repeating: Entry(), count: 1 << Int(bits))
    shift = 64 - bits
    present = Array(repeating: 0, count: max(1, (1 << Int(bits)) / 8))
  }

  /// The edge must not be there yet.
  mutating func insert(node: UInt32, key: UInt32, target: TrieNode) {
    let edge = UInt64(node) << 32 | UInt64(key)
    var slot = slot(edge)
    while entries[slot].edge != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = Entry(edge: edge, target: target)
    let bit = bit(edge)
    present[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// The node behind an edge, none where there is no such edge.
  @inline(__always)
  func target(of node: UInt32, key: UInt32) -> TrieNode {
    let edge = UInt64(node) << 32 | UInt64(key)
    let bit = bit(edge)
    if present[bit >> 6] &>> UInt64(bit & 63) & 1 == 0 { return TrieNode() }
    var slot = slot(edge)
    while true {
      let entry = entries[slot]
      if entry.edge == edge { return entry.target }
      if entry.edge == 0 { return TrieNode() }
      slot = (slot &+ 1) & (entries.count &- 1)
    }
  }

  /// Three more bits of the hash than the slot has.
  @inline(__always)
  private func bit(_ edge: UInt64) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) &>> (shift &- 3))
  }

  @inline(__always)
  private func slot(_ edge: UInt64) -> Int {
    Int(truncatingIfNeeded: (edge &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension WordTrie {
  /// Builds the trie of some phrases. The last value given for a phrase holds. O(n log n).
  package convenience init(_ phrases: [(steps: [Step], value: UInt32)]) {
    var builder = Builder()
    for (steps, value) in phrases { builder.add(steps, value) }
    self.init(builder)
  }

  private struct Builder {
    var roots: [UInt32: UInt32] = [:]
    var children: [[UInt32: UInt32]] = [[:]]
    var values = [WordTrie.noValue]

    mutating func add(_ steps: [Step], _ value: UInt32) {
      guard let first = steps.first else { return }
      var node = roots[first.word.rawValue] ?? 0
      if node == 0 {
        node = newNode()
        roots[first.word.rawValue] = node
      }
      for step in steps.dropFirst() {
        if let next = children[Int(node)][step.key] {
          node = next
        } else {
          let next = newNode()
          children[Int(node)][step.key] = next
          node = next
        }
      }
      values[Int(node)] = value
    }

    private mutating func newNode() -> UInt32 {
      children.append([:])
      values.append(WordTrie.noValue)
      return UInt32(children.count - 1)
    }
  }

  private convenience init(_ builder: Builder) {
    var columns = Columns()
    columns.roots = [UInt32](repeating: 0, count: builder.roots.keys.max().map { Int($0) + 1 } ?? 0)
    for (word, node) in builder.roots { columns.roots[Int(word)] = node }
    columns.values = builder.values
    columns.edgeStarts = [0]
    for edges in builder.children {
      for (key, target) in edges.sorted(by: { $0.key < $1.key }) {
        columns.edgeKeys.append(key)
        columns.edgeTargets.append(target)
      }
      columns.edgeStarts.append(UInt32(columns.edgeKeys.count))
    }
    self.init(columns)
  }

  package func write(to writer: inout ImageWriter) {
    writer.section("trie")
    for array in [roots, edgeStarts, values, edgeKeys, edgeTargets] { writer.uint32s(array) }
  }

  /// Checks that nodes and edges are in range; what the values mean is the caller's to check (``holds(valuesBelow:)``).
  package convenience init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("trie")
    var columns = Columns()
    columns.roots = try reader.uint32s()
    columns.edgeStarts = try reader.uint32s()
    columns.values = try reader.uint32s()
    columns.edgeKeys = try reader.uint32s()
    columns.edgeTargets = try reader.uint32s()
    let (edgeStarts, edgeKeys, edgeTargets) = (columns.edgeStarts, columns.edgeKeys, columns.edgeTargets)
    let nodes = columns.values.count
    var isSound = nodes > 0 && edgeStarts.count == nodes + 1 && edgeKeys.count == edgeTargets.count
    isSound = isSound && edgeStarts.first == 0 && edgeStarts.last == UInt32(edgeKeys.count)
    for index in 1..<max(1, edgeStarts.count) { isSound = isSound && edgeStarts[index - 1] <= edgeStarts[index] }
    for node in columns.roots { isSound = isSound && node < nodes }
    for node in edgeTargets { isSound = isSound && node < nodes }
    // A path that came back to where it was would never end.
    for node in 0..<nodes where isSound {
      for edge in edgeStarts[node]..<edgeStarts[node + 1] where edgeTargets[Int(edge)] <= node { isSound = false }
    }
    guard isSound else { throw .value(section: "trie") }
    self.init(columns)
  }

  /// Whether all values are below `limit`.
  package func holds(valuesBelow limit: Int) -> Bool {
    values.allSatisfy { $0 == Self.noValue || $0 < limit }
  }
}
