import SoLieuFigures
import SoLieuFiles
import SoLieuRecords

/// Reads the figures of whole folders into one output.
///
/// One feeder hands out the work, several workers make records of documents, one collector brings these back into order:
/// the output is the same bytes for any number of workers. See the module's README.
package struct Batch: Sendable {
  private let finder: FigureFinder
  private let options: BatchOptions
  /// What records depend on beside the options: versions of the program and its rules.
  private let version: String

  package init(finder: FigureFinder, options: BatchOptions, version: String) {
    self.finder = finder
    self.options = options
    self.version = version
  }

  /// Where the records go.
  package enum Destination: Sendable {
    case standardOutput
    case file(FilePath, opening: Opening)

    /// What to do with the work that an interrupted run has left.
    package enum Opening: Sendable {
      /// Refuse to touch it.
      case new
      case resume
      case restart
    }
  }

  /// Runs the batch to its end, or until `stop` is requested.
  ///
  /// What can't be read is told to the observer, and is no error.
  /// - Throws: ``BatchError`` where the output can't be written.
  package func run(
    to destination: Destination, observer: BatchObserver = BatchObserver(), stop: StopRequest = StopRequest()
  ) async throws(BatchError) -> BatchSummary {
    switch destination {
    case .standardOutput:
      let sink = StreamSink(descriptor: SystemCalls.standardOutput, name: FilePath("standard output"))
      return try await run(into: sink, start: BatchStart(walk: walk(own: [])), observer, stop)
    case .file(let path, let opening):
      return try await run(toFile: path, opening, observer, stop)
    }
  }

  /// How many files the batch will find, and how many bytes they have, compressed or not: for saying how much is left.
  /// Nil where the task was cancelled.
  package func measure() -> (files: Int, bytes: Int)? {
    var walk = walk(own: [])
    var (files, bytes) = (0, 0)
    while let found = walk.next() {
      if Task.isCancelled { return nil }
      guard case .file(_, let status) = found else { continue }
      files += 1
      bytes += status.size
    }
    return (files, bytes)
  }

  private func run(
    toFile named: FilePath, _ opening: Destination.Opening, _ observer: BatchObserver, _ stop: StopRequest
  ) async throws(BatchError) -> BatchSummary {
    // A link stays a link: what it leads to is written.
    let path = SystemCalls.resolve(named) ?? named
    if let status = try? SystemCalls.status(of: path), status.kind != .file {
      if case .resume = opening { throw .notResumable("\(named.text) is \(status.kind.description), not a file") }
      let descriptor = try orOutput(named) { () throws(SystemError) in try SystemCalls.openForWriting(path) }
      let sink = StreamSink(descriptor: descriptor, name: named)
      return try await run(into: sink, start: BatchStart(walk: walk(own: [])), observer, stop)
    }
    if case .resume = opening, options.inputs.contains(FilePath("-")) {
      throw .notResumable("standard input can't be read twice")
    }
    var sink = try WholeFileSink(path: path, opening: opening)
    let start = try prepare(&sink, opening)
    if start.kept != nil || start.changed != nil { observer.resumed(start.tally, start.changed) }
    return try await run(into: sink, start: start, observer, stop)
  }

  /// Finds out where to begin, and brings the files beside the output there.
  private func prepare(
    _ sink: inout WholeFileSink, _ opening: Destination.Opening
  ) throws(BatchError) -> BatchStart {
    var start = BatchStart(walk: walk(own: sink.own))
    let header = JournalLine.Header(
      version: version, settings: options.settings, process: Int(SystemCalls.processID))
    if case .resume = opening, let journal = try sink.earlierJournal() {
      let before = journal.header
      guard before.settings == header.settings && before.version == header.version else {
        throw .otherSettings(
          sink.path, before: "version \(before.version); \(before.settings)",
          now: "version \(header.version); \(header.settings)")
      }
      start = try BatchStart(
        walk: start.walk, journal: journal, outputLength: try sink.partialLength(), options: options)
    }
    if let kept = start.kept {
      try sink.keep(journal: kept.journal, output: kept.output)
    } else {
      try sink.begin(header: header)
    }
    return start
  }

  private func walk(own: [FileStatus]) -> FileWalk {
    let formats = options.formats
    return FileWalk(inputs: options.inputs, options: options.walkOptions, own: own) { path in
      formats.format(of: path) != nil
    }
  }

  private func run<Sink: RecordSink & ~Copyable>(
    into sink: consuming Sink, start: BatchStart, _ observer: BatchObserver, _ stop: StopRequest
  ) async throws(BatchError) -> BatchSummary {
    let began = SystemCalls.now
    let feeder = UnitFeeder(start: start, options: options, stop: stop)
    let collector = Collector(sink: sink, start: start, options: options, observer: observer)
    if start.kept == nil { await collector.begin(header: DocumentWorker.header(of: options)) }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<options.jobs {
        group.addTask { [finder, options] in
          var worker = DocumentWorker(finder: finder, options: options)
          while await collector.makeRoom() {
            var given = await feeder.next()
            await collector.given(bytes: given?.heldBytes)
            guard let number = given?.number, let bytes = given?.heldBytes, let unit = given?.unit.take() else { break }
            let stream = ResultStream(
              waitForTurn: { await collector.turn(of: number) }, pass: { await collector.pass($0) })
            let result = await worker.run(consume unit, stream: stream)
            await collector.take(result, number: number, bytes: bytes)
          }
        }
      }
    }
    await collector.end(isComplete: !stop.isRequested)
    if let error = await collector.error { throw error }
    var summary = BatchSummary(tally: await collector.tally, failures: await collector.failures)
    summary.before = start.tally
    summary.seconds = SystemCalls.now - began
    summary.isComplete = !stop.isRequested
    return summary
  }
}
