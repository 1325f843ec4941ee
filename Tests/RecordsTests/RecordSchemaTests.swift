import Foundation
import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import Testing

@testable import SoLieuRecords

@Suite("The schema")
struct RecordSchemaTests {
  @Test("lists the fields of a record in the order in which they're written")
  func order() throws {
    let sample = try Sample.full()
    let line = sample.written(.jsonl).split(separator: "\n")[0]
    // Every key of the record, as they come, must come so in the schema's part about figures.
    let schema = RecordSchema.json[...]
    var rest = try #require(schema.range(of: "\"figure\": {").map { schema[$0.upperBound...] })
    for key in [
      "schema", "id", "document", "kind", "text", "span", "value", "unit", "subject", "measure", "event", "when",
      "place", "links", "sentence", "rule", "reason", "label",
    ] {
      let found = try #require(rest.range(of: "\n        \"\(key)\": "), "\(key) is out of order in the schema")
      rest = rest[found.upperBound...]
    }
    let keys = line.matches(of: /"([a-z]+)":/).map { String($0.1) }
    #expect(keys.prefix(3) == ["schema", "id", "document"])
  }

  @Test("is met by figures with every field and with none, documents and failures", .enabled(if: Validator.isThere))
  func valid() throws {
    var bare = Sample("Nghị quyết 25, 7")
    try bare.add(.identifier, "25")
    try bare.add(.unresolved, "7")
    bare.figures[1].reason = "nothing says what it counts"
    var lines = try Sample.full().written(.jsonl, documents: true) + bare.written(.jsonl, documents: true, all: true)
    var failure: [UInt8] = []
    FailureRecord(path: "x", stage: "read", reason: "y").append(to: &failure)
    lines += String(decoding: failure, as: UTF8.self)
    #expect(try Validator.check(lines) == "7 valid\n")
  }

  @Test("refuses records that lack a field or have one too many", .enabled(if: Validator.isThere))
  func invalid() throws {
    let line = try Sample.full().written(.jsonl).split(separator: "\n")[0]
    let less = line.replacing(",\"rule\":\"test.rule\"", with: "")
    let more = line.replacing("\"unit\":null", with: "\"unit\":null,\"colour\":\"red\"")
    let wrong = line.replacing("\"low\":2430", with: "\"low\":\"2430\"")
    #expect(try Validator.check([less, more, wrong].joined(separator: "\n") + "\n").hasPrefix("0 valid"))
  }
}

/// Python's `jsonschema`, a validator that isn't ours.
enum Validator {
  static let isThere = (try? run("import jsonschema", input: "")) != nil

  /// How many of `lines` are valid.
  static func check(_ lines: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "schema.json")
    try RecordSchema.json.write(to: schema, atomically: true, encoding: .utf8)
    return try run(
      """
      import sys, json
      from jsonschema import Draft202012Validator as V
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      V.check_schema(schema)
      v = V(schema)
      print(sum(v.is_valid(json.loads(l)) for l in sys.stdin.buffer.read().decode("utf-8").split("\\n") if l), "valid")
      """, [schema.path], input: lines)
  }

  private struct Failed: Error {}

  private static func run(_ program: String, _ arguments: [String] = [], input: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return String(decoding: output, as: UTF8.self)
  }
}
