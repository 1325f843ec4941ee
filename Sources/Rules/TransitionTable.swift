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
  private static let recentCount = 1 << 13
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
