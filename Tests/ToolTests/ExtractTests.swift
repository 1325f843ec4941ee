import Foundation
import Testing

@Suite("solieu extract")
struct ExtractTests {
  private let article = Data("Xã có 65 thôn, bản. Hơn 70% hộ đã có điện.\n".utf8)

  private func withArticle(_ body: (URL) throws -> Void) throws {
    try Tool.withFolder { folder in
      try article.write(to: folder.appending(path: "a.txt"))
      try body(folder)
    }
  }

  @Test("says nothing on standard error and ends with 0 where all is well")
  func success() throws {
    try withArticle { folder in
      let result = try Tool.run("extract", "a.txt", in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "")
    }
  }

  @Test("reads standard input for -, whose path is null")
  func standardInput() throws {
    let result = try Tool.run("extract", "--documents", "--language", "vi", "-", input: article)
    #expect(result.status == 0)
    #expect(result.lines[0].contains(#""path":null,"language":"vi""#))
    #expect(result.lines[0].contains("\"bytes\":\(article.count),"))
  }

  @Test("reads the other files where one is missing, names it, and ends with 3")
  func missing() throws {
    try withArticle { folder in
      let result = try Tool.run("extract", "--documents", "nowhere.txt", "a.txt", in: folder)
      #expect(result.status == 3)
      #expect(result.lines[0].contains(#""path":"a.txt""#))
      #expect(
        result.errors
          == #"{"schema":"solieu.failure/1","path":"nowhere.txt","stage":"read","reason":"No such file or directory"}"#
          + "\n")
    }
  }

  @Test("tells people in words where the output is a table")
  func missingForPeople() throws {
    let result = try Tool.run("extract", "--format", "table", "/nowhere/a.txt")
    #expect(result.status == 3)
    #expect(result.errors == "solieu: /nowhere/a.txt: No such file or directory\n")
  }

  @Test("says that a directory is one")
  func directory() throws {
    let result = try Tool.run("extract", "/")
    #expect(result.status == 3)
    #expect(result.errors.contains("Is a directory"))
  }

  @Test("says that standard input is a directory, too")
  func directoryInput() throws {
    let result = try Tool.shell("$solieu extract - < /")
    #expect(result.status == 3)
    #expect(result.errors.contains("Is a directory"))
  }

  @Test("finds nothing in an empty file, and nothing wrong with it")
  func empty() throws {
    for format in ["jsonl", "table", "json", "csv"] {
      let result = try Tool.run("extract", "--format", format, "-")
      #expect(result.status == 0, "\(format)")
      #expect(result.errors == "")
    }
    #expect(try Tool.run("extract", "--format", "json", "-").text == "[]\n")
  }

  @Test("answers random bytes in every format, and lets no control character through")
  func random() throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = Data((0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
    for format in ["jsonl", "table", "json", "csv"] {
      let result = try Tool.run("extract", "--all", "--format", format, "-", input: bytes)
      #expect(result.status == 0, "\(format)")
      let allowed: Set<UInt8> = format == "csv" ? [0x0a, 0x0d] : [0x0a]
      #expect(!result.output.contains { $0 < 0x20 && !allowed.contains($0) || $0 == 0x7f }, "\(format)")
      #expect(!result.errors.utf8.contains { $0 < 0x20 && $0 != 0x0a })
    }
  }

  @Test("lets no control character of a file's name through")
  func names() throws {
    let name = "a\u{1b}[31m\u{202e}\u{85}\n.txt"
    try Tool.withFolder { folder in
      try article.write(to: folder.appending(path: name))
      for format in ["jsonl", "table", "csv"] {
        let result = try Tool.run("extract", "--format", format, name, "x" + name, in: folder)
        #expect(result.status == 3)
        for text in [result.text, result.errors] {
          #expect(!text.unicodeScalars.contains { ["\u{1b}", "\u{202e}", "\u{85}"].contains($0) })
        }
        #expect(result.errors.count { $0 == "\n" } == 1)
      }
    }
  }

  @Test(
    "ends with 4 and a message where the disk is full",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    for arguments in [
      "extract --documents -", "extract --format json -", "extract --stream", "schema", "--help", "--version",
    ] {
      let result = try Tool.shell("echo '{\"id\":1,\"text\":\"a\"}' | $solieu \(arguments) > /dev/full")
      #expect(result.status == 4, "\(arguments)")
      #expect(result.errors == "solieu: the output couldn't be written: No space left on device\n", "\(arguments)")
    }
  }

  @Test("ends with 4 where there is no standard output at all")
  func closedOutput() throws {
    #expect(try Tool.shell("$solieu schema >&-").status == 4)
  }

  @Test("ends quietly where the reader goes away")
  func brokenPipe() throws {
    let result = try Tool.shell(
      "yes '{\"id\":1,\"text\":\"a\"}' | head -n 3000 | { $solieu extract --stream; echo $? >&2; } | head -n 1")
    #expect(result.lines.count == 1)
    #expect(result.errors == "0\n")
  }

  @Test(
    "ends with 64 where the command line is wrong",
    arguments: [
      ["extract"], ["extract", "--format", "xml", "-"], ["extract", "--language", "fr", "-"],
      ["extract", "--published", "2014-02-30", "-"], ["extract", "--encoding", "ebcdic", "-"],
      ["extract", "--stream", "--format", "csv"], ["extract", "--documents", "--format", "table", "-"],
      ["extract", "--no-such-flag", "-"], ["nothing"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Tool.shell("$solieu " + arguments.joined(separator: " "))
    #expect(result.status == 64)
    #expect(result.text == "")
    #expect(result.errors.hasPrefix("Error: "))
  }

  @Test("takes one line of 200 kB")
  func longLine() throws {
    let line = Data(String(repeating: "chữ và chữ, không có số. ", count: 6_000).utf8)
    let result = try Tool.run("extract", "--format", "csv", "-", input: line)
    #expect(result.status == 0)
  }

  @Test("writes a table to a terminal, coloured unless NO_COLOR is set", .enabled(if: Tool.has("script")))
  func terminal() throws {
    try withArticle { folder in
      func session(_ variables: String) throws -> String {
        try Tool.shell(
          "env -u NO_COLOR \(variables) TERM=xterm script -qec \"$solieu extract --labels en a.txt\" /dev/null",
          in: folder
        ).text
      }
      let coloured = try session("")
      #expect(coloured.contains("a.txt · "))
      #expect(coloured.contains("\u{1b}[1m"))
      #expect(try !session("NO_COLOR=1").contains("\u{1b}"))
      #expect(try session("NO_COLOR=").contains("\u{1b}[1m"))
    }
  }
}
