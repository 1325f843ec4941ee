import SoLieu
import SoLieuEvaluation
import SoLieuRuleCompiler

/// Runs tests again whenever one of their files changes, until a signal asks for the end.
struct TestWatch {
  let paths: [FilePath]
  let rules: [FilePath]
  let filter: String

  func run() async throws {
    let signals = SignalWatch {}
    var output = Output()
    var last: WatchedFiles?
    while signals.received == nil {
      let now = WatchedFiles(paths: paths, rules: rules)
      if now != last {
        last = now
        try output.write(report())
        try output.write(Array("watching \(now.count) files; Ctrl-C ends it\n\n".utf8))
        try output.flush()
      }
      try? await Task.sleep(for: .milliseconds(100))
    }
    try output.close()
  }

  /// What one run says; a mistake in a file, perhaps half-written, is told and no reason to end.
  private func report() -> [UInt8] {
    do {
      let plan = try TestPlan(paths: paths, rules: rules)
      return TestReport.text.write(try TestRun(plan, filter: filter))
    } catch let failure as RuleSources.Failure {
      return Array(UnsafeCharacters.escape("\(failure.path): \(failure.reason)").utf8) + [UInt8(ascii: "\n")]
    } catch {
      return "\(error)".split(separator: "\n").flatMap { Array((UnsafeCharacters.escape(String($0)) + "\n").utf8) }
    }
  }
}
