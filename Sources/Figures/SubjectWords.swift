import SoLieuLexicon

extension LexemeClasses {
  /// Names a quantity of any kind.
  static let quantities: LexemeClasses = [.moneyHead, .percentageHead, .measureHead, .numberHead]
  /// Holds phrases together or apart.
  static let function: LexemeClasses = [.preposition, .connector, .auxiliary]

  /// Times that aren't part of a noun phrase: năm ngoái, hằng tháng; last year, a month.
  private static let adverbialTimes: LexemeClasses = [
    .timeNow, .timeComparison, .timeOnward, .timeThen, .timeHabit,
  ]
  /// What words do in phrases: these classes, and for words that only say when, those of an adverb.
  var inPhrases: LexemeClasses {
    guard rawValue & (1 << 43 - 1) == 0, !isDisjoint(with: Self.adverbialTimes) else { return self }
    return union(.auxiliary)
  }

  /// Whether words of these classes are one unit of a phrase: not if all that they tell is about times.
  var joinsInPhrases: Bool { isEmpty || rawValue & (1 << 43 - 1) != 0 || !isDisjoint(with: Self.adverbialTimes) }

  /// The heads that name what a figure of a kind is the value of.
  static func heads(of kind: FigureKind) -> LexemeClasses {
    switch kind {
    case .money: [.moneyHead, .numberHead]
    case .percentage: [.moneyHead, .percentageHead, .measureHead, .numberHead]
    case .measure: [.measureHead, .numberHead]
    case .ratio: [.numberHead, .percentageHead]
    default: .numberHead
    }
  }
}

extension FigureKind {
  /// Counts, ratios, percentages, money, measures: what a figure of one of them counts, another may take over.
  var isAmount: Bool {
    switch self {
    case .count, .ratio, .percentage, .money, .measure: true
    default: false
    }
  }
}

extension Reading {
  /// The classes of the longest lexeme at a token, none where there is none.
  func lexemeClasses(at token: Int, before end: Int) -> LexemeClasses {
    guard let match = lexicon.longestMatch(tokens, at: token, before: end, language: language) else { return [] }
    return lexicon.classes(of: match.lexeme)
  }
}

extension FigureKind {
  /// Kinds whose figures have a subject.
  var hasSubject: Bool { isAmount || self == .ordinal || self == .multiple }
}
