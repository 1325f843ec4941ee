#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why output couldn't be written or input read: the system's error number, and what it means.
public struct SystemError: Error, Hashable {
  /// errno(3)
  public let number: Int32

  package init(number: Int32) { self.number = number }

  /// The error that the last system call left.
  static var last: SystemError { SystemError(number: errno) }

  /// The reader at the other end of a pipe has gone.
  package var isBrokenPipe: Bool { number == EPIPE }

  static let isDirectory = SystemError(number: EISDIR)

  /// "No space left on device", in English whatever the locale.
  public var reason: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}

/// The system calls that files need, each taken up again where a signal interrupted it.
package enum SystemCalls {
  static let standardInput: Int32 = 0
  package static let standardOutput: Int32 = 1
  package static let standardError: Int32 = 2

  /// Makes writing to a pipe that nobody reads an error (EPIPE) instead of the end of the process.
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal behind `descriptor` has; nil where it's none or doesn't say.
  package static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nil where it isn't set.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func openForReading(_ path: String) throws(SystemError) -> Int32 {
    while true {
      let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw .last }
    }
  }

  /// The size of a regular file; nil for pipes and devices, which don't say. A directory is an error.
  static func size(of descriptor: Int32) throws(SystemError) -> Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isDirectory
    case S_IFREG: return Int(status.st_size)
    default: return nil
    }
  }

  /// Appends up to `count` bytes to `buffer` and says how many there were: 0 at the end.
  static func readMore(_ descriptor: Int32, upTo count: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        // Inside the `count` bytes that were just appended.
        unsafe read(descriptor, bytes.baseAddress! + start, count)
      }
      if got < 0 && errno == EINTR { continue }
      let failure = SystemError.last
      buffer.removeLast(count - max(0, got))
      if got < 0 { throw failure }
      return got
    }
  }

  /// Writes the bytes of `buffer` from `offset` on, as many as the system takes at once, and says how many that were.
  static func writeSome(_ descriptor: Int32, _ buffer: [UInt8], from offset: Int) throws(SystemError) -> Int {
    while true {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if written >= 0 { return written }
      if errno != EINTR { throw .last }
    }
  }

  static func closeDescriptor(_ descriptor: Int32) throws(SystemError) {
    // After EINTR the descriptor is closed all the same on Linux (close(2)).
    if close(descriptor) != 0 && errno != EINTR { throw .last }
  }
}
