import Foundation
import Testing

@Suite("solieu batch, interrupted")
struct BatchResumeTests {
  private let options = [
    "batch", "in", "--quiet", "--unit-bytes", "1500", "--checkpoint", "0", "--output", "out.jsonl", "--resume",
  ]

  private func output(in folder: URL) -> Data? {
    try? Data(contentsOf: folder.appending(path: "out.jsonl"))
  }

  @Test("gives the bytes of an undisturbed run after being killed at 200 random moments")
  func killed() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(60, lines: 60, in: folder)
      let began = Date()
      _ = try Tool.run(arguments: options, in: folder)
      let longest = UInt32(1_000_000 * -began.timeIntervalSinceNow)
      _ = try Tool.shell("rm -f out.jsonl*", in: folder)
      let whole = try Tool.run("batch", "in", in: folder).output
      var generator = SeededGenerator(state: 20_141_126)
      var kills = 0
      var resumed = 0
      while kills < 200 {
        let hasJournal = FileManager.default.fileExists(atPath: folder.appending(path: "out.jsonl.journal").path)
        let process = try Tool.start(options + ["--jobs", String(1 + kills % 3)], in: folder)
        usleep(UInt32.random(in: 0...longest, using: &generator))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        kills += 1
        if hasJournal { resumed += 1 }
        guard let output = output(in: folder) else { continue }
        // It was done before the kill came, or just so.
        #expect(output == whole)
        _ = try Tool.run(arguments: options, in: folder)
        #expect(self.output(in: folder) == whole)
        _ = try Tool.shell("rm -f out.jsonl*", in: folder)
      }
      #expect(resumed > 50)
      let last = try Tool.run(arguments: options, in: folder)
      #expect(last.status == 0)
      #expect(output(in: folder) == whole)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["in", "out.jsonl"])
    }
  }

  /// Stops a run half-way, by a kill that comes as soon as half of the records are there.
  private func interrupt(in folder: URL, whole: Int) throws {
    let partial = folder.appending(path: "out.jsonl.partial").path
    let process = try Tool.start(options, in: folder)
    while process.isRunning {
      let size = try? FileManager.default.attributesOfItem(atPath: partial)[.size] as? Int
      if size ?? 0 > whole / 2 { break }
      usleep(500)
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test(
    "notices what has changed, and reads it again from there on",
    arguments: [
      "echo 'Có 77 lớp.' > in/0/3.txt", "rm in/0/3.txt", "echo 'Có 78 lớp.' > in/0/35.txt", "echo >> in/more.jsonl",
      "touch in/0/3.txt", "mv in/0 in/00",
    ])
  func changed(change: String) throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(60, lines: 60, in: folder)
      try interrupt(in: folder, whole: try Tool.run("batch", "in", in: folder).output.count)
      _ = try Tool.shell(change, in: folder)
      let whole = try Tool.run("batch", "in", in: folder).output
      let result = try Tool.run(arguments: options.filter { $0 != "--quiet" }, in: folder)
      #expect(result.status == 0)
      #expect(output(in: folder) == whole)
      if change.contains("in/0") { #expect(result.errors.contains("isn't what it was: read again from there on")) }
    }
  }

  @Test("keeps the work of an interrupted run from a new one, and from one with other settings")
  func refused() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(60, in: folder)
      try interrupt(in: folder, whole: try Tool.run("batch", "in", in: folder).output.count)
      let new = try Tool.run("batch", "in", "--output", "out.jsonl", in: folder)
      #expect(new.status == 4)
      #expect(new.errors.contains("go on with --resume, or begin anew with --restart"))
      let other = try Tool.run("batch", "in", "--output", "out.jsonl", "--all", "--resume", in: folder)
      #expect(other.status == 4)
      #expect(other.errors.contains("had other settings"))
      let restarted = try Tool.run("batch", "in", "--output", "out.jsonl", "--all", "--restart", in: folder)
      #expect(restarted.status == 0)
      #expect(try output(in: folder) == Tool.run("batch", "in", "--all", in: folder).output)
    }
  }

  @Test("begins anew where what's left is of no use: an empty journal, one cut short, an output that's too short")
  func left() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(60, in: folder)
      let whole = try Tool.run("batch", "in", in: folder).output
      for damage in [
        ": > out.jsonl.journal", "head -c 30 out.jsonl.journal > j; cp j out.jsonl.journal",
        "head -c 900 out.jsonl.journal > j; cp j out.jsonl.journal", "truncate -s 100 out.jsonl.partial",
        "rm out.jsonl.partial", "rm out.jsonl.journal",
      ] {
        try interrupt(in: folder, whole: whole.count)
        _ = try Tool.shell(damage, in: folder)
        let result = try Tool.run(arguments: options, in: folder)
        #expect(result.status == 0, "\(damage): \(result.errors)")
        #expect(output(in: folder) == whole, "\(damage)")
        _ = try Tool.shell("rm -f out.jsonl* j", in: folder)
      }
    }
  }

  @Test("finishes what's in hand at SIGINT or SIGTERM, says how to resume, and ends with 130 or 143")
  func signals() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(400, in: folder)
      let whole = try Tool.run("batch", "in", in: folder).output
      for (name, status) in [("INT", Int32(130)), ("TERM", 143)] {
        let result = try Tool.shell(
          """
          $solieu batch in --jobs 2 --unit-bytes 1k --output out.jsonl 2> errors & pid=$!
          while [ "$(stat -c %s out.jsonl.partial 2>/dev/null || echo 0)" -lt 5000 ]; do sleep 0.01; done
          kill -\(name) $pid; wait $pid; echo $?; cat errors >&2
          """, in: folder)
        #expect(result.lines.last == "\(status)")
        #expect(result.errors.contains("the same command with --resume goes on from here"))
        #expect(output(in: folder) == nil)
        let resumed = try Tool.run("batch", "in", "--output", "out.jsonl", "--resume", in: folder)
        #expect(resumed.status == 0)
        #expect(resumed.errors.contains("going on behind "))
        #expect(output(in: folder) == whole)
        _ = try Tool.shell("rm out.jsonl", in: folder)
      }
    }
  }
}

/// The same numbers on every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
