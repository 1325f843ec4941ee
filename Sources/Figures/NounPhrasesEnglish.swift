import SoLieuLexicon

/// English noun phrases in a `PhraseTable`. A word that isn't listed is part of a noun.
struct EnglishNounPhrases {
  let phrases: PhraseTable

  /// Whether a word holds phrases together or apart.
  func isFunction(_ unit: Int) -> Bool {
    phrases.has(unit, LexemeClasses.function.union([.leadDeterminer, .pronoun]))
      || phrases.isWord(unit) && phrases.traits[unit].contains(.adverbSuffix)
  }
  func isQuantity(_ unit: Int) -> Bool { phrases.has(unit, .quantities) }

  /// Whether a word is a verb: a listed one, or one that ends in -ed or -ing.
  func isVerb(_ unit: Int) -> Bool {
    guard phrases.isWord(unit) else { return false }
    if phrases.has(unit, .verb) { return !isQuantity(unit) }
    return phrases.traits[unit].contains(.verbSuffix)
  }
  /// Whether a word can be part of a noun phrase.
  func isContent(_ unit: Int) -> Bool { phrases.isWord(unit) && !isFunction(unit) }
  func isNominal(_ unit: Int) -> Bool { isContent(unit) && !isVerb(unit) }

  /// The noun phrase that begins at a unit, at most `limit` words.
  func phrase(from start: Int, limit: Int = 5) -> Range<Int>? {
    var at = start
    while at < phrases.count {
      if at > start, joinsInside(at), phrases.isWord(at + 1) {
        at += 1
        continue
      }
      guard isContent(at) else { break }
      if at > start, isVerb(at) { break }
      if at - start >= limit { break }
      at += 1
    }
    while at > start, !phrases.isWord(at - 1) { at -= 1 }
    return at > start ? start..<at : nil
  }

  private func joinsInside(_ unit: Int) -> Bool {
    switch phrases.marks[unit] {
    case .quote, .dash, .apostrophe: true
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
      while close < phrases.count, close < at + 8, phrases.marks[close] != .closeBracket { close += 1 }
      if phrases.isMark(close, .closeBracket) { at = close + 1 }
    }
    return at
  }

  /// The noun phrase right of a figure: "five schools", "5 of the schools", "five more schools".
  func phrase(rightOf figure: Int) -> Range<Int>? {
    var at = unit(rightOf: figure)
    if phrases.isMark(at, .dash), at == figure + 1, !phrases.traits[at].contains(.spaceBefore) { at += 1 }
    if phrases.isMark(at, .quote) || phrases.isMark(at, .apostrophe) { at += 1 }
    guard phrases.isWord(at) else { return nil }
    if phrases.has(at, .of) {
      let first = at + 1
      at = skipDeterminers(first)
      // "half of those polled"
      if at > first, isVerb(at) { return at - 1..<at + 1 }
      if phrases.has(at, [.pronoun]) { at += 1 }
      return phrase(from: at)
    }
    if phrases.has(at, .leadDeterminer) {
      let first = at
      at = skipDeterminers(at)
      return isVerb(at) ? first..<at + 1 : phrase(from: at)
    }
    if phrases.has(at, .skippedClassifier), isContent(at + 1) { return phrase(from: at + 1) }
    return phrase(from: at)
  }

  /// The run of nouns and adjectives that ends at a unit.
  func run(endingAt unit: Int, from start: Int) -> Range<Int>? {
    var first = unit
    while first >= start {
      if isNominal(first) {
        first -= 1
        continue
      }
      let isParticiple =
        isContent(first) && phrases.traits[first].contains(.verbSuffix) && first < unit
        && phrases.has(first - 1, [.leadDeterminer, .attributive])
      let isInnerMark = first < unit && first > start && joinsInside(first) && isContent(first - 1)
      guard isParticiple || isInnerMark || phrases.kinds[first] == .number && first < unit else { break }
      first -= 1
    }
    first += 1
    while first <= unit, !phrases.isWord(first) { first += 1 }
    return first <= unit ? first..<unit + 1 : nil
  }

  /// From the object of a preposition to the noun before it: "the price of rice" from "rice".
  ///
  /// - Parameter overParticiples: also "the cost reported by consumers" from "consumers".
  func climb(
    _ phrase: Range<Int>, from start: Int, over prepositions: LexemeClasses = .attributive,
    overParticiples: Bool = false
  ) -> Range<Int> {
    var phrase = phrase
    for _ in 0..<4 {
      var before = phrase.lowerBound - 1
      while before >= start, phrases.has(before, .leadDeterminer) { before -= 1 }
      guard before - 1 >= start, phrases.has(before, prepositions) else { break }
      var head = before - 1
      if phrases.isPassing(head), !phrases.isTime(head) || phrases.figureKind(head) == .date { head -= 1 }
      if overParticiples, head > start, isVerb(head), !phrases.has(head, .governing), isNominal(head - 1) { head -= 1 }
      guard head >= start, isNominal(head), let run = run(endingAt: head, from: start) else { break }
      phrase = run
    }
    return phrase
  }
}
