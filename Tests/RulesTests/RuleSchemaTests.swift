import Foundation
import SoLieuLexicon
import SoLieuRules
import Testing

@testable import SoLieuRuleCompiler

@Suite("The schema of rule files")
struct RuleSchemaTests {
  private static func part(_ path: String...) throws -> [String: Any] {
    var part = try JSONSerialization.jsonObject(with: Data(RuleSchema.json.utf8)) as? [String: Any]
    for name in path { part = part?[name] as? [String: Any] }
    return try #require(part)
  }

  @Test("has the keys that the reader takes, no more and no fewer")
  func keys() throws {
    #expect(Set(try Self.part("definitions", "rule", "properties").keys) == Set(RuleFileReader.ruleKeys))
    #expect(Set(try Self.part("properties").keys) == ["words", "macros", "rules"])
    let links = try Self.part("definitions", "rule", "properties", "figures", "additionalProperties", "properties")
    #expect(Set(links.keys) == Set(SlotLink.relations + ["measure"]))
  }

  @Test("has the kinds and comparators that there are")
  func values() throws {
    let kinds = try Self.part("definitions", "rule", "properties", "kind")["enum"] as? [String]
    #expect(kinds?.joined(separator: ", ") == RuleFileReader.kinds)
    let comparators = try #require(try Self.part("definitions", "comparator")["enum"] as? [String])
    #expect(comparators.count == 6 && comparators.allSatisfy { Comparator(rawValue: $0) != nil })
  }
}
