import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import Testing

@testable import SoLieuRecords

@Suite("CSV")
struct RecordCSVTests {
  @Test("flattens a figure in the order of its columns")
  func columns() throws {
    let lines = try Sample.full().written(.csv).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("kind,text,low,high,op,unit,subject,subject_en,measure,when,"))
    #expect(
      lines[1] == #"""
        count,hơn 2.430,2430,,>,,đảng viên,Party members,member_count,,Đến nay,relative,đã có,have,up,toàn huyện,huyện Thử,whole_of=d0c:90-93,"Họp cuối năm\u000d\u000aĐến nay toàn huyện đã có hơn 2.430 đảng viên, trong đó 70% là nữ.",test.rule,hơn 2.430 đảng viên,"more than 2,430 Party members",53,63,39,48,d0c:53-63,d0c,a.txt,,,,,vi,Họp cuối năm,2014-07-15
        """#)
  }

  @Test("has a field for every column", arguments: [0, 1])
  func fieldCount(figure: Int) throws {
    var csv = CSVWriter()
    var record = RecordCSV(record: try Sample.full().record())
    record.write(figure: figure, to: &csv)
    var line: [UInt8] = []
    csv.move(to: &line)
    var quoted = false
    var fields = 1
    for byte in line {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if byte == UInt8(ascii: ",") && !quoted { fields += 1 }
    }
    #expect(fields == RecordCSV.columns.count)
  }

  @Test("doubles quotes, and keeps what a spreadsheet would take for a formula as it is")
  func quoting() throws {
    var sample = Sample(#"=1+1 "hai" 2 xã"#)
    try sample.add(.count, "2", "2", subject: #"=1+1 "hai""#)
    #expect(sample.written(.csv).contains(#",2,,=,,"=1+1 ""hai""","#))
  }

  @Test("quotes and escapes wherever in a field it's needed")
  func places() {
    for before in 0..<20 {
      let head = String(repeating: "a", count: before)
      let fields = [
        ("\"", "\"\(head)\"\"ạ\""), (",", "\"\(head),ạ\""), ("\n", "\(head)\\u000aạ"), ("“", "\(head)“ạ"),
        ("\\", "\(head)\\ạ"),
      ]
      for (character, field) in fields {
        var csv = CSVWriter()
        csv.field(head + character + "ạ")
        var line: [UInt8] = []
        csv.move(to: &line)
        #expect(String(decoding: line, as: UTF8.self) == field)
      }
    }
  }

  @Test("writes a header where there is no figure")
  func header() {
    #expect(Sample("").written(.csv) == RecordCSV.columns.joined(separator: ",") + "\r\n")
  }
}
