import Foundation
import Testing

/// What comes in may be anything, and what takes the output may fail: the run goes on where it can, and never says that
/// all is well where it isn't.
@Suite("solieu batch, when things go wrong")
struct BatchFaultTests {
  @Test("makes one failure of each input that can't be read, and reads the others")
  func inputs() throws {
    try Tool.withFolder { folder in
      _ = try Tool.shell(
        """
        mkdir in; echo 'Có 5 lớp.' > in/good.txt
        head -c 5000 /dev/urandom > in/binary.txt; printf 'GIF89a\\0\\0\\0\\1' >> in/binary.txt
        truncate -s 10G in/large.txt
        echo 'no gzip' > in/plain.txt.gz
        printf '{"text":"Có 6 lớp."}\\n{"text":\\n{"id":3}\\n{"text":"Có 7 lớp."}\\n' > in/some.jsonl
        mkfifo in/pipe.txt; ln -s . in/loop; ln -s gone.txt in/dangling.txt
        """, in: folder)
      let result = try Tool.shell("$solieu batch in gone.txt in/pipe.txt /dev/zero --follow --quiet", in: folder)
      #expect(result.status == 3)
      #expect(result.lines.count == 3)
      let failures = result.errors.split(separator: "\n")
      let expected = [
        (#""path":"in/binary.txt","stage":"read","reason":"looks like binary"#), (#""path":"in/dangling.txt""#),
        (#""path":"in/large.txt","stage":"read","reason":"Has more than the 67108864 bytes"#),
        (#""path":"in/loop","stage":"read","reason":"Leads back to a folder that holds it"#),
        (#""path":"in/plain.txt.gz","stage":"read","reason":"The gzip data is damaged"#),
        (#""path":"in/some.jsonl","line":2,"stage":"parse""#), (#""path":"in/some.jsonl","line":3,"stage":"parse""#),
        (#""path":"gone.txt","stage":"read","reason":"No such file"#),
        (#""path":"in/pipe.txt","stage":"read","reason":"Is a pipe"#),
        (#""path":"/dev/zero","stage":"read","reason":"Is a device"#),
      ]
      #expect(failures.count == expected.count)
      for (failure, part) in zip(failures, expected) { #expect(failure.contains(part)) }
    }
  }

  @Test("says of folders and files that may not be read that they may not", .enabled(if: getuid() != 0))
  func forbidden() throws {
    try Tool.withFolder { folder in
      _ = try Tool.shell(
        "mkdir -p in/closed; echo 'Có 5 lớp.' | tee in/a.txt in/b.txt; chmod 0 in/b.txt in/closed", in: folder)
      defer { _ = try? Tool.shell("chmod 700 in/closed", in: folder) }
      let result = try Tool.run("batch", "in", "--quiet", in: folder)
      #expect(result.status == 3)
      #expect(result.lines.count == 1)
      #expect(result.errors.split(separator: "\n").count == 2)
    }
  }

  @Test("stops at a gzip bomb's limit, in text and in lines, and reads what comes after it")
  func bomb() throws {
    try Tool.withFolder { folder in
      _ = try Tool.shell(
        """
        mkdir in; head -c 30M /dev/zero | gzip -1 > in/a.txt.gz; cp in/a.txt.gz in/b.jsonl.gz
        (head -c 3M /dev/zero; echo; echo '{"text":"Có 6 lớp."}') | gzip -1 > in/c.jsonl.gz
        echo 'Có 5 lớp.' > in/d.txt
        """, in: folder)
      let result = try Tool.shell(
        """
        $solieu batch in --quiet --max-document-bytes 1M --output out.jsonl
        """, in: folder)
      #expect(result.status == 3)
      let failures = result.errors.split(separator: "\n")
      #expect(failures.count == 3)
      #expect(failures.allSatisfy { $0.contains("Has more than the 1048576 bytes") })
      #expect(failures.last?.contains(#""path":"in/c.jsonl.gz","line":1"#) == true)
      let output = try Data(contentsOf: folder.appending(path: "out.jsonl"))
      #expect(String(decoding: output, as: UTF8.self).split(separator: "\n").count == 2)
    }
  }

  @Test("keeps file names whole, with line breaks, escapes and bytes that aren't UTF-8, and none of them raw")
  func names() throws {
    try Tool.withFolder { folder in
      _ = try Tool.shell(
        #"""
        mkdir in; for f in "$(printf 'a\nb\033[31m\\u000a"')" "$(printf 'c\377\376d')" "  e, f "; do
          echo 'Có 5 lớp.' > "in/$f.txt"; echo > "in/$f.txt.gz"; done
        """#, in: folder)
      let names = try Tool.shell("ls -1 --quoting-style=literal --show-control-chars in/ | wc -c", in: folder)
      #expect(names.status == 0)
      let result = try Tool.run("batch", "in", "--quiet", in: folder)
      #expect(result.status == 3)
      #expect(!result.output.contains(0x1b))
      #expect(!Data(result.errors.utf8).contains(0x1b))
      var found: Set<Data> = []
      for line in result.lines + result.errors.split(separator: "\n") {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let holder = object["document"] as? [String: Any] ?? object
        if let base64 = holder["pathBase64"] as? String {
          found.insert(try #require(Data(base64Encoded: base64)))
        } else {
          found.insert(Data(try #require(holder["path"] as? String).utf8))
        }
      }
      let stems = [Array("a\nb\u{1b}[31m\\u000a\"".utf8), [0x63, 0xff, 0xfe, 0x64], Array("  e, f ".utf8)]
      let expected = stems.flatMap { stem in [".txt", ".txt.gz"].map { Data("in/".utf8 + stem + Array($0.utf8)) } }
      #expect(found == Set(expected))
    }
  }

  @Test("refuses a second run on the same output, and names the first")
  func busy() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(5, in: folder)
      let fifo = folder.appending(path: "wait")
      _ = try Tool.shell("mkfifo wait", in: folder)
      // It waits for somebody to write to its standard input.
      let first = Process()
      first.executableURL = URL(filePath: "/bin/sh")
      first.arguments = ["-c", "exec \"$solieu\" batch - --quiet --output out.jsonl < wait"]
      first.environment = ["solieu": Tool.binary.path]
      first.currentDirectoryURL = folder
      try first.run()
      let writer = try FileHandle(forWritingTo: fifo)
      while !FileManager.default.fileExists(atPath: folder.appending(path: "out.jsonl.journal").path) { usleep(5_000) }
      let second = try Tool.run("batch", "in", "--output", "out.jsonl", in: folder)
      #expect(second.status == 4)
      #expect(second.errors.contains("out.jsonl is being written by another run (process \(first.processIdentifier))"))
      try writer.write(contentsOf: Data("Có 5 lớp.".utf8))
      try writer.close()
      first.waitUntilExit()
      #expect(first.terminationStatus == 0)
      #expect(try Tool.run("batch", "in", "--output", "out.jsonl", in: folder).status == 0)
    }
  }

  @Test("stops with 4 where the output is full, and quietly where its reader has gone")
  func full() throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(30, in: folder)
      let full = try Tool.shell("$solieu batch in --output /dev/full", in: folder)
      #expect(full.status == 4)
      #expect(full.errors.contains("No space left on device"))
      let standard = try Tool.shell("$solieu batch in > /dev/full", in: folder)
      #expect(standard.status == 4)
      let gone = try Tool.shell("($solieu batch in --quiet; echo $? > status) | head -n 1; cat status", in: folder)
      #expect(gone.lines.last == "0")
      #expect(gone.errors == "")
    }
  }

  /// The C compiler that makes the library that makes calls fail.
  private static let compiler = ["clang", "cc", "gcc"].first(where: Tool.has)

  @Test(
    "ends with 4 or the right output, whichever call fails, and goes on from there", .enabled(if: compiler != nil),
    arguments: [
      ("write", ENOSPC, false), ("write", EIO, false), ("write", 0, true), ("fsync", EIO, false),
      ("rename", EACCES, false),
      ("ftruncate", EIO, false), ("close", EDQUOT, false),
    ])
  func injected(call: String, error: Int32, isShort: Bool) throws {
    try Tool.withFolder { folder in
      try ArticleFolder.write(30, lines: 20, in: folder)
      let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Faults/faults.c").path
      let compiler = try #require(Self.compiler)
      let compiled = try Tool.shell("\(compiler) -shared -fPIC -o faults.so '\(source)' -ldl", in: folder)
      #expect(compiled.status == 0, "\(compiled.errors)")
      let command = "batch in --quiet --jobs 2 --unit-bytes 1k --checkpoint 0 --output out.jsonl --summary summary.json"
      #expect(try Tool.shell("$solieu \(command)", in: folder).status == 0)
      let right = try Data(contentsOf: folder.appending(path: "out.jsonl"))
      var number = 1
      var failed = 0
      while true {
        _ = try Tool.shell("rm -f out.jsonl* mark summary.json*", in: folder)
        var environment = "FAULT_CALL=\(call) FAULT_NUMBER=\(number) FAULT_ERRNO=\(error) FAULT_MARK=$PWD/mark"
        if isShort { environment += " FAULT_SHORT=1" }
        let result = try Tool.shell("\(environment) LD_PRELOAD=$PWD/faults.so $solieu \(command)", in: folder)
        let output = try? Data(contentsOf: folder.appending(path: "out.jsonl"))
        guard FileManager.default.fileExists(atPath: folder.appending(path: "mark").path) else {
          #expect(result.status == 0 && output == right)
          break
        }
        #expect(result.status == 4 || result.status == 0, "\(call) \(number): \(result.status)")
        #expect(output == nil || output == right, "\(call) \(number)")
        if result.status == 0 { #expect(output == right, "\(call) \(number)") }
        if result.status == 4 {
          failed += 1
          let again = try Tool.shell("$solieu \(command) --resume", in: folder)
          #expect(again.status == 0, "\(call) \(number): \(again.errors)")
          #expect(try Data(contentsOf: folder.appending(path: "out.jsonl")) == right, "\(call) \(number)")
        }
        number += 1
      }
      #expect(number > 1, "no \(call) was made")
      #expect(isShort || failed > 0, "no \(call) was noticed to fail")
    }
  }
}
