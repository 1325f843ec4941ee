import Testing

@testable import SoLieuFiles

@Suite("Paths")
struct FilePathTests {
  @Test("are put together and taken apart")
  func parts() {
    #expect(FilePath("a").appending("b".utf8) == "a/b")
    #expect(FilePath("a/").appending("b".utf8) == "a/b")
    #expect(FilePath("/").appending("b".utf8) == "/b")
    #expect(FilePath("a/b.txt").parent == "a")
    #expect(FilePath("/b.txt").parent == "/")
    #expect(FilePath("b.txt").parent == ".")
    #expect(FilePath("a/b.txt").name.elementsEqual("b.txt".utf8))
  }

  @Test("that aren't UTF-8 are kept as they are, and say that their text isn't the whole truth")
  func bytes() {
    let path = FilePath(bytes: [0x61, 0xff, 0x62])
    #expect(path.text == "a\u{fffd}b")
    #expect(!path.isText)
    #expect(FilePath("đ/ê.txt").isText)
  }
}
