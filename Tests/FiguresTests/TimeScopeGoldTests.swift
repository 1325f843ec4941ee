import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Times of annotated articles, all else as annotated", .enabled(if: GoldHarness.hasArticles))
struct TimeScopeGoldTests {
  @Test("finds the time that figures hold for")
  func findsTimes() throws {
    let lexicon = try GoldHarness.lexicon()
    var tally: [Language: Tally] = [:]
    for article in try GoldHarness.articles(in: GoldHarness.train, lexicon: lexicon) {
      var drafts = article.drafts
      let words = TimeWords(
        article.reading, lexemes: Lexemes(article.reading, drafts: drafts), vocabulary: TimeVocabulary(lexicon))
      TimeScope.assign(&drafts, in: words)
      for (row, draft) in zip(article.rows, drafts) where row.kind.holdsForTime && !row.isOptional {
        let said = draft.when?.edtf ?? ""
        tally[article.reading.language, default: Tally()].add(gold: row.when, said: said)
        if said != row.when {
          let from = max(article.reading.sentences[draft.sentence].lowerBound, draft.tokens.lowerBound - 30)
          let to = min(article.reading.sentences[draft.sentence].upperBound, draft.tokens.upperBound + 14)
          Trace.print(
            article.name, "gold", row.when, "said", said, "|", article.text(from..<draft.tokens.lowerBound),
            "[\(row.text)]", article.text(draft.tokens.upperBound..<to))
        }
      }
    }
    for (language, tally) in tally { print("times of figures,", language, tally) }
    #expect(tally[.vietnamese].map { $0.share > 0.75 } == true)
    #expect(tally[.english].map { $0.share > 0.7 } == true)
  }
}

/// How many times are as annotated, and how many are said where the annotators leave them open.
struct Tally: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missing = 0
  var extra = 0
  var silent = 0

  mutating func add(gold: String, said: String) {
    switch (gold.isEmpty, said.isEmpty) {
    case (true, true): silent += 1
    case (true, false): extra += 1
    case (false, true): missing += 1
    case (false, false): if gold == said { right += 1 } else { wrong += 1 }
    }
  }

  /// Of the times that the annotators give.
  var share: Double { Double(right) / Double(max(1, right + wrong + missing)) }

  var description: String {
    "right \(right) of \(right + wrong + missing) (\(share)), wrong \(wrong), missing \(missing); said where none: \(extra) of \(extra + silent)"
  }
}

/// What is printed only where the environment asks for it.
enum Trace {
  static let isOn = ProcessEnvironment.value("SOLIEU_TRACE") != nil
  static func print(_ parts: String...) {
    if isOn { Swift.print(parts.joined(separator: " ").replacing("\n", with: "⏎")) }
  }
}
