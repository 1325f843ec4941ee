import SoLieuRecords

/// How a run of tests is told to people and to programs.
package enum TestReport: String, Sendable, CaseIterable {
  case text, json, junit

  /// The whole report, which ends with a line break.
  package func write(_ run: TestRun) -> [UInt8] {
    switch self {
    case .text: Self.text(run)
    case .json: Self.json(run)
    case .junit: Self.junit(run)
    }
  }

  /// Every failure, then the summary. Nothing in it is raw: examples come from anyone.
  private static func text(_ run: TestRun) -> [UInt8] {
    var text = ""
    for result in run.results where result.outcome == .failed || result.outcome == .ready {
      for line in result.description.split(separator: "\n") { text += UnsafeCharacters.escape(String(line)) + "\n" }
    }
    return Array((text + run.summary + "\n").utf8)
  }

  private static func json(_ run: TestRun) -> [UInt8] {
    var json = JSONWriter(pretty: true)
    json.beginObject()
    json.key("schema")
    json.string("solieu.test/1")
    json.key("passed")
    json.integer(run.count(.passed))
    json.key("failed")
    json.integer(run.count(.failed))
    json.key("todo")
    json.integer(run.count(.todo) + run.count(.ready))
    json.key("results")
    json.beginArray()
    for result in run.results where result.outcome != .passed {
      json.beginObject()
      json.key("outcome")
      json.string(result.outcome.rawValue)
      json.key("name")
      json.string(result.name)
      json.key("file")
      json.string(result.file)
      json.key("line")
      json.integer(result.line)
      json.key("note")
      json.string(result.note)
      json.key("sentence")
      json.string(result.sentence)
      json.key("expected")
      strings(result.expected, to: &json)
      json.key("got")
      strings(result.got, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func strings(_ texts: [String], to json: inout JSONWriter) {
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }

  /// One suite a file, one case an expectation, as build servers read it.
  private static func junit(_ run: TestRun) -> [UInt8] {
    let skipped = run.count(.todo) + run.count(.ready)
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<testsuites tests=\"\(run.results.count)\" failures=\"\(run.count(.failed))\" skipped=\"\(skipped)\">\n"
    for file in run.results.chunked(by: \.file) {
      xml += "  <testsuite name=\"\(escaped(file[0].file))\" tests=\"\(file.count)\""
      xml += " failures=\"\(file.count { $0.outcome == .failed })\""
      xml += " skipped=\"\(file.count { $0.outcome == .todo || $0.outcome == .ready })\">\n"
      for result in file {
        xml += "    <testcase classname=\"\(escaped(result.name))\" name=\"line \(result.line)\""
        xml += " file=\"\(escaped(result.file))\" line=\"\(result.line)\""
        switch result.outcome {
        case .passed: xml += "/>\n"
        case .failed:
          xml += "><failure message=\"\(escaped(result.note))\">\(escaped(result.description))</failure></testcase>\n"
        case .todo, .ready: xml += "><skipped message=\"\(escaped("todo: " + result.note))\"/></testcase>\n"
        }
      }
      xml += "  </testsuite>\n"
    }
    return Array((xml + "</testsuites>\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    var xml = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if !xml.isEmpty { xml += "&#10;" }
      for scalar in UnsafeCharacters.escape(String(line)).unicodeScalars {
        switch scalar {
        case "<": xml += "&lt;"
        case ">": xml += "&gt;"
        case "&": xml += "&amp;"
        case "\"": xml += "&quot;"
        // Not a character of XML.
        case "\u{FFFE}", "\u{FFFF}": xml += "\u{FFFD}"
        default: xml.unicodeScalars.append(scalar)
        }
      }
    }
    return xml
  }
}

extension Array {
  /// Runs of elements that have the same key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
