import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import Testing

@testable import SoLieuRecords

@Suite("Lines of a stream")
struct StreamRequestTests {
  @Test("takes an article with its id, language and date, and leaves other keys alone")
  func whole() {
    let request = StreamRequest(
      line: Array(
        #" {"url":["x"],"text":"Xã có 5 bản.\n","id":"b\u00ea\"1","language":"vi","published":"2014-07-15"}"#.utf8) + [
          0x0d
        ])
    #expect(request.error == nil)
    #expect(request.name == "bê\"1")
    #expect(String(decoding: request.id, as: UTF8.self) == #""bê\"1""#)
    #expect(String(decoding: request.text, as: UTF8.self) == "Xã có 5 bản.\n")
    #expect(request.language == .vietnamese)
    #expect(request.published == CalendarPoint(year: .exactly(2014), month: 7, day: 15))
  }

  @Test(
    "gives numbers back as they were written",
    arguments: ["7", "-1", "1.50", "123456789012345678901234567890", "1e400"])
  func numbers(id: String) {
    #expect(String(decoding: StreamRequest(line: Array(#"{"id":\#(id),"text":""}"#.utf8)).id, as: UTF8.self) == id)
  }

  @Test(
    "says what's wrong with a line, and where",
    arguments: [
      ("", "the line ends too early, at byte 0"), ("5", "expected an object, at byte 0"),
      (#"{"id":1}"#, "text is missing, at byte 8"), (#"{"text":5}"#, "expected a string, at byte 8"),
      (#"{"text":null}"#, "expected a string, at byte 8"),
      (#"{"text":"a"} x"#, "something follows the object, at byte 13"),
      (#"{"id":true,"text":""}"#, "id is neither a string nor a number, at byte 6"),
      (#"{"text":"","language":"fr"}"#, "language is neither \"vi\" nor \"en\", at byte 26"),
      (#"{"text":"","published":"2014-02-30"}"#, "published is no date like 2014, 2014-06 or 2014-06-30, at byte 35"),
      (#"{"text":"","text":""}"#, "a key stands twice, at byte 18"),
      (#"{"text":"a"#, "the line ends inside a string, at byte 10"),
    ])
  func errors(line: String, error: String) {
    #expect(StreamRequest(line: Array(line.utf8)).error == error)
  }

  @Test("answers with the id that it could still read")
  func partial() {
    let request = StreamRequest(line: Array(#"{"id":"a","text":"#.utf8))
    var answer: [UInt8] = []
    request.appendError(request.error ?? "", to: &answer)
    #expect(
      String(decoding: answer, as: UTF8.self)
        == #"{"id":"a","figures":[],"warnings":[],"error":"the line ends too early, at byte 17"}"# + "\n")
  }

  @Test("takes null for an optional field that isn't there")
  func nulls() {
    let request = StreamRequest(line: Array(#"{"id":null,"text":"a","language":null,"published":null}"#.utf8))
    #expect(request.error == nil)
    #expect(request.language == nil && request.published == nil && request.name == nil)
  }

  @Test("answers with figures whose spans count bytes of the text, and whose document is named by the id")
  func answer() throws {
    let request = StreamRequest(line: Array(#"{"id":7,"text":"\u0110\u00e3 c\u00f3 5 b\u1ea3n"}"#.utf8))
    var sample = Sample(String(decoding: request.text, as: UTF8.self))
    try sample.add(.count, "5", "5", subject: "bản", gloss: "villages")
    var output: [UInt8] = []
    request.appendAnswer(sample.extraction, to: &output)
    let line = String(decoding: output, as: UTF8.self)
    #expect(
      line.hasPrefix(
        #"{"id":7,"figures":[{"schema":"solieu.figure/1","id":"7:9-10","document":{"id":"7","path":null,"part":"text","#
      ))
    #expect(line.contains(#""span":{"start":9,"end":10,"charStart":6,"charEnd":7}"#))
    #expect(line.hasSuffix(#"}],"warnings":[]}"# + "\n"))
  }
}
