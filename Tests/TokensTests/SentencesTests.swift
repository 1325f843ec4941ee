import SoLieuTokens
import Testing

@Suite("Sentences")
struct SentencesTests {
  @Test(
    "end where ICU ends them, but not behind abbreviations",
    arguments: [
      ("Ông về TP. Hồ Chí Minh. Bà ở lại.", ["Ông về TP . Hồ Chí Minh .", "Bà ở lại ."]),
      ("PGS. TS. Lê An nói. Rồi về.", ["PGS . TS . Lê An nói .", "Rồi về ."]),
      ("George W. Bush left. Dr. Smith stayed!", ["George W . Bush left .", "Dr . Smith stayed !"]),
      ("Nóng 37 độ C. Mai mát.", ["Nóng 37 độ C .", "Mai mát ."]),
      ("Lạnh 5°C. Mai ấm.", ["Lạnh 5 ° C .", "Mai ấm ."]),
      ("He said no. Then he left.", ["He said no .", "Then he left ."]),
      ("See No. 5 Station.", ["See No . 5 Station ."]),
      ("Có 5 lớp. Năm 2014 có 3,5 vạn. ", ["Có 5 lớp .", "Năm 2014 có 3,5 vạn ."]),
      ("", []),
    ])
  func find(text: String, expected: [String]) {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    let bytes = Array(text.utf8)
    let words = WordTable(words: [Array("độ".utf8)])
    tokenizer.tokenize(bytes.span, words: words, into: &tokens)
    let sentences = Sentences(abbreviations: ["TP", "PGS", "TS", "Dr"], degrees: [words.id(of: "độ")])
    let found = sentences.find(in: tokens, of: bytes.span).map { rows in
      rows.map { String(decoding: bytes[Int(tokens.starts[$0])..<Int(tokens.ends[$0])], as: UTF8.self) }
        .joined(separator: " ")
    }
    #expect(found == expected)
  }
}
