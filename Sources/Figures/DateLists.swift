import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Bare numbers that a list with a date makes dates: "tháng 3 và 4", "các ngày 5, 6 và 7/9", "August 5 and 6".
enum DateLists {
  /// Turns bare numbers beside dates into dates: adds drafts for them, in text order, in place of what was read there.
  ///
  /// A number behind a date joins if nothing that could be counted follows it, a number before one if "ngày", another
  /// member or the start of the line stands before it.
  static func extend(_ drafts: inout [FigureDraft], in reading: Reading, _ words: TimeWords) {
    var index = 0
    while index < drafts.count {
      if drafts[index].kind == .date {
        if let member = memberBehind(drafts[index], reading, words), isFree(member, drafts) {
          insert(member, into: &drafts)
        }
      }
      index += 1
    }
    index = drafts.count - 1
    while index >= 0 {
      if drafts[index].kind == .date, let member = memberBefore(drafts[index], reading, words), isFree(member, drafts) {
        let count = drafts.count
        insert(member, into: &drafts)
        // The new one stands before; look from there again.
        index += drafts.count - count
        index = min(index, drafts.count - 1)
      }
      index -= 1
    }
  }

  /// What a member lacks, ``DateContext`` takes from its neighbour.
  private static func memberBehind(_ draft: FigureDraft, _ reading: Reading, _ words: TimeWords) -> FigureDraft? {
    let sentence = reading.sentences[draft.sentence]
    var token = draft.tokens.upperBound
    guard token < sentence.upperBound, words.isMark(token, .comma) || words.isListAnd(token) else { return nil }
    token += 1
    // "July 9, 23, and 29"
    if token < sentence.upperBound, words.isMark(token - 1, .comma), words.isListAnd(token) { token += 1 }
    guard let numeral = reading.numeral(startingAt: token), numeral.tokens.upperBound <= sentence.upperBound else {
      return nil
    }
    let next = numeral.tokens.upperBound
    if next < sentence.upperBound, !words.endsPhrase(next) { return nil }
    return member(numeral, of: draft, reading)
  }

  private static func memberBefore(_ draft: FigureDraft, _ reading: Reading, _ words: TimeWords) -> FigureDraft? {
    let sentence = reading.sentences[draft.sentence]
    let join = draft.tokens.lowerBound - 1
    guard sentence.contains(join), words.isMark(join, .comma) || words.isListAnd(join) else { return nil }
    guard let numeral = reading.numeral(endingAt: join), numeral.tokens.lowerBound >= sentence.lowerBound else {
      return nil
    }
    let before = numeral.tokens.lowerBound - 1
    if sentence.contains(before), !words.opensDateList(before) { return nil }
    return member(numeral, of: draft, reading)
  }

  private static func member(_ numeral: (index: Int, tokens: Range<Int>), of draft: FigureDraft, _ reading: Reading)
    -> FigureDraft?
  {
    guard case .point(let point)? = draft.when else { return nil }
    let form = reading.numerals[numeral.index].form
    let value = reading.numerals[numeral.index].value
    guard form.contains(.digits), !form.contains(.scaled), let number = value.dayOrMonth else { return nil }
    var member = FigureDraft(
      kind: .date, tokens: numeral.tokens, numeral: numeral.index, rule: draft.rule, sentence: draft.sentence)
    if point.day != nil, (1...31).contains(number) {
      member.when = .point(CalendarPoint(day: number))
    } else if point.day == nil, point.month != nil, (1...12).contains(number) {
      member.when = .point(CalendarPoint(month: number))
    } else {
      return nil
    }
    return member
  }

  /// Whether no date and no figure with a unit stands there.
  private static func isFree(_ member: FigureDraft, _ drafts: [FigureDraft]) -> Bool {
    !drafts.contains { draft in
      draft.tokens.overlaps(member.tokens) && draft.kind != .count && draft.kind != .unresolved
    }
  }

  private static func insert(_ member: FigureDraft, into drafts: inout [FigureDraft]) {
    drafts.removeAll { $0.tokens.overlaps(member.tokens) }
    let place = drafts.firstIndex { $0.tokens.lowerBound > member.tokens.lowerBound } ?? drafts.endIndex
    drafts.insert(member, at: place)
  }
}

extension Reading {
  fileprivate func numeral(startingAt token: Int) -> (index: Int, tokens: Range<Int>)? {
    numerals.firstIndex { $0.tokens.lowerBound == token }.map { ($0, numerals[$0].tokens) }
  }

  fileprivate func numeral(endingAt token: Int) -> (index: Int, tokens: Range<Int>)? {
    numerals.firstIndex { $0.tokens.upperBound == token }.map { ($0, numerals[$0].tokens) }
  }
}

extension TimeWords {
  fileprivate func isListAnd(_ token: Int) -> Bool { has(.listAnd, token) }

  /// A mark, a line end or a word of time or grammar: nothing that a number before it would count.
  fileprivate func endsPhrase(_ token: Int) -> Bool {
    if !isWord(token) { return tokens.kinds[token] != .digits && !isMark(token, [.slash, .dash]) }
    let function: LexemeClasses = [
      .timePreposition, .timeConjunction, .timeEdge, .timeLead, .timeFuture, .timeGoing, .copula, .connector,
      .auxiliary,
      .preposition, .coordinator,
    ]
    return !classes(around: token).isDisjoint(with: function) || tokens.flags[token].contains(.capital)
  }

  /// "ngày", a mark that begins something, a comma of the list.
  fileprivate func opensDateList(_ token: Int) -> Bool {
    has(.day, token) || isMark(token, [.comma, .colon, .open])
      || tokens.kinds[token] == .lineEnd
  }
}

extension SoLieuNumerals.ExactDecimal {
  fileprivate var dayOrMonth: Int? {
    guard exponent >= 0, exponent <= 1, significand > 0, significand < 100 else { return nil }
    return exponent == 0 ? Int(significand) : Int(significand) * 10
  }
}
