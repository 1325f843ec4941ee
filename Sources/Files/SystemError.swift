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

  /// There's nothing at the path.
  package var isMissing: Bool { number == ENOENT }

  static let isDirectory = SystemError(number: EISDIR)
  static let noMemory = SystemError(number: ENOMEM)
  /// Another process holds the lock.
  package static let isLocked = SystemError(number: EAGAIN)

  /// "No space left on device", in English whatever the locale.
  public var reason: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
