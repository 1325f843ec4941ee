import Foundation
import Testing

@Suite("solieu explain")
struct ExplainTests {
  private static let article = Data("Riêng năm 2014, huyện kết nạp được 113 đảng viên. Có 5 hộ.\n".utf8)

  @Test("tells which readings a number had, which won and why, and where subject and time come from")
  func explains() throws {
    try Tool.withFolder { folder in
      let result = try Tool.shell("$solieu explain - --text 113", input: Self.article, in: folder)
      #expect(result.status == 0)
      #expect(result.lines.first == "-:47: Riêng năm 2014, huyện kết nạp được «113» đảng viên.")
      #expect(result.text.contains("  figure: count  “113”  113  of {đảng viên}  at 2014, by vi.member.count\n"))
      #expect(result.text.contains("    + vi.member.count (vi/membership.yaml:"))
      #expect(result.text.contains("; vi.member.count wins: it has more fixed words\n"))
      #expect(result.text.contains("  time: 2014, said by “năm 2014” in the sentence\n"))
    }
  }

  @Test("names the rule that won where its pattern begins with another number than its figure's")
  func furtherNumber() throws {
    try Tool.withFolder { folder in
      let article = Data("The home player has lost the match in the end by 6-4, 6-7 after rain.\n".utf8)
      let result = try Tool.shell("$solieu explain - --text 6-7", input: article, in: folder)
      #expect(result.text.contains("by en.score.further-set\n"))
      #expect(result.text.contains("    + en.score.further-set ("))
    }
  }

  @Test("answers for the number at a byte, as records count them")
  func byte() throws {
    try Tool.withFolder { folder in
      let byte = String(decoding: Self.article, as: UTF8.self).firstRange(of: "5 hộ").map {
        String(decoding: Self.article, as: UTF8.self).utf8.distance(
          from: String(decoding: Self.article, as: UTF8.self).startIndex, to: $0.lowerBound)
      }
      let result = try Tool.shell("$solieu explain - --at \(byte ?? 0)", input: Self.article, in: folder)
      #expect(result.lines.first == "-:\(byte ?? 0): Có «5» hộ.")
      #expect(result.lines.count { $0.hasPrefix("-:") } == 1)
    }
  }

  @Test("says where there's no number")
  func nothing() throws {
    try Tool.withFolder { folder in
      let result = try Tool.shell("$solieu explain - --text huyện", input: Self.article, in: folder)
      #expect(result.status == 1)
      #expect(result.errors == "solieu: -: there's no number in “huyện”\n")
    }
  }
}
