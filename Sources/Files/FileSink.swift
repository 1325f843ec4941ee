/// A file descriptor to write to, with a buffer, that loses nothing silently: every write and the close are checked.
///
/// Not for descriptors in non-blocking mode. Without ``close()`` or ``flush()``, what's in the buffer is lost.
public struct FileSink: ~Copyable {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private let capacity: Int

  /// Writes to a descriptor that's open already, 1 for standard output, and closes it in the end.
  public init(descriptor: Int32, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.capacity = capacity
  }

  /// Takes `bytes`, and writes when more than a buffer's worth is waiting.
  public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { try flush() }
  }

  /// Writes all that's waiting. Interrupted and short writes are taken up again. After an error the rest is dropped.
  public mutating func flush() throws(SystemError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    try SystemCalls.writeAll(descriptor, buffer)
  }

  /// Writes all that's waiting and closes the descriptor. Some file systems report a full disk only now.
  public consuming func close() throws(SystemError) {
    try flush()
    try SystemCalls.closeDescriptor(descriptor)
  }
}
