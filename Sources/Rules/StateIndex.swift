/// The items of a large state by what they read, so that a step looks only at those that may go on.
///
/// Behind a number nearly every pattern waits for a word of its own: of hundreds of items a few read the next one. A class,
/// so that asking it counts one reference and not those of its arrays.
final class StateIndex: Sendable {
  /// Items that read one letter, by that letter.
  private let letters: [UInt32]
  private let letterItems: [Item]
  /// Places in tries; bits for the letters that each reads; and where the items end that stand at each.
  private let places: [Int]
  private let filters: [UInt64]
  private let placeEnds: [Int]
  private let phraseItems: [Item]
  private let numeralItems: [Item]
  /// Items that read any word, or any with a capital.
  private let wordItems: [Item]

  /// - Parameter filters: for each place in the tries, the bits of the letters that it reads.
  /// - Complexity: O(n log n) in the number of items.
  init(_ items: ArraySlice<Item>, of automaton: borrowing Automaton, filters: [UInt64]) {
    var byLetter: [(letter: UInt32, item: Item)] = []
    var byPlace: [(place: Int, item: Item)] = []
    var numeralItems: [Item] = []
    var wordItems: [Item] = []
    for item in items {
      let node = Automaton.node(item)
      switch Automaton.NodeKind(rawValue: automaton.kinds[node]) {
      case .letter: byLetter.append((automaton.operands[node], item))
      case .phrase: byPlace.append((automaton.place(of: item), item))
      case .numeral: numeralItems.append(item)
      case .word: wordItems.append(item)
      case .accept, .acceptAtEdge, nil: break
      }
    }
    self.numeralItems = numeralItems
    self.wordItems = wordItems
    byLetter.sort { ($0.letter, $0.item) < ($1.letter, $1.item) }
    letters = byLetter.map(\.letter)
    letterItems = byLetter.map(\.item)
    byPlace.sort { ($0.place, $0.item) < ($1.place, $1.item) }
    phraseItems = byPlace.map(\.item)
    var places: [Int] = []
    var ends: [Int] = []
    for (index, entry) in byPlace.enumerated() {
      if places.last != entry.place {
        places.append(entry.place)
        ends.append(index)
      }
      ends[ends.count - 1] = index + 1
    }
    self.places = places
    self.filters = places.map { filters[$0] }
    placeEnds = ends
  }

  /// Reads `symbol` at all items, and calls `emit` with each item that follows, in no order.
  @inline(__always)
  func step(_ symbol: UInt64, _ automaton: borrowing Automaton, _ emit: (Item) -> Void) {
    let letter = UInt32(symbol & Symbol.letterMask)
    if letter != 0 {
      var at = firstPlace(of: letter)
      while at < letters.count, letters[at] == letter {
        automaton.step(letterItems[at], symbol) { item, _ in emit(item) }
        at += 1
      }
      var first = 0
      let bit = Self.bit(of: letter)
      for index in places.indices {
        if filters[index] & bit != 0, automaton.reads(letter, at: places[index]) {
          for item in phraseItems[first..<placeEnds[index]] { automaton.step(item, symbol) { item, _ in emit(item) } }
        }
        first = placeEnds[index]
      }
    }
    if symbol & Symbol.numeral != 0 {
      for item in numeralItems { automaton.step(item, symbol) { item, _ in emit(item) } }
    }
    if symbol & Symbol.word != 0 {
      for item in wordItems { automaton.step(item, symbol) { item, _ in emit(item) } }
    }
  }

  /// Whether an item reads a letter.
  func reads(_ letter: UInt32, _ automaton: borrowing Automaton) -> Bool {
    let at = firstPlace(of: letter)
    if at < letters.count, letters[at] == letter { return true }
    let bit = Self.bit(of: letter)
    for index in places.indices where filters[index] & bit != 0 {
      if automaton.reads(letter, at: places[index]) { return true }
    }
    return false
  }

  /// One of 64 bits: most letters that a place doesn't read are told by it.
  static func bit(of letter: UInt32) -> UInt64 { 1 &<< (UInt64(letter) &* 0x9E37_79B9_7F4A_7C15 >> 58) }

  private func firstPlace(of letter: UInt32) -> Int {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
