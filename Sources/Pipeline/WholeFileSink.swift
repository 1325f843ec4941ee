import SoLieuFiles

/// Records to a file that appears whole or not at all.
///
/// Until the end they stand in `NAME.partial`, beside it a journal, `NAME.journal`, of what's done. At each checkpoint
/// first the records are made safe, then the journal's entries for them: so the journal never says more than is true,
/// whenever the process or the machine stops. The lock on the partial file keeps a second run off; it goes with the
/// process.
struct WholeFileSink: RecordSink, ~Copyable {
  let path: FilePath
  private let partialPath: FilePath
  private let journalPath: FilePath
  private let partial: Int32
  private let journal: Int32
  /// Bytes of the output so far.
  private var length = 0

  /// Opens the files beside `path`, and locks them.
  ///
  /// - Throws: `.busy`, `.unfinished`, `.output`
  init(path: FilePath, opening: Batch.Destination.Opening) throws(BatchError) {
    let (partial, journal) = try Self.open(path, opening)
    self.path = path
    partialPath = path.with(suffix: ".partial")
    journalPath = path.with(suffix: ".journal")
    self.partial = partial
    self.journal = journal
  }

  private static func open(
    _ path: FilePath, _ opening: Batch.Destination.Opening
  ) throws(BatchError) -> (partial: Int32, journal: Int32) {
    let journalPath = path.with(suffix: ".journal")
    let partial = try openLocked(path.with(suffix: ".partial"), output: path, journal: journalPath)
    do throws(BatchError) {
      if case .new = opening, try Journal(path: journalPath) != nil { throw .unfinished(path) }
      let journal = try orOutput(journalPath) { () throws(SystemError) in
        try SystemCalls.openForUpdating(journalPath)
      }
      return (partial, journal)
    } catch {
      try? SystemCalls.closeDescriptor(partial)
      throw error
    }
  }

  /// The batch's own files, which are no inputs.
  var own: [FileStatus] {
    [try? SystemCalls.status(of: partial), try? SystemCalls.status(of: journal), try? SystemCalls.status(of: path)]
      .compactMap { $0 }
  }

  /// The journal that an interrupted run has left; nil where there's none.
  func earlierJournal() throws(BatchError) -> Journal? { try Journal(path: journalPath) }

  /// Begins anew, with an empty output.
  mutating func begin(header: JournalLine.Header) throws(BatchError) {
    var line: [UInt8] = []
    JournalLine.header(header).append(to: &line)
    // The journal first: it mustn't speak of an output that's gone.
    try keep(journal: 0, output: 0)
    try orOutput(journalPath) { [journal] () throws(SystemError) in try SystemCalls.writeAll(journal, line) }
  }

  /// Goes on behind the first `output` bytes of the output and `journal` of the journal.
  mutating func keep(journal journalLength: Int, output outputLength: Int) throws(BatchError) {
    try orOutput(journalPath) { [journal] () throws(SystemError) in
      try SystemCalls.truncate(journal, to: journalLength)
      try SystemCalls.seek(journal, to: journalLength)
    }
    try orOutput(partialPath) { [partial] () throws(SystemError) in
      try SystemCalls.truncate(partial, to: outputLength)
      try SystemCalls.seek(partial, to: outputLength)
    }
    length = outputLength
  }

  /// How many bytes an interrupted run has written.
  func partialLength() throws(BatchError) -> Int {
    try orOutput(partialPath) { [partial] () throws(SystemError) in try SystemCalls.status(of: partial).size }
  }

  mutating func write(_ bytes: [UInt8]) throws(BatchError) {
    try orOutput(partialPath) { [partial] () throws(SystemError) in try SystemCalls.writeAll(partial, bytes) }
    length += bytes.count
  }

  mutating func checkpoint(_ entries: [UnitResult.Entry]) throws(BatchError) {
    try orOutput(partialPath) { [partial] () throws(SystemError) in try SystemCalls.synchronize(partial) }
    var lines: [UInt8] = []
    for entry in entries { JournalLine.entry(JournalLine.Entry(entry, end: entry.end)).append(to: &lines) }
    JournalLine.safe.append(to: &lines)
    try orOutput(journalPath) { [journal] () throws(SystemError) in
      try SystemCalls.writeAll(journal, lines)
      try SystemCalls.synchronize(journal)
    }
  }

  mutating func finish() throws(BatchError) {
    try orOutput(path) { [partial, journal, partialPath, journalPath, path] () throws(SystemError) in
      try SystemCalls.synchronize(partial)
      try SystemCalls.rename(partialPath, to: path)
      try SystemCalls.synchronize(folder: path.parent)
      try SystemCalls.remove(journalPath)
      try SystemCalls.closeDescriptor(journal)
      try SystemCalls.closeDescriptor(partial)
    }
  }

  mutating func abandon() throws(BatchError) {
    try orOutput(partialPath) { [partial, journal] () throws(SystemError) in
      try SystemCalls.closeDescriptor(journal)
      try SystemCalls.closeDescriptor(partial)
    }
  }

  /// Opens the partial file and locks it. Between the two another run may have ended and given it its last name.
  private static func openLocked(
    _ path: FilePath, output: FilePath, journal: FilePath
  ) throws(BatchError) -> Int32 {
    while true {
      let descriptor = try orOutput(path) { () throws(SystemError) in try SystemCalls.openForUpdating(path) }
      do throws(SystemError) {
        try SystemCalls.lock(descriptor)
        let own = try SystemCalls.status(of: descriptor)
        if let there = try? SystemCalls.status(of: path), there.isSame(as: own) { return descriptor }
        try? SystemCalls.closeDescriptor(descriptor)
      } catch {
        let holder = SystemCalls.lockHolder(descriptor).map { Int($0) }
        try? SystemCalls.closeDescriptor(descriptor)
        guard error == .isLocked else { throw .output(path, error) }
        let named = holder ?? (try? Journal(path: journal))?.header.process
        throw .busy(output, holder: named.map { "process \($0)" } ?? "on another machine")
      }
    }
  }
}
