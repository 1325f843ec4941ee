import Foundation
import Testing

@Suite("What stands in docs/downstream.md")
struct DownstreamTests {
  /// A command of the document and what it says that the command prints.
  struct Example: CustomTestStringConvertible, Sendable {
    let language: String
    let tool: String
    let code: String
    let output: String

    var testDescription: String { "\(tool): \(code.prefix(40))" }

    var isRunnable: Bool {
      switch language {
      case "sh": Tool.has(tool)
      default: (try? Tool.shell("python3 -c 'import \(tool)'"))?.status == 0
      }
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")

  private static let examples: [Example] = {
    guard let text = try? String(contentsOf: folder.appending(path: "downstream.md"), encoding: .utf8) else {
      return []
    }
    return text.matches(of: /```(sh|python) (\w+)\n([^`]*)```\n\n```text\n([^`]*)```/).map { match in
      Example(
        language: String(match.1), tool: String(match.2), code: String(match.3), output: String(match.4))
    }
  }()

  @Test("is four examples, of three tools")
  func complete() {
    #expect(Self.examples.map(\.tool) == ["jq", "jq", "duckdb", "pandas"])
  }

  @Test("prints what it says, where the tool is installed", arguments: examples.filter(\.isRunnable))
  func prints(example: Example) throws {
    try Tool.withFolder { folder in
      let archive = Self.folder.appending(path: "archive")
      try FileManager.default.copyItem(at: archive, to: folder.appending(path: "archive"))
      #expect(try Tool.run("batch", "archive", "--quiet", "--output", "records.jsonl", in: folder).status == 0)
      let command = example.language == "sh" ? example.code : "python3 - <<'END'\n\(example.code)END"
      let result = try Tool.shell(command, in: folder)
      let newlines = CharacterSet.newlines
      #expect(
        result.text.trimmingCharacters(in: newlines) == example.output.trimmingCharacters(in: newlines),
        "\(result.errors)")
    }
  }
}
