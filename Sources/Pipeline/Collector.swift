import SoLieuFiles
import SoLieuRecords

/// Brings the workers' results back into order and hands them on.
///
/// Results that come too early wait here; so that they don't pile up behind a slow document, workers ask for room before
/// they begin something new.
actor Collector<Sink: RecordSink & ~Copyable> {
  private var sink: Sink
  private let observer: BatchObserver
  private let checkpointInterval: Double
  private var lastCheckpoint = SystemCalls.now
  /// How many units may be begun but not written.
  private let window: Int
  private var next = 0
  private var early: [Int: UnitResult] = [:]
  private var earlyBytes = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var begun = 0
  /// Somebody is being given a unit.
  private var isHandingOut = false
  /// Bytes of documents that are in hand.
  private var heldBytes = 0
  /// Bytes of the output so far, and before the unit `next`.
  private var length: Int
  private var unitStart: Int
  /// Done, but not yet made safe.
  private var unsafeEntries: [UnitResult.Entry] = []
  private(set) var tally: BatchTally
  private(set) var failures: [FailureRecord]
  private(set) var error: BatchError?

  init(sink: consuming Sink, start: BatchStart, options: BatchOptions, observer: BatchObserver) {
    self.sink = sink
    self.observer = observer
    checkpointInterval = options.checkpointInterval
    window = 4 * options.jobs
    length = start.kept?.output ?? 0
    unitStart = length
    tally = start.tally
    failures = Array(start.failures.prefix(Self.mostFailures))
  }

  /// The summary lists so many failures; all are counted, and were told when they happened.
  static var mostFailures: Int { 10_000 }
  private static var mostBytes: Int { 8 << 20 }

  /// What goes before all records.
  func begin(header: [UInt8]) {
    write(header)
    unitStart = length
  }

  /// Waits until there's room for another unit and its result. False where the output has failed: then there's no use.
  ///
  /// Units are given out one at a time, since nobody knows how large one is before it's there: ``given(bytes:)`` must follow.
  func makeRoom() async -> Bool {
    while error == nil
      && (isHandingOut || begun - next >= window || earlyBytes > Self.mostBytes || heldBytes > Self.mostBytes)
    {
      await wait()
    }
    isHandingOut = error == nil
    return error == nil
  }

  /// A unit that holds so many bytes was given out; nil where there was none.
  func given(bytes: Int?) {
    isHandingOut = false
    if let bytes {
      begun += 1
      heldBytes += bytes
    }
    wake()
  }

  /// Waits until all units before `number` are written.
  func turn(of number: Int) async {
    while next < number { await wait() }
  }

  /// Writes a part of the result of the unit whose turn it is.
  func pass(_ bytes: [UInt8]) { write(bytes) }

  private func wait() async {
    await withCheckedContinuation { waiting.append($0) }
  }

  private func wake() {
    let woken = waiting
    waiting = []
    for continuation in woken { continuation.resume() }
  }

  /// Takes the result of the unit with `number`, which held so many bytes.
  func take(_ result: UnitResult, number: Int, bytes: Int) {
    early[number] = result
    earlyBytes += result.output.count
    heldBytes -= bytes
    while let result = early.removeValue(forKey: next) {
      earlyBytes -= result.output.count
      hand(on: result)
      next += 1
    }
    wake()
  }

  /// Ends the output: whole, or where it is now.
  func end(isComplete: Bool) {
    guard error == nil else { return }
    do throws(BatchError) {
      if isComplete {
        try sink.finish()
      } else {
        try sink.checkpoint(unsafeEntries)
        try sink.abandon()
      }
    } catch {
      self.error = error
    }
  }

  private func hand(on result: UnitResult) {
    guard error == nil else { return }
    write(result.output)
    for var entry in result.entries {
      entry.end += unitStart
      tally += entry.tally
      for failure in entry.failures {
        observer.failed(failure)
        if failures.count < Self.mostFailures { failures.append(failure) }
      }
      unsafeEntries.append(entry)
    }
    unitStart = length
    observer.progressed(tally)
    checkpoint()
  }

  private func write(_ bytes: [UInt8]) {
    do throws(BatchError) {
      try sink.write(bytes)
      length += bytes.count
    } catch {
      self.error = error
    }
  }

  private func checkpoint() {
    let now = SystemCalls.now
    guard error == nil, now - lastCheckpoint >= checkpointInterval else { return }
    do throws(BatchError) {
      try sink.checkpoint(unsafeEntries)
      unsafeEntries.removeAll(keepingCapacity: true)
      lastCheckpoint = SystemCalls.now
    } catch {
      self.error = error
    }
  }
}
