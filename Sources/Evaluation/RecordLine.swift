import SoLieuRecords

/// What a comparison looks at in a line of JSON Lines that holds a figure.
package struct RecordLine: Sendable, Hashable {
  /// The document's path and name in it, or its id where it has no path.
  package var document = ""
  /// Bytes of the document.
  package var start = 0
  package var end = 0
  package var rule = ""
  package var sentence = ""
  /// Where the sentence begins in the document.
  package var sentenceStart = 0
  /// What a figure says, by the names of its fields; nothing for null.
  package var fields: [String: String] = [:]

  /// In the order in which they're told.
  package static let fieldNames = ["kind", "text", "value", "unit", "subject", "when", "measure", "event"]

  /// The figure of a line; nil for a line about something else: a document, a failure.
  ///
  /// - Throws: `JSONReader.Failure` where the line isn't JSON.
  package init?(_ line: [UInt8]) throws(JSONReader.Failure) {
    let record = try Self.members(line)
    guard let kind = try Self.scalar(record["kind"]), let span = record["span"] else { return nil }
    let range = try Self.members(span)
    start = try Self.integer(range["start"])
    end = try Self.integer(range["end"])
    rule = try Self.scalar(record["rule"]) ?? ""
    if let part = record["document"] {
      let document = try Self.members(part)
      let path = try Self.scalar(document["path"])
      let name = try Self.scalar(document["name"])
      self.document = [path, name].compactMap { $0 }.joined(separator: "#")
      if path == nil, name == nil { self.document = try Self.scalar(document["id"]) ?? "" }
    }
    if let part = record["sentence"], part.first == Self.brace {
      let sentence = try Self.members(part)
      self.sentence = try Self.scalar(sentence["text"]) ?? ""
      if let span = sentence["span"] { sentenceStart = try Self.integer(try Self.members(span)["start"]) }
    }
    fields["kind"] = kind
    fields["text"] = try Self.scalar(record["text"])
    fields["value"] = try Self.value(record["value"])
    for (name, key) in [("unit", "code"), ("subject", "text"), ("when", "edtf"), ("measure", "key"), ("event", "text")]
    {
      guard let part = record[name], part.first == Self.brace else { continue }
      fields[name] = try Self.scalar(try Self.members(part)[key])
    }
  }

  private static let brace = UInt8(ascii: "{")

  private static func value(_ json: [UInt8]?) throws(JSONReader.Failure) -> String? {
    guard let json, json.first == brace else { return nil }
    let value = try members(json)
    guard let low = try scalar(value["low"]) else { return nil }
    let comparator = try scalar(value["op"]) ?? "="
    let high = try scalar(value["high"])
    return (comparator == "=" ? "" : comparator + " ") + low + (high.map { ".." + $0 } ?? "")
  }

  private static func members(_ json: [UInt8]) throws(JSONReader.Failure) -> [String: [UInt8]] {
    var reader = JSONReader(json)
    var members: [String: [UInt8]] = [:]
    try reader.readObject { (key, reader) throws(JSONReader.Failure) in
      members[String(decoding: key, as: UTF8.self)] = Array(try reader.skipValue())
    }
    try reader.expectEnd()
    return members
  }

  private static func scalar(_ json: [UInt8]?) throws(JSONReader.Failure) -> String? {
    guard let json else { return nil }
    var reader = JSONReader(json)
    return try reader.readScalar()
  }

  private static func integer(_ json: [UInt8]?) throws(JSONReader.Failure) -> Int {
    Int(try scalar(json) ?? "") ?? 0
  }

  /// The figure in a line for people.
  package var summary: String {
    var parts = [fields["kind"] ?? "", "“\(fields["text"] ?? "")”"]
    let value = [fields["value"], fields["unit"]].compactMap { $0 }.joined(separator: " ")
    if !value.isEmpty { parts.append(value) }
    if let subject = fields["subject"] { parts.append("of {\(subject)}") }
    if let when = fields["when"] { parts.append("at \(when)") }
    return parts.joined(separator: "  ")
  }

  /// The sentence with the figure between « and », cut where it's long.
  package var markedSentence: String {
    let bytes = Array(sentence.utf8)
    let text = Array((fields["text"] ?? "").utf8)
    var lower = start - sentenceStart
    // Spans count bytes of the file: in another encoding they don't fit the sentence.
    if lower < 0 || lower + text.count > bytes.count || !bytes[lower...].starts(with: text) {
      guard let found = (0...max(0, bytes.count - text.count)).first(where: { bytes[$0...].starts(with: text) }) else {
        return sentence
      }
      lower = found
    }
    return CheckResult.marked(bytes, [lower..<min(bytes.count, lower + text.count)])
  }
}
