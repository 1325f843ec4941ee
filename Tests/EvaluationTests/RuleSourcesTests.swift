import SoLieuEvaluation
import SoLieuFiles
import SoLieuRuleCompiler
import Testing

@Suite("Where rules come from")
struct RuleSourcesTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  private static let book = FilePath(root + "/Sources/RuleBook")

  @Test("a folder that is a whole rule book takes the built-in one's place")
  func wholeBook() throws {
    let sources = try RuleSources(folders: [Self.book])
    #expect(sources.folder == Self.book)
    #expect(sources.additions.isEmpty)
    #expect(Set(sources.base.map(\.name)) == Set(RuleSources().base.map(\.name)))
  }

  @Test("other folders add to it, in whatever order they're named")
  func additions() throws {
    let some = Self.book.appending("vi".utf8)
    let sources = try RuleSources(folders: [some, Self.book])
    #expect(sources.folder == Self.book)
    #expect(!sources.additions.isEmpty)
    #expect(try RuleSources(folders: [some]).folder == nil)
  }

  @Test("a folder that isn't there is named")
  func missing() {
    let failure = #expect(throws: RuleSources.Failure.self) { try RuleSources(folders: ["/no/such/folder"]) }
    #expect(failure?.path == "/no/such/folder")
  }

  @Test("a whole rule book takes the place of the project's own in tests too")
  func projectBook() throws {
    let plan = try TestPlan(paths: [], rules: [Self.book], current: FilePath(Self.root))
    #expect(plan.sources.folder == Self.book)
    #expect(plan.sources.additions.isEmpty)
  }
}
