import Testing

@testable import SoLieuDocuments

@Suite("Sections of long documents")
struct DocumentSectionsTests {
  private static func sections(_ bytes: [UInt8], encoding: TextEncoding? = nil) -> ([Document], [DocumentWarning]) {
    var sections = DocumentSections(bytes, encoding: encoding, length: 1 << 12)
    var documents: [Document] = []
    while let document = sections.next() { documents.append(document) }
    return (documents, sections.warnings)
  }

  @Test(
    "are the whole text, cut at line ends, spaces, or between characters",
    arguments: ["Có 5 lớp.\n", "Có 5 lớp. ", "ế", "e\u{302}\u{301}\n", "𝟓"],
    [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func whole(piece: String, encoding: TextEncoding) {
    let bytes = Self.encode(String(repeating: piece, count: 30_000 / piece.utf8.count), encoding)
    let (documents, warnings) = Self.sections(bytes, encoding: encoding)
    #expect(documents.count > 1)
    #expect(warnings.isEmpty)
    #expect(documents.map(\.fileLength).reduce(0, +) == bytes.count)
    #expect(documents.flatMap(\.text) == Document.read(bytes, encoding: encoding).text)
    if piece.hasSuffix("\n") {
      for document in documents { #expect(document.text.last == UInt8(ascii: "\n")) }
    }
  }

  @Test(
    "have the offsets of the whole file, in any encoding and normal form, behind a byte order mark",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func offsets(encoding: TextEncoding) throws {
    let filler = String(repeating: "Trường mở thêm lớp.\n", count: 500)
    let bytes = Self.encode("\u{feff}" + filler + "Xã\u{300} có 65 thôn.\n" + filler, encoding)
    let whole = Document.read(bytes)
    let (documents, _) = Self.sections(bytes)
    let number = try #require(Self.number(in: whole.text))
    var found = 0
    for section in documents {
      guard let inside = Self.number(in: section.text) else { continue }
      found += 1
      #expect(section.quote(inside) == "65")
      #expect(section.fileRange(of: inside) == whole.fileRange(of: number))
      #expect(section.scalarRange(of: inside) == whole.scalarRange(of: number))
    }
    #expect(found == 1)
    #expect(documents.map(\.bom) == [true] + Array(repeating: false, count: documents.count - 1))
  }

  @Test("are read in the encoding of the whole, though most of them could be in any")
  func encoding() throws {
    let plain = Array(String(repeating: "Plain words of no accent.\n", count: 1_000).utf8)
    let bytes = plain + [0x43, 0xF3, 0x20, 0x35, 0x20, 0xF0, 0xE5, 0xE0, 0x69]
    let whole = Document.read(bytes)
    let (documents, warnings) = Self.sections(bytes)
    #expect(documents.allSatisfy { $0.encoding == whole.encoding })
    #expect(warnings == whole.warnings)
    #expect(documents.flatMap(\.text) == whole.text)
  }

  @Test("tell of invalid bytes once, all of them counted")
  func invalid() {
    let part = Array(String(repeating: "Xã có 65 thôn.\n", count: 40_000).utf8) + [0xff, 0x0a]
    let (documents, warnings) = Self.sections(part + part + part, encoding: .utf8)
    #expect(documents.count > 3)
    #expect(warnings == [.invalidBytes(count: 3, encoding: .utf8)])
  }

  private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    default: Array(text.utf8)
    }
  }

  /// The only number of the texts above.
  private static func number(in text: [UInt8]) -> TextRange? {
    text.firstIndex(of: UInt8(ascii: "6")).map { TextRange($0, $0 + 2) }
  }
}
