import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuRecords

/// Which keys of a JSON line hold what.
package struct JSONLinesFields: Sendable, Hashable {
  package var text = "text"
  package var id = "id"
  package var date = "published"

  package init() {}
}

/// A file with an article on each line, as a JSON object: `.jsonl`. Empty lines are nothing.
struct JSONLinesFormat: DocumentFormat {
  let fields: JSONLinesFields

  var suffixes: [String] { [".jsonl", ".ndjson"] }
  var isSplit: Bool { true }

  func nextPiece(
    of source: inout FileSource, after previous: DocumentPiece.Position, limit: Int
  ) throws(ReadError) -> DocumentPiece? {
    var count = previous.count
    while let line = try source.readLine(limit: limit) {
      count += 1
      let end = DocumentPiece.Position(offset: source.offset, count: count)
      switch line {
      case .failure: return DocumentPiece(bytes: nil, end: end)
      case .success(let bytes):
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { continue }
        return DocumentPiece(bytes: bytes, end: end)
      }
    }
    return nil
  }

  func document(in piece: consuming DocumentPiece) throws(DocumentFault) -> SourceDocument {
    let line = piece.end.count
    var reader = JSONReader(piece.takeBytes())
    var text: Range<Int>?
    var document = SourceDocument(bytes: [], line: line, part: fields.text, encoding: .utf8)
    do throws(JSONReader.Failure) {
      var seen: Set<[UInt8]> = []
      try reader.readObject { (key, reader) throws(JSONReader.Failure) in
        guard seen.insert(key).inserted else { throw reader.failure("a key stands twice") }
        switch String(decoding: key, as: UTF8.self) {
        case fields.text: text = try reader.readStringInPlace()
        case fields.id: document.name = try reader.readScalar()
        case fields.date:
          guard let date = try reader.readScalar() else { break }
          document.published = Self.date(date)
          if document.published == nil {
            document.warnings.append("\"\(fields.date)\" is no date like 2014, 2014-06 or 2014-06-30: left aside")
          }
        default: _ = try reader.skipValue()
        }
      }
      try reader.expectEnd()
    } catch {
      throw DocumentFault(stage: "parse", reason: "\(error.reason), at byte \(error.offset) of the line")
    }
    guard let text else {
      throw DocumentFault(stage: "parse", reason: "the line has no \"\(fields.text)\" (--text-field)")
    }
    if reader.replacedSurrogates { document.warnings.append("half a surrogate pair replaced by U+FFFD") }
    document.bytes = reader.bytes(text)
    return document
  }

  /// A date at any precision; of a time stamp (RFC 3339) the day.
  private static func date(_ text: String) -> CalendarPoint? {
    let day = text.utf8.prefix(10)
    if text.utf8.count > 10, let next = text.utf8.dropFirst(10).first, next == UInt8(ascii: "T") || next == 0x20 {
      return EDTF.point(parsing: String(decoding: Array(day), as: UTF8.self))
    }
    return EDTF.point(parsing: text)
  }
}
