import CICU
import Foundation
import SoLieu
import SoLieuTokens

/// `solieu-bench [--json FILE] [--tool SOLIEU] [ARTICLES]`: how fast texts are read, beside ICU's word breaks on the same
/// bytes in the same run. Each figure is the best of several rounds, by the time that the thread had a core.
@main
struct Bench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let jsonPath = take("--json", from: &arguments)
    let tool = take("--tool", from: &arguments)
    let path = arguments.first ?? "../shared/corpus/bench/articles.jsonl"
    let texts = try Articles.read(path)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    var results = Results()
    results.add("articles", Double(texts.count))
    results.add("megabytes", Double(bytes) / 1e6)
    measureICU(texts, bytes, &results)
    measureTokens(texts, bytes, &results)
    results.ratio("tokenize_vs_icu_words", "tokenize_mb_s", "icu_words_utf16_mb_s")
    results.ratio("tokenize_vs_icu_words_utf8", "tokenize_mb_s", "icu_words_utf8_mb_s")
    try Extracting(texts, bytes).measure(&results)
    results.add("icu_two_threads", twoThreadsOfICU(texts))
    if let tool {
      try Tool(path: tool).measure(articles: path, &results)
      try Batches(tool: Tool(path: tool), texts: texts).measure(&results)
    }
    if let jsonPath { try results.json.write(toFile: jsonPath, atomically: true, encoding: .utf8) }
  }

  /// The value of an option, which is taken out of the arguments with it.
  private static func take(_ option: String, from arguments: inout [String]) -> String? {
    guard let at = arguments.firstIndex(of: option), at + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(at...at + 1) }
    return arguments[at + 1]
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

  /// How much more ICU's word breaks get done on two threads than on one, which share nothing but the machine: what it
  /// allows at best. By the time that the threads had a core, as `two_threads` is.
  private static func twoThreadsOfICU(_ texts: [Text]) -> Double {
    func slowest(of threads: Int) -> Double {
      Threads.slowest(of: threads) { index in
        var status: Int32 = 0
        guard let breaker = unsafe cicu_breaker_open(&status) else { return }
        defer { unsafe cicu_breaker_close(breaker) }
        for text in stride(from: index, to: texts.count, by: threads) {
          _ = unsafe cicu_count_words_utf16(breaker, texts[text].utf16, Int32(texts[text].utf16.count))
        }
      }.slowest
    }
    var (alone, both) = (Double.infinity, Double.infinity)
    for _ in 0..<5 { (alone, both) = (min(alone, slowest(of: 1)), min(both, slowest(of: 2))) }
    return alone / both
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
