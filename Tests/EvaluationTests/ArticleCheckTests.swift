import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuRuleBook
import SoLieuRules
import Testing

@Suite("An annotated article")
struct ArticleCheckTests {
  private func check(_ article: String, _ rows: String...) throws -> [String] {
    let table = Gold.columns.joined(separator: "\t") + "\n" + rows.joined(separator: "\n")
    return ArticleCheck(finder: try BuiltIn.finder.get())
      .run(Array(article.utf8), gold: table, name: "a", file: "a.tsv")
      .filter { $0.outcome != .passed }.map { "\($0.line) \($0.note)" }
  }

  private let article = "Năm 2014, xã có 65 thôn, chi hơn 15 tỷ đồng."
  private let rows = [
    "date\tNăm 2014\t\t\t=\t\t\t2014", "count\t65\t65\t\t=\t\tthôn\t2014",
    "money\thơn 15 tỷ đồng\t15000000000\t\t>\tVND\t\t2014",
  ]

  @Test("passes where every figure is as its line says")
  func passes() throws {
    #expect(try check(article, rows[0], rows[1], rows[2]) == [])
  }

  @Test(
    "tells what differs",
    arguments: [
      ("count\t65\t66\t\t=\t\tthôn\t2014", "3 “65” has another value"),
      ("count\t65\t65\t\t~\t\tthôn\t2014", "3 “65” has another value"),
      ("count\t65\t65\t\t=\t\thộ nghèo\t2014", "3 “65” has another subject"),
      ("count\t65\t65\t\t=\t\tthôn\t2015", "3 “65” has another time"),
      ("measure\t65\t65\t\t=\t\tthôn\t2014", "3 “65” is read as another kind"),
      ("count\t65 thôn\t65\t\t=\t\tthôn\t2014", "3 “65 thôn” is read with more or less of the text"),
    ])
  func differs(row: String, note: String) throws {
    #expect(try check(article, rows[0], row, rows[2]) == [note])
  }

  @Test("tells of figures that no line has, and of lines that no figure has")
  func missing() throws {
    #expect(try check(article, rows[0], rows[2]) == ["2 “65” isn't annotated"])
    #expect(try check("Xã có thôn nào.", "count\tthôn\t1\t\t=") == ["2 nothing reads “thôn”"])
  }

  @Test("lets pass what is known to come out wrong, once a line, and tells of lines that hold no more")
  func knownFailures() throws {
    let table = Gold.columns.joined(separator: "\t") + "\n" + "count\t65\t66\t\t=\t\tthôn\n" + rows[2]
    let check = { (todo: String) in
      ArticleCheck(finder: try BuiltIn.finder.get()).run(
        Array(article.utf8), gold: table, name: "a", file: "a.tsv", todo: todo
      ).filter { $0.outcome != .passed }.map { "\($0.file):\($0.line) \($0.outcome)" }
    }
    #expect(try check("65\tanother value\nNăm  2014\n") == ["a.tsv:2 todo", "a.tsv:1 todo"])
    #expect(try check("65\n") == ["a.tsv:2 todo", "a.tsv:1 failed"])
    #expect(
      try check("\n65\n65\nNăm 2014\nhơn 15 tỷ đồng\tmissing")
        == ["a.tsv:2 todo", "a.tsv:1 todo", "a.todo:3 ready", "a.todo:5 ready"])
  }

  @Test("leaves open what a ? stands before, and identifiers")
  func optional() throws {
    #expect(try check(article, rows[0], "?" + rows[1].replacing("65\t65", with: "65\t7"), rows[2]) == [])
    #expect(try check("Xã có thôn nào.", "?count\tthôn\t1\t\t=", "identifier\tnào") == [])
  }
}
