import Foundation
import Testing

@Suite("solieu's help")
struct HelpTests {
  private static let commands = [
    "", "extract", "batch", "explain", "test", "rules", "rules list", "rules show", "rules check", "rules new", "diff",
    "schema",
  ]

  /// Snapshots stand in Snapshots/. With RECORD_SNAPSHOTS set they're written anew, and the test fails all the same, so
  /// that they're looked at.
  @Test("reads as it did", arguments: commands)
  func snapshot(command: String) throws {
    let result = try Tool.shell("$solieu \(command) --help")
    #expect(result.status == 0)
    #expect(result.errors == "")
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Snapshots/help\(command.isEmpty ? "" : "-" + command.replacing(" ", with: "-")).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try result.output.write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    } else {
      #expect(try result.text == String(contentsOf: file, encoding: .utf8))
    }
  }

  @Test("shows an example for every command", arguments: commands)
  func examples(command: String) throws {
    #expect(try Tool.shell("$solieu \(command) --help").text.contains("EXAMPLE: solieu "))
  }

  @Test("prints a version alone")
  func version() throws {
    let result = try Tool.run("--version")
    #expect(result.status == 0)
    #expect(result.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("completes commands in the usual shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Tool.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.text.contains("extract"))
  }

  @Test("prints a schema that is JSON")
  func schema() throws {
    let result = try Tool.run("schema")
    let schema = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }
}
