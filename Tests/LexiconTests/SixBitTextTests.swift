import SoLieuLexicon
import Testing

@Suite("Bytes packed as text")
struct SixBitTextTests {
  @Test("come back as they were, whatever they are", arguments: 0..<40)
  func roundTrip(count: Int) {
    var random = SystemRandomNumberGenerator()
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let text = SixBitText.pack(bytes)
    #expect(text.utf8.allSatisfy { (0x30...0x6F).contains($0) })
    #expect(SixBitText.unpack(Array(text.utf8).span) == bytes)
  }

  @Test("are in the documented order")
  func order() {
    #expect(SixBitText.pack([]) == "0")
    #expect(SixBitText.pack([1]) == "100000005")
    #expect(SixBitText.pack([0, 0, 0, 0, 0, 0xFC]) == "0000000o0")
  }

  @Test(
    "aren't taken from text that is no packing",
    arguments: ["", "00", "00000000", "6", "1", "0000000p0", "0000000/0", "00000é00"])
  func wrong(text: String) {
    #expect(SixBitText.unpack(Array(text.utf8).span) == nil)
  }
}
