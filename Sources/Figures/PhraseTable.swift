import SoLieuDocuments
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

  // The first three are the bits of the first token's `TokenFlags`.
  package static let spaceBefore = PhraseTraits(rawValue: 1)
  package static let capital = PhraseTraits(rawValue: 2)
  package static let allCapitals = PhraseTraits(rawValue: 4)
  /// A capital inside the sentence, and no lexeme: part of a proper name.
  package static let name = PhraseTraits(rawValue: 8)
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

/// A word, a mark, a bare number or a figure: what phrases are made of.
///
/// Whoever looks at a unit looks at most of this, so that a unit's facts stand together (24 bytes) and not in arrays of
/// their own.
package struct PhraseUnit: Sendable {
  package var classes: LexemeClasses
  /// Its tokens are `tokenStart..<tokenEnd`.
  package var tokenStart: Int32
  package var tokenEnd: Int32
  /// Index of the draft, -1 for what is no figure.
  package var figure: Int32
  package var traits: PhraseTraits
  package var kind: PhraseKind
  package var mark: PhraseMark
}

/// The units of a document that phrases are made of: lexemes joined by longest match, names, unlisted words, marks, bare
/// numbers, and each figure as one unit.
///
/// Phrases are half-open ranges of unit indices.
package struct PhraseTable: Sendable {
  /// The first `count` are the document's; behind them stand those of longer documents before it, so that nothing is
  /// cleared or made longer one by one.
  var units: [PhraseUnit] = []
  package var count = 0
  /// The unit of each draft.
  package var figureUnits: [Int32] = []
  /// The kind of each draft.
  package var figureKinds: [FigureKind] = []

  package init() {}

  package subscript(_ unit: Int) -> PhraseUnit {
    assert(unit < count)
    return units[unit]
  }

  /// Empties the table but keeps its storage.
  package mutating func removeAll() {
    count = 0
    figureUnits.clear()
    figureKinds.clear()
  }
}

extension PhraseTable {
  /// The tokens of a phrase; never of an empty one.
  package func tokens(of phrase: Range<Int>) -> Range<Int> {
    Int(units[phrase.lowerBound].tokenStart)..<Int(units[phrase.upperBound - 1].tokenEnd)
  }
  /// How many tokens a unit has: syllables, in Vietnamese.
  func length(_ unit: Int) -> Int { Int(units[unit].tokenEnd - units[unit].tokenStart) }

  func isWord(_ unit: Int) -> Bool { unit >= 0 && unit < count && units[unit].kind == .word }
  func isFigure(_ unit: Int) -> Bool { units[unit].kind == .figure }
  func isMark(_ unit: Int, _ mark: PhraseMark) -> Bool { unit >= 0 && unit < count && units[unit].mark == mark }
  func isName(_ unit: Int) -> Bool { units[unit].traits.contains(.name) }
  /// Whether it's a word that has one of these classes.
  func has(_ unit: Int, _ any: LexemeClasses) -> Bool { isWord(unit) && !units[unit].classes.isDisjoint(with: any) }
  /// Whether it's a word that has all of these classes.
  func hasAll(_ unit: Int, _ all: LexemeClasses) -> Bool { isWord(unit) && units[unit].classes.isSuperset(of: all) }

  /// The kind of the figure that a unit is.
  func figureKind(_ unit: Int) -> FigureKind? {
    let figure = Int(units[unit].figure)
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
    while at >= start, units[at].mark != .openBracket { at -= 1 }
    return at >= start ? at : nil
  }

  /// The first unit of the sentence that `unit` stands in, but at most 120 units to the left, so that the work for a
  /// figure stays bounded.
  func sentenceStart(_ unit: Int) -> Int {
    let limit = max(0, unit - 120)
    var at = unit
    while at > limit {
      if units[at].traits.contains(.sentenceStart) { return at }
      let mark = units[at - 1].mark
      if mark == .stop || mark == .lineEnd { return at }
      at -= 1
    }
    return at
  }
}
