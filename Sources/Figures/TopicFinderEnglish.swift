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
      return Topic(phrase: subject(endingAt: unit - 1, from: start), neighbour: .governed, unit: unit)
    }
    if phrases.has(unit, [.governing, .auxiliary]) {
      return Topic(phrase: subject(endingAt: unit, from: start), neighbour: .governed, unit: unit)
    }
    if nouns.isVerb(unit) { return Topic(phrase: nil, neighbour: .actor, unit: unit) }
    if nouns.isFunction(unit) {
      return Topic(phrase: subject(endingAt: unit, from: start), neighbour: .governed, unit: unit)
    }
    let phrase = nouns.run(endingAt: unit, from: start).map { nouns.climb($0, from: start) }
    return Topic(phrase: phrase, neighbour: .adjacent, unit: unit)
  }

  /// Whether a word that names a quantity is a verb, where a number or preposition follows: "tickets cost", "prices range".
  private func isVerbOfQuantity(_ unit: Int) -> Bool {
    phrases.hasAll(unit, [.verb, .noun]) && nouns.isQuantity(unit) && phrases.isWord(unit - 1)
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
        if run.count > 1, lead < start || phrases.has(lead, .preposition) {
          return Topic(phrase: run, neighbour: .governed, unit: unit)
        }
        if lead < start || phrases[lead].kind == .mark {
          return Topic(phrase: nil, neighbour: .governed, unit: unit)
        }
        if phrases.has(lead, [.preposition, .governing, .copula]) || nouns.isVerb(lead) {
          return Topic(phrase: subject(endingAt: lead, from: start), neighbour: .governed, unit: lead)
        }
      }
      if phrases.has(unit, .worth) { return Topic(phrase: run, neighbour: .adjacent, unit: unit) }
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
          || nouns.isVerb(at) || nouns.isAdjective(at) || phrases.hasAll(at, [.clauseOpener, .pronoun])
        guard isSkipped, !nouns.isQuantity(at) || nouns.isVerb(at) else { break }
        at -= 1
      } else if phrases.isTime(at) || phrases.figureKind(at) == .percentage || phrases.figureKind(at) == .multiple {
        at -= 1
      } else if phrases[at].kind == .mark {
        switch phrases[at].mark {
        case .quote, .apostrophe: at -= 1
        case .closeBracket:
          guard let open = phrases.openingBracket(before: at, from: start) else { return nil }
          at = open - 1
        // "high rates, ranging from 3%"
        case .comma where nouns.isVerb(at + 1) && phrases[at + 1].traits.contains(.ingSuffix): at -= 1
        case .comma where at > start: at = beforeApposition(endingAt: at, from: start, by: .comma)
        // "Exports - including services - rose by 3%"
        case .dash where at > start && phrases[at].traits.contains(.spaceBefore):
          at = beforeApposition(endingAt: at, from: start, by: .dash)
        default: return nil
        }
      } else {
        return nil
      }
    }
    guard at >= start, phrases.isWord(at), !phrases.has(at, .pronoun) else { return nil }
    return nouns.run(endingAt: at, from: start).map { nouns.climb($0, from: start, overParticiples: true) }
  }

  /// Over ", which …," to what it's said of.
  private func beforeApposition(endingAt close: Int, from start: Int, by mark: PhraseMark) -> Int {
    var open = close - 1
    while open >= start, phrases[open].mark != mark, close - open < 14 { open -= 1 }
    if open > start, phrases[open].mark == mark, nouns.isContent(open - 1) { return open - 1 }
    return close - 1
  }
}
