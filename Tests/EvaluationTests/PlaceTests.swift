import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals
import Testing

@Suite("Places of Vietnamese figures")
struct PlaceTests {
  @Test(
    "names the unit that a figure holds for",
    arguments: [
      ("Năm nay huyện Mường La trồng 120 ha ngô.", "huyện Mường La"),
      ("Huyện có 14 xã. Trong số đó, xã Chiềng Ân trồng 120 ha ngô.", "xã Chiềng Ân"),
      ("Cả nước xuất 120 tấn chè.", "Việt Nam"),
      ("Có 120 hộ ở tỉnh Cao Bằng đã có điện.", "tỉnh Cao Bằng"),
      ("Mưa làm đổ 120 cây tại Đà Lạt hôm qua.", "Đà Lạt"),
      ("Tỉnh này nghèo, huyện Mường La cũng vậy. Đến nay toàn huyện có 120 ha ngô.", "huyện Mường La"),
    ])
  func place(text: String, name: String) throws {
    #expect(try figure(of: 120, in: text)?.place?.name == name)
  }

  @Test(
    "names none where the text has none, or only in a bracket, a firm's name or another clause",
    arguments: [
      "Chị trồng 120 ha ngô.",
      "Anh Tú (quê huyện Mường La) trồng 120 ha ngô.",
      "Có 120 người khám tại Bệnh viện Bạch Mai.",
      "Toàn huyện có 120 ha ngô.",
    ])
  func noPlace(text: String) throws {
    let figure = try #require(try figure(of: 120, in: text))
    #expect(figure.place == nil)
  }

  private func figure(of value: Int, in text: String) throws -> Figure? {
    let document = Document.read(Array(text.utf8))
    return try BuiltIn.finder.get().extraction(of: document, language: .vietnamese).figures.first {
      $0.value?.low?.intValue == value
    }
  }
}
