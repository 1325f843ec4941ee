import SoLieuDocuments
import Testing

@Suite("Telling the language")
struct LanguageDetectorTests {
  @Test(
    "of a text",
    arguments: [
      ("Xã đã kết nạp được 113 đảng viên trong năm 2014.", Language.vietnamese),
      ("The commune admitted 113 Party members in 2014.", .english),
      ("Prime Minister Nguyễn Xuân Phúc said the export value rose by 6 per cent.", .english),
      ("Đội Manchester United của The Special One thắng 3-0 trên sân nhà.", .vietnamese),
      ("$10", .vietnamese), ("", .vietnamese), ("12.5", .vietnamese), ("Gia vang: 15 USD", .vietnamese),
      ("Sales fell 5%.", .english), ("Two workers hurt", .english), ("Ha Noi 2014", .vietnamese),
    ])
  func ofText(text: String, language: Language) {
    #expect(LanguageDetector.language(of: Array(text.utf8)) == language)
  }

  @Test("takes the language it is told where the text doesn't say")
  func takesFallback() {
    #expect(LanguageDetector.language(of: Array("$10".utf8), fallback: .english) == .english)
  }

  @Test(
    "of a sentence, or that it doesn't say",
    arguments: [
      ("Ông nói.", Language.vietnamese), ("It is 5 km.", .english), ("USD 5,000", nil), ("", nil), ("…", nil),
    ])
  func ofSentence(text: String, language: Language?) {
    let bytes = Array("[\(text)]".utf8)
    #expect(LanguageDetector.language(of: TextRange(1, bytes.count - 1), in: bytes.span) == language)
  }

  @Test(
    "of a sentence that is beyond doubt in another language than its document",
    arguments: [
      ("The company earned VND5.2 billion in 2016, said Nguyễn Văn An.", .vietnamese, .english),
      ("Bài hát The Best of Me and You dài 4 phút.", .vietnamese, nil),
      ("The Best of You: 3,8 triệu USD, The Last of Us: 3 triệu USD.", .vietnamese, nil),
      ("MU 2-1 Chelsea.", .vietnamese, nil),
      ("Xã đã kết nạp được 113 đảng viên mới trong năm nay.", .english, .vietnamese),
      ("35 Trần Hưng Đạo Street, Hoàn Kiếm District, Hà Nội.", .english, nil),
    ] as [(String, Language, Language?)])
  func other(text: String, document: Language, language: Language?) {
    let bytes = Array(text.utf8)
    #expect(
      LanguageDetector.otherLanguage(than: document, of: TextRange(0, bytes.count), in: bytes.span) == language)
  }
}
