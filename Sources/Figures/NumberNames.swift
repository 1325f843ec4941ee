import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Tells numbers that are part of a name from counts, where no rule can: "Ferrari 488 GTB", "Galaxy Note 7", "RON 92",
/// account and telephone numbers. What is counted stands behind a number; behind these stand other words.
struct NumberNames {
  let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  /// Makes identifiers of the counts, ratios and unresolved numbers of a sentence that only name something.
  func mark(_ drafts: inout [FigureDraft]) {
    guard reading.language == .vietnamese else { return }
    for index in drafts.indices where canName(drafts[index]) {
      let draft = drafts[index]
      if isLong(draft) || goesOn(index, drafts) || isBehindName(draft) {
        drafts[index].kind = .identifier
        drafts[index].low = nil
        drafts[index].high = nil
        drafts[index].comparator = .equal
        drafts[index].reason = nil
      }
    }
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
  }

  /// Seven digits and more without a separator, or three and more that begin with a zero: nobody counts so.
  private func isLong(_ draft: FigureDraft) -> Bool {
    let numeral = reading.numerals[draft.numeral]
    guard draft.kind != .ratio, numeral.tokens.count == 1, numeral.form.contains(.integer) else { return false }
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
    guard before >= 0, reading.tokens.kinds[before] == .word, isForeign(before) else { return false }
    let after = draft.tokens.upperBound
    guard after < reading.tokens.count else { return true }
    switch reading.tokens.kinds[after] {
    case .word: return !countsNoun(behind: after)
    case .lineEnd: return true
    case .digits: return false
    case .mark: return reading.tokens.flags[after].contains(.spaceBefore) || isPlainMark(after)
    }
  }

  /// Punctuation, not a sign that joins numbers.
  private func isPlainMark(_ token: Int) -> Bool {
    switch reading.document.text[Int(reading.tokens.starts[token])] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: ":"),
      UInt8(ascii: "'"):
      false
    default: true
    }
  }

  /// Whether what begins at the token can be counted: a noun of the lexicon, or a Vietnamese word that it doesn't have.
  private func countsNoun(behind token: Int) -> Bool {
    guard token < reading.tokens.count, reading.tokens.kinds[token] == .word else { return false }
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

  /// Whether a word is spelled as no Vietnamese syllable is, and isn't a word of the lexicon.
  private func isForeign(_ token: Int) -> Bool {
    let (start, end) = (Int(reading.tokens.starts[token]), Int(reading.tokens.ends[token]))
    guard end - start >= 2 else { return false }
    if reading.lexicon.longestMatch(reading.tokens, at: token, before: token + 1, language: reading.language) != nil {
      return false
    }
    return !ToneMarks.isSyllable(reading.document.text[start..<end])
  }
}
