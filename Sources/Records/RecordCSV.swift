import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuNumerals

/// Writes records as CSV (RFC 4180): a header, then one line a figure, `\r\n` at line ends.
///
/// Fields are exact: a subject that begins with `=` or `-` stays so, and it's for whoever opens the file in a
/// spreadsheet to import it as text. Only ``UnsafeCharacters`` are written as `\uXXXX`, line breaks among them, so that
/// each record is one line. Unknown fields are empty; the links are written as `type=figure` with spaces between them.
struct RecordCSV {
  /// The columns, in order.
  static let columns = [
    "kind", "text", "low", "high", "op", "unit", "subject", "subject_en", "measure", "when", "when_text", "when_basis",
    "event", "event_en", "direction", "place", "place_name", "links", "sentence", "rule", "label_vi", "label_en",
    "start", "end", "char_start", "char_end", "id", "document_id", "path", "path_base64", "name", "line", "part",
    "language", "title", "published",
  ]

  static func appendHeader(to output: inout [UInt8]) {
    output.append(contentsOf: columns.joined(separator: ",").utf8)
    output.append(contentsOf: "\r\n".utf8)
  }

  let record: DocumentRecord

  /// The bytes of a path that the column `path` can't hold as they are.
  private static func base64(_ path: FilePath) -> String? {
    path.isText && UnsafeCharacters.escape(path.text) == path.text ? nil : Base64.encode(path.bytes)
  }

  /// Appends the line of one figure.
  func append(figure index: Int, to output: inout [UInt8]) {
    let figure = record.extraction.figures[index]
    let document = record.document
    let bytes = document.fileRange(of: figure.range)
    let scalars = document.scalarRange(of: figure.range)
    let links = record.links(of: figure).map { "\($0.relation.rawValue)=\(record.id(ofFigure: $0.figure))" }
    // In the order of `columns`; a test holds the two together.
    let fields: [String?] = [
      figure.kind.rawValue, document.quote(figure.range), figure.value?.low.map { $0.description },
      figure.value?.high.map { $0.description }, figure.value?.comparator.rawValue, figure.unit?.code,
      figure.subject.map { document.quote($0.range) }, figure.subject?.english, figure.measure?.key,
      figure.when?.span.map(\.edtf), figure.when?.range.map { document.quote($0) },
      figure.when?.basis.rawValue, figure.event.map { document.quote($0.range) }, figure.event?.english,
      figure.event?.direction?.rawValue, figure.place.map { document.quote($0.range) }, figure.place?.name,
      links.joined(separator: " "), document.quote(record.sentence(of: figure)), figure.rule,
      Label(figure, in: document, language: .vietnamese).text, Label(figure, in: document, language: .english).text,
      String(bytes.lower), String(bytes.upper), String(scalars.lower), String(scalars.upper),
      record.id(ofFigure: index), record.info.id, record.info.path?.text,
      record.info.path.flatMap(Self.base64), record.info.name, record.info.line.map { String($0) }, record.info.part,
      record.extraction.language?.rawValue, record.title, record.published,
    ]
    for (column, field) in fields.enumerated() {
      if column > 0 { output.append(UInt8(ascii: ",")) }
      if let field { append(field, to: &output) }
    }
    output.append(contentsOf: "\r\n".utf8)
  }

  private func append(_ field: String, to output: inout [UInt8]) {
    let bytes = Array(field.utf8)
    let needsQuotes = bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard needsQuotes else { return UnsafeCharacters.append(escaped: bytes.span, to: &output) }
    output.append(UInt8(ascii: "\""))
    let doubled = bytes.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    UnsafeCharacters.append(escaped: doubled.span, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
