/// Where a pass over a text is.
struct ScanCursor {
  /// The next byte.
  var at = 0
  /// The next row of the table.
  var row = 0
  /// Flags of the next token, as far as what stands before it decides.
  var pending: TokenFlags = [.spaceBefore, .wordBoundary]
  /// Where the next sentence begins, if that's known already.
  var sentence = 0
  /// The last place where both a sentence and a word begin: ICU may start there afresh.
  var safe = SafePoint()

  struct SafePoint {
    var at = 0
    var row = 0
    var spaceBefore = true
  }

  init() {}

  /// At the start of a sentence, behind white space.
  init(startingAt at: Int, row: Int) {
    self.at = at
    self.row = row
    sentence = at
    safe = SafePoint(at: at, row: row)
  }
}

/// Why a pass stopped.
enum ScanStop {
  case end
  /// The table has no more rows.
  case full
  /// The scalar at this offset, or what stands around it, is for ICU.
  case unknown(Int)
}

/// One pass over a text: UAX #29's word and sentence break rules for scalars of covered classes.
///
/// The rules look at neighbours only (skipping Extend and Format), so there's no state but what stands right before:
/// words and numbers are taken whole where they begin, and the end of a sentence is found at its full stop.
struct TokenScanner {
  private let scalars = ScalarTable()
  private var folded: [UInt8] = []
  var cache = WordCache()

  /// Writes tokens from the cursor on, into rows that the table has already.
  mutating func scan(
    _ text: borrowing Span<UInt8>, words: borrowing WordTable, into table: inout TokenTable, _ cursor: inout ScanCursor
  ) -> ScanStop {
    // Mutable spans of several columns of one table count as overlapping accesses, those of several variables don't:
    // the columns are lent to variables meanwhile.
    var startColumn: [UInt32] = []
    var endColumn: [UInt32] = []
    var kindColumn: [TokenKind] = []
    var flagColumn: [TokenFlags] = []
    var wordColumn: [WordID] = []
    var cacheEntries: [WordCache.Entry] = []
    swap(&startColumn, &table.starts)
    swap(&endColumn, &table.ends)
    swap(&kindColumn, &table.kinds)
    swap(&flagColumn, &table.flags)
    swap(&wordColumn, &table.words)
    swap(&cacheEntries, &cache.entries)
    defer {
      swap(&startColumn, &table.starts)
      swap(&endColumn, &table.ends)
      swap(&kindColumn, &table.kinds)
      swap(&flagColumn, &table.flags)
      swap(&wordColumn, &table.words)
      swap(&cacheEntries, &cache.entries)
    }
    let rowLimit = startColumn.count
    var starts = startColumn.mutableSpan
    var ends = endColumn.mutableSpan
    var kinds = kindColumn.mutableSpan
    var flags = flagColumn.mutableSpan
    var ids = wordColumn.mutableSpan
    var entries = cacheEntries.mutableSpan
    let count = text.count
    // Read only, and only within this function.
    let raw = unsafe text.bytes

    var at = cursor.at
    var row = cursor.row
    var pending = cursor.pending
    var sentence = cursor.sentence
    defer {
      cursor.at = at
      cursor.row = row
      cursor.pending = pending
      cursor.sentence = sentence
    }

    while at < count {
      guard row < rowLimit else { return .full }
      let start = at
      let lead = text[at]
      var token = ScannedToken()
      var key = 0
      var low: UInt64 = 1
      var high: UInt64 = 0
      var hit = false
      if lead > 0x40, at + 17 <= count {
        // Safe: both loads end at at + 16 < count, which `RawSpan` checks besides, and any bits make an integer.
        low = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
        var length = Eight.nonLetters(low).trailingZeroBitCount >> 3
        low = Eight.low(low, length)
        if length == 8 {
          high = unsafe UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
          let more = Eight.nonLetters(high).trailingZeroBitCount >> 3
          high = Eight.low(high, more)
          length += more
        }
        key = WordCache.index(low, high)
        let entry = entries[key]
        if entry.low == low, entry.high == high {
          at += length
          let behind = text[at]
          if behind == 0x20 {
            hit = true
            token.next = [.spaceBefore, .wordBoundary]
            at += 1
          } else {
            switch scalars.classes[Int(behind)] {
            case ScalarClass.fullStop, ScalarClass.quote:
              // U.S, don't go on.
              hit = !scalars.classify(text, at + 1).isLetter
            case ScalarClass.digit:
              hit = true
              token.next = []
            default:
              hit = true
            }
          }
          token.end = start + length
          token.flags = entry.flags
          token.word = entry.word
        } else if length == 16 || length == 0 {
          low = 1
        }
        if !hit { at = start }
      }
      if !hit {
        let first = scalars.classify(text, at)
        switch first.class {
        case ScalarClass.letter, ScalarClass.asciiCapital, ScalarClass.foldingLetter:
          token = word(text, start, first, words)
          // Cached if it's all of the bytes that a hit would compare, the word's last byte being the last of those.
          if low != 1, start + Eight.length(low, high) == token.end {
            entries[key] = WordCache.Entry(low: low, high: high, word: token.word, flags: token.flags)
          }
        case ScalarClass.space:
          pending = [.spaceBefore, .wordBoundary]
          at += first.width
          continue
        case ScalarClass.digit:
          token = number(text, start, first)
          // The "2" of "km2": lexicon and rules may ask for it.
          if token.end - start == 1 { token.word = words.singles[Int(lead)] }
        case ScalarClass.lineFeed, ScalarClass.carriageReturn, ScalarClass.separator:
          token.kind = .lineEnd
          token.end = start + first.width
          if first.class == ScalarClass.carriageReturn, token.end < count, text[token.end] == 0x0A { token.end += 1 }
          token.next = [.spaceBefore, .wordBoundary]
          token.sentence = token.end
        case ScalarClass.fullStop, ScalarClass.sentenceTerminator:
          token = mark(text, start, first, words)
          let behindLetter = row > 0 && kinds[row - 1] == .word && ends[row - 1] == start
          switch SentenceEnd.find(
            text, after: token.end, isFullStop: first.class == ScalarClass.fullStop, behindLetter: behindLetter, scalars
          )
          {
          case .at(let end): token.sentence = end
          case .none: break
          case .unknown(let at): return .unknown(at)
          }
        case ScalarClass.extend, ScalarClass.format, ScalarClass.firstOther...:
          return .unknown(at)
        default:
          token = mark(text, start, first, words)
        }
        at = token.end
      }

      var all = pending.union(token.flags)
      if start >= sentence {
        all.insert(.sentenceStart)
        cursor.safe = ScanCursor.SafePoint(at: sentence, row: row, spaceBefore: pending.contains(.spaceBefore))
        sentence = .max
      }
      if token.sentence != .max { sentence = token.sentence }
      starts[row] = UInt32(truncatingIfNeeded: start)
      ends[row] = UInt32(truncatingIfNeeded: token.end)
      kinds[row] = token.kind
      flags[row] = all
      ids[row] = token.word
      row += 1
      pending = token.next
    }
    return .end
  }

  /// The word that begins at `start` with `first`.
  private mutating func word(
    _ text: borrowing Span<UInt8>, _ start: Int, _ first: ScalarTable.Found, _ words: borrowing WordTable
  ) -> ScannedToken {
    var token = ScannedToken()
    var at = start + first.width
    var seen = first.class
    var letters = 1
    let capital = scalars.isCapital(first)
    var capitals = capital ? 1 : 0
    scan: while true {
      var found = scalars.classify(text, at)
      switch found.class {
      case 0..<ScalarClass.wordEnd:
        at += found.width
      case ScalarClass.fullStop, ScalarClass.quote, ScalarClass.middleDot:
        // WB6, WB7: U.S, don't
        let behind = scalars.classify(text, at + found.width)
        guard behind.isLetter else { break scan }
        // ’ is folded.
        if found.class == ScalarClass.quote, found.width > 1 { seen |= ScalarClass.foldingLetter }
        at += found.width + behind.width
        found = behind
      case ScalarClass.digit:
        token.next = []
        break scan
      default:
        break scan
      }
      seen |= found.class
      if found.isLetter {
        letters += 1
        if scalars.isCapital(found) { capitals += 1 }
      }
    }
    token.end = at
    if capital { token.flags = letters > 1 && letters == capitals ? [.capital, .allCapitals] : .capital }
    if seen & ~(ScalarClass.letter | ScalarClass.extend) == 0 {
      token.word = words.id(ofFolded: text.extracting(start..<at))
    } else {
      fold(text, start, at)
      token.word = words.id(ofFolded: folded.span)
    }
    return token
  }

  /// Puts the folded form of a word of covered scalars into `folded`: what `WordFolding` makes of it.
  private mutating func fold(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    folded.removeAll(keepingCapacity: true)
    var at = start
    while at < end {
      let found = scalars.classify(text, at)
      if found.class == ScalarClass.quote, text[at] == 0xE2, text[at + 2] == 0x99 {
        folded.append(0x27)
      } else if found.class != ScalarClass.format {
        appendUTF8(scalars.folded(found), to: &folded)
      }
      at += found.width
    }
  }

  /// The number that begins at `start` with the digit `first`.
  private func number(_ text: borrowing Span<UInt8>, _ start: Int, _ first: ScalarTable.Found) -> ScannedToken {
    var token = ScannedToken()
    token.kind = .digits
    var at = start + first.width
    scan: while true {
      let found = scalars.classify(text, at)
      switch found.class {
      case ScalarClass.digit:
        at += found.width
      case ScalarClass.fullStop, ScalarClass.comma, ScalarClass.semicolon, ScalarClass.quote:
        // WB11, WB12: 2.430
        let behind = scalars.classify(text, at + found.width)
        guard behind.class == ScalarClass.digit else { break scan }
        at += found.width + behind.width
      case ScalarClass.letter, ScalarClass.asciiCapital, ScalarClass.foldingLetter:
        token.next = []
        break scan
      default:
        break scan
      }
    }
    token.end = at
    return token
  }

  /// The mark `first` at `start`.
  @inline(__always)
  private func mark(
    _ text: borrowing Span<UInt8>, _ start: Int, _ first: ScalarTable.Found, _ words: borrowing WordTable
  ) -> ScannedToken {
    var token = ScannedToken()
    token.kind = .mark
    token.end = start + first.width
    if first.width == 1 {
      token.word = words.singles[Int(text[start])]
    } else if first.class == ScalarClass.quote, text[start + 2] == 0x99 {
      token.word = words.singles[0x27]
    } else {
      token.word = words.id(ofFolded: text.extracting(start..<token.end))
    }
    return token
  }
}

/// A token on its way into the table.
private struct ScannedToken {
  var end = 0
  var kind = TokenKind.word
  /// What the token says about itself; the rest comes from what stands before it.
  var flags = TokenFlags()
  var word = WordID.none
  /// What it says about the next token.
  var next = TokenFlags.wordBoundary
  /// Where the next sentence begins, if this token decides that.
  var sentence = Int.max
}
