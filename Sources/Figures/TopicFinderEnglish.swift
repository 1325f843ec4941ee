import SoLieuLexicon

/// Finds the phrase left of a number that an English clause says the number of.
struct EnglishTopicFinder {
  let nouns: EnglishNounPhrases
  var phrases: PhraseTable { nouns.phrases }

  enum Neighbour {
    case clauseStart, mark, figure
    /// A preposition, auxiliary or verb of being or reaching.
    case governed
    /// A verb with the number as its object.
    case actor
    case adjacent
  }
  struct Topic {
    var phrase: Range<Int>?
    var neighbour: Neighbour
    var unit: Int
  }

  /// The first unit of the clause that a unit stands in, bounded like a sentence: ";" and ":" end one outside brackets.
  func clauseStart(_ unit: Int) -> Int {
    let start = phrases.sentenceStart(unit)
    var at = unit - 1
    while at >= start {
      if phrases[at].mark == .semicolon || phrases[at].mark == .colon, !isInBrackets(at, from: start) {
        return at + 1
      }
      at -= 1
    }
    return start
  }

  private func isInBrackets(_ unit: Int, from start: Int) -> Bool {
    var at = unit - 1
    while at >= max(start, unit - 8) {
      if phrases[at].mark == .openBracket { return true }
      if phrases[at].mark == .closeBracket { return false }
      at -= 1
    }
    return false
  }

  func topic(of figure: Int) -> Topic {
    let start = clauseStart(figure)
    var unit = figure - 1
    while unit >= start,
      phrases.has(unit, .numberLead) || nouns.isAdjective(unit) && phrases.has(unit - 1, .numberLead),
      !phrases.hasAll(unit, [.numberLead, .change])
    { unit -= 1 }
    guard unit >= start else { return Topic(phrase: nil, neighbour: .clauseStart, unit: unit) }
    if phrases[unit].kind == .mark { return Topic(phrase: nil, neighbour: .mark, unit: unit) }
    while unit > start, nouns.isAdjective(unit), phrases.isWord(unit - 1) { unit -= 1 }
    guard phrases.isWord(unit) else { return Topic(phrase: nil, neighbour: .figure, unit: unit) }
    // "October's £3.6bn"
    while unit > start, phrases[unit].traits.contains(.possessive), phrases.isWord(unit - 1) { unit -= 1 }
    if phrases.has(unit, [.preposition, .worth]) { return topic(behindPreposition: unit, from: start) }
    // "which cost", "tickets cost": a quantity's name right before a number is a verb.
    if isVerbOfQuantity(unit) {
      let phrase =
        phrases.has(unit - 1, .coordinator)
        ? mainSubject(before: unit - 1, from: start) : subject(endingAt: unit - 1, from: start)
      return Topic(phrase: phrase, neighbour: .governed, unit: unit)
    }
    if phrases.has(unit, [.governing, .auxiliary]) {
      return Topic(phrase: subject(endingAt: unit, from: start), neighbour: .governed, unit: unit)
    }
    if nouns.isVerb(unit) { return Topic(phrase: nil, neighbour: .actor, unit: unit) }
    if nouns.isFunction(unit) {
      return Topic(phrase: subject(endingAt: unit, from: start), neighbour: .governed, unit: unit)
    }
    let run = nouns.run(endingAt: unit, from: start)
    // "cost the city $5m": of what costs.
    if let run, let verb = verbOfCost(before: run.lowerBound, from: start) {
      return Topic(phrase: subject(endingAt: verb - 1, from: start), neighbour: .governed, unit: verb)
    }
    return Topic(phrase: run.map { nouns.climb($0, from: start) }, neighbour: .adjacent, unit: unit)
  }

  /// The verb that a phrase is an object of, if it's one of costing: "cost the city", "costs users".
  private func verbOfCost(before phrase: Int, from start: Int) -> Int? {
    var at = phrase - 1
    while at > start, phrases.has(at, .leadDeterminer) { at -= 1 }
    guard at > start, isVerbOfQuantity(at), phrases.has(at, .moneyHead) else { return nil }
    return at
  }

  /// Whether a word that names a quantity is a verb, where a number or preposition follows: "tickets cost", "prices range".
  private func isVerbOfQuantity(_ unit: Int) -> Bool {
    guard phrases.hasAll(unit, [.verb, .noun]), nouns.isQuantity(unit) else { return false }
    // "the drive, which includes two films, cost the state …"
    if phrases.isMark(unit - 1, .comma) {
      // "exports were worth $5bn, imports $4bn" goes on without a verb.
      return phrases.has(unit, .governing) && unit + 1 < phrases.count
        && (phrases.isFigure(unit + 1) || phrases.has(unit + 1, .leadDeterminer))
    }
    // "holds 9,000 songs and costs $300", "the A380 costs $300m"
    if unit + 1 < phrases.count, phrases.figureKind(unit + 1) == .money, phrases.has(unit, .governing),
      phrases.has(unit - 1, .coordinator) || phrases.isIdentifier(unit - 1)
    {
      return true
    }
    return phrases.isWord(unit - 1)
      && (nouns.isNominal(unit - 1) || phrases.has(unit - 1, [.auxiliary, .pronoun, .achieving]))
      && !phrases.has(unit - 1, [.leadDeterminer, .transparent])
      && !phrases[unit - 1].traits.contains(.possessive)
  }

  /// "a bridge worth $5m", "sales of 5 tonnes", "prices rose by 5%".
  private func topic(behindPreposition unit: Int, from start: Int) -> Topic {
    var before = unit - 1
    while before >= start, phrases.has(before, [.auxiliary, .worth]) && !phrases.has(before, .copula) { before -= 1 }
    if before >= start, phrases.isTime(before), phrases.figureKind(before) != .time {
      before -= 1
      while before >= start, phrases.has(before, [.preposition, .leadDeterminer]) { before -= 1 }
    }
    while before > start, nouns.isAdjective(before) { before -= 1 }
    // "sales were flat at 82,000"
    if before - 1 > start, !phrases.has(unit, .of), phrases.has(before - 1, .copula), phrases.has(unit, .linking),
      nouns.isNominal(before), !nouns.isQuantity(before), !phrases.isName(before)
    {
      return Topic(phrase: subject(endingAt: before - 1, from: start), neighbour: .governed, unit: unit)
    }
    // "their share fell 2.1 points to 35.2%": what fell.
    if phrases.has(unit, .achieving), before - 2 > start, phrases.isWord(before),
      phrases.figureKind(before - 1) == .count, phrases.has(before - 2, .governing)
    {
      return Topic(phrase: subject(endingAt: before - 2, from: start), neighbour: .governed, unit: unit)
    }
    if before > start, isVerbOfQuantity(before), !phrases.has(unit, .of) {
      return Topic(phrase: subject(endingAt: before - 1, from: start), neighbour: .governed, unit: unit)
    }
    if before >= start, nouns.isNominal(before) {
      guard let run = nouns.run(endingAt: before, from: start) else {
        return Topic(phrase: nil, neighbour: .governed, unit: unit)
      }
      // "rose to a high of 5%": a bare name of a value.
      if phrases.has(unit, .of), phrases.has(before, .nameHead) {
        var lead = run.lowerBound - 1
        while lead >= start, phrases.has(lead, .leadDeterminer) { lead -= 1 }
        // "of the initial loss figure of 5 million"
        if run.count > 1, !run.dropLast().allSatisfy(nouns.isAdjective),
          lead < start || phrases.has(lead, .preposition)
        {
          return Topic(phrase: run, neighbour: .governed, unit: unit)
        }
        if lead < start || phrases[lead].kind == .mark {
          return Topic(phrase: nil, neighbour: .governed, unit: unit)
        }
        // "compared to the national average of 3%", "expects a quarterly figure of 1%": its own name.
        let isCompared =
          phrases.has(lead, .loosePreposition)
          || phrases.has(lead - 1, .loosePreposition) && phrases.has(lead, .achieving)
        let isExpected = nouns.isVerb(lead) && !phrases.has(lead, .governing)
        if run.count > 1, isCompared || isExpected { return Topic(phrase: run, neighbour: .governed, unit: unit) }
        if phrases.has(lead, [.preposition, .governing, .copula]) || nouns.isVerb(lead) {
          return Topic(phrase: subject(endingAt: lead, from: start), neighbour: .governed, unit: lead)
        }
      }
      if phrases.has(unit, .worth) {
        // "a deal with Acme worth $5m"
        let isNamed = phrases.isName(run.upperBound - 1) && phrases.has(run.lowerBound - 1, .preposition)
        let phrase = isNamed ? nouns.climb(run, from: start, over: .preposition) : run
        return Topic(phrase: phrase, neighbour: .adjacent, unit: unit)
      }
      let over: LexemeClasses = phrases.has(unit, .of) ? .of : .attributive
      return Topic(phrase: nouns.climb(run, from: start, over: over), neighbour: .governed, unit: unit)
    }
    if phrases.isMark(before, .comma), before >= start { return Topic(phrase: nil, neighbour: .mark, unit: before) }
    return Topic(phrase: subject(endingAt: unit, from: start), neighbour: .governed, unit: unit)
  }

  /// The noun phrase that is the subject of the verb group that ends at a unit.
  func subject(endingAt unit: Int, from start: Int) -> Range<Int>? {
    var at = unit
    var steps = 0
    while at >= start, steps < 40 {
      steps += 1
      if phrases.isWord(at) {
        let isSkipped =
          phrases.has(at, [.auxiliary, .preposition, .governing, .leadDeterminer, .numberLead])
          && !phrases.has(at, .pronoun)
          || nouns.isVerb(at) || nouns.isAdjective(at) || phrases.has(at, .worth)
          || phrases.hasAll(at, [.clauseOpener, .pronoun]) || phrases[at].traits.contains(.adverbSuffix)
          || isBetweenAdjectives(at)
        guard isSkipped, !nouns.isQuantity(at) || nouns.isVerb(at), !nouns.isNounOfChange(at) else {
          // "will carry 20 trains an hour and *cost* $3bn": the second verb of one clause.
          if phrases.has(at, .coordinator), at < unit, isVerbOfClause(at + 1) {
            return mainSubject(before: at, from: start)
          }
          break
        }
        at -= 1
      } else if phrases.isTime(at) || isPassed(at) {
        at -= 1
      } else if phrases[at].kind == .mark {
        switch phrases[at].mark {
        case .quote, .apostrophe: at -= 1
        case .closeBracket:
          guard let open = phrases.openingBracket(before: at, from: start) else { return nil }
          at = open - 1
        // "high rates, ranging from 3%", "the units, which are 5% dearer"
        case .comma
        where nouns.isVerb(at + 1) && phrases[at + 1].traits.contains(.ingSuffix)
          || phrases.hasAll(at + 1, [.clauseOpener, .pronoun]):
          at -= 1
        case .comma where at > start:
          guard let before = beforeApposition(endingAt: at, from: start, by: .comma) else { return nil }
          at = before
        // "Exports - including services - rose by 3%"
        case .dash where at > start && phrases[at].traits.contains(.spaceBefore):
          guard let before = beforeApposition(endingAt: at, from: start, by: .dash) else { return nil }
          at = before
        default: return nil
        }
      } else {
        return nil
      }
    }
    guard at >= start, phrases.isWord(at) else { return nil }
    // "a bird they had tracked for 4,500 miles": what a clause tells of that no word opens.
    if phrases.has(at, .pronoun) {
      guard at < unit, nouns.isNominal(at - 1), !phrases.has(at - 1, .timeNoun),
        let run = nouns.run(endingAt: at - 1, from: start), run.lowerBound - 1 > start,
        phrases.has(run.lowerBound - 1, .leadDeterminer),
        // "while in the north they fell 3%"
        !phrases.has(run.lowerBound - 2, .preposition) || phrases.has(run.lowerBound - 2, .of)
      else { return nil }
      return nouns.climb(run, from: start)
    }
    guard let run = nouns.run(endingAt: at, from: start) else { return nil }
    if let head = nouns.head(ofListEndingWith: run, from: start) { return head }
    if let told = objectOfRelative(run, from: start) { return nouns.climb(told, from: start, overParticiples: true) }
    var phrase = nouns.climb(run, from: start, overParticiples: true)
    if let told = beforeOpenApposition(phrase, from: start) { return subject(endingAt: told, from: start) }
    if let told = antecedent(of: phrase, from: start) { phrase = nouns.climb(told, from: start, overParticiples: true) }
    return quantity(before: phrase, from: start) ?? phrase
  }

  /// What a clause is about: the phrase before its first verb.
  func mainSubject(before end: Int, from start: Int) -> Range<Int>? {
    var at = start
    while at < end, phrases.isTime(at) || phrases.has(at, .preposition) || phrases.isMark(at, .comma) { at += 1 }
    while at < end, !nouns.isVerb(at), !phrases.has(at, [.copula, .having]) { at += 1 }
    guard at > start, at < end else { return nil }
    return subject(endingAt: at, from: start)
  }

  /// Whether a verb that tells of the clause's subject stands at a unit, over "then" and "has".
  private func isVerbOfClause(_ unit: Int) -> Bool {
    var at = unit
    while phrases.has(at, .auxiliary) && !phrases.has(at, [.preposition, .copula]) { at += 1 }
    return nouns.isVerb(at) && !phrases[at].traits.contains(.ingSuffix) || isVerbOfQuantity(at)
  }

  /// Whether a word joins two adjectives behind a verb: "diagnosed as obese or overweight".
  private func isBetweenAdjectives(_ unit: Int) -> Bool {
    phrases.has(unit, .coordinator) && nouns.isAdjective(unit - 1) && nouns.isAdjective(unit + 1)
  }

  /// Whether a figure may stand between a verb and what it tells of: "applications from *19-year-olds* fell".
  private func isPassed(_ unit: Int) -> Bool {
    switch phrases.figureKind(unit) {
    case .percentage, .multiple, .age: true
    default: false
    }
  }
}
