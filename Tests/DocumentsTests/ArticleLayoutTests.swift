import Glibc
import Testing

@testable import SoLieuDocuments

@Suite("The layout of an article")
struct ArticleLayoutTests {
  private static let body = """
    Sáng nay, huyện khởi công 3 cây cầu dân sinh, tổng vốn 24 tỷ đồng, để học sinh của hai xã khỏi phải lội suối đến \
    trường trong mùa mưa; đây là việc mà người dân các bản bên kia suối đã chờ hơn mười năm, kể từ trận lũ lớn cuốn \
    trôi cây cầu treo cũ và chia đôi con đường liên xã, khiến nông sản làm ra phải bán rẻ cho lái buôn qua đò ngang.
    """

  /// The kinds of the lines of a text, a letter each: T title, D dateline, p paragraph, c caption, f furniture, b byline.
  private func kinds(_ text: String) -> String {
    String(
      ArticleLayout.blocks(of: Array(text.utf8)).map { block -> Character in
        switch block.kind {
        case .title: "T"
        case .dateline: "D"
        case .paragraph: "p"
        case .caption: "c"
        case .furniture: "f"
        case .byline: "b"
        }
      })
  }

  @Test("gives each line that isn't blank, without its line end")
  func givesLines() {
    let blocks = ArticleLayout.blocks(of: Array("Một\r\n\r\n Hai \n\nBa".utf8))
    #expect(blocks.map(\.range) == [TextRange(0, 5), TextRange(9, 14), TextRange(16, 18)])
    #expect(ArticleLayout.blocks(of: []).isEmpty)
    #expect(ArticleLayout.blocks(of: Array(" \n\n".utf8)).isEmpty)
  }

  @Test("takes the first line for the title if more follows")
  func title() {
    #expect(kinds("Khởi công ba cây cầu\n\(Self.body)") == "Tp")
    #expect(kinds("Khởi công 3 cây cầu") == "p")
    #expect(kinds("\(Self.body)\nHết.") == "pp")
  }

  @Test(
    "finds the dateline",
    arguments: [
      "15/07/2014 08:30 GMT+7", "Thứ Ba, 15/7/2014, 08:30", "Cập nhật lúc 8h30, ngày 15/7/2014", "08:30 | 15-07-2014",
      "Thứ năm, ngày 5 tháng 6 năm 2025", "Hà Nội, 8h30 ngày 15/7/2014", "Last updated: 15 July 2014, 08:30 GMT",
      "Tuesday, July 15, 2014", "2014-07-15 08:30",
    ])
  func dateline(line: String) {
    #expect(kinds("Khởi công ba cây cầu\n\(line)\n\(Self.body)") == "TDp")
    #expect(kinds("\(line)\nKhởi công ba cây cầu\n\(Self.body)") == "DTp")
    #expect(kinds("Khởi công ba cây cầu\n\(Self.body)\n\(Self.body)\n\(line)") == "TppD")
  }

  @Test(
    "takes no sentence with a date for a dateline",
    arguments: [
      "Cầu thông xe ngày 15/7/2014.", "Lúc 8h30 ngày 15/7/2014, xe tải đâm vào cột điện ở đầu cầu phía nam.",
      "Khởi công 15/7/2014 với 24 tỷ đồng", "Thứ ba này trời mưa", "Từ 8h30 đến 11h30",
    ])
  func noDateline(line: String) {
    #expect(kinds("Khởi công ba cây cầu\n\(line)\n\(Self.body)") == "Tpp")
  }

  @Test("takes all below a heading of furniture for furniture, if no long paragraph follows")
  func headedFurniture() {
    #expect(kinds("Cầu mới\n\(Self.body)\n\nPhản hồi\n\nCác tin khác\nXã có 5 lớp\n\nMới nhất") == "Tpffff")
    #expect(kinds("New bridge\n\(Self.body)\nRelated news:\nBridge costs $5m\nMost read") == "Tpfff")
    #expect(kinds("Cầu mới\n\(Self.body)\nBÌNH LUẬN (12)\nHay quá, mong 2 cầu nữa!") == "Tpff")
    #expect(kinds("Cầu mới\nTin liên quan\nHuyện xây thêm 12 cây cầu dân sinh\n\(Self.body)") == "Tffp")
    #expect(kinds("Cầu mới\nChủ đề\n\(Self.body)") == "Tfp")
  }

  @Test("knows counters of readers and pointers to other stories anywhere")
  func countersAndPointers() {
    #expect(kinds("Cầu mới\nLượt xem: 4\n\(Self.body)") == "Tfp")
    #expect(kinds("Cầu mới\n1.234 lượt xem\n\(Self.body)\nXem thêm: 5 cây cầu đẹp nhất") == "Tfpf")
    #expect(kinds("Cầu mới\n\(Self.body)\nĐã có 12 người xem cầu") == "Tpp")
  }

  @Test("knows the author, and teasers behind it")
  func teasers() {
    let body = "\(Self.body)\n\(Self.body)"
    let teaser = "Huyện Mường Lèng xây 12 cây cầu dân sinh trong ba năm để xóa cảnh lội suối đến trường."
    #expect(kinds("Cầu mới\n\(body)\nLò Thị Mai") == "Tppb")
    #expect(kinds("Cầu mới\n\(body)\nLò Mai (Theo Reuters)\n\(teaser)\n\(teaser) 23") == "Tppbff")
    #expect(kinds("Cầu mới\n\(body)\nBác sĩ Lò Thị Mai\nKhoa Tim mạch\n\(teaser)") == "Tppbbf")
    #expect(kinds("Cầu mới\n\(body)\n\(teaser) 23\n\(teaser)\nLò Mai") == "Tppffb")
  }

  @Test("keeps paragraphs that only look like teasers")
  func keepsParagraphs() {
    let body = "\(Self.body)\n\(Self.body)"
    let short = "Cùng ngày, xã bên cạnh cũng khánh thành hai nhà văn hóa với tổng kinh phí 1,2 tỷ đồng."
    #expect(kinds("Cầu mới\n\(body)\n\(short)\n\(short)") == "Tpppp")
    // Places that head sections, and a name in the middle.
    #expect(kinds("Cầu mới\n\(body)\nHà Nội\n\(short)\nĐà Nẵng\n\(short)") == "Tppppbp")
    #expect(kinds("Cầu mới\n\(Self.body)\nLò Thị Mai\n\(short)\n\(Self.body)") == "Tpppp")
    #expect(
      kinds("Bridges\n\(body)\nNext Steps\nThe council will meet on 5 May to vote on two more bridges, it said.")
        == "Tpppp")
  }

  @Test("knows captions")
  func captions() {
    #expect(kinds("Cầu mới\nCầu Bản Mạt dài 45 m. Ảnh: Lò Mai\n\(Self.body)") == "Tcp")
    #expect(kinds("Cầu mới\nMột góc cầu - Ảnh: LÒ MAI\n\(Self.body)") == "Tcp")
  }

  @Test("takes linear time on a file of short lines")
  func manyLines() {
    let text = [[UInt8]](repeating: Array("Lò Thị Mai\nẢnh: 5\n".utf8), count: 20_000).flatMap(\.self)
    #expect(ArticleLayout.blocks(of: text).count == 40_000)
  }
}
