import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens
import Testing

@Suite("The scanner")
struct NumeralScannerTests {
  private static let pieces =
    Scanning.spellings + [
      "2.430", "1,200", "05", "2024", "192.168.1.2", "1234567890123456789012345678901234567890", "0", "7", "99,9",
      "XII", "May", "Ba", "ĐẢNG", "đảng", "foo", "-", "–", "%", "$", "€", "(", ")", ".", ",", "½", "⅞", "\n", "m2",
      "５５", "٣", "1tr2", "2½", "¾",
    ]

  @Test("never crashes, covers each digit once and keeps order on any sequence of tokens", arguments: Language.allCases)
  func fuzz(language: Language) {
    let scanning = Scanning(language)
    var tokenizer = Tokenizer()
    var table = TokenTable()
    var random = PieceRandom(state: 0x2430)
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<random.below(24) {
        text += Self.pieces[random.below(Self.pieces.count)]
        if random.below(4) > 0 { text += " " }
      }
      let bytes = Array(text.utf8)
      tokenizer.tokenize(bytes.span, words: scanning.words, into: &table)
      var numerals: [Numeral] = []
      scanning.scanner.scan(tokens: table, text: bytes.span, language: language, in: 0..<table.count, into: &numerals)
      var covered = [Int](repeating: 0, count: table.count)
      var end = 0
      for numeral in numerals {
        #expect(numeral.tokens.lowerBound >= end && !numeral.tokens.isEmpty && numeral.tokens.upperBound <= table.count)
        end = numeral.tokens.upperBound
        for token in numeral.tokens { covered[token] += 1 }
        #expect(!numeral.form.contains(.opaque) || numeral.value.isZero)
        #expect(!numeral.form.isDisjoint(with: [.digits, .words, .roman, .fraction]))
        #expect(numeral.form.contains(.fraction) == (numeral.denominator != nil))
      }
      for token in 0..<table.count where table.kinds[token] == .digits {
        #expect(covered[token] == 1, "\(text)")
      }
    }
  }

  /// What the grammars look at grows with them; how far the scanner makes tokens ready for them doesn't by itself.
  @Test("finds around what may begin a numeral what it finds in whole sentences", arguments: Language.allCases)
  func reach(language: Language) {
    let scanning = Scanning(language)
    let whole = scanning.scanner(reach: .whole)
    var tokenizer = Tokenizer()
    var table = TokenTable()
    var random = PieceRandom(state: 0x512_1E0)
    for _ in 0..<4_000 {
      // From long sentences of other words to number words in a row.
      let density = 2 + random.below(12)
      var text = ""
      for _ in 0..<random.below(90) {
        let isOther = random.below(density) > 0
        let pieces = isOther ? ["nhà", "the", "Nam", "đi", ","] : Self.pieces
        text += pieces[random.below(pieces.count)]
        if random.below(5) > 0 { text += " " }
      }
      let bytes = Array(text.utf8)
      tokenizer.tokenize(bytes.span, words: scanning.words, into: &table)
      var near: [Numeral] = []
      var far: [Numeral] = []
      scanning.scanner.scan(tokens: table, text: bytes.span, language: language, in: 0..<table.count, into: &near)
      whole.scan(tokens: table, text: bytes.span, language: language, in: 0..<table.count, into: &far)
      #expect(near == far, "\(text)")
    }
  }

  @Test("counts tokens from the table's beginning and looks at its range only")
  func subrange() {
    let scanning = Scanning(.vietnamese)
    let text = "hai trăm ba mươi người và 5 triệu đồng"
    let table = scanning.tokens(text)
    let bytes = Array(text.utf8)
    var numerals: [Numeral] = []
    scanning.scanner.scan(tokens: table, text: bytes.span, language: .vietnamese, in: 2..<7, into: &numerals)
    #expect(numerals.map(\.tokens) == [2..<4, 6..<7])
    #expect(numerals.map(\.value) == [30, 5])
  }

  @Test("knows every spelling that number words need, once, in lower case")
  func spellings() {
    let all = Scanning.spellings
    #expect(Set(NumeralWords.all).count == NumeralWords.all.count)
    #expect(all.contains("mươi") && all.contains("tourists") && all.contains("billion"))
    #expect(all.allSatisfy { $0 == $0.lowercased() && !$0.contains(" ") && !$0.isEmpty })
    #expect(Scanning.contexts.allSatisfy { NumberContextRow.names(of: $0.language).contains($0.name) })
  }
}

/// A linear congruential generator (Knuth's MMIX): the same numbers on every run.
private struct PieceRandom {
  var state: UInt64
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
