import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import Testing

@testable import SoLieuEvaluation

@Suite("A table of gold")
struct GoldTests {
  private static let header = Gold.columns.joined(separator: "\t") + "\n"

  private func gold(_ rows: String..., article: String) -> Gold {
    Gold(Self.header + rows.joined(separator: "\n"), article: Document.read(Array(article.utf8)))
  }

  @Test("finds each text as words of its own, behind the one before")
  func places() {
    let gold = gold(
      "count\thai\t2\t\t=\t\tngười|dân", "?money\t15 tỷ đồng\t15000000000\t\t=|~\tVND\t\t2014",
      article: "Khai mạc với hai người,\nchi 15 tỷ\u{A0}đồng.")
    #expect(gold.problems.isEmpty)
    #expect(gold.rows.map(\.range) == [17..<20, 35..<50])
    #expect(gold.rows[0].subjects == ["người", "dân"])
    #expect(gold.rows[0].comparators == ["="])
    #expect(gold.rows[1].isOptional && gold.rows[1].comparators == ["=", "~"])
    #expect(gold.rows[1].low == ExactDecimal("15000000000"))
    #expect(gold.rows[1].line == 3)
  }

  @Test(
    "says which line is wrong",
    arguments: [
      ("count\tba\t3", "“ba” doesn't stand in the article, or not behind the text of the line before"),
      ("cuont\thai\t2", "“cuont” is no kind of figure"),
      ("count\thai\t2,5", "“2,5” is no number; write a plain decimal with “.”"),
      ("count\thai\t2\t\t\t\t\t\t", "the line has 9 columns, not 8"),
    ])
  func problems(row: String, message: String) {
    let gold = gold("", row, article: "hai người")
    #expect(gold.problems == [Gold.Problem(line: 3, message: message)])
    #expect(gold.rows.isEmpty)
  }

  @Test("has a header")
  func header() {
    #expect(Gold("kind\ttext\n", article: Document.read([])).problems.map(\.line) == [1])
  }

  @Test(
    "leaves years open where it says XXXX",
    arguments: [
      ("XXXX-09-17", "2016-09-17", true), ("XXXX-01/XXXX-06", "2014-01/2014-06", true), ("2014", "2014", true),
      ("2014", "2015", false), ("XXXX-09", "2016-10", false), ("199X", "1995", false), ("XXXX-09", "2016-09-01", false),
    ])
  func times(gold: String, said: String, isSame: Bool) {
    #expect(Score.isSameTime(gold, said) == isSame)
  }
}
