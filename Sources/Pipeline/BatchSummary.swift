import SoLieuFiles
import SoLieuRecords

/// What a batch did, for people and as `solieu.summary/1`.
package struct BatchSummary: Sendable {
  package internal(set) var tally: BatchTally
  /// What of it an interrupted run had done before.
  package internal(set) var before = BatchTally()
  /// The first failures, in the order of the output; `tally` counts all.
  package let failures: [FailureRecord]
  package internal(set) var seconds = 0.0
  /// False where it was asked to stop before the end.
  package internal(set) var isComplete = true

  init(tally: BatchTally, failures: [FailureRecord]) {
    self.tally = tally
    self.failures = failures
  }

  /// A JSON object on some lines.
  package func json(version: String) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("schema")
    json.string("solieu.summary/1")
    json.key("version")
    json.string(version)
    json.key("complete")
    json.boolean(isComplete)
    json.key("documents")
    json.integer(tally.documents)
    json.key("bytes")
    json.integer(tally.bytes)
    json.key("figures")
    json.integer(tally.figures)
    json.key("warnings")
    json.integer(tally.warnings)
    json.key("failures")
    json.integer(tally.failures)
    json.key("failed")
    json.beginArray()
    for failure in failures { failure.write(to: &json) }
    json.endArray()
    json.key("documentsBefore")
    json.integer(before.documents)
    json.key("milliseconds")
    json.integer(Int(seconds * 1000))
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// One sentence: "8,970 documents, 31.2 MB, 224,310 figures, 2 failures in 4.2 s (7.4 MB/s)".
  package var sentence: String {
    let bytes = tally.bytes - before.bytes
    let rate = seconds > 0 ? " (\(Self.size(Int(Double(bytes) / seconds)))/s)" : ""
    return "\(Self.counted(tally.documents, "document")), \(Self.size(tally.bytes)), "
      + "\(Self.counted(tally.figures, "figure")), \(Self.counted(tally.failures, "failure")) "
      + "in \(Self.decimal(seconds)) s\(rate)"
  }

  /// "1 document", "8,970 documents".
  package static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// "31.2 MB", in powers of ten.
  package static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) B"
    case ..<1_000_000: "\(decimal(Double(bytes) / 1e3)) kB"
    case ..<1_000_000_000: "\(decimal(Double(bytes) / 1e6)) MB"
    default: "\(decimal(Double(bytes) / 1e9)) GB"
    }
  }

  /// With one decimal place.
  package static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  private static func grouped(_ count: Int) -> String {
    var text = ""
    for (index, digit) in String(count).enumerated() {
      if index > 0 && (String(count).count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
