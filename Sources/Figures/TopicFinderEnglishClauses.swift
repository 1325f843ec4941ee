import SoLieuLexicon

// From the noun nearest to a verb to what the clause tells of: over relative clauses, appositions and what only says where,
// when or of whom.
extension EnglishTopicFinder {
  /// The end of the name that an apposition tells of which no mark closes: "*Acme*, a maker of kites rose 3%".
  func beforeOpenApposition(_ phrase: Range<Int>, from start: Int) -> Int? {
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
  func objectOfRelative(_ phrase: Range<Int>, from start: Int) -> Range<Int>? {
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
  func antecedent(of phrase: Range<Int>, from start: Int) -> Range<Int>? {
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
  func quantity(before phrase: Range<Int>, from start: Int) -> Range<Int>? {
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
  func beforeApposition(endingAt close: Int, from start: Int, by mark: PhraseMark) -> Int? {
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
