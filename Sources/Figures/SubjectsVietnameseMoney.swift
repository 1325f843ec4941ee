import SoLieuLexicon

// Money, and what is measured.
extension VietnameseSubjects {
  mutating func findForMoney(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    let previous = found.previous(figure, from: start)
    if takeNamedRight(figure) || carryConversion(previous, to: figure) || carryLinked(previous, to: figure) {
      return true
    }
    if takePriced(figure) { return true }
    let topic = topics.topic(of: unit(figure), kind: .money)
    if let head = topic.head {
      if head.isQuantity { return found.take(head.phrase, for: figure, by: head.isQuantity ? .quantity : .topic) }
      if topic.neighbour == .adjacent || topic.governing.all.contains(.preposition),
        let payment = payment(before: head.phrase.lowerBound, from: start)
      {
        return found.take(payment, for: figure, by: .payment)
      }
      return found.take(head.phrase, for: figure, by: head.isQuantity ? .quantity : .topic)
    }
    if takeBySpending(figure, topic) { return true }
    if topic.neighbour == .governed, phrases.has(topic.unit, .verb) {
      return found.take(topic.unit..<topic.unit + 1, for: figure, by: .verb)
    }
    let last = found.previous(figure, from: start, sameKind: false)
    if takeBracketLabel(figure, topic, after: last) { return true }
    if isAside(topic.neighbour), found.carry(last, to: figure, by: .carried) { return true }
    if takeBeforeMark(figure, topic) { return true }
    if found.carry(countedBefore(figure), to: figure, by: .counted) { return true }
    return found.carry(last, to: figure, by: .carried)
  }

  /// "200 triệu đồng tiền thưởng": a head of money right of the number.
  private mutating func takeNamedRight(_ figure: Int) -> Bool {
    let right = unit(figure) + 1
    guard phrases.has(right, .moneyHead), !phrases.has(right, .verb) || phrases.has(right, .noun),
      !phrases.has(right, .rateHead)
    else { return false }
    return found.take(nouns.phrase(from: right), for: figure, by: .right)
  }

  /// "1 tỷ USD (23.000 tỷ đồng)"
  private mutating func carryConversion(_ previous: Int?, to figure: Int) -> Bool {
    guard let previous, unit(figure) - unit(previous) <= 4, phrases.isMark(unit(figure) - 1, .openBracket) else {
      return false
    }
    return found.carry(previous, to: figure, by: .conversion)
  }

  func skipNumberLeads(leftFrom unit: Int, start: Int) -> Int {
    var at = unit
    while at >= start, phrases.has(at, .numberLead) { at -= 1 }
    return at
  }

  /// "căn hộ trị giá 2 tỷ", "xe có giá 500 triệu", "gạo giá 20.000 đồng": what is priced.
  private mutating func takePriced(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    let before = skipNumberLeads(leftFrom: unit(figure) - 1, start: start)
    guard before >= start, phrases.isWord(before) else { return false }
    let isWorth = phrases.has(before, .worth)
    let isPrice = phrases.hasAll(before, [.moneyHead, .strongHead])
    if isWorth || isPrice && phrases.has(before - 1, .having) {
      let (left, governing) = topics.skipGoverning(leftFrom: before - (isWorth ? 1 : 2), start: start)
      if left >= start, phrases.isWord(left) || phrases[left].kind == .number || phrases.isPassing(left) {
        let segment = topics.segmentStart(left, from: start)
        if segment <= left {
          let head =
            phrases.isWord(left) && governing.isEmpty
            ? topics.adjacentPhrase(endingAt: left, start: segment, kind: .money)
            : topics.headPhrase(in: segment..<left + 1, kind: .money)
          if found.take(head?.phrase, for: figure, by: .priced) { return true }
        }
      } else if left >= start, phrases.isFigure(left) {
        if found.carry(Int(phrases[left].figure), to: figure, by: .priced) { return true }
      } else if left >= start, [.comma, .quote, .closeBracket].contains(phrases[left].mark),
        found.take(topics.phrase(beforeMark: left, kind: .money)?.phrase, for: figure, by: .priced)
      {
        return true
      }
      return !isWorth && found.take(before..<before + 1, for: figure, by: .priced)
    }
    guard isPrice, before - 1 >= start, phrases.isWord(before - 1), !nouns.ends(before - 1),
      !nouns.isQuantity(before - 1)
    else { return false }
    let segment = topics.segmentStart(before - 1, from: start)
    guard segment <= before - 1 else { return false }
    return found.take(
      topics.adjacentPhrase(endingAt: before - 1, start: segment, kind: .money)?.phrase, for: figure, by: .priced)
  }

  /// Money that somebody is paid: the payment, not who gets it.
  private func payment(before unit: Int, from start: Int) -> Range<Int>? {
    var at = unit - 1
    while at >= start, at > unit - 9, phrases.isWord(at) {
      if phrases.has(at, .payment), phrases.has(at, [.verb, .moneyHead]) { return at..<at + 1 }
      if phrases.has(at, [.clauseOpener, .copula]) { return nil }
      at -= 1
    }
    return nil
  }

  /// A verb governs the amount: what it's spent on, who got it, or the verb itself.
  private mutating func takeBySpending(_ figure: Int, _ topic: TopicFinder.Topic) -> Bool {
    guard topic.neighbour == .verb || topic.neighbour == .governed else { return false }
    let start = sentenceStart(figure)
    var verb = topic.unit
    if phrases.has(verb, [.auxiliary, .preposition]), !phrases.has(verb, .verb), verb > start,
      phrases.has(verb - 1, .verb)
    {
      verb -= 1
    }
    guard verb >= start, phrases.has(verb, [.verb, .moneyHead]) else { return false }
    if phrases.has(start, .preposition), start + 1 < topic.unit, nouns.isQuantity(start + 1),
      found.take(nouns.phrase(from: start + 1), for: figure, by: .purpose)
    {
      return true
    }
    if phrases.has(verb, .spending), found.take(purpose(of: figure), for: figure, by: .purpose) { return true }
    if phrases.has(verb, .earning) {
      let left = topics.skipGoverning(leftFrom: verb - 1, start: start).unit
      if left >= start, phrases.isWord(left) {
        let segment = topics.segmentStart(left, from: start)
        if segment <= left {
          // Right before the verb stands who earned or paid it, with a name: "bà Hoa đã nộp".
          let adjacent = nouns.ends(left) ? nil : topics.adjacentPhrase(endingAt: left, start: segment, kind: .money)
          let head = adjacent ?? topics.headPhrase(in: segment..<left + 1, kind: .count)
          if found.take(head?.phrase, for: figure, by: .purpose) { return true }
        }
      }
    }
    if found.take(source(of: figure), for: figure, by: .source) { return true }
    if !phrases.has(verb, .payment),
      found.take(nouns.phrase(rightOf: unit(figure), strict: true), for: figure, by: .right)
    {
      return true
    }
    return found.take(verb..<verb + 1, for: figure, by: .verb)
  }

  /// "chi 5 tỷ đồng để mua xe", "dành 2 triệu đồng cho học sinh": what it's for.
  private func purpose(of figure: Int) -> Range<Int>? {
    let first = unit(figure) + 1
    var at = first
    while phrases.isWord(at), at - first < 4,
      phrases.has(at, [.preposition, .leadDeterminer, .coordinator]) && !phrases.has(at, .noun)
        || nouns.isVerb(at)
    { at += 1 }
    guard at > first else { return nil }
    if phrases.isWord(at), !nouns.ends(at) { return nouns.phrase(from: at) }
    if at < phrases.count, phrases.figureKind(at) == .count, phrases.isWord(at + 1) {
      return nouns.phrase(from: at + 1)
    }
    return nil
  }

  /// "rút 5 tỷ đồng từ quỹ bảo trì": where it comes from.
  private func source(of figure: Int) -> Range<Int>? {
    let right = unit(figure) + 1
    guard phrases.hasAll(right, [.preposition, .earning]), phrases.isWord(right + 1), !nouns.ends(right + 1),
      !phrases.has(right + 1, .timeNoun)
    else { return nil }
    return nouns.phrase(from: right + 1)
  }

  /// "tuyến đường dài 12 km", "cách thành phố 30 km": what is so long, or so far.
  mutating func takeMeasured(_ figure: Int, dimension: Int, previous: Int?) -> Bool {
    let start = sentenceStart(figure)
    let (left, governing) = topics.skipGoverning(leftFrom: dimension - 1, start: start)
    guard left >= start else { return false }
    if phrases.isWord(left), !phrases.has(left, .coordinator) {
      let segment = topics.segmentStart(left, from: start)
      guard segment <= left else { return false }
      let head =
        governing.isEmpty && !nouns.ends(left)
        ? topics.adjacentPhrase(endingAt: left, start: segment, kind: .measure)
        : topics.headPhrase(in: segment..<left + 1, kind: .measure)
      return found.take(head?.phrase, for: figure, by: .measured)
    }
    guard phrases[left].mark == .comma || phrases.has(left, .coordinator) else { return false }
    if let previous, (max(start, unit(previous) - 3)..<unit(previous)).contains(where: { phrases.has($0, .dimension) }),
      found.carry(previous, to: figure, by: .measured)
    {
      return true
    }
    let first = previous.map { topics.segmentStart(unit($0) - 1, from: start) } ?? start
    return first < left && found.take(nouns.firstPhrase(in: first...left - 1), for: figure, by: .measured)
  }

  /// Whether a measure is a length: a noun right of it is seldom what is so long.
  func isLength(_ figure: Int) -> Bool {
    drafts[figure].unit.map { lengths.contains($0) } ?? false
  }
}
