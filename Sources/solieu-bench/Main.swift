import CICU
import Foundation
import SoLieuTokens

/// `solieu-bench [--json FILE] [ARTICLES]`: how fast texts are read, beside ICU's word breaks on the same bytes in the
/// same run. Each figure is the best of several rounds.
@main
struct Bench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var jsonPath: String?
    if let at = arguments.firstIndex(of: "--json"), at + 1 < arguments.count {
      jsonPath = arguments[at + 1]
      arguments.removeSubrange(at...at + 1)
    }
    let texts = try Articles.read(arguments.first ?? "../shared/corpus/bench/articles.jsonl")
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    var results = Results()
    results.add("articles", Double(texts.count))
    results.add("megabytes", Double(bytes) / 1e6)
    measureICU(texts, bytes, &results)
    measureTokens(texts, bytes, &results)
    results.ratio("tokenize_vs_icu_words", "tokenize_mb_s", "icu_words_utf16_mb_s")
    results.ratio("tokenize_vs_icu_words_utf8", "tokenize_mb_s", "icu_words_utf8_mb_s")
    // Here go extract_vs_icu_words, two_threads, start_up_ms and peak_memory_mb.
    if let jsonPath { try results.json.write(toFile: jsonPath, atomically: true, encoding: .utf8) }
  }

  private static func measureICU(_ texts: [Text], _ bytes: Int, _ results: inout Results) {
    var status: Int32 = 0
    guard let breaker = unsafe cicu_breaker_open(&status) else { return }
    defer { unsafe cicu_breaker_close(breaker) }
    results.speed("icu_words_utf16_mb_s", bytes) {
      texts.reduce(0) { sum, text in
        sum + Int(unsafe cicu_count_words_utf16(breaker, text.utf16, Int32(text.utf16.count)))
      }
    }
    results.speed("icu_words_utf8_mb_s", bytes) {
      texts.reduce(0) { sum, text in
        sum + Int(unsafe cicu_count_words_utf8(breaker, text.utf8, Int32(text.utf8.count)))
      }
    }
    results.speed("icu_sentences_utf16_mb_s", bytes) {
      texts.reduce(0) { sum, text in
        sum + Int(unsafe cicu_count_sentences_utf16(breaker, text.utf16, Int32(text.utf16.count)))
      }
    }
  }

  private static func measureTokens(_ texts: [Text], _ bytes: Int, _ results: inout Results) {
    let words = WordTable(words: Articles.frequentWords(texts, limit: 20_000))
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    results.speed("tokenize_mb_s", bytes) {
      var count = 0
      for text in texts {
        tokenizer.tokenize(text.utf8.span, words: words, into: &tokens)
        count += tokens.count
      }
      return count
    }
  }
}
