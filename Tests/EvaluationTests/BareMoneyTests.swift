import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import Testing

@Suite("Money that is said without its currency")
struct BareMoneyTests {
  @Test(
    "is in đồng where the text names it or no other, and in brackets behind another; else in the one before",
    arguments: [
      ("Nhà trường đã trả 125 triệu.", ["VND"]),
      ("Xe cũ giá 1,8 tỷ\nXe này từng bán 70.000 USD. Nay nó còn 900 triệu đồng.", ["VND", "USD", "VND"]),
      ("Anh mua xe hết 70.000 USD (1,8 tỷ).", ["USD", "VND"]),
      ("Anh bán nhà 3 triệu USD, mua vào 2 triệu.", ["USD", "USD"]),
      ("Người đi xe máy bị phạt 4-6 triệu đồng, 18-20 triệu với ôtô.", ["VND", "VND"]),
    ])
  func currency(text: String, units: [String]) throws {
    let document = Document.read(Array(text.utf8))
    let figures = try BuiltIn.finder.get().extraction(of: document, language: .vietnamese).figures
    #expect(figures.filter { $0.kind == .money }.map { $0.unit?.code } == units)
  }
}
