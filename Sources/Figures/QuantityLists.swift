import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Lets the numbers of a list share what only the last of them has ("60, 90 và 120 nghìn đồng") or what only the first
/// has ("lớp 6, 7 và 8", "quận 1, 3, 4").
struct QuantityLists: Sendable {
  let lexicon: Lexicon
  let words: FigureWords
  let language: Language
  private let degree: UnitID?
  private let celsius: UnitID?

  init(lexicon: Lexicon, words: FigureWords, language: Language) {
    self.lexicon = lexicon
    self.words = words
    self.language = language
    degree = lexicon.unit(code: "°")
    celsius = lexicon.unit(code: "°C")
  }

  func share(_ drafts: inout [FigureDraft], tokens: TokenTable, numerals: [Numeral], isPlain: (FigureDraft) -> Bool) {
    guard drafts.count > 1 else { return }
    // The draft whose words say what is shared, of a list of more than two the last: "10, 20 và 30 nghìn đồng".
    var source = drafts.count - 1
    for i in stride(from: drafts.count - 2, through: 0, by: -1) {
      let next = drafts[i + 1]
      guard isPlain(drafts[i]), next.kind.canBeRate || next.kind == .age, drafts[i].sentence == next.sentence,
        joined(drafts[i].tokens, next.tokens, tokens: tokens, changes: true)
          || next.kind == .money && isLabelled(between: drafts[i].tokens, next.tokens, tokens: tokens)
          || isMultiplied(drafts[i].tokens, by: next.tokens, tokens: tokens),
        source > i + 1 || !isApposed(drafts[i], next, tokens: tokens)
      else {
        source = i
        continue
      }
      let (own, shared) = (numerals[drafts[i].numeral], numerals[drafts[source].numeral])
      drafts[i].kind = next.kind
      drafts[i].unit = next.unit
      drafts[i].per = next.per
      drafts[i].rule = next.rule
      drafts[i].low = QuantityValue.value(of: own, sharing: shared, limit: nil)
    }
    shareDegrees(&drafts)
    if language == .english { shareFromLeft(&drafts, tokens: tokens, numerals: numerals, isPlain: isPlain) }
    for i in 1..<drafts.count {
      let before = drafts[i - 1]
      guard isPlain(drafts[i]), before.kind == .ordinal || before.kind == .identifier,
        !isSuffixed(before, numerals), drafts[i].sentence == before.sentence,
        numerals[drafts[i].numeral].form.contains(.digits),
        // "6.1m for ITV1 and 4.2m for ITV2"
        !numerals[drafts[i].numeral].form.contains(.scaled),
        joined(before.tokens, drafts[i].tokens, tokens: tokens, changes: false),
        !opensNounPhrase(behind: drafts[i].tokens.upperBound, tokens: tokens)
      else { continue }
      drafts[i].kind = before.kind
      drafts[i].rule = before.rule
      drafts[i].unit = nil
      drafts[i].subject = nil
    }
  }

  /// "Hà Nội 36 độ C, Sa Pa 18 độ": degrees are of the kind that the sentence named before.
  private func shareDegrees(_ drafts: inout [FigureDraft]) {
    guard let degree, let celsius else { return }
    var isWarm = false
    for i in drafts.indices where drafts[i].kind == .measure {
      if drafts[i].unit == celsius { isWarm = true }
      if isWarm, drafts[i].unit == degree { drafts[i].unit = celsius }
    }
  }

  /// "rose from 110 km/h to 80", "104.25 yen, against 103.90", "1bn euros, with another 550m": numbers in digits with
  /// nothing countable behind them take the unit of the amount that they go on from.
  private func shareFromLeft(
    _ drafts: inout [FigureDraft], tokens: TokenTable, numerals: [Numeral], isPlain: (FigureDraft) -> Bool
  ) {
    for i in 1..<drafts.count where isPlain(drafts[i]) {
      let numeral = numerals[drafts[i].numeral]
      guard numeral.form.contains(.digits), endsPhrase(drafts[i].tokens.upperBound, tokens: tokens) else { continue }
      // "aged 9 and 12", but not "aged 12 to 17, around 12.48 million".
      let before = drafts[i - 1]
      if before.kind == .age, numeral.form.contains(.integer), numeral.value < 130,
        before.sentence == drafts[i].sentence,
        joined(before.tokens, drafts[i].tokens, tokens: tokens, changes: false)
      {
        drafts[i].kind = .age
        drafts[i].unit = before.unit
        drafts[i].rule = before.rule
        continue
      }
      // "38 minutes a day on the site, down from 45"
      if let host = drafts[..<i].last(where: { $0.kind != .date && $0.kind != .time }),
        isComparedBack(host, drafts[i], tokens: tokens)
      {
        drafts[i].kind = host.kind
        drafts[i].unit = host.unit
        drafts[i].per = host.per
        drafts[i].rule = host.rule
        continue
      }
      // A letter for a scale is written of money mostly.
      let isShort =
        numeral.form.contains(.scaled)
        && tokens.ends[numeral.tokens.upperBound - 1]
          - tokens.starts[numeral.tokens.upperBound - 1] <= 2
      guard
        let host = drafts[max(0, i - 8)..<i].last(where: { isShort ? $0.kind == .money : $0.unit != nil }),
        host.sentence == drafts[i].sentence, host.kind != .duration, host.kind != .age,
        // "rose 1% from 40.4 million", "fell by 15%, from 82 to 70"
        host.kind != .percentage
          || numeral.form.isDisjoint(with: [.scaled, .grouped]) && !opensChange(i, drafts, tokens: tokens)
      else { continue }
      if !isShort {
        let gap = host.tokens.upperBound..<drafts[i].tokens.lowerBound
        guard gap.count <= 4, gap.allSatisfy({ linksBack(tokens.words[$0], of: host.kind) }),
          gap.contains(where: { tokens.kinds[$0] == .word })
        else { continue }
      }
      drafts[i].kind = host.kind
      drafts[i].unit = host.unit
      drafts[i].rule = host.rule
    }
  }

  /// Whether another number stands behind one, "to" between them.
  private func opensChange(_ index: Int, _ drafts: [FigureDraft], tokens: TokenTable) -> Bool {
    let between = drafts[index].tokens.upperBound
    return index + 1 < drafts.count && drafts[index + 1].tokens.lowerBound == between + 1
      && words.changes(language).contains(tokens.words[between])
  }

  /// Whether a number is what an amount before it is compared with: ", up from 45" not far behind.
  private func isComparedBack(_ host: FigureDraft, _ draft: FigureDraft, tokens: TokenTable) -> Bool {
    let first = draft.tokens.lowerBound
    guard host.sentence == draft.sentence, host.unit != nil, host.kind != .percentage, host.kind != .age,
      first - host.tokens.upperBound <= 14, first - 3 >= host.tokens.upperBound,
      words.comparing.contains(tokens.words[first - 1]), words.comparing.contains(tokens.words[first - 2])
    else { return false }
    return tokens.words[first - 3] == words.comma
  }

  /// Whether no noun can stand at a token: a mark, an end, or a small word.
  private func endsPhrase(_ token: Int, tokens: TokenTable) -> Bool {
    token >= tokens.count || tokens.kinds[token] != .word || words.closing.contains(tokens.words[token])
  }

  private func linksBack(_ word: WordID, of kind: FigureKind) -> Bool {
    if words.comparing.contains(word) || word == words.comma { return true }
    // "rose 3% to 4,821" goes on with another quantity.
    return kind != .percentage && words.changes(language).contains(word)
  }

  /// "the town of 23,000, 20 miles east": in English the last two of a list have a word between them.
  private func isApposed(_ a: FigureDraft, _ b: FigureDraft, tokens: TokenTable) -> Bool {
    language == .english && b.tokens.lowerBound == a.tokens.upperBound + 1
      && tokens.words[a.tokens.upperBound] == words.comma
  }

  /// "his 400th, and 12 from …": what's ordinal by its own ending says nothing of the numbers behind it.
  private func isSuffixed(_ draft: FigureDraft, _ numerals: [Numeral]) -> Bool {
    language == .english && draft.kind == .ordinal && numerals[draft.numeral].form.contains(.ordinal)
  }

  /// Only a joining word or mark stands between.
  private func joined(_ a: Range<Int>, _ b: Range<Int>, tokens: TokenTable, changes: Bool) -> Bool {
    let gap = a.upperBound..<b.lowerBound
    guard !gap.isEmpty, gap.count <= 3 else { return false }
    let joins = words.joins(language)
    let change = words.changes(language)
    return gap.allSatisfy { joins.contains(tokens.words[$0]) || changes && change.contains(tokens.words[$0]) }
  }

  /// "mua vào 85,5 - bán ra 87,5 triệu đồng": a joining word or mark, and what the second number is.
  private func isLabelled(between a: Range<Int>, _ b: Range<Int>, tokens: TokenTable) -> Bool {
    let gap = a.upperBound..<b.lowerBound
    guard language == .vietnamese, (2...3).contains(gap.count) else { return false }
    return words.joins(language).contains(tokens.words[gap.lowerBound])
      && gap.dropFirst().allSatisfy { words.labels.contains(tokens.words[$0]) }
  }

  /// "20 x 40 cm": the sides of something.
  private func isMultiplied(_ a: Range<Int>, by b: Range<Int>, tokens: TokenTable) -> Bool {
    b.lowerBound == a.upperBound + 1 && words.times.contains(tokens.words[a.upperBound])
  }

  private func opensNounPhrase(behind token: Int, tokens: TokenTable) -> Bool {
    guard token < tokens.count, tokens.kinds[token] == .word else { return false }
    if words.joins(language).contains(tokens.words[token]) { return false }
    // "lớp 6, 7 và 8 được nghỉ": a verb goes on with the sentence. What is in no list may be a noun.
    let match = lexicon.longestMatch(tokens, at: token, before: tokens.count, language: language)
    return match.map { lexicon.classes(of: $0.lexeme).contains(.noun) } ?? true
  }
}
