/// A set of letters, each told by its last eight bits.
struct LetterSet: Sendable {
  private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ letter: UInt64) {
    let bit = 1 &<< (letter & 63)
    switch letter >> 6 & 3 {
    case 0: bits.0 |= bit
    case 1: bits.1 |= bit
    case 2: bits.2 |= bit
    default: bits.3 |= bit
    }
  }

  mutating func formUnion(_ other: LetterSet) {
    bits.0 |= other.bits.0
    bits.1 |= other.bits.1
    bits.2 |= other.bits.2
    bits.3 |= other.bits.3
  }

  /// Whether the letter of a symbol is in the set, or one with the same last bits.
  @inline(__always)
  func mayContain(_ symbol: UInt64) -> Bool {
    let word =
      switch symbol >> 6 & 3 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word &>> (symbol & 63) & 1 != 0
  }
}
