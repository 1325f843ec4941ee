/// The deterministic form of an ``Automaton``, built as texts need it, and forgotten when it grows too large.
///
/// A state is the set of items where the automaton may be. A step to a state that's been seen before is one lookup.
struct LazyAutomaton: Sendable {
  /// What the cache may hold before it's emptied.
  struct Limits: Sendable, Hashable {
    var states = 1 << 13
    var items = 1 << 20
    var transitions = 1 << 17
  }

  /// The state without items: nothing can follow.
  static let dead: Int32 = 0
  static let start: Int32 = 1

  let automaton: Automaton
  let limits: Limits
  /// Patterns whose other side may be empty.
  private let openPatterns: [Bool]

  private var items: [Item] = []
  private var itemEnds: [Int32] = []
  /// Patterns that end in each state; see ``StateInfo``.
  private var accepted: [UInt32] = []
  private var hashes: [UInt64] = []
  private var infos: [StateInfo] = []
  /// States by the hash of their items; -1 for a free slot.
  private var stateSlots: [Int32] = []
  private var transitions = TransitionTable()
  private var scratch: [Item] = []

  /// Counts for tests and measurements.
  private(set) var misses = 0
  private(set) var resets = 0

  init(_ automaton: Automaton, openPatterns: [Bool], limits: Limits = Limits()) {
    self.automaton = automaton
    self.openPatterns = openPatterns
    self.limits = limits
    restart()
  }

  var stateCount: Int { itemEnds.count }

  /// The state after `symbol` in `state`.
  mutating func step(_ state: Int32, _ symbol: UInt64) -> Int32 {
    let seen = infos[Int(state)].seen(of: symbol)
    // Nothing that an item could read.
    if seen & ~Symbol.glued == 0 { return Self.dead }
    if let known = transitions.target(state, seen) { return known }
    return compute(state, seen)
  }

  /// Patterns that end here: in any text; only at the beginning or end of a sentence; and those in any text whose other
  /// side may be empty. Each sorted.
  enum Ending {
    case anywhere, atEdge, open
  }
  func acceptRange(_ state: Int32, _ ending: Ending) -> Range<Int> {
    let info = infos[Int(state)]
    return switch ending {
    case .anywhere: Int(info.acceptStart)..<Int(info.anywhereEnd)
    case .atEdge: Int(info.anywhereEnd)..<Int(info.edgeEnd)
    case .open: Int(info.edgeEnd)..<Int(info.openEnd)
    }
  }
  func acceptedPattern(_ index: Int) -> Int { Int(accepted[index]) }

  /// Whether `pattern` ends in `state` in any text; O(log patterns).
  func accepts(_ state: Int32, _ pattern: Int) -> Bool {
    let range = acceptRange(state, .anywhere)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(accepted[middle]) < pattern { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && Int(accepted[low]) == pattern
  }

  // MARK: Building

  private mutating func restart() {
    items.removeAll(keepingCapacity: true)
    itemEnds.removeAll(keepingCapacity: true)
    accepted.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    infos.removeAll(keepingCapacity: true)
    stateSlots = [Int32](repeating: -1, count: 64)
    transitions.removeAll()
    scratch.removeAll(keepingCapacity: true)
    addState()
    let initial = Int(automaton.starts[0])..<Int(automaton.starts[automaton.patternCount])
    for index in initial { scratch.append(Item(automaton.targets[index])) }
    normalizeScratch()
    addState()
  }

  private mutating func compute(_ state: Int32, _ symbol: UInt64) -> Int32 {
    misses += 1
    scratch.removeAll(keepingCapacity: true)
    let range = (state == 0 ? 0 : Int(itemEnds[Int(state) - 1]))..<Int(itemEnds[Int(state)])
    for index in range { automaton.step(items[index], symbol) { item, _ in scratch.append(item) } }
    normalizeScratch()
    if scratch.isEmpty {
      if transitions.count < limits.transitions { transitions.insert(state, symbol, Self.dead) }
      return Self.dead
    }
    let hash = Self.hash(scratch)
    if let known = find(hash) {
      if transitions.count >= limits.transitions { transitions.removeAll() }
      transitions.insert(state, symbol, known)
      return known
    }
    if stateCount >= limits.states || items.count + scratch.count > limits.items {
      let kept = scratch
      resets += 1
      restart()
      scratch = kept
      // The set may be that of the start.
      return find(hash) ?? addState()
    }
    let added = addState()
    if transitions.count >= limits.transitions { transitions.removeAll() }
    transitions.insert(state, symbol, added)
    return added
  }

  private mutating func normalizeScratch() {
    guard scratch.count > 1 else { return }
    scratch.sort()
    var kept = 1
    for index in 1..<scratch.count where scratch[index] != scratch[kept - 1] {
      scratch[kept] = scratch[index]
      kept += 1
    }
    scratch.removeLast(scratch.count - kept)
  }

  /// Adds the state whose items are in `scratch`.
  @discardableResult
  private mutating func addState() -> Int32 {
    let state = Int32(itemEnds.count)
    let hash = Self.hash(scratch)
    items.append(contentsOf: scratch)
    itemEnds.append(Int32(items.count))
    hashes.append(hash)
    var info = StateInfo(acceptStart: Int32(accepted.count))
    info.anywhereEnd = addAccepts(.accept)
    info.edgeEnd = addAccepts(.acceptAtEdge)
    info.openEnd = addAccepts(.accept, openOnly: true)
    // O(items, and words that may come next).
    for item in scratch { info.mask |= automaton.bits(lookedAtBy: item) { info.add(letter: UInt64($0)) } }
    infos.append(info)
    if (Int(state) + 1) * 2 > stateSlots.count { growSlots() }
    place(state, hash)
    return state
  }

  /// Adds the patterns that end with the items in `scratch`; gives where the list ends.
  private mutating func addAccepts(_ kind: Automaton.NodeKind, openOnly: Bool = false) -> Int32 {
    let first = accepted.count
    for item in scratch {
      let node = Automaton.node(item)
      guard automaton.kinds[node] == kind.rawValue else { continue }
      let pattern = automaton.operands[node]
      if !openOnly || openPatterns[Int(pattern)] { accepted.append(pattern) }
    }
    // Loose and tight items of one node both come here; patterns are in the order of their nodes.
    accepted[first...].sort()
    var kept = first
    for index in first..<accepted.count where index == first || accepted[index] != accepted[kept - 1] {
      accepted[kept] = accepted[index]
      kept += 1
    }
    accepted.removeLast(accepted.count - kept)
    return Int32(accepted.count)
  }

  private func find(_ hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & (stateSlots.count - 1)
    while stateSlots[slot] >= 0 {
      let state = Int(stateSlots[slot])
      if hashes[state] == hash {
        let start = state == 0 ? 0 : Int(itemEnds[state - 1])
        if items[start..<Int(itemEnds[state])].elementsEqual(scratch) { return Int32(state) }
      }
      slot = (slot + 1) & (stateSlots.count - 1)
    }
    return nil
  }

  private mutating func place(_ state: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (stateSlots.count - 1)
    while stateSlots[slot] >= 0 { slot = (slot + 1) & (stateSlots.count - 1) }
    stateSlots[slot] = state
  }

  private mutating func growSlots() {
    let count = stateSlots.count * 2
    stateSlots = [Int32](repeating: -1, count: count)
    for state in 0..<hashes.count - 1 { place(Int32(state), hashes[state]) }
  }

  private static func hash(_ items: [Item]) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for item in items {
      hash = (hash ^ item) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}

/// What a step asks of a state, in one place.
private struct StateInfo: Sendable {
  /// What of a symbol the state looks at: a mask, and a set of letters, each told by its last eight bits. All else is
  /// masked away before a step is looked up, so that a state has one transition for all symbols that are alike to it.
  var mask: UInt64 = 0
  private var letters: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// Where the patterns stand that end in the state: three lists in a row, each with its end.
  let acceptStart: Int32
  var anywhereEnd: Int32 = 0
  var edgeEnd: Int32 = 0
  var openEnd: Int32 = 0

  init(acceptStart: Int32) { self.acceptStart = acceptStart }

  mutating func add(letter: UInt64) {
    let bit = 1 &<< (letter & 63)
    switch letter >> 6 & 3 {
    case 0: letters.0 |= bit
    case 1: letters.1 |= bit
    case 2: letters.2 |= bit
    default: letters.3 |= bit
    }
  }

  @inline(__always)
  func seen(of symbol: UInt64) -> UInt64 {
    let seen = symbol & mask
    let set =
      switch seen >> 6 & 3 {
      case 0: letters.0
      case 1: letters.1
      case 2: letters.2
      default: letters.3
      }
    return set &>> (seen & 63) & 1 == 0 ? seen & ~Symbol.letterMask : seen
  }
}

/// A hash map from a state and a symbol to the state that follows. Open addressing, at most half full.
///
/// In front of it stands a smaller table of those that were asked for last: few steps are nearly all that texts take, and
/// these few would lie scattered over a megabyte.
struct TransitionTable: Sendable {
  private struct Entry: Sendable {
    var symbol: UInt64 = 0
    /// -1 for a free slot.
    var from: Int32 = -1
    var to: Int32 = 0
  }
  private var entries: [Entry] = []
  private var recent: [Entry] = []
  private static let recentCount = 1 << 11
  private(set) var count = 0

  init() { removeAll() }

  mutating func removeAll() {
    entries = Array(repeating: Entry(), count: 1 << 10)
    recent = Array(repeating: Entry(), count: Self.recentCount)
    count = 0
  }

  mutating func target(_ state: Int32, _ symbol: UInt64) -> Int32? {
    let hash = Self.hash(state, symbol)
    let near = hash & (Self.recentCount &- 1)
    let last = recent[near]
    if last.from == state, last.symbol == symbol { return last.to }
    var slot = hash & (entries.count &- 1)
    while true {
      let entry = entries[slot]
      if entry.from == state, entry.symbol == symbol {
        recent[near] = entry
        return entry.to
      }
      if entry.from < 0 { return nil }
      slot = (slot &+ 1) & (entries.count &- 1)
    }
  }

  /// The pair must not be there yet.
  mutating func insert(_ state: Int32, _ symbol: UInt64, _ target: Int32) {
    if (count + 1) * 2 > entries.count { grow() }
    place(Entry(symbol: symbol, from: state, to: target))
    count += 1
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.from >= 0 { place(entry) }
  }

  private mutating func place(_ entry: Entry) {
    var slot = Self.hash(entry.from, entry.symbol) & (entries.count - 1)
    while entries[slot].from >= 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  @inline(__always)
  private static func hash(_ state: Int32, _ symbol: UInt64) -> Int {
    var hash = (symbol ^ UInt64(UInt32(bitPattern: state)) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    return Int(truncatingIfNeeded: hash)
  }
}
