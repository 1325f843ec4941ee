import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// A date in a sentence, as a candidate for the time that figures hold for.
struct DateMention {
  /// How long a stretch it names.
  enum Precision { case day, month, year, era, days, months, years }

  /// Index of its draft.
  var draft: Int
  var tokens: Range<Int>
  var span: CalendarSpan
  var precision: Precision
  /// Whether figures may hold for it. A birth, the year in a name, what is compared with, the beginning of something:
  /// none of them says when a figure holds.
  var isUsable: Bool
  /// Whether it says when what is compared with was so: "up from 5% in 2003".
  var isCompared: Bool
  /// It begins a sentence with a capital of its own: "Năm 2014, …".
  var hasCapital: Bool
  /// It opens a clause.
  var opensClause: Bool
  /// It opens the sentence, up to words that mean little there ("Riêng trong năm 2014 …").
  var opensSentence: Bool
  /// It says when what stands before it happened: "vụ cháy xảy ra đêm 4/7".
  var isOfEvent: Bool
  /// How many brackets are open before it in its sentence.
  var depth: Int

  init?(draft index: Int, of drafts: [FigureDraft], sentence: Range<Int>, words: TimeWords) {
    guard drafts[index].kind == .date, let span = drafts[index].when, let precision = Precision(span) else {
      return nil
    }
    let date = drafts[index].tokens
    draft = index
    self.span = span
    self.precision = precision
    tokens = date.lowerBound..<words.endOfRelativeYear(behind: date)
    let left = sentence.lowerBound..<max(sentence.lowerBound, date.lowerBound)
    let right = tokens.upperBound..<max(tokens.upperBound, sentence.upperBound)
    isCompared = DateRole.isComparedWith(date, left, words)
    isUsable = !isCompared && !DateRole.isUnusable(date, precision, left: left, right: right, words)
    // Not the capital of a month's English name.
    hasCapital =
      words.tokens.flags[tokens.lowerBound].contains(.capital)
      && !words.classes[tokens.lowerBound].isDisjoint(with: [.timeEdge, .timePreposition, .timeSince])
    let introduced = hasCapital || Self.hasCapitalBefore(tokens.lowerBound, left, words)
    let onlyLead = !left.contains { token in
      words.isWord(token) && words.start(of: token) == token
        && words.classes[token].isDisjoint(with: [.timeLead, .timeEdge, .timePreposition, .timeCarry])
        || words.tokens.kinds[token] == .digits
    }
    opensSentence = introduced || onlyLead
    opensClause =
      opensSentence || Self.tokenBefore(left, words).map { words.isMark($0, .clauseEnd) } ?? true
      || right.first.map { words.isMark($0, .comma) } ?? false && Self.isBehindConjunction(left, words)
    isOfEvent = Self.isOfEvent(left, words)
    depth = words.depth(of: left)
  }

  /// What stands before a date and the words that belong to it: the comma of "Theo báo cáo, trong năm 2016 …".
  private static func tokenBefore(_ left: Range<Int>, _ words: TimeWords) -> Int? {
    guard words.reading.language == .vietnamese else { return left.last }
    return words.backwards(in: left).first { words.classes[$0].isDisjoint(with: [.timePreposition, .timeEdge]) }
  }

  /// "…, nên vào lúc 2 giờ sáng 29/6, …": a preposition, an hour and the like stand between a conjunction and the date.
  private static func isBehindConjunction(_ left: Range<Int>, _ words: TimeWords) -> Bool {
    guard words.reading.language == .vietnamese else { return false }
    for lexeme in words.backwards(in: left) {
      let classes = words.classes[lexeme]
      if classes.contains(.timeConjunction) { return true }
      guard
        words.tokens.kinds[lexeme] == .digits || !classes.isDisjoint(with: [.timePreposition, .timeEdge, .timeLead])
      else { return false }
    }
    return false
  }

  /// Whether "xảy ra" stands before the date, up to a preposition or a part of the day, and something that happened before
  /// that.
  private static func isOfEvent(_ left: Range<Int>, _ words: TimeWords) -> Bool {
    for lexeme in words.backwards(in: left) {
      if words.has(.happening, lexeme) {
        return lexeme > left.lowerBound && words.isWord(lexeme - 1)
          && words.classes(around: lexeme - 1).isDisjoint(with: [.auxiliary, .timeLead])
      }
      guard !words.classes[lexeme].isDisjoint(with: [.timePreposition, .timeEdge]) else { return false }
    }
    return false
  }

  /// "Trong năm 2014", "In early 2010": a capital preposition right before, with no word before that.
  private static func hasCapitalBefore(_ start: Int, _ left: Range<Int>, _ words: TimeWords) -> Bool {
    var token = start - 1
    while left.contains(token) {
      let first = words.start(of: token)
      guard words.isWord(token), !words.classes[first].isDisjoint(with: [.timeEdge, .timePreposition]) else {
        return false
      }
      if words.tokens.flags[first].contains(.capital) {
        let before = first - 1
        return !left.contains(before) || !(words.isWord(before) || words.isMark(before, .comma))
      }
      token = first - 1
    }
    return false
  }
}

extension DateMention.Precision {
  init?(_ span: CalendarSpan) {
    switch span {
    case .point(let point):
      switch (point.day, point.month, point.year) {
      case (.some, _, _): self = .day
      case (nil, .some, _): self = .month
      case (nil, nil, .decade), (nil, nil, .century): self = .era
      default: self = .year
      }
    case .interval(let first, _):
      self = first.day != nil ? .days : first.month != nil ? .months : .years
    case .from, .until: self = .years
    case .clock, .clocks: return nil
    }
  }

  var isSpan: Bool { self == .days || self == .months || self == .years }
}
