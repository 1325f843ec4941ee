import SoLieuLexicon

/// Vietnamese noun phrases in a `PhraseTable`.
///
/// A word that isn't listed is part of a noun. A phrase ends at a preposition, connector, auxiliary or governing word,
/// at a verb (but behind a nominaliser: việc, chi phí, lớp), at a name, number or mark.
struct NounPhrases {
  let phrases: PhraseTable

  /// Whether a word is a noun or quantity, whatever else it may be.
  func isNounLike(_ unit: Int) -> Bool {
    phrases.has(unit, LexemeClasses.quantities.union(.noun))
  }
  func isQuantity(_ unit: Int) -> Bool { phrases.has(unit, .quantities) }

  /// Whether a word is a verb here.
  func isVerb(_ unit: Int) -> Bool {
    phrases.has(unit, .verb) && !isNounLike(unit) && !phrases.has(unit - 1, .nominaliser)
  }

  /// Whether a noun phrase ends before a unit.
  func ends(_ unit: Int) -> Bool {
    guard phrases.isWord(unit) else { return true }
    if isNounLike(unit) { return false }
    return phrases.has(unit, LexemeClasses.function.union(.governing)) || isVerb(unit)
  }

  /// The noun phrase that begins at a unit, at most `limit` syllables and before `end`; nil where none does.
  func phrase(from start: Int, limit: Int = 9, before end: Int? = nil) -> Range<Int>? {
    let end = end ?? phrases.count
    var start = start
    guard start < end, phrases.isWord(start) else { return nil }
    while start + 1 < end, phrases.has(start, .leadDeterminer), phrases.isWord(start + 1),
      !ends(start + 1) || phrases.isName(start + 1) || phrases.has(start + 1, .leadDeterminer)
    { start += 1 }
    let opensWithName = phrases.isName(start)
    var stoppedAtName = false
    var syllables = 0
    var at = start
    while at < end {
      if at > start, let pair = pairEnd(after: at, from: start, before: end) {
        syllables += pair.syllables
        at = pair.end
        continue
      }
      guard phrases.isWord(at) else { break }
      if at > start {
        if ends(at), !(at == start + 1 && namesByVerb(start, at, before: end)) { break }
        if phrases.isName(at), !opensWithName, !phrases[at].traits.contains(.allCapitals) {
          stoppedAtName = true
          break
        }
        if syllables + phrases.length(at) > limit { break }
      }
      syllables += phrases.length(at)
      at += 1
    }
    if stoppedAtName {
      if at - 1 > start, phrases.has(at - 1, .verb), at + 1 >= phrases.count || !phrases.isName(at + 1) {
        // "lớp bồi dưỡng đối tượng kết nạp Đảng": the verb's object.
        at += 1
      } else {
        while at - start > 1, phrases.has(at - 1, .nameHead) { at -= 1 }
      }
    }
    return at > start ? start..<at : nil
  }

  /// Whether a quantity takes the verb behind it into its name: "chi phí vay", "mức tăng".
  private func namesByVerb(_ head: Int, _ verb: Int, before end: Int) -> Bool {
    // "lợi nhuận bao gồm", "điểm gồm": a list of what it's made of begins.
    guard isQuantity(head), phrases.has(verb, .verb), !phrases.has(verb, .preposition) else { return false }
    return !phrases.has(verb, .governing) || phrases.has(head, .nominalHead) && verb + 1 < end
  }

  /// Where "," or "và" at `unit` joins two nouns that pair ("thôn, bản", "xã và thị trấn"): the end of the second.
  private func pairEnd(after unit: Int, from start: Int, before end: Int) -> (end: Int, syllables: Int)? {
    guard unit + 1 < end, phrases.has(unit - 1, .pairing), phrases.has(unit + 1, .pairing) else { return nil }
    if phrases[unit].mark == .comma { return (unit + 2, phrases.length(unit + 1)) }
    if phrases.has(unit, .coordinator) { return (unit + 2, 1 + phrases.length(unit + 1)) }
    return nil
  }

  /// The first noun phrase in a range of units.
  func firstPhrase(in range: ClosedRange<Int>, limit: Int = 5) -> Range<Int>? {
    var start = range.lowerBound
    while start <= range.upperBound, ends(start) { start += 1 }
    return start <= range.upperBound ? phrase(from: start, limit: limit, before: range.upperBound + 1) : nil
  }

  /// The noun phrase that stands right of a figure.
  ///
  /// - Parameter strict: not a verb, a time or a name.
  func phrase(rightOf figure: Int, strict: Bool = false) -> Range<Int>? {
    var start = figure + 1
    if phrases.isMark(start, .quote) || phrases.isMark(start, .apostrophe) { start += 1 }
    guard phrases.isWord(start) else { return nil }
    if phrases.has(start, .skippedClassifier), phrases.isWord(start + 1), !ends(start + 1) { start += 1 }
    if !isNounLike(start), phrases.has(start, LexemeClasses.function.union(.governing)) { return nil }
    if strict {
      if ends(start) || phrases.has(start, .timeNoun) { return nil }
      if phrases.isName(start), !phrases[start].traits.contains(.allCapitals) { return nil }
    }
    guard var phrase = phrase(from: start) else { return nil }
    phrase = withWhatItLacks(phrase)
    // "12.915 chiếc": the classifier alone doesn't say of what.
    return phrase.count == 1 && phrases.has(phrase.lowerBound, .skippedClassifier) ? nil : phrase
  }

  /// "còn 65 thôn chưa có điện": where a verb governs the number, what is lacking tells which are counted.
  private func withWhatItLacks(_ phrase: Range<Int>) -> Range<Int> {
    let negation = phrase.upperBound
    let isObject = phrases.has(phrase.lowerBound - 2, .governing)
    guard isObject, phrases.hasAll(negation, [.auxiliary, .governing]), phrases.has(negation + 1, .having),
      !ends(negation + 2), let lacking = self.phrase(from: negation + 2, limit: 4)
    else { return phrase }
    return phrase.lowerBound..<lacking.upperBound
  }

  /// The whole that a share is of: "80% các thủ tục", "80% trong số 400 đơn hàng", "60% của 300 hộ".
  func whole(rightOf figure: Int) -> Range<Int>? {
    var start = figure + 1
    guard phrases.has(start, [.of, .leadDeterminer, .skippedClassifier]) else { return nil }
    while start < phrases.count {
      let isSkipped =
        phrases.has(start, [.of, .leadDeterminer, .numberLead, .skippedClassifier])
        || phrases[start].kind == .number || phrases.figureKind(start) == .count
      guard isSkipped else { break }
      start += 1
    }
    guard phrases.isWord(start), !ends(start), !phrases.isName(start) else { return nil }
    return phrase(from: start)
  }
}
