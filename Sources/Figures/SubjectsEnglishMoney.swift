import SoLieuLexicon

// Money: of what it was paid, earned or priced.
extension EnglishSubjects {
  mutating func findForMoney(_ figure: Int) {
    if carryConversion(figure) { return }
    var right = nouns.unit(rightOf: unit(figure))
    if phrases.isMark(right, .dash) { right += 1 }
    if phrases.has(right, .of), found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return }
    if phrases.has(right, .worth), phrases.has(right + 1, .of),
      found.take(nouns.phrase(from: nouns.skipDeterminers(right + 2)), for: figure, by: .right)
    {
      return
    }
    if nouns.isNominal(right), found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return }
    if takeDescribed(figure, right) || takeSubstance(figure, right) { return }
    if takeNamedChange(figure, right) || takeBracketed(figure) || carryWhich(figure) || carryUpDown(figure)
      || carryChangeEnd(figure)
    {
      return
    }
    if carryLinked(figure) || carryPlace(figure) { return }
    let topic = topics.topic(of: unit(figure))
    if topic.neighbour == .governed || topic.neighbour == .figure,
      let before = found.previous(figure, from: start(figure), sameKind: false), found.kind(before) == .percentage,
      unit(figure) - unit(before) < 5, found.carry(before, to: figure, by: .carried)
    {
      return
    }
    let isPaid =
      topic.neighbour == .governed && phrases.has(topic.unit, [.payment, .spending, .earning])
      && !phrases.has(topic.unit, .preposition)
    if carryReported(figure, topic) { return }
    if topic.neighbour == .actor || isPaid {
      if takePurpose(figure, right) || takeSource(figure, right, topic.unit)
        || takeReceiver(figure, right, topic.unit)
      {
        return
      }
      if found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor) { return }
    }
    if takeForm(figure, right) || takeDangling(figure) { return }
    if found.take(topic.phrase, for: figure, by: .topic) { return }
    // "…, to $365 in New York" says where.
    let isPlace =
      phrases.has(right, .linking) && phrases.isWord(right + 1) && phrases[right + 1].traits.contains(.capital)
    if !isPlace && takePurpose(figure, right) || takeBehindVerb(figure, right) { return }
    _ = takeBack(figure, topic.unit)
  }

  /// Goes right over how long something is paid: "pledged $5m *over 15 years* to the fund".
  private func behindDuration(_ unit: Int) -> Int {
    phrases.has(unit, .preposition) && unit + 1 < phrases.count && phrases.figureKind(unit + 1) == .duration
      ? unit + 2 : unit
  }

  /// "spent $5m on a bridge": what it's for.
  private mutating func takePurpose(_ figure: Int, _ right: Int) -> Bool {
    let right = behindDuration(right)
    // "as" opens clauses too: "fell $5 as demand slowed", "paid $5 as part of a deal".
    guard phrases.hasAll(right, [.preposition, .spending]), !phrases.has(right, .clauseOpener),
      !phrases.isTime(nouns.skipDeterminers(right + 1)),
      let phrase = nouns.object(from: right + 1), !phrases.has(phrase.upperBound - 1, .timeNoun)
    else { return false }
    return found.take(phrase, for: figure, by: .purpose)
  }

  /// "earned $5m from exports": what it was got for.
  private mutating func takeSource(_ figure: Int, _ right: Int, _ verb: Int) -> Bool {
    guard phrases.has(verb, .earning), phrases.hasAll(right, [.preposition, .attributive, .loosePreposition]),
      !phrases.isTime(nouns.skipDeterminers(right + 1))
    else { return false }
    return found.take(nouns.object(from: right + 1), for: figure, by: .source)
  }

  /// "pledged $5m to the fund": who gets it.
  private mutating func takeReceiver(_ figure: Int, _ right: Int, _ verb: Int) -> Bool {
    let right = behindDuration(right)
    guard phrases.has(verb, .payment), phrases.has(right, .achieving), !nouns.isVerb(right + 1) else { return false }
    return found.take(nouns.object(from: right + 1), for: figure, by: .purpose)
  }

  /// "160m euros in bonus payments": a quantity of money behind "in".
  mutating func takeForm(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.hasAll(right, [.preposition, .spending]),
      let phrase = nouns.phrase(from: nouns.skipDeterminers(right + 1), limit: 3),
      phrases.has(phrase.upperBound - 1, .moneyHead), !hasOwnAmount(phrase)
    else { return false }
    return found.take(phrase, for: figure, by: .purpose)
  }

  /// "$53m a week in drugs", "the state's $2bn in cash reserves": what the money is, without a determiner behind "in".
  private mutating func takeSubstance(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.hasAll(right, [.preposition, .spending, .attributive, .linking]), !phrases.has(right, .clauseOpener),
      phrases[right].tokenEnd - phrases[right].tokenStart == 1, phrases.isWord(right + 1),
      !phrases[right + 1].traits.contains(.capital), nouns.isNominal(right + 1),
      let phrase = nouns.phrase(from: right + 1, limit: 3), !hasOwnAmount(phrase),
      phrases[phrase.upperBound - 1].classes.isEmpty || phrases.has(phrase.upperBound - 1, [.noun, .moneyHead]),
      !phrases.has(phrase.upperBound - 1, [.timeNoun, .changeNoun])
    else { return false }
    return found.take(phrase, for: figure, by: .purpose)
  }

  /// "a profit of $5m on sales of $30m": the sales have an amount of their own.
  func hasOwnAmount(_ phrase: Range<Int>) -> Bool {
    phrases.has(phrase.upperBound, .of) && phrase.upperBound + 1 < phrases.count
      && phrases.isFigure(phrase.upperBound + 1)
  }

  /// "$4m was spent on marketing", "another 18% came from false claims": what stands behind the verb, where the figure
  /// is its subject.
  mutating func takeBehindVerb(_ figure: Int, _ right: Int) -> Bool {
    var at = right
    while at < right + 4, phrases.isWord(at), nouns.isVerb(at) || phrases.has(at, .auxiliary),
      !phrases.has(at, .preposition)
    { at += 1 }
    // Not "demanded by the owner".
    guard at > right, phrases.hasAll(at, [.preposition, .attributive]),
      phrases.has(at, [.spending, .loosePreposition, .linking, .of]),
      // Nor "refused to answer".
      !phrases.has(at, .achieving) || phrases.has(at + 1, .leadDeterminer)
        || phrases.isWord(at + 1) && phrases[at + 1].traits.contains(.capital)
    else { return false }
    return found.take(nouns.phrase(from: nouns.skipDeterminers(at + 1)), for: figure, by: .ahead)
  }

  /// "Half of those polled said …, while 39% disagreed": what the last share was of.
  mutating func carryShare(_ figure: Int, _ right: Int) -> Bool {
    guard nouns.isVerb(right) || phrases.has(right, [.auxiliary, .clauseOpener]) else { return false }
    var other = figure - 1
    while other >= 0, figure - other < 8 {
      if found.kind(other) == .percentage || found.kind(other) == .ratio || found.kind(other) == .count,
        found[other] != nil
      {
        return found.carry(other, to: figure, by: .carried)
      }
      other -= 1
    }
    return false
  }

  /// "$5 million (£4 million)"
  private mutating func carryConversion(_ figure: Int) -> Bool {
    guard let previous = found.previous(figure, from: start(figure)) else { return false }
    var isSet = false
    for at in unit(previous) + 1..<max(unit(previous) + 1, unit(figure)) {
      switch phrases[at].mark {
      case .openBracket, .semicolon: isSet = true
      case .comma, .slash: break
      default: if !phrases.has(at, .linking) { return false }
      }
    }
    return isSet && found.carry(previous, to: figure, by: .conversion)
  }
}
