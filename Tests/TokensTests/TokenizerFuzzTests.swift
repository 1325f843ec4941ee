import SoLieuTokens
import Testing

/// SplitMix64, so that every run draws the same texts.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// What texts to cut are drawn from: pieces that stand in news, and pieces that never should.
enum Draw {
  static let plain = [
    "hơn", "Đảng", "viên", "đạt", "Ông", "TP", "U", "S", "don", "t", "a", "B", "km", "m2", "Covid", "ĐẢNG", "ủy", "Ế",
    "responsibilities", "nghiêng", "internationalisation", "µ", "ß", "ẞ", "ſ", "İ", "ǅ", "ª", "Ⅻ", "β", "Жук",
    "1", "2", "430", "75", "5", "0", "٣", " ", " ", " ", " ", "\u{A0}", "  ", "\t", ".", ".", ".", ",", ",", "?", "!",
    ":", ";", "-", "–", "'", "’", "‘", "“", "”", "\"", "(", ")", "[", "]", "/", "%", "°", "²", "½", "$", "€", "₫", "·",
    "…", "×", "•", "→", "\n", "\r\n", "\r", "\u{2028}", "\u{85}", "«", "»", "+", "=", "*", "&", "~", "̀", "\u{AD}",
  ]
  static let wild =
    plain + [
      "_", "@", "a@b.vn", "\u{323}", "\u{345}", "👍", "👍🏽", "👨‍👩‍👧", "🇻🇳", "❤\u{FE0F}", "\u{200D}", "\u{200B}",
      "\u{200C}", "\u{200E}", "\u{FEFF}", "中文", "日本語", "カタカナ", "ひらがな", "한국어", "ภาษาไทย", "שלום", "א'", "ב\"ג", "عربي",
      "\u{202F}", "\u{2009}", "\u{3000}", "１２", "．", "，", "。", "！", "\u{0}", "\u{7F}", "\u{B}", "\u{C}", "\u{85}",
      "ʼ", "ʻ", "ƻ", "˂", "\u{34F}", "𝐀", "𝟏", "ꜝ", "ⓐ", "Ⓐ", "〇", "々", "\u{0E31}", "\u{1F1FB}", "№", "™", "℃", "‼",
      "⁄",
      "‿", "†", "\u{61C}", "\u{2060}", "क्षि", "Ա", "՟", "؟", "،", "٫", "ა", "ᏸ",
    ]

  static func text(_ pieces: [String], _ generator: inout SeededGenerator, length: ClosedRange<Int>) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: length, using: &generator) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
    return Array(text.utf8)
  }

  /// Any scalars, the more frequent the lower.
  static func scalars(_ generator: inout SeededGenerator, length: ClosedRange<Int>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: length, using: &generator) {
      let limit: [UInt32] = [0x80, 0x250, 0x800, 0x2800, 0x11_0000]
      let value = UInt32.random(in: 0..<limit[Int.random(in: 0..<5, using: &generator)], using: &generator)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return Array(String(text).utf8)
  }
}

/// Tables, compared row by row.
func difference(_ text: [UInt8], _ one: TokenTable, _ other: TokenTable) -> String? {
  if one.starts == other.starts, one.ends == other.ends, one.kinds == other.kinds, one.flags == other.flags,
    one.words == other.words
  {
    return nil
  }
  func row(_ table: TokenTable, _ row: Int) -> String {
    guard row < table.count else { return "nothing" }
    let token = text[Int(table.starts[row])..<Int(table.ends[row])]
    return "\(table.starts[row])..<\(table.ends[row]) \(String(decoding: token, as: UTF8.self).debugDescription) "
      + "\(table.kinds[row]) \(table.flags[row].rawValue) \(table.words[row].rawValue)"
  }
  var at = 0
  while at < max(one.count, other.count), row(one, at) == row(other, at) { at += 1 }
  return "token \(at): \(row(one, at)), by ICU \(row(other, at)), in "
    + String(decoding: text, as: UTF8.self).debugDescription
}

@Suite("Tokens of drawn texts")
struct TokenizerFuzzTests {
  static let words = WordTable(
    words: (Draw.wild + ["don't", "u.s", "m", "th\u{1EBF}"]).map { WordFolding.folded(Array($0.utf8)) })

  @Test("are the same by tables as by ICU", arguments: [1, 2, 3, 4] as [UInt64])
  func sameAsICU(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    var oracle = TokenTable()
    for round in 0..<3000 {
      let text =
        switch round % 3 {
        case 0: Draw.text(Draw.plain, &generator, length: 0...40)
        case 1: Draw.text(Draw.wild, &generator, length: 0...30)
        default: Draw.scalars(&generator, length: 0...20)
        }
      tokenizer.tokenize(text.span, words: Self.words, into: &tokens)
      tokenizer.tokenizeByICU(text.span, words: Self.words, into: &oracle)
      let difference = difference(text, tokens, oracle)
      #expect(difference == nil)
      if difference != nil { return }
    }
  }
}
