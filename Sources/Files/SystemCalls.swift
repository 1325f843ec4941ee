#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls that files need, each taken up again where a signal interrupted it.
package enum SystemCalls {
  package static let standardInput: Int32 = 0
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

  /// Where the first line feed stands from `start` on; nil where there's none.
  package static func firstLineFeed(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let rest = bytes.extracting(start...)
    // The buffer is read within the call only, and not beyond its end; what's found lies in it.
    return unsafe rest.withUnsafeBytes { rest in
      guard let base = rest.baseAddress, let found = unsafe memchr(base, 0x0a, rest.count) else { return nil }
      return unsafe start + (UnsafeRawPointer(found) - base)
    }
  }

  /// Appends up to `count` bytes to `buffer` and says how many there were: 0 at the end.
  package static func readMore(_ descriptor: Int32, upTo count: Int, into buffer: inout [UInt8]) throws(SystemError)
    -> Int
  {
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
  private static func writeSome(_ descriptor: Int32, _ buffer: [UInt8], from offset: Int) throws(SystemError) -> Int {
    while true {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        return unsafe write(descriptor, rest.baseAddress, rest.count)
      }
      if written >= 0 { return written }
      if errno != EINTR { throw .last }
    }
  }

  /// Writes all of `buffer`.
  package static func writeAll(_ descriptor: Int32, _ buffer: [UInt8]) throws(SystemError) {
    var offset = 0
    while offset < buffer.count { offset += try writeSome(descriptor, buffer, from: offset) }
  }

  package static func closeDescriptor(_ descriptor: Int32) throws(SystemError) {
    // After EINTR the descriptor is closed all the same on Linux (close(2)).
    if close(descriptor) != 0 && errno != EINTR { throw .last }
  }
}
