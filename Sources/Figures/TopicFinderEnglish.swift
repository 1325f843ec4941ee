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

  /// The end of the name that an apposition tells of which no mark closes: "*Acme*, a maker of kites rose 3%".
  private func beforeOpenApposition(_ phrase: Range<Int>, from start: Int) -> Int? {
    var at = phrase.lowerBound - 1
    while at > start, phrase.lowerBound - at < 6, phrases.has(at, .coordinator) || nouns.isNominal(at) { at -= 1 }
    // "On the coast at Hull Bay, the tide" has none.
    guard at - 2 >= start, !phrases.has(start, .preposition), phrases.has(at, .leadDeterminer),
      !phrases.has(at, [.preposition, .clauseOpener]),
      phrases.isMark(at - 1, .comma), phrases[at - 2].traits.contains(.capital), nouns.isNominal(at - 2)
    else { return nil }
    return at - 2
  }

  /// What a relative clause tells of, from the subject inside it: "the *firm*, which Acme bought for $5m", "a *target* which the
  /// assembly set at 6%".
  private func objectOfRelative(_ phrase: Range<Int>, from start: Int) -> Range<Int>? {
    var relative = phrase.lowerBound - 1
    while relative > start, phrases.has(relative, .leadDeterminer), !phrases.has(relative, .pronoun) { relative -= 1 }
    guard relative - 1 > start, phrases.hasAll(relative, [.clauseOpener, .pronoun]) else { return nil }
    var before = relative - 1
    if phrases.isMark(before, .comma) { before -= 1 }
    guard before >= start, nouns.isNominal(before) else { return nil }
    return nouns.run(endingAt: before, from: start)
  }

  /// What a relative clause tells of, from the object inside it: "the *number* who had smoked pipes rose"; so with an
  /// infinitive behind a participle: "*students* applying to start courses".
  private func antecedent(of phrase: Range<Int>, from start: Int) -> Range<Int>? {
    var hasVerb = false
    var isInfinitive = false
    var at = phrase.lowerBound - 1
    while at > start, phrase.lowerBound - at < 12 {
      guard phrases.isWord(at) else {
        guard phrases.isTime(at) else { return nil }
        at -= 1
        continue
      }
      let isRelative =
        phrases.hasAll(at, [.clauseOpener, .pronoun]) || phrases.hasAll(at, [.clauseOpener, .leadDeterminer])
      if isRelative {
        // "the share of those who back the war", "the proportion of those who smoke"
        if phrases.has(at - 1, .leadDeterminer), !phrases.has(at - 1, .preposition), phrases.has(at - 2, .of),
          nouns.isNominal(at - 3), at - 3 >= start
        {
          return nouns.run(endingAt: at - 3, from: start)
        }
        // "people who support wars": its verb may be taken for a noun.
        let hasOther = phrases.isWord(at + 1) && !phrases.has(at + 1, [.leadDeterminer, .pronoun, .preposition])
        guard hasVerb || hasOther, nouns.isNominal(at - 1) else { return nil }
        return nouns.run(endingAt: at - 1, from: start)
      }
      if nouns.isVerb(at) || phrases.has(at, [.copula, .having, .governing]) {
        if isInfinitive, phrases[at].traits.contains(.ingSuffix), nouns.isNominal(at - 1) {
          return nouns.run(endingAt: at - 1, from: start)
        }
        hasVerb = true
        isInfinitive = phrases.has(at - 1, .achieving)
      } else if phrases.has(at, .clauseOpener), !phrases.has(at, .preposition), !phrases.has(at, .coordinator) {
        return nil
      } else if !phrases.has(at, .achieving) {
        isInfinitive = false
      }
      at -= 1
    }
    return nil
  }

  /// Whether a word in -ing or -ed describes the noun behind it: "new *financed* vehicles", "people *using* drugs".
  private func isParticiple(_ unit: Int) -> Bool {
    guard nouns.isVerb(unit) else { return false }
    if phrases[unit].traits.contains(.ingSuffix) { return true }
    return phrases[unit].traits.contains(.pastSuffix)
      && (phrases.has(unit - 1, .leadDeterminer) || nouns.isAdjective(unit - 1))
  }

  /// The quantity that a clause is about, where the noun nearest to the verb only tells where, when or of whom: "the *rate*
  /// on new loans averaged", "the *bill* for the repairs has reached".
  private func quantity(before phrase: Range<Int>, from start: Int) -> Range<Int>? {
    guard !phrase.contains(where: nouns.isQuantity) else { return nil }
    var at = phrase.lowerBound - 1
    // "the yield on the 10-year bond"
    if at > start, phrases.figureKind(at) == .duration { at -= 1 }
    while at > start, phrases.has(at, .leadDeterminer) || nouns.isAdjective(at) || isParticiple(at) { at -= 1 }
    guard at > start, phrases.has(at, [.preposition, .coordinator]) || isParticiple(at + 1) else { return nil }
    var hasPreposition = false
    // Whether a verb was passed, which must belong to a relative clause: "the number of people who smoke".
    var hasVerb = false
    while at >= start, phrase.lowerBound - at < 20 {
      guard phrases.isWord(at) else {
        guard phrases.isTime(at) else { return nil }
        at -= 1
        continue
      }
      if phrases.hasAll(at, [.clauseOpener, .pronoun]), nouns.isNominal(at - 1) {
        hasVerb = false
      } else if nouns.isQuantity(at), nouns.isNominal(at), hasPreposition, !hasVerb {
        return nouns.run(endingAt: at, from: start).map { run in
          phrases.has(at, .numberHead) && phrases.has(at + 1, .of)
            ? nouns.named(from: run.lowerBound) ?? run : run
        }
      } else if phrases.has(at, .preposition) {
        hasPreposition = true
      } else if nouns.isVerb(at) || phrases.has(at, [.auxiliary, .copula, .having, .governing]) {
        // "places *beginning* in autumn" only describes.
        let isDescription =
          phrases[at].traits.contains(.pastSuffix) || phrases[at].traits.contains(.ingSuffix) && nouns.isNominal(at - 1)
        hasVerb = hasVerb || !isDescription
      } else if !nouns.isNominal(at), !nouns.isAdjective(at),
        !phrases.has(at, [.leadDeterminer, .numberLead, .coordinator])
      {
        return nil
      }
      at -= 1
    }
    return nil
  }

  /// Whether what is told of before is said to hold what follows: ", including exports and services,".
  private func opensInclusion(_ unit: Int) -> Bool {
    phrases.hasAll(unit, [.preposition, .verb]) && phrases[unit].traits.contains(.ingSuffix)
  }

  /// Over ", which …," to what it's said of; nil where the mark begins another verb of the same clause: "peaked at 35m on
  /// Saturday, then fell 3m".
  private func beforeApposition(endingAt close: Int, from start: Int, by mark: PhraseMark) -> Int? {
    if phrases.has(close + 1, .connector), !phrases.has(close + 1, .clauseOpener) { return nil }
    var open = close - 1
    var first: Int?
    while open > start, close - open < 30 {
      if phrases[open].mark == mark {
        // The list that's included has commas of its own.
        if nouns.isContent(open - 1), opensInclusion(open + 1) { return open - 1 }
        if first == nil { first = open }
      }
      if first != nil, phrases.hasAll(open, [.verb, .governing]), !opensInclusion(open) { break }
      open -= 1
    }
    guard let first, close - first < 14 else { return close - 1 }
    if nouns.isContent(first - 1) { return first - 1 }
    // "Smith, 34, of York, said"
    let age = first - 1
    if age - 2 >= start, phrases.figureKind(age) == .age, phrases[age - 1].mark == mark, nouns.isContent(age - 2) {
      return age - 2
    }
    return close - 1
  }
}
