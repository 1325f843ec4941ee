/// What was found for the words seen last, by their bytes as they stand in the text: news repeats itself.
///
/// A direct-mapped table of surfaces up to 15 bytes long. A hit spares folding, the test that all scalars are letters,
/// and the `WordTable`. 8,192 entries of 24 bytes; what was found never changes, so eviction costs time only.
struct WordCache {
  struct Entry {
    /// The surface's bytes, little-endian, zero beyond its end. No surface begins with U+0001: an empty entry.
    var low: UInt64 = 1
    var high: UInt64 = 0
    var word = WordID.none
    /// `.capital` and `.allCapitals`.
    var flags: TokenFlags = []
  }

  static let indexBits: UInt64 = 13
  var entries: [Entry]
  /// The table that the words are of.
  private var table: WordTable.Identity?

  init() { entries = [Entry](repeating: Entry(), count: 1 << Int(Self.indexBits)) }

  /// Forgets everything that isn't of `words`.
  mutating func use(_ words: borrowing WordTable) {
    if let table, table === words.identity { return }
    if table != nil { entries = [Entry](repeating: Entry(), count: entries.count) }
    table = words.identity
  }

  @inline(__always)
  static func index(_ low: UInt64, _ high: UInt64) -> Int {
    Int(truncatingIfNeeded: (low &* WordHash.first ^ high &* WordHash.second) >> (64 - indexBits))
  }
}

/// Eight bytes at once, as a little-endian number.
enum Eight {
  /// The highest bit of each byte that can't be of a word, whatever else its scalar may be: ASCII but no letter.
  @inline(__always)
  static func nonLetters(_ bytes: UInt64) -> UInt64 {
    let highest: UInt64 = 0x8080_8080_8080_8080
    // Without their highest bit and in small letters, bytes from "a" on get it back by the first sum, those behind "z"
    // by the second; no sum carries into the next byte.
    let small = (bytes | 0x2020_2020_2020_2020) & ~highest
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let behindZ = small &+ 0x0505_0505_0505_0505
    return ~(fromA & ~behindZ | bytes) & highest
  }

  /// How many bytes a surface of up to 16 has.
  @inline(__always)
  static func length(_ low: UInt64, _ high: UInt64) -> Int {
    16 - (high != 0 ? high.leadingZeroBitCount : 64 + low.leadingZeroBitCount) >> 3
  }

  /// The lowest `count` bytes, 0...8; the others are zero in the result.
  @inline(__always)
  static func low(_ bytes: UInt64, _ count: Int) -> UInt64 {
    // `>>` is Swift's smart shift: by 64 it gives 0.
    bytes & (UInt64.max >> UInt64(64 - 8 * count))
  }
}
