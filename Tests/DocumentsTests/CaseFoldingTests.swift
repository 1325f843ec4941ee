import CICU
import Testing

@testable import SoLieuDocuments

@Suite("Case folding")
struct CaseFoldingTests {
  @Test("gives what ICU gives for every Latin, Greek, Cyrillic and Vietnamese letter")
  func agreesWithICU() {
    var different: [UInt32] = []
    for value in Array(UInt32(0)..<0x800) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Unicode.Scalar(UInt32(cicu_fold_scalar(Int32(value)))).map { Array(String($0).utf8) }
      if CaseFolding.folded(Array(String(scalar).utf8)) != expected { different.append(value) }
    }
    #expect(different.isEmpty)
  }

  @Test(
    "folds words",
    arguments: [
      ("ĐẢNG BỘ HUYỆN", "đảng bộ huyện"), ("Ưu tiên", "ưu tiên"), ("24.000 USD", "24.000 usd"),
      ("ẴNG Ỹ", "ẵng ỹ"), ("ΑΘΗΝΑ", "αθηνα"), ("日本", "日本"), ("😀X", "😀x"), ("", ""),
    ])
  func foldsWords(text: String, folded: String) {
    #expect(CaseFolding.folded(Array(text.utf8)) == Array(folded.utf8))
  }

  @Test("leaves ill-formed bytes as they are")
  func keepsIllFormedBytes() {
    #expect(CaseFolding.folded([0x41, 0xC3]) == [0x61, 0xC3])
    #expect(CaseFolding.folded([0xE1, 0xBA, 0x42]) == [0xE1, 0xBA, 0x62])
    #expect(CaseFolding.folded([0xFF, 0xC3, 0x41]) == [0xFF, 0xC3, 0x61])
  }

  @Test("finds the entries of its tables by the bytes of a letter")
  func findsEntries() {
    // Đ (C4 90) becomes đ (C4 91); Ệ (E1 BB 86) becomes ệ (E1 BB 87).
    #expect(CaseFolding.twoByte[CaseFolding.twoByteIndex(0xC4, 0x90)] == 0x0200_91C4)
    #expect(CaseFolding.threeByteIndex(0xE1, 0xBB, 0x86).map { CaseFolding.threeByte[$0] } == 0x0387_BBE1)
    #expect(CaseFolding.threeByteIndex(0xE2, 0x80, 0x9C) == nil)
  }
}
