import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import Testing

@testable import SoLieuRecords

@Suite("Writing records")
struct RecordWriterTests {
  @Test("writes every field of a figure on one line, in the order of the record")
  func everyField() throws {
    let lines = try Sample.full().written(.jsonl).split(separator: "\n", omittingEmptySubsequences: false)
    let sentence = #"Họp cuối năm\r\nĐến nay toàn huyện đã có hơn 2.430 đảng viên, trong đó 70% là nữ."#
    #expect(lines.count == 3)
    #expect(lines[2].isEmpty)
    #expect(
      lines[0] == """
        {"schema":"solieu.figure/1","id":"d0c:53-63",\
        "document":{"id":"d0c","path":"a.txt","language":"vi","title":"Họp cuối năm","published":"2014-07-15"},\
        "kind":"count","text":"hơn 2.430","span":{"start":53,"end":63,"charStart":39,"charEnd":48},\
        "value":{"low":2430,"high":null,"op":">"},"unit":null,\
        "subject":{"text":"đảng viên","span":{"start":64,"end":77},"en":"Party members"},\
        "measure":{"key":"member_count","vi":"số đảng viên","en":"number of Party members"},\
        "event":{"text":"đã có","vi":"có","en":"have","direction":"up"},\
        "when":{"edtf":null,"text":"Đến nay","basis":"relative"},\
        "place":{"text":"toàn huyện","name":"huyện Thử","code":null},\
        "links":[{"type":"whole_of","figure":"d0c:90-93"}],\
        "sentence":{"text":"\(sentence)","span":{"start":0,"end":103}},"rule":"test.rule",\
        "label":{"vi":"hơn 2.430 đảng viên","en":"more than 2,430 Party members"}}
        """)
  }

  @Test("writes null where nothing is known, and leaves no key out")
  func nulls() throws {
    var sample = Sample("Nghị quyết 25")
    try sample.add(.identifier, "25")
    let line = sample.written(.jsonl, all: true)
    for key in ["value", "unit", "subject", "measure", "event", "when", "place"] {
      #expect(line.contains("\"\(key)\":null,"))
    }
    #expect(line.contains("\"links\":[]"))
  }

  @Test("leaves identifiers and unresolved numbers out, and links to them, unless all are asked for")
  func all() throws {
    var sample = Sample("Nghị quyết 25 cho 3 xã, 7")
    try sample.add(.identifier, "25")
    try sample.add(.count, "3", "3", subject: "xã")
    try sample.add(.unresolved, "7")
    sample.figures[1].links = [Figure.Link(relation: .baseline, figure: 0)]
    sample.figures[2].reason = "nothing says what it counts"
    #expect(sample.written(.jsonl).split(separator: "\n").count == 1)
    #expect(sample.written(.jsonl).contains("\"links\":[]"))
    let all = sample.written(.jsonl, all: true).split(separator: "\n")
    #expect(all.count == 3)
    #expect(all[1].contains("\"type\":\"baseline\""))
    #expect(all[2].contains("\"rule\":\"test.rule\",\"reason\":\"nothing says what it counts\",\"label\""))
  }

  @Test("writes a line about a document that has no figures where documents are asked for")
  func documents() {
    #expect(
      Sample("Không có gì").written(.jsonl, documents: true) == """
        {"schema":"solieu.document/1","id":"d0c","path":"a.txt","language":"vi","title":null,"published":null,\
        "counts":{"bytes":14,"figures":0,"identifiers":0,"unresolved":0},"warnings":[]}

        """)
  }

  @Test("writes an array for json, empty where there is nothing")
  func array() throws {
    #expect(Sample("Không có gì").written(.json) == "[]\n")
    let text = try Sample.full().written(.json)
    #expect(text.hasPrefix("[\n  {\n    \"schema\": \"solieu.figure/1\",\n"))
    #expect(text.contains("\n  },\n  {\n"))
    #expect(text.hasSuffix("\n  }\n]\n"))
  }

  @Test("counts spans in bytes of a file that is neither NFC nor UTF-8")
  func spans() throws {
    // "có 5 bò" in UTF-16LE with its mark, the letters decomposed.
    let text = "co\u{301} 5 bo\u{300}"
    var bytes: [UInt8] = [0xff, 0xfe]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    var sample = Sample(bytes: bytes)
    try #require(sample.document.encoding == .utf16LittleEndian)
    try sample.add(.count, "5", "5", subject: "bò", gloss: "cows")
    let line = sample.written(.jsonl)
    #expect(line.contains(#""span":{"start":10,"end":12,"charStart":4,"charEnd":5}"#))
    #expect(line.contains("\"text\":\"bo\u{300}\",\"span\":{\"start\":14,\"end\":20}"))
    #expect(line.contains("\"vi\":\"5 b\u{f2}\""))
  }

  @Test("names a failure, with its path escaped")
  func failure() {
    var output: [UInt8] = []
    FailureRecord(path: "a\u{1b}[31m\n.txt", stage: "read", reason: "No such file or directory").append(to: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == #"""
        {"schema":"solieu.failure/1","path":"a\u001b[31m\n.txt","stage":"read","reason":"No such file or directory"}

        """#)
  }
}
