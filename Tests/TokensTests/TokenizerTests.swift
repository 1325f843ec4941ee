import SoLieuTokens
import Testing

@Suite("Tokens")
struct TokenizerTests {
  static let table = WordTable(
    words: ["hòa", "đảng", "viên", "usd", "m", "h", "%", "don't", "số"].map { Array($0.utf8) },
    aliases: [(Array("hoà".utf8), WordID(0))])

  /// Tokens as text, with `|` where ICU has a word boundary without white space, `+` where it has none.
  static func cut(_ text: String) -> String {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    let bytes = Array(text.utf8)
    tokenizer.tokenize(bytes.span, words: table, into: &tokens)
    var result = ""
    for row in 0..<tokens.count {
      if row > 0 {
        let flags = tokens.flags[row]
        result += flags.contains(.spaceBefore) ? " " : flags.contains(.wordBoundary) ? "|" : "+"
      }
      let token = String(decoding: bytes[Int(tokens.starts[row])..<Int(tokens.ends[row])], as: UTF8.self)
      result += token == "\n" || token == "\r\n" ? "¶" : token
    }
    return result
  }

  @Test(
    "cuts words, numbers and marks",
    arguments: [
      ("hơn 2.430 đảng viên.", "hơn 2.430 đảng viên|."),
      ("6,75% và 237/243", "6,75|% và 237|/|243"),
      ("85,5m2, 7h30", "85,5+m+2|, 7+h+30"),
      ("Covid19 (A350)", "Covid+19 (|A+350|)"),
      ("U.S don't don’t", "U.S don't don’t"),
      ("TP.HCM: 5...", "TP.HCM|: 5|.|.|."),
      ("a@b.vn", "a+@+b.vn"),
      ("foo_bar _5_6 __", "foo_bar _+5+_+6 _+_"),
      ("25-NQ/TW", "25|-|NQ|/|TW"),
      ("một\nhai\r\nba", "một|¶ hai|¶ ba"),
      ("km² ½ 38°C", "km|² ½ 38|°|C"),
      ("số\u{AD}liệu \u{200B}5", "số\u{AD}liệu 5"),
      ("", ""),
      ("  ", ""),
      ("中文 ไทย 5", "中文 ไทย 5"),
      ("thích 👍🏽 12", "thích 👍🏽 12"),
    ])
  func cuts(text: String, expected: String) { #expect(Self.cut(text) == expected) }

  static func tokens(_ text: String) -> TokenTable {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    tokenizer.tokenize(Array(text.utf8).span, words: table, into: &tokens)
    return tokens
  }

  @Test(
    "finds words by their folded form",
    arguments: [
      ("hòa", 0), ("HÒA", 0), ("hoà", 0), ("Hoà", 0), ("Đảng", 1), ("ĐẢNG", 1), ("USD", 3), ("%", 6), ("don’t", 7),
      ("số", 8), ("s\u{AD}ố", 8), ("S\u{AD}Ố", 8),
    ] as [(String, UInt32)])
  func finds(text: String, id: UInt32) { #expect(Self.tokens(text).words == [WordID(id)]) }

  @Test("gives unknown words and numbers no id", arguments: ["abc", "5", "hò", "hòaa", "?"])
  func unknown(text: String) { #expect(Self.tokens(text).words == [.none]) }

  @Test(
    "tells capitals",
    arguments: [
      ("Hòa", [.capital]), ("HÒA", [.capital, .allCapitals]), ("A", [.capital]), ("hÒA", []), ("Đ", [.capital]),
      ("ĐB", [.capital, .allCapitals]), ("U.S", [.capital, .allCapitals]), ("đ", []), ("ẾẠ", [.capital, .allCapitals]),
      ("iPhone", []), ("5", []), ("%", []),
    ] as [(String, TokenFlags)])
  func capitals(text: String, flags: TokenFlags) {
    #expect(Self.tokens(text).flags[0].intersection([.capital, .allCapitals]) == flags)
  }

  @Test("marks the first token of each ICU sentence")
  func sentences() {
    let tokens = Self.tokens("Có 5 lớp. Ông 3.5 nói: \"Được!\" Rồi\nvề. rồi")
    let starts = (0..<tokens.count).filter { tokens.flags[$0].contains(.sentenceStart) }
    #expect(starts == [0, 4, 12, 14])
  }

  @Test("a tokenizer and a table can be used again")
  func reuse() {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    for text in ["một hai ba bốn", "5 lớp", ""] {
      tokenizer.tokenize(Array(text.utf8).span, words: Self.table, into: &tokens)
      #expect(tokens.starts == Self.tokens(text).starts)
    }
  }
}
