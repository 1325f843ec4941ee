import SoLieuFiles

/// Where the records of a batch go. A new kind of output is a new type, and a line in ``Batch``.
protocol RecordSink: ~Copyable, Sendable {
  /// Takes the records of some files, which come behind all before.
  mutating func write(_ bytes: [UInt8]) throws(BatchError)

  /// Makes safe what was written, and remembers that `entries` are done: a later run won't do them again.
  mutating func checkpoint(_ entries: [UnitResult.Entry]) throws(BatchError)

  /// All files are done: the output is whole.
  mutating func finish() throws(BatchError)

  /// The batch stops before the end; what was made safe may be resumed.
  mutating func abandon() throws(BatchError)
}
