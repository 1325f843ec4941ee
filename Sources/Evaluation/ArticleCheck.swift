import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// Holds an article to its annotations: each of their lines is an expectation, and no figure comes out beside them.
package struct ArticleCheck {
  private let finder: FigureFinder

  package init(finder: FigureFinder) { self.finder = finder }

  /// - Parameters:
  ///   - name: what results call the article.
  ///   - file: where its annotations stand.
  ///   - todo: what is known to come out wrong (`KnownFailures`).
  package func run(
    _ article: [UInt8], gold table: String, name: String, file: String, todo: String = ""
  ) -> [CheckResult] {
    Self.check(finder.extraction(of: Document.read(article)), gold: table, name: name, file: file, todo: todo)
  }

  /// The same, for figures that were found already.
  static func check(
    _ extraction: Extraction, gold table: String, name: String, file: String, todo: String = ""
  ) -> [CheckResult] {
    let document = extraction.document
    let gold = Gold(table, article: document)
    var results = gold.problems.map { problem in
      var result = CheckResult(.failed, name: name, file: file, line: problem.line)
      result.note = problem.message
      return result
    }
    var known = KnownFailures(todo)
    let figures = extraction.figures.filter { $0.kind != .unresolved }
    let pairs = Score.pair(gold.rows, figures, in: document)
    for (index, row) in gold.rows.enumerated() {
      var result = check(row, pairs[index].map { figures[$0] }, document, name: name, file: file)
      if result.outcome == .failed, known.take(row.text) { result.outcome = .todo }
      results.append(result)
    }
    let used = Set(pairs.values)
    for (index, figure) in figures.enumerated() where figure.kind != .identifier && !used.contains(index) {
      // The line behind which it would stand.
      let line = gold.rows.last { $0.range.lowerBound <= figure.range.lower }?.line ?? 1
      let quote = document.quote(figure.range)
      var result = CheckResult(known.take(quote) ? .todo : .failed, name: name, file: file, line: line)
      result.note = "“\(quote)” isn't annotated"
      result.sentence = sentence(around: figure.range.lower..<figure.range.upper, document)
      result.got = [Self.line(of: figure, in: document) + "  (by \(figure.rule))"]
      result.recording = .rowBehind(cells(of: figure, in: document).joined(separator: "\t"))
      results.append(result)
    }
    for (line, text) in known.rest {
      var result = CheckResult(.ready, name: name, file: file.replacing(".tsv", with: ".todo"), line: line)
      result.note = "“\(text)” comes out right by now; take its line off"
      results.append(result)
    }
    return results
  }

  private static func check(
    _ row: Gold.Row, _ figure: Figure?, _ document: Document, name: String, file: String
  ) -> CheckResult {
    var result = CheckResult(.passed, name: name, file: file, line: row.line)
    if row.isOptional || row.kind == .identifier { return result }
    let agreement = figure.flatMap { Score.agreement(row, $0, in: document) }
    let isWhole = figure.map { $0.range.lower == row.range.lowerBound && $0.range.upper == row.range.upperBound }
    if agreement == .record, isWhole == true { return result }
    result.outcome = .failed
    result.note =
      switch agreement {
      case nil: "nothing reads “\(row.text)”"
      case .overlap?: "“\(row.text)” is read as another kind"
      case .found?: "“\(row.text)” has another value"
      case .value?: "“\(row.text)” has another subject"
      case .subject?: "“\(row.text)” has another time"
      case .record?: "“\(row.text)” is read with more or less of the text"
      }
    result.sentence = sentence(around: row.range, document)
    result.expected = [Self.line(of: row)]
    result.recording = figure.map { .row(recorded($0, for: row, agreement, document)) } ?? .noRow
    if let figure { result.got = [Self.line(of: figure, in: document) + "  (by \(figure.rule))"] }
    return result
  }

  /// A figure in place of a line of gold, which keeps what it says rightly, alternatives and all.
  private static func recorded(
    _ figure: Figure, for row: Gold.Row, _ agreement: Agreement?, _ document: Document
  ) -> String {
    var cells = cells(of: figure, in: document)
    if row.comparators.contains(cells[4]) { cells[4] = row.comparators.joined(separator: "|") }
    if row.subjects.isEmpty || agreement.map({ $0 >= .subject }) == true {
      cells[6] = row.subjects.joined(separator: "|")
    }
    if row.when.isEmpty, figure.kind != .date, figure.kind != .time { cells[7] = "" }
    return cells.joined(separator: "\t")
  }

  /// A figure as a line of gold would have it.
  package static func cells(of figure: Figure, in document: Document) -> [String] {
    let hasTime = figure.kind == .date || figure.kind == .time
    let value = hasTime ? nil : figure.value
    let subject = figure.subject.map { document.quote($0.range) } ?? ""
    return [
      figure.kind.rawValue, document.quote(figure.range), value?.low?.description ?? "",
      value?.high?.description ?? "", figure.kind == .identifier ? "" : figure.value?.comparator.rawValue ?? "=",
      figure.unit?.code ?? "", subject, figure.when?.span?.edtf ?? "",
    ].map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  static func line(of figure: Figure, in document: Document) -> String { line(cells(of: figure, in: document)) }

  private static func line(of row: Gold.Row) -> String {
    line([
      row.kind.rawValue, row.text, row.low?.description ?? "", row.high?.description ?? "",
      row.comparators.joined(separator: "|"), row.unit, row.subjects.joined(separator: "|"), row.when,
    ])
  }

  /// Cells for people: only what there is, with its name where it isn't plain.
  private static func line(_ cells: [String]) -> String {
    var parts = [cells[0], "“\(cells[1])”"]
    if !cells[2].isEmpty {
      let comparator = cells[4] == "=" ? "" : cells[4] + " "
      parts.append(
        comparator + cells[2] + (cells[3].isEmpty ? "" : ".." + cells[3]) + (cells[5].isEmpty ? "" : " " + cells[5]))
    }
    if !cells[6].isEmpty { parts.append("of {\(cells[6])}") }
    if !cells[7].isEmpty { parts.append("at \(cells[7])") }
    return parts.joined(separator: "  ")
  }

  /// What stands around a range, on one line, the range between « and »: its line of the text, cut where it's long.
  private static func sentence(around range: Range<Int>, _ document: Document) -> String {
    let text = document.text
    let reach = 160
    var start = range.lowerBound
    while start > 0, text[start - 1] != UInt8(ascii: "\n"), range.lowerBound - start < reach { start -= 1 }
    while start < range.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound
    while end < text.count, text[end] != UInt8(ascii: "\n"), end - range.upperBound < reach { end += 1 }
    while end > range.upperBound, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    let isCut = (
      start > 0 && text[start - 1] != UInt8(ascii: "\n"), end < text.count && text[end] != UInt8(ascii: "\n")
    )
    let marked = CheckResult.marked(
      Array(text[start..<end]), [range.lowerBound - start..<range.upperBound - start])
    return (isCut.0 ? "…" : "") + marked + (isCut.1 ? "…" : "")
  }
}
