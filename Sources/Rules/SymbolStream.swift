import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens

/// A document as the automata see it: one symbol for each numeral and for each token outside of numerals.
///
/// A numeral of one word token is a symbol that is both, so that patterns can have "năm" and "một" as words. A sentence
/// without numerals is there with its first and last words only, which patterns may read beyond their own sentence; all
/// between is one symbol that no pattern reads.
package struct SymbolStream: Sendable {
  /// A symbol with what is known of it, in one place: walks ask for all of it.
  struct Slot: Sendable {
    /// See ``Symbol``.
    var symbol: UInt64
    /// Its first token.
    var start: Int32
    /// Index of the numeral that it is, -1 for none.
    var numeral: Int32
    /// What stands before it.
    var edge: Edge
  }
  /// The symbols, and behind them the end of the text, which is none; what stands behind that is of earlier documents.
  private(set) var slots: [Slot] = []
  package private(set) var count = 0
  /// Index of the symbol that a numeral is.
  private var positions: [Int32] = []

  /// What stands before a symbol.
  struct Edge: OptionSet, Sendable {
    let rawValue: UInt8
    /// White space, or an end of the text.
    static let space = Edge(rawValue: 1)
    /// A sentence or line begins here, or only marks ("-", "“", "•") stand between its beginning and here.
    static let beginning = Edge(rawValue: 2)
    /// A sentence or line ends here, or only marks (".", "”", ")") stand between here and its end.
    static let end = Edge(rawValue: 4)
  }

  package init() {}

  /// The stream of a document. See ``fill(tokens:sentences:numerals:rules:)``.
  package init(tokens: TokenTable, sentences: [Range<Int>], numerals: [Numeral], rules: RuleSet) {
    fill(tokens: tokens, sentences: sentences, numerals: numerals, rules: rules)
  }

  /// Makes it the stream of another document; its storage is kept. Linear in the number of tokens.
  ///
  /// - Parameters:
  ///   - sentences: ranges of tokens, in order; together they are all of them.
  ///   - numerals: in order, without overlaps.
  package mutating func fill(tokens: TokenTable, sentences: [Range<Int>], numerals: [Numeral], rules: RuleSet) {
    if slots.count <= tokens.count {
      let missing = tokens.count + 1 - slots.count
      slots.append(contentsOf: repeatElement(Slot(symbol: 0, start: 0, numeral: -1, edge: []), count: missing))
    }
    positions.clear()
    positions.append(contentsOf: repeatElement(-1, count: numerals.count))
    count = Self.fill(&slots, &positions, tokens, sentences, numerals, rules.alphabet)
  }

  /// Every token of every document comes by here: over spans, whose bounds and owners the compiler knows.
  private static func fill(
    _ slotColumn: inout [Slot], _ positionColumn: inout [Int32], _ tokens: TokenTable, _ sentences: [Range<Int>],
    _ numerals: [Numeral], _ alphabet: Alphabet
  ) -> Int {
    let kinds = tokens.kinds.span
    let flags = tokens.flags.span
    let words = tokens.words.span
    let letters = alphabet.letters.span
    let (wordBit, capital, allCapitals) = (
      Symbol.word & alphabet.mask, Symbol.capital & alphabet.mask, Symbol.allCapitals & alphabet.mask
    )
    var slots = slotColumn.mutableSpan
    var positions = positionColumn.mutableSpan
    var count = 0
    var next = 0
    // Where the next numeral begins.
    var head = numerals.first?.tokens.lowerBound ?? Int.max
    // Whether a beginning reaches over the last symbol, a mark.
    var opens = false
    for sentence in sentences {
      var token = sentence.lowerBound
      let isSilent = head >= sentence.upperBound && sentence.count > 2 * reach
      let silence = isSilent ? token + reach : -1
      while token < sentence.upperBound {
        // Defensive: a numeral that begins inside the one before is taken for a part of it.
        while head < token {
          positions[next] = Int32(count - 1)
          next += 1
          head = next < numerals.count ? numerals[next].tokens.lowerBound : Int.max
        }
        // Nearly all tokens: words and marks that aren't beside a beginning or an end.
        if token > sentence.lowerBound, !opens, kinds[token - 1] != .lineEnd {
          let stop = min(head, silence > token ? silence : sentence.upperBound, sentence.upperBound)
          while token < stop, token != silence, kinds[token] != .lineEnd, !flags[token].contains(.sentenceStart) {
            let own = flags[token]
            var symbol: UInt64 = own.contains(.capital) ? wordBit | capital : wordBit
            if own.contains(.allCapitals) { symbol |= allCapitals }
            if kinds[token] != .word { symbol = 0 }
            let word = Int(words[token].rawValue)
            if word < letters.count { symbol |= UInt64(letters[word]) }
            slots[count] = Slot(
              symbol: symbol, start: Int32(truncatingIfNeeded: token), numeral: -1,
              edge: own.contains(.spaceBefore) ? .space : [])
            token += 1
            count += 1
          }
          guard token < sentence.upperBound else { break }
        }
        let kind = kinds[token]
        var edge: Edge = flags[token].contains(.spaceBefore) || token == 0 ? .space : []
        // A beginning reaches over the marks that follow it, an end over the marks before it.
        if opens { edge.insert(.beginning) }
        if token == 0 || flags[token].contains(.sentenceStart) || kind == .lineEnd || kinds[token - 1] == .lineEnd {
          edge.insert(.beginning)
          edge.insert(.end)
          close(&slots, count, kinds)
        }
        opens = kind == .mark && edge.contains(.beginning)
        if head == token, !numerals[next].tokens.isEmpty {
          positions[next] = Int32(count)
          slots[count] = Slot(
            symbol: symbol(numerals[next], tokens, alphabet), start: Int32(token), numeral: Int32(next),
            edge: edge)
          token = numerals[next].tokens.upperBound
          next += 1
          head = next < numerals.count ? numerals[next].tokens.lowerBound : Int.max
        } else if token == silence {
          slots[count] = Slot(symbol: 0, start: Int32(token), numeral: -1, edge: edge)
          token = sentence.upperBound - reach
        } else {
          var symbol = kind == .word ? symbol(flags[token]) & alphabet.mask : 0
          let word = Int(words[token].rawValue)
          if word < letters.count { symbol |= UInt64(letters[word]) }
          slots[count] = Slot(symbol: symbol, start: Int32(token), numeral: -1, edge: edge)
          token += 1
        }
        count += 1
      }
    }
    close(&slots, count, kinds)
    slots[count] = Slot(symbol: 0, start: Int32(tokens.count), numeral: -1, edge: [.space, .beginning, .end])
    return count
  }

  /// Lets an end that comes next reach over the marks before it.
  @inline(__always)
  private static func close(_ slots: inout MutableSpan<Slot>, _ count: Int, _ kinds: Span<TokenKind>) {
    var index = count - 1
    while index > 0, kinds[Int(slots[index].start)] == .mark, !slots[index].edge.contains(.end) {
      slots[index].edge.insert(.end)
      index -= 1
    }
  }

  /// How many tokens patterns may read of a sentence without numerals.
  private static let reach = 8

  private static func symbol(_ flags: TokenFlags) -> UInt64 {
    Symbol.word | (flags.contains(.capital) ? Symbol.capital : 0)
      | (flags.contains(.allCapitals) ? Symbol.allCapitals : 0)
  }

  private static func symbol(_ numeral: Numeral, _ tokens: TokenTable, _ alphabet: Alphabet) -> UInt64 {
    var symbol = Symbol.numeral
    symbol |= (UInt64(numeral.form.rawValue) & Symbol.formMask) << Symbol.formShift
    var letter: UInt64 = 0
    if numeral.tokens.count == 1 {
      let token = numeral.tokens.lowerBound
      letter = alphabet.letter(tokens.words[token])
      if !numeral.form.isDisjoint(with: [.doubtful, .roman]), tokens.kinds[token] == .word {
        symbol |= Self.symbol(tokens.flags[token])
      }
    }
    symbol &= alphabet.mask
    if !numeral.form.contains(.opaque) { symbol |= alphabet.value(numeral.value) << Symbol.valueShift }
    return symbol | letter
  }

  /// The symbol that a numeral is.
  package func position(ofNumeral numeral: Int) -> Int { Int(positions[numeral]) }

  /// The tokens of a run of symbols.
  package func tokens(_ range: Range<Int>) -> Range<Int> {
    Int(slots[range.lowerBound].start)..<Int(slots[range.upperBound].start)
  }

  /// The symbol that begins at, or holds, a token that's `near` another symbol; `count` for the end of the text.
  /// O(distance).
  func position(ofToken token: Int, near symbol: Int) -> Int {
    var at = symbol
    while at > 0, Int(slots[at].start) > token { at -= 1 }
    while at < count, Int(slots[at + 1].start) <= token { at += 1 }
    return at
  }
}
