/// Reads a file that's far longer than an article as a row of documents, so that memory doesn't grow with its length
/// beyond the bytes themselves, in whatever encoding or normal form they are.
///
/// Sections end at line ends where there are any. How the bytes are to be read is found out from all of them; offsets are
/// those of the whole file.
package struct DocumentSections: Sendable {
  /// Files of up to this length, in bytes, are better read whole.
  package static let longest = 1 << 20

  private let bytes: [UInt8]
  /// How many bytes a section has, more or less.
  private let length: Int
  private let reading: DocumentReading
  private var origin: Document.Origin?
  /// What was doubtful so far about the reading; invalid bytes and lost capitals of all sections together.
  package private(set) var warnings: [DocumentWarning] = []

  /// O(`bytes.count`), without copying.
  package init(_ bytes: [UInt8], encoding declared: TextEncoding? = nil, length: Int = 1 << 18) {
    self.bytes = bytes
    self.length = length
    reading = DocumentReading(bytes, declared: declared)
  }

  /// The next section; nil at the end. O(length of the section).
  package mutating func next() -> Document? {
    let start = origin?.file ?? 0
    guard start < bytes.count else { return nil }
    let end = bytes.count - start <= 2 * length ? bytes.count : cut(from: start + length)
    let section = Array(bytes[start..<end])
    let mark = start == 0 ? reading.mark?.length ?? 0 : 0
    let survey = UTF8Scan.standard.survey(section.span, from: mark)
    let document = Document(section, as: reading, survey: survey, origin: origin)
    for warning in document.warnings { note(warning) }
    origin = document.end
    return document
  }

  private mutating func note(_ warning: DocumentWarning) {
    for index in warnings.indices {
      guard let both = Self.both(warnings[index], warning) else { continue }
      warnings[index] = both
      return
    }
    warnings.append(warning)
  }

  /// One warning that says what two say; nil where they're of different sorts.
  private static func both(_ first: DocumentWarning, _ second: DocumentWarning) -> DocumentWarning? {
    switch (first, second) {
    case (.invalidBytes(let count, let encoding), .invalidBytes(let more, _)):
      .invalidBytes(count: count + more, encoding: encoding)
    case (.capitalsLost(let count), .capitalsLost(let more)): .capitalsLost(count: count + more)
    default: first == second ? first : nil
    }
  }

  /// Behind the first line end, else the first space, else the first whole character, from `start` on.
  private func cut(from start: Int) -> Int {
    let end = min(start + length, bytes.count)
    switch reading.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      // Units stand at even offsets, behind the mark too.
      let low = reading.encoding == .utf16LittleEndian ? 0 : 1
      func first(_ isWanted: (UInt8, UInt8) -> Bool) -> Int? {
        stride(from: start & ~1, to: end - 1, by: 2).first { isWanted(bytes[$0 + 1 - low], bytes[$0 + low]) }
      }
      return first { $0 == 0 && $1 == UInt8(ascii: "\n") }.map { $0 + 2 }
        ?? first { $0 == 0 && $1 == UInt8(ascii: " ") }.map { $0 + 2 }
        ?? first { high, _ in high & 0xFC != 0xDC } ?? end & ~1
    case .utf8, .windows1258, .tcvn3, .vni, .viscii:
      let window = bytes[start..<end]
      if let lineEnd = window.firstIndex(of: UInt8(ascii: "\n")) { return lineEnd + 1 }
      if let space = window.firstIndex(of: UInt8(ascii: " ")) { return space + 1 }
      guard reading.encoding == .utf8 else { return start }
      return window.firstIndex { $0 & 0xc0 != 0x80 } ?? end
    }
  }
}
