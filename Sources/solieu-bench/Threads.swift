import Dispatch
import Synchronization

/// Work on several threads at once, by the time that each had a core.
enum Threads {
  /// Calls `body` with 0, 1, … on a thread each: the time of the slowest, and the time on the wall, in seconds.
  static func slowest(of count: Int, _ body: @Sendable (Int) -> Void) -> (slowest: Double, wall: Double) {
    let slowest = Mutex(0.0)
    let start = Results.wallSeconds()
    withExtendedLifetime(slowest) {
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let begun = Results.threadSeconds()
        body(index)
        let taken = Results.threadSeconds() - begun
        slowest.withLock { $0 = max($0, taken) }
      }
    }
    return (slowest.withLock { $0 }, Results.wallSeconds() - start)
  }
}
