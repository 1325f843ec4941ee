import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of annotated articles, all else as annotated", .enabled(if: GoldHarness.hasArticles))
struct SubjectGoldTests {
  @Test("finds the subjects of counts, ratios, percentages, money and measures")
  func findsSubjects() throws {
    let lexicon = try GoldHarness.lexicon()
    var finder = SubjectFinder(lexicon: lexicon)
    var right: [Language: Int] = [:]
    var all: [Language: Int] = [:]
    for article in try GoldHarness.articles(in: GoldHarness.train, lexicon: lexicon) {
      var drafts = article.drafts
      finder.findSubjects(
        in: article.reading, lexemes: Lexemes(article.reading, drafts: drafts), drafts: &drafts)
      for (row, draft) in zip(article.rows, drafts) where row.kind.isAmount && !row.subjects.isEmpty {
        let said = draft.subject.map(article.text) ?? ""
        all[article.reading.language, default: 0] += 1
        if row.subjects.contains(where: { SubjectMatch.agree($0, said) }) {
          right[article.reading.language, default: 0] += 1
        }
      }
    }
    func share(_ language: Language) -> Double { Double(right[language] ?? 0) / Double(max(1, all[language] ?? 0)) }
    #expect(share(.vietnamese) > 0.87)
    #expect(share(.english) > 0.75)
  }
}

/// When two subjects are the same: the head of one stands in the other, and they share half of their words (a third, where
/// one begins with the other).
enum SubjectMatch {
  static func agree(_ gold: String, _ said: String) -> Bool {
    let gold = words(gold)
    let said = words(said)
    guard let goldHead = gold.first, let saidHead = said.first else { return false }
    var rest = said
    var shared = 0
    for word in gold {
      if let index = rest.firstIndex(of: word) {
        rest.remove(at: index)
        shared += 1
      }
    }
    let begins = gold.prefix(said.count).elementsEqual(said.prefix(gold.count))
    let overlap = 2 * Double(shared) / Double(gold.count + said.count)
    return (said.contains(goldHead) || gold.contains(saidHead)) && overlap >= (begins ? 1.0 / 3 : 0.5)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
  }
}
