/// An example sentence in which figures and their subjects are marked: `đã có [hơn 2.430 | > 2430] {đảng viên}`.
///
/// `[text | value]` is a figure, with the value that's expected of it; the value is left out where the text is a plain
/// number. `{…}` is the subject of the figure nearest to it, the one before it if both are as near; `{}` right behind a
/// figure says that it has none. A backslash makes the sign behind it an ordinary one.
package struct MarkedText: Sendable, Hashable {
  package struct Figure: Sendable, Hashable {
    /// Bytes of `text`.
    package var range: Range<Int>
    /// What stands behind the bar, without white space around it; nil where there's no bar.
    package var value: String?
    /// Bytes of `text`; nil where no subject is marked, empty where the figure has none.
    package var subject: Range<Int>?
  }

  /// The sentence without its marks, UTF-8.
  package private(set) var text: [UInt8] = []
  /// In text order; none in an example of what a rule leaves.
  package private(set) var figures: [Figure] = []

  /// - Throws: `MarkedTextError` where marks aren't closed, are nested, or are empty.
  package init(_ marked: String) throws(MarkedTextError) {
    var subjects: [Range<Int>] = []
    var open: (mark: UInt8, at: Int)?
    var value: [UInt8]?
    var bytes = marked.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next = bytes.next() else { throw MarkedTextError("a backslash ends the example") }
        if value == nil { text.append(next) } else { value?.append(next) }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard open == nil else { throw MarkedTextError("a mark begins inside another") }
        open = (byte, text.count)
      case UInt8(ascii: "|") where open?.mark == UInt8(ascii: "[") && value == nil:
        // The space before the bar belongs to the mark, not to the text.
        while let last = text.last, last == UInt8(ascii: " "), text.count > open?.at ?? 0 { text.removeLast() }
        value = []
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let start = open, start.mark == (byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")) else {
          throw MarkedTextError("a mark ends that hasn't begun")
        }
        guard start.at < text.count || byte == UInt8(ascii: "}") else { throw MarkedTextError("a mark is empty") }
        if start.at == text.count, figures.last?.range.upperBound != start.at {
          throw MarkedTextError("a mark without a subject, “{}”, stands right behind its figure")
        }
        if byte == UInt8(ascii: "]") {
          let expected = value.map { Self.trimmed($0) }
          if expected?.isEmpty == true { throw MarkedTextError("no value stands behind the bar") }
          figures.append(Figure(range: start.at..<text.count, value: expected, subject: nil))
        } else {
          subjects.append(start.at..<text.count)
        }
        open = nil
        value = nil
      default:
        if value == nil { text.append(byte) } else { value?.append(byte) }
      }
    }
    guard open == nil else { throw MarkedTextError("a mark isn't closed") }
    try attach(subjects)
  }

  /// A text with marks, which ``init(_:)`` reads.
  ///
  /// - Parameters:
  ///   - figures: bytes of `text` and what stands behind the bar, in text order and apart from each other.
  ///   - subjects: bytes of `text`, apart from figures and from each other; an empty one where a figure ends that has none.
  package static func marked(
    _ text: [UInt8], figures: [(range: Range<Int>, value: String?)], subjects: [Range<Int>]
  ) -> String {
    var marked: [UInt8] = []
    for index in 0...text.count {
      for figure in figures where figure.range.upperBound == index {
        if let value = figure.value { marked += " | \(value)".utf8 }
        marked.append(UInt8(ascii: "]"))
      }
      if subjects.contains(where: { $0.upperBound == index && !$0.isEmpty }) { marked.append(UInt8(ascii: "}")) }
      if subjects.contains(index..<index) { marked += "{}".utf8 }
      if figures.contains(where: { $0.range.lowerBound == index }) { marked.append(UInt8(ascii: "[")) }
      if subjects.contains(where: { $0.lowerBound == index && !$0.isEmpty }) { marked.append(UInt8(ascii: "{")) }
      guard index < text.count else { break }
      if "[]{}|\\".utf8.contains(text[index]) { marked.append(UInt8(ascii: "\\")) }
      marked.append(text[index])
    }
    return String(decoding: marked, as: UTF8.self)
  }

  private mutating func attach(_ subjects: [Range<Int>]) throws(MarkedTextError) {
    for subject in subjects {
      let distances = figures.map { figure in
        figure.range.upperBound <= subject.lowerBound
          ? 2 * (subject.lowerBound - figure.range.upperBound)
          : 2 * (figure.range.lowerBound - subject.upperBound) + 1
      }
      guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
        throw MarkedTextError("a subject is marked, but no figure")
      }
      guard figures[nearest].subject == nil else { throw MarkedTextError("a figure has two subjects") }
      figures[nearest].subject = subject
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

/// What's wrong with an example's marks.
package struct MarkedTextError: Error, Sendable, Hashable {
  package let message: String
  init(_ message: String) { self.message = message }
}
