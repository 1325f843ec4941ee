import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Reads what a rate is per, behind a unit: "/người/tháng", "mỗi tháng", "một lượt", "a year", "per tonne".
struct RateReader: Sendable {
  let lexicon: Lexicon
  let words: FigureWords
  /// Units that have a name for what they are per: km, hour, km/h.
  private let named: [(unit: UnitID, per: UnitID, together: UnitID)]

  init(lexicon: Lexicon, words: FigureWords) {
    self.lexicon = lexicon
    self.words = words
    named = lexicon.wordSets.rows.filter { $0.set == .rateUnit }.flatMap(\.phrases).compactMap { codes in
      let units = codes.compactMap { lexicon.unit(code: $0) }
      return units.count == 3 ? (units[0], units[1], units[2]) : nil
    }
  }

  /// The tokens that say what the rate is per, from `token` on; empty where there is none.
  ///
  /// - Parameters:
  ///   - token: the token right behind the unit.
  ///   - end: the end of the sentence.
  func rate(in tokens: TokenTable, at token: Int, before end: Int, language: Language) -> Range<Int> {
    var at = token
    var found = token..<token
    while at < end, tokens.words[at] == words.slash, let next = phrase(in: tokens, at: at + 1, before: end, language) {
      found = token..<next
      at = next
    }
    if !found.isEmpty { return found }
    // "a £10,000-a-week player"
    if at + 3 < end, language == .english, isDashed(at, tokens), isDashed(at + 2, tokens),
      words.rates(language).contains(tokens.words[at + 1]),
      let next = phrase(in: tokens, at: at + 3, before: end, language)
    {
      return at..<next
    }
    guard at < end, tokens.flags[at].contains(.spaceBefore), words.rates(language).contains(tokens.words[at]) else {
      return found
    }
    // "giảm 7% Một dự thảo …": another sentence.
    if language == .vietnamese, tokens.flags[at].contains(.capital) { return found }
    guard let next = phrase(in: tokens, at: at + 1, before: end, language) else {
      // "$327 per remittance": whatever follows.
      let isPer = words.per.contains(tokens.words[at]) && at + 1 < end && tokens.kinds[at + 1] == .word
      guard isPer else { return found }
      // "$9.32 per diluted share"
      if at + 2 < end, tokens.flags[at + 2].contains(.spaceBefore),
        let noun = phrase(in: tokens, at: at + 2, before: end, language)
      {
        return token..<noun
      }
      return token..<second(in: tokens, from: at + 2, before: end, language)
    }
    // "5% a year earlier" is no rate, "một" and "a" say one only before a unit of time or something countable.
    if next < end, language == .english, words.behindTimes.contains(tokens.words[next]) { return found }
    return token..<second(in: tokens, from: next, before: end, language)
  }

  /// What a rate is per, without the slash or the words that open it.
  func per(of rate: Range<Int>, in tokens: TokenTable) -> Range<Int> {
    rate.dropFirst(tokens.words[rate.lowerBound] == words.dash ? 3 : 1)
  }

  private func isDashed(_ token: Int, _ tokens: TokenTable) -> Bool {
    tokens.words[token] == words.dash && !tokens.flags[token].contains(.spaceBefore)
  }

  /// Gives an amount and its conversion in brackets what they are per, where that stands behind the bracket: "VND16 million
  /// (US$760) *per hectare*". Neither one's own words grow.
  func shareBehindBracket(_ drafts: inout [FigureDraft], tokens: TokenTable, before end: Int, language: Language) {
    for index in drafts.indices.dropFirst() {
      let (host, conversion) = (drafts[index - 1], drafts[index])
      let close = conversion.tokens.upperBound
      guard conversion.kind == host.kind, host.kind == .money || host.kind == .measure, conversion.per.isEmpty,
        host.per.isEmpty,
        host.tokens.upperBound + 1 == conversion.tokens.lowerBound,
        tokens.words[host.tokens.upperBound] == words.openBracket, close + 1 < end,
        tokens.words[close] == words.closeBracket
      else { continue }
      let rate = rate(in: tokens, at: close + 1, before: end, language: language)
      guard !rate.isEmpty, index + 1 == drafts.count || drafts[index + 1].tokens.lowerBound >= rate.upperBound else {
        continue
      }
      for index in [index - 1, index] {
        if let together = unitTogether(of: drafts[index].unit, per: rate.dropFirst(), in: tokens, language) {
          drafts[index].unit = together
        } else {
          drafts[index].per = rate.dropFirst()
        }
      }
    }
  }

  /// The unit that one per another is, where the two have a name together: "120 km (75 miles) *an hour*".
  private func unitTogether(
    of unit: UnitID?, per rate: Range<Int>, in tokens: TokenTable, _ language: Language
  ) -> UnitID? {
    guard let unit,
      let time = lexicon.unitMatch(tokens, at: rate.lowerBound, before: rate.upperBound, language: language),
      time.tokenCount == rate.count
    else { return nil }
    return named.first { $0.unit == unit && $0.per == time.unit }?.together
  }

  /// Gives an amount what it is per where the thing measured stands between the two: "50 g thịt đỏ *mỗi ngày*". Its own
  /// words don't grow.
  func shareBehindNoun(_ drafts: inout [FigureDraft], tokens: TokenTable, before end: Int, language: Language) {
    guard language == .vietnamese else { return }
    for index in drafts.indices where drafts[index].per.isEmpty {
      guard drafts[index].kind == .measure || drafts[index].kind == .money else { continue }
      let noun = drafts[index].tokens.upperBound
      let next = index + 1 < drafts.count ? drafts[index + 1].tokens.lowerBound : end
      let last = min(end, next, noun + Self.longestNoun)
      var each = noun
      while each < last, tokens.kinds[each] == .word, !words.each.contains(tokens.words[each]) { each += 1 }
      guard each > noun, each < last, words.each.contains(tokens.words[each]),
        let unit = lexicon.unitMatch(tokens, at: each + 1, before: end, language: language),
        lexicon.kind(of: unit.unit) == .duration
      else { continue }
      drafts[index].per = each + 1..<each + 1 + unit.tokenCount
    }
  }

  /// How many syllables what is measured has at most, between its amount and "mỗi ngày".
  private static let longestNoun = 5

  /// The end of another "per month" behind the first: "$31 per month per person", "$23 per head each month".
  private func second(in tokens: TokenTable, from token: Int, before end: Int, _ language: Language) -> Int {
    guard language == .english, token < end, tokens.flags[token].contains(.spaceBefore),
      words.rates(language).contains(tokens.words[token]),
      let next = phrase(in: tokens, at: token + 1, before: end, language)
    else { return token }
    return next
  }

  /// Leaves out the "một năm" of "5 triệu đồng một năm" and the "a year" of "5 per cent a year": a rate, and no length
  /// of time by itself.
  static func leaveOut(_ drafts: inout [FigureDraft], numerals: [Numeral], selection: inout CandidateSelection) {
    var index = 1
    while index < drafts.count {
      let (host, draft) = (drafts[index - 1], drafts[index])
      // "90 triệu đồng một lượng" too.
      let isPer = draft.kind == .duration || draft.kind == .measure && host.kind == .money
      if isPer, numerals[draft.numeral].form.contains(.one), host.kind.canBeRate,
        host.tokens.upperBound == draft.tokens.lowerBound
      {
        selection.free(draft.tokens)
        drafts.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Joins "đồng" and "1 năm" of "100 triệu đồng/1 năm", "lít" and "100 km" of "8 lít/100 km": a rate may be per round
  /// number of things.
  func join(_ drafts: inout [FigureDraft], in reading: Reading, selection: inout CandidateSelection) {
    var index = 1
    while index < drafts.count {
      let (host, draft) = (drafts[index - 1], drafts[index])
      let numeral = reading.numerals[draft.numeral]
      guard host.kind.canBeRate, host.per.isEmpty, draft.tokens.lowerBound == host.tokens.upperBound + 1,
        reading.tokens.words[host.tokens.upperBound] == words.slash, numeral.form.contains(.digits),
        draft.tokens.lowerBound == numeral.tokens.lowerBound, let count = numeral.value.intValue,
        // "10 phút/1-2 giờ": a range may begin with a round number.
        draft.high != nil || Self.rounds.contains(count),
        let end = draft.kind == .count
          ? phrase(in: reading.tokens, at: draft.tokens.upperBound, before: reading.tokens.count, reading.language)
          : draft.kind.canBeRate ? draft.tokens.upperBound : nil
      else {
        index += 1
        continue
      }
      let whole = host.tokens.lowerBound..<end
      selection.take(whole)
      drafts[index - 1].tokens = whole
      let isOne = count == 1 && draft.high == nil
      drafts[index - 1].per = (isOne ? numeral.tokens.upperBound : numeral.tokens.lowerBound)..<end
      drafts.remove(at: index)
    }
  }

  /// What a rate may be per so many of.
  private static let rounds = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// Gives the "2" of "đồng/m2", "đồng/m 2" and "đồng mỗi m2" back, which the rate needs.
  func freeDigits(_ drafts: inout [FigureDraft], tokens: TokenTable, selection: inout CandidateSelection) {
    drafts.removeAll { draft in
      let first = draft.tokens.lowerBound
      guard draft.kind == .count || draft.kind == .identifier, draft.tokens.count == 1, first >= 2,
        tokens.kinds[first] == .digits, tokens.words[first] != .none, tokens.kinds[first - 1] == .word,
        !tokens.flags[first].contains(.spaceBefore) || endsUnit(first, tokens),
        tokens.words[first - 2] == words.slash || words.rates(.vietnamese).contains(tokens.words[first - 2])
      else { return false }
      selection.free(draft.tokens)
      return true
    }
  }

  /// Whether a unit's spelling has the digit for its end, away from its word: "m 2".
  private func endsUnit(_ digit: Int, _ tokens: TokenTable) -> Bool {
    lexicon.unitMatch(tokens, at: digit - 1, before: digit + 1, language: .vietnamese)?.tokenCount == 2
  }

  /// The end of the one thing that a rate is per: a unit, a noun of the lexicon, or behind a slash any word.
  private func phrase(in tokens: TokenTable, at token: Int, before end: Int, _ language: Language) -> Int? {
    guard token < end else { return nil }
    if let unit = lexicon.unitMatch(tokens, at: token, before: end, language: language) {
      let kind = lexicon.kind(of: unit.unit)
      let isPer = token > 0 && words.per.contains(tokens.words[token - 1])
      if kind == .duration || kind == .measure || kind == .money && isPer { return token + unit.tokenCount }
    }
    var isFunctionWord = false
    if let match = lexicon.longestMatch(tokens, at: token, before: end, language: language) {
      let classes = lexicon.classes(of: match.lexeme)
      if classes.contains(.noun) { return token + match.tokenCount }
      isFunctionWord = !classes.isDisjoint(with: .function)
    }
    // "187 mã lực/ và …" has no rate.
    let slashed = token > 0 && tokens.words[token - 1] == words.slash && !isFunctionWord
    return slashed && tokens.kinds[token] == .word ? token + 1 : nil
  }
}
