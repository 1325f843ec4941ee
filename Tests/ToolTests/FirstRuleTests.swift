import Foundation
import Testing

@Suite("The article “Your first rule”")
struct FirstRuleTests {
  private static func article() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/SoLieu/SoLieu.docc/YourFirstRule.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// What stands in the blocks of a language, in order.
  private static func blocks(_ language: String) throws -> [String] {
    try article().components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test("has a rule that works, with examples that notice every change of it, and commands that run")
  func holds() throws {
    try Tool.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "my-rules/vi"), withIntermediateDirectories: true)
      try Data(try #require(try Self.blocks("yaml").first).utf8).write(
        to: folder.appending(path: "my-rules/vi/kites.yaml"))
      try Data("Làng thả hơn 120 con diều.\n".utf8).write(to: folder.appending(path: "a.txt"))
      let commands = try Self.blocks("sh").joined().split(separator: "\n")
      #expect(commands.count == 6)
      for command in commands {
        let result = try Tool.shell("$" + command, in: folder)
        #expect(result.status == 0, "\(command): \(result.text)\(result.errors)")
        if command == "solieu test my-rules" { #expect(result.text == "4 passed, 0 failed\n") }
        if command.contains("--mutate") { #expect(result.text.hasSuffix("changes noticed: 100.0%\n")) }
      }
    }
  }

  @Test("names every key of a rule that the schema has")
  func keys() throws {
    let schema = try JSONSerialization.jsonObject(with: try Tool.run("schema", "rules").output) as? [String: Any]
    let definitions = schema?["definitions"] as? [String: Any]
    let rule = try #require((definitions?["rule"] as? [String: Any])?["properties"] as? [String: Any])
    let article = try Self.article()
    for key in rule.keys { #expect(article.contains("`\(key)`"), "\(key)") }
  }
}
