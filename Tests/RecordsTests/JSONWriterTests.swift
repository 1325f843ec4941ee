import SoLieuDocuments
import SoLieuNumerals
import Testing

@testable import SoLieuRecords

@Suite("Writing JSON")
struct JSONWriterTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "writes letters of every script as they are",
    arguments: ["", "đảng viên", "e\u{301}", "会议", "🚀", "\u{a0}", "…", "\u{600}"])
  func letters(text: String) {
    #expect(written(text) == "\"\(text)\"")
  }

  @Test(
    "escapes quotes, backslashes and what splits lines or drives terminals",
    arguments: [
      ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\r", #"\r"#), ("\t", #"\t"#), ("\0", #"\u0000"#),
      ("\u{1b}", #"\u001b"#), ("\u{7f}", #"\u007f"#), ("\u{80}", #"\u0080"#), ("\u{85}", #"\u0085"#),
      ("\u{9f}", #"\u009f"#), ("\u{61c}", #"\u061c"#), ("\u{200e}", #"\u200e"#), ("\u{200f}", #"\u200f"#),
      ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("\u{202a}", #"\u202a"#), ("\u{202e}", #"\u202e"#),
      ("\u{2066}", #"\u2066"#), ("\u{2069}", #"\u2069"#),
    ])
  func escapes(text: String, escape: String) {
    #expect(written("a\(text)b") == "\"a\(escape)b\"")
  }

  @Test("escapes wherever in a string it's needed")
  func places() {
    for before in 0..<20 {
      for after in 0..<10 {
        let (head, tail) = (String(repeating: "a", count: before), String(repeating: "ạ", count: after))
        for (character, escape) in [
          ("\"", #"\""#), ("\n", #"\n"#), ("\u{85}", #"\u0085"#), ("“", "“"), ("\0", #"\u0000"#),
        ] {
          #expect(written(head + character + tail) == "\"\(head)\(escape)\(tail)\"")
          var json = JSONWriter()
          let start = json.beginString()
          json.buffer.append(head + character + tail)
          json.endString(from: start)
          #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(head)\(escape)\(tail)\"")
        }
      }
    }
  }

  @Test("leaves the neighbours of what it escapes alone")
  func neighbours() {
    for value: UInt32 in [0x20, 0x7e, 0xa0, 0x61b, 0x61d, 0x200d, 0x2010, 0x2027, 0x202f, 0x2065, 0x206a] {
      let text = String(Unicode.Scalar(value)!)
      #expect(written(text) == "\"\(text)\"")
    }
  }

  @Test(
    "writes decimals exactly",
    arguments: ["0", "6.75", "-0.5", "18400000000000", "12345678901234567890123456789", "0.000001"])
  func decimals(text: String) {
    var json = JSONWriter()
    json.decimal(ExactDecimal(text))
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }

  @Test("nests and separates on one line or on many")
  func layout() {
    func write(_ json: inout JSONWriter) {
      json.beginObject()
      json.key("a")
      json.beginArray()
      json.integer(1)
      json.null()
      json.beginObject()
      json.endObject()
      json.endArray()
      json.key("b")
      json.string("x")
      json.endObject()
      json.endLine()
    }
    var compact = JSONWriter()
    write(&compact)
    write(&compact)
    #expect(
      String(decoding: compact.bytes, as: UTF8.self) == #"{"a":[1,null,{}],"b":"x"}"# + "\n"
        + #"{"a":[1,null,{}],"b":"x"}"# + "\n")
    var pretty = JSONWriter(pretty: true)
    write(&pretty)
    #expect(
      String(decoding: pretty.bytes, as: UTF8.self) == """
        {
          "a": [
            1,
            null,
            {}
          ],
          "b": "x"
        }

        """)
  }

  @Test("finds the end of a run of a string's ordinary bytes, eight at once")
  func runs() {
    for byte in UInt8.min...UInt8.max {
      for position in 0..<8 {
        var bytes = [UInt8](repeating: 0x20, count: 8)
        bytes[position] = byte
        let found = EightBytes.endOfRun(EightBytes.load(bytes.span, 0, padding: 0))
        #expect(EightBytes.first(found) == (byte < 0x20 || byte == 0x22 || byte == 0x5C ? position : 8))
      }
    }
  }
}
