import SoLieuLexicon

/// English noun phrases in a `PhraseTable`. A word that isn't listed is part of a noun.
struct EnglishNounPhrases {
  let phrases: PhraseTable

  /// Whether a word holds phrases together or apart.
  func isFunction(_ unit: Int) -> Bool {
    phrases.has(unit, LexemeClasses.function.union([.leadDeterminer, .pronoun]))
      || phrases.isWord(unit) && phrases[unit].traits.contains(.adverbSuffix)
  }
  /// Whether a word names a rise or a fall.
  func isChange(_ unit: Int) -> Bool { phrases.has(unit, .changeNoun) }
  func isQuantity(_ unit: Int) -> Bool { phrases.has(unit, .quantities) }

  /// Whether a word only describes the noun behind it.
  func isAdjective(_ unit: Int) -> Bool {
    phrases.has(unit, .transparent) && !phrases.has(unit, [.noun, .verb]) && !isQuantity(unit)
  }
  /// Whether a word can be part of a noun phrase. So can a number that only names: "COVID-19 cases".
  func isContent(_ unit: Int) -> Bool {
    phrases.isWord(unit) ? !isFunction(unit) : phrases.isIdentifier(unit)
  }
  func isNominal(_ unit: Int) -> Bool { isContent(unit) && !isVerb(unit) }

  /// The noun phrase that begins at a unit, at most `limit` words.
  func phrase(from start: Int, limit: Int = 5) -> Range<Int>? {
    var at = start
    while at < phrases.count {
      if at > start, joinsInside(at) || phrases.has(at, .coordinator) && isAdjective(at - 1) && isContent(at + 1),
        phrases.isWord(at + 1)
      {
        at += 1
        continue
      }
      guard isContent(at) else { break }
      if at > start, isVerb(at) && !isDescribedVerb(at, from: start) || phrases.has(at, .worth) { break }
      if at > start, isPricing(at) { break }
      if at - start >= limit { break }
      at += 1
    }
    while at > start, !phrases.isWord(at - 1) || isAdjective(at - 1) || phrases.has(at - 1, .coordinator) { at -= 1 }
    return at > start ? start..<at : nil
  }

  /// Whether a quantity's name is a verb, as an amount of money stands right behind it: "the 40GB model costs £249".
  private func isPricing(_ unit: Int) -> Bool {
    phrases.hasAll(unit, [.verb, .noun]) && isQuantity(unit) && unit + 1 < phrases.count
      && phrases.figureKind(unit + 1) == .money
  }

  /// Whether a word in -ing or -ed is a noun or adjective, as only adjectives stand between it and where its phrase
  /// begins: "cumulative warming", "high powered guns".
  private func isDescribedVerb(_ unit: Int, from start: Int) -> Bool {
    let traits = phrases[unit].traits
    guard traits.contains(.ingSuffix) || traits.contains(.pastSuffix) && isContent(unit + 1) && !isVerb(unit + 1),
      phrases[unit].classes.isEmpty || phrases.has(unit, .noun)
    else { return false }
    return (start..<unit).allSatisfy(isAdjective)
  }

  /// Goes right over a figure and its hyphen: "40% of the $5bn loan".
  func skipFigure(_ unit: Int) -> Int {
    guard unit < phrases.count, phrases.isFigure(unit) else { return unit }
    return phrases.isMark(unit + 1, .dash) ? unit + 2 : unit + 1
  }

  /// The object behind a verb or preposition, over determiners and "-ing": "on upgrading 12 bridges".
  func object(from start: Int, limit: Int = 5) -> Range<Int>? {
    let at = skipFigure(skipDeterminers(start))
    if isVerb(at), let object = phrase(from: skipFigure(skipDeterminers(at + 1)), limit: limit) { return object }
    return phrase(from: at, limit: limit)
  }

  private func joinsInside(_ unit: Int) -> Bool {
    switch phrases[unit].mark {
    case .quote, .apostrophe: true
    // "an eight point lead - Reds 41%" are two phrases.
    case .dash: !phrases[unit].traits.contains(.spaceBefore)
    default: false
    }
  }

  /// Goes right over "the", "all", "the whole", "about".
  func skipDeterminers(_ unit: Int) -> Int {
    var at = unit
    // "of the total": nothing follows that it could lead.
    while phrases.has(at, [.leadDeterminer, .numberLead]), !isQuantity(at) || isContent(at + 1) { at += 1 }
    return at
  }

  /// The first unit right of a figure, over a bracketed conversion and "a share", "per tonne".
  func unit(rightOf figure: Int) -> Int {
    var at = figure + 1
    if phrases.isMark(at, .closeBracket) { at += 1 }
    if phrases.isMark(at, .openBracket) {
      var close = at
      while close < phrases.count, close < at + 8, phrases[close].mark != .closeBracket { close += 1 }
      if phrases.isMark(close, .closeBracket) { at = close + 1 }
    }
    return at
  }

  /// The noun phrase right of a figure: "five schools", "5 of the schools", "five more schools".
  func phrase(rightOf figure: Int) -> Range<Int>? {
    var at = unit(rightOf: figure)
    if phrases.isMark(at, .dash), at == figure + 1, !phrases[at].traits.contains(.spaceBefore) { at += 1 }
    if phrases.isMark(at, .quote) || phrases.isMark(at, .apostrophe) { at += 1 }
    guard phrases.isWord(at) || phrases.isIdentifier(at) else { return nil }
    // "12,000 more than her first"
    if phrases.has(at, .loosePreposition)
      || phrases.has(at + 1, .loosePreposition) && phrases.has(at, .skippedClassifier)
    {
      return nil
    }
    if phrases.has(at, .of) {
      let first = at + 1
      at = skipDeterminers(first)
      // "one of their last eight games"
      if at > first, phrases.has(at, .linking), at + 1 < phrases.count, phrases.isFigure(at + 1) { at += 1 }
      // "half of those polled"
      if at > first, isVerb(at) { return at - 1..<at + 1 }
      // "of those who smoke"
      if phrases.has(at, .pronoun), at > first, let clause = phrase(from: at + 1) { return at - 1..<clause.upperBound }
      if phrases.has(at, [.pronoun]) { at += 1 }
      at = skipFigure(at)
      // "2,000 of the firm's 9,000 staff"
      if let owner = phrase(from: at), phrases[owner.upperBound - 1].traits.contains(.possessive) {
        var next = owner.upperBound
        while isAdjective(next) { next += 1 }
        if next < phrases.count, phrases.figureKind(next) == .count { return phrase(from: next + 1) ?? owner }
      }
      return phrase(from: at)
    }
    if phrases.has(at, .leadDeterminer) {
      let first = at
      at = skipDeterminers(at)
      return isVerb(at) ? first..<at + 1 : phrase(from: at)
    }
    if phrases.has(at, .skippedClassifier), isContent(at + 1) { return phrase(from: at + 1) }
    // "two earlier protests"
    if phrases.hasAll(at, [.auxiliary, .linking]), !phrases.has(at, [.preposition, .governing]),
      isNominal(at + 1) || phrases.has(at + 1, .noun)
    {
      return phrase(from: at + 1)
    }
    // "167 extremely poor communes"
    if phrases[at].traits.contains(.adverbSuffix), isNominal(at + 1) { return phrase(from: at + 1) }
    return phrase(from: at)
  }

  /// The noun phrase that begins at a unit, over determiners; what is counted, where it's a number of something: "the
  /// number of *pupils*".
  func named(from start: Int) -> Range<Int>? {
    guard let first = phrase(from: skipDeterminers(start)) else { return nil }
    guard phrases.has(first.upperBound - 1, .numberHead), !phrases.has(first.upperBound - 1, [.moneyHead]),
      phrases.has(first.upperBound, .of), let counted = phrase(from: skipDeterminers(first.upperBound + 1))
    else { return first }
    return counted
  }

  /// The run of nouns and adjectives that ends at a unit.
  func run(endingAt unit: Int, from start: Int) -> Range<Int>? {
    // "October's £3.6bn": of what isn't said here.
    guard unit >= 0, !phrases[unit].traits.contains(.possessive) else { return nil }
    var first = unit
    while first >= start {
      if isNominal(first) {
        first -= 1
        continue
      }
      let isParticiple =
        isContent(first) && phrases[first].traits.contains(.verbSuffix) && first < unit
        && phrases.has(first - 1, [.leadDeterminer, .attributive])
      let isInnerMark = first < unit && first > start && joinsInside(first) && isContent(first - 1)
      guard isParticiple || isInnerMark || phrases[first].kind == .number && first < unit else { break }
      first -= 1
    }
    first += 1
    // "the bus company's debt": without whose it is, where that takes words.
    if let owner = (first..<max(first, unit)).last(where: {
      phrases[$0].traits.isSuperset(of: [.possessive, .capital])
    }),
      owner > first
    {
      first = owner + 1
    }
    while first <= unit, !phrases.isWord(first) { first += 1 }
    return first <= unit ? first..<unit + 1 : nil
  }

  /// What a list tells of where, of what or to whom, from its last entry: "*sales* of tea, coffee and rice", "*exports* to
  /// Mexico, Brazil, and Peru". Nil where no list ends there.
  func head(ofListEndingWith last: Range<Int>, from start: Int) -> Range<Int>? {
    var at = last.lowerBound - 1
    func skipDeterminers() { while at >= start, phrases.has(at, .leadDeterminer) { at -= 1 } }
    skipDeterminers()
    guard at > start, phrases.has(at, .coordinator) else { return nil }
    at -= 1
    if phrases.isMark(at, .comma) { at -= 1 }
    let areNames = phrases.isName(last.lowerBound)
    var entries = 1
    while at > start, entries < 9 {
      guard isNominal(at), let entry = run(endingAt: at, from: start), phrases.isName(entry.upperBound - 1) == areNames
      else { return nil }
      entries += 1
      at = entry.lowerBound - 1
      skipDeterminers()
      guard at > start, phrases.isMark(at, .comma) else { break }
      at -= 1
    }
    // Two are what `climb` sees by itself. "At shops in the north, tea, coffee and rice" hangs on no noun: of names alone a
    // place may be told.
    guard entries > 2, phrases.has(at, .attributive), areNames || phrases.has(at, .of), at - 1 >= start,
      isNominal(at - 1), !phrases.has(at - 1, [.numberHead, .timeNoun]), let head = run(endingAt: at - 1, from: start)
    else { return nil }
    return climb(head, from: start, overParticiples: true)
  }

  /// Whether a figure belongs to the noun behind it: "the keys on the *16-inch* keyboard".
  private func isBesideNoun(_ unit: Int, _ phrase: Range<Int>) -> Bool {
    switch phrases.figureKind(unit) {
    case .date: true
    case .measure, .age, .duration, .ordinal: unit == phrase.lowerBound - 1
    default: false
    }
  }

  /// From the object of a preposition to the noun before it: "the price of rice" from "rice".
  ///
  /// - Parameter overParticiples: also "the cost reported by consumers" from "consumers".
  func climb(
    _ phrase: Range<Int>, from start: Int, over prepositions: LexemeClasses = .attributive,
    overParticiples: Bool = false
  ) -> Range<Int> {
    var phrase = phrase
    let first = phrase
    for _ in 0..<4 {
      var before = phrase.lowerBound - 1
      while before >= start, phrases.has(before, .leadDeterminer) || isBesideNoun(before, phrase) { before -= 1 }
      // "the risk of being a victim", "the cost of building homes"
      if overParticiples, before > start, phrases[before].traits.contains(.ingSuffix), phrases.has(before - 1, .of) {
        before -= 1
      }
      // "remittances to Asia and Europe"
      if phrases.has(before, .coordinator), let other = run(endingAt: before - 1, from: start) {
        var lead = other.lowerBound - 1
        while lead >= start, phrases.has(lead, .leadDeterminer) { lead -= 1 }
        guard phrases.has(lead, prepositions), lead - 1 >= start, isNominal(lead - 1) else { break }
        phrase = phrase == first && phrases.has(lead, .of) ? other.lowerBound..<phrase.upperBound : other
        before = lead
      }
      // "applications received before Christmas"
      let isDescribed =
        overParticiples && phrases.has(before, .preposition) && isVerb(before - 1)
        && phrases[max(0, before - 1)].traits.contains(.pastSuffix)
      guard before - 1 >= start, phrases.has(before, prepositions) || isDescribed else { break }
      // "a decline in exports" is of exports.
      if phrases.has(before - 1, .changeNoun), !phrases.has(before - 1, [.share, .verb]), !phrases.has(before, .of) {
        break
      }
      var head = before - 1
      if phrases.isPassing(head), !phrases.isTime(head) || phrases.figureKind(head) == .date { head -= 1 }
      if overParticiples, head > start, isVerb(head), !phrases.has(head, .governing), isNominal(head - 1) { head -= 1 }
      guard head >= start, isNominal(head), let run = run(endingAt: head, from: start) else { break }
      // "the number of users" is users; "the price of rice" is both.
      if phrases.has(head, .numberHead), phrases.has(before, .of), !phrases.has(head, [.moneyHead, .percentageHead]) {
        break
      }
      let isOf = phrases.has(before, .of) && head == before - 1 && phrase.upperBound == first.upperBound
      phrase = isOf && phrase.upperBound - run.lowerBound <= 5 ? run.lowerBound..<phrase.upperBound : run
    }
    return phrase
  }
}
