/// What a step asks of a state, in one place.
struct StateInfo: Sendable {
  /// What of a symbol the state looks at: a mask, and a set of letters. All else is masked away before a step is looked up,
  /// so that a state has one transition for all symbols that are alike to it.
  var mask: UInt64 = 0
  var letters = LetterSet()
  /// What of a symbol was looked at in the last step from the state, and where that led: mostly a word that no pattern
  /// names. A symbol of which nothing is seen never comes here.
  private(set) var lastSeen: UInt64 = 0
  private(set) var lastTarget: Int32 = 0
  /// Where the patterns stand that end in the state: three lists in a row, each with its end.
  let acceptStart: Int32
  var anywhereEnd: Int32 = 0
  var edgeEnd: Int32 = 0
  var openEnd: Int32 = 0

  init(acceptStart: Int32) { self.acceptStart = acceptStart }

  mutating func remember(_ seen: UInt64, _ target: Int32) {
    lastSeen = seen
    lastTarget = target
  }

  @inline(__always)
  func seen(of symbol: UInt64) -> UInt64 {
    let seen = symbol & mask
    return letters.mayContain(seen) ? seen : seen & ~Symbol.letterMask
  }
}
