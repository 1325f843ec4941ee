import Foundation
import SoLieuRules
import Testing
import Yams

@testable import SoLieuRuleCompiler

@Suite("The YAML of rule files")
struct YAMLReaderTests {
  private func problem(_ yaml: String) -> String? {
    do {
      _ = try YAMLReader.read(yaml)
      return nil
    } catch {
      return "\(error.mark.line):\(error.mark.column) \(error.message)"
    }
  }

  @Test(
    "has no anchors, aliases and tags",
    arguments: [
      "a: &x b", "a: *x", "- &x b", "a: [&x b]", "a: [b, *x]", "a: {b: *x}", "a: !x b", "&x a: b", "a:\n  &x b: c",
      "a: 'b'\nc: *x", "a: \"b\\\"\" # '\nc: *x", "? &x a",
    ])
  func anchors(yaml: String) {
    #expect(problem(yaml)?.contains(" YAML's ") == true, "\(problem(yaml) ?? "")")
  }

  @Test("doesn't nest deeply, and isn't large")
  func limits() {
    #expect(problem(String(repeating: "[", count: 100_000))?.hasSuffix("nested too deeply") == true)
    #expect(problem(String(repeating: "- ", count: 100_000))?.hasSuffix("nested too deeply") == true)
    #expect(problem(String(repeating: "a: {", count: 17))?.hasSuffix("nested too deeply") == true)
    let steps = (0..<17).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(problem(steps)?.hasSuffix("nested too deeply") == true)
    let large = "a: \"" + String(repeating: "b", count: 1 << 20) + "\""
    #expect(problem(large) == "1:1 the file is larger than 1048576 bytes")
  }

  @Test(
    "is refused with the place where it goes wrong",
    arguments: [
      ("a: [b", "1:4 the bracket isn't closed"),
      ("a: [b c: d]", "1:8 a comma is missing"),
      ("a: \"b", "1:4 the quote isn't closed on its line"),
      ("a: [b,\n'c, d]", "2:1 the quote isn't closed on its line"),
      ("a: b: c", "1:5 a colon in a plain text"),
      ("a: \"b\" c", "1:7 something follows the value"),
      ("a: b\n  c: d", "2:3 the line belongs to nothing above it"),
      ("a:\n  b: c\n d: e", "3:2 the line belongs to nothing above it"),
      ("a:\n\tb: c", "2:1 a tab indents the line"),
      ("-\ta: b", "1:2 a tab behind the dash"),
      ("a: b\nc", "2:1 a key without its colon"),
      ("a: |\n  b", "1:4 a text over several lines begins"),
      ("a: \"\\[\"", "1:5 an unknown escape"),
      ("a: \"\\ud800\"", "1:7 there's no such character"),
      ("a: b\na: c", "2:1 a key stands twice: a"),
      ("a: {b: 1, b: 2}", "1:11 a key stands twice: b"),
      ("{b}", "1:2 a key without its value"),
      ("a: b\n---\nc: d", "2:1 a second document begins"),
      ("a: \u{1}b", "1:4 a control character"),
    ])
  func places(yaml: String, expected: String) {
    #expect(problem(yaml) == expected)
  }

  @Test(
    "is read as Yams reads it",
    arguments: [
      "a: b", "- a\n- b", "a:\n- b\n- c: d\n  e: f\n", "a:\n  - [b, 'c''d', \"e\\u00e9\\n\"]\n  -\n  - - x\n    - y",
      "a: {b: c, \"d\": e,}", "a: b # c\n# d\n\nb: it's #no comment", "a: http://x y:z", "---\na: b\r\nb: c\r\n",
      "a: [x,\n  y] # z\nb:\nc:\n  d:\n", "- a: [b & c, d * e, f!]\n  -b: -1\n", "", "# nothing\n", "'a b': \"c\"\n",
      "a: {b:c: d, e: \"\"}", "words: {a: [\"&\", '*', \"!\"]} # & * !",
    ])
  func agrees(yaml: String) throws {
    let own = try YAMLReader.read(yaml)
    #expect(Self.outline(own) == Self.outline(try compose(yaml: yaml)))
  }

  @Test("is read as Yams reads it in the rules that come with the package")
  func agreesOnRules() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/RuleBook")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    for name in names {
      let yaml = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(Self.outline(try YAMLReader.read(yaml)) == Self.outline(try compose(yaml: yaml)), "\(name)")
    }
  }

  @Test("is read as Yams reads it, or refused, whatever it is", arguments: [1, 2, 3, 4] as [UInt64])
  func agreesOnNoise(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "b c", "it's", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", " ", "[", "]", "{", "}", ", ", ",", "\"", "'",
      "#", " # x", "\\n", "\\", "é", "0", "---\n", "?", "|", "&", "*", "!", "\t", "\r\n", "a: b\n", "- c\n", "x: [y]\n",
    ]
    var accepted = 0
    for _ in 0..<1500 {
      let yaml = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      guard let own = try? YAMLReader.read(yaml) else { continue }
      accepted += 1
      let other = try? compose(yaml: yaml)
      #expect(Self.outline(own) == other.map(Self.outline), "\(yaml.debugDescription)")
    }
    #expect(accepted > 150)
  }

  /// A value with the places of its parts.
  private static func outline(_ node: YAMLNode?) -> String {
    switch node {
    case nil: ""
    case .scalar(let text, let isQuoted, let mark)?:
      isQuoted || !text.isEmpty ? "\(mark.line):\(mark.column) \(text.debugDescription)" : "nothing"
    case .sequence(let nodes, _)?: "[" + nodes.map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping(let pairs, _)?:
      "{" + pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private static func outline(_ node: Node?) -> String {
    switch node {
    case nil: return ""
    case .scalar(let scalar)?:
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      guard isQuoted || !scalar.string.isEmpty else { return "nothing" }
      return "\(scalar.mark?.line ?? 0):\(scalar.mark?.column ?? 0) \(scalar.string.debugDescription)"
    case .sequence(let nodes)?: return "[" + nodes.map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping(let pairs)?:
      return "{" + pairs.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
    default: return "?"
    }
  }
}
