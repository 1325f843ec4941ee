import SoLieuDocuments
import Testing

@Suite("Reading a document")
struct DocumentTests {
  @Test("keeps plain UTF-8 as it is, without a warning")
  func keepsPlainText() {
    let bytes = Array("Huyện có hơn 2.430 đảng viên.\r\n".utf8)
    let document = Document.read(bytes)
    #expect(document.text == bytes)
    #expect(document.decoded == bytes)
    #expect(document.encoding == .utf8)
    #expect(!document.bom)
    #expect(document.warnings.isEmpty)
    #expect(document.fileLength == bytes.count)
  }

  @Test("finds the bytes, the letters and the words of a stretch of text")
  func findsRanges() {
    let document = Document.read(Array("Có hơn 2.430 đảng viên".utf8))
    let range = TextRange(4, 15)
    #expect(document.quote(range) == "hơn 2.430 ")
    #expect(document.fileRange(of: range) == FileRange(4, 15))
    #expect(document.scalarRange(of: range) == ScalarRange(3, 13))
  }

  @Test("keeps the byte order mark out of the text")
  func dropsByteOrderMark() {
    let document = Document.read([0xEF, 0xBB, 0xBF] + Array("năm 2014".utf8))
    #expect(document.bom)
    #expect(document.text == Array("năm 2014".utf8))
    #expect(document.fileRange(of: TextRange(5, 9)) == FileRange(8, 12))
    #expect(document.scalarRange(of: TextRange(5, 9)) == ScalarRange(4, 8))
  }

  @Test("reads an empty file")
  func readsEmptyFile() {
    let document = Document.read([])
    #expect(document.text.isEmpty)
    #expect(document.warnings.isEmpty)
    #expect(document.fileRange(of: TextRange(0, 0)) == FileRange(0, 0))
  }

  @Test(
    "replaces each maximal part of an ill-formed sequence, as WHATWG does, and counts them",
    arguments: [
      ([0x61, 0xFF, 0x62] as [UInt8], "a\u{FFFD}b", 1),
      ([0xE1, 0xBA], "\u{FFFD}", 1),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", 2),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
      ([0xF0, 0x9F, 0x98, 0x31], "\u{FFFD}1", 1),
      ([0xE0, 0x80, 0x31], "\u{FFFD}\u{FFFD}1", 2),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", 4),
    ])
  func replacesIllFormedSequences(bytes: [UInt8], text: String, count: Int) {
    let document = Document.read(bytes, encoding: .utf8)
    #expect(document.decoded == Array(text.utf8))
    #expect(document.warnings == [.invalidBytes(count: count, encoding: .utf8)])
  }

  @Test("quotes the right bytes behind ill-formed ones")
  func mapsBehindIllFormedSequences() {
    let bytes = [0x61, 0xFF, 0xE1, 0xBA, 0x20] + Array("12 km".utf8)
    let document = Document.read(bytes, encoding: .utf8)
    let start = document.text.count - 5
    #expect(document.fileRange(of: TextRange(start, start + 2)) == FileRange(5, 7))
    #expect(document.fileRange(of: TextRange(1, 4)) == FileRange(1, 2))
    #expect(document.scalarRange(of: TextRange(start, start + 2)) == ScalarRange(4, 6))
  }
}
