import SoLieuFiles
import SoLieuRecords

/// What differs between the figures of two runs over the same articles.
package struct RecordDiff: Sendable {
  package enum Change: Sendable {
    case appeared(RecordLine)
    case vanished(RecordLine)
    case changed(RecordLine, RecordLine)

    /// The rule that it's told under: the new figure's, where there is one.
    package var rule: String {
      switch self {
      case .appeared(let line), .vanished(let line), .changed(_, let line): line.rule
      }
    }
  }

  package private(set) var changes: [Change] = []
  package private(set) var unchanged = 0

  /// Figures of a document belong together where their spans are the same, or else where they overlap.
  ///
  /// - Complexity: O(n log n), and O(k²) for the k figures of a document that have no partner with their span.
  package init(old: [RecordLine], new: [RecordLine]) {
    let oldByDocument = Dictionary(grouping: old, by: \.document)
    let newByDocument = Dictionary(grouping: new, by: \.document)
    for document in Set(oldByDocument.keys).union(newByDocument.keys).sorted() {
      compare(oldByDocument[document] ?? [], newByDocument[document] ?? [])
    }
  }

  private struct Span: Hashable {
    var start: Int
    var end: Int
    init(_ line: RecordLine) { (start, end) = (line.start, line.end) }
  }

  private mutating func compare(_ old: [RecordLine], _ new: [RecordLine]) {
    var partners: [Span: [RecordLine]] = Dictionary(grouping: old, by: Span.init)
    var rest: [RecordLine] = []
    for line in new {
      if let same = partners[Span(line)]?.first {
        partners[Span(line)]?.removeFirst()
        note(same, line)
      } else {
        rest.append(line)
      }
    }
    var left = partners.values.flatMap { $0 }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    for line in rest {
      if let index = left.firstIndex(where: { $0.start < line.end && line.start < $0.end }) {
        note(left.remove(at: index), line)
      } else {
        changes.append(.appeared(line))
      }
    }
    changes += left.map { .vanished($0) }
  }

  private mutating func note(_ old: RecordLine, _ new: RecordLine) {
    if old.fields == new.fields, old.rule == new.rule, Span(old) == Span(new) {
      unchanged += 1
    } else {
      changes.append(.changed(old, new))
    }
  }

  /// All changes, by rule, and a line that counts them; it ends with a line break. Nothing in it is raw.
  package var text: String {
    var text = ""
    let groups = Dictionary(grouping: changes, by: \.rule)
    for rule in groups.keys.sorted() {
      let group = groups[rule] ?? []
      text += Self.safe("\(rule): \(Self.counts(group))")
      for change in group {
        for line in Self.lines(of: change) { text += Self.safe("  " + line) }
      }
    }
    return text + "\(Self.counts(changes, always: true)), \(unchanged) the same\n"
  }

  private static func safe(_ line: String) -> String { UnsafeCharacters.escape(line) + "\n" }

  private static func lines(of change: Change) -> [String] {
    switch change {
    case .appeared(let line):
      return ["+ \(line.document):\(line.start): \(line.summary)", "    \(line.markedSentence)"]
    case .vanished(let line):
      return ["- \(line.document):\(line.start): \(line.summary)", "    \(line.markedSentence)"]
    case .changed(let old, let new):
      var lines = ["~ \(new.document):\(new.start): \(new.summary)", "    \(new.markedSentence)"]
      for name in RecordLine.fieldNames where old.fields[name] != new.fields[name] {
        lines.append("    \(name): \(old.fields[name] ?? "nothing") → \(new.fields[name] ?? "nothing")")
      }
      if old.rule != new.rule { lines.append("    rule: \(old.rule) → \(new.rule)") }
      return lines
    }
  }

  private static func counts(_ changes: [Change], always: Bool = false) -> String {
    var (appeared, vanished, changed) = (0, 0, 0)
    for change in changes {
      switch change {
      case .appeared: appeared += 1
      case .vanished: vanished += 1
      case .changed: changed += 1
      }
    }
    return [(appeared, "appeared"), (vanished, "vanished"), (changed, "changed")]
      .filter { always || $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// The figures of a file of JSON Lines, `.gz` included.
  ///
  /// - Throws: ``RuleSources/Failure`` where it can't be read, with the line that isn't JSON.
  package static func figures(in path: FilePath) throws(RuleSources.Failure) -> [RecordLine] {
    var figures: [RecordLine] = []
    var number = 0
    do {
      var source = try FileSource(file: path, isCompressed: path.hasSuffix(".gz"))
      while let line = try source.readLine() {
        number += 1
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
        if let figure = try RecordLine(line) { figures.append(figure) }
      }
    } catch let error as ReadError {
      throw RuleSources.Failure(path: path.plain, reason: error.reason)
    } catch let failure as JSONReader.Failure {
      throw RuleSources.Failure(
        path: "\(path.plain):\(number)", reason: "isn't JSON Lines: \(failure.reason), at byte \(failure.offset)")
    } catch {
      throw RuleSources.Failure(path: path.plain, reason: "\(error)")
    }
    return figures
  }
}
