import SoLieuDocuments

/// The deterministic form of an ``Automaton``, built as texts need it, and forgotten when it grows too large.
///
/// A state is the set of items where the automaton may be. A step to a state that's been seen before is one lookup.
struct LazyAutomaton: Sendable {
  /// What the cache may hold before it's emptied.
  struct Limits: Sendable, Hashable {
    /// With half as many, news emptied the cache again and again, which took a fifth of extraction's time (measured).
    var states = 1 << 14
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
  /// Of each state with many items, once it's stepped from for the second time: an index costs as much as some steps without
  /// one.
  private var indexes: [StateIndex?] = []
  private var steppedFrom: [Bool] = []
  /// From how many items on a state has an index.
  private static let manyItems = 24
  private var scratch: [Item] = []
  /// For each place of the tries what `StateIndex.bit(of:)` says of the letters that it reads.
  private let letterFilters: [UInt64]
  /// Of places of the tries where many letters are read.
  private var letterSets: [Int: LetterSet] = [:]
  /// For each place of the tries the last state that was found to read there.
  private var placeStamps: [Int32] = []

  /// Counts for tests and measurements.
  private(set) var misses = 0
  private(set) var resets = 0

  init(_ automaton: Automaton, openPatterns: [Bool], limits: Limits = Limits()) {
    self.automaton = automaton
    self.openPatterns = openPatterns
    self.limits = limits
    letterFilters = (0..<automaton.terminals.count).map { place in
      automaton.edges(of: place).reduce(0) { $0 | StateIndex.bit(of: automaton.edgeLetters[$1] >> 1) }
    }
    restart()
  }

  var stateCount: Int { itemEnds.count }

  /// The state after `symbol` in `state`.
  mutating func step(_ state: Int32, _ symbol: UInt64) -> Int32 {
    let seen = infos[Int(state)].seen(of: symbol)
    // Nothing that an item could read.
    if seen & ~Symbol.glued == 0 { return Self.dead }
    if infos[Int(state)].lastSeen == seen { return infos[Int(state)].lastTarget }
    guard let known = transitions.target(state, seen) else { return compute(state, seen) }
    infos[Int(state)].remember(seen, known)
    return known
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
    items.clear()
    itemEnds.clear()
    accepted.clear()
    hashes.clear()
    infos.clear()
    stateSlots = [Int32](repeating: -1, count: 64)
    transitions.removeAll()
    indexes.clear()
    steppedFrom.clear()
    placeStamps = [Int32](repeating: -1, count: automaton.terminals.count)
    scratch.clear()
    addState()
    let initial = Int(automaton.starts[0])..<Int(automaton.starts[automaton.patternCount])
    for index in initial { scratch.append(Item(automaton.targets[index])) }
    normalizeScratch()
    addState()
  }

  private mutating func compute(_ state: Int32, _ symbol: UInt64) -> Int32 {
    misses += 1
    let range = (state == 0 ? 0 : Int(itemEnds[Int(state) - 1]))..<Int(itemEnds[Int(state)])
    let index = index(of: state, range)
    if let index, symbol & Symbol.letterMask != 0, !index.reads(UInt32(symbol & Symbol.letterMask), automaton) {
      // A word that the state doesn't name, though its letters' bits look so: as any other such word.
      let other = stepBesideLetters(state, symbol & ~Symbol.letterMask)
      // Going there may have emptied the cache.
      if other.isSameCache { insert(state, symbol, other.target) }
      return other.target
    }
    scratch.clear()
    // Apart while it's filled: as a part of `self` it would have the automaton copied for each closure.
    var next: [Item] = []
    swap(&next, &scratch)
    if let index {
      index.step(symbol, automaton) { next.append($0) }
    } else {
      for index in range { automaton.step(items[index], symbol) { item, _ in next.append(item) } }
    }
    swap(&next, &scratch)
    normalizeScratch()
    if scratch.isEmpty {
      if transitions.count < limits.transitions { transitions.insert(state, symbol, Self.dead) }
      return Self.dead
    }
    let hash = Self.hash(scratch)
    if let known = find(hash) {
      insert(state, symbol, known)
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
    insert(state, symbol, added)
    return added
  }

  /// The state behind a symbol without a letter, and whether the states are still those that they were.
  private mutating func stepBesideLetters(_ state: Int32, _ symbol: UInt64) -> (target: Int32, isSameCache: Bool) {
    if symbol & ~Symbol.glued == 0 { return (Self.dead, true) }
    if let known = transitions.target(state, symbol) { return (known, true) }
    let resets = resets
    return (compute(state, symbol), resets == self.resets)
  }

  private mutating func insert(_ state: Int32, _ symbol: UInt64, _ target: Int32) {
    if transitions.count >= limits.transitions { transitions.removeAll() }
    transitions.insert(state, symbol, target)
  }

  /// The index of a state whose items are `range`; nil where going through them is cheaper.
  private mutating func index(of state: Int32, _ range: Range<Int>) -> StateIndex? {
    guard range.count >= Self.manyItems else { return nil }
    guard steppedFrom[Int(state)] else {
      steppedFrom[Int(state)] = true
      return nil
    }
    if let known = indexes[Int(state)] { return known }
    let index = StateIndex(items[range], of: automaton, filters: letterFilters)
    indexes[Int(state)] = index
    return index
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
    for item in scratch {
      info.mask |= automaton.bits(lookedAtBy: item)
      if let letter = automaton.letter(readBy: item) { info.letters.insert(UInt64(letter)) }
      // Many patterns use the same list.
      guard let place = automaton.place(readBy: item), placeStamps[place] != state else { continue }
      placeStamps[place] = state
      info.letters.formUnion(letters(readAt: place))
    }
    infos.append(info)
    indexes.append(nil)
    steppedFrom.append(false)
    if (Int(state) + 1) * 2 > stateSlots.count { growSlots() }
    place(state, hash)
    return state
  }

  /// The letters that a place of the tries reads. Many states stand at the same few places of long lists.
  private mutating func letters(readAt place: Int) -> LetterSet {
    if let known = letterSets[place] { return known }
    var letters = LetterSet()
    for edge in automaton.edges(of: place) { letters.insert(UInt64(automaton.edgeLetters[edge] >> 1)) }
    if automaton.edges(of: place).count >= Self.manyItems { letterSets[place] = letters }
    return letters
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
