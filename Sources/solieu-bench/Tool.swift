import Foundation

/// The command line tool as a process of its own: how long it takes for a small article, and how much memory it needs.
struct Tool {
  let path: String

  func measure(articles: String, _ results: inout Results) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let article = folder.appendingPathComponent("article.txt").path
    try "Xã có 65 thôn, bản với 12.430 dân.\nNăm 2014, xã kết nạp 113 đảng viên.\n".write(
      toFile: article, atomically: true, encoding: .utf8)
    var best = Run(seconds: .infinity, megabytes: .infinity)
    for _ in 0..<20 {
      let run = try run(["extract", article], input: "/dev/null")
      best.seconds = min(best.seconds, run.seconds)
      best.megabytes = min(best.megabytes, run.megabytes)
    }
    results.add("start_up_ms", best.seconds * 1000)
    results.add("start_up_memory_mb", best.megabytes)
    results.add("peak_memory_mb", try run(["extract", "--stream"], input: articles).megabytes)
  }

  struct Run {
    /// On the wall.
    var seconds: Double
    /// The most memory that was resident at once.
    var megabytes: Double
  }

  /// Runs the tool, or another program, with its output thrown away.
  func run(_ arguments: [String], input: String = "/dev/null", program: String? = nil) throws -> Run {
    let path = program ?? path
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var strings = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe strings.indices { unsafe free(strings[index]) } }
    let start = Results.wallSeconds()
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, path, &actions, nil, &strings, environ)
    guard failure == 0 else { throw CocoaError(.fileNoSuchFile) }
    var status: Int32 = 0
    var peak = 0.0
    // Asked while it runs: what wait4 says later includes the memory that this process had when it spawned the child.
    while unsafe waitpid(child, &status, WNOHANG) == 0 {
      peak = max(peak, Self.peakMegabytes(of: child))
      usleep(500)
    }
    guard status == 0 else { throw CocoaError(.fileReadUnknown) }
    return Run(seconds: Results.wallSeconds() - start, megabytes: peak)
  }

  /// The most that was resident at once so far; 0 where the system doesn't say.
  private static func peakMegabytes(of process: pid_t) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return 0 }
    return kilobytes / 1e3
  }
}
