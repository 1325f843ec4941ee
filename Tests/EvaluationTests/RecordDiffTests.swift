import SoLieuEvaluation
import Testing

@Suite("A comparison of two runs")
struct RecordDiffTests {
  private func line(
    _ text: String, at start: Int, low: String = "65", subject: String? = "thôn", rule: String = "vi.count.noun",
    path: String = "a.txt"
  ) throws -> RecordLine {
    let subject = subject.map { #"{"text":"\#($0)","span":{"start":0,"end":4},"en":null}"# } ?? "null"
    return try #require(
      try RecordLine(
        Array(
          """
          {"schema":"solieu.figure/1","id":"x","document":{"id":"x","path":"\(path)"},"kind":"count","text":"\(text)",\
          "span":{"start":\(start),"end":\(start + text.utf8.count),"charStart":0,"charEnd":1},\
          "value":{"low":\(low),"high":null,"op":"="},"unit":null,"subject":\(subject),"when":null,\
          "sentence":{"text":"Xã có 65 thôn.","span":{"start":100,"end":120}},"rule":"\(rule)"}
          """.utf8)))
  }

  @Test("knows what is the same, whatever the order of lines")
  func same() throws {
    let lines = [try line("65", at: 107), try line("7", at: 200)]
    let diff = RecordDiff(old: lines, new: lines.reversed())
    #expect(diff.changes.isEmpty)
    #expect(diff.text == "0 appeared, 0 vanished, 0 changed, 2 the same\n")
  }

  @Test("tells by rule what appeared, vanished and changed, with the sentence")
  func differences() throws {
    let old = [try line("65", at: 107), try line("7", at: 200), try line("8", at: 300)]
    let new = [
      try line("65", at: 107, low: "66", subject: nil, rule: "vi.count.range"), try line("7", at: 200),
      try line("9", at: 400, path: "b\\u202e.txt"),
    ]
    #expect(
      RecordDiff(old: old, new: new).text == #"""
        vi.count.noun: 1 appeared, 1 vanished
          - a.txt:300: count  “8”  65  of {thôn}
              Xã có 65 thôn.
          + b\u202e.txt:400: count  “9”  65  of {thôn}
              Xã có 65 thôn.
        vi.count.range: 1 changed
          ~ a.txt:107: count  “65”  66
              Xã có «65» thôn.
              value: 65 → 66
              subject: thôn → nothing
              rule: vi.count.noun → vi.count.range
        1 appeared, 1 vanished, 1 changed, 1 the same

        """#)
  }

  @Test("pairs figures that overlap, and tells how the text changed")
  func overlaps() throws {
    let diff = RecordDiff(old: [try line("65", at: 107)], new: [try line("65 thôn", at: 107)])
    #expect(diff.text.contains("text: 65 → 65 thôn"))
    #expect(diff.changes.count == 1)
  }

  @Test("passes over lines about documents and failures, and refuses what isn't JSON")
  func others() throws {
    #expect(try RecordLine(Array(#"{"schema":"solieu.document/1","id":"x"}"#.utf8)) == nil)
    #expect(throws: (any Error).self) { try RecordLine(Array("kind,text".utf8)) }
  }
}
