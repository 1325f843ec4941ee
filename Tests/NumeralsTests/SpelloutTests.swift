import CICU
import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens
import Testing

/// Numbers in words, by ICU.
@safe private struct Speller: ~Copyable {
  private let format: OpaquePointer

  init?(_ language: Language) {
    guard let format = unsafe cicu_spellout_open(language.rawValue) else { return nil }
    unsafe self.format = format
  }

  deinit { unsafe cicu_spellout_close(format) }

  func spell(_ number: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 1024)
    let length = unsafe cicu_spellout_format(format, Int64(number), &buffer, Int32(buffer.count))
    return length < 0 ? "" : String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Words that Vietnamese writers use where ICU doesn't.
private func vietnameseVariants(_ words: String) -> [String] {
  let southern = words.replacing("nghìn", with: "ngàn").replacing("tỷ", with: "tỉ").replacing("lẻ", with: "linh")
  let spoken = words.replacing("bảy", with: "bẩy").replacing("mươi tư", with: "mươi bốn")
    .replacing("mươi lăm", with: "mươi nhăm").replacing("lẻ bốn", with: "lẻ tư")
  return [southern, spoken]
}

/// "one hundred and five", "two million and five": British readers' and.
private func englishVariants(_ words: String) -> [String] {
  [
    words.replacing("hundred ", with: "hundred and ").replacing("and thousand", with: "thousand")
      .replacing("and million", with: "million").replacing("and billion", with: "billion")
      .replacing("and trillion", with: "trillion")
  ]
}

@Suite("Numbers that ICU spells")
struct SpelloutTests {
  /// All small numbers, powers and their neighbours, and random ones of every size up to 10^15.
  static let numbers: [Int] = {
    var numbers = Array(0...3_000)
    var power = 10
    while power <= 1_000_000_000_000_000 {
      for factor in 1...9 { numbers += [factor * power - 1, factor * power, factor * power + 1, factor * power + 5] }
      power *= 10
    }
    var state: UInt64 = 2_430
    func random() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    #if DEBUG
      let count = 500
    #else
      let count = 20_000
    #endif
    for digits in 4...15 {
      var limit = 1
      for _ in 0..<digits { limit *= 10 }
      for _ in 0..<count { numbers.append((random() << 31 | random()) % limit) }
    }
    return numbers.filter { $0 <= 1_000_000_000_000_000 }
  }()

  @Test("are read back, in both languages and with other writers' words", arguments: Language.allCases)
  func readsBack(language: Language) {
    guard let speller = Speller(language) else {
      Issue.record("ICU has no spell-out format for \(language.rawValue)")
      return
    }
    let words = Scanning.words
    let scanner = NumeralScanner(Scanning.lexicon)
    var tokenizer = Tokenizer()
    var table = TokenTable()
    var numerals: [Numeral] = []
    var failures: [String] = []

    for number in Self.numbers {
      let spelled = speller.spell(number)
      for text in [spelled] + (language == .vietnamese ? vietnameseVariants(spelled) : englishVariants(spelled)) {
        let bytes = Array(text.utf8)
        tokenizer.tokenize(bytes.span, words: words, into: &table)
        numerals.removeAll(keepingCapacity: true)
        scanner.scan(tokens: table, text: bytes.span, language: language, in: 0..<table.count, into: &numerals)
        let isRead =
          numerals.count == 1 && numerals[0].tokens == 0..<table.count
          && numerals[0].value == ExactDecimal(number)
        // Alone, zero is "no" in Vietnamese and five a year.
        if !isRead, !(language == .vietnamese && (number == 0 || number == 5)) {
          failures.append("\(number): \(text) ~ \(numerals.map(\.value))")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(Self.numbers.count), such as \(failures.prefix(12))")
  }
}
