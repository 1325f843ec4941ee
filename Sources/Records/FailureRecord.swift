import SoLieuFiles

/// A document or file that couldn't be read, as `solieu.failure/1`.
public struct FailureRecord: Sendable, Hashable {
  package static let schema = "solieu.failure/1"

  public let path: FilePath
  /// The line of the file that holds the document, from 1; nil where it's the whole file.
  public let line: Int?
  /// What was being done: `read`, or `parse` where the bytes were read but aren't what they should be.
  public let stage: String
  public let reason: String

  public init(path: FilePath, line: Int? = nil, stage: String, reason: String) {
    self.path = path
    self.line = line
    self.stage = stage
    self.reason = reason
  }

  /// One line of JSON, `\n` and all.
  public func append(to output: inout [UInt8]) {
    var json = JSONWriter()
    write(to: &json)
    json.endLine()
    json.move(to: &output)
  }

  package func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.string(Self.schema)
    json.path(path)
    if let line {
      json.key("line")
      json.integer(line)
    }
    json.key("stage")
    json.string(stage)
    json.key("reason")
    json.string(reason)
    json.endObject()
  }
}
