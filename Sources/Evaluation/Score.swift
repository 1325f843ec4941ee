import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// How far a figure agrees with a line of gold.
package enum Agreement: Int, Sendable, Comparable {
  /// The texts overlap.
  case overlap
  /// The kind is right too.
  case found
  /// Bounds, comparator and unit are right too; for a date or a time of day, what it says.
  case value
  /// What is counted is right too.
  case subject
  /// And when: everything.
  case record

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Compares figures with gold.
package enum Score {
  /// How far they agree; nil where the texts have nothing in common.
  package static func agreement(_ row: Gold.Row, _ figure: Figure, in document: Document) -> Agreement? {
    guard overlap(row, figure) > 0 else { return nil }
    if row.kind != figure.kind { return .overlap }
    if !hasSameValue(row, figure) { return .found }
    if !hasSameSubject(row, figure, in: document) { return .value }
    let isOpen = row.kind == .date || row.kind == .time || row.when.isEmpty
    return isOpen || isSameTime(row.when, figure.when?.span?.edtf ?? "") ? .record : .subject
  }

  /// Pairs lines with figures, each with one of the other at most: those that agree most first, then those that share
  /// most of their text. O(pairs that overlap × log).
  package static func pair(_ rows: [Gold.Row], _ figures: [Figure], in document: Document) -> [Int: Int] {
    var candidates: [(agreement: Agreement, share: Double, row: Int, figure: Int)] = []
    for (r, row) in rows.enumerated() {
      for (f, figure) in figures.enumerated() {
        guard let agreement = agreement(row, figure, in: document) else { continue }
        // Subjects and times don't tell which figure is meant.
        let longer = max(row.range.count, figure.range.upper - figure.range.lower)
        candidates.append((min(agreement, .value), Double(overlap(row, figure)) / Double(longer), r, f))
      }
    }
    candidates.sort {
      if $0.agreement != $1.agreement { return $0.agreement > $1.agreement }
      if $0.share != $1.share { return $0.share > $1.share }
      return ($0.row, $0.figure) < ($1.row, $1.figure)
    }
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where pairs[candidate.row] == nil && !used.contains(candidate.figure) {
      pairs[candidate.row] = candidate.figure
      used.insert(candidate.figure)
    }
    return pairs
  }

  private static func overlap(_ row: Gold.Row, _ figure: Figure) -> Int {
    min(row.range.upperBound, figure.range.upper) - max(row.range.lowerBound, figure.range.lower)
  }

  private static func hasSameValue(_ row: Gold.Row, _ figure: Figure) -> Bool {
    switch row.kind {
    case .identifier: return true
    case .date, .time: return isSameTime(row.when, figure.when?.span?.edtf ?? "")
    default:
      return row.low == figure.value?.low && row.high == figure.value?.high
        && row.comparators.contains(figure.value?.comparator.rawValue ?? "=")
        && normal(row.unit) == normal(figure.unit?.code ?? "")
    }
  }

  /// Whether the time said is gold's, or the same with the year worked out that the text leaves open.
  static func isSameTime(_ gold: String, _ said: String) -> Bool {
    if gold == said { return true }
    let (a, b) = (Array(gold.utf8), Array(said.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") && (48...57).contains($1) }
      && gold.contains("XXXX")
  }

  /// Whether the subject is one of gold's: the head of one stands in the other, and they share half their words (or one
  /// begins with the other, and they share a third).
  private static func hasSameSubject(_ row: Gold.Row, _ figure: Figure, in document: Document) -> Bool {
    switch row.kind {
    case .count, .ratio, .percentage, .money, .measure: break
    default: return true
    }
    if row.subjects.isEmpty { return true }
    return subjectShare(of: figure.subject.map { document.quote($0.range) } ?? "", in: row.subjects) > 0
  }

  /// How much of their words a subject and the nearest of gold's share, 0 where it's none of them.
  package static func subjectShare(of subject: String, in gold: [String]) -> Double {
    let said = words(subject)
    guard let head = said.first else { return 0 }
    var best = 0.0
    for alternative in gold {
      let gold = words(alternative)
      guard let goldHead = gold.first, said.contains(goldHead) || gold.contains(head) else { continue }
      var rest = said
      let shared = gold.count { word in
        guard let index = rest.firstIndex(of: word) else { return false }
        rest.remove(at: index)
        return true
      }
      let begins = gold.starts(with: said) || said.starts(with: gold)
      let share = 2 * Double(shared) / Double(gold.count + said.count)
      if share >= (begins ? 1 / 3 : 0.5) { best = max(best, share) }
    }
    return best
  }

  private static func normal(_ text: String) -> String { words(text).joined(separator: " ") }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || ",.;:()“”\"'".contains($0) }.map(String.init)
  }
}
