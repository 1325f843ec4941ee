import SoLieu

/// What the tool tells people: on standard error, a line each, nothing raw in it.
struct Messages {
  /// A document that was read, but with something to know about it.
  func warn(_ path: String, _ warning: String) {
    write(line: "solieu: \(path): warning: \(warning)")
  }

  /// A document that couldn't be read: a line for people, or a `solieu.failure/1` line where the output is for programs.
  func failure(_ failure: FailureRecord, forPeople: Bool) {
    if forPeople {
      return write(line: "solieu: \(failure.place): \(failure.reason)")
    }
    var line: [UInt8] = []
    failure.append(to: &line)
    write(line)
  }

  func error(_ text: String) {
    write(line: "solieu: \(text)")
  }

  /// Text of our own, line breaks and all.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes text of our own to standard output.
  func writeOutput(_ text: String) throws(ExitStatus) {
    var output = Output()
    try output.write(Array(text.utf8))
    try output.close()
  }

  private func write(line: String) {
    write(Array((UnsafeCharacters.escape(line) + "\n").utf8))
  }

  private func write(_ bytes: [UInt8]) {
    // There's nobody left to tell that telling failed.
    var sink = FileSink(descriptor: SystemCalls.standardError)
    try? sink.write(bytes)
    try? sink.flush()
  }
}

extension FailureRecord {
  /// The path and the line, for people.
  var place: String { line.map { "\(path.text):\($0)" } ?? path.text }
}
