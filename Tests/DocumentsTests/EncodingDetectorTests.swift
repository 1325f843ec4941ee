import Testing

@testable import SoLieuDocuments

@Suite("Detecting the encoding")
struct EncodingDetectorTests {
  @Test("of an article", arguments: TextEncoding.allCases)
  func ofArticle(encoding: TextEncoding) {
    let document = Document.read(encode(sampleArticle, encoding))
    #expect(document.encoding == encoding)
    #expect(document.text == Array(sampleArticle.utf8))
    #expect(document.warnings == (encoding == .utf8 ? [] : [.guessedEncoding(encoding)]))
  }

  @Test(
    "of one sentence",
    arguments: [
      "Xã có 5 lớp với 337 học viên.", "Giá vàng tăng 2 triệu đồng mỗi lượng.",
      "Bão số 3 làm 12 người mất tích ở Quảng Ninh", "Thủ tướng nhấn mạnh ba nhiệm vụ",
    ], [TextEncoding.windows1258, .tcvn3, .vni, .viscii])
  func ofSentence(text: String, encoding: TextEncoding) {
    #expect(Document.read(encode(text, encoding)).encoding == encoding)
  }

  @Test("by its byte order mark, whatever was declared")
  func byMark() {
    let little = Document.read([0xFF, 0xFE] + encode("12 đồng", .utf16LittleEndian), encoding: .utf8)
    #expect(little.encoding == .utf16LittleEndian)
    #expect(little.text == Array("12 đồng".utf8))
    #expect(little.warnings == [.declaredEncodingContradicted(declared: .utf8, mark: .utf16LittleEndian)])
    let big = Document.read([0xFE, 0xFF] + encode("12 đồng", .utf16BigEndian))
    #expect(big.encoding == .utf16BigEndian)
    #expect(big.bom)
    #expect(big.warnings.isEmpty)
  }

  @Test("takes UTF-8 with a few faults for UTF-8")
  func faultyUTF8() {
    let document = Document.read(Array(sampleArticle.utf8.dropLast(1)) + [0xE1, 0xBB])
    #expect(document.encoding == .utf8)
    #expect(document.warnings == [.invalidBytes(count: 1, encoding: .utf8)])
  }

  @Test("reads English with the quotation marks of Windows")
  func windowsQuotes() {
    let document = Document.read(Array("He said ".utf8) + [0x93] + Array("12 km".utf8) + [0x94])
    #expect(document.text == Array("He said “12 km”".utf8))
    #expect(document.warnings == [.guessedEncoding(.windows1258)])
  }

  @Test("calls random bytes binary, and never fails on them")
  func randomBytes() {
    for seed in UInt64(0)..<40 {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(Document.read(bytes).warnings.contains(.looksBinary), "seed \(seed)")
    }
  }

  @Test("calls a file with NUL bytes binary")
  func nulBytes() {
    #expect(
      Document.read([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x41, 0x42, 0x43, 0x44]).warnings.contains(.looksBinary))
    #expect(!Document.read(Array("a\tb\r\n\u{1B}[1m".utf8)).warnings.contains(.looksBinary))
  }
}
