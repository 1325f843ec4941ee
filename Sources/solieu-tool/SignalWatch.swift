import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns the first signal that asks for the end into a request, and the second into the end.
final class SignalWatch {
  private let first = First()
  // A source ends with its last reference.
  private var sources: [any DispatchSourceSignal] = []

  /// The signal that came first; 0 where none did.
  private final class First: Sendable {
    let number = Atomic<Int32>(0)
  }

  /// - Parameter request: called once, at the first signal.
  init(_ request: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // The default would end the process before the source is asked.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [first] in
        let (isFirst, _) = first.number.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        // What was made safe stays safe: it's what --resume is for.
        guard isFirst else { _exit(128 + number) }
        request()
      }
      source.resume()
      sources.append(source)
    }
  }

  /// The signal that came first; nil where none did.
  var received: Int32? {
    let number = first.number.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
