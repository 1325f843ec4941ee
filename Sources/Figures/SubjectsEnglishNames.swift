import SoLieuLexicon

// Numbers that stand before a noun like an adjective, and numbers that stand for people or things told of before.
extension EnglishSubjects {
  /// "a 3 per cent pay rise", "an 8% funding increase": a change that says of what, by its whole name.
  mutating func takeCompoundChange(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.isWord(right), nouns.isContent(right), !phrases.has(right, .of),
      !phrases[right].traits.contains(.pastSuffix), isBehindDeterminer(figure), !nouns.isAdjective(right)
    else { return false }
    var end = right + 1
    while end - right < 4, nouns.isContent(end), phrases.isWord(end),
      phrases.has(end, .changeNoun) || !nouns.isVerb(end)
    {
      end += 1
    }
    guard end - right > 1, phrases.has(end - 1, .changeNoun) else { return false }
    return found.take(right..<end, for: figure, by: .change)
  }

  /// "a 2°C warming limit", "an 80 km/h southerly wind": behind a determiner, a number describes the noun right of it.
  mutating func takeDescribed(_ figure: Int, _ right: Int) -> Bool {
    guard isBehindDeterminer(figure), phrases.isWord(right), !phrases.has(right, [.preposition, .of, .governing])
    else { return false }
    var at = right
    if phrases[at].traits.contains(.adverbSuffix) || nouns.isFunction(at) && phrases.has(at, .skippedClassifier) {
      at += 1
    }
    guard phrases.isWord(at), nouns.isContent(at), !phrases[at].traits.contains(.pastSuffix),
      let phrase = nouns.phrase(from: at), !nouns.isVerb(at) || phrase.count > 1 || !phrases.has(at, .verb)
    else { return false }
    return found.take(phrase, for: figure, by: .right)
  }

  /// Whether "a", "its", "another" or the like stands before a figure, adjectives and "about" between them.
  private func isBehindDeterminer(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    while nouns.isAdjective(at)
      || phrases.has(at, .numberLead) && !phrases.has(at, .leadDeterminer)
        && !phrases.has(at, [.preposition, .governing, .clauseOpener])
    { at -= 1 }
    return phrases.has(at, .leadDeterminer) && !phrases.has(at, .preposition)
  }

  /// "Of the firms asked, 48% were hiring": the whole that the sentence begins with.
  mutating func takeFronted(_ figure: Int) -> Bool {
    let start = start(figure)
    guard phrases.has(start, .of), unit(figure) > start + 2 else { return false }
    let first = nouns.skipFigure(nouns.skipDeterminers(start + 1))
    guard first < unit(figure), !phrases.has(first, .pronoun), let phrase = nouns.phrase(from: first),
      phrase.upperBound < unit(figure)
    else { return false }
    return found.take(phrase, for: figure, by: .whole)
  }

  /// "Almost two thirds (64%)": the same again.
  mutating func carryBracketed(_ figure: Int) -> Bool {
    guard figure > 0, phrases.isMark(unit(figure) - 1, .openBracket), unit(figure - 1) == unit(figure) - 2,
      found.kind(figure - 1) == .ratio || found.kind(figure - 1) == .percentage
    else { return false }
    return found.carry(figure - 1, to: figure, by: .conversion)
  }

  /// "The three were found", "all four left", "six of them": of what was counted last.
  mutating func carryThese(_ figure: Int) -> Bool {
    let right = unit(figure) + 1
    let isPart = phrases.has(right, .of) && phrases.has(right + 1, .pronoun)
    let isAll =
      phrases.has(unit(figure) - 1, .leadDeterminer)
      && (phrases.has(right, [.auxiliary, .copula, .having]) && !phrases.has(right, .preposition)
        || right >= phrases.count || phrases[right].kind == .mark)
    // "while 8 million have none"
    let isClause =
      phrases.has(unit(figure) - 1, [.clauseOpener, .connector]) && !phrases.has(unit(figure) - 1, .preposition)
      && phrases.has(right, [.copula, .having])
    // "tickets cost £20, and 15,000 have been sold"
    if isClause, found.carry(found.previous(figure, from: start(figure), sameKind: false), to: figure) { return true }
    return (isPart || isAll || isClause) && carryCount(figure)
  }
}
