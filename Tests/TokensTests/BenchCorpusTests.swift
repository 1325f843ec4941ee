import SoLieuTokens
import Testing

/// With SOLIEU_CORPUS_TESTS set, for it takes a while.
@Suite("Tokens of news", .enabled(if: BenchCorpus.isWanted))
struct BenchCorpusTests {
  @Test("have ICU's word and sentence boundaries, but for the shapes kept whole")
  func sameAsICU() throws {
    let oracle = Oracle()
    for text in try BenchCorpus.texts(step: 30) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(oracle.difference(Array("\(line)\n".utf8)) == nil)
      }
    }
  }

  @Test("are the same by tables as by ICU")
  func sameByTables() throws {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    var oracle = TokenTable()
    for text in try BenchCorpus.texts(step: 10) {
      let bytes = Array(text.utf8)
      tokenizer.tokenize(bytes.span, words: TokenizerFuzzTests.words, into: &tokens)
      tokenizer.tokenizeByICU(bytes.span, words: TokenizerFuzzTests.words, into: &oracle)
      #expect(difference(bytes, tokens, oracle) == nil)
    }
  }
}
