import SoLieuDocuments
import SoLieuTokens

/// Finds the numerals of a text in one pass.
///
/// A numeral is the longest reading that begins at its first token: "1 tỷ 200 triệu" is one, "hai, ba" are two. Ranges,
/// ratios and lists of numbers are left to rules. Every digits token is part of exactly one numeral, if only of an
/// opaque one.
package struct NumeralScanner: Sendable {
  private let lexicon: NumeralLexicon

  /// In place of the grammars' own; nil for these.
  private let reaches: Reach?

  package init(_ lexicon: NumeralLexicon) { self.init(lexicon, reach: nil) }

  /// - Parameter reach: how much of a sentence is made ready around what may begin a numeral; nil for what the grammars of
  ///   each language need.
  package init(_ lexicon: NumeralLexicon, reach: Reach?) {
    self.lexicon = lexicon
    reaches = reach
  }

  /// How far the grammars look from a token that may begin a numeral, in tokens, or farther. What stands beyond isn't made
  /// ready for them.
  package struct Reach: Sendable {
    fileprivate var before: Int
    /// From the token itself on. All words of a longer numeral may begin one, or stand beside one that may.
    fileprivate var behind: Int
    /// What a letter behind digits is depends on amounts so much farther away; see `isAmount` of the English grammar.
    fileprivate var across: Int

    package init(_ language: Language) {
      switch language {
      case .vietnamese: (before, behind, across) = (5, 14, 0)
      case .english: (before, behind, across) = (8, 21, 20)
      }
    }

    /// The whole sentence.
    package static let whole = Reach(before: Int.max / 4, behind: Int.max / 4, across: 0)

    private init(before: Int, behind: Int, across: Int) {
      (self.before, self.behind, self.across) = (before, behind, across)
    }
  }

  /// Buffers that a scan needs, kept from one to the next.
  package struct Scratch: Sendable {
    fileprivate var items: [NumeralItem] = []
    fileprivate var readings: [DigitReading] = []
    package init() {}
  }

  /// Appends the numerals of `range` (indices of `tokens`), in order and without overlaps. `text` is the text that the
  /// tokens were cut from. Words right outside the range don't count. O(range).
  package func scan(
    tokens: TokenTable, text: Span<UInt8>, language: Language, in range: Range<Int>, into numerals: inout [Numeral]
  ) {
    var scratch = Scratch()
    scan(tokens: tokens, text: text, language: language, in: range, into: &numerals, scratch: &scratch)
  }

  /// The same, with buffers that were used before.
  package func scan(
    tokens: TokenTable, text: Span<UInt8>, language: Language, in range: Range<Int>, into numerals: inout [Numeral],
    scratch: inout Scratch
  ) {
    let words = lexicon[language]
    let reach = reaches ?? Reach(language)
    var token = range.lowerBound
    var window = token..<token
    while let begin = firstBegin(from: token, in: range, tokens, text, words, language) {
      token = begin + 1
      let end = begin + min(reach.behind, range.upperBound - begin)
      if begin - window.upperBound >= reach.before + reach.across {
        read(window, tokens, text, words, language, into: &numerals, &scratch)
        window = max(range.lowerBound, begin - reach.before)..<end
      } else {
        window = window.lowerBound..<end
      }
    }
    read(window, tokens, text, words, language, into: &numerals, &scratch)
  }

  /// Appends the numerals of a stretch.
  private func read(
    _ stretch: Range<Int>, _ tokens: TokenTable, _ text: Span<UInt8>, _ words: NumberWordTable, _ language: Language,
    into numerals: inout [Numeral], _ scratch: inout Scratch
  ) {
    guard !stretch.isEmpty else { return }
    // Apart while they're filled: changing a part of `scratch` asks each time who else has it.
    var column: [NumeralItem] = []
    swap(&column, &scratch.items)
    column.clear()
    column.append(contentsOf: repeatElement(NumeralItem(kind: .word, flags: [], word: .none), count: stretch.count))
    scratch.readings.clear()
    var items = column.mutableSpan
    let kinds = tokens.kinds.span
    let flags = tokens.flags.span
    let ids = tokens.words.span
    let starts = tokens.starts.span
    var isOpen = false
    for token in stretch {
      let place = token - stretch.lowerBound
      // Nearly every token is a word that says nothing of numbers.
      if !isOpen, kinds[token] == .word, !words.isKnown(ids[token]), !flags[token].contains(.capital),
        text[Int(starts[token])] & 0xDF != 0xC2
      {
        items[place].flags = flags[token]
      } else {
        isOpen = fill(place, of: &items, token, tokens, text, words, language, &scratch.readings)
      }
    }
    let reader = NumeralReader(
      items: column, readings: scratch.readings, offset: stretch.lowerBound, language: language)
    reader.read(into: &numerals)
    swap(&column, &scratch.items)
  }

  /// Fills in the item of a token, and says whether the next word may change it or is changed by it.
  private func fill(
    _ place: Int, of items: inout MutableSpan<NumeralItem>, _ token: Int, _ tokens: TokenTable, _ text: Span<UInt8>,
    _ words: NumberWordTable, _ language: Language, _ readings: inout [DigitReading]
  ) -> Bool {
    var item = NumeralItem(kind: tokens.kinds[token], flags: tokens.flags[token], word: .none)
    complete(&item, tokens, token, text, words, language, &readings)
    if item.kind == .word, place > 0 {
      let last = items[place - 1]
      if last.isSmallRoman { items[place - 1].roman = 0 }
      if last.has(.orderHead), language == .vietnamese { markSmallRoman(&item, tokens, token, text) }
      if last.role == .scale, Self.isCompound(last, item) { items[place - 1].word.role = .other }
      if language == .english, last.role == .letterScale || isBehindScale(place, items) {
        item.isPlural = isPlural(item, text, Int(tokens.starts[token])..<Int(tokens.ends[token]))
      }
    }
    items[place] = item
    if item.role == .letterScale || place > 0 && items[place - 1].role == .letterScale { return true }
    return item.role == .scale || item.has(.orderHead) || item.isSmallRoman
  }

  /// Whether the item at `place` is the second word behind a letter for a scale, with an adjective between: "3m new homes".
  private func isBehindScale(_ place: Int, _ items: borrowing MutableSpan<NumeralItem>) -> Bool {
    place > 1 && items[place - 2].role == .letterScale && items[place - 1].kind == .word
      && items[place - 1].word.role == .other && items[place - 1].word.contexts.isEmpty
  }

  /// Whether a word is plural by its ending, and none that says something of numbers itself.
  private func isPlural(_ item: NumeralItem, _ text: Span<UInt8>, _ bytes: Range<Int>) -> Bool {
    guard item.word.role == .other, item.word.contexts.isEmpty, bytes.count > 3,
      text[bytes.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    else { return false }
    switch text[bytes.upperBound - 2] | 0x20 {
    // "class", "famous", "crisis", "men's"
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      return !"siu".utf8.contains(text[bytes.upperBound - 2] | 0x20)
    default: return false
    }
  }

  /// The first token from `start` on where a numeral could begin, by the token and the word before it in `sentence`: most
  /// sentences have none.
  private func firstBegin(
    from start: Int, in sentence: Range<Int>, _ tokens: TokenTable, _ text: Span<UInt8>, _ words: NumberWordTable,
    _ language: Language
  ) -> Int? {
    let ids = tokens.words.span
    let kinds = tokens.kinds.span
    let column = words.beginnings
    let beginnings = column.span
    var last: NumberWordTable.Beginning = []
    // From the word before on, for what it says of the first.
    var token = max(sentence.lowerBound, start - 1)
    while token < sentence.upperBound {
      let place = Int(ids[token].rawValue)
      let own = place < beginnings.count ? beginnings[place] : .byBytes
      // Nearly every token is a word or mark that has nothing to do with numbers.
      if own != [], token >= start {
        if own.contains(.here), kinds[token] == .word { return token }
        if own.contains(.byBytes), mayBeginByBytes(token, behind: last, tokens, text, language) { return token }
      }
      last = own
      token += 1
    }
    return nil
  }

  /// Whether a numeral may begin with a token by what its bytes are: digits, a fraction of one sign, a Roman numeral.
  private func mayBeginByBytes(
    _ token: Int, behind last: NumberWordTable.Beginning, _ tokens: TokenTable,
    _ text: Span<UInt8>, _ language: Language
  ) -> Bool {
    let bytes = Int(tokens.starts[token])..<Int(tokens.ends[token])
    let first = text[bytes.lowerBound]
    switch tokens.kinds[token] {
    case .digits: return true
    case .lineEnd: return false
    // All other marks need digits behind them.
    case .mark: return first == 0xC2 || first == 0xE2 && text[bytes.lowerBound + 1] == 0x85
    case .word:
      if first == 0xC2 || first == 0xE2 { return true }
      if tokens.flags[token].contains(.capital) { return RomanNumerals.value(text, in: bytes) != nil }
      return language == .vietnamese && last.contains(.romanBehind)
        && RomanNumerals.smallValue(text, in: bytes) != nil
    }
  }

  /// Takes "xi" for a Roman numeral, behind "khóa" and its like.
  private func markSmallRoman(_ item: inout NumeralItem, _ tokens: TokenTable, _ token: Int, _ text: Span<UInt8>) {
    guard item.role == .other, item.roman == 0, !item.flags.contains(.capital),
      let value = RomanNumerals.smallValue(text, in: Int(tokens.starts[token])..<Int(tokens.ends[token]))
    else { return }
    item.roman = Int16(value)
    item.isSmallRoman = true
  }

  /// Whether a scale and the word behind it are one word that is no scale: "tỷ phú", "tỷ lệ", "triệu chứng".
  private static func isCompound(_ scale: NumeralItem, _ next: NumeralItem) -> Bool {
    switch scale.value {
    case 1_000_000_000: next.has(.behindBillion)
    case 1_000_000: next.has(.behindMillion)
    default: false
    }
  }

  /// Fills in what a token is to numbers.
  private func complete(
    _ item: inout NumeralItem, _ tokens: TokenTable, _ token: Int, _ text: Span<UInt8>, _ words: NumberWordTable,
    _ language: Language, _ readings: inout [DigitReading]
  ) {
    let bytes = Int(tokens.starts[token])..<Int(tokens.ends[token])
    switch item.kind {
    case .word:
      item.word = words[tokens.words[token]]
      if item.word.role == .other {
        if item.flags.contains(.capital) {
          item.roman = Int16(RomanNumerals.value(text, in: bytes) ?? 0)
        }
      } else if item.flags.contains(.capital), item.word.role == .letterScale || item.word.role == .shortScale {
        // M and K: which of the two it is depends on what stands before.
        item.roman = Int16(RomanNumerals.value(text, in: bytes) ?? 0)
      }
      let first = text[bytes.lowerBound]
      if item.word.role == .other, first == 0xC2 || first == 0xE2, let fraction = Self.vulgarFraction(text, bytes) {
        item.word = NumberWord(role: .vulgarFraction, value: fraction)
      }
    case .digits:
      item.word = NumberWord(role: .digits, value: readings.count)
      readings.append(DigitReading(text, in: bytes, language: language))
      // A no-break or thin space before it may group thousands.
      if bytes.lowerBound >= 2, text[bytes.lowerBound - 1] == 0xA0, text[bytes.lowerBound - 2] == 0xC2 {
        item.isNoBreak = true
      } else if bytes.lowerBound >= 3, text[bytes.lowerBound - 3] == 0xE2, text[bytes.lowerBound - 2] == 0x80 {
        item.isNoBreak = text[bytes.lowerBound - 1] == 0x89 || text[bytes.lowerBound - 1] == 0xAF
      }
    case .mark:
      item.word = Self.mark(text, bytes)
      if item.word.role == .other || item.word.role == .slash {
        item.word.contexts = words[tokens.words[token]].contexts
      }
    case .lineEnd: break
    }
  }

  /// What a mark is to numbers, by its bytes.
  private static func mark(_ text: Span<UInt8>, _ bytes: Range<Int>) -> NumberWord {
    let first = text[bytes.lowerBound]
    switch bytes.count {
    case 1:
      switch first {
      case UInt8(ascii: "-"): return NumberWord(role: .hyphen)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""):
        return NumberWord(role: .opening)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): return NumberWord(role: .bracketEnd)
      case UInt8(ascii: "."): return NumberWord(role: .dot)
      case UInt8(ascii: "/"): return NumberWord(role: .slash)
      case UInt8(ascii: "%"): return NumberWord(role: .percent)
      case UInt8(ascii: "$"): return NumberWord(role: .currency)
      default: return .none
      }
    case 2:
      if first == 0xC2, text[bytes.lowerBound + 1] == 0xA3 || text[bytes.lowerBound + 1] == 0xA5 {
        return NumberWord(role: .currency)  // £ ¥
      }
    case 3 where first == 0xE2:
      let second = text[bytes.lowerBound + 1]
      let third = text[bytes.lowerBound + 2]
      switch (second, third) {
      case (0x80, 0x90), (0x80, 0x91): return NumberWord(role: .hyphen)
      case (0x80, 0x93), (0x80, 0x94), (0x88, 0x92): return NumberWord(role: .dash)
      case (0x80, 0x9C), (0x80, 0x98): return NumberWord(role: .opening)
      case (0x80, 0xB0): return NumberWord(role: .percent)
      case (0x82, _): return NumberWord(role: .currency)  // U+2080 … U+20BF: ₫ € ₹ ₩
      default: break
      }
    default: break
    }
    return vulgarFraction(text, bytes).map { NumberWord(role: .vulgarFraction, value: $0) } ?? .none
  }

  /// Numerator × 100 + denominator of ½ and its like.
  private static func vulgarFraction(_ text: Span<UInt8>, _ bytes: Range<Int>) -> Int? {
    let first = text[bytes.lowerBound]
    if bytes.count == 2, first == 0xC2 {
      switch text[bytes.lowerBound + 1] {
      case 0xBC: return 104
      case 0xBD: return 102
      case 0xBE: return 304
      default: return nil
      }
    }
    guard bytes.count == 3, first == 0xE2, text[bytes.lowerBound + 1] == 0x85 else { return nil }
    switch text[bytes.lowerBound + 2] {
    case 0x93: return 103
    case 0x94: return 203
    case 0x95: return 105
    case 0x96: return 205
    case 0x97: return 305
    case 0x98: return 405
    case 0x99: return 106
    case 0x9B: return 108
    case 0x9C: return 308
    case 0x9D: return 508
    case 0x9E: return 708
    default: return nil
    }
  }
}

/// A token, as far as numbers go.
struct NumeralItem: Sendable {
  var kind: TokenKind
  var flags: TokenFlags
  var word: NumberWord
  /// The value of a Roman numeral, 0 for none.
  var roman: Int16 = 0
  /// A Roman numeral in small letters: only behind a word that is counted in order, and before no other word ("khối xi
  /// măng").
  var isSmallRoman = false
  /// Digits with a no-break or thin space before them.
  var isNoBreak = false
  /// A word behind "2.4m" that ends as plural nouns do.
  var isPlural = false

  var role: NumberRole { word.role }
  var value: Int { word.value }
  /// Nothing stands between the token and the one before it.
  var isGlued: Bool { !flags.contains(.spaceBefore) }
  func has(_ context: NumberContext) -> Bool { word.contexts.contains(context) }

  /// What stands outside the text.
  static let outside = NumeralItem(kind: .lineEnd, flags: .spaceBefore, word: .none)
}
