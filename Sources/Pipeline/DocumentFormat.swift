import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuRecords

/// How a kind of file holds documents. A new kind is a new type, and a line in ``DocumentFormats``.
///
/// Reading has two steps, so that a large file is read by one and worked on by many: pieces are cut off one after the
/// other, and become documents anywhere.
protocol DocumentFormat: Sendable {
  /// How the names of such files end, in small letters, without `.gz`.
  var suffixes: [String] { get }

  /// Whether one file holds many documents.
  var isSplit: Bool { get }

  /// The next piece of a file; nil at its end. No more than `limit` bytes of it are held.
  func nextPiece(
    of source: inout FileSource, after previous: DocumentPiece.Position, limit: Int
  ) throws(ReadError) -> DocumentPiece?

  /// The document that a piece holds. Takes the piece's bytes over, which may be many, rather than copying them.
  func document(in piece: consuming DocumentPiece) throws(DocumentFault) -> SourceDocument
}

/// The bytes of one document, cut off a file.
struct DocumentPiece: Sendable {
  /// A place between two pieces.
  struct Position: Sendable, Hashable {
    /// In bytes of the decompressed file.
    var offset = 0
    /// How many lines, or other parts, lie before.
    var count = 0
  }

  /// Nil where it's larger than it may be.
  var bytes: [UInt8]?
  /// Where the next piece begins.
  var end: Position

  /// The bytes, which the piece has no longer.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = nil }
    return bytes ?? []
  }
}

/// Why a piece holds no document that can be read.
struct DocumentFault: Error {
  /// What was being done: `read`, `parse`.
  let stage: String
  let reason: String
}

/// A document and what its file says of it.
struct SourceDocument: Sendable {
  var bytes: [UInt8]
  /// What the file calls it.
  var name: String?
  /// Which line of the file it is, from 1; nil where it is the whole file.
  var line: Int?
  /// The part of the file that spans count in; nil where it's the whole file.
  var part: String?
  /// Nil where it's for the reader to find out.
  var encoding: TextEncoding?
  var published: CalendarPoint?
  var warnings: [String] = []
}

/// The kinds of files that a batch reads.
struct DocumentFormats: Sendable {
  let text: any DocumentFormat = TextFormat()
  let lines: any DocumentFormat

  init(fields: JSONLinesFields) {
    lines = JSONLinesFormat(fields: fields)
  }

  private var all: [any DocumentFormat] { [text, lines] }

  /// By the suffix of a file's name; nil where that says nothing.
  func format(of path: FilePath) -> (format: any DocumentFormat, isCompressed: Bool)? {
    var name = path.name.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }[...]
    let isCompressed = Self.take(".gz", off: &name)
    for format in all {
      for suffix in format.suffixes {
        var stem = name
        if Self.take(suffix, off: &stem) { return (format, isCompressed) }
      }
    }
    return nil
  }

  /// For files that were named or included whatever their suffix: what it says, else text.
  func formatOrText(of path: FilePath) -> (format: any DocumentFormat, isCompressed: Bool) {
    if let known = format(of: path) { return known }
    var name = path.name
    return (text, Self.take(".gz", off: &name))
  }

  private static func take(_ suffix: String, off name: inout ArraySlice<UInt8>) -> Bool {
    guard name.count > suffix.utf8.count, name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else {
      return false
    }
    name = name.dropLast(suffix.utf8.count)
    return true
  }
}
