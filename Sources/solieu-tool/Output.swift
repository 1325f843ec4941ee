import SoLieu

/// Standard output. What goes wrong with it ends the command: quietly where the reader has gone, with a message and a
/// status of its own where the bytes couldn't be kept.
struct Output: ~Copyable {
  private var sink = FileSink(descriptor: SystemCalls.standardOutput)

  static var isTerminal: Bool { SystemCalls.isTerminal(SystemCalls.standardOutput) }

  mutating func write(_ bytes: [UInt8]) throws(ExitStatus) {
    do { try sink.write(bytes) } catch { throw Self.status(after: error) }
  }

  mutating func flush() throws(ExitStatus) {
    do { try sink.flush() } catch { throw Self.status(after: error) }
  }

  consuming func close() throws(ExitStatus) {
    do { try sink.close() } catch { throw Self.status(after: error) }
  }

  private static func status(after error: SystemError) -> ExitStatus {
    if error.isBrokenPipe { return .success }
    Messages().error("the output couldn't be written: \(error.reason)")
    return .outputFailed
  }
}
