import SoLieuLexicon

/// What a unit of a `PhraseTable` is.
package enum PhraseKind: UInt8, Sendable {
  /// A lexeme of the lexicon, a name's word, or a word that isn't listed.
  case word
  /// A figure, all of its words.
  case figure
  /// Digits that belong to no figure.
  case number
  case mark
}

/// What a mark does to the phrases beside it.
package enum PhraseMark: UInt8, Sendable {
  /// No mark.
  case none
  case comma, semicolon, colon, openBracket, closeBracket, quote, apostrophe, dash, slash
  /// Plus and tilde.
  case sign
  /// Ends a sentence, as a line end does: what stands beyond is another clause.
  case stop
  case lineEnd
  case other
}

/// Facts of a unit that don't come from the lexicon.
package struct PhraseTraits: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let capital = PhraseTraits(rawValue: 1)
  package static let allCapitals = PhraseTraits(rawValue: 2)
  /// A capital inside the sentence, and no lexeme: part of a proper name.
  package static let name = PhraseTraits(rawValue: 4)
  package static let spaceBefore = PhraseTraits(rawValue: 8)
  package static let sentenceStart = PhraseTraits(rawValue: 16)
  /// English: ends in -ed or -ing and isn't listed.
  package static let verbSuffix = PhraseTraits(rawValue: 32)
  /// English: ends in -ly and isn't listed.
  package static let adverbSuffix = PhraseTraits(rawValue: 64)
  /// English: ends in -ed, listed or not.
  package static let pastSuffix = PhraseTraits(rawValue: 128)
  /// English: ends in -ing, listed or not.
  package static let ingSuffix = PhraseTraits(rawValue: 512)
  /// English: ends in 's, so that what it belongs to follows.
  package static let possessive = PhraseTraits(rawValue: 256)
}

/// The units of a document that phrases are made of, as a struct of arrays: lexemes joined by longest match, names,
/// unlisted words, marks, bare numbers, and each figure as one unit.
///
/// Phrases are half-open ranges of unit indices.
package struct PhraseTable: Sendable {
  /// The tokens of unit `i` are `tokenStarts[i]..<tokenEnds[i]`.
  package var tokenStarts: [Int32] = []
  package var tokenEnds: [Int32] = []
  package var kinds: [PhraseKind] = []
  package var marks: [PhraseMark] = []
  package var classes: [LexemeClasses] = []
  package var traits: [PhraseTraits] = []
  /// Index of the draft, -1 for what is no figure.
  package var figures: [Int32] = []
  /// The unit of each draft.
  package var figureUnits: [Int32] = []
  /// The kind of each draft.
  package var figureKinds: [FigureKind] = []

  package init() {}

  package var count: Int { kinds.count }

  /// Empties the table but keeps its storage.
  package mutating func removeAll() {
    tokenStarts.removeAll(keepingCapacity: true)
    tokenEnds.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    traits.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
    figureUnits.removeAll(keepingCapacity: true)
    figureKinds.removeAll(keepingCapacity: true)
  }

  mutating func append(
    _ kind: PhraseKind, tokens: Range<Int>, mark: PhraseMark = .none, classes: LexemeClasses = [],
    traits: PhraseTraits = [], figure: Int = -1
  ) {
    tokenStarts.append(Int32(tokens.lowerBound))
    tokenEnds.append(Int32(tokens.upperBound))
    kinds.append(kind)
    marks.append(mark)
    self.classes.append(classes)
    self.traits.append(traits)
    figures.append(Int32(figure))
  }
}

extension PhraseTable {
  /// The tokens of a phrase; never of an empty one.
  package func tokens(of phrase: Range<Int>) -> Range<Int> {
    Int(tokenStarts[phrase.lowerBound])..<Int(tokenEnds[phrase.upperBound - 1])
  }
  /// How many tokens a unit has: syllables, in Vietnamese.
  func length(_ unit: Int) -> Int { Int(tokenEnds[unit] - tokenStarts[unit]) }

  func isWord(_ unit: Int) -> Bool { unit >= 0 && unit < count && kinds[unit] == .word }
  func isFigure(_ unit: Int) -> Bool { kinds[unit] == .figure }
  func isMark(_ unit: Int, _ mark: PhraseMark) -> Bool { unit >= 0 && unit < count && marks[unit] == mark }
  func isName(_ unit: Int) -> Bool { traits[unit].contains(.name) }
  /// Whether it's a word that has one of these classes.
  func has(_ unit: Int, _ any: LexemeClasses) -> Bool { isWord(unit) && !classes[unit].isDisjoint(with: any) }
  /// Whether it's a word that has all of these classes.
  func hasAll(_ unit: Int, _ all: LexemeClasses) -> Bool { isWord(unit) && classes[unit].isSuperset(of: all) }

  /// The kind of the figure that a unit is.
  func figureKind(_ unit: Int) -> FigureKind? {
    let figure = Int(figures[unit])
    return figure < 0 ? nil : figureKinds[figure]
  }
  /// Whether a unit is a number that only names something.
  func isIdentifier(_ unit: Int) -> Bool {
    unit >= 0 && unit < count && figureKind(unit) == .identifier
  }
  /// Whether a unit is a figure that says when, or one that only names.
  func isPassing(_ unit: Int) -> Bool {
    switch figureKind(unit) {
    case .date, .duration, .time, .identifier, .ordinal: true
    default: false
    }
  }
  /// Whether a unit is a figure that says when.
  func isTime(_ unit: Int) -> Bool {
    switch figureKind(unit) {
    case .date, .duration, .time: true
    default: false
    }
  }

  /// The bracket that the closing one at `unit` belongs to, nil where none opens from `start` on.
  func openingBracket(before unit: Int, from start: Int) -> Int? {
    var at = unit
    while at >= start, marks[at] != .openBracket { at -= 1 }
    return at >= start ? at : nil
  }

  /// The first unit of the sentence that `unit` stands in, but at most 120 units to the left, so that the work for a
  /// figure stays bounded.
  func sentenceStart(_ unit: Int) -> Int {
    let limit = max(0, unit - 120)
    var at = unit
    while at > limit {
      if traits[at].contains(.sentenceStart) { return at }
      let mark = marks[at - 1]
      if mark == .stop || mark == .lineEnd { return at }
      at -= 1
    }
    return at
  }
}
