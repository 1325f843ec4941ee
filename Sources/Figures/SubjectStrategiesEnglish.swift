import SoLieuLexicon

// Ways of finding a subject that figures of several kinds have in common: changes, brackets, what an earlier figure was of.
extension EnglishSubjects {
  /// "Visitors numbered 450,000, accounting for 37%": behind a comma and a participle, of what came before.
  mutating func carryDangling(_ figure: Int) -> Bool {
    guard let other = found.previous(figure, from: start(figure), sameKind: false) else { return false }
    var at = unit(figure) - 1
    while phrases.has(at, [.preposition, .numberLead, .auxiliary]) { at -= 1 }
    // Not "rose", whose clause is the main one.
    guard nouns.isVerb(at), phrases[at].traits.contains(.ingSuffix), phrases.isMark(at - 1, .comma),
      at - unit(other) < 6
    else { return false }
    return found.carry(other, to: figure, by: .carried)
  }

  /// "Exports fell in the period compared to last year, reaching $1.8bn": behind a comma and a participle, of what the
  /// clause is about, unless a quantity stands right before ("high rates, ranging from 5%").
  mutating func takeDangling(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, [.preposition, .numberLead, .auxiliary]) { at -= 1 }
    guard at - 1 > start, nouns.isVerb(at), phrases.isMark(at - 1, .comma), !nouns.isQuantity(at - 2),
      phrases[at].traits.contains(.ingSuffix)
    else { return false }
    return takeMain(figure, before: at - 1)
  }

  /// What the clause is about: the phrase before its first verb.
  mutating func takeMain(_ figure: Int, before end: Int) -> Bool {
    found.take(topics.mainSubject(before: end, from: start(figure)), for: figure, by: .actor)
  }

  /// "gained 45.3 points, or 0.4%", "is 4.8 million people or 11.7%": of what the other figure's clause is about.
  mutating func takeAlternative(_ figure: Int) -> Bool {
    guard let other = found.previous(figure, from: start(figure), sameKind: false), found.kind(other) != .percentage
    else { return false }
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead) { at -= 1 }
    let isTied = phrases.has(at, .coordinator) || phrases.isMark(at, .openBracket)
    guard isTied, at - unit(other) < 5 else { return false }
    let topic = topics.topic(of: unit(other))
    if topic.neighbour == .actor || topic.phrase == nil {
      return found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .conversion)
    }
    return found.take(topic.phrase, for: figure, by: .conversion)
  }

  /// "20% and 16% of pupils", "80 per cent or $2.5bn of total income": of what the next one is, unless a verb of change
  /// stands before ("rose 19% and 15% of shops …").
  mutating func takeWithNext(_ figure: Int) -> Bool {
    let next = figure + 1
    guard next < found.count, found.kind(next).isAmount, unit(next) - unit(figure) < 4,
      (unit(figure) + 1..<unit(next)).contains(where: { phrases.has($0, .coordinator) }),
      found.areLinked(figure, next, within: 3)
    else { return false }
    let right = nouns.unit(rightOf: unit(next))
    let isOf = phrases.has(right, .of)
    guard isOf || found.kind(next) == found.kind(figure) && nouns.isNominal(right) else { return false }
    var before = unit(figure) - 1
    while phrases.has(before, .numberLead) || phrases.has(before, .preposition) { before -= 1 }
    guard !phrases.has(before, .change) || phrases.has(before, .share) else { return false }
    return found.take(nouns.phrase(rightOf: unit(next)), for: figure, by: .next)
  }

  /// "up 4% in volume and 3% in value": the quantity that is named behind "in".
  mutating func takeAspect(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.hasAll(right, [.preposition, .spending, .attributive]), !phrases.has(right, .clauseOpener),
      nouns.isQuantity(right + 1), !nouns.isContent(right + 2), !phrases.has(right + 2, [.of, .attributive]),
      phrases[right + 1].traits.isDisjoint(with: .capital), !phrases.has(right + 1, [.changeNoun, .timeNoun])
    else { return false }
    return found.take(right + 1..<right + 2, for: figure, by: .purpose)
  }

  /// Whether the verb before a figure tells what somebody says, so that the figure is the subject of what follows.
  func isReported(_ topic: EnglishTopicFinder.Topic) -> Bool {
    topic.neighbour == .actor || phrases.hasAll(topic.unit, [.clauseOpener, .leadDeterminer])
  }

  /// Whether a figure is the subject of its clause: nothing, a mark or a word that opens clauses stands before it.
  func opensClause(_ topic: EnglishTopicFinder.Topic) -> Bool {
    topic.neighbour == .clauseStart || topic.neighbour == .mark || phrases.has(topic.unit, [.clauseOpener, .connector])
  }

  /// "a 42 per cent increase in sales", "a 5% stake": what changes, or the share by its name.
  mutating func takeChange(_ figure: Int, _ right: Int) -> Bool {
    var last = phrases.has(right, .changeNoun) ? right : right + 1
    // Not beyond the bracket that the figure stands in: "coffee (1%) rose".
    guard phrases.isWord(right), phrases.has(last, .changeNoun), !phrases.isMark(unit(figure) + 1, .closeBracket) else {
      return false
    }
    while phrases.has(last + 1, .changeNoun) { last += 1 }
    // "a 12% cut from an estimate" names what it's compared with.
    let isTied = phrases.has(last + 1, .attributive) && !phrases.has(last + 1, .loosePreposition)
    if phrases.has(last, .share),
      found.take(isTied ? right..<last + 1 : nouns.phrase(from: right), for: figure, by: .change)
    {
      return true
    }
    if isTied, found.take(nouns.phrase(from: nouns.skipDeterminers(last + 2)), for: figure, by: .change) { return true }
    return takeBack(figure, unit(figure) - 1)
  }

  /// "a rise of 5% in sales", "a drop of $3m in the price": what changes; what the figure before was of, where it isn't
  /// said ("to 84,000, a fall of 12%").
  mutating func takeNamedChange(_ figure: Int, _ right: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.has(at, .of) { at -= 1 }
    guard phrases.has(at, .of), phrases.has(at - 1, .changeNoun) else { return false }
    if phrases.hasAll(right, [.preposition, .spending]), !phrases.has(right, .clauseOpener),
      !phrases.isTime(nouns.skipDeterminers(right + 1)),
      let changed = nouns.named(from: right + 1), !hasOwnAmount(changed),
      found.take(changed, for: figure, by: .change)
    {
      return true
    }
    var lead = at - 2
    while phrases.has(lead, [.leadDeterminer, .transparent]) || nouns.isAdjective(lead) { lead -= 1 }
    return (phrases.isMark(lead, .comma) || phrases.isMark(lead, .dash))
      && found.carry(found.previous(figure, from: start(figure), sameKind: false), to: figure, by: .carried)
  }

  /// "fruit (up 14% to $3.3bn), coffee (1.1%)": what stands before the bracket that the figure opens, unless it's a name.
  mutating func takeBracketed(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, [.numberLead, .linking, .leadDeterminer]) || nouns.isChange(at) { at -= 1 }
    guard at > start, phrases.isMark(at, .openBracket), nouns.isContent(at - 1), !nouns.isVerb(at - 1),
      !phrases[at - 1].traits.contains(.capital) || isOfName(found.previous(figure, from: start)),
      let run = nouns.run(endingAt: at - 1, from: start)
    else { return false }
    // "at Rose Town in North district (26 million)", but "to Angola (up 5%), Chad (3%)" by their names
    if run.contains(where: phrases.isName) {
      let other = found.previous(figure, from: start)
      if isOfName(other) { return found.take(run, for: figure, by: .topic) }
      return found.carry(other, to: figure, by: .carried)
    }
    return found.take(run, for: figure, by: .topic)
  }

  /// Whether a figure's subject is a name alone.
  private func isOfName(_ figure: Int?) -> Bool {
    guard let figure, let subject = found[figure], !subject.phrase.isEmpty else { return false }
    return subject.phrase.allSatisfy { phrases[$0].traits.contains(.capital) }
  }

  /// "earned $72m from shrimps, up 20%": of what the amount before it is.
  mutating func carryUpDown(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.hasAll(at, [.governing, .linking]) { at -= 1 }
    guard phrases.hasAll(at, [.preposition, .auxiliary, .governing, .linking]), phrases.isMark(at - 1, .comma),
      let other = found.previous(figure, from: start(figure), sameKind: false), at - unit(other) < 12
    else { return false }
    return found.carry(other, to: figure, by: .carried)
  }

  /// "from $8bn at its peak to $3bn": the other end of a change.
  mutating func carryChangeEnd(_ figure: Int) -> Bool {
    let lead = unit(figure) - 1
    guard phrases.hasAll(lead, [.preposition, .achieving]), let other = found.previous(figure, from: start(figure)),
      lead - unit(other) < 12, phrases.hasAll(unit(other) - 1, [.preposition, .loosePreposition, .attributive]),
      !(unit(other) + 1..<lead).contains(where: { phrases[$0].kind == .mark || nouns.isVerb($0) })
    else { return false }
    return found.carry(other, to: figure, by: .linked)
  }

  /// "…, of which 5 million is for roads": of what was told before.
  mutating func carryWhich(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.hasAll(at, [.of, .clauseOpener]) { at -= 1 }
    guard phrases.hasAll(at, [.of, .clauseOpener]) else { return false }
    let start = start(figure)
    return found.carry(
      found.previous(figure, from: start) ?? found.previous(figure, from: start, sameKind: false), to: figure,
      by: .carried)
  }

  /// "900 pupils, 60% of whom walk": of what was told before.
  mutating func carryWhom(_ figure: Int, _ right: Int) -> Bool {
    phrases.hasAll(right, [.of, .clauseOpener])
      && found.carry(found.previous(figure, from: start(figure), sameKind: false), to: figure)
  }

  /// "66,000 people in the north, in Wales 59,000", "prices rose 2 per cent, York 4 per cent": of what was counted elsewhere.
  mutating func carryPlace(_ figure: Int) -> Bool {
    if carryToOthers(figure) { return true }
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, .numberLead) { at -= 1 }
    let end = at
    while at > start,
      phrases.isWord(at) && phrases[at].traits.contains(.capital) || at < end && phrases.isMark(at, .dash)
    {
      at -= 1
    }
    guard at < end, at > start, let other = found.previous(figure, from: start) else { return false }
    if phrases.hasAll(at, [.preposition, .spending]) {
      guard phrases.isMark(at - 1, .comma) || phrases.has(at - 1, .coordinator) else { return false }
    } else {
      // A name alone, where a name's number stands before it.
      guard phrases.isMark(at, .comma) || phrases.has(at, .coordinator), end == unit(figure) - 1,
        unit(figure) - unit(other) < 12, phrases.isName(end)
      else { return false }
      // "China took 5 tonnes, Ghana 3 tonnes"
      if isOfName(other) { return found.take(nouns.run(endingAt: end, from: start), for: figure, by: .topic) }
    }
    return found.carry(other, to: figure, by: .carried)
  }

  /// "Analysts had forecast growth of 3%, but the firm reported 2%": of what was told before, not who tells it.
  mutating func carryReported(_ figure: Int, _ topic: EnglishTopicFinder.Topic) -> Bool {
    topic.neighbour == .actor && phrases.has(topic.unit, .timeReport)
      && found.carry(found.previous(figure, from: start(figure)), to: figure, by: .carried)
  }

  /// "Among men 6% had one, among women 4%": of what was said of others before, where a phrase that a comma parts and a
  /// preposition opens is all that stands before the number.
  private mutating func carryToOthers(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, .numberLead), !nouns.isContent(at) { at -= 1 }
    guard at > start, nouns.isNominal(at), !nouns.isQuantity(at), let run = nouns.run(endingAt: at, from: start) else {
      return false
    }
    var lead = run.lowerBound - 1
    while lead > start, phrases.has(lead, .leadDeterminer), !phrases.has(lead, .preposition) { lead -= 1 }
    guard lead > start, phrases.hasAll(lead, [.preposition, .attributive]), !phrases.has(lead, .worth),
      phrases.isMark(lead - 1, .comma) || phrases.has(lead - 1, .coordinator),
      let other = found.previous(figure, from: start), lead - unit(other) < 8
    else { return false }
    return found.carry(other, to: figure, by: .carried)
  }

  /// The subject of the last count, in this sentence or the one before.
  mutating func carryCount(_ figure: Int) -> Bool {
    guard let other = (0..<figure).last(where: { found.kind($0) == .count && found[$0] != nil }),
      unit(figure) - unit(other) < 40
    else { return false }
    return found.carry(other, to: figure, by: .counted)
  }

  mutating func carryLinked(_ figure: Int) -> Bool {
    guard let previous = found.previous(figure, from: start(figure)), found.areLinked(previous, figure, within: 9)
    else {
      return false
    }
    return found.carry(previous, to: figure, by: .linked)
  }

  /// The subject of the figure before, else the noun phrase on the left.
  mutating func takeBack(_ figure: Int, _ unit: Int) -> Bool {
    let start = start(figure)
    let previous =
      found.previous(figure, from: start) ?? found.previous(figure, from: start, sameKind: false)
    // "…, from 2% to 3%" goes on about what was told before.
    let reach = phrases.isMark(self.unit(figure) - 1, .comma) ? 40 : 25
    if let previous, self.unit(figure) - self.unit(previous) < reach, found.carry(previous, to: figure, by: .carried) {
      return true
    }
    var at = unit
    while at >= start, phrases[at].kind == .mark { at -= 1 }
    if at >= start, found.take(topics.subject(endingAt: at, from: start), for: figure, by: .actor) { return true }
    return found.carry(previous, to: figure, by: .carried) || carryPronoun(figure, start)
      || takeMain(figure, before: self.unit(figure))
  }

  /// "That was 7% more", "It rose to $5": of what the sentence before gave a figure.
  mutating func carryPronoun(_ figure: Int, _ start: Int) -> Bool {
    guard let other = (0..<figure).last(where: { found.kind($0).isAmount }), unit(figure) - unit(other) < 40,
      unit(other) < start,
      (start..<min(unit(figure), start + 8)).contains(where: {
        phrases.has($0, .pronoun) || phrases.hasAll($0, [.leadDeterminer, .pronoun]) || opensWithThis($0)
      })
    else { return false }
    return found.carry(other, to: figure, by: .counted)
  }

  /// "This is …", "that was …".
  func opensWithThis(_ unit: Int) -> Bool {
    phrases.has(unit, .leadDeterminer) && !phrases.has(unit, .numberLead)
      && phrases.has(unit + 1, [.copula, .auxiliary, .having]) && !phrases.has(unit + 1, .timeNoun)
  }
}
