/// What is known to come out wrong of an article, as the `.todo` beside its annotations says: a line each, the text of the
/// figure, and behind a tab, for people, what is wrong with it.
///
/// `3,5 km<TAB>another subject`
///
/// A figure that comes out though it isn't annotated is named by its text too. The annotations themselves say what is
/// right; nothing in them gives way to what the tool makes of it.
package struct KnownFailures: Sendable {
  private struct Entry {
    var line: Int
    var text: String
  }

  /// Those that no failure has met yet, in the order of lines.
  private var entries: [Entry] = []

  package init(_ table: String) {
    for (index, row) in table.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let text = Self.normal(row.prefix { $0 != "\t" })
      if !text.isEmpty { entries.append(Entry(line: index + 1, text: text)) }
    }
  }

  /// Whether a failure about `text` is known. Each line answers for one of them. O(lines).
  package mutating func take(_ text: String) -> Bool {
    let text = Self.normal(text[...])
    guard let index = entries.firstIndex(where: { $0.text == text }) else { return false }
    entries.remove(at: index)
    return true
  }

  /// What is left once all failures are taken: lines to be taken off.
  package var rest: [(line: Int, text: String)] { entries.map { ($0.line, $0.text) } }

  /// White space as one space, as in the annotations.
  private static func normal(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
