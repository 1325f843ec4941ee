import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals

/// Finds the subjects of a Vietnamese document's figures, in order, each kind by a list of strategies of its own.
struct VietnameseSubjects {
  let phrases: PhraseTable
  let nouns: NounPhrases
  let topics: TopicFinder
  let reading: Reading
  let drafts: [FigureDraft]
  let lengths: [UnitID]
  var found: SubjectTable

  init(_ phrases: PhraseTable, _ reading: Reading, _ drafts: [FigureDraft], lengths: [UnitID]) {
    self.phrases = phrases
    nouns = NounPhrases(phrases: phrases)
    topics = TopicFinder(nouns: nouns)
    self.reading = reading
    self.drafts = drafts
    self.lengths = lengths
    found = SubjectTable(phrases)
  }

  mutating func run(_ ranker: inout SubjectRanker, _ choose: SubjectChooser?) {
    for figure in 0..<found.count {
      if let own = drafts[figure].subject {
        found.take(tokens: own, for: figure)
        continue
      }
      let isFound: Bool
      switch found.kind(figure) {
      case .count, .multiple: isFound = findForCount(figure)
      case .ratio: isFound = findForRatio(figure)
      case .percentage: isFound = findForPercentage(figure)
      case .money: isFound = findForMoney(figure)
      case .measure: isFound = findForMeasure(figure)
      case .ordinal:
        findForOrdinal(figure)
        continue
      case .duration, .date, .time, .age, .score, .identifier, .unresolved: continue
      }
      if !isFound { _ = takeLastResort(figure) }
      found.rank(figure, with: &ranker, nouns, reading, choose: choose)
    }
  }

  func unit(_ figure: Int) -> Int { found.unit(figure) }
  func sentenceStart(_ figure: Int) -> Int { phrases.sentenceStart(unit(figure)) }

  // MARK: By kind

  private mutating func findForCount(_ figure: Int) -> Bool {
    if drafts[figure].seeksLeft, takeLeft(figure) { return true }
    if found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return true }
    if found.take(nouns.whole(rightOf: unit(figure)), for: figure, by: .whole) { return true }
    if takeRightOfNextLinked(figure) { return true }
    let previous = found.previous(figure, from: sentenceStart(figure))
    if carryLinked(previous, to: figure) { return true }
    let topic = topics.topic(of: unit(figure), kind: .count)
    if let head = topic.head {
      return found.take(withoutNumberWords(head.phrase), for: figure, by: head.isQuantity ? .quantity : .topic)
    }
    if topic.neighbour == .mark(.colon), takeBeforeMark(figure, topic) { return true }
    if takeRowLabel(figure) { return true }
    if found.carry(previous, to: figure, by: .carried) { return true }
    if takeBeforeMark(figure, topic) { return true }
    return found.carry(countedBefore(figure), to: figure, by: .counted)
  }

  private mutating func findForRatio(_ figure: Int) -> Bool {
    if found.take(nouns.phrase(rightOf: unit(figure)), for: figure, by: .right) { return true }
    if found.take(nouns.whole(rightOf: unit(figure)), for: figure, by: .whole) { return true }
    let topic = topics.topic(of: unit(figure), kind: .ratio)
    if found.take(topic.head?.phrase, for: figure, by: topic.head?.isQuantity == true ? .quantity : .topic) {
      return true
    }
    if takeBeforeMark(figure, topic) { return true }
    return found.carry(found.previous(figure, from: sentenceStart(figure), sameKind: false), to: figure, by: .carried)
  }

  private mutating func findForPercentage(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    let (unitBefore, governing) = topics.skipGoverning(leftFrom: unit(figure) - 1, start: start)
    let isShare = governing.any.contains(.share)
    let previous = found.previous(figure, from: start)
    if takeBracketedName(figure) { return true }
    let right = nouns.phrase(rightOf: unit(figure), strict: true)
    if !isShare, !governing.any.contains(.achieving), found.take(right, for: figure, by: .right) { return true }
    if !isShare, governing.any.isDisjoint(with: [.change, .achieving]),
      found.take(nouns.whole(rightOf: unit(figure)), for: figure, by: .whole)
    {
      return true
    }
    if carryLinked(previous, to: figure) { return true }
    let topic = topics.topic(of: unit(figure), kind: .percentage)
    if found.take(topic.head?.phrase, for: figure, by: topic.head?.isQuantity == true ? .quantity : .topic) {
      return true
    }
    let last = found.previous(figure, from: start, sameKind: false)
    if takeTopicOfPoints(last, figure) { return true }
    if takeBracketLabel(figure, topic, after: last) { return true }
    if let last, found[last] != nil, isAside(topic.neighbour) {
      if takeRateBetween(last, topic.unit, figure) { return true }
      if takeQuantityOfCount(last, topic.governing, figure) { return true }
      return found.carry(last, to: figure, by: .carried)
    }
    if takeAhead(figure) { return true }
    if takeBeforeMark(figure, topic) { return true }
    if found.carry(countedBefore(figure), to: figure, by: .counted) { return true }
    if found.take(right, for: figure, by: .right) { return true }
    if found.carry(last, to: figure, by: .carried) { return true }
    guard unitBefore >= start else { return false }
    let segment = topics.segmentStart(unitBefore, from: start)
    return segment <= unitBefore && found.take(nouns.firstPhrase(in: segment...unitBefore), for: figure, by: .last)
  }

  private mutating func findForMeasure(_ figure: Int) -> Bool {
    let start = sentenceStart(figure)
    let previous = found.previous(figure, from: start)
    let before = skipNumberLeads(leftFrom: unit(figure) - 1, start: start)
    let isDimension = before >= start && phrases.has(before, .dimension)
    if isDimension, takeMeasured(figure, dimension: before, previous: previous) { return true }
    let right = nouns.phrase(rightOf: unit(figure), strict: true)
    let isNamed = before >= start && (isDimension || nouns.isQuantity(before))
    if let right, !isNamed, !isLength(figure) || phrases.has(right.lowerBound, .noun) {
      return found.take(right, for: figure, by: .right)
    }
    if carryLinked(previous, to: figure) { return true }
    let topic = topics.topic(of: unit(figure), kind: .measure)
    if let head = topic.head, !(isDimension && phrases.has(head.phrase.lowerBound, .dimension)) {
      return found.take(head.phrase, for: figure, by: head.isQuantity ? .quantity : .topic)
    }
    let last = found.previous(figure, from: start, sameKind: false)
    if topic.neighbour == .mark(.comma) || topic.neighbour == .coordinator {
      if let head = topics.phrase(beforeMark: topic.unit, kind: .measure), head.isQuantity,
        last.map({ head.phrase.lowerBound > unit($0) }) ?? true
      {
        return found.take(head.phrase, for: figure, by: head.isQuantity ? .quantity : .topic)
      }
      if found.carry(last, to: figure, by: .carried) { return true }
    }
    if takeBeforeMark(figure, topic) { return true }
    if found.take(right, for: figure, by: .right) { return true }
    if found.carry(last, to: figure, by: .carried) { return true }
    return found.carry(countedBefore(figure), to: figure, by: .counted)
  }

  private mutating func findForOrdinal(_ figure: Int) {
    let draft = drafts[figure]
    let tokens = draft.tokens
    let numeral = reading.numerals.indices.contains(draft.numeral) ? reading.numerals[draft.numeral].tokens : tokens
    if tokens.lowerBound < numeral.lowerBound {
      let classes = reading.lexemeClasses(at: tokens.lowerBound, before: numeral.lowerBound)
      if !classes.contains(.numberLead) {
        found.take(tokens: tokens.lowerBound..<numeral.lowerBound, for: figure)
        return
      }
    }
    takeEvent(figure)
  }
}
