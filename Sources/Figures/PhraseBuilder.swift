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
    var units: [PhraseUnit] = []
    swap(&units, &self.units)
    defer { swap(&units, &self.units) }
    // No two units share a token.
    if units.count < reading.tokens.count {
      let unit = PhraseUnit(
        classes: [], tokenStart: 0, tokenEnd: 0, figure: -1, traits: [], kind: .mark, mark: .none)
      units.append(contentsOf: repeatElement(unit, count: reading.tokens.count - units.count))
    }
    var writer = PhraseWriter(reading, lexemes)
    var output = units.mutableSpan
    let sentences = reading.sentences
    var token = 0
    var sentence = 0
    for index in drafts.indices {
      let tokens = drafts[index].tokens
      figureKinds.append(drafts[index].kind)
      if tokens.lowerBound < token {
        // Figures that overlap share a unit.
        figureUnits.append(Int32(max(0, writer.count - 1)))
        continue
      }
      while sentence < sentences.count, sentences[sentence].upperBound <= token { sentence += 1 }
      // To the end of the sentence before, and from the beginning of this one on.
      if sentence < sentences.count, sentences[sentence].upperBound < tokens.lowerBound {
        let end = token == sentences[sentence].lowerBound ? token : sentences[sentence].upperBound
        while sentences[sentence].upperBound <= tokens.lowerBound { sentence += 1 }
        let start = sentences[sentence].lowerBound - PhraseWriter.overlap
        if end < start {
          writer.appendWords(token..<end, to: &output)
          writer.append(.mark, tokens: end..<start, mark: .lineEnd, to: &output)
          token = start
        }
      }
      writer.appendWords(token..<tokens.lowerBound, to: &output)
      figureUnits.append(Int32(writer.count))
      writer.appendFigure(index, tokens: tokens, to: &output)
      token = tokens.upperBound
    }
    // What follows the last figure's sentence isn't asked about.
    while sentence < sentences.count, sentences[sentence].upperBound <= token { sentence += 1 }
    let last = sentence < sentences.count ? sentences[sentence].upperBound : token
    writer.appendWords(token..<min(reading.tokens.count, last + PhraseWriter.overlap), to: &output)
    count = writer.count
  }
}

/// Writes the units of a document one behind the other, each where it belongs of a span that has room for all.
private struct PhraseWriter {
  private let reading: Reading
  private let lexemes: Lexemes
  /// How many units there are.
  private(set) var count = 0
  /// The first sentence of which there's no unit so far, and the token with which it begins.
  private var sentence = 0
  private var opening = Int.max

  init(_ reading: Reading, _ lexemes: Lexemes) {
    self.reading = reading
    self.lexemes = lexemes
    if let first = reading.sentences.first { opening = first.lowerBound }
  }

  /// How many tokens of the sentence beside a figure's may tell something: a bracket that stays open, a governing word, a
  /// heading whose rows the figures are.
  static let overlap = 40

  mutating func append(
    _ kind: PhraseKind, tokens: Range<Int>, mark: PhraseMark = .none, classes: LexemeClasses = [],
    traits: PhraseTraits = [], figure: Int = -1, to units: inout MutableSpan<PhraseUnit>
  ) {
    var traits = traits
    if opening <= tokens.lowerBound {
      traits.insert(.sentenceStart)
      beginSentence(at: tokens.lowerBound)
    } else if mark != .stop, count > 0, units[count - 1].mark == .stop {
      // The point of an abbreviation ends nothing.
      units[count - 1].mark = .other
    }
    units[count] = PhraseUnit(
      classes: classes, tokenStart: Int32(truncatingIfNeeded: tokens.lowerBound),
      tokenEnd: Int32(truncatingIfNeeded: tokens.upperBound), figure: Int32(truncatingIfNeeded: figure), traits: traits,
      kind: kind, mark: mark)
    count += 1
  }

  /// Goes on to the sentence behind those that a unit opens.
  @inline(never)
  private mutating func beginSentence(at token: Int) {
    let sentences = reading.sentences
    while sentence < sentences.count, sentences[sentence].lowerBound <= token { sentence += 1 }
    opening = sentence < sentences.count ? sentences[sentence].lowerBound : Int.max
  }

  mutating func appendFigure(_ figure: Int, tokens: Range<Int>, to units: inout MutableSpan<PhraseUnit>) {
    append(.figure, tokens: tokens, traits: startTraits(tokens.lowerBound), figure: figure, to: &units)
  }

  mutating func appendWords(_ range: Range<Int>, to units: inout MutableSpan<PhraseUnit>) {
    let isVietnamese = reading.language == .vietnamese
    var token = range.lowerBound
    while token < range.upperBound {
      var end = token + 1
      switch reading.tokens.kinds[token] {
      case .lineEnd:
        append(.mark, tokens: token..<end, mark: .lineEnd, to: &units)
      case .mark:
        let mark = PhraseMark.at(Int(reading.tokens.starts[token]), in: reading.document.text)
        if mark == .stop, isOfAbbreviation(token, units) {
          units[count - 1].tokenEnd = Int32(truncatingIfNeeded: end)
          break
        }
        // "ITV1's share": the number is an identifier, and its ending no word of its own.
        if !isVietnamese, end < range.upperBound, isOwnersEnding(token) {
          append(.word, tokens: token..<end + 1, traits: [.possessive, .capital, .name], to: &units)
          end += 1
          break
        }
        append(.mark, tokens: token..<end, mark: mark, traits: startTraits(token), to: &units)
      case .digits:
        append(.number, tokens: token..<end, traits: startTraits(token), to: &units)
      case .word:
        if isVietnamese, !reading.tokens.flags[token].contains(.capital) {
          end = appendSmall(token, before: range.upperBound, to: &units)
          break
        }
        end =
          isVietnamese
          ? appendVietnamese(token, before: range.upperBound, to: &units)
          : appendEnglish(token, before: range.upperBound, to: &units)
      }
      token = end
    }
  }

  /// Whether the point at a token belongs to the word before it: "TP. Huế" goes on. (Initials don't show it: a sentence that
  /// ends in a letter's name looks the same.)
  private func isOfAbbreviation(_ token: Int, _ units: borrowing MutableSpan<PhraseUnit>) -> Bool {
    let next = token + 1
    guard next < opening, next < reading.tokens.count, reading.tokens.kinds[next] == .word,
      !reading.tokens.flags[token].contains(.spaceBefore), count > 0
    else { return false }
    let word = Int(reading.tokens.starts[token - 1])..<Int(reading.tokens.ends[token - 1])
    return units[count - 1].kind == .word && Int(units[count - 1].tokenEnd) == token && word.count > 1
      && reading.document.text[word.upperBound] == UInt8(ascii: ".")
  }

  /// Appends a Vietnamese word without a capital: mostly a lexeme that's known, or an unlisted word that stands alone, and
  /// nothing else that it could be. Gives the token behind it.
  @inline(__always)
  private mutating func appendSmall(
    _ token: Int, before limit: Int, to units: inout MutableSpan<PhraseUnit>
  ) -> Int {
    var end = token + 1
    var classes: LexemeClasses = []
    switch lexemes.known(at: token, before: limit) {
    case .lexeme(let found, let length) where length == 1 || found.joinsInPhrases:
      classes = found.inPhrases
      end = token + length
    case .none where end == limit || reading.tokens.flags[end].contains(.spaceBefore): break
    default: return appendVietnamese(token, before: limit, to: &units)
    }
    append(.word, tokens: token..<end, classes: classes, traits: startTraits(token), to: &units)
    return end
  }

  /// Whether a capital says nothing behind these units, because a sentence or a quotation begins.
  private func isAtOpening(_ units: borrowing MutableSpan<PhraseUnit>) -> Bool {
    guard count > 0 else { return true }
    guard units[count - 1].kind == .mark else { return false }
    switch units[count - 1].mark {
    case .comma, .dash, .openBracket, .slash: return false
    default: return true
    }
  }

  /// Appends the lexeme, name or word that begins at `token`; gives the token behind it.
  private mutating func appendVietnamese(
    _ token: Int, before limit: Int, to units: inout MutableSpan<PhraseUnit>
  ) -> Int {
    let flags = reading.tokens.flags[token]
    let isName = flags.contains(.capital) && !isAtOpening(units)
    var end = limit
    while let (classes, length) = phraseMatch(token, before: end) {
      var isAccepted = true
      if length == 1 {
        isAccepted =
          !isName || flags.contains(.allCapitals) && reading.tokens.ends[token] - reading.tokens.starts[token] > 2
      } else if isName {
        // "Hội Nông dân" is a name, "Công an" the common noun with a capital.
        for next in token + 1..<token + length where reading.tokens.flags[next].contains(.capital) {
          isAccepted = false
        }
      }
      if isAccepted {
        append(
          .word, tokens: token..<token + length, classes: classes.inPhrases, traits: startTraits(token), to: &units)
        return token + length
      }
      if length == 1 { break }
      end = token + length - 1
    }
    end = endOfJoined(token, before: limit)
    var traits = startTraits(token)
    if isName {
      traits.insert(.name)
      nameOpener(&units)
    }
    append(.word, tokens: token..<end, traits: traits, to: &units)
    return end
  }

  /// An unlisted word with a capital right before a name is a name too, where it opens the sentence.
  private func nameOpener(_ units: inout MutableSpan<PhraseUnit>) {
    guard count > 0, units[count - 1].kind == .word, units[count - 1].classes.isEmpty,
      units[count - 1].traits.contains(.capital)
    else { return }
    units[count - 1].traits.insert(.name)
  }

  private mutating func appendEnglish(
    _ token: Int, before limit: Int, to units: inout MutableSpan<PhraseUnit>
  ) -> Int {
    let joined = endOfJoined(token, before: limit)
    var traits = startTraits(token)
    traits.formUnion(endingTrait(joined - 1))
    if isPossessive(joined - 1) { traits.insert(.possessive) }
    if let (found, length) = phraseMatch(token, before: limit) {
      let classes = found.inPhrases
      // "US troops", "IT staff" and "WHO data" have no pronouns.
      if traits.contains(.allCapitals), joined - token == 1, length == 1, classes.contains(.pronoun),
        reading.tokens.ends[token] - reading.tokens.starts[token] > 1
      {
        traits.insert(.name)
        append(.word, tokens: token..<joined, traits: traits, to: &units)
        return joined
      }
      // "it's" and "don't" are what their first part is, "country's" and "year-end" are words of their own.
      if token + length >= joined || !classes.isDisjoint(with: [.pronoun, .auxiliary, .connector]) {
        let end = max(token + length, joined)
        append(.word, tokens: token..<end, classes: classes, traits: traits, to: &units)
        return end
      }
    } else {
      traits.formUnion(suffixTraits(joined - 1))
    }
    if traits.contains(.capital), !isAtOpening(units) { traits.insert(.name) }
    append(.word, tokens: token..<joined, traits: traits, to: &units)
    return joined
  }

  /// The longest lexeme at a token, but not a run of words that only tells about times: "the total" is two words.
  @inline(__always)
  private func phraseMatch(_ token: Int, before limit: Int) -> (classes: LexemeClasses, length: Int)? {
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
  private func endOfJoined(_ token: Int, before limit: Int) -> Int {
    let tokens = reading.tokens
    var end = token + 1
    while end < limit, !tokens.flags[end].contains(.spaceBefore) {
      // "P100D"
      if tokens.kinds[end] == .digits || tokens.kinds[end] == .word && tokens.kinds[end - 1] == .digits {
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

  /// Whether the mark at a token is the apostrophe of 's right behind digits.
  private func isOwnersEnding(_ mark: Int) -> Bool {
    let tokens = reading.tokens
    guard mark > 0, tokens.kinds[mark - 1] == .digits, tokens.kinds[mark + 1] == .word,
      tokens.flags[mark].union(tokens.flags[mark + 1]).isDisjoint(with: .spaceBefore),
      tokens.ends[mark + 1] - tokens.starts[mark + 1] == 1
    else { return false }
    let text = reading.document.text
    let (apostrophe, ending) = (Int(tokens.starts[mark]), Int(tokens.starts[mark + 1]))
    return text[ending] == UInt8(ascii: "s") && text[apostrophe] != UInt8(ascii: "-")
      && PhraseMark.joinsWords(text, at: apostrophe)
  }

  /// Whether a word ends in 's.
  private func isPossessive(_ token: Int) -> Bool {
    let text = reading.document.text
    let (start, end) = (Int(reading.tokens.starts[token]), Int(reading.tokens.ends[token]))
    guard end - start > 2, text[end - 1] | 0x20 == UInt8(ascii: "s") else { return false }
    return text[end - 2] == UInt8(ascii: "'")
      || end - start > 4 && text[end - 2] == 0x99 && text[end - 3] == 0x80 && text[end - 4] == 0xE2
  }

  private func endingTrait(_ token: Int) -> PhraseTraits {
    let end = Int(reading.tokens.ends[token])
    guard end - Int(reading.tokens.starts[token]) > 4 else { return [] }
    let text = reading.document.text
    switch (text[end - 3] | 0x20, text[end - 2] | 0x20, text[end - 1] | 0x20) {
    case (_, UInt8(ascii: "e"), UInt8(ascii: "d")): return .pastSuffix
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")): return .ingSuffix
    default: return []
    }
  }

  private func suffixTraits(_ token: Int) -> PhraseTraits {
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

  private func startTraits(_ token: Int) -> PhraseTraits {
    PhraseTraits(
      rawValue: UInt16(reading.tokens.flags[token].intersection([.spaceBefore, .capital, .allCapitals]).rawValue))
  }
}
