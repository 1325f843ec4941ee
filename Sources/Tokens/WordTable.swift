/// Words and their ids, both ways.
///
/// An open-addressing hash table over flat arrays, so that a table can be stored with its image and used again without
/// building anything:
/// - `pool`: one record a spelling: id (4 bytes, little-endian), length (2 bytes, little-endian), the folded UTF-8. It
///   begins with an unused byte and ends with 16 zeros, so that 16 bytes can be loaded from any spelling;
/// - `slots`: a power of two of them, at most half full: the offset of a record, 0 for an empty slot;
/// - `offsets`: the offset of each id's own record (aliases have records too, but no offset here).
package struct WordTable: Sendable {
  package let slots: [UInt32]
  package let pool: [UInt8]
  package let offsets: [UInt32]
  /// Ids of spellings of one ASCII byte, which marks mostly are; made again when a table is loaded.
  let singles: [WordID]
  /// Tells tables apart, and copies of one table not.
  let identity = Identity()

  final class Identity: Sendable {}

  /// A table of `words`, whose ids are their indices, and of other spellings for them.
  ///
  /// All spellings are folded already (``WordFolding``) and at most 65,535 bytes long. Where two are the same, the
  /// first one's id is found. O(total bytes).
  package init(words: [[UInt8]], aliases: [(spelling: [UInt8], id: WordID)] = []) {
    var slotCount = 16
    while slotCount < 2 * (words.count + aliases.count) + 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount)
    var pool: [UInt8] = [0]
    var offsets: [UInt32] = []
    offsets.reserveCapacity(words.count)

    func add(_ spelling: [UInt8], _ id: WordID) {
      precondition(spelling.count <= Int(UInt16.max), "a word's spelling is at most 65,535 bytes long")
      let record = UInt32(pool.count)
      withBytes(of: id.rawValue.littleEndian) { pool.append($0) }
      withBytes(of: UInt32(spelling.count).littleEndian, count: 2) { pool.append($0) }
      pool.append(contentsOf: spelling)
      if id.rawValue == UInt32(offsets.count) { offsets.append(record) }
      var slot = Int(truncatingIfNeeded: WordHash.hash(spelling.span)) & (slotCount - 1)
      while slots[slot] != 0 {
        if Self.spelling(at: Int(slots[slot]), in: pool) == spelling[...] { return }
        slot = (slot + 1) & (slotCount - 1)
      }
      slots[slot] = record
    }
    for (index, word) in words.enumerated() { add(word, WordID(UInt32(index))) }
    for alias in aliases {
      precondition(alias.id.rawValue < UInt32(words.count), "an alias is for a word of the table")
      add(alias.spelling, alias.id)
    }
    pool.append(contentsOf: [UInt8](repeating: 0, count: 16))
    self.init(slots: slots, pool: pool, offsets: offsets)
  }

  /// A table from the arrays of one that was built before.
  package init(slots: [UInt32], pool: [UInt8], offsets: [UInt32]) {
    precondition(slots.count & (slots.count - 1) == 0 && !slots.isEmpty, "slots are a power of two")
    precondition(pool.count >= 17, "a pool holds its padding")
    self.slots = slots
    self.pool = pool
    self.offsets = offsets
    var singles = [WordID](repeating: .none, count: 128)
    for byte in 0..<128 {
      singles[byte] = Self.find([UInt8(byte)].span, slots: slots.span, pool: pool.span)
    }
    self.singles = singles
  }

  /// How many ids there are.
  package var count: Int { offsets.count }

  /// The id of a folded spelling, `.none` if it isn't in the table. O(length).
  package func id(ofFolded spelling: Span<UInt8>) -> WordID {
    Self.find(spelling, slots: slots.span, pool: pool.span)
  }

  /// The words one of whose spellings is made of these ASCII bytes only. O(words).
  package func ids(of bytes: Set<UInt8>) -> [WordID] {
    let isAllowed = (0...UInt8.max).map(bytes.contains)
    var found: [WordID] = []
    var record = 1
    // Behind the last one stand 16 zeros.
    while record + 16 < pool.count {
      let count = Int(pool[record + 4]) | Int(pool[record + 5]) << 8
      let spelling = record + 6..<record + 6 + count
      guard spelling.upperBound < pool.count else { break }
      if spelling.allSatisfy({ isAllowed[Int(pool[$0])] }) {
        found.append(Self.id(at: record, in: pool.span))
      }
      record = spelling.upperBound
    }
    return found
  }

  /// The id of a spelling, folded or not; `.none` if it isn't in the table. For set-up and tests: it allocates.
  package func id(of spelling: String) -> WordID {
    id(ofFolded: WordFolding.folded(Array(spelling.utf8)).span)
  }

  /// An id's own spelling, folded, in UTF-8. Traps for an id that isn't of this table.
  package func spelling(of id: WordID) -> [UInt8] {
    Array(Self.spelling(at: Int(offsets[Int(id.rawValue)]), in: pool))
  }

  /// An id's own spelling, folded. Traps for an id that isn't of this table.
  package func text(of id: WordID) -> String { String(decoding: spelling(of: id), as: UTF8.self) }

  private static func spelling(at record: Int, in pool: [UInt8]) -> ArraySlice<UInt8> {
    let length = Int(pool[record + 4]) | Int(pool[record + 5]) << 8
    return pool[record + 6..<record + 6 + length]
  }

  private static func find(_ spelling: Span<UInt8>, slots: Span<UInt32>, pool: Span<UInt8>) -> WordID {
    var slot = Int(truncatingIfNeeded: WordHash.hash(spelling)) & (slots.count - 1)
    while slots[slot] != 0 {
      let record = Int(slots[slot])
      let length = Int(pool[record + 4]) | Int(pool[record + 5]) << 8
      if length == spelling.count {
        var index = 0
        while index < length, pool[record + 6 + index] == spelling[index] { index += 1 }
        if index == length { return id(at: record, in: pool) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .none
  }

  private static func id(at record: Int, in pool: Span<UInt8>) -> WordID {
    var value: UInt32 = 0
    for index in (0..<4).reversed() { value = value << 8 | UInt32(pool[record + index]) }
    return WordID(value)
  }
}

/// Calls `body` with the lowest bytes of a value in the order of memory.
private func withBytes(of value: UInt32, count: Int = 4, _ body: (UInt8) -> Void) {
  for index in 0..<count { body(UInt8(truncatingIfNeeded: UInt32(littleEndian: value) >> (8 * UInt32(index)))) }
}

/// The hash of a folded spelling: the first 16 bytes, as two little-endian numbers, by one full-width multiplication
/// (as wyhash does), then each eight that follow.
enum WordHash {
  static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  static func hash(low: UInt64, high: UInt64) -> UInt64 { mix(low ^ first, high ^ second) }

  static func hash(_ spelling: Span<UInt8>) -> UInt64 {
    var hash = hash(low: load(spelling, 0), high: load(spelling, 8))
    var at = 16
    while at < spelling.count {
      hash = mix(hash ^ load(spelling, at), second)
      at += 8
    }
    return hash
  }

  /// Up to eight bytes from `at` as a little-endian number.
  static func load(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
    var value: UInt64 = 0
    var index = min(at + 8, bytes.count) - 1
    while index >= at {
      value = value << 8 | UInt64(bytes[index])
      index -= 1
    }
    return value
  }
}
