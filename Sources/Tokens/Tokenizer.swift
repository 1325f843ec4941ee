/// Cuts a text into tokens and looks their words up.
///
/// Boundaries are ICU's (UAX #29 word and sentence breaks, root rules), refined where ICU keeps letters and digits
/// together. Text of the scalars in `ScalarTables` is cut by tables; a sentence that holds any other scalar is left
/// to ICU itself. A tokenizer keeps buffers, so use one for many texts, but not on two threads at once.
package struct Tokenizer: ~Copyable, Sendable {
  private var scanner = TokenScanner()
  /// Opened when the first text needs it: opening takes longer than an article.
  private var icu: ICUTokenizer?

  package init() {}

  /// Fills `table` with the tokens of `text`, which is valid UTF-8, normal form C, below 2^30 bytes. What the table
  /// held before is gone, its storage is kept. O(bytes).
  package mutating func tokenize(_ text: Span<UInt8>, words: WordTable, into table: inout TokenTable) {
    precondition(text.count < 1 << 30, "a text is below 2^30 bytes")
    scanner.cache.use(words)
    var cursor = ScanCursor()
    while true {
      switch scanner.scan(text, words: words, into: &table, &cursor) {
      case .end:
        table.setCount(cursor.row)
        return
      case .full:
        // News has a token for every five bytes.
        table.setCount(cursor.row + (text.count - cursor.at) / 5 + 64)
      case .unknown(let at):
        let start = cursor.safe
        let end = Self.safeEnd(text, from: at)
        table.setCount(start.row)
        if icu == nil { icu = ICUTokenizer() }
        icu?.tokenize(text, start.at, end, spaceBefore: start.spaceBefore, words: words, into: &table)
        cursor = ScanCursor(startingAt: end, row: table.count)
      }
    }
  }

  /// Cuts a text by ICU alone: what `tokenize` is tested against.
  package mutating func tokenizeByICU(_ text: Span<UInt8>, words: WordTable, into table: inout TokenTable) {
    table.removeAll()
    if icu == nil { icu = ICUTokenizer() }
    icu?.tokenize(text, 0, text.count, spaceBefore: true, words: words, into: &table)
  }

  /// The first place from `at` on where a sentence and a word begin, whatever stands around it: behind a line end, or
  /// between ". ", "! ", "? " and a capital.
  private static func safeEnd(_ text: borrowing Span<UInt8>, from at: Int) -> Int {
    var at = at
    let count = text.count
    while at < count {
      switch text[at] {
      case 0x0A: return at + 1
      case 0x0D: return at + 1 < count && text[at + 1] == 0x0A ? at + 2 : at + 1
      case 0x2E, 0x21, 0x3F:
        if at + 2 < count, text[at + 1] == 0x20, text[at + 2] >= 0x41, text[at + 2] <= 0x5A { return at + 2 }
      case 0xC2 where at + 1 < count && text[at + 1] == 0x85: return at + 2
      case 0xE2 where at + 2 < count && text[at + 1] == 0x80 && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9):
        return at + 3
      default: break
      }
      at += 1
    }
    return count
  }
}

extension TokenTable {
  /// Makes the table `count` rows long; new rows hold anything.
  fileprivate mutating func setCount(_ count: Int) {
    let change = count - self.count
    if change <= 0 {
      starts.removeLast(-change)
      ends.removeLast(-change)
      kinds.removeLast(-change)
      flags.removeLast(-change)
      words.removeLast(-change)
    } else {
      starts.append(contentsOf: repeatElement(0, count: change))
      ends.append(contentsOf: repeatElement(0, count: change))
      kinds.append(contentsOf: repeatElement(.mark, count: change))
      flags.append(contentsOf: repeatElement([], count: change))
      words.append(contentsOf: repeatElement(.none, count: change))
    }
  }
}
