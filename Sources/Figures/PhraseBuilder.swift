import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

extension PhraseTable {
  /// Fills the table with the units of a document. Drafts come in text order.
  ///
  /// Sentences without figures have no words of their own in it: nobody asks about them. All of them that stand in a row
  /// are one unit, a line end, but for the last tokens before a figure's sentence.
  ///
  /// O(tokens of the figures' sentences).
  mutating func build(_ reading: Reading, lexemes: Lexemes, drafts: [FigureDraft]) {
    removeAll()
    var token = 0
    var sentence = 0
    for index in drafts.indices {
      let tokens = drafts[index].tokens
      figureKinds.append(drafts[index].kind)
      if tokens.lowerBound < token {
        // Figures that overlap share a unit.
        figureUnits.append(Int32(max(0, count - 1)))
        continue
      }
      while sentence < reading.sentences.count, reading.sentences[sentence].upperBound <= token { sentence += 1 }
      // To the end of the sentence before, and from the beginning of this one on.
      if sentence < reading.sentences.count, reading.sentences[sentence].upperBound < tokens.lowerBound {
        let end = token == reading.sentences[sentence].lowerBound ? token : reading.sentences[sentence].upperBound
        while reading.sentences[sentence].upperBound <= tokens.lowerBound { sentence += 1 }
        let start = reading.sentences[sentence].lowerBound - Self.overlap
        if end < start {
          appendWords(reading, lexemes, tokens: token..<end)
          append(.mark, tokens: end..<start, mark: .lineEnd)
          token = start
        }
      }
      appendWords(reading, lexemes, tokens: token..<tokens.lowerBound)
      figureUnits.append(Int32(count))
      append(.figure, tokens: tokens, traits: startTraits(reading.tokens, tokens.lowerBound), figure: index)
      token = tokens.upperBound
    }
    // What follows the last figure's sentence isn't asked about.
    while sentence < reading.sentences.count, reading.sentences[sentence].upperBound <= token { sentence += 1 }
    let last = sentence < reading.sentences.count ? reading.sentences[sentence].upperBound : token
    appendWords(reading, lexemes, tokens: token..<min(reading.tokens.count, last + Self.overlap))
    markSentences(reading.sentences)
    if reading.language == .vietnamese { nameSentenceOpeners() }
  }

  /// How many tokens of the sentence beside a figure's may tell something: a bracket that stays open, a governing word, a
  /// heading whose rows the figures are.
  private static let overlap = 40

  private mutating func appendWords(_ reading: Reading, _ lexemes: Lexemes, tokens range: Range<Int>) {
    var token = range.lowerBound
    while token < range.upperBound {
      var end = token + 1
      switch reading.tokens.kinds[token] {
      case .lineEnd:
        append(.mark, tokens: token..<end, mark: .lineEnd)
      case .mark:
        let mark = PhraseMark(reading.document.text, at: Int(reading.tokens.starts[token]))
        append(.mark, tokens: token..<end, mark: mark, traits: startTraits(reading.tokens, token))
      case .digits:
        append(.number, tokens: token..<end, traits: startTraits(reading.tokens, token))
      case .word:
        end =
          reading.language == .vietnamese
          ? appendVietnamese(reading, lexemes, token, before: range.upperBound)
          : appendEnglish(reading, lexemes, token, before: range.upperBound)
      }
      token = end
    }
  }

  /// Whether a capital says nothing here, because a sentence or a quotation begins.
  private var isAtOpening: Bool {
    guard let last = units.last else { return true }
    guard last.kind == .mark else { return false }
    switch last.mark {
    case .comma, .dash, .openBracket, .slash: return false
    default: return true
    }
  }

  /// Appends the lexeme, name or word that begins at `token`; gives the token behind it.
  private mutating func appendVietnamese(
    _ reading: Reading, _ lexemes: Lexemes, _ token: Int, before limit: Int
  ) -> Int {
    let flags = reading.tokens.flags[token]
    let isName = flags.contains(.capital) && !isAtOpening
    var end = limit
    while let (classes, length) = phraseMatch(reading, lexemes, token, before: end) {
      var isAccepted = true
      if length == 1 {
        let bytes = reading.tokens.ends[token] - reading.tokens.starts[token]
        isAccepted = !isName || flags.contains(.allCapitals) && bytes > 2
      } else if isName {
        // "Hội Nông dân" is a name, "Công an" the common noun with a capital.
        for next in token + 1..<token + length where reading.tokens.flags[next].contains(.capital) {
          isAccepted = false
        }
      }
      if isAccepted {
        append(
          .word, tokens: token..<token + length, classes: classes.inPhrases,
          traits: startTraits(reading.tokens, token))
        return token + length
      }
      if length == 1 { break }
      end = token + length - 1
    }
    end = endOfJoined(reading, token, before: limit)
    var traits = startTraits(reading.tokens, token)
    if isName { traits.insert(.name) }
    append(.word, tokens: token..<end, traits: traits)
    return end
  }

  private mutating func appendEnglish(
    _ reading: Reading, _ lexemes: Lexemes, _ token: Int, before limit: Int
  ) -> Int {
    let joined = endOfJoined(reading, token, before: limit)
    var traits = startTraits(reading.tokens, token)
    traits.formUnion(endingTrait(reading, token: joined - 1))
    if isPossessive(reading, token: joined - 1) { traits.insert(.possessive) }
    if let (found, length) = phraseMatch(reading, lexemes, token, before: limit) {
      let classes = found.inPhrases
      // "US troops", "IT staff" and "WHO data" have no pronouns.
      if traits.contains(.allCapitals), joined - token == 1, length == 1, classes.contains(.pronoun),
        reading.tokens.ends[token] - reading.tokens.starts[token] > 1
      {
        traits.insert(.name)
        append(.word, tokens: token..<joined, traits: traits)
        return joined
      }
      // "it's" and "don't" are what their first part is, "country's" and "year-end" are words of their own.
      if token + length >= joined || !classes.isDisjoint(with: [.pronoun, .auxiliary, .connector]) {
        let end = max(token + length, joined)
        append(.word, tokens: token..<end, classes: classes, traits: traits)
        return end
      }
    } else {
      traits.formUnion(suffixTraits(reading, token: joined - 1))
    }
    if traits.contains(.capital), !isAtOpening { traits.insert(.name) }
    append(.word, tokens: token..<joined, traits: traits)
    return joined
  }

  /// The longest lexeme at a token, but not a run of words that only tells about times: "the total" is two words.
  private func phraseMatch(
    _ reading: Reading, _ lexemes: Lexemes, _ token: Int, before limit: Int
  ) -> (classes: LexemeClasses, length: Int)? {
    var end = limit
    while true {
      let classes: LexemeClasses
      let length: Int
      switch lexemes.known(at: token, before: end) {
      case .none: return nil
      case .lexeme(let found, let count): (classes, length) = (found, count)
      case .unknown:
        guard
          let match = reading.lexicon.longestMatch(
            reading.tokens, at: token, before: end, language: reading.language)
        else { return nil }
        (classes, length) = (reading.lexicon.classes(of: match.lexeme), match.tokenCount)
      }
      // "rose from" compares times, but as a phrase it's two words.
      let isSplit = reading.language == .english && classes.isSubset(of: [.timeComparison, .timeThan])
      if length == 1 || classes.joinsInPhrases && !isSplit { return (classes, length) }
      end = token + length - 1
    }
  }

  /// The end of a word that is written in one with what follows: "mô-men", "A350", "year-on-year", "China's".
  private func endOfJoined(_ reading: Reading, _ token: Int, before limit: Int) -> Int {
    let tokens = reading.tokens
    var end = token + 1
    while end < limit, !tokens.flags[end].contains(.spaceBefore) {
      if tokens.kinds[end] == .digits {
        end += 1
      } else if tokens.kinds[end] == .mark, end + 1 < limit, tokens.kinds[end + 1] == .word,
        !tokens.flags[end + 1].contains(.spaceBefore),
        PhraseMark.joinsWords(reading.document.text, at: Int(tokens.starts[end]))
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word ends in 's.
  private func isPossessive(_ reading: Reading, token: Int) -> Bool {
    let text = reading.document.text
    let (start, end) = (Int(reading.tokens.starts[token]), Int(reading.tokens.ends[token]))
    guard end - start > 2, text[end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return text[end - 2] == UInt8(ascii: "'")
      || end - start > 4 && text[end - 2] == 0x99 && text[end - 3] == 0x80 && text[end - 4] == 0xE2
  }

  private func endingTrait(_ reading: Reading, token: Int) -> PhraseTraits {
    let end = Int(reading.tokens.ends[token])
    guard end - Int(reading.tokens.starts[token]) > 4 else { return [] }
    let text = reading.document.text
    switch (text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20) {
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return .pastSuffix
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return .ingSuffix
    default: return []
    }
  }

  private func suffixTraits(_ reading: Reading, token: Int) -> PhraseTraits {
    let start = Int(reading.tokens.starts[token])
    let end = Int(reading.tokens.ends[token])
    guard end - start > 4 else { return [] }
    let text = reading.document.text
    switch (text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20) {
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return .verbSuffix
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return .verbSuffix
    case (_, UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverbSuffix
    default: return []
    }
  }

  private func startTraits(_ tokens: TokenTable, _ token: Int) -> PhraseTraits {
    let flags = tokens.flags[token]
    var traits: PhraseTraits = []
    if flags.contains(.capital) { traits.insert(.capital) }
    if flags.contains(.allCapitals) { traits.insert(.allCapitals) }
    if flags.contains(.spaceBefore) { traits.insert(.spaceBefore) }
    return traits
  }

  private mutating func markSentences(_ sentences: [Range<Int>]) {
    var sentence = 0
    for unit in 0..<count {
      while sentence < sentences.count, sentences[sentence].lowerBound <= Int(units[unit].tokenStart) {
        units[unit].traits.insert(.sentenceStart)
        sentence += 1
      }
      // The point of an abbreviation ends nothing.
      if unit > 0, units[unit - 1].mark == .stop, !units[unit].traits.contains(.sentenceStart),
        units[unit].mark != .stop
      {
        units[unit - 1].mark = .other
      }
    }
  }

  /// An unlisted word with a capital right before a name is a name too, where it opens the sentence.
  private mutating func nameSentenceOpeners() {
    guard count > 1 else { return }
    for unit in 0..<count - 1
    where units[unit].kind == .word && units[unit].classes == [] && units[unit].traits.contains(.capital)
      && isName(unit + 1)
    {
      units[unit].traits.insert(.name)
    }
  }
}

extension PhraseMark {
  /// The mark at a byte of a text.
  init(_ text: [UInt8], at offset: Int) {
    switch text[offset] {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: "\""): self = .quote
    case UInt8(ascii: "'"): self = .apostrophe
    case UInt8(ascii: "-"): self = .dash
    case UInt8(ascii: "/"): self = .slash
    case UInt8(ascii: "+"), UInt8(ascii: "~"): self = .sign
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .stop
    case 0xC2:
      self = offset + 1 < text.count && (text[offset + 1] == 0xAB || text[offset + 1] == 0xBB) ? .quote : .other
    case 0xE2: self = Self.general(text, at: offset)
    default: self = .other
    }
  }

  /// The marks of General Punctuation, U+2000 to U+207F, and the minus sign U+2212.
  private static func general(_ text: [UInt8], at offset: Int) -> PhraseMark {
    guard offset + 2 < text.count else { return .other }
    switch (text[offset + 1], text[offset + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return .dash
    case (0x80, 0x98), (0x80, 0x9C...0x9F): return .quote
    case (0x80, 0x99): return .apostrophe
    case (0x80, 0xA6): return .stop
    default: return .other
    }
  }

  /// Whether a word may go on behind the mark: hyphen, apostrophe, ampersand.
  static func joinsWords(_ text: [UInt8], at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"): return true
    case 0xE2:
      return offset + 2 < text.count && text[offset + 1] == 0x80
        && (text[offset + 2] == 0x99 || text[offset + 2] == 0x90 || text[offset + 2] == 0x91)
    default: return false
    }
  }
}
