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
  /// The symbols, and behind them the end of the text, which is none.
  private(set) var slots: [Slot] = []
  /// Index of the symbol that a numeral is.
  private var positions: [Int32] = []
  /// Whether a beginning reaches over the last symbol, a mark.
  private var opens = false

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
    slots.removeAll(keepingCapacity: true)
    slots.reserveCapacity(tokens.count + 1)
    opens = false
    positions.removeAll(keepingCapacity: true)
    positions.append(contentsOf: repeatElement(-1, count: numerals.count))
    var next = 0
    for sentence in sentences {
      let hasNumerals = next < numerals.count && numerals[next].tokens.lowerBound < sentence.upperBound
      if hasNumerals || sentence.count <= 2 * Self.reach {
        append(sentence, of: tokens, numerals, &next, alphabet: rules.alphabet)
      } else {
        let middle = sentence.lowerBound + Self.reach..<sentence.upperBound - Self.reach
        append(sentence.lowerBound..<middle.lowerBound, of: tokens, numerals, &next, alphabet: rules.alphabet)
        appendSilence(middle.lowerBound, of: tokens)
        append(middle.upperBound..<sentence.upperBound, of: tokens, numerals, &next, alphabet: rules.alphabet)
      }
    }
    close(tokens.kinds)
    slots.append(Slot(symbol: 0, start: Int32(tokens.count), numeral: -1, edge: [.space, .beginning, .end]))
  }

  package var count: Int { max(0, slots.count - 1) }

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

extension SymbolStream {
  /// How many tokens patterns may read of a sentence without numerals.
  private static let reach = 8

  /// Appends a run of tokens, with the numerals in it from `list[next]` on.
  private mutating func append(
    _ sentence: Range<Int>, of tokens: TokenTable, _ list: [Numeral], _ next: inout Int, alphabet: Alphabet
  ) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      // Defensive: a numeral that begins inside the one before is taken for a part of it.
      while next < list.count, list[next].tokens.lowerBound < token {
        positions[next] = Int32(slots.count - 1)
        next += 1
      }
      let edge = edge(before: token, tokens)
      if next < list.count, list[next].tokens.lowerBound == token, !list[next].tokens.isEmpty {
        positions[next] = Int32(slots.count)
        slots.append(
          Slot(
            symbol: Self.symbol(list[next], tokens, alphabet), start: Int32(token), numeral: Int32(next), edge: edge))
        token = list[next].tokens.upperBound
        next += 1
      } else {
        let symbol = Self.symbol(token, tokens) & alphabet.mask | alphabet.letter(tokens.words[token])
        slots.append(Slot(symbol: symbol, start: Int32(token), numeral: -1, edge: edge))
        token += 1
      }
    }
  }

  /// Appends the symbol of a run of tokens that nothing reads.
  private mutating func appendSilence(_ token: Int, of tokens: TokenTable) {
    let edge = edge(before: token, tokens)
    slots.append(Slot(symbol: 0, start: Int32(token), numeral: -1, edge: edge))
  }

  /// What stands before the next symbol. A beginning reaches over the marks that follow it, an end over the marks before
  /// it.
  private mutating func edge(before token: Int, _ tokens: TokenTable) -> Edge {
    let kind = tokens.kinds[token]
    let flags = tokens.flags[token]
    var edge: Edge = flags.contains(.spaceBefore) || token == 0 ? .space : []
    if opens { edge.insert(.beginning) }
    if token == 0 || flags.contains(.sentenceStart) || kind == .lineEnd || tokens.kinds[token - 1] == .lineEnd {
      edge.insert(.beginning)
      edge.insert(.end)
      close(tokens.kinds)
    }
    opens = kind == .mark && edge.contains(.beginning)
    return edge
  }

  /// Lets an end that comes next reach over the marks before it.
  private mutating func close(_ kinds: [TokenKind]) {
    var index = slots.count - 1
    while index > 0, kinds[Int(slots[index].start)] == .mark, !slots[index].edge.contains(.end) {
      slots[index].edge.insert(.end)
      index -= 1
    }
  }

  private static func symbol(_ token: Int, _ tokens: TokenTable) -> UInt64 {
    guard tokens.kinds[token] == .word else { return 0 }
    let flags = tokens.flags[token]
    return Symbol.word | (flags.contains(.capital) ? Symbol.capital : 0)
      | (flags.contains(.allCapitals) ? Symbol.allCapitals : 0)
  }

  private static func symbol(_ numeral: Numeral, _ tokens: TokenTable, _ alphabet: Alphabet) -> UInt64 {
    var symbol = Symbol.numeral
    symbol |= (UInt64(numeral.form.rawValue) & Symbol.formMask) << Symbol.formShift
    var letter: UInt64 = 0
    if numeral.tokens.count == 1 {
      letter = alphabet.letter(tokens.words[numeral.tokens.lowerBound])
      if !numeral.form.isDisjoint(with: [.doubtful, .roman]) {
        symbol |= Self.symbol(numeral.tokens.lowerBound, tokens)
      }
    }
    symbol &= alphabet.mask
    if !numeral.form.contains(.opaque) { symbol |= alphabet.value(numeral.value) << Symbol.valueShift }
    return symbol | letter
  }
}
