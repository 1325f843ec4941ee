import Glibc
import Testing

@testable import SoLieuDocuments

@Suite("Tables of encodings")
struct LegacyTablesTests {
  @Test(
    "say of each byte what iconv says",
    arguments: [("VISCII", TextEncoding.viscii), ("TCVN5712-1", .tcvn3), ("CP1258", .windows1258)])
  func agreeWithIconv(name: String, encoding: TextEncoding) {
    let table =
      switch encoding {
      case .viscii: LegacyTables.viscii
      case .tcvn3: LegacyTables.tcvn57121
      default: LegacyTables.windows1258
      }
    var different: [Int] = []
    for byte in 0..<256 {
      // A space behind it, since iconv waits for a combining mark to come.
      let expected = iconv([UInt8(byte), 0x20], from: name)
      let own = table[byte]
      let known = expected.map { icuNFC(String(decoding: $0, as: UTF8.self).unicodeScalars) }
      let read = own == 0xFFFD ? nil : Unicode.Scalar(own).map { icuNFC([$0, " "]) }
      if known != read { different.append(byte) }
    }
    #expect(different.isEmpty, "\(name)")
  }

  @Test(
    "read what iconv reads, once normalised", arguments: [("VISCII", TextEncoding.viscii), ("CP1258", .windows1258)])
  func readWhatIconvReads(name: String, encoding: TextEncoding) throws {
    let bytes = encode(sampleArticle, encoding)
    let expected = try #require(iconv(bytes, from: name))
    #expect(
      Document.read(bytes, encoding: encoding).text
        == Array(icuNFC(String(decoding: expected, as: UTF8.self).unicodeScalars).utf8))
  }

  @Test(
    "read VNI",
    arguments: [
      ("Vieät Nam", "Việt Nam"),
      ("Ñaûng boä huyeän ñaõ keát naïp ñöôïc 113 ñaûng vieân môùi", "Đảng bộ huyện đã kết nạp được 113 đảng viên mới"),
      ("naêm ngaøn ñoàng, baûy traêm ngöôøi, hai möôi moát thoân", "năm ngàn đồng, bảy trăm người, hai mươi mốt thôn"),
      ("thò tröôøng chöùng khoaùn, baùc só, chæ soá, kyõ thuaät", "thị trường chứng khoán, bác sĩ, chỉ số, kỹ thuật"),
      ("NÖÔÙC VIEÄT NAM DAÂN CHUÛ COÄNG HOØA", "NƯỚC VIỆT NAM DÂN CHỦ CỘNG HÒA"),
      (
        "khaúng ñònh saün saøng, maët baèng, baét ñaàu, phaåm, daãn",
        "khẳng định sẵn sàng, mặt bằng, bắt đầu, phẩm, dẫn"
      ),
      ("laâu ñaøi í ì Ò Ñ", "lâu đài í ì Ị Đ"),
    ])
  func readVNI(latin1: String, expected: String) {
    // What VNI text looks like to a program that takes it for Latin-1.
    let bytes = icuNFC(latin1.unicodeScalars).unicodeScalars.map { UInt8($0.value) }
    let document = Document.read(bytes, encoding: .vni)
    #expect(String(decoding: document.text, as: UTF8.self) == expected)
  }

  @Test("have bytes for every letter of Vietnamese", arguments: [TextEncoding.windows1258, .vni, .viscii])
  func roundTrip(encoding: TextEncoding) {
    let letters = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY aăâbcdđeêghiklmnoôơpqrstuưvxy".precomposedScalars
    let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let vowels = Set("AĂÂEÊIOÔƠUƯYaăâeêioôơuưy".precomposedScalars)
    for letter in letters where vowels.contains(letter) {
      for tone in tones {
        let text = icuNFC([letter, tone, " ", letter])
        #expect(Document.read(encode(text, encoding), encoding: encoding).text == Array(text.utf8))
      }
    }
    let text = icuNFC(letters)
    #expect(Document.read(encode(text, encoding), encoding: encoding).text == Array(text.utf8))
  }

  @Test("read TCVN3 with the punctuation of Windows, and in full where capitals stand on control bytes")
  func twoShapesOfTCVN() {
    let punctuated = Document.read(encode("“Đảng viên” – đồng…", .tcvn3), encoding: .tcvn3)
    #expect(String(decoding: punctuated.text, as: UTF8.self) == "“Đảng viên” – đồng…")
    let capitals = "ĐẢNG BỘ HUYỆN LẠNG GIÀU".unicodeScalars.map { scalar in
      UInt8(LegacyTables.tcvn57121.firstIndex(of: UInt16(scalar.value)) ?? 0x3F)
    }
    #expect(
      String(decoding: Document.read(capitals, encoding: .tcvn3).text, as: UTF8.self) == "ĐẢNG BỘ HUYỆN LẠNG GIÀU")
  }

  @Test("count the words whose capitals TCVN3 lost")
  func capitalsLost() {
    let document = Document.read(encode("ĐảNG Bộ HUYệN đã họp ở Hà Nội", .tcvn3), encoding: .tcvn3)
    #expect(document.warnings == [.capitalsLost(count: 2)])
  }

  /// What iconv(3) makes of the bytes, as UTF-8; nil where it finds one that it can't read.
  private func iconv(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 6 + 16)
    var inputLeft = input.count
    let failure = Int(-1)
    var outputLeft = output.count
    // The buffers outlive the call, and the counts are theirs.
    let result = unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { destination in
        var from = source.baseAddress
        var to = destination.baseAddress
        let result = unsafe Glibc.iconv(converter, &from, &inputLeft, &to, &outputLeft)
        return result == failure ? result : unsafe Glibc.iconv(converter, nil, nil, &to, &outputLeft)
      }
    }
    guard result != failure, inputLeft == 0 else { return nil }
    return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
  }
}
