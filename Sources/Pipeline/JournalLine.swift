import SoLieuFiles
import SoLieuRecords

/// A line of the journal that a batch keeps beside its output, so that it can be resumed: JSON, one object a line.
///
/// First the run's ``Header``; then an ``Entry`` for each file that's done, or stretch of a large file; behind some of
/// them a mark that everything before it is on the disk (`{"safe": true}`). Only what stands before a mark counts.
enum JournalLine {
  struct Header: Equatable {
    static let schema = "solieu.journal/1"
    var version: String
    var settings: String
    var process: Int
  }

  struct Entry: Equatable {
    var path: FilePath
    /// Zeros for what couldn't be looked at.
    var size = 0
    var modified = 0
    var changed = 0
    var inode: UInt64 = 0
    /// Where the records end, in bytes of the output.
    var end = 0
    var tally = BatchTally()
    /// How far a large file was read; nil where it's done.
    var reached: DocumentPiece.Position?
    /// In lines of their own, before the entry's.
    var failures: [FailureRecord] = []
  }

  case header(Header)
  case entry(Entry)
  case failure(FailureRecord)
  case safe

  /// Appends the line, `\n` and all.
  func append(to output: inout [UInt8]) {
    if case .failure(let failure) = self { return failure.append(to: &output) }
    if case .entry(let entry) = self { for failure in entry.failures { failure.append(to: &output) } }
    var json = JSONWriter()
    json.beginObject()
    switch self {
    case .header(let header):
      json.key("schema")
      json.string(Header.schema)
      json.key("version")
      json.string(header.version)
      json.key("settings")
      json.string(header.settings)
      json.key("process")
      json.integer(header.process)
    case .failure: break
    case .safe:
      json.key("safe")
      json.raw(Array("true".utf8))
    case .entry(let entry):
      json.path(entry.path)
      for (key, value) in entry.numbers {
        json.key(key)
        json.integer(value)
      }
      if let reached = entry.reached {
        json.key("offset")
        json.integer(reached.offset)
        json.key("count")
        json.integer(reached.count)
      }
    }
    json.endObject()
    json.endLine()
    output += json.bytes
  }

  /// Nil for what's no line of a journal: the last one may be cut short.
  init?(_ line: [UInt8]) {
    var reader = JSONReader(line)
    var strings: [String: String] = [:]
    var numbers: [String: Int] = [:]
    var isSafe = false
    do throws(JSONReader.Failure) {
      try reader.readObject { (key, reader) throws(JSONReader.Failure) in
        let key = String(decoding: key, as: UTF8.self)
        if key == "safe" {
          isSafe = true
          _ = try reader.skipValue()
        } else if let text = try reader.readScalar() {
          if let number = Int(text) { numbers[key] = number }
          strings[key] = text
        }
      }
      try reader.expectEnd()
    } catch {
      return nil
    }
    if isSafe {
      self = .safe
    } else if strings["schema"] == Header.schema, let version = strings["version"], let settings = strings["settings"] {
      self = .header(Header(version: version, settings: settings, process: numbers["process"] ?? 0))
    } else if let failure = FailureRecord(strings: strings, numbers: numbers) {
      self = .failure(failure)
    } else if let entry = Entry(strings: strings, numbers: numbers) {
      self = .entry(entry)
    } else {
      return nil
    }
  }
}

extension JournalLine.Entry {
  init(_ entry: UnitResult.Entry, end: Int) {
    path = entry.file.name
    if let status = entry.file.status { set(status) }
    self.end = end
    tally = entry.tally
    reached = entry.reached
    failures = entry.failures
  }

  fileprivate init?(strings: [String: String], numbers: [String: Int]) {
    guard let text = strings["path"], let end = numbers["end"] else { return nil }
    path = FilePath(text, base64: strings["pathBase64"])
    self.end = end
    size = numbers["size"] ?? 0
    modified = numbers["modified"] ?? 0
    changed = numbers["changed"] ?? 0
    inode = UInt64(bitPattern: Int64(numbers["inode"] ?? 0))
    tally.documents = numbers["documents"] ?? 0
    tally.bytes = numbers["bytes"] ?? 0
    tally.figures = numbers["figures"] ?? 0
    tally.failures = numbers["failures"] ?? 0
    tally.warnings = numbers["warnings"] ?? 0
    if let offset = numbers["offset"], let count = numbers["count"] {
      reached = DocumentPiece.Position(offset: offset, count: count)
    }
  }

  private mutating func set(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    changed = status.changed
    inode = status.inode
  }

  /// Whether `file` is as it was when it was read. A change of its content shows in the time that nobody can set back.
  func isUnchanged(_ file: InputFile) -> Bool {
    var now = JournalLine.Entry(path: file.name)
    if let status = file.status { now.set(status) }
    return path == now.path && size == now.size && modified == now.modified && changed == now.changed
      && inode == now.inode
  }

  fileprivate var numbers: [(StaticString, Int)] {
    [
      ("size", size), ("modified", modified), ("changed", changed), ("inode", Int(Int64(bitPattern: inode))),
      ("end", end), ("documents", tally.documents), ("bytes", tally.bytes), ("figures", tally.figures),
      ("failures", tally.failures), ("warnings", tally.warnings),
    ]
  }
}

extension FailureRecord {
  fileprivate init?(strings: [String: String], numbers: [String: Int]) {
    guard strings["schema"] == FailureRecord.schema, let path = strings["path"], let stage = strings["stage"],
      let reason = strings["reason"]
    else { return nil }
    self.init(
      path: FilePath(path, base64: strings["pathBase64"]), line: numbers["line"], stage: stage, reason: reason)
  }
}

extension FilePath {
  fileprivate init(_ text: String, base64: String?) {
    self = base64.flatMap(Base64.decode).map(FilePath.init(bytes:)) ?? FilePath(text)
  }
}
