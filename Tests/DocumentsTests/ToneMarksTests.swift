import Testing

@testable import SoLieuDocuments

@Suite("Tone marks")
struct ToneMarksTests {
  @Test(
    "stand where they belong",
    arguments: [
      ("hoà", "hòa"), ("hoá", "hóa"), ("uỷ", "ủy"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("loè", "lòe"), ("oà", "òa"),
      ("toàn", "toàn"), ("tòan", "toàn"), ("hòang", "hoàng"), ("hoạch", "hoạch"), ("quý", "quý"), ("quí", "quí"),
      ("qúy", "quý"), ("quả", "quả"), ("qủa", "quả"), ("gì", "gì"), ("giá", "giá"), ("gía", "giá"), ("già", "già"),
      ("giếng", "giếng"), ("gìn", "gìn"), ("thuở", "thuở"), ("thủơ", "thuở"), ("khuỷu", "khuỷu"), ("xoáy", "xoáy"),
      ("ngoéo", "ngoéo"), ("huýt", "huýt"), ("người", "người"), ("ngừơi", "người"), ("đựơc", "được"),
      ("của", "của"), ("cuả", "của"), ("mía", "mía"), ("kìa", "kìa"), ("tiền", "tiền"), ("tìên", "tiền"),
      ("khuya", "khuya"), ("quỳnh", "quỳnh"), ("nguyễn", "nguyễn"), ("cứu", "cứu"), ("lửa", "lửa"), ("xoòng", "xoòng"),
      ("tròn", "tròn"), ("năm", "năm"), ("yếu", "yếu"), ("ỷ", "ỷ"), ("quốc", "quốc"), ("giặc", "giặc"),
    ])
  func stand(syllable: String, canonical: String) {
    #expect(String(decoding: ToneMarks.normalized(Array(syllable.utf8)), as: UTF8.self) == canonical)
  }

  @Test("stay where the word is no syllable of Vietnamese", arguments: ["café", "hoàhoà", "Hoà", "naïve", "à1", ""])
  func stay(word: String) {
    #expect(ToneMarks.normalized(Array(word.utf8)) == Array(word.utf8))
  }

  @Test(
    "have one other accepted place in open syllables only",
    arguments: [
      ("hòa", ["hoà"]), ("khỏe", ["khoẻ"]), ("ủy", ["uỷ"]), ("quý", []), ("toàn", []), ("của", []), ("hoa", []),
    ])
  func variants(syllable: String, expected: [String]) {
    #expect(ToneMarks.variants(of: Array(syllable.utf8)) == expected.map { Array($0.utf8) })
  }

  @Test("know the places where people misplace them")
  func misplacements() {
    let spellings = ToneMarks.misplacements(of: Array("người".utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(spellings == ["ngừơi", "ngươì"])
    #expect(ToneMarks.misplacements(of: Array("quá".utf8)) == [Array("qúa".utf8)])
    #expect(ToneMarks.misplacements(of: Array("hòa".utf8)) == [Array("hoà".utf8)])
  }

  @Test("have one place in every syllable that the language can spell")
  func property() {
    let onsets = ["", "b", "ch", "đ", "g", "gi", "kh", "ngh", "ng", "qu", "th", "tr", "x"]
    let vowels = "aăâeêioôơuưy".unicodeScalars.map(\.value)
    let codas = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "y", "o", "u"]
    var nuclei: [[UInt32]] = vowels.map { [$0] }
    nuclei += vowels.flatMap { first in vowels.map { [first, $0] } }
    nuclei += [[0x75, 0x79, 0xEA], [0x75, 0x79, 0x61]]
    var count = 0
    for onset in onsets {
      for nucleus in nuclei {
        for coda in codas {
          count += check(onset.unicodeScalars.map(\.value) + nucleus + coda.unicodeScalars.map(\.value))
        }
      }
    }
    #expect(count > 1000)
  }

  /// Checks one toneless word with all tones on all its vowels. 1 if it's a syllable.
  private func check(_ word: [UInt32]) -> Int {
    guard VietnameseSyllable(word) != nil else { return 0 }
    for tone in VietnameseLetter.Tone.allCases.dropFirst() {
      var canonical: Set<[UInt8]> = []
      for (index, scalar) in word.enumerated() {
        guard var part = VietnameseLetter.part(of: scalar), VietnameseLetter.isVowel(part.code) else { continue }
        part.tone = tone
        var spelt = word
        spelt[index] = VietnameseLetter.scalar(part)
        var bytes: [UInt8] = []
        for scalar in spelt { UTF8Sequence.append(scalar, to: &bytes) }
        let normalized = ToneMarks.normalized(bytes)
        #expect(ToneMarks.normalized(normalized) == normalized)
        #expect(
          normalized.count == bytes.count || normalized.count == bytes.count + 1 || normalized.count == bytes.count - 1)
        for variant in ToneMarks.variants(of: normalized) { #expect(ToneMarks.normalized(variant) == normalized) }
        canonical.insert(normalized)
      }
      #expect(canonical.count == 1)
    }
    return 1
  }
}
