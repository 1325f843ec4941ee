import Testing

@testable import SoLieuDocuments

@Suite("Hard-wrapped text")
struct HardWrapsTests {
  private func joined(_ text: String) -> String {
    String(decoding: HardWraps.joined(Array(text.utf8)) ?? Array(text.utf8), as: UTF8.self)
  }

  private let wrapped = """
    A strong earthquake killed at least 217 people and
    injured more than 1,000 in the north on Monday, when
    35 villages were destroyed.

    Rescuers have reached all but two of the valleys, the
    army said.
    """

  @Test("joins the lines of paragraphs, and leaves the empty lines between them")
  func paragraphs() {
    #expect(
      joined(wrapped) == """
        A strong earthquake killed at least 217 people and injured more than 1,000 in the north on Monday, when 35 \
        villages were destroyed.

        Rescuers have reached all but two of the valleys, the army said.
        """)
  }

  @Test("puts spaces for line ends, indents and returns, every byte at its place")
  func places() throws {
    let text = wrapped.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " \r\n  ")
    let bytes = Array(text.utf8)
    let result = try #require(HardWraps.joined(bytes))
    #expect(result.count == bytes.count)
    for (before, after) in zip(bytes, result) where before != after {
      #expect(before == 0x0A || before == 0x0D)
      #expect(after == 0x20)
    }
  }

  @Test("counts letters and not bytes")
  func vietnamese() {
    let text = """
      Đến nay, toàn huyện đã có hơn 2.400 đảng viên, trong đó
      có 1.100 đảng viên là người dân tộc thiểu số, chiếm
      46%; năm nay huyện mở thêm 5 lớp.
      """
    #expect(joined(text) == text.split(separator: "\n").joined(separator: " "))
  }

  @Test(
    "leaves lists, tables, verses, headlines and lines that had room for more",
    arguments: [
      "Giá bán hôm nay tại các chợ:\ngạo 12.000 đồng\nngô 8.000 đồng\nthịt lợn loại ngon nhất 95.000 đồng\ncá 40.000 đồng",
      "- gạo 12.000 đồng một cân ở chợ Tân Hội\n- ngô 8.000 đồng một cân ở chợ Tân Hội\n- cá 40.000 đồng, tôm 90.000 đồng",
      "Team A 12 4 3 5\nTeam B 12 4 3 5\nTeam C 12 4 3 5\nof all 12 4 3 5\nin all 12 4 3 5",
      "A headline that is short\nThe article goes on in one long line of its own, and so it is no wrapped text at all.\nand so\nand so",
      "One line\n\nanother line\n\nand a third, as articles have them\n\nand so on",
      "",
      "\n\n\n",
    ])
  func others(text: String) { #expect(HardWraps.joined(Array(text.utf8)) == nil) }

  @Test("breaks lines behind headings and before entries of a list")
  func mixed() {
    let text = """
      Harvest
      The province harvested 5,000 ha of rice this week, and the
      farmers, who sell most of it to the two mills in the town,
      were paid 6,000 dong a kilogram:
      1. for rice of the first sort, of which there was so little
      2. for rice of the second sort.
      """
    let result = joined(text)
    #expect(result.contains("and the farmers, who sell most of it to the two mills in the town, were paid"))
    #expect(result.contains("Harvest\nThe"))
    #expect(result.contains("kilogram:\n1. for"))
    #expect(result.contains("little\n2. for"))
  }

  @Test("gives words across a line end as the file has them")
  func quotes() throws {
    let document = Document.read(Array(wrapped.utf8))
    let start = try #require(wrapped.utf8.firstRange(of: "when\n35".utf8)).lowerBound
    let offset = wrapped.utf8.distance(from: wrapped.utf8.startIndex, to: start)
    let range = TextRange(offset, offset + 7)
    #expect(document.text[range.lower..<range.upper].elementsEqual("when 35".utf8))
    #expect(document.quote(range) == "when\n35")
    #expect(document.fileRange(of: range) == FileRange(offset, offset + 7))
  }
}
