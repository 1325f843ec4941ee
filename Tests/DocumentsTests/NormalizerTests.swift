import CICU
import Testing

@testable import SoLieuDocuments

@Suite("Normalising")
struct NormalizerTests {
  @Test("calls plain only what ICU leaves alone wherever it stands")
  func plainIsInert() {
    var wrong: [UInt32] = []
    for scalar in UInt32(0)..<0x10000 where UTF8Scan.standard.isPlain(scalar) {
      if cicu_nfc_inert(Int32(scalar)) == 0 || Lookalikes.treatment(of: scalar) != .keep { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("composes decomposed text, and quotes it as it was")
  func composes() {
    let document = Document.read(Array("hơn 2.430 đảng viên mới".decomposed.utf8))
    #expect(document.text == Array("hơn 2.430 đảng viên mới".utf8))
    #expect(document.decoded != document.text)
    let range = Array(document.text).firstRange(of: "đảng".utf8)
    #expect(document.quote(range).unicodeScalars.elementsEqual("đảng".decomposed.unicodeScalars))
  }

  @Test(
    "takes marks in any order, before and after",
    arguments: ["e\u{323}\u{302}", "e\u{302}\u{323}", "ê\u{323}", "ẹ\u{302}", "ệ"])
  func marksInAnyOrder(text: String) {
    #expect(Document.read(Array("m\(text)t".utf8)).text == Array("mệt".utf8))
  }

  @Test(
    "makes lookalikes one",
    arguments: [
      ("２．４３０", "2.430"), ("2\u{A0}430", "2 430"), ("2\u{2009}430\u{202F}km", "2 430 km"), ("ＵＳＤ", "USD"),
      ("đảng\u{AD}viên", "đảngviên"), ("\u{200B}12\u{200B}3\u{FEFF}", "123"), ("a\u{200D}\u{301}", "á"),
      ("Ðảng", "Đảng"), ("Ɖồng", "Đồng"), ("ðồng ðã", "đồng đã"), ("Sigurður Guð", "Sigurður Guð"), ("ð", "ð"),
      ("10–15 − 3", "10–15 − 3"), ("“m²”", "“m²”"), ("5\u{3000}km", "5 km"), ("\u{212A}", "K"),
    ])
  func makesLookalikesOne(text: String, expected: String) {
    let document = Document.read(Array(text.utf8))
    #expect(String(decoding: document.text, as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect(document.decoded == Array(text.utf8))
  }

  @Test("leaves what was left out at the edges outside of a quote, and inside in it")
  func quotesLeftOutCharacters() {
    let document = Document.read(Array("x\u{200B}2\u{200B}430\u{200B} y".utf8))
    #expect(document.text == Array("x2430 y".utf8))
    #expect(document.quoteBytes(TextRange(1, 5)).elementsEqual("2\u{200B}430".utf8))
    #expect(document.fileRange(of: TextRange(1, 5)) == FileRange(4, 11))
    #expect(document.scalarRange(of: TextRange(1, 5)) == ScalarRange(2, 7))
    #expect(document.fileRange(of: TextRange(5, 5)).isEmpty)
  }

  @Test("takes a whole cluster where a range ends inside of it")
  func widensToClusters() {
    let document = Document.read(Array("a\u{302}\u{301}b".utf8))
    #expect(document.text == Array("ấb".utf8))
    #expect(document.fileRange(of: TextRange(1, 2)) == FileRange(0, 5))
    #expect(document.fileRange(of: TextRange(0, 3)) == FileRange(0, 5))
    #expect(document.fileRange(of: TextRange(3, 4)) == FileRange(5, 6))
  }

  @Test("gives what ICU gives for the whole text, and maps every stretch back")
  func agreesWithICU() {
    for seed in UInt64(0)..<300 { checkAgainstICU(seed: seed) }
  }

  private func checkAgainstICU(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = randomText(&generator)
    let bytes = Array(text.utf8)
    let document = Document.read(bytes, encoding: .utf8)
    let mapped = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch Lookalikes.treatment(of: scalar.value) {
      case .replace(let other): Unicode.Scalar(other)
      case .remove: nil
      case .keep, .eth: scalar
      }
    }
    let expected = Array(icuNFC(mapped).utf8)
    #expect(document.text == HardWraps.joined(expected) ?? expected, "seed \(seed)")
    // Stretches cut at scalars join to the whole, and run forwards.
    var previous = 0
    for offset in document.text.indices where document.text[offset] & 0xC0 != 0x80 {
      let range = document.fileRange(of: TextRange(0, offset))
      #expect(range.upper >= previous || offset == 0, "seed \(seed)")
      previous = max(previous, range.upper)
      let decoded = document.decodedRange(of: TextRange(offset, document.text.count))
      #expect(String(validating: document.decoded[decoded.lower..<decoded.upper], as: UTF8.self) != nil, "seed \(seed)")
    }
    // Stretches between spaces normalise to themselves, but for those that cut marks off their space.
    var start = 0
    for (offset, byte) in (document.text + [0x20]).enumerated() where byte == 0x20 {
      let first = start < offset ? UTF8Sequence.decode(document.text.span, at: start).scalar : 0
      defer { start = offset + 1 }
      guard cicu_nfc_boundary_before(Int32(first)) != 0 else { continue }
      let quote = document.quote(TextRange(start, offset))
      #expect(
        Document.read(Array(quote.utf8), encoding: .utf8).text == Array(document.text[start..<offset]), "seed \(seed)")
    }
  }

  @Test("takes linear time on a run of marks without end")
  func staysLinear() {
    var text: [UInt8] = [0x61]
    for _ in 0..<50_000 { text.append(contentsOf: [0xCC, 0x81, 0xCC, 0xA3]) }
    let start = ContinuousClock.now
    let document = Document.read(text)
    #expect(document.text.count <= text.count)
    #expect(document.text.starts(with: "ạ".utf8))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let pool: [Unicode.Scalar] = [
      "a", "e", "o", "u", "b", " ", "1", ".", "ê", "ơ", "ậ", "Đ", "đ", "\u{300}", "\u{301}", "\u{323}", "\u{302}",
      "\u{31B}", "\u{309}", "\u{A0}", "\u{AD}", "\u{200B}", "１", "Ｋ", "\u{FEFF}", "Ð", "\u{1100}", "\u{1161}",
      "\u{11A8}", "\u{AC00}", "\u{1112B}", "\u{11131}", "\u{11127}", "😀", "\u{FB2C}", "\u{5D0}", "\u{5B7}", "ﬁ",
      "\u{2126}", "…", "–", "Ω", "я", "\u{306}", "\u{3099}", "か", "\u{F900}", "\u{FFFD}", "\n", "\r",
    ]
    var view = String.UnicodeScalarView()
    let plainShare = Int.random(in: 0...3, using: &generator)
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      let bound = plainShare == 0 ? 13 : pool.count
      view.append(pool[Int.random(in: 0..<bound, using: &generator)])
    }
    return String(view)
  }
}

extension [UInt8] {
  /// Where the bytes first stand; an empty range at 0 if they don't.
  func firstRange(of other: some Collection<UInt8>) -> TextRange {
    for start in 0..<Swift.max(1, count - other.count + 1) where self[start...].starts(with: other) {
      return TextRange(start, start + other.count)
    }
    return TextRange(0, 0)
  }
}
