import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Tells numbers that are part of a name from counts, where no rule can: "Ferrari 488 GTB", "Galaxy Note 7", "RON 92",
/// account and telephone numbers. What is counted stands behind a number; behind these stand other words.
struct NumberNames {
  let reading: Reading
  /// The rules whose figures may be names after all.
  let doubted: Set<Int>

  init(_ reading: Reading, doubted: Set<Int>) {
    self.reading = reading
    self.doubted = doubted
  }

  /// Makes identifiers of the counts, ratios and unresolved numbers of a sentence that only name something.
  func mark(_ drafts: inout [FigureDraft]) {
    guard reading.language == .vietnamese else { return }
    for index in drafts.indices where canName(drafts[index]) {
      let draft = drafts[index]
      if isLong(draft) || goesOn(index, drafts) || isBehindName(draft) || isHouse(draft)
        || isNumberedPlace(draft)
      {
        drafts[index].kind = .identifier
        drafts[index].low = nil
        drafts[index].high = nil
        drafts[index].comparator = .equal
        drafts[index].reason = nil
      }
    }
    nameDraws(&drafts)
  }

  /// "04 – 19 – 22 – 30": four and more short numbers with dashes between are what was drawn, or a code.
  private func nameDraws(_ drafts: inout [FigureDraft]) {
    var first = 0
    while first < drafts.count {
      var end = first + 1
      // Few stand so near.
      while end < drafts.count, drafts[end].tokens.lowerBound == drafts[end - 1].tokens.upperBound + 1,
        isDrawn(drafts[end - 1]), isDrawn(drafts[end]), isDash(drafts[end - 1].tokens.upperBound)
      {
        end += 1
      }
      if end - first > 1, drafts[first..<end].reduce(0, { $0 + ($1.high == nil ? 1 : 2) }) >= 4 {
        for index in first..<end {
          drafts[index].kind = .identifier
          drafts[index].low = nil
          drafts[index].high = nil
        }
      }
      first = end
    }
  }

  private func isDrawn(_ draft: FigureDraft) -> Bool {
    guard draft.kind == .count || draft.kind == .identifier || draft.kind == .date else { return false }
    return reading.tokens.kinds[draft.tokens.lowerBound] == .digits
      && reading.tokens.kinds[draft.tokens.upperBound - 1] == .digits && (draft.low?.intValue ?? 0) < 100
  }

  private func isDash(_ token: Int) -> Bool {
    let mark = Int(reading.tokens.starts[token])
    return reading.document.text[mark] == UInt8(ascii: "-")
      || reading.document.text[mark] == 0xE2 && reading.document.text[mark + 1] == 0x80
        && (0x92...0x95).contains(reading.document.text[mark + 2])
  }

  private func canName(_ draft: FigureDraft) -> Bool {
    switch draft.kind {
    case .count, .unresolved: break
    // "Mega 6/45", not a date or a share.
    case .ratio: guard let whole = draft.high?.intValue, whole > 31 else { return false }
    default: return false
    }
    let form = reading.numerals[draft.numeral].form
    return form.contains(.digits) && form.isDisjoint(with: [.scaled, .grouped])
      && draft.tokens.lowerBound == reading.numerals[draft.numeral].tokens.lowerBound
      && (draft.rule < 0 || doubted.contains(draft.rule))
  }

  /// Seven digits and more without a separator, or three and more that begin with a zero: nobody counts so.
  private func isLong(_ draft: FigureDraft) -> Bool {
    let numeral = reading.numerals[draft.numeral]
    guard draft.kind != .ratio, numeral.tokens.count == 1, numeral.form.contains(.integer),
      reading.sentences[draft.sentence].count > 1
    else { return false }
    let token = numeral.tokens.lowerBound
    let length = Int(reading.tokens.ends[token]) - Int(reading.tokens.starts[token])
    return length >= 7 || length >= 3 && numeral.form.contains(.leadingZero)
  }

  /// "08 3818 1436": the next group of a number that names.
  private func goesOn(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, drafts[index - 1].kind == .identifier, drafts[index].kind != .ratio else { return false }
    let (before, draft) = (drafts[index - 1], drafts[index])
    return before.tokens.upperBound == draft.tokens.lowerBound
      && reading.tokens.kinds[before.tokens.upperBound - 1] == .digits && !countsNoun(behind: draft.tokens.upperBound)
  }

  /// Whether a foreign name stands before the number, and nothing countable behind it.
  private func isBehindName(_ draft: FigureDraft) -> Bool {
    let before = draft.tokens.lowerBound - 1
    guard before >= 0, reading.tokens.kinds[before] == .word, isName(before), !hasDecimalComma(draft) else {
      return false
    }
    let after = draft.tokens.upperBound
    guard after < reading.tokens.count else { return true }
    switch reading.tokens.kinds[after] {
    case .word: return isLongName(before) || !countsNoun(behind: after)
    case .lineEnd: return true
    case .digits: return false
    case .mark: return reading.tokens.flags[after].contains(.spaceBefore) || isPlainMark(after)
    }
  }

  /// "Thủ Thiêm 2 khởi công": a name of two words before a short number, and behind it what goes on with the sentence.
  private func isNumberedPlace(_ draft: FigureDraft) -> Bool {
    let (before, after) = (draft.tokens.lowerBound - 1, draft.tokens.upperBound)
    guard draft.kind == .count, draft.high == nil, draft.comparator == .equal, before > 0,
      after < reading.tokens.count, reading.tokens.kinds[after] == .word,
      !reading.tokens.flags[after].contains(.capital), (draft.low?.intValue ?? 100) < 100
    else { return false }
    for token in [before - 1, before] {
      guard reading.tokens.kinds[token] == .word, reading.tokens.flags[token].contains(.capital) else { return false }
    }
    guard
      let match = reading.lexicon.longestMatch(
        reading.tokens, at: after, before: reading.tokens.count, language: reading.language)
    else { return false }
    let classes = reading.lexicon.classes(of: match.lexeme)
    return !classes.isDisjoint(with: [.verb, .auxiliary])
      && classes.isDisjoint(with: [.noun, .classifier, .pairing, .skippedClassifier])
  }

  /// "BMI 27,5": versions have a point, "iOS 7.1".
  private func hasDecimalComma(_ draft: FigureDraft) -> Bool {
    let numeral = reading.numerals[draft.numeral]
    guard numeral.form.contains(.decimal), let first = numeral.tokens.first, let last = numeral.tokens.last else {
      return false
    }
    return reading.document.text[Int(reading.tokens.starts[first])..<Int(reading.tokens.ends[last])]
      .contains(UInt8(ascii: ","))
  }

  /// "54 Nguyễn Trãi": a house, since a name of two words and more stands behind that begins with no noun.
  private func isHouse(_ draft: FigureDraft) -> Bool {
    let street = draft.tokens.upperBound
    guard draft.kind != .ratio, draft.high == nil, street + 1 < reading.tokens.count else { return false }
    for token in [street, street + 1] {
      guard reading.tokens.kinds[token] == .word, reading.tokens.flags[token].contains(.capital),
        !reading.tokens.flags[token].contains(.allCapitals)
      else { return false }
    }
    guard
      let match = reading.lexicon.longestMatch(
        reading.tokens, at: street, before: reading.tokens.count, language: reading.language)
    else { return true }
    return match.tokenCount == 1
      && reading.lexicon.classes(of: match.lexeme).isDisjoint(with: [.classifier, .nameHead])
  }

  /// "Galaxy Note": two foreign words, so that what stands behind a number is no longer counted by it.
  private func isLongName(_ token: Int) -> Bool {
    token > 0
      && [token - 1, token].allSatisfy {
        reading.tokens.kinds[$0] == .word && reading.tokens.flags[$0].contains(.capital) && isForeign($0)
      }
  }

  /// Whether a foreign word stands there, or a short name of one syllable behind one: "Xiaomi Mi".
  private func isName(_ token: Int) -> Bool {
    if isForeign(token) { return true }
    return token > 0 && reading.tokens.flags[token].contains(.capital) && reading.tokens.kinds[token - 1] == .word
      && reading.tokens.flags[token - 1].contains(.capital) && isForeign(token - 1)
      && reading.document.text[Int(reading.tokens.starts[token])..<Int(reading.tokens.ends[token])].allSatisfy {
        $0 < 0x80
      }
  }

  /// Punctuation, not a sign that joins numbers.
  private func isPlainMark(_ token: Int) -> Bool {
    if token + 1 < reading.tokens.count, reading.tokens.flags[token + 1].contains(.spaceBefore) { return true }
    return switch reading.document.text[Int(reading.tokens.starts[token])] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: ":"),
      UInt8(ascii: "'"):
      false
    default: true
    }
  }

  /// Whether what begins at the token can be counted: a noun of the lexicon, or a Vietnamese word that it doesn't have.
  private func countsNoun(behind token: Int) -> Bool {
    guard token < reading.tokens.count, reading.tokens.kinds[token] == .word, !isNumber(token) else { return false }
    if let match = reading.lexicon.longestMatch(
      reading.tokens, at: token, before: reading.tokens.count, language: reading.language)
    {
      let classes = reading.lexicon.classes(of: match.lexeme)
      if !classes.isDisjoint(with: [.noun, .classifier, .pairing, .skippedClassifier]) {
        return !reading.tokens.flags[token].contains(.capital) || !isForeign(token)
      }
      return classes.isDisjoint(with: LexemeClasses.function.union([.verb, .governing, .coordinator, .copula]))
    }
    return !reading.tokens.flags[token].contains(.capital) && !isForeign(token)
  }

  /// Whether a numeral begins there. O(log numerals).
  private func isNumber(_ token: Int) -> Bool {
    var low = 0
    var high = reading.numerals.count
    while low < high {
      let middle = (low + high) / 2
      if reading.numerals[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low < reading.numerals.count && reading.numerals[low].tokens.lowerBound == token
      && !reading.numerals[low].form.contains(.doubtful)
  }

  /// Whether a word is spelled as no Vietnamese syllable is, and isn't a word of the lexicon.
  private func isForeign(_ token: Int) -> Bool {
    let (start, end) = (Int(reading.tokens.starts[token]), Int(reading.tokens.ends[token]))
    guard end - start >= 2 else { return false }
    if reading.lexicon.longestMatch(reading.tokens, at: token, before: token + 1, language: reading.language) != nil {
      return false
    }
    let text = reading.document.text
    return !ToneMarks.isSyllable(text.span.extracting(start..<end))
  }
}
