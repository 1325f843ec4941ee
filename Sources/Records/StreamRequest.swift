import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon

/// A line of a stream: a JSON object with the `id` and `text` of an article, and optionally its `language` (`vi`, `en`)
/// and `published` date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`). Other keys are left alone.
public struct StreamRequest: Sendable {
  /// The id as it was written, a JSON string or number, or `null`.
  public private(set) var id: [UInt8] = Array("null".utf8)
  /// The id in words; nil where there's none.
  public private(set) var name: String?
  /// The article, UTF-8.
  public private(set) var text: [UInt8] = []
  public private(set) var language: Language?
  public private(set) var published: CalendarPoint?
  /// What was odd but could be read.
  public private(set) var warnings: [String] = []
  /// Why the line can't be answered; nil where it can.
  public private(set) var error: String?

  /// Reads a line, without its line feed. What's wrong is in ``error``; an id that stood before it is known all the same.
  public init(line: [UInt8]) {
    var reader = JSONReader(line)
    var hasText = false
    do throws(JSONReader.Failure) {
      var seen: Set<[UInt8]> = []
      try reader.readObject { (key, reader) throws(JSONReader.Failure) in
        guard seen.insert(key).inserted else { throw reader.failure("a key stands twice") }
        switch String(decoding: key, as: UTF8.self) {
        case "id": try readID(&reader)
        case "text":
          text = try reader.readString()
          hasText = true
        case "language":
          if try reader.takeNull() { return }
          language = Language(rawValue: String(decoding: try reader.readString(), as: UTF8.self))
          if language == nil { throw reader.failure("language is neither \"vi\" nor \"en\"") }
        case "published":
          if try reader.takeNull() { return }
          published = EDTF.point(parsing: String(decoding: try reader.readString(), as: UTF8.self))
          if published == nil { throw reader.failure("published is no date like 2014, 2014-06 or 2014-06-30") }
        default: _ = try reader.skipValue()
        }
      }
      try reader.expectEnd()
      if !hasText { throw reader.failure("text is missing") }
    } catch {
      self.error = "\(error.reason), at byte \(error.offset)"
    }
    if reader.replacedSurrogates { warnings.append("half a surrogate pair replaced by U+FFFD") }
  }

  private mutating func readID(_ reader: inout JSONReader) throws(JSONReader.Failure) {
    switch reader.next {
    case UInt8(ascii: "\""):
      name = String(decoding: try reader.readString(), as: UTF8.self)
      // Written anew, so that nothing raw or half comes back.
      var json = JSONWriter()
      json.string(name)
      id = json.bytes
    case UInt8(ascii: "n"):
      _ = try reader.skipValue()
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      id = Array(try reader.readNumber())
      name = String(decoding: id, as: UTF8.self)
    default:
      throw reader.failure("id is neither a string nor a number")
    }
  }

  /// Appends the answer: one line, in the form `{"id", "figures", "warnings"}`.
  public func appendAnswer(_ extraction: Extraction, all: Bool = false, to output: inout [UInt8]) {
    var info = DocumentInfo(bytes: name == nil ? text : [], part: "text")
    if let name { info.id = name }
    info.byteCount = text.count
    var extraction = extraction
    extraction.warnings = warnings + extraction.warnings
    let record = DocumentRecord(extraction, info: info, all: all)
    var fields = RecordJSON(record: record)
    var json = JSONWriter()
    begin(&json)
    for index in record.reported { fields.write(record.extraction.figures.span[index], at: index, to: &json) }
    json.endArray()
    fields.writeWarnings(to: &json)
    json.endObject()
    json.endLine()
    json.move(to: &output)
  }

  /// Appends the answer to a line that can't be answered: no figures, and the error.
  public func appendError(_ reason: String, to output: inout [UInt8]) {
    var json = JSONWriter()
    begin(&json)
    json.endArray()
    json.key("warnings")
    json.beginArray()
    json.endArray()
    json.key("error")
    json.string(reason)
    json.endObject()
    json.endLine()
    json.move(to: &output)
  }

  private func begin(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.raw(id)
    json.key("figures")
    json.beginArray()
  }
}
