/// The sentences of a text: ICU's, but not cut behind abbreviations.
///
/// ICU ends a sentence at every full stop that white space and no small letter follow: "TP. | Hồ Chí Minh". Where the
/// full stop belongs to an abbreviation that never ends a sentence, or to a single capital ("George W. Bush"), the two
/// are put together again. "no." is an abbreviation only before a number.
package struct Sentences: Sendable {
  /// Their bytes as a number, the first one highest, letters of ASCII small; those with other letters twice, with all
  /// capitals and with none.
  private let packed: Set<UInt64>
  /// A bit for some of the packed ones: most words are told to be none without hashing.
  private let filter: UInt64
  private static let longest = 8
  private let degrees: [WordID]

  /// - Parameters:
  ///   - abbreviations: without their full stop, with capitals or without; longer ones than eight bytes are never found.
  ///   - degrees: words before the letter of a scale of temperature ("37 độ C."), by the tokens' word table.
  package init(abbreviations: [String], degrees: [WordID] = []) {
    self.degrees = degrees
    packed = Set(
      abbreviations.flatMap { [$0.lowercased(), $0.uppercased()] }.filter { $0.utf8.count <= Self.longest }
        .map { $0.utf8.reduce(0, Self.pack) })
    filter = packed.reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// The sentences as rows of the table, in order; together they hold every row, so line ends too. O(rows).
  package func find(in table: borrowing TokenTable, of text: borrowing Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    let flags = table.flags.span
    for row in 1..<max(1, flags.count) where flags[row].contains(.sentenceStart) {
      if joins(table, text, row) { continue }
      sentences.append(start..<row)
      start = row
    }
    if table.count > 0 { sentences.append(start..<table.count) }
    return sentences
  }

  /// Whether the sentence that begins at `row` goes on with the one before.
  private func joins(_ table: borrowing TokenTable, _ text: borrowing Span<UInt8>, _ row: Int) -> Bool {
    let stop = row - 1
    let word = row - 2
    guard word >= 0, table.kinds[stop] == .mark, table.ends[stop] == table.starts[stop] + 1,
      text[Int(table.starts[stop])] == 0x2E, table.kinds[word] == .word, table.ends[word] == table.starts[stop]
    else { return false }
    let start = Int(table.starts[word])
    let end = Int(table.ends[word])
    // A single capital: an initial, but no scale of temperature.
    if table.flags[word].contains(.capital), start + DecodedScalar(text, at: start).width == end {
      return !isBehindDegrees(table, text, word)
    }
    guard end - start <= Self.longest else { return false }
    var packedWord: UInt64 = 0
    for index in start..<end { packedWord = Self.pack(packedWord, text[index]) }
    if packedWord == Self.number { return table.kinds[row] == .digits }
    return filter & Self.bit(of: packedWord) != 0 && packed.contains(packedWord)
  }

  private static func pack(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    word << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
  }

  private static func bit(of packedWord: UInt64) -> UInt64 { 1 &<< (packedWord &* 0x9E37_79B9_7F4A_7C15 >> 58) }

  /// Whether degrees stand right before a row: "37 độ C", "37°C", "37C".
  private func isBehindDegrees(_ table: borrowing TokenTable, _ text: borrowing Span<UInt8>, _ row: Int) -> Bool {
    guard row > 0 else { return false }
    if table.flags[row].contains(.spaceBefore) {
      return table.words[row - 1] != .none && degrees.contains(table.words[row - 1])
    }
    let first = text[Int(table.starts[row - 1])]
    // U+00B0 and U+00BA.
    return table.kinds[row - 1] == .digits || first == 0xC2
  }

  /// "no"
  private static let number: UInt64 = 0x6E6F
}
