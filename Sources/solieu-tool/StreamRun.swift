import SoLieu

/// `solieu extract --stream`: a JSON line in, a JSON line out, one by one.
struct StreamRun {
  /// What holds for lines that don't say.
  let options: FigureExtractor.Options
  let all: Bool

  /// Answers the lines of `paths`, one after the other.
  ///
  /// A line that can't be answered isn't a failure of the run: its answer says so.
  func run(_ paths: [String], with worker: inout FigureExtractor.Worker) throws {
    var output = Output()
    var failed = false
    for path in paths {
      do {
        var source = try FileSource(path: path)
        while let line = try source.readLine() {
          try answer(line, with: &worker, to: &output)
        }
      } catch let error as ReadError {
        Messages().failure(FailureRecord(path: FilePath(path), stage: "read", reason: error.reason), forPeople: false)
        failed = true
      }
    }
    try output.close()
    if failed { throw ExitStatus.inputFailed }
  }

  private func answer(
    _ line: [UInt8], with worker: inout FigureExtractor.Worker, to output: inout Output
  ) throws(ExitStatus) {
    let request = StreamRequest(line: line)
    var bytes: [UInt8] = []
    if let error = request.error {
      request.appendError(error, to: &bytes)
    } else {
      var options = options
      options.encoding = .utf8
      options.language = request.language ?? options.language
      options.published = request.published ?? options.published
      request.appendAnswer(worker.extract(request.text, options: options), all: all, to: &bytes)
    }
    try output.write(bytes)
    try output.flush()
  }
}
