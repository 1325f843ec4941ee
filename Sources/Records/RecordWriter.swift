import SoLieuFigures
import SoLieuLexicon

/// Writes documents' figures in one of the formats, as bytes, document after document.
///
/// ```swift
/// var writer = RecordWriter(format: .jsonl)
/// var output: [UInt8] = []
/// writer.start(into: &output)
/// writer.append(DocumentRecord(extraction, info: info), to: &output)
/// writer.finish(into: &output)
/// ```
///
/// Output that's long is best given to a ``FileSink`` and emptied after each document.
public struct RecordWriter: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    /// JSON Lines: one record a line.
    case jsonl
    /// Columns for people.
    case table
    /// One JSON array, indented.
    case json
    /// RFC 4180, with a header.
    case csv
  }

  private let format: Format
  private let documents: Bool
  private let table: RecordTable
  private var json: JSONWriter
  private var csv = CSVWriter()
  private var isFirst = true

  /// - Parameters:
  ///   - documents: Whether a `solieu.document/1` object goes before the figures of each document, in `jsonl` and `json`.
  ///   - table: How a table looks.
  public init(format: Format, documents: Bool = false, table: TableStyle = TableStyle()) {
    self.format = format
    self.documents = documents
    self.table = RecordTable(style: table)
    json = JSONWriter(pretty: format == .json)
  }

  /// What goes before the first document.
  public mutating func start(into output: inout [UInt8]) {
    switch format {
    case .csv:
      RecordCSV.writeHeader(to: &csv)
      csv.move(to: &output)
    case .json: json.beginArray()
    case .jsonl, .table: break
    }
  }

  public mutating func append(_ record: DocumentRecord, to output: inout [UInt8]) {
    appendSummary(of: record, to: &output)
    appendFigures(of: record, to: &output)
  }

  /// The `solieu.document/1` object alone, where there's to be one.
  package mutating func appendSummary(of record: DocumentRecord, to output: inout [UInt8]) {
    guard documents, format == .jsonl || format == .json else { return }
    RecordJSON(record: record).writeSummary(to: &json)
    if format == .jsonl { json.endLine() }
    json.move(to: &output)
  }

  /// The figures alone: of a document that's too long to be held, section by section.
  package mutating func appendFigures(of record: DocumentRecord, to output: inout [UInt8]) {
    switch format {
    case .jsonl, .json:
      var fields = RecordJSON(record: record)
      for index in record.reported {
        fields.write(record.extraction.figures.span[index], at: index, to: &json)
        if format == .jsonl { json.endLine() }
      }
      json.move(to: &output)
    case .csv:
      var lines = RecordCSV(record: record)
      for index in record.reported { lines.write(figure: index, to: &csv) }
      csv.move(to: &output)
    case .table:
      if !isFirst { output.append(UInt8(ascii: "\n")) }
      table.append(record, to: &output)
    }
    isFirst = false
  }

  /// What goes behind the last document.
  public mutating func finish(into output: inout [UInt8]) {
    guard format == .json else { return }
    json.endArray()
    json.endLine()
    json.move(to: &output)
  }
}
