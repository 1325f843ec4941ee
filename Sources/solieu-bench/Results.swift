import Foundation

/// What was measured, printed as it comes.
struct Results {
  private var values: [(name: String, value: Double)] = []

  mutating func add(_ name: String, _ value: Double) {
    values.append((name, value))
    print(name.padding(toLength: 30, withPad: " ", startingAt: 0), String(format: "%10.2f", value))
  }

  /// Megabytes a second of `body` over `bytes`, the best of some rounds, by the time that this thread had a core:
  /// what else the machine does counts less. `body` returns a count, so that none of it is left out as useless.
  mutating func speed(_ name: String, _ bytes: Int, rounds: Int = 7, _ body: () -> Int) {
    var best = Double.infinity
    var counts: Set<Int> = []
    for _ in 0..<rounds {
      let start = Self.threadSeconds()
      counts.insert(body())
      best = min(best, Self.threadSeconds() - start)
    }
    precondition(counts.count == 1, "every round does the same")
    add(name, Double(bytes) / 1e6 / best)
  }

  static func threadSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func wallSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  mutating func ratio(_ name: String, _ one: String, _ other: String) {
    guard let one = values.first(where: { $0.name == one }), let other = values.first(where: { $0.name == other })
    else { return }
    add(name, one.value / other.value)
  }

  /// One JSON object, a number a name.
  var json: String {
    "{" + values.map { "\"\($0.name)\": \(($0.value * 1000).rounded() / 1000)" }.joined(separator: ", ") + "}\n"
  }
}
