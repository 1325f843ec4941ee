import Foundation
import Testing
import Yams

@testable import SoLieuRuleCompiler

@Suite("Our rule files")
struct RuleFilesSchemaTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/RuleBook")

  private static let files = ["vi", "en"].flatMap { language in
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: language).path())) ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(language)/\($0)" }
  }

  private static func schema() throws -> JSONSchema {
    try JSONSchema(root: JSONSerialization.jsonObject(with: Data(RuleSchema.json.utf8)))
  }

  @Test("are as their schema says", arguments: files)
  func satisfy(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    let value = try #require(try Yams.load(yaml: text))
    #expect(try Self.schema().problems(of: value) == [])
  }

  @Test(
    "would be refused by it with a mistake in them",
    arguments: [
      ("rules: [{id: a, kind: count, pattern: p, reads: [r]}]", "/rules/0: leaves is missing"),
      ("rules: [{id: A, kind: count, pattern: p, reads: r, leaves: l}]", "/rules/0/id: isn't like ^[a-z0-9.-]+$"),
      ("rules: [{id: a, kind: cuont, pattern: p, reads: r, leaves: l}]", "/rules/0/kind: is none of those that may be"),
      (
        "rules: [{id: a, kind: count, pattern: {b: c}, reads: r, leaves: l}]",
        "/rules/0/pattern: is nothing that may be"
      ),
      ("rules: [{id: a, kind: count, pattern: p, reads: r, leaves: l, reed: x}]", "/rules/0: reed is unknown"),
      ("words: {a b: [c]}", "/words: the name a b isn't like ^[A-Za-z0-9_-]+$"),
      ("rules: {}", "/rules: isn't array"),
    ])
  func refused(yaml: String, problem: String) throws {
    let value = try #require(try Yams.load(yaml: yaml))
    #expect(try Self.schema().problems(of: value) == [problem])
  }
}

/// The part of JSON Schema that our schemas use.
struct JSONSchema {
  let root: Any

  func problems(of value: Any) -> [String] { problems(of: value, root, "") }

  private func problems(of value: Any, _ schema: Any, _ path: String) -> [String] {
    guard let schema = schema as? [String: Any] else { return ["\(path): the schema is none"] }
    if let reference = schema["$ref"] as? String {
      let target = reference.dropFirst(2).split(separator: "/").reduce(root as Any?) { part, name in
        (part as? [String: Any])?[String(name)]
      }
      return problems(of: value, target as Any, path)
    }
    var found: [String] = []
    if let types = schema["type"] as? [String] ?? (schema["type"] as? String).map({ [$0] }),
      !types.contains(where: { Self.is(value, $0) })
    {
      return ["\(path): isn't \(types.joined(separator: " or "))"]
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      found.append("\(path): is none of those that may be")
    }
    if let choices = schema["anyOf"] as? [Any], choices.allSatisfy({ !problems(of: value, $0, path).isEmpty }) {
      found.append("\(path): is nothing that may be")
    }
    if let pattern = schema["pattern"] as? String, !Self.matches(value, pattern) {
      found.append("\(path): isn't like \(pattern)")
    }
    if let list = value as? [Any], let items = schema["items"] {
      for (index, entry) in list.enumerated() { found += problems(of: entry, items, "\(path)/\(index)") }
    }
    if let mapping = value as? [String: Any] { found += members(mapping, schema, path) }
    return found
  }

  private func members(_ mapping: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    for name in schema["required"] as? [String] ?? [] where mapping[name] == nil {
      found.append("\(path): \(name) is missing")
    }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let names = (schema["propertyNames"] as? [String: Any])?["pattern"] as? String
    for (name, value) in mapping.sorted(by: { $0.key < $1.key }) {
      if let names, !Self.matches(name, names) { found.append("\(path): the name \(name) isn't like \(names)") }
      if let property = properties[name] {
        found += problems(of: value, property, "\(path)/\(name)")
      } else if let others = schema["additionalProperties"] as? [String: Any] {
        found += problems(of: value, others, "\(path)/\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): \(name) is unknown")
      }
    }
    return found
  }

  private static func matches(_ value: Any, _ pattern: String) -> Bool {
    (value as? String)?.range(of: pattern, options: .regularExpression) != nil
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "number": value is Int || value is Double
    default: false
    }
  }
}
