import Foundation
import Testing

@Suite("CONTRIBUTING.md")
struct ContributingTests {
  /// What stands in the first block of a language.
  private static func block(_ language: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "CONTRIBUTING.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.firstRange(of: "```\(language)\n"))
    let end = try #require(text[start.upperBound...].firstRange(of: "```"))
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test("has a first rule that works, and commands that run")
  func firstRule() throws {
    try Tool.withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "my-rules/vi"), withIntermediateDirectories: true)
      try Data(try Self.block("yaml").utf8).write(to: folder.appending(path: "my-rules/vi/kites.yaml"))
      try Data("Làng thả hơn 120 con diều.\n".utf8).write(to: folder.appending(path: "a.txt"))
      let commands = try Self.block("sh").split(separator: "\n")
      #expect(commands.count >= 4 && commands.allSatisfy { $0.hasPrefix("solieu ") })
      for command in commands {
        let result = try Tool.shell("$" + command, in: folder)
        #expect(result.status == 0, "\(command): \(result.text)\(result.errors)")
        if command.hasPrefix("solieu test my-rules") { #expect(result.text == "4 passed, 0 failed\n") }
        if command.contains("extract") { #expect(result.text.contains("vi.kite.count")) }
      }
    }
  }
}
