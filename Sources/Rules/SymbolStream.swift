import SoLieuNumerals
import SoLieuTokens

/// A document as the automata see it: one symbol for each numeral and for each token outside of numerals.
///
/// A numeral of one word token is a symbol that is both, so that patterns can have "năm" and "một" as words. A sentence
/// without numerals is there with its first and last words only, which patterns may read beyond their own sentence; all
/// between is one symbol that no pattern reads.
package struct SymbolStream: Sendable {
  /// See ``Symbol``.
  var symbols: [UInt64] = []
  /// First token of each symbol, and the number of tokens behind the last.
  var starts: [Int32] = []
  var edges: [Edge] = []
  /// Index of the numeral that a symbol is, -1 for none.
  var numerals: [Int32] = []
  /// Index of the symbol that a numeral is.
  var positions: [Int32] = []

  /// What stands before a symbol; there is one more of these than symbols.
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
    symbols.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    self.numerals.removeAll(keepingCapacity: true)
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
    starts.append(Int32(tokens.count))
    edges.append([.space, .beginning, .end])
    spreadEdges(tokens.kinds)
  }

  package var count: Int { symbols.count }

  /// The symbol that a numeral is.
  package func position(ofNumeral numeral: Int) -> Int { Int(positions[numeral]) }

  /// The tokens of a run of symbols.
  package func tokens(_ range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(starts[range.upperBound])
  }

  /// The symbol that begins at, or holds, a token that's `near` another symbol; `count` for the end of the text.
  /// O(distance).
  func position(ofToken token: Int, near symbol: Int) -> Int {
    var at = symbol
    while at > 0, Int(starts[at]) > token { at -= 1 }
    while at < symbols.count, Int(starts[at + 1]) <= token { at += 1 }
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
        positions[next] = Int32(symbols.count - 1)
        next += 1
      }
      edges.append(Self.edge(before: token, tokens))
      starts.append(Int32(token))
      if next < list.count, list[next].tokens.lowerBound == token, !list[next].tokens.isEmpty {
        symbols.append(Self.symbol(list[next], tokens, alphabet))
        numerals.append(Int32(next))
        positions[next] = Int32(symbols.count - 1)
        token = list[next].tokens.upperBound
        next += 1
      } else {
        symbols.append(
          Self.symbol(token, tokens) & ~Symbol.letterMask & alphabet.mask | alphabet.letter(tokens.words[token]))
        numerals.append(-1)
        token += 1
      }
    }
  }

  /// Appends the symbol of a run of tokens that nothing reads.
  private mutating func appendSilence(_ token: Int, of tokens: TokenTable) {
    edges.append(Self.edge(before: token, tokens))
    starts.append(Int32(token))
    symbols.append(0)
    numerals.append(-1)
  }

  private static func edge(before token: Int, _ tokens: TokenTable) -> Edge {
    var edge: Edge = tokens.flags[token].contains(.spaceBefore) || token == 0 ? .space : []
    if token == 0 || tokens.flags[token].contains(.sentenceStart) || tokens.kinds[token] == .lineEnd
      || tokens.kinds[token - 1] == .lineEnd
    {
      edge.formUnion([.beginning, .end])
    }
    return edge
  }

  /// A beginning reaches over the marks that follow it, an end over the marks before it.
  private mutating func spreadEdges(_ kinds: [TokenKind]) {
    for index in 1..<max(1, symbols.count)
    where edges[index - 1].contains(.beginning) && kinds[Int(starts[index - 1])] == .mark {
      edges[index].insert(.beginning)
    }
    for index in stride(from: symbols.count - 1, to: 0, by: -1)
    where edges[index + 1].contains(.end) && kinds[Int(starts[index])] == .mark {
      edges[index].insert(.end)
    }
  }

  private static func symbol(_ token: Int, _ tokens: TokenTable) -> UInt64 {
    guard tokens.kinds[token] == .word else { return 0 }
    var symbol = Symbol.word
    if tokens.flags[token].contains(.capital) { symbol |= Symbol.capital }
    if tokens.flags[token].contains(.allCapitals) { symbol |= Symbol.allCapitals }
    return symbol
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
