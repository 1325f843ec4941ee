/// The sentences of a text: ICU's, but not cut behind abbreviations.
///
/// ICU ends a sentence at every full stop that white space and no small letter follow: "TP. | Hồ Chí Minh". Where the
/// full stop belongs to an abbreviation that never ends a sentence, or to a single capital ("George W. Bush"), the two
/// are put together again. "no." is an abbreviation only before a number.
package struct Sentences: Sendable {
  private let abbreviations: Set<[UInt8]>

  /// `abbreviations` without their full stop, with capitals or without.
  package init(abbreviations: [String]) {
    self.abbreviations = Set(abbreviations.map { WordFolding.folded(Array($0.utf8)) })
  }

  /// The sentences as rows of the table, in order; together they hold every row, so line ends too. O(rows).
  package func find(in table: borrowing TokenTable, of text: borrowing Span<UInt8>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for row in 1..<max(1, table.count) where table.flags[row].contains(.sentenceStart) {
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
    // A single capital.
    if table.flags[word].contains(.capital), start + DecodedScalar(text, at: start).width == end { return true }
    guard end - start <= 8 else { return false }
    var folded: [UInt8] = []
    WordFolding.append(text, start, end, to: &folded)
    if folded == [0x6E, 0x6F] { return table.kinds[row] == .digits }
    return abbreviations.contains(folded)
  }
}
