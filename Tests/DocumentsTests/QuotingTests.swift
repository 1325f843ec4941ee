import Testing

@testable import SoLieuDocuments

/// One way in which an article may come: an encoding, a normal form, line ends, a mark.
struct Shape: CustomTestStringConvertible {
  var encoding: TextEncoding
  var isDecomposed = false
  var hasMark = false
  var lineEnd = "\n"

  var testDescription: String {
    "\(encoding.rawValue)\(isDecomposed ? " NFD" : "")\(hasMark ? " BOM" : "")\(lineEnd == "\n" ? "" : " CRLF")"
  }

  static let all: [Shape] = TextEncoding.allCases.flatMap { encoding in
    let isUnicode = [.utf8, .utf16LittleEndian, .utf16BigEndian].contains(encoding)
    return (isUnicode ? [false, true] : [false]).flatMap { isDecomposed in
      (isUnicode ? [false, true] : [false]).flatMap { hasMark in
        ["\n", "\r\n"].map { lineEnd in
          Shape(encoding: encoding, isDecomposed: isDecomposed, hasMark: hasMark, lineEnd: lineEnd)
        }
      }
    }
  }

  func bytes(of text: String) -> [UInt8] {
    let text = text.replacing("\n", with: lineEnd)
    let mark: [UInt8] = hasMark ? encode("\u{FEFF}", encoding) : []
    return mark + encode(isDecomposed ? text.decomposed : text, encoding)
  }
}

@Suite("Quoting the file")
struct QuotingTests {
  @Test("gives the bytes of every word, in every shape of one article", arguments: Shape.all)
  func everyWord(shape: Shape) {
    let bytes = shape.bytes(of: sampleArticle)
    let document = Document.read(bytes, encoding: shape.encoding)
    #expect(document.text == Array(sampleArticle.replacing("\n", with: shape.lineEnd).utf8))
    #expect(document.warnings.isEmpty)
    #expect(document.bom == shape.hasMark)
    let scalars = Array(String(decoding: document.decoded, as: UTF8.self).unicodeScalars)
    for range in words(document.text) {
      let file = document.fileRange(of: range)
      let quote = document.quote(range)
      // The bytes of the file, read alone, are the quote.
      let alone = Document.read(Array(bytes[file.lower..<file.upper]), encoding: shape.encoding)
      #expect(alone.decoded.elementsEqual(quote.utf8))
      #expect(alone.text.elementsEqual(document.text[range.lower..<range.upper]))
      let counted = document.scalarRange(of: range)
      #expect(scalars[counted.lower..<counted.upper].elementsEqual(quote.unicodeScalars))
    }
  }

  @Test("holds with bytes that stand for nothing strewn in, in every encoding", arguments: TextEncoding.allCases)
  func strewnFaults(encoding: TextEncoding) {
    let fault: [UInt8] =
      switch encoding {
      case .utf8: [0xE1, 0xBA]
      case .utf16LittleEndian: [0x00, 0xDC]
      case .utf16BigEndian: [0xDC, 0x00]
      case .windows1258, .tcvn3, .vni: [0x81]
      case .viscii: []
      }
    var bytes: [UInt8] = []
    for word in sampleArticle.split(separator: " ") { bytes += encode(String(word) + " ", encoding) + fault }
    let document = Document.read(bytes, encoding: encoding)
    if !fault.isEmpty {
      let count = sampleArticle.split(separator: " ").count
      #expect(document.warnings.first == .invalidBytes(count: count, encoding: encoding))
    }
    for range in words(document.text) {
      let file = document.fileRange(of: range)
      let alone = Document.read(Array(bytes[file.lower..<file.upper]), encoding: encoding)
      #expect(alone.text.elementsEqual(document.text[range.lower..<range.upper]))
    }
  }

  @Test("replaces lone surrogates and an odd last byte in UTF-16")
  func faultyUTF16() {
    let document = Document.read([0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43], encoding: .utf16LittleEndian)
    #expect(document.decoded == Array("A\u{FFFD}B\u{FFFD}".utf8))
    #expect(document.warnings == [.invalidBytes(count: 2, encoding: .utf16LittleEndian)])
    #expect(document.fileRange(of: TextRange(1, 4)) == FileRange(2, 4))
    #expect(document.fileRange(of: TextRange(5, 8)) == FileRange(6, 7))
    let pair = Document.read([0xD8, 0x3D, 0xDE, 0x00, 0x00, 0x35], encoding: .utf16BigEndian)
    #expect(pair.decoded == Array("😀5".utf8))
    #expect(pair.fileRange(of: TextRange(4, 5)) == FileRange(4, 6))
  }

  @Test("runs forwards and covers the file, whatever the bytes", arguments: TextEncoding.allCases)
  func randomBytes(encoding: TextEncoding) {
    for seed in UInt64(0)..<12 {
      var generator = SeededGenerator(seed: seed)
      let high = seed % 3 == 0
      let bytes = (0..<Int.random(in: 0...2500, using: &generator)).map { _ in
        UInt8.random(in: (high ? 0x80 : 0)...255, using: &generator)
      }
      let document = Document.read(bytes, encoding: encoding)
      let bodyStart = document.fileRange(of: DecodedRange(0, 0)).lower
      let whole = document.fileRange(of: DecodedRange(0, document.decoded.count))
      #expect(whole == FileRange(bodyStart, bytes.count))
      #expect(String(validating: document.text, as: UTF8.self) != nil)
      var last = FileRange(0, 0)
      var offset = 0
      while offset < document.text.count {
        let upper = min(document.text.count, offset + Int.random(in: 0...9, using: &generator))
        let file = document.fileRange(of: TextRange(offset, upper))
        #expect(file.lower >= last.lower && file.upper <= bytes.count, "seed \(seed)")
        last = file
        offset = max(upper, offset + 1)
      }
    }
  }

  @Test("is the same for every range, asked in any order, in a long file")
  func longFile() {
    let bytes = encode(String(repeating: sampleArticle + "\n", count: 6), .tcvn3)
    let document = Document.read(bytes, encoding: .tcvn3)
    for range in words(document.text).reversed() {
      let file = document.fileRange(of: range)
      #expect(file.count == document.scalarRange(of: range).count)
      #expect(file.lower == document.scalarRange(of: range).lower)
    }
  }

  /// Stretches between white space.
  private func words(_ text: [UInt8]) -> [TextRange] {
    text.indices.split { text[$0] == 0x20 || text[$0] == 0x0A || text[$0] == 0x0D }
      .map { TextRange($0.startIndex, $0.endIndex) }
  }
}
