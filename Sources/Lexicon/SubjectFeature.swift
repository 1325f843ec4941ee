/// What the subject ranker looks at: templates with slots, each slot with a handful of values.
///
/// A feature is a template with its slots filled: `head money left-near money-head`. Each has an index, so that weights
/// are an array: no look-up costs more than an addition. Words come apart (``SubjectWordSlot``).
@usableFromInline package enum SubjectTemplate: UInt8, CaseIterable, Sendable {
  /// How the phrase agrees with what the rules say, and which strategy of theirs said it.
  case rule
  /// How many units stand between phrase and figure.
  case distance
  /// What the phrase's first and last units are, and those beside it.
  case head, last, before, after
  /// What the unit is that the preposition before the phrase ties it to.
  case tie
  /// What stands left of the figure and the words that govern it; right before it; right behind it.
  case left, governor, right
  /// Marks, figures, clause openers and verbs between phrase and figure.
  case commas, brackets, figures, clauses, verbs
  /// Names of quantities between a phrase and the figure, and whether the phrase begins with one.
  case quantities
  /// How many units the phrase has.
  case length
  /// Whose subject the phrase is already: a figure's before this one; and what stands left of this one then.
  case carried, carriedLeft
  /// The phrase's first unit and what stands left of the figure.
  case headLeft

  package typealias Slot = (name: String, values: [String])

  /// Its slots behind the first, which is the figure's kind for all of them.
  package var slots: [Slot] {
    switch self {
    case .rule: [Self.agreement, Self.strategy]
    case .distance: [Self.place, Self.number]
    case .head, .before, .after, .left, .governor, .right: [Self.place, Self.type]
    case .last, .tie: [Self.type]
    case .commas, .brackets, .figures, .clauses, .verbs: [Self.place, Self.few]
    case .quantities: [Self.place, Self.yes, Self.few]
    case .length: [Self.number]
    case .carried: [Self.place, Self.source]
    case .carriedLeft: [Self.source, Self.type]
    case .headLeft: [Self.type, Self.type]
    }
  }

  private static let agreement: Slot = ("agreement", SubjectAgreement.allCases.map(\.rawValue))
  private static let strategy: Slot = ("strategy", SubjectStrategy.allCases.map(\.name))
  private static let place: Slot = ("place", SubjectPlace.allCases.map(\.name))
  private static let type: Slot = ("type", SubjectUnitType.allCases.map(\.name))
  private static let source: Slot = ("source", SubjectSource.allCases.map(\.name))
  private static let number: Slot = ("number", (0..<8).map { "\($0)" })
  private static let few: Slot = ("few", (0..<4).map { "\($0)" })
  private static let yes: Slot = ("yes", ["no", "yes"])

  package var name: String { "\(self)" }

  /// How many features it has for each kind.
  package var size: Int { slots.reduce(1) { $0 * $1.values.count } }
  /// The index of its first feature.
  package var base: Int { Self.bases[Int(rawValue)] }
  /// How many features there are of templates.
  package static let featureCount = bases[bases.count - 1]

  private static let bases: [Int] = {
    var bases = [0]
    for template in allCases {
      bases.append(bases[bases.count - 1] + kinds.count * template.size)
    }
    return bases
  }()

  /// The kinds of figures that are ranked for, in the order of the first slot.
  package static let kinds: [FigureKind] = [.count, .ratio, .percentage, .money, .measure]

  /// The place of a kind in the first slot; nil for kinds that aren't ranked for.
  package static func index(of kind: FigureKind) -> Int? {
    switch kind {
    case .count: 0
    case .ratio: 1
    case .percentage: 2
    case .money: 3
    case .measure: 4
    default: nil
    }
  }
}

/// The words whose own weights the ranker knows, by where they stand.
@usableFromInline package enum SubjectWordSlot: UInt8, CaseIterable, Sendable {
  /// The first word of the phrase, its second one, its last one.
  case first, second, last
  /// The words before the phrase, left of the figure and right of it.
  case before, left, right

  package var name: String { "\(self)-word" }
  /// How many weights a word has: one for each slot, kind of figure and side.
  @inlinable package static var rowSize: Int { 6 * 5 * 2 }
  @inlinable package func offset(kind: Int, isRight: Bool) -> Int { (Int(rawValue) * 5 + kind) * 2 + (isRight ? 1 : 0) }
}

/// How a phrase agrees with what the rules say.
@usableFromInline package enum SubjectAgreement: String, CaseIterable, Sendable {
  case none, overlaps, begins, same
  @inlinable package var place: Int {
    switch self {
    case .none: 0
    case .overlaps: 1
    case .begins: 2
    case .same: 3
    }
  }
}

/// Where a phrase stands; near if nothing but governing words and marks are between it and the figure.
package enum SubjectPlace: UInt8, CaseIterable, Sendable {
  case left, leftNear, right, rightNear
  package var isRight: Bool { rawValue >= 2 }
  package var name: String {
    switch self {
    case .left: "left"
    case .leftNear: "left-near"
    case .right: "right"
    case .rightNear: "right-near"
    }
  }
}

/// Whose subject a phrase is already.
@usableFromInline package enum SubjectSource: UInt8, CaseIterable, Sendable {
  case nobody
  /// The last figure of the kind in the sentence, with nothing but links between.
  case linked
  /// The last of the kind, or of any kind, in the sentence.
  case same, other
  /// A figure of a sentence before.
  case earlier
  package var name: String { "\(self)" }
}

/// The strategies by which rules find subjects.
@usableFromInline package enum SubjectStrategy: UInt8, CaseIterable, Sendable {
  case none
  /// Right of the figure, the whole behind "of", right of the next figure.
  case right, whole, next
  /// Taken over from another figure: linked, a conversion, an aside, one of the sentence before.
  case linked, conversion, carried, counted
  /// The topic of the clause: a quantity, another phrase, the subject of the verb.
  case quantity, topic, actor
  /// A label before a mark or bracket, of a row; a name alone before a bracket.
  case label, bracket, row, named
  /// Behind the figure's clause.
  case ahead
  /// What is priced, paid, or what money is for or from.
  case priced, payment, purpose, source
  /// The verb itself; what changes; what is measured.
  case verb, change, measured
  case last
  package var name: String { "\(self)" }
}

/// What a unit of a clause is, as the ranker sees it: one of these, whatever else it may be.
@usableFromInline package enum SubjectUnitType: UInt8, CaseIterable, Sendable {
  case edge
  // Marks.
  case comma, semicolon, colon, openBracket, closeBracket, quote, dash, slash, sign, stop, otherMark
  // Figures.
  case number, count, ratio, percentage, money, measure, time, naming, otherFigure
  // Words that hold together or apart.
  case copula, having, change, share, achieving, governing, of, attributive, loose, preposition, coordinator, clause
  case connector, auxiliary, numberLead, pronoun, determiner, worth, dimension
  // Verbs.
  case payment, spending, earning, verb, verbForm
  // Nouns.
  case rateHead, moneyHead, percentageHead, measureHead, numberHead, changeNoun, timeNoun, event, noun, name
  case adjective, adverb, unlisted

  package var name: String {
    // "moneyHead" is written money-head in data.
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}
