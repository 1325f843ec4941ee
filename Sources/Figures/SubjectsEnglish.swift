import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

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
    found.leavesBrackets = true
  }

  mutating func run(_ ranker: inout SubjectRanker, _ choose: SubjectChooser?) {
    for figure in 0..<found.count {
      if let own = drafts[figure].subject {
        found.take(tokens: own, for: figure)
        continue
      }
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
    let right = drafts[figure].seeksLeft ? nil : nouns.phrase(rightOf: unit(figure)) ?? described(figure)
    // "191 people were killed and 2,000 injured"
    let isParticiple = right.map { $0.count == 1 && isParticipleAlone($0.lowerBound) } ?? false
    if isParticiple, found.carry(found.previous(figure, from: start(figure)), to: figure, by: .carried) { return }
    // "the two saw a chance"
    let isClause =
      right.map {
        nouns.isVerb($0.lowerBound) && phrases[$0.lowerBound].traits.isDisjoint(with: [.pastSuffix, .ingSuffix])
      } ?? false
      && phrases.has(unit(figure) - 1, .leadDeterminer)
    let isPredicate = right.map { isPluralPredicate($0, figure) } ?? false
    if !isParticiple, !isClause, !isPredicate, found.take(right, for: figure, by: .right) { return }
    let next = figure + 1
    // Not into a bracket: "from 12 (8 women) to 15".
    if next < found.count, found.kind(next) == found.kind(figure), found.areLinked(figure, next, within: 9),
      !phrases.isMark(unit(figure) + 1, .openBracket), !isParted(figure, next),
      found.take(nouns.phrase(rightOf: unit(next)), for: figure, by: .next)
    {
      return
    }
    if right == nil, takePredicate(figure) || takeBeforeBracket(figure) { return }
    if right == nil, takeNamedChange(figure, nouns.unit(rightOf: unit(figure))) { return }
    if carryChangeEnd(figure) || carryLinked(figure) || carryThese(figure) || takeFronted(figure) { return }
    let topic = topics.topic(of: unit(figure))
    // "Thirty firms reported. Five lost money": of what was counted last.
    if isParticiple || isPredicate, topic.neighbour == .clauseStart, carryCount(figure) { return }
    if carryWhich(figure) || carryPlace(figure) { return }
    // "suggesting as many as 200 have been killed", "five planes: two to York and three to Hull"
    let behind = unit(figure) + 1
    let isToldOf = isReported(topic) && phrases.has(behind, [.copula, .having]) && !phrases.has(behind, .preposition)
    let isListed =
      topic.neighbour == .clauseStart && phrases.has(behind, .preposition)
      && phrases.isMark(start(figure) - 1, .colon)
    if isToldOf || isListed, carryCount(figure) { return }
    // "Labour lost 370 seats, and the Greens gained 20"
    let isOfOther = topic.phrase.map { $0.allSatisfy { phrases[$0].traits.contains(.capital) } } ?? false
    if topic.neighbour == .actor || topic.neighbour == .governed && isOfOther,
      let other = found.previous(figure, from: start(figure)), found[other]?.strategy == .right,
      found.carry(other, to: figure, by: .carried)
    {
      return
    }
    if found.take(topic.phrase, for: figure, by: .topic) { return }
    if takeBack(figure, topic.unit) { return }
    if topic.neighbour == .actor,
      found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor)
    {
      return
    }
    // "Three rose" doesn't say what.
    if isPredicate || right.map({ $0.count == 1 && phrases.hasAll($0.lowerBound, [.governing, .change]) }) ?? false {
      return
    }
    _ = found.take(right, for: figure, by: .right)
  }

  /// "of whom five were *children*": what they are, by a noun alone behind the verb of being.
  private mutating func takePredicate(_ figure: Int) -> Bool {
    let verb = unit(figure) + 1
    guard phrases.has(verb, .copula), !phrases.has(verb, .preposition), !phrases.has(unit(figure) - 1, .leadDeterminer),
      let phrase = nouns.phrase(from: verb + 1), !nouns.isVerb(phrase.lowerBound),
      phrases.has(phrase.upperBound - 1, .noun), !phrases.has(phrase.upperBound - 1, .verb)
    else { return false }
    return found.take(phrase, for: figure, by: .ahead)
  }

  /// "lost Brown (47) and Black (30)": what stands before the bracket that holds a number alone.
  private mutating func takeBeforeBracket(_ figure: Int) -> Bool {
    let open = unit(figure) - 1
    guard phrases.isMark(open, .openBracket), phrases.isMark(open + 2, .closeBracket), nouns.isNominal(open - 1) else {
      return false
    }
    return found.take(nouns.run(endingAt: open - 1, from: start(figure)), for: figure, by: .topic)
  }

  /// Whether a preposition stands between two figures, so that the first isn't of what the second counts: "has passed 150,
  /// with 20 women among them".
  private func isParted(_ figure: Int, _ next: Int) -> Bool {
    (unit(figure) + 1..<unit(next)).contains {
      phrases.hasAll($0, [.preposition, .attributive]) && !phrases.has($0, [.achieving, .spending, .numberLead, .of])
    }
  }

  /// What is counted, where its age, size or price stands between: "three 15-year-old boys", "two $500 prizes".
  private func described(_ figure: Int) -> Range<Int>? {
    let next = figure + 1
    guard next < found.count, unit(next) == unit(figure) + 1 else { return nil }
    return switch found.kind(next) {
    case .age, .duration, .measure, .money, .ordinal: nouns.phrase(rightOf: unit(next))
    default: nil
    }
  }

  /// Whether a word right of a number is no noun: "2,000 injured", not "eight lives".
  private func isParticipleAlone(_ unit: Int) -> Bool {
    nouns.isVerb(unit)
      && !(phrases.has(unit, .noun) && phrases[unit].traits.isDisjoint(with: [.pastSuffix, .ingSuffix]))
  }

  /// Whether the one word right of a number of more than one is a verb without -s, and so what they do and not what they
  /// are: "8,000 *fall* ill", "three *work* there", not "three works" nor "three work permits".
  private func isPluralPredicate(_ right: Range<Int>, _ figure: Int) -> Bool {
    guard right.count == 1, phrases.has(right.lowerBound, .verb), !phrases.has(right.lowerBound, .changeNoun),
      phrases[right.lowerBound].traits.isDisjoint(with: [.pastSuffix, .ingSuffix]),
      drafts[figure].low.map({ $0 > 1 }) ?? true, unit(figure) + 1 == right.lowerBound
    else { return false }
    let end = Int(reading.tokens.ends[Int(phrases[right.lowerBound].tokenEnd) - 1])
    return reading.document.text[end - 1] | 0x20 != UInt8(ascii: "s")
  }

  private mutating func findForRatio(_ figure: Int) {
    let right = nouns.unit(rightOf: unit(figure))
    // "two thirds commute": behind a part of a whole, a noun has "of" before it or is the name of a share.
    let isBare =
      phrases.isWord(right) && phrases[right].classes.isEmpty && phrases[right].traits.isDisjoint(with: .capital)
      && !nouns.isContent(right + 1) && reading.numerals.indices.contains(drafts[figure].numeral)
      && reading.numerals[drafts[figure].numeral].form.contains(.fraction)
    // "94,000 of the 140,000 confirmed deaths" has a noun behind the participle.
    let isPredicate =
      isBare || nouns.isVerb(right) && !(phrases[right].traits.contains(.pastSuffix) && nouns.isNominal(right + 1))
    if !isPredicate || !opensClause(topics.topic(of: unit(figure))) || !carryShare(figure, right) {
      findForCount(figure)
    }
  }

  private mutating func findForPercentage(_ figure: Int) {
    var right = nouns.unit(rightOf: unit(figure))
    if phrases.isMark(right, .dash), right == unit(figure) + 1 { right += 1 }
    let topic = topics.topic(of: unit(figure))
    if carryWhom(figure, right) { return }
    if phrases.has(right, .of) {
      // "The deficit was 3.7% of GDP": the rate that is named.
      if topic.neighbour == .governed, let phrase = topic.phrase, phrase.contains(where: nouns.isQuantity),
        phrase.upperBound < unit(figure), !phrases.has(phrase.upperBound - 1, .nameHead),
        found.take(phrase, for: figure, by: .topic)
      {
        return
      }
      let whole = nouns.phrase(rightOf: unit(figure))
      let isBare = whole.map { $0.count == 1 && phrases.hasAll($0.lowerBound, [.numberHead, .numberLead]) } ?? true
      if !isBare, found.take(whole, for: figure, by: .whole) { return }
    }
    if takeWithNext(figure) || takeAspect(figure, right) { return }
    if takeCompoundChange(figure, right) || takeChange(figure, right) || takeNamedChange(figure, right) { return }
    if takeBracketed(figure) || carryWhich(figure) || carryUpDown(figure) || carryChangeEnd(figure) { return }
    if carryLinked(figure) || takeDescribed(figure, right) { return }
    // "is 95% effective": of what stands before.
    let isPredicate = nouns.isAdjective(right) && !nouns.isNominal(right + 1)
    // "two thirds (64%) support it": the bracket goes with what is before it.
    let isBracketed = phrases.isMark(unit(figure) + 1, .closeBracket)
    if isBracketed, carryBracketed(figure) { return }
    if phrases.isWord(right), !isBracketed, !phrases.has(right, .of), !nouns.isVerb(right), !isPredicate,
      found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right)
    {
      return
    }
    // "says 85% agreed"
    let isSaid =
      isReported(topic)
      && (phrases.has(right, [.auxiliary, .copula, .having]) && !phrases.has(right, .preposition)
        || nouns.isVerb(right) && !nouns.isNominal(right + 1))
    if opensClause(topic) || isSaid, takeFronted(figure) || takeBehindVerb(figure, right) || carryShare(figure, right) {
      return
    }
    // "compared to 45% who thought so", "with 19% opposing"
    let isWith =
      phrases.has(unit(figure) - 1, .preposition) && !phrases.has(unit(figure) - 1, [.of, .attributive])
      && nouns.isVerb(right)
    if phrases.hasAll(right, [.clauseOpener, .pronoun]) || isWith && phrases[right].traits.contains(.ingSuffix),
      carryShare(figure, right)
    {
      return
    }
    if carryDangling(figure) || takeAlternative(figure) || carryPlace(figure) || takeDangling(figure) { return }
    if carryReported(figure, topic) || found.take(topic.phrase, for: figure, by: .topic) { return }
    if topic.neighbour == .actor,
      found.take(topics.subject(endingAt: topic.unit, from: start(figure)), for: figure, by: .actor)
    {
      return
    }
    _ = takeBack(figure, topic.unit)
  }

  private mutating func findForMeasure(_ figure: Int) {
    var right = nouns.unit(rightOf: unit(figure))
    if phrases.isMark(right, .dash) { right += 1 }
    if phrases.has(right, .of), found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return }
    if takeNamed(figure) { return }
    let isDimension = phrases.has(right, .dimension)
    if isDimension, nouns.isNominal(right + 1), found.take(nouns.phrase(from: right + 1), for: figure, by: .right) {
      return
    }
    if nouns.isNominal(right), !isDimension,
      found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right)
    {
      return
    }
    if isDimension, takeAway(figure, right) { return }
    if takeDescribed(figure, right) || carryWhich(figure) || carryChangeEnd(figure) || carryLinked(figure)
      || takeOutOf(figure) || carryPlace(figure)
      || takeDangling(figure)
    {
      return
    }
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

  /// "winds of up to 120 km/h cut power": what has the measure stands before "of".
  private mutating func takeNamed(_ figure: Int) -> Bool {
    var at = unit(figure) - 1
    // Not "the final of the 60m hurdles".
    while phrases.has(at, .numberLead), !phrases.has(at, [.of, .leadDeterminer]) { at -= 1 }
    guard phrases.has(at, .of), !phrases.has(at, .clauseOpener), nouns.isNominal(at - 1),
      !phrases.has(at - 1, [.numberHead, .nameHead])
    else { return false }
    return found.take(topics.topic(of: unit(figure)).phrase, for: figure, by: .topic)
  }

  /// "at the village of Dora 50 km south of York": what lies so far away, by the name that stands before.
  private mutating func takeAway(_ figure: Int, _ right: Int) -> Bool {
    guard phrases.has(right + 1, [.preposition, .of]) || phrases.has(right + 1, .leadDeterminer) else { return false }
    var at = unit(figure) - 1
    while phrases.has(at, .numberLead) { at -= 1 }
    if phrases.isMark(at, .comma) { at -= 1 }
    guard at >= start(figure), nouns.isNominal(at) else { return false }
    return found.take(nouns.run(endingAt: at, from: start(figure)), for: figure, by: .topic)
  }

  /// "5,000 ha out of 7,000 ha of rice"
  private mutating func takeOutOf(_ figure: Int) -> Bool {
    let next = figure + 1
    guard next < found.count, found.kind(next) == found.kind(figure), unit(next) - unit(figure) < 5,
      (unit(figure) + 1..<unit(next)).contains(where: { phrases.has($0, .of) }),
      phrases.has(nouns.unit(rightOf: unit(next)), .of)
    else { return false }
    return found.take(nouns.phrase(rightOf: unit(next)), for: figure, by: .next)
  }

  /// "Located 300 metres above the sea, the village …"
  private mutating func takeBehindComma(_ figure: Int) -> Bool {
    guard unit(figure) - start(figure) <= 2 else { return false }
    var at = unit(figure) + 1
    while at < phrases.count, phrases[at].kind != .mark, at - unit(figure) < 40 { at += 1 }
    guard phrases.isMark(at, .comma) else { return false }
    return found.take(nouns.phrase(from: nouns.skipDeterminers(at + 1)), for: figure, by: .ahead)
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
}
