/// A file, pipe or device to read from, whole or line by line, decompressed on the way where it's gzip.
public struct FileSource: ~Copyable {
  private let descriptor: Int32
  /// Nil where the size isn't known beforehand.
  private let size: Int?
  private var inflater: Inflater?
  /// Compressed bytes that are yet to be inflated, from `packedStart` on.
  private var packed: [UInt8] = []
  private var packedStart = 0
  private var buffer: [UInt8] = []
  /// Where the next line begins in `buffer`.
  private var lineStart = 0
  private var isAtEnd = false
  /// How many bytes were taken out of `buffer`'s front.
  private var dropped = 0

  /// Opens `path`; `-` is standard input. A directory is an error.
  public init(path: String) throws(ReadError) {
    let descriptor =
      path == "-"
      ? SystemCalls.standardInput
      : try Self.wrap { () throws(SystemError) in try SystemCalls.openForReading(FilePath(path), waiting: true) }
    try self.init(descriptor: descriptor)
  }

  /// Opens a file, and nothing but a file: what's at `path` may have become something else since somebody looked.
  ///
  /// - Throws: `.notAFile` for pipes, sockets, devices and folders, without having waited for any of them.
  package init(
    file path: FilePath, followingLinks: Bool = true, isCompressed: Bool = false
  ) throws(ReadError) {
    let descriptor = try Self.wrap { () throws(SystemError) in
      try SystemCalls.openForReading(path, followingLinks: followingLinks)
    }
    try self.init(descriptor: descriptor, isCompressed: isCompressed, onlyFiles: true)
  }

  /// Reads from a descriptor, and closes it in the end, but for standard input.
  package init(descriptor: Int32, isCompressed: Bool = false, onlyFiles: Bool = false) throws(ReadError) {
    self.descriptor = descriptor
    inflater = nil
    // What throws comes last: only a whole source is closed by its end.
    let status = Result { () throws(ReadError) in try Self.status(of: descriptor, onlyFiles: onlyFiles) }
    if !isCompressed, case .success(let status) = status, status.kind == .file {
      size = status.size
    } else {
      size = nil
    }
    _ = try status.get()
    if isCompressed { inflater = try Inflater() }
  }

  private static func status(of descriptor: Int32, onlyFiles: Bool) throws(ReadError) -> FileStatus {
    let status = try wrap { () throws(SystemError) in try SystemCalls.status(of: descriptor) }
    if status.kind == .folder || onlyFiles && status.kind != .file { throw .notAFile(status.kind) }
    return status
  }

  deinit {
    // Nothing was written: there's nothing to lose by an error.
    if descriptor != SystemCalls.standardInput { try? SystemCalls.closeDescriptor(descriptor) }
  }

  /// How many bytes were given out, decompressed: where the next ``readLine()`` begins.
  package var offset: Int { dropped + lineStart }

  /// All bytes up to the end. For a growing file, those that were there when the end was met.
  ///
  /// - Throws: `.tooLarge` as soon as there are more than `limit`.
  public mutating func readAll(limit: Int = .max) throws(ReadError) -> [UInt8] {
    if let size {
      if size > limit { throw .tooLarge(limit: limit) }
      // So much more that the end is seen without the buffer growing.
      buffer.reserveCapacity(size + Self.smallestRead)
    }
    while try readMore() {
      if buffer.count > limit { throw .tooLarge(limit: limit) }
    }
    defer {
      dropped += buffer.count
      buffer = []
      lineStart = 0
    }
    return lineStart == 0 ? buffer : Array(buffer[lineStart...])
  }

  /// The next line without its `\n`; nil at the end. Text behind the last `\n` is a line too, an empty one isn't.
  ///
  /// Waits for no more than the line itself, so that a line sent down a pipe is answered at once. A line of more than
  /// `limit` bytes is left out as it's read, without ever being held: it comes back as `.tooLarge`.
  /// - Complexity: O(n) in the length of the line, however long.
  package mutating func readLine(limit: Int) throws(ReadError) -> Result<[UInt8], LineTooLong>? {
    var searched = lineStart
    var isTooLong = false
    while true {
      if let end = SystemCalls.firstLineFeed(in: buffer.span, from: searched) {
        if isTooLong || end - lineStart > limit {
          lineStart = end + 1
          return .failure(LineTooLong())
        }
        return .success(takeLine(upTo: end))
      }
      if isAtEnd {
        guard lineStart < buffer.count || isTooLong else { return nil }
        if isTooLong || buffer.count - lineStart > limit {
          lineStart = buffer.count
          return .failure(LineTooLong())
        }
        return .success(takeLine(upTo: buffer.count))
      }
      if buffer.count - lineStart > limit {
        isTooLong = true
        lineStart = buffer.count
      }
      if lineStart > 0 {
        buffer.removeFirst(lineStart)
        dropped += lineStart
        lineStart = 0
      }
      searched = buffer.count
      isAtEnd = try !readMore()
    }
  }

  /// The line that ends at `end`, at a line feed or the end of the file. A large one takes the buffer with it rather than being copied.
  private mutating func takeLine(upTo end: Int) -> [UInt8] {
    let next = min(end + 1, buffer.count)
    guard lineStart == 0, end >= Self.largeLine else {
      defer { lineStart = next }
      return Array(buffer[lineStart..<end])
    }
    let rest = Array(buffer[next...])
    var line: [UInt8] = []
    swap(&line, &buffer)
    buffer = rest
    dropped += next
    line.removeLast(line.count - end)
    return line
  }

  private static let largeLine = 1 << 20

  /// A line that's longer than it may be.
  package struct LineTooLong: Error, Hashable {}

  /// ``readLine(limit:)`` for lines of any length.
  public mutating func readLine() throws(ReadError) -> [UInt8]? {
    switch try readLine(limit: .max) {
    case .success(let line)?: line
    default: nil
    }
  }

  /// Goes to `offset`, in decompressed bytes, before anything was read. False where the file ends before it.
  package mutating func skip(to offset: Int) throws(ReadError) -> Bool {
    if let size {
      guard offset <= size else { return false }
      try Self.wrap { () throws(SystemError) in try SystemCalls.seek(descriptor, to: offset) }
      dropped = offset
      return true
    }
    while dropped + buffer.count < offset {
      dropped += buffer.count
      buffer.removeAll(keepingCapacity: true)
      guard try readMore() else { return false }
    }
    lineStart = offset - dropped
    return true
  }

  /// Appends what comes next to `buffer`; false at the end.
  private mutating func readMore() throws(ReadError) -> Bool {
    guard inflater != nil else {
      return try Self.wrap { () throws(SystemError) in
        try SystemCalls.readMore(descriptor, upTo: nextRead, into: &buffer) > 0
      }
    }
    while true {
      if packedStart == packed.count {
        packed.removeAll(keepingCapacity: true)
        packedStart = 0
        let got = try Self.wrap { () throws(SystemError) in
          try SystemCalls.readMore(descriptor, upTo: 1 << 16, into: &packed)
        }
        if got == 0 {
          // An empty file isn't gzip either, but nobody has lost anything by it.
          guard inflater?.mayEnd == true else { throw .damagedGzip }
          return false
        }
      }
      let before = buffer.count
      let taken = try inflater?.run(packed, from: packedStart, room: 1 << 16, into: &buffer) ?? 0
      packedStart += taken
      if buffer.count > before { return true }
      // No output and no input taken while there's room for both: there's nothing to wait for.
      if taken == 0 { throw .damagedGzip }
    }
  }

  /// Small reads for small files; for large ones as much again as there is, so that the zeroing that readMore does stays
  /// linear.
  private var nextRead: Int {
    if let size, size >= buffer.count { return min(max(size - buffer.count + 1, Self.smallestRead), 1 << 24) }
    return min(max(buffer.count, 1 << 16), 1 << 24)
  }

  private static let smallestRead = 1 << 12

  private static func wrap<T>(_ body: () throws(SystemError) -> T) throws(ReadError) -> T {
    do { return try body() } catch { throw .system(error) }
  }
}
