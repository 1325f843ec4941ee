import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals

/// Finds the subjects of an English document's figures, in order, each kind by a list of strategies of its own.
struct EnglishSubjects {
  let phrases: PhraseTable
  let nouns: EnglishNounPhrases
  let topics: EnglishTopicFinder
  let reading: Reading
  let drafts: [FigureDraft]
  var found: SubjectTable

  init(_ phrases: PhraseTable, _ reading: Reading, _ drafts: [FigureDraft]) {
    self.phrases = phrases
    nouns = EnglishNounPhrases(phrases: phrases)
    topics = EnglishTopicFinder(nouns: nouns)
    self.reading = reading
    self.drafts = drafts
    found = SubjectTable(phrases)
  }

  mutating func run(_ ranker: inout SubjectRanker, _ choose: SubjectChooser?) {
    for figure in 0..<found.count {
      switch found.kind(figure) {
      case .count, .multiple: findForCount(figure)
      case .ratio: findForRatio(figure)
      case .percentage: findForPercentage(figure)
      case .money: findForMoney(figure)
      case .measure: findForMeasure(figure)
      case .ordinal: findForOrdinal(figure)
      case .duration, .date, .time, .age, .score, .identifier, .unresolved: continue
      }
      found.rank(figure, with: &ranker, nouns, reading, choose: choose)
    }
  }

  func unit(_ figure: Int) -> Int { found.unit(figure) }
  func start(_ figure: Int) -> Int { topics.clauseStart(unit(figure)) }

  // MARK: By kind

  private mutating func findForCount(_ figure: Int) {
    let right = nouns.phrase(rightOf: unit(figure))
    // "191 people were killed and 2,000 injured"
    let isParticiple = right.map { $0.count == 1 && nouns.isVerb($0.lowerBound) } ?? false
    if isParticiple, found.carry(found.previous(figure, from: start(figure)), to: figure, by: .carried) { return }
    // "the two saw a chance"
    let isClause =
      right.map { nouns.isVerb($0.lowerBound) && !phrases.traits[$0.lowerBound].contains(.pastSuffix) } ?? false
      && phrases.has(unit(figure) - 1, .leadDeterminer)
    if !isParticiple, !isClause, found.take(right, for: figure, by: .right) { return }
    let next = figure + 1
    if next < found.count, found.kind(next) == found.kind(figure), found.areLinked(figure, next, within: 9),
      found.take(nouns.phrase(rightOf: unit(next)), for: figure, by: .next)
    {
      return
    }
    if carryLinked(figure) { return }
    let topic = topics.topic(of: unit(figure))
    // "Thirty firms reported. Five lost money": of what was counted last.
    if isParticiple, topic.neighbour == .clauseStart, carryCount(figure) { return }
    if carryWhich(figure) || carryPlace(figure) { return }
    if found.take(topic.phrase, for: figure, by: .topic) { return }
    if takeBack(figure, topic.unit) { return }
    if topic.neighbour == .actor,
      found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor)
    {
      return
    }
    _ = found.take(right, for: figure, by: .right)
  }

  private mutating func findForRatio(_ figure: Int) {
    let right = nouns.unit(rightOf: unit(figure))
    // "94,000 of the 140,000 confirmed deaths" has a noun behind the participle.
    let isPredicate =
      nouns.isVerb(right) && !(phrases.traits[right].contains(.pastSuffix) && nouns.isNominal(right + 1))
    if !isPredicate || !opensClause(topics.topic(of: unit(figure))) || !carryShare(figure, right) {
      findForCount(figure)
    }
  }

  private mutating func findForPercentage(_ figure: Int) {
    var right = nouns.unit(rightOf: unit(figure))
    if phrases.isMark(right, .dash), right == unit(figure) + 1 { right += 1 }
    let topic = topics.topic(of: unit(figure))
    if phrases.has(right, .of) {
      // "The deficit was 3.7% of GDP": the rate that is named.
      if topic.neighbour == .governed, let phrase = topic.phrase, phrase.contains(where: nouns.isQuantity),
        !phrases.has(phrase.upperBound - 1, .nameHead),
        found.take(phrase, for: figure, by: .topic)
      {
        return
      }
      let whole = nouns.phrase(rightOf: unit(figure))
      let isBare = whole.map { $0.count == 1 && phrases.has($0.lowerBound, .numberHead) } ?? true
      if !isBare, found.take(whole, for: figure, by: .whole) { return }
    }
    if takeChange(figure, right) || takeNamedChange(figure, right) { return }
    if takeBracketed(figure) || carryWhich(figure) || carryUpDown(figure) { return }
    if carryLinked(figure) { return }
    // "is 95% effective": of what stands before.
    let isPredicate = nouns.isAdjective(right) && !nouns.isNominal(right + 1)
    if phrases.isWord(right), !phrases.has(right, .of), !nouns.isVerb(right), !isPredicate,
      found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right)
    {
      return
    }
    if opensClause(topic), takeBehindVerb(figure, right) || carryShare(figure, right) { return }
    // "compared to 45% who thought so"
    if phrases.hasAll(right, [.clauseOpener, .pronoun]), carryShare(figure, right) { return }
    if carryDangling(figure) || takeAlternative(figure) || carryPlace(figure) || takeDangling(figure) { return }
    if found.take(topic.phrase, for: figure, by: .topic) { return }
    if topic.neighbour == .actor,
      found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor)
    {
      return
    }
    _ = takeBack(figure, topic.unit)
  }

  /// "Visitors numbered 450,000, accounting for 37%": behind a comma and a participle, of what came before.
  private mutating func carryDangling(_ figure: Int) -> Bool {
    guard let other = found.previous(figure, from: start(figure), sameKind: false) else { return false }
    var at = unit(figure) - 1
    while phrases.has(at, [.preposition, .numberLead, .auxiliary]) { at -= 1 }
    guard nouns.isVerb(at), !phrases.traits[at].contains(.pastSuffix), phrases.isMark(at - 1, .comma),
      at - unit(other) < 6
    else { return false }
    return found.carry(other, to: figure, by: .carried)
  }

  /// "Exports fell in the period compared to last year, reaching $1.8bn": behind a comma and a participle, of what the
  /// clause is about, unless a quantity stands right before ("high rates, ranging from 5%").
  private mutating func takeDangling(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, [.preposition, .numberLead, .auxiliary]) { at -= 1 }
    guard at - 1 > start, nouns.isVerb(at), phrases.isMark(at - 1, .comma), !nouns.isQuantity(at - 2),
      phrases.traits[at].contains(.ingSuffix)
    else { return false }
    return takeMain(figure, before: at - 1)
  }

  /// What the clause is about: the phrase before its first verb.
  private mutating func takeMain(_ figure: Int, before end: Int) -> Bool {
    let start = start(figure)
    var at = start
    while at < end, phrases.isTime(at) || phrases.has(at, .preposition) || phrases.isMark(at, .comma) { at += 1 }
    while at < end, !nouns.isVerb(at), !phrases.has(at, [.copula, .having]) { at += 1 }
    guard at > start, at < end else { return false }
    return found.take(topics.subject(endingAt: at, from: start), for: figure, by: .actor)
  }

  /// "gained 45.3 points, or 0.4%", "is 4.8 million people or 11.7%": of what the other figure's clause is about.
  private mutating func takeAlternative(_ figure: Int) -> Bool {
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

  /// Whether a figure is the subject of its clause: nothing, a mark or a word that opens clauses stands before it.
  private func opensClause(_ topic: EnglishTopicFinder.Topic) -> Bool {
    topic.neighbour == .clauseStart || topic.neighbour == .mark || phrases.has(topic.unit, [.clauseOpener, .connector])
  }

  /// "a 42 per cent increase in sales", "a 5% stake": what changes, or the share by its name.
  private mutating func takeChange(_ figure: Int, _ right: Int) -> Bool {
    var last = phrases.has(right, .changeNoun) ? right : right + 1
    // Not beyond the bracket that the figure stands in: "coffee (1%) rose".
    guard phrases.isWord(right), phrases.has(last, .changeNoun), !phrases.isMark(unit(figure) + 1, .closeBracket) else {
      return false
    }
    while phrases.has(last + 1, .changeNoun) { last += 1 }
    let isTied = phrases.has(last + 1, .attributive)
    if phrases.has(last, .share), !isTied, found.take(nouns.phrase(from: right), for: figure, by: .change) {
      return true
    }
    if isTied, found.take(nouns.phrase(from: nouns.skipDeterminers(last + 2)), for: figure, by: .change) { return true }
    if phrases.has(last, .share), found.take(right..<last + 1, for: figure, by: .change) { return true }
    return takeBack(figure, unit(figure) - 1)
  }

  /// "a rise of 5% in sales", "a drop of $3m in the price": what changes; what the figure before was of, where it isn't
  /// said ("to 84,000, a fall of 12%").
  private mutating func takeNamedChange(_ figure: Int, _ right: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.has(at, .of) { at -= 1 }
    guard phrases.has(at, .of), phrases.has(at - 1, .changeNoun) else { return false }
    if phrases.hasAll(right, [.preposition, .spending]), !phrases.isTime(nouns.skipDeterminers(right + 1)),
      found.take(nouns.named(from: right + 1), for: figure, by: .change)
    {
      return true
    }
    var lead = at - 2
    while phrases.has(lead, [.leadDeterminer, .transparent]) || nouns.isAdjective(lead) { lead -= 1 }
    return phrases.isMark(lead, .comma)
      && found.carry(found.previous(figure, from: start(figure), sameKind: false), to: figure, by: .carried)
  }

  /// "fruit (up 14% to $3.3bn), coffee (1.1%)": what stands before the bracket that the figure opens, unless it's a name.
  private mutating func takeBracketed(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, [.numberLead, .linking, .leadDeterminer]) || nouns.isChange(at) { at -= 1 }
    guard at > start, phrases.isMark(at, .openBracket), nouns.isContent(at - 1),
      !phrases.traits[at - 1].contains(.capital), !nouns.isVerb(at - 1)
    else { return false }
    guard let run = nouns.run(endingAt: at - 1, from: start) else { return false }
    // "at Rose Town in North district (26 million)"
    if run.contains(where: phrases.isName) {
      return found.carry(found.previous(figure, from: start), to: figure, by: .carried)
    }
    return found.take(run, for: figure, by: .topic)
  }

  /// "earned $72m from shrimps, up 20%": of what the amount before it is.
  private mutating func carryUpDown(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.hasAll(at, [.governing, .linking]) { at -= 1 }
    guard phrases.hasAll(at, [.preposition, .auxiliary, .governing, .linking]), phrases.isMark(at - 1, .comma),
      let other = found.previous(figure, from: start(figure), sameKind: false), at - unit(other) < 12
    else { return false }
    return found.carry(other, to: figure, by: .carried)
  }

  /// "…, of which 5 million is for roads": of what was told before.
  private mutating func carryWhich(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead), !phrases.hasAll(at, [.of, .clauseOpener]) { at -= 1 }
    guard phrases.hasAll(at, [.of, .clauseOpener]) else { return false }
    let start = start(figure)
    return found.carry(
      found.previous(figure, from: start) ?? found.previous(figure, from: start, sameKind: false), to: figure,
      by: .carried)
  }

  private mutating func findForMeasure(_ figure: Int) {
    var right = nouns.unit(rightOf: unit(figure))
    if phrases.isMark(right, .dash) { right += 1 }
    if phrases.has(right, .of), found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return }
    let isDimension = phrases.has(right, .dimension)
    if isDimension, nouns.isNominal(right + 1), found.take(nouns.phrase(from: right + 1), for: figure, by: .right) {
      return
    }
    if nouns.isNominal(right), !isDimension,
      found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right)
    {
      return
    }
    if carryLinked(figure) || carryPlace(figure) || takeDangling(figure) { return }
    let topic = topics.topic(of: unit(figure))
    if found.take(topic.phrase, for: figure, by: .topic) { return }
    if takeBehindComma(figure) { return }
    if topic.neighbour == .actor,
      found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor)
    {
      return
    }
    _ = takeBack(figure, topic.unit)
  }

  /// "Located 300 metres above the sea, the village …"
  private mutating func takeBehindComma(_ figure: Int) -> Bool {
    guard unit(figure) - start(figure) <= 2 else { return false }
    var at = unit(figure) + 1
    while at < phrases.count, phrases.kinds[at] != .mark, at - unit(figure) < 40 { at += 1 }
    guard phrases.isMark(at, .comma) else { return false }
    return found.take(nouns.phrase(from: nouns.skipDeterminers(at + 1)), for: figure, by: .ahead)
  }

  private mutating func findForMoney(_ figure: Int) {
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
    if takeNamedChange(figure, right) || takeBracketed(figure) || carryWhich(figure) || carryUpDown(figure) { return }
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
    if takePurpose(figure, right) || takeBehindVerb(figure, right) { return }
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
    guard phrases.hasAll(right, [.preposition, .spending]), !phrases.isTime(nouns.skipDeterminers(right + 1)),
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
  private mutating func takeForm(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.hasAll(right, [.preposition, .spending]),
      let phrase = nouns.phrase(from: nouns.skipDeterminers(right + 1), limit: 3),
      phrases.has(phrase.upperBound - 1, .moneyHead),
      // "a profit of $5m on sales of $30m": these have an amount of their own.
      !(phrases.has(phrase.upperBound, .of) && phrases.kinds.indices.contains(phrase.upperBound + 1)
        && phrases.isFigure(phrase.upperBound + 1))
    else { return false }
    return found.take(phrase, for: figure, by: .purpose)
  }

  /// "$4m was spent on marketing", "another 18% came from false claims": what stands behind the verb, where the figure
  /// is its subject.
  private mutating func takeBehindVerb(_ figure: Int, _ right: Int) -> Bool {
    var at = right
    while at < right + 4, phrases.isWord(at), nouns.isVerb(at) || phrases.has(at, .auxiliary),
      !phrases.has(at, .preposition)
    { at += 1 }
    guard at > right, phrases.hasAll(at, [.preposition, .attributive]) else { return false }
    return found.take(nouns.phrase(from: nouns.skipDeterminers(at + 1)), for: figure, by: .ahead)
  }

  /// "Half of those polled said …, while 39% disagreed": what the last share was of.
  private mutating func carryShare(_ figure: Int, _ right: Int) -> Bool {
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
      switch phrases.marks[at] {
      case .openBracket, .semicolon: isSet = true
      case .comma, .slash: break
      default: if !phrases.has(at, .linking) { return false }
      }
    }
    return isSet && found.carry(previous, to: figure, by: .conversion)
  }

  private mutating func findForOrdinal(_ figure: Int) {
    let draft = drafts[figure]
    let numeral =
      reading.numerals.indices.contains(draft.numeral) ? reading.numerals[draft.numeral].tokens : draft.tokens
    if draft.tokens.lowerBound < numeral.lowerBound {
      found.take(tokens: draft.tokens.lowerBound..<numeral.lowerBound, for: figure)
    } else if !found.take(nouns.phrase(rightOf: unit(figure)), for: figure), nouns.isContent(unit(figure) - 1) {
      _ = found.take(nouns.run(endingAt: unit(figure) - 1, from: start(figure)), for: figure)
    }
  }

  // MARK: Shared

  /// "66,000 people in the north, in Wales 59,000", "prices rose 2 per cent, York 4 per cent": of what was counted elsewhere.
  private mutating func carryPlace(_ figure: Int) -> Bool {
    let start = start(figure)
    var at = unit(figure) - 1
    while at > start, phrases.has(at, .numberLead) { at -= 1 }
    let end = at
    while at > start,
      phrases.isWord(at) && phrases.traits[at].contains(.capital) || at < end && phrases.isMark(at, .dash)
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
    }
    return found.carry(other, to: figure, by: .carried)
  }

  /// The subject of the last count, in this sentence or the one before.
  private mutating func carryCount(_ figure: Int) -> Bool {
    guard let other = (0..<figure).last(where: { found.kind($0) == .count && found[$0] != nil }),
      unit(figure) - unit(other) < 40
    else { return false }
    return found.carry(other, to: figure, by: .counted)
  }

  private mutating func carryLinked(_ figure: Int) -> Bool {
    guard let previous = found.previous(figure, from: start(figure)), found.areLinked(previous, figure, within: 9)
    else {
      return false
    }
    return found.carry(previous, to: figure, by: .linked)
  }

  /// The subject of the figure before, else the noun phrase on the left.
  private mutating func takeBack(_ figure: Int, _ unit: Int) -> Bool {
    let start = start(figure)
    let previous =
      found.previous(figure, from: start) ?? found.previous(figure, from: start, sameKind: false)
    if let previous, self.unit(figure) - self.unit(previous) < 25, found.carry(previous, to: figure, by: .carried) {
      return true
    }
    var at = unit
    while at >= start, phrases.kinds[at] == .mark { at -= 1 }
    if at >= start, found.take(topics.subject(endingAt: at, from: start), for: figure, by: .actor) { return true }
    return found.carry(previous, to: figure, by: .carried) || carryPronoun(figure, start)
      || takeMain(figure, before: self.unit(figure))
  }

  /// "That was 7% more", "It rose to $5": of what the sentence before gave a figure.
  private mutating func carryPronoun(_ figure: Int, _ start: Int) -> Bool {
    guard let other = (0..<figure).last(where: { found.kind($0).isAmount }), unit(figure) - unit(other) < 40,
      unit(other) < start,
      (start..<min(unit(figure), start + 8)).contains(where: {
        phrases.has($0, .pronoun) || phrases.hasAll($0, [.leadDeterminer, .pronoun]) || opensWithThis($0)
      })
    else { return false }
    return found.carry(other, to: figure, by: .counted)
  }

  /// "This is …", "that was …".
  private func opensWithThis(_ unit: Int) -> Bool {
    phrases.has(unit, .leadDeterminer) && !phrases.has(unit, .numberLead)
      && phrases.has(unit + 1, [.copula, .auxiliary, .having]) && !phrases.has(unit + 1, .timeNoun)
  }
}
