import SoLieuLexicon

// Strategies that several kinds of figures share.
extension VietnameseSubjects {
  /// "từ 38 xuống còn 24 đơn vị": the noun right of the next figure.
  mutating func takeRightOfNextLinked(_ figure: Int) -> Bool {
    let next = figure + 1
    guard next < found.count, found.kind(next) == found.kind(figure), found.areLinked(figure, next) else {
      return false
    }
    return found.take(nouns.phrase(rightOf: unit(next)), for: figure, by: .next)
  }

  /// The subject of a figure of the same kind from which only linking words part this one.
  mutating func carryLinked(_ previous: Int?, to figure: Int) -> Bool {
    guard let previous, found.areLinked(previous, figure) else { return false }
    return found.carry(previous, to: figure, by: .linked)
  }

  /// The phrase without "số", "tổng số" before what is counted.
  func withoutNumberWords(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    while start + 1 < phrase.upperBound, phrases.has(start, .skippedClassifier) { start += 1 }
    return start..<phrase.upperBound
  }

  /// Whether a figure is said beside another: behind a comma or bracket, or joined to it.
  func isAside(_ neighbour: TopicFinder.Neighbour) -> Bool {
    switch neighbour {
    case .mark(.comma), .mark(.openBracket), .mark(.dash), .coordinator: true
    default: false
    }
  }

  /// "Trong đó, …": the figure of the sentence before that these are parts of.
  func countedBefore(_ figure: Int) -> Int? {
    let start = sentenceStart(figure)
    guard phrases.hasAll(start, [.of, .clauseOpener]) else { return nil }
    var other = figure - 1
    while other >= 0, unit(other) >= start || !found.kind(other).isAmount { other -= 1 }
    return other >= 0 ? other : nil
  }

  /// The label before a bracket, colon or comma: "học viên: 337", "lãi suất (6%)".
  mutating func takeBeforeMark(_ figure: Int, _ topic: TopicFinder.Topic) -> Bool {
    let start = sentenceStart(figure)
    let unit = topic.unit
    guard unit >= start, phrases[unit].kind == .mark else { return false }
    let kind = found.kind(figure)
    guard phrases[unit].mark == .openBracket else {
      return found.take(topics.phrase(beforeMark: unit, kind: kind)?.phrase, for: figure, by: .label)
    }
    var end = unit - 1
    while end >= start, phrases[end].kind == .mark, phrases[end].mark != .closeBracket { end -= 1 }
    guard end >= start, phrases.isWord(end) else { return false }
    let segment = topics.segmentStart(end, from: start)
    guard segment <= end else { return false }
    if end == unit - 1 {
      if topic.governing.isEmpty, !nouns.ends(end) {
        return found.take(
          topics.adjacentPhrase(endingAt: end, start: segment, kind: kind)?.phrase, for: figure, by: .label)
      }
      if found.take(topics.headPhrase(in: segment..<end + 1, kind: kind)?.phrase, for: figure, by: .label) {
        return true
      }
      let governed = topics.skipGoverning(leftFrom: end, start: start).unit
      if governed >= start, phrases.isWord(governed) {
        let segment = topics.segmentStart(governed, from: start)
        if segment <= governed,
          found.take(topics.headPhrase(in: segment..<governed + 1, kind: kind)?.phrase, for: figure, by: .label)
        {
          return true
        }
      }
      return found.take(nouns.firstPhrase(in: segment...end), for: figure, by: .label)
    }
    return found.take(topics.headPhrase(in: segment..<end + 1, kind: kind)?.phrase, for: figure, by: .label)
  }

  /// "AAA (-4,06%), BBB (-4,12%)": a share's name, alone before a bracket with nothing else in it.
  mutating func takeBracketedName(_ figure: Int) -> Bool {
    let unit = unit(figure)
    guard phrases.isMark(unit - 1, .openBracket), phrases.isMark(unit + 1, .closeBracket), phrases.isWord(unit - 2),
      phrases[unit - 2].traits.isSuperset(of: [.name, .allCapitals]),
      !phrases.isWord(unit - 3) || !phrases.isName(unit - 3)
    else { return false }
    return found.take(unit - 2..<unit - 1, for: figure, by: .named)
  }

  /// "Malaysia (1,789 tỷ USD), Singapore (2 tỷ USD)": the label that stands right before the bracket.
  mutating func takeBracketLabel(_ figure: Int, _ topic: TopicFinder.Topic, after last: Int?) -> Bool {
    guard hasBracketLabel(topic, after: last) else { return false }
    return takeListItem(figure, topic.unit, after: last) || takeBeforeMark(figure, topic)
  }

  private func hasBracketLabel(_ topic: TopicFinder.Topic, after last: Int?) -> Bool {
    let unit = topic.unit
    guard topic.neighbour == .mark(.openBracket), phrases.isWord(unit - 1) else { return false }
    guard let last else { return true }
    if unit - self.unit(last) <= 3 { return false }
    if let subject = found[last], subject.tokens.upperBound >= Int(phrases[unit - 1].tokenEnd) { return false }
    return (self.unit(last) + 1..<unit).contains { at in
      switch phrases[at].mark {
      case .comma, .semicolon, .closeBracket: true
      default: phrases.has(at, .coordinator)
      }
    }
  }

  /// In a list of items with bracketed numbers: the item, from its beginning.
  private mutating func takeListItem(_ figure: Int, _ bracket: Int, after last: Int?) -> Bool {
    guard let last, (max(0, unit(last) - 3)..<unit(last)).contains(where: { phrases[$0].mark == .openBracket }) else {
      return false
    }
    var start = topics.segmentStart(bracket - 1, from: phrases.sentenceStart(bracket))
    while start < bracket, phrases.has(start, [.preposition, .connector, .leadDeterminer, .copula]),
      !nouns.isNounLike(start)
    { start += 1 }
    guard start < bracket, bracket - start <= 9 else { return false }
    var end = start
    var syllables = 0
    while end < bracket, phrases.isWord(end), syllables < 5,
      end == start || !phrases.has(end, [.preposition, .connector])
    {
      syllables += phrases.length(end)
      end += 1
    }
    return end > start && found.take(start..<end, for: figure, by: .bracket)
  }

  /// "VN-Index tăng 5 điểm (0,5%)": what the points belong to.
  mutating func takeTopicOfPoints(_ last: Int?, _ figure: Int) -> Bool {
    guard let last, found.kind(last) == .count, let subject = found[last]?.phrase, !subject.isEmpty,
      phrases.hasAll(subject.lowerBound, [.numberHead, .noun]), subject.lowerBound == unit(last) + 1
    else { return false }
    return found.take(topics.topic(of: unit(last), kind: .count).head?.phrase, for: figure, by: .quantity)
  }

  /// "đạt doanh số 23.000 xe, tăng 6%": the quantity of which the count is the value.
  mutating func takeQuantityOfCount(_ last: Int?, _ governing: TopicFinder.Governing, _ figure: Int) -> Bool {
    guard let last, found.kind(last) == .count, governing.any.contains(.change),
      let head = topics.topic(of: unit(last), kind: .percentage).head, head.isQuantity
    else { return false }
    return found.take(withoutNumberWords(head.phrase), for: figure, by: .quantity)
  }

  /// A rate that is named between another figure and the comma: "xuất 5 tấn gạo, tỷ lệ hỏng, 3%".
  mutating func takeRateBetween(_ last: Int, _ mark: Int, _ figure: Int) -> Bool {
    let start = max(unit(last) + 1, topics.segmentStart(mark - 1, from: sentenceStart(figure)))
    guard mark - 1 > unit(last), start < mark, phrases[unit(last) + 1].mark != .slash,
      let head = topics.quantityHead(in: start..<mark, kind: found.kind(figure), behind: .loosePreposition),
      head > unit(last) + 4
    else { return false }
    return found.take(nouns.phrase(from: head, limit: 6, before: mark), for: figure, by: .quantity)
  }

  /// The figure opens the sentence: "15 triệu đồng là mức phạt …", "Chiếm 20% …, gạo …".
  mutating func takeAhead(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    let kind = found.kind(figure)
    guard kind != .count, kind != .ratio else { return false }
    let (left, governing) = topics.skipGoverning(leftFrom: unit(figure) - 1, start: start)
    guard left < start else { return false }
    var at = unit(figure) + 1
    if phrases.has(at, .copula), phrases.isWord(at + 1), !nouns.ends(at + 1) {
      return found.take(nouns.phrase(from: at + 1), for: figure, by: .ahead)
    }
    guard !governing.isEmpty else { return false }
    let limit = min(phrases.count, at + 40)
    while at < limit, phrases[at].mark != .comma, phrases[at].mark != .stop, phrases[at].mark != .lineEnd { at += 1 }
    guard at + 1 < limit, phrases[at].mark == .comma else { return false }
    return found.take(nouns.firstPhrase(in: at + 1...min(phrases.count - 1, at + 12)), for: figure, by: .ahead)
  }

  /// A cell of a table, with nothing but numbers and a label on its line: the label of the row, else of the block.
  mutating func takeRowLabel(_ figure: Int) -> Bool {
    let unit = unit(figure)
    var start = unit
    while start > 0, phrases[start - 1].mark != .lineEnd, unit - start < 40 { start -= 1 }
    var end = unit
    while end + 1 < phrases.count, phrases[end + 1].mark != .lineEnd, end - unit < 40 { end += 1 }
    var words = 0
    for at in start...end where phrases.isWord(at) {
      words += 1
      if words > 2, nouns.isVerb(at) { return false }
    }
    guard words <= 12, end - start < 60 else { return false }
    if let label = labelStart(from: start, before: unit) { return takeLabel(label, before: unit, for: figure) }
    return words == 0 && takeLabelAbove(start, for: figure)
  }

  private func labelStart(from start: Int, before end: Int) -> Int? {
    (start..<end).first { phrases.isWord($0) }
  }

  private mutating func takeLabel(_ start: Int, before end: Int, for figure: Int) -> Bool {
    var at = start
    while at < end, phrases.isWord(at), at - start < 5 { at += 1 }
    return found.take(start..<at, for: figure, by: .row)
  }

  /// The label of a line of numbers stands on a line above.
  private mutating func takeLabelAbove(_ lineStart: Int, for figure: Int) -> Bool {
    var start = lineStart
    for _ in 0..<12 {
      var end = start - 1
      while end > 0, phrases[end].mark == .lineEnd { end -= 1 }
      guard end > 0 else { return false }
      start = end
      while start > 0, phrases[start - 1].mark != .lineEnd, end - start < 40 { start -= 1 }
      guard let label = labelStart(from: start, before: end + 1) else { continue }
      let words = (start...end).count { phrases.isWord($0) }
      guard words <= 12, phrases[end].mark != .stop else { return false }
      return takeLabel(label, before: end + 1, for: figure)
    }
    return false
  }

  /// "giá muối cao gấp 2,5 lần giá cũ": what the clause is about, else the subject of the figure before.
  mutating func takeLeft(_ figure: Int) -> Bool {
    let previous = found.previous(figure, from: sentenceStart(figure), sameKind: false)
    if carryLinked(previous, to: figure) { return true }
    let topic = topics.topic(of: unit(figure), kind: found.kind(figure))
    if let head = topic.head {
      return found.take(withoutNumberWords(head.phrase), for: figure, by: head.isQuantity ? .quantity : .topic)
    }
    return takeBeforeMark(figure, topic) || found.carry(previous, to: figure, by: .carried)
  }

  /// What is left where nothing else answered: a row's label, the nearest words on the left, then on the right.
  mutating func takeLastResort(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    if takeAhead(figure) || takeRowLabel(figure) || found.carry(countedBefore(figure), to: figure, by: .counted) {
      return true
    }
    var left = unit(figure) - 1
    while left >= start, nouns.ends(left) { left -= 1 }
    if left >= start {
      var first = left
      while first > start, !nouns.ends(first - 1) { first -= 1 }
      if found.take(nouns.phrase(from: first, before: left + 1), for: figure, by: .last) { return true }
    }
    var right = unit(figure) + 1
    while phrases.isWord(right), nouns.ends(right) { right += 1 }
    if found.take(nouns.phrase(from: right), for: figure, by: .last) { return true }
    var other = figure - 1
    let from = phrases[unit(figure)].tokenStart
    while other >= 0, from - phrases[unit(other)].tokenStart < 80 {
      if found.kind(other) == found.kind(figure), found[other] != nil {
        return found.carry(other, to: figure, by: .last)
      }
      other -= 1
    }
    return false
  }

  /// The event that "lần thứ XII" numbers, to the left; else the noun that stands there.
  mutating func takeEvent(_ figure: Int) {
    let start = sentenceStart(figure)
    var left = unit(figure) - 1
    while left >= start, unit(figure) - left < 25 {
      if phrases.has(left, .event) {
        _ = found.take(nouns.phrase(from: left, limit: 8, before: unit(figure)), for: figure)
        return
      }
      if phrases[left].mark == .comma { break }
      if phrases[left].mark == .closeBracket, let open = phrases.openingBracket(before: left, from: start) {
        left = open
      }
      left -= 1
    }
    let previous = found.previous(figure, from: start)
    if carryLinked(previous, to: figure) { return }
    left = unit(figure) - 1
    if left >= start, !nouns.ends(left) {
      var first = left
      while first > start, !nouns.ends(first - 1) { first -= 1 }
      if found.take(first..<left + 1, for: figure) { return }
    }
    if found.carry(previous, to: figure) { return }
    _ = found.take(nouns.phrase(rightOf: unit(figure), strict: true), for: figure)
  }
}
