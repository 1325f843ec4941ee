import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Gives the words that patterns know their letters, and keeps what else patterns ask about.
struct LetterTable {
  /// How many numbers a language's patterns may name.
  static let valueLimit = 200

  private let vocabulary: RuleVocabulary
  private let cutter = TokenCutter()
  private let lists: [PhraseSource: [Placed<String>]]
  private(set) var alphabet = Alphabet()
  private var lastLetter: UInt32 = 0
  private var values: [Int: UInt8] = [:]
  /// Whether a pattern named more numbers than there can be.
  private(set) var hasTooManyValues = false

  init(vocabulary: RuleVocabulary, lists: [PhraseSource: [Placed<String>]]) {
    self.vocabulary = vocabulary
    self.lists = lists
  }

  mutating func letter(_ word: String, _ place: SourcePlace) throws(RuleProblem) -> UInt32 {
    guard let id = vocabulary.wordID(word), id != .none, Int(id.rawValue) < Int(Symbol.letterMask) else {
      throw RuleProblem(place, "the word table has no \"\(word)\"", mend: "build it with the words of the rule files")
    }
    let index = Int(id.rawValue)
    if alphabet.letters.count <= index {
      alphabet.letters += [UInt32](repeating: 0, count: index + 1 - alphabet.letters.count)
    }
    if alphabet.letters[index] == 0 {
      lastLetter += 1
      alphabet.letters[index] = lastLetter
    }
    return alphabet.letters[index]
  }

  /// The phrases of a source, as letters. Phrases with numbers of more than one digit are left out.
  mutating func phrases(_ source: PhraseSource, _ place: SourcePlace) throws(RuleProblem) -> [[PhraseTries.Step]] {
    let texts: [Placed<String>] =
      switch source {
      case .list: lists[source] ?? []
      case .lexemes(let classes): vocabulary.lexemes(classes).map { Placed($0, place) }
      case .units(let kind): vocabulary.units(kind).map { Placed($0, place) }
      }
    var phrases: [[PhraseTries.Step]] = []
    for text in texts {
      guard let pieces = pieces(of: text.value, source) else { continue }
      var phrase: [PhraseTries.Step] = []
      for piece in pieces {
        phrase.append(PhraseTries.Step(letter: try letter(piece.text, text.place), isGlued: piece.isGlued))
      }
      phrases.append(phrase)
    }
    return phrases
  }

  /// Phrases of the lexicon are cut as texts are: ICU keeps some of them whole that have marks ("U.S", "kW.h").
  private func pieces(of text: String, _ source: PhraseSource) -> [PatternText.Piece]? {
    if case .list = source { return PatternText.pieces(text) }
    let tokens = cutter.tokens(of: text)
    guard !tokens.contains(where: { $0.text.utf8.count > 1 && $0.text.utf8.allSatisfy(Self.isDigit) }) else {
      return nil
    }
    return tokens.enumerated().map { index, token in
      PatternText.Piece(text: token.text, isGlued: index > 0 && !token.flags.contains(.spaceBefore))
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  mutating func ask(_ word: WordClass) {
    alphabet.mask |= Symbol.word
    switch word {
    case .any: break
    case .capital, .lower: alphabet.mask |= Symbol.capital
    case .allCapitals: alphabet.mask |= Symbol.allCapitals
    }
  }

  mutating func ask(_ part: NumeralPart) {
    let forms = part.required.union(part.forbidden).union(part.anyOf)
    alphabet.mask |= Symbol.numeral | UInt64(forms.rawValue) << Symbol.formShift
  }

  mutating func value(_ number: Int) -> UInt8 {
    if let known = values[number] { return known }
    guard values.count < Self.valueLimit else {
      hasTooManyValues = true
      return 0
    }
    var (significand, exponent) = (number, Int32(0))
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    alphabet.significands.append(UInt64(significand))
    alphabet.exponents.append(exponent)
    let index = UInt8(alphabet.significands.count)
    values[number] = index
    return index
  }
}
