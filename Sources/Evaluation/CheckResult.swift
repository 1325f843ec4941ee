/// What came of one expectation: an example of a rule, or a line of an annotated article.
package struct CheckResult: Sendable, Hashable {
  package enum Outcome: String, Sendable {
    case passed, failed
    /// An example under `todo` that doesn't hold yet, as expected.
    case todo
    /// An example under `todo` that holds by now, and so should move to `reads`.
    case ready
  }

  package var outcome: Outcome
  /// The rule's id, or the article's name.
  package var name: String
  /// Where the expectation is written.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in characters; of an example, where its text begins.
  package var column = 1
  /// What is wrong, in a few words; empty where nothing is.
  package var note = ""
  /// The text with the figures in question between « and ».
  package var sentence = ""
  /// The figures that should come out, a line each.
  package var expected: [String] = []
  /// Those that came out instead.
  package var got: [String] = []
  /// What came out, as the file would have it; nil where it can't.
  package var recording: Recording?

  /// What to write in place of an expectation.
  package enum Recording: Sendable, Hashable {
    /// An example of a rule, with its marks.
    case example(String, now: String)
    /// A line of gold.
    case row(String)
    /// No line.
    case noRow
    /// One more line behind it.
    case rowBehind(String)
  }

  /// Whether it's of an article rather than a rule.
  package var isOfArticle: Bool {
    if case .example? = recording { return false }
    return recording != nil
  }

  package init(_ outcome: Outcome, name: String, file: String, line: Int) {
    self.outcome = outcome
    self.name = name
    self.file = file
    self.line = line
  }

  /// As it's shown: place and name, the sentence, and a diff.
  package var description: String {
    var lines = ["\(file):\(line): \(outcome.rawValue): \(name)\(note.isEmpty ? "" : ": " + note)"]
    if !sentence.isEmpty { lines.append("    " + sentence) }
    return (lines + diff).joined(separator: "\n")
  }

  /// `- ` before what is missing, `+ ` before what came out instead, two spaces before what is in both.
  package var diff: [String] {
    var rest = got
    var lines: [String] = []
    for line in expected {
      if let index = rest.firstIndex(of: line) {
        // What stands before it in the other list goes before it here.
        lines += rest[..<index].filter { !expected.contains($0) }.map { "  + " + $0 }
        rest.removeSubrange(...index)
        lines.append("    " + line)
      } else {
        lines.append("  - " + line)
      }
    }
    return lines + rest.map { "  + " + $0 }
  }

  /// `text` with « and » around `ranges`, which are in order and count its bytes.
  static func marked(_ text: [UInt8], _ ranges: [Range<Int>]) -> String {
    var marked: [UInt8] = []
    var at = 0
    for range in ranges where range.lowerBound >= at && range.upperBound <= text.count {
      marked += text[at..<range.lowerBound]
      marked += "«".utf8
      marked += text[range]
      marked += "»".utf8
      at = range.upperBound
    }
    return String(decoding: marked + text[at...], as: UTF8.self)
  }
}
