import SoLieuDocuments
import SoLieuFigures
import Testing

@Suite("Sections of long documents")
struct SectionsTests {
  @Test(
    "are the whole text, cut at line ends, spaces, or between characters",
    arguments: ["Có 5 lớp.\n", "Có 5 lớp. ", "ế"])
  func whole(piece: String) {
    let text = Array(String(repeating: piece, count: 3_000_000 / piece.utf8.count).utf8)
    let ranges = DocumentSections.ranges(of: text)
    #expect(ranges.count > 5)
    #expect(ranges.first?.lower == 0)
    #expect(ranges.last?.upper == text.count)
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      #expect(left.upper == right.lower)
      #expect(text[right.lower] & 0xc0 != 0x80)
      if piece.hasSuffix("\n") { #expect(text[left.upper - 1] == UInt8(ascii: "\n")) }
    }
  }

  @Test("lead to the bytes of the file, in any encoding and normal form")
  func offsets() {
    let text = "Mở đầu.\nXã có 65 thôn.\n"
    for bytes in [Array(text.utf8), text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }] {
      let document = Document.read(bytes)
      let start = Array("Mở đầu.\n".utf8).count
      let section = document.section(TextRange(start, document.text.count))
      let number = TextRange(Array("Xã có ".utf8).count, Array("Xã có 65".utf8).count)
      #expect(section.quote(number) == "65")
      let moved = TextRange(number.lower + start, number.upper + start)
      #expect(section.fileRange(of: number) == document.fileRange(of: moved))
      #expect(section.scalarRange(of: number) == document.scalarRange(of: moved))
    }
  }
}
