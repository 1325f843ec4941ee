import Foundation

/// `solieu batch` over the articles laid out as files, as a process of its own, by the clock on the wall.
struct Batches {
  let tool: Tool
  let texts: [Text]

  func measure(_ results: inout Results) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("solieu-batch-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let articles = folder.appendingPathComponent("articles")
    for (number, text) in texts.enumerated() {
      let place = articles.appendingPathComponent(String(number / 300))
      if number % 300 == 0 { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }
      try Data(text.utf8).write(to: place.appendingPathComponent("\(number).txt"))
    }
    let output = folder.appendingPathComponent("records.jsonl").path
    func batch(_ jobs: Int) throws -> Tool.Run {
      try best(of: 3) { try tool.run(["batch", "-q", "-j", "\(jobs)", "-o", output, articles.path]) }
    }
    let cat = try best(of: 3) {
      try tool.run(["-c", "find \(articles.path) -type f | xargs cat"], program: "/bin/sh")
    }
    let (one, two) = (try batch(1), try batch(2))
    let count = Double(texts.count)
    results.add("cat_files_s", count / cat.seconds)
    results.add("batch_files_s_1_job", count / one.seconds)
    results.add("batch_files_s_2_jobs", count / two.seconds)
    results.ratio("batch_two_jobs", "batch_files_s_2_jobs", "batch_files_s_1_job")
    results.ratio("batch_vs_cat", "batch_files_s_2_jobs", "cat_files_s")
    results.add("batch_memory_mb", two.megabytes)
  }

  private func best(of rounds: Int, _ run: () throws -> Tool.Run) throws -> Tool.Run {
    var best = Tool.Run(seconds: .infinity, megabytes: 0)
    for _ in 0..<rounds {
      let next = try run()
      best.seconds = min(best.seconds, next.seconds)
      best.megabytes = max(best.megabytes, next.megabytes)
    }
    return best
  }
}
