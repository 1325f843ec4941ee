import Testing

@testable import SoLieuPipeline

@Suite("Patterns for file names")
struct GlobTests {
  @Test(
    "fit what they should",
    arguments: [
      ("*.txt", "a.txt"), ("*.txt", "2014/06/a.txt"), ("a?c", "abc"), ("a?c", "x/ađc"), ("[a-c]x", "bx"),
      ("[!a-c]x", "dx"), ("[]]x", "]x"), ("{a,b}.txt", "b.txt"), ("{a,{b,c}}d", "cd"), ("2014/*.txt", "2014/a.txt"),
      ("/2014/*.txt", "2014/a.txt"), ("**/a.txt", "a.txt"), ("**/a.txt", "x/y/a.txt"), ("x/**/a", "x/a"),
      ("x/**/a", "x/y/z/a"), ("x/**", "x/y/z"), ("drafts/", "x/drafts"), ("\\*", "*"), ("*", "anything"),
      ("điện-biên*", "điện-biên-đông.txt"), ("{a}", "a"),
    ])
  func fits(pattern: String, path: String) throws {
    #expect(try Glob(pattern).matches(Array(path.utf8)))
  }

  @Test(
    "don't fit what they shouldn't",
    arguments: [
      ("*.txt", "a.txt.gz"), ("a?c", "a/c"), ("[a-c]x", "dx"), ("[!a-c]x", "/x"), ("{a,b}.txt", "c.txt"),
      ("2014/*.txt", "2014/06/a.txt"), ("2014/*.txt", "x/2014/a.txt"), ("**/a.txt", "xa.txt"), ("x/**/a", "x/ya"),
      ("\\*", "a"), ("A.txt", "a.txt"), ("", "a"),
    ])
  func doesNot(pattern: String, path: String) {
    #expect((try? Glob(pattern))?.matches(Array(path.utf8)) != true)
  }

  @Test("are refused where they can't be read", arguments: ["", "[a", "{a,b", String(repeating: "{a,b}", count: 12)])
  func refused(pattern: String) {
    #expect(throws: BatchError.self) { try Glob(pattern) }
  }

  @Test("take no longer for being hard: stars upon stars against a long name")
  func linear() throws {
    let pattern = String(repeating: "a*", count: 40) + "b"
    let name = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000)
    #expect(try !Glob(pattern).matches(name))
    #expect(try Glob(pattern).matches(name + [UInt8(ascii: "b")]))
  }
}
