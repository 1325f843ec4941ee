import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import Testing

@Suite("Times carried from the sentence before")
struct TimeCarryTests {
  @Test(
    "are those that a clause opens with, behind prepositions too, and not those that something happened at",
    arguments: [
      ("Trong năm 2016, cấp ủy đã làm tốt công tác kiểm tra. Cấp ủy các cấp kiểm tra 796 tổ chức đảng.", "2016"),
      (
        "Theo báo cáo của huyện, trong năm 2016, cấp ủy đã kiểm tra toàn diện. Các cấp kiểm tra 796 tổ chức đảng.",
        "2016"
      ),
      ("Cấp ủy đã bàn việc này hồi năm 2016. Cấp ủy các cấp kiểm tra 796 tổ chức đảng.", nil),
    ])
  func carried(text: String, time: String?) throws {
    let document = Document.read(Array(text.utf8))
    let figures = try BuiltIn.finder.get().extraction(of: document, language: .vietnamese).figures
    let count = try #require(figures.last { $0.kind == .count })
    #expect(count.when?.span?.edtf == time)
    #expect(count.when == nil || count.when?.basis == .carried)
  }
}
