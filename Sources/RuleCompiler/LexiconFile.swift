/// A mistake in a lexicon file.
package struct LexiconProblem: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  /// From 1.
  package var line: Int
  /// In characters, from 1.
  package var column: Int
  package var message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `lexicon/units.tsv:12:7: error: …`, which build tools turn into a link.
  package var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// All that is wrong with some lexicon files, in the order of files and lines.
package struct LexiconError: Error, Sendable, Hashable, CustomStringConvertible {
  package var problems: [LexiconProblem]

  package init(_ problems: [LexiconProblem]) {
    self.problems = problems.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A table of tab-separated columns, one row a line, read but not yet understood.
///
/// Empty lines and lines that begin with "#" are left out. Cells lose white space at both ends; a cell of "-" is empty.
package struct LexiconFile: Sendable {
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var line: Int
    package var column: Int
  }

  /// Longest cell, in UTF-8 bytes.
  package static let cellLimit = 1_000

  package let name: String
  package private(set) var rows: [[Cell]] = []
  package private(set) var problems: [LexiconProblem] = []

  /// - Parameters:
  ///   - name: what messages call the file.
  ///   - columns: how many cells a row may have; cells that a row leaves out at its end are empty.
  package init(name: String, text: String, columns: ClosedRange<Int>) {
    self.name = name
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      read(line, number: number, columns: columns)
    }
  }

  private mutating func read(_ line: Substring, number: Int, columns: ClosedRange<Int>) {
    var cells: [Cell] = []
    var column = 1
    for part in line.split(separator: "\t", omittingEmptySubsequences: false) {
      let text = Self.trimmed(part)
      cells.append(Cell(text: text == "-" ? "" : text, line: number, column: column))
      if text.utf8.count > Self.cellLimit {
        complain(cells[cells.count - 1], "a cell is longer than \(Self.cellLimit) bytes")
      }
      if text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) {
        complain(cells[cells.count - 1], "“\(text)” has combining marks; write it in normal form C")
      }
      column += part.count + 1
    }
    guard columns.contains(cells.count) else {
      let expected =
        columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)"
      complain(cells[0], "the row has \(cells.count) columns, not \(expected); columns are parted by one tab")
      return
    }
    if cells[0].text.isEmpty {
      complain(cells[0], "the first column is empty")
      return
    }
    while cells.count < columns.upperBound { cells.append(Cell(text: "", line: number, column: column)) }
    rows.append(cells)
  }

  package mutating func complain(_ cell: Cell, _ message: String) {
    problems.append(LexiconProblem(file: name, line: cell.line, column: cell.column, message: message))
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  /// The parts of a cell's list, trimmed, without empty ones.
  static func list(_ text: String, separator: Character) -> [String] {
    text.split(separator: separator).map(trimmed).filter { !$0.isEmpty }
  }
}
