import SoLieuDocuments
import SoLieuTokens

/// An approximator that stands in the text: "hơn", "ít nhất", "trở lên"; "more than", "or so".
@usableFromInline package struct ApproximatorMatch: Sendable, Hashable {
  /// On which side of its number an approximator stands.
  @usableFromInline package enum Side: UInt8, Sendable { case before, after }

  package var comparator: Comparator
  package var side: Side
  package var tokenCount: Int
}

/// The rows of `lexicon/approximators.tsv`, ready to be found in a `TokenTable`.
package struct ApproximatorTable: Sendable {
  private var vietnamese: WordTrie
  private var english: WordTrie

  /// A row of the file. A phrase may have one row for each side.
  package struct Entry {
    package var language: Language
    package var side: ApproximatorMatch.Side
    package var comparator: Comparator
    package var steps: [WordTrie.Step]
    package init(language: Language, side: ApproximatorMatch.Side, comparator: Comparator, steps: [WordTrie.Step]) {
      self.language = language
      self.side = side
      self.comparator = comparator
      self.steps = steps
    }
  }

  package init(_ entries: [Entry] = []) {
    func trie(_ language: Language) -> WordTrie {
      var values: [[WordTrie.Step]: UInt32] = [:]
      for entry in entries where entry.language == language {
        let code = UInt32(Self.code(of: entry.comparator)) + 1
        values[entry.steps, default: 0] |= code << (entry.side == .before ? 0 : 8)
      }
      return WordTrie(values.map { ($0.key, $0.value) })
    }
    vietnamese = trie(.vietnamese)
    english = trie(.english)
  }

  private static func code(of comparator: Comparator) -> Int {
    switch comparator {
    case .equal: 0
    case .greater: 1
    case .greaterOrEqual: 2
    case .less: 3
    case .lessOrEqual: 4
    case .about: 5
    }
  }

  private static func comparator(_ code: UInt32) -> Comparator {
    switch code {
    case 1: .greater
    case 2: .greaterOrEqual
    case 3: .less
    case 4: .lessOrEqual
    case 5: .about
    default: .equal
    }
  }

  /// The longest approximator that begins at token `start`; where it may stand on both sides and `side` doesn't say
  /// which, the one before a number.
  package func match(
    _ tokens: TokenTable, at start: Int, before end: Int, language: Language, side: ApproximatorMatch.Side?
  ) -> ApproximatorMatch? {
    func accepts(_ value: UInt32, _ count: Int) -> Bool {
      switch side {
      case .before: value & 0xFF != 0
      case .after: value & 0xFF00 != 0
      case nil: true
      }
    }
    let trie = language == .vietnamese ? vietnamese : english
    guard let found = trie.longestMatch(tokens, at: start, before: end, accepts: accepts) else { return nil }
    let isBefore = side == .before || (side == nil && found.value & 0xFF != 0)
    let code = isBefore ? found.value & 0xFF : found.value >> 8
    return ApproximatorMatch(
      comparator: Self.comparator(code - 1), side: isBefore ? .before : .after, tokenCount: found.count)
  }

  package func write(to writer: inout ImageWriter) {
    writer.section("approximators")
    vietnamese.write(to: &writer)
    english.write(to: &writer)
  }

  package init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("approximators")
    vietnamese = try WordTrie(from: &reader)
    english = try WordTrie(from: &reader)
    for trie in [vietnamese, english] {
      for value in trie.values where value != WordTrie.noValue {
        guard value > 0, value & 0xFF <= 6, value >> 8 <= 6 else { throw .value(section: "approximators") }
      }
    }
  }
}
