import SoLieuLexicon

extension PhraseTable {
  /// What a unit is, as the ranker sees it. O(1).
  func subjectType(_ unit: Int) -> SubjectUnitType {
    guard unit >= 0, unit < count else { return .edge }
    let unit = units[unit]
    switch unit.kind {
    case .mark: return Self.type(of: unit.mark)
    case .number: return .number
    case .figure: return Self.type(of: figureKinds[Int(unit.figure)])
    case .word: return Self.wordType(unit.classes, unit.traits)
    }
  }

  private static func type(of mark: PhraseMark) -> SubjectUnitType {
    switch mark {
    case .none, .other: .otherMark
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    case .quote, .apostrophe: .quote
    case .dash: .dash
    case .slash: .slash
    case .sign: .sign
    case .stop, .lineEnd: .stop
    }
  }

  private static func type(of kind: FigureKind) -> SubjectUnitType {
    switch kind {
    case .count: .count
    case .ratio: .ratio
    case .percentage: .percentage
    case .money: .money
    case .measure: .measure
    case .date, .duration, .time: .time
    case .ordinal, .identifier: .naming
    case .age, .multiple, .score, .unresolved: .otherFigure
    }
  }

  private static func wordType(_ classes: LexemeClasses, _ traits: PhraseTraits) -> SubjectUnitType {
    if classes.isEmpty {
      if traits.contains(.name) { return .name }
      if traits.contains(.verbSuffix) { return .verbForm }
      return traits.contains(.adverbSuffix) ? .adverb : .unlisted
    }
    let isNoun = !classes.isDisjoint(with: LexemeClasses.quantities.union([.noun, .changeNoun]))
    if isNoun, let head = nounType(classes) { return head }
    return functionType(classes) ?? verbType(classes)
      ?? (classes.contains(.transparent) ? .adjective : traits.contains(.name) ? .name : .unlisted)
  }

  private static func nounType(_ classes: LexemeClasses) -> SubjectUnitType? {
    if classes.contains(.rateHead) { return .rateHead }
    if classes.contains(.moneyHead) { return .moneyHead }
    if classes.contains(.percentageHead) { return .percentageHead }
    if classes.contains(.measureHead) { return .measureHead }
    if classes.contains(.numberHead) { return .numberHead }
    if classes.contains(.changeNoun) { return .changeNoun }
    if classes.contains(.timeNoun) { return .timeNoun }
    if classes.contains(.event) { return .event }
    return .noun
  }

  private static func functionType(_ classes: LexemeClasses) -> SubjectUnitType? {
    if classes.contains(.copula) { return .copula }
    if classes.contains(.having) { return .having }
    if classes.contains(.share) { return .share }
    if classes.contains(.change) { return .change }
    if classes.contains(.achieving) { return .achieving }
    if classes.contains(.governing) { return .governing }
    if classes.contains(.worth) { return .worth }
    if classes.contains(.dimension) { return .dimension }
    if classes.contains(.clauseOpener) { return .clause }
    if classes.contains(.coordinator) { return .coordinator }
    if classes.contains(.of) { return .of }
    if classes.contains(.attributive) { return .attributive }
    if classes.contains(.loosePreposition) { return .loose }
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.connector) { return .connector }
    if classes.contains(.pronoun) { return .pronoun }
    if classes.contains(.leadDeterminer) { return .determiner }
    if classes.contains(.numberLead) { return .numberLead }
    return classes.contains(.auxiliary) ? .auxiliary : nil
  }

  private static func verbType(_ classes: LexemeClasses) -> SubjectUnitType? {
    if classes.contains(.payment) { return .payment }
    if classes.contains(.spending) { return .spending }
    if classes.contains(.earning) { return .earning }
    return classes.contains(.verb) ? .verb : nil
  }
}

extension SubjectUnitType {
  /// Whether it may stand between a number and what the number is said of: verbs of reaching and their helpers, times.
  var governs: Bool {
    switch self {
    case .copula, .having, .change, .share, .achieving, .governing, .numberLead, .auxiliary, .adverb, .quote, .sign,
      .dash, .time:
      true
    default: false
    }
  }
  var isQuantity: Bool {
    switch self {
    case .rateHead, .moneyHead, .percentageHead, .measureHead, .numberHead: true
    default: false
    }
  }

  /// One for what it counts as among the things that may stand between phrase and figure, a byte each: commas, brackets,
  /// figures, clauses, verbs, quantities.
  var counted: UInt64 {
    switch self {
    case .comma, .semicolon: 1
    case .openBracket, .closeBracket, .colon: 1 << 8
    case .count, .ratio, .percentage, .money, .measure: 1 << 16
    case .clause, .connector, .stop: 1 << 24
    case .verb, .verbForm, .payment, .spending, .earning, .copula, .change, .governing, .having, .achieving, .share:
      1 << 32
    case .rateHead, .moneyHead, .percentageHead, .measureHead, .numberHead: 1 << 40
    default: 0
    }
  }
}
