import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals

/// The figures that must come out of an article, as its `.tsv` says: a header, and a line a figure in reading order:
///
/// `kind<TAB>text<TAB>low<TAB>high<TAB>op<TAB>unit<TAB>subject<TAB>when`
///
/// `op` and `subject` may name alternatives with "|" between them. A `?` before the kind marks a figure that may be left
/// out, or reported as another, without a loss.
package struct Gold: Sendable {
  package struct Row: Sendable, Hashable {
    /// From 1.
    package var line: Int
    package var kind: FigureKind
    package var isOptional: Bool
    package var text: String
    package var low: ExactDecimal?
    package var high: ExactDecimal?
    package var comparators: [String]
    package var unit: String
    /// None where anything goes.
    package var subjects: [String]
    /// EDTF; empty where anything goes, except for dates and times of day.
    package var when: String
    /// Where `text` stands, in bytes of `Document.text`.
    package var range: Range<Int>
  }

  /// A line that can't be used.
  package struct Problem: Sendable, Hashable {
    package var line: Int
    package var message: String
  }

  package static let columns = ["kind", "text", "low", "high", "op", "unit", "subject", "when"]

  package private(set) var rows: [Row] = []
  package private(set) var problems: [Problem] = []

  /// Reads a table and finds each line's text in the article, at or behind the end of the line before.
  ///
  /// - Complexity: O(lines × length of the article) at worst.
  package init(_ table: String, article: Document) {
    var at = 0
    for (index, row) in table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      if index == 0 {
        if cells != Self.columns {
          problems.append(Problem(line: 1, message: "the header isn't “\(Self.columns.joined(separator: "<TAB>"))”"))
        }
        continue
      }
      if cells.allSatisfy(\.isEmpty) { continue }
      switch Self.row(cells, line: index + 1, in: article, from: at) {
      case .success(let row):
        at = row.range.upperBound
        rows.append(row)
      case .failure(let failure): problems.append(Problem(line: index + 1, message: failure.message))
      }
    }
  }

  private struct Failure: Error { var message: String }

  private static func row(
    _ cells: [String], line: Int, in article: Document, from start: Int
  ) -> Result<Row, Failure> {
    guard cells.count <= columns.count else {
      return .failure(Failure(message: "the line has \(cells.count) columns, not \(columns.count)"))
    }
    let cells = cells + Array(repeating: "", count: columns.count - cells.count)
    guard let kind = FigureKind(rawValue: String(cells[0].drop { $0 == "?" })), kind != .unresolved else {
      return .failure(Failure(message: "“\(cells[0])” is no kind of figure"))
    }
    for cell in cells[2...3] where !cell.isEmpty && ExactDecimal(cell) == nil {
      return .failure(Failure(message: "“\(cell)” is no number; write a plain decimal with “.”"))
    }
    guard let range = QuoteFinder(article.text).range(of: Array(Document.read(Array(cells[1].utf8)).text), from: start)
    else {
      return .failure(
        Failure(message: "“\(cells[1])” doesn't stand in the article, or not behind the text of the line before"))
    }
    let alternatives = { (cell: String) in cell.split(separator: "|").map { trimmed($0) } }
    return .success(
      Row(
        line: line, kind: kind, isOptional: cells[0].hasPrefix("?"), text: cells[1], low: ExactDecimal(cells[2]),
        high: ExactDecimal(cells[3]), comparators: cells[4].isEmpty ? ["="] : alternatives(cells[4]), unit: cells[5],
        subjects: alternatives(cells[6]), when: cells[7], range: range))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}

/// Finds quotes in a text, as words of their own: "hai" isn't found in "khai".
struct QuoteFinder {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// Where `quote` next stands as words of its own, or else where it stands at all. A space of the quote stands for any
  /// white space.
  func range(of quote: [UInt8], from start: Int) -> Range<Int>? {
    let words = quote.split(separator: UInt8(ascii: " "))
    guard let first = words.first?.first else { return nil }
    var fallback: Range<Int>?
    var at = start
    while at < text.count {
      if text[at] == first, let end = end(of: words, at: at) {
        if !isInside(at), !isInside(end) { return at..<end }
        fallback = fallback ?? at..<end
      }
      at += 1
    }
    return fallback
  }

  private func end(of words: [ArraySlice<UInt8>], at start: Int) -> Int? {
    var at = start
    for (index, word) in words.enumerated() {
      if index > 0 {
        let before = at
        while let space = spaceLength(at) { at += space }
        if at == before { return nil }
      }
      guard text[at...].starts(with: word) else { return nil }
      at += word.count
    }
    return at
  }

  /// The length of the white space character at `index`; nil where there's another.
  private func spaceLength(_ index: Int) -> Int? {
    guard index < text.count else { return nil }
    switch text[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: return 2
    default: return nil
    }
  }

  /// Whether letters stand on both sides of `index`.
  private func isInside(_ index: Int) -> Bool {
    guard index > 0, index < text.count else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let around = String(decoding: text[start..<min(index + 4, text.count)], as: UTF8.self).unicodeScalars.prefix(2)
    return around.count == 2 && around.allSatisfy(\.properties.isAlphabetic)
  }
}
