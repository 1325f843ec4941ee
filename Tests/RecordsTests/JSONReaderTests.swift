import Testing

@testable import SoLieuRecords

@Suite("Reading JSON")
struct JSONReaderTests {
  private func reading(_ json: [UInt8]) -> String? {
    var reader = JSONReader(json)
    do throws(JSONReader.Failure) {
      _ = try reader.skipValue()
      try reader.expectEnd()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    "takes every form of value",
    arguments: [
      "null", "true", "false", "0", "-0", "12", "-1.50", "1e5", "1E+5", "0.1e-7", #""""#,
      #""a\"b\\\/\b\f\n\r\t\u00e1""#, "[]",
      "[ 1 , [ ] ]", "{}", #"{"a":{"b":[1,2,{}]},"c":null}"#, " \t\r\n1 ", #""đ🚀""#,
    ])
  func takes(json: String) {
    #expect(reading(Array(json.utf8)) == nil)
  }

  @Test(
    "refuses everything else",
    arguments: [
      "", " ", "nul", "True", "NaN", "01", "+1", ".5", "1.", "1e", "-", "0x1", "'a'", "\"a", "\"\\\"", #""\x41""#,
      #""\u12g4""#,
      #""\u12"#, "\"\t\"", "[1,]", "[1", "[,1]", "{,}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}", #"{"a":1"#, "1 2",
      "[1]]",
      "// x\n1",
    ])
  func refuses(json: String) {
    #expect(reading(Array(json.utf8)) != nil)
  }

  @Test(
    "refuses bytes that aren't UTF-8",
    arguments: [
      [0x80], [0xc0, 0x80], [0xc3], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(reading([0x22] + bytes + [0x22]) == "a string isn't valid UTF-8")
  }

  @Test("refuses what is nested too deeply instead of overflowing the stack")
  func depth() {
    let deep = JSONReader.maximumDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(reading(nested(deep)) == nil)
    #expect(reading(nested(1_000_000)) == "nested too deeply")
  }

  @Test(
    "joins surrogate pairs and replaces halves",
    arguments: [
      (#"\ud83d\ude80"#, "🚀", false), (#"\ud83d"#, "\u{fffd}", true), (#"\ude80"#, "\u{fffd}", true),
      (#"\ud83dx"#, "\u{fffd}x", true), (#"\ud83d\u0041"#, "\u{fffd}A", true),
      (#"\ud83d\ud83d\ude80"#, "\u{fffd}🚀", true),
      (#"\ude80\ud83d"#, "\u{fffd}\u{fffd}", true), (#"\ud83d\n"#, "\u{fffd}\n", true),
    ])
  func surrogates(escapes: String, text: String, replaced: Bool) throws {
    var reader = JSONReader(Array("\"\(escapes)\"".utf8))
    #expect(String(decoding: try reader.readString(), as: UTF8.self) == text)
    #expect(reader.replacedSurrogates == replaced)
  }

  @Test("reads back what the writer wrote, whatever it was")
  func roundTrip() throws {
    var random = SplitMix(seed: 7)
    let pool: [ClosedRange<UInt32>] = [0...0x7f, 0x80...0x7ff, 0x2000...0x206f, 0x1ea0...0x1ef9, 0x1f600...0x1f64f]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let range = pool.randomElement(using: &random)!
        text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random))!)
      }
      var json = JSONWriter()
      json.string(text)
      var reader = JSONReader(json.bytes)
      #expect(String(decoding: try reader.readString(), as: UTF8.self) == text)
      try reader.expectEnd()
    }
  }

  @Test("gives a long string without its line, whatever stands around it")
  func inPlace() throws {
    for text in ["", "Xã có 65 thôn.", #"\u0110\u1ecbnh \ud83d\ude80 \"5\" l\u1edbp\n"#] {
      var reader = JSONReader(Array(#"{"id": "a\tb", "text": "\#(text)", "more": [1, "\\"]}"#.utf8))
      var string: Range<Int>?
      try reader.readObject { (key, reader) throws(JSONReader.Failure) in
        if key == Array("text".utf8) { string = try reader.readStringInPlace() } else { _ = try reader.skipValue() }
      }
      try reader.expectEnd()
      var alone = JSONReader(Array("\"\(text)\"".utf8))
      #expect(reader.bytes(try #require(string)) == (try alone.readString()))
    }
  }

  @Test("skips values without changing them")
  func skipped() throws {
    let value = #"{"a": ["\u0110\n", "b"], "c": "\\"}"#
    var reader = JSONReader(Array(value.utf8))
    #expect(Array(try reader.skipValue()) == Array(value.utf8))
  }

  @Test("never crashes on damaged JSON, and ends inside it")
  func damaged() {
    var random = SplitMix(seed: 11)
    let whole = Array(#"{"id":"a\ud83d\ude80","text":"đã có 5 lớp","x":[1.5e3,{"y":null}],"language":"vi"}"#.utf8)
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(index...)
        default: bytes.insert(whole.randomElement(using: &random)!, at: index)
        }
        if bytes.isEmpty { bytes = [0x7b] }
      }
      let request = StreamRequest(line: bytes)
      var answer: [UInt8] = []
      request.appendError(request.error ?? "", to: &answer)
      #expect(answer.last == UInt8(ascii: "\n") && answer.count { $0 == UInt8(ascii: "\n") } == 1)
    }
  }
}

/// SplitMix64, for tests that are the same each time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
