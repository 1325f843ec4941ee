import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// What a date is there for, as far as it keeps figures from holding for it.
///
/// After "The time a figure holds for" in the notes on methods: births, years inside names, what is compared with, points
/// after "từ", "sau", "since", dates of documents, periods behind a noun, decades and centuries give no time.
enum DateRole {
  /// Whatever it's compared with: ``isComparedWith(_:_:_:)`` says that.
  static func isUnusable(
    _ date: Range<Int>, _ precision: DateMention.Precision, left: Range<Int>, right: Range<Int>, _ words: TimeWords
  ) -> Bool {
    precision == .era && !isNamedEra(left, words) || isBirth(date, left, words)
      || isPartOfName(date, left, right, words) || isBound(date, precision, left, right, words)
      || isAttribute(date, left, words) || isOfDocument(left, words)
  }

  /// "vào thập niên 2040": a decade holds where a preposition says so.
  static func isNamedEra(_ left: Range<Int>, _ words: TimeWords) -> Bool {
    words.reading.language == .vietnamese
      && left.last.map {
        words.classes(around: $0).contains(.timePreposition) && !words.isUntil($0) && !words.has(.of, $0)
      }
        ?? false
  }

  /// "SN 1985", "sinh năm 1985", "born in Hanoi in 1985".
  static func isBirth(_ date: Range<Int>, _ left: Range<Int>, _ words: TimeWords) -> Bool {
    if words.isBirth(date.lowerBound) { return true }
    var adjacent = true
    for (distance, lexeme) in words.backwards(in: left).enumerated() {
      let classes = words.classes[lexeme]
      if words.isBirth(lexeme) {
        // Further off only where a preposition says that the date is the birth's.
        return adjacent || words.classes(around: left.upperBound - 1).contains(.timePreposition)
      }
      if words.isMark(lexeme, .phraseEnd) || distance > 7 { return false }
      if classes.isDisjoint(with: [.timePreposition, .timeEdge]) { adjacent = false }
    }
    return false
  }

  /// A bare year that belongs to a name or a noun: "SEA Games 2025", "the 2003 incentive plan".
  static func isPartOfName(_ date: Range<Int>, _ left: Range<Int>, _ right: Range<Int>, _ words: TimeWords) -> Bool {
    guard date.allSatisfy({ !words.isWord($0) }) else { return false }
    let function: LexemeClasses = [
      .timePreposition, .timeEdge, .timeLead, .timeSince, .timeThan, .timeComparison, .timePeriod,
    ]
    var before: Int?
    if let last = left.last {
      if words.isWord(last) {
        let isFunction = !words.classes(around: last).isDisjoint(with: function)
        if !isFunction { return true }
        before = words.start(of: last)
      } else if !words.isMark(last, [.comma, .semicolon, .colon, .stop, .open, .dash, .quote, .slash, .close]) {
        return true
      }
    }
    guard let next = right.first, words.isWord(next), words.tokens.flags[next].contains([.capital, .spaceBefore])
    else { return false }
    return before.map { words.isArticle($0) } ?? left.isEmpty
  }

  /// What is compared with: "so với năm 2013", "cùng kỳ 2013", "up from 2003".
  static func isComparedWith(_ date: Range<Int>, _ left: Range<Int>, _ words: TimeWords) -> Bool {
    if words.classes[date.lowerBound].contains(.timeComparison) { return true }
    var adjacent = true
    for (distance, lexeme) in words.backwards(in: left).enumerated() {
      if words.isMark(lexeme, .phraseEnd) || distance > 6 { return false }
      let classes = words.classes[lexeme]
      if classes.contains(.timeComparison) || adjacent && classes.contains(.timeThan) { return true }
      if classes.isDisjoint(with: [.timeEdge, .timePreposition, .timeThan]) { adjacent = false }
    }
    return false
  }

  /// Something only begins or ends there: "từ năm 2010", "since 1999", "năm 2010 đến nay".
  static func isBound(
    _ date: Range<Int>, _ precision: DateMention.Precision, _ left: Range<Int>, _ right: Range<Int>, _ words: TimeWords
  ) -> Bool {
    if let next = right.first, words.classes[next].contains(.timeOnward) { return true }
    for (distance, lexeme) in words.backwards(in: left).enumerated() {
      if words.isMark(lexeme, .phraseEnd) || distance > 8 { break }
      if words.classes[lexeme].contains([.timeSince, .timeConjunction]) { return true }
    }
    if let last = left.last, words.classes(around: last).contains(.timePreposition) {
      // "(đến năm 2020)": a limit.
      let before = words.start(of: last) - 1
      if left.contains(before), words.isMark(before, .open), words.isUntil(words.start(of: last)) { return true }
    }
    guard !precision.isSpan else { return false }
    if words.classes[date.lowerBound].contains(.timeSince) { return true }
    for lexeme in words.backwards(in: left) {
      if words.classes[lexeme].contains(.timeSince) { return true }
      guard words.classes[lexeme].contains(.timeEdge) else { return false }
    }
    return false
  }

  /// "chương trình giai đoạn 2010-2015": the noun's period, not the figure's.
  static func isAttribute(_ date: Range<Int>, _ left: Range<Int>, _ words: TimeWords) -> Bool {
    var noun = left.upperBound - 1
    if !words.classes[date.lowerBound].contains(.timePeriod) {
      guard let last = left.last, words.classes(around: last).contains(.timePeriod) else { return false }
      noun = words.start(of: last) - 1
    }
    guard left.contains(noun), words.isWord(noun) else { return false }
    return words.classes(around: noun).isDisjoint(with: [.timePreposition, .timeLead, .timeEdge])
  }

  /// "Nghị quyết 30a ngày 27/12/2008", "Luật Đất đai 2013".
  static func isOfDocument(_ left: Range<Int>, _ words: TimeWords) -> Bool {
    for (distance, lexeme) in words.backwards(in: left).enumerated() {
      if words.classes[lexeme].contains(.timeDocument) { return true }
      if distance >= 2 || words.isMark(lexeme, [.comma, .semicolon, .colon]) { return false }
    }
    return false
  }
}

extension TimeWords {
  /// The first tokens of the lexemes (and single tokens) in the range, from its end to its start.
  func backwards(in range: Range<Int>) -> BackwardLexemes { BackwardLexemes(words: self, range: range) }

  struct BackwardLexemes: Sequence, IteratorProtocol {
    let words: TimeWords
    var range: Range<Int>
    mutating func next() -> Int? {
      guard let last = range.last else { return nil }
      let start = Swift.max(words.start(of: last), range.lowerBound)
      range = range.lowerBound..<start
      return start
    }
  }
}
