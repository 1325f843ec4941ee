import SoLieuFiles

/// Records to standard output, a pipe or a device: as they come, and never taken back.
struct StreamSink: RecordSink, ~Copyable {
  private let name: FilePath
  private let descriptor: Int32

  init(descriptor: Int32, name: FilePath) {
    self.descriptor = descriptor
    self.name = name
  }

  mutating func write(_ bytes: [UInt8]) throws(BatchError) {
    try orOutput(name) { () throws(SystemError) in try SystemCalls.writeAll(descriptor, bytes) }
  }

  mutating func checkpoint(_ entries: [UnitResult.Entry]) {}

  mutating func finish() throws(BatchError) {
    try orOutput(name) { () throws(SystemError) in try SystemCalls.closeDescriptor(descriptor) }
  }

  mutating func abandon() throws(BatchError) { try finish() }
}

/// Says of which output an error speaks.
func orOutput<T>(_ path: FilePath, _ body: () throws(SystemError) -> T) throws(BatchError) -> T {
  do { return try body() } catch { throw .output(path, error) }
}
