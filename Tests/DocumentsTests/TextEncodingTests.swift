import SoLieuDocuments
import Testing

@Suite("Names of encodings")
struct TextEncodingTests {
  @Test(
    "are read however people write them",
    arguments: [
      ("UTF8", TextEncoding.utf8), ("utf-8", .utf8), ("UTF-16LE", .utf16LittleEndian), ("utf_16be", .utf16BigEndian),
      ("cp1258", .windows1258), ("Windows-1258", .windows1258), ("ABC", .tcvn3), ("TCVN5712-1", .tcvn3),
      ("TCVN3 (ABC)", .tcvn3), ("vni", .vni), ("VNI-Windows", .vni), ("viscii", .viscii), ("VISCII1.1-1", .viscii),
    ])
  func areLenient(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test("are refused where unknown", arguments: ["", "latin", "utf-7", "shift_jis"])
  func areRefused(name: String) {
    #expect(TextEncoding(named: name) == nil)
  }

  @Test("stand for themselves", arguments: TextEncoding.allCases)
  func roundTrip(encoding: TextEncoding) {
    #expect(TextEncoding(named: encoding.rawValue) == encoding)
  }
}
