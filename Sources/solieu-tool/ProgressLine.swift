import SoLieu
import Synchronization

/// How far a batch is, on one line of the terminal that's written over and over.
final class ProgressLine: Sendable {
  let isShown: Bool
  private let state: Mutex<State>

  private struct State {
    let began = SystemCalls.now
    var lastShown = 0.0
    var isOnScreen = false
    /// What was done before this run.
    var before = BatchTally()
    /// Bytes of all files; nil as long as nobody knows.
    var total: Int?
  }

  init(isShown: Bool) {
    self.isShown = isShown
    state = Mutex(State())
  }

  func set(total: Int) { state.withLock { $0.total = total } }

  func begin(with before: BatchTally) { state.withLock { $0.before = before } }

  /// Shows what's done, ten times a second at most.
  func show(_ tally: BatchTally) {
    guard isShown else { return }
    state.withLock { state in
      let now = SystemCalls.now
      guard now - state.lastShown >= 0.1 else { return }
      state.lastShown = now
      state.isOnScreen = true
      let width = SystemCalls.terminalWidth(SystemCalls.standardError) ?? 80
      Messages().write("\r" + String(Self.line(tally, state, now: now).prefix(width - 1)) + "\u{1b}[K")
    }
  }

  /// Makes room for other messages.
  func clear() {
    guard isShown else { return }
    state.withLock { state in
      if state.isOnScreen { Messages().write("\r\u{1b}[K") }
      state.isOnScreen = false
      state.lastShown = 0
    }
  }

  private static func line(_ tally: BatchTally, _ state: State, now: Double) -> String {
    let seconds = max(now - state.began, 0.001)
    let rate = Double(tally.bytes - state.before.bytes) / seconds
    var parts = [
      BatchSummary.counted(tally.documents, "document"), BatchSummary.size(tally.bytes),
      BatchSummary.size(Int(rate)) + "/s", BatchSummary.counted(tally.figures, "figure"),
    ]
    if tally.failures > 0 { parts.append(BatchSummary.counted(tally.failures, "failure")) }
    // Compressed files hold more than their size: then there's no telling.
    if let total = state.total, total >= tally.bytes, rate > 0 {
      parts.append(Self.duration(Double(total - tally.bytes) / rate) + " left")
    }
    return parts.joined(separator: ", ")
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    let minutes = seconds / 60
    if minutes == 0 { return "\(seconds) s" }
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
