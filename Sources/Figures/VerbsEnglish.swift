import SoLieuLexicon

// Which English words are verbs where they stand: many can be nouns as well, and what stands beside them tells.
extension EnglishNounPhrases {
  /// Whether a word is a verb: a listed one, or one that ends in -ed or -ing.
  func isVerb(_ unit: Int) -> Bool {
    guard phrases.isWord(unit) else { return false }
    if isGerundOfClause(unit) { return false }
    guard phrases.has(unit, .verb) else {
      return phrases[unit].traits.contains(.verbSuffix) || isInfinitive(unit)
    }
    if phrases[unit].traits.contains(.pastSuffix) || isChangeOfNumber(unit) { return true }
    if isQuantity(unit) || isNounOfChange(unit) { return false }
    return !phrases.has(unit, [.noun, .changeNoun]) || !isNounPlace(unit)
  }

  /// Whether a verb of change tells of the number before it, which is no noun of its own: "nine *rose* and one *fell*".
  private func isChangeOfNumber(_ unit: Int) -> Bool {
    phrases.hasAll(unit, [.verb, .governing, .change]) && !phrases.has(unit, .changeNoun) && unit > 0
      && phrases.figureKind(unit - 1) == .count && !phrases.has(unit + 1, .of)
  }

  /// Whether a word in -ing is what its clause tells of, a finite verb being right behind it: "*borrowing* hit
  /// £5bn", "while household *borrowing* was up", not "the number of people *claiming* rose".
  private func isGerundOfClause(_ unit: Int) -> Bool {
    guard phrases[unit].traits.contains(.ingSuffix), isFinite(unit + 1) else { return false }
    var before = unit - 1
    if !opensClause(before, unit), isContent(before), phrases[before].traits.isDisjoint(with: .verbSuffix) {
      before -= 1
    }
    return opensClause(before, before + 1)
  }

  /// Whether a noun phrase that begins at `next` would open a clause, as far as the unit before it says.
  private func opensClause(_ before: Int, _ next: Int) -> Bool {
    guard before >= 0, !phrases[next].traits.contains(.sentenceStart) else { return true }
    return phrases[before].kind == .mark || phrases.has(before, [.connector, .clauseOpener, .coordinator])
      || phrases.has(before, .leadDeterminer) && !phrases.has(before, .preposition)
  }

  /// Whether a word is a verb that only a subject can stand before: "rose", "was", "has".
  private func isFinite(_ unit: Int) -> Bool {
    phrases.has(unit, [.copula, .having]) && !phrases.has(unit, .preposition)
      || phrases.hasAll(unit, [.verb, .governing]) && !phrases.has(unit, [.noun, .changeNoun, .preposition])
        && !phrases[unit].traits.contains(.ingSuffix)
  }

  /// Whether a word that could be a verb of change is a noun: "the falls have been".
  func isNounOfChange(_ unit: Int) -> Bool {
    phrases.hasAll(unit, [.governing, .change]) && phrases.has(unit - 1, .leadDeterminer)
      && !phrases.has(unit - 1, [.preposition, .clauseOpener])
      && phrases.has(unit + 1, [.auxiliary, .copula, .having, .governing])
  }

  /// Whether an unlisted word is a verb behind "to", with its object right behind it: "is projected to disburse 5 million".
  private func isInfinitive(_ unit: Int) -> Bool {
    guard phrases[unit].classes.isEmpty, !phrases[unit].traits.contains(.capital), unit > 1,
      phrases.has(unit - 1, .achieving), unit + 1 < phrases.count, phrases.isWord(unit - 2)
    else { return false }
    let isAsked = phrases[unit - 2].traits.contains(.pastSuffix) || phrases.has(unit - 2, [.auxiliary, .copula])
    return isAsked && (phrases.isFigure(unit + 1) || phrases.has(unit + 1, [.leadDeterminer, .numberLead]))
  }

  /// Whether what stands before a unit shows that it's a noun, if it can be one: "its plans", "of use", "5 new reports".
  private func isNounPlace(_ unit: Int) -> Bool {
    let before = unit - 1
    // "Lending rose"
    guard before >= 0, !phrases[unit].traits.contains(.sentenceStart) else { return isFinite(unit + 1) }
    if phrases.has(before, [.leadDeterminer, .transparent]) { return true }
    if phrases.has(before, .preposition) { return !phrases.has(before, .achieving) }
    if phrases.isWord(before), phrases[before].traits.contains(.possessive) { return true }
    // "pledges totalled", "plans are"
    if phrases.has(unit + 1, [.copula, .having]) || phrases.has(unit + 1, .verb) && !phrases.has(unit + 1, .noun) {
      return true
    }
    // "road repairs.", "growth forecast of 3%" are nouns, "the firm plans two" and "analysts forecast growth" have verbs.
    if isContent(before), !phrases.has(unit, .governing) {
      let next = unit + 1
      if next >= phrases.count || phrases[next].kind == .mark { return true }
      if phrases.has(next, .preposition) { return !phrases.has(next, .achieving) }
      // "from arson attacks and vandalism"
      if phrases.has(next, .coordinator), phrases.has(before - 1, [.preposition, .leadDeterminer]),
        phrases.has(next + 1, .noun) || phrases.isWord(next + 1) && phrases[next + 1].classes.isEmpty
      {
        return true
      }
    }
    return phrases.isFigure(before) && !phrases.isTime(before)
  }
}
