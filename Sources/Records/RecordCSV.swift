import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon

/// Writes records as CSV: a header, then one line a figure.
///
/// Fields are exact: a subject that begins with `=` or `-` stays so, and it's for whoever opens the file in a
/// spreadsheet to import it as text. Unknown fields are empty; the links are written as `type=figure` with spaces between
/// them.
///
/// One writes the figures of a document to one writer, which keeps its bytes meanwhile: what figures share (the document,
/// the sentence) is written once and copied from there.
struct RecordCSV {
  /// The columns, in order.
  static let columns = [
    "kind", "text", "low", "high", "op", "unit", "subject", "subject_en", "measure", "when", "when_text", "when_basis",
    "event", "event_en", "direction", "place", "place_name", "links", "sentence", "rule", "label_vi", "label_en",
    "start", "end", "char_start", "char_end", "id", "document_id", "path", "path_base64", "name", "line", "part",
    "language", "title", "published",
  ]

  static func writeHeader(to csv: inout CSVWriter) {
    for column in columns { csv.field(column) }
    csv.endLine()
  }

  let record: DocumentRecord
  /// Where the fields of the document stand in the writer's bytes.
  private var document: Range<Int>?
  /// The last sentence, and where it stands in the writer's bytes.
  private var sentence: (range: TextRange, bytes: Range<Int>)?

  init(record: DocumentRecord) { self.record = record }

  /// Writes the line of one figure.
  mutating func write(figure index: Int, to csv: inout CSVWriter) {
    // Lent by the array: a figure holds many things that a copy would have to take hold of.
    write(record.extraction.figures.span[index], at: index, to: &csv)
  }

  private mutating func write(_ figure: Figure, at index: Int, to csv: inout CSVWriter) {
    // In the order of `columns`; a test holds the two together.
    csv.field(figure.kind.rawValue)
    write(figure.range, to: &csv)
    csv.decimal(figure.value?.low)
    csv.decimal(figure.value?.high)
    csv.field(figure.value?.comparator.rawValue)
    csv.field(figure.unit?.code)
    write(figure.subject?.range, to: &csv)
    csv.field(figure.subject?.english)
    csv.field(figure.measure?.key)
    csv.field(figure.when?.span?.edtf)
    write(figure.when?.range, to: &csv)
    csv.field(figure.when?.basis.rawValue)
    write(figure.event?.range, to: &csv)
    csv.field(figure.event?.english)
    csv.field(figure.event?.direction?.rawValue)
    write(figure.place?.range, to: &csv)
    csv.field(figure.place?.name)
    csv.field { appendLinks(of: figure, to: &$0) }
    writeSentence(of: figure, to: &csv)
    csv.field(figure.rule)
    csv.field { Label.append(figure, in: record.extraction.document, .vietnamese, to: &$0) }
    csv.field { Label.append(figure, in: record.extraction.document, .english, to: &$0) }
    let bytes = record.extraction.document.fileRange(of: figure.range)
    csv.integer(bytes.lower)
    csv.integer(bytes.upper)
    let scalars = record.extraction.document.scalarRange(of: figure.range)
    csv.integer(scalars.lower)
    csv.integer(scalars.upper)
    csv.field { appendID(ofFigure: index, to: &$0) }
    writeDocument(to: &csv)
    csv.endLine()
  }

  private func write(_ range: TextRange?, to csv: inout CSVWriter) {
    guard let range else { return csv.empty() }
    csv.field(utf8: record.extraction.document.quoteBytes(range).span)
  }

  private func appendLinks(of figure: Figure, to output: inout ByteBuffer) {
    let start = output.count
    for link in figure.links where record.isReported(link) {
      if output.count > start { output.append(UInt8(ascii: " ")) }
      output.append(link.relation.rawValue)
      output.append(UInt8(ascii: "="))
      appendID(ofFigure: link.figure, to: &output)
    }
  }

  /// Appends `documentID:start-end`, in bytes of the file.
  private func appendID(ofFigure index: Int, to output: inout ByteBuffer) {
    let range = record.extraction.document.fileRange(of: record.extraction.figures.span[index].range)
    output.append(record.info.id)
    output.append(UInt8(ascii: ":"))
    output.append(range.lower)
    output.append(UInt8(ascii: "-"))
    output.append(range.upper)
  }

  private mutating func writeSentence(of figure: Figure, to csv: inout CSVWriter) {
    let range = record.sentence(of: figure)
    if let sentence, sentence.range == range { return csv.again(sentence.bytes) }
    let start = csv.next
    write(range, to: &csv)
    sentence = (range, start..<csv.count)
  }

  private mutating func writeDocument(to csv: inout CSVWriter) {
    if let document { return csv.again(document) }
    let start = csv.next
    csv.field(record.info.id)
    csv.field(record.info.path?.text)
    csv.field(record.info.path.flatMap(Self.base64))
    csv.field(record.info.name)
    csv.integer(record.info.line)
    csv.field(record.info.part)
    csv.field(record.extraction.language?.rawValue)
    csv.field(record.title)
    csv.field(record.published)
    document = start..<csv.count
  }

  /// The bytes of a path that the column `path` can't hold as they are.
  private static func base64(_ path: FilePath) -> String? {
    path.isText && UnsafeCharacters.escape(path.text) == path.text ? nil : Base64.encode(path.bytes)
  }
}
