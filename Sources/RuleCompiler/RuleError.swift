/// A mistake in a rule file: where it is, what it is, and how to mend it.
package struct RuleProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package var place: SourcePlace
  /// What is wrong, as a sentence without its full stop.
  package var message: String
  /// What to do about it.
  package var mend: String

  package init(_ place: SourcePlace, _ message: String, mend: String) {
    self.place = place
    self.message = message
    self.mend = mend
  }

  /// `vi/money.yaml:12:7: error: unknown key "patern"; the keys of a rule are …`
  package var description: String { "\(place): error: \(message); \(mend)" }
}

/// All that's wrong with some rule files, in the order of files and lines.
package struct RuleError: Error, Sendable, Hashable, CustomStringConvertible {
  package var problems: [RuleProblem]

  package init(_ problems: [RuleProblem]) {
    self.problems = problems.sorted {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
  }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A place in a rule file. Lines and columns count from 1, columns in characters.
package struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }

  func moved(by columns: Int) -> SourcePlace { SourcePlace(file: file, line: line, column: column + columns) }
}
