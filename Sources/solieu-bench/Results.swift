import Foundation

/// What was measured, printed as it comes.
struct Results {
  private var values: [(name: String, value: Double)] = []

  mutating func add(_ name: String, _ value: Double) {
    values.append((name, value))
    print(name.padding(toLength: 30, withPad: " ", startingAt: 0), String(format: "%10.2f", value))
  }

  /// Megabytes a second of `body` over `bytes`, the best of seven rounds. `body` returns a count, so that none of it
  /// is left out as useless.
  mutating func speed(_ name: String, _ bytes: Int, _ body: () -> Int) {
    let clock = ContinuousClock()
    var best = Duration.seconds(3600)
    var counts: Set<Int> = []
    for _ in 0..<7 { best = min(best, clock.measure { counts.insert(body()) }) }
    precondition(counts.count == 1, "every round does the same")
    let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
    add(name, Double(bytes) / 1e6 / seconds)
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
