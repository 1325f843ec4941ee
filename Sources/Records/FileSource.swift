/// A file, pipe or device to read from, whole or line by line.
public struct FileSource: ~Copyable {
  private let descriptor: Int32
  /// Nil where the size isn't known beforehand.
  private let size: Int?
  private var buffer: [UInt8] = []
  /// Where the next line begins in `buffer`.
  private var lineStart = 0
  private var isAtEnd = false

  /// Opens `path`; `-` is standard input. A directory is an error.
  public init(path: String) throws(SystemError) {
    let descriptor = path == "-" ? SystemCalls.standardInput : try SystemCalls.openForReading(path)
    let size: Int?
    do {
      size = try SystemCalls.size(of: descriptor)
    } catch {
      if path != "-" { try? SystemCalls.closeDescriptor(descriptor) }
      throw error
    }
    self.descriptor = descriptor
    self.size = size
  }

  deinit {
    // Nothing was written: there's nothing to lose by an error.
    if descriptor != SystemCalls.standardInput { try? SystemCalls.closeDescriptor(descriptor) }
  }

  /// All bytes up to the end. For a growing file, those that were there when the end was met.
  public mutating func readAll() throws(SystemError) -> [UInt8] {
    // One byte more than the size, so that the end is seen without the buffer growing.
    if let size { buffer.reserveCapacity(size + 1) }
    while try SystemCalls.readMore(descriptor, upTo: nextRead, into: &buffer) > 0 {}
    defer { buffer = [] }
    return buffer
  }

  /// The next line without its `\n`; nil at the end. Text behind the last `\n` is a line too, an empty one isn't.
  ///
  /// Waits for no more than the line itself, so that a line sent down a pipe is answered at once.
  /// - Complexity: O(n) in the length of the line, however long.
  public mutating func readLine() throws(SystemError) -> [UInt8]? {
    var searched = lineStart
    while true {
      if let end = Self.firstLineFeed(in: buffer.span, from: searched) {
        let line = Array(buffer[lineStart..<end])
        lineStart = end + 1
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard lineStart < buffer.count else { return nil }
        defer { lineStart = buffer.count }
        return Array(buffer[lineStart...])
      }
      if lineStart > 0 {
        buffer.removeFirst(lineStart)
        searched -= lineStart
        lineStart = 0
      }
      isAtEnd = try SystemCalls.readMore(descriptor, upTo: nextRead, into: &buffer) == 0
    }
  }

  /// Small reads for small files; for large ones as much again as there is, so that the zeroing that readMore does stays
  /// linear.
  private var nextRead: Int {
    if let size, size >= buffer.count { return min(max(size - buffer.count + 1, 1 << 12), 1 << 24) }
    return min(max(buffer.count, 1 << 16), 1 << 24)
  }

  private static func firstLineFeed(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { return index }
      index += 1
    }
    return nil
  }
}
