/// Cuts a text into tokens and looks their words up.
///
/// Boundaries are ICU's (UAX #29 word and sentence breaks, root rules), refined where ICU keeps letters and digits
/// together. A tokenizer keeps buffers, so use one for many texts, but not on two threads at once.
package struct Tokenizer: ~Copyable {
  private var icu: ICUTokenizer

  package init() { icu = ICUTokenizer() }

  /// Fills `table` with the tokens of `text`, which is valid UTF-8, normal form C, below 2^30 bytes. What the table
  /// held before is gone, its storage is kept. O(bytes).
  package mutating func tokenize(_ text: Span<UInt8>, words: WordTable, into table: inout TokenTable) {
    table.removeAll()
    icu.tokenize(text, 0, text.count, words: words, into: &table)
  }
}
