import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens

/// A word or phrase of the lexicon of one language.
@usableFromInline package struct LexemeID: Hashable, Sendable {
  package let rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A lexeme that stands in the text.
@usableFromInline package struct LexemeMatch: Sendable, Hashable {
  package var lexeme: LexemeID
  /// How many tokens it covers, from the one that was asked about.
  package var tokenCount: Int
  package init(lexeme: LexemeID, tokenCount: Int) {
    self.lexeme = lexeme
    self.tokenCount = tokenCount
  }
}

/// A unit of measurement, of time or of money, or a per cent sign, by its row in `lexicon/units.tsv`.
@usableFromInline package struct UnitID: Hashable, Sendable {
  package let rawValue: UInt16
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
}

/// A noun in the other language: the English of a Vietnamese one, or the Vietnamese of an English one (whose singular
/// and plural are the same).
package struct Gloss: Sendable, Hashable {
  package var singular: String
  package var plural: String
  package init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }
}

/// A verb in the other language, and which way it moves a number.
package struct VerbGloss: Sendable, Hashable {
  package var gloss: String
  /// `up` for tăng, `down` for giảm.
  package var direction: String?
  package init(gloss: String, direction: String?) {
    self.gloss = gloss
    self.direction = direction
  }
}

/// The words that the extractor knows: what they can be, what they are in the other language, units, approximators.
///
/// Compiled from `RuleBook/lexicon` when the package is built; immutable. All matching is by word ids of ``words``, so a
/// `TokenTable` must have been made with that table. A class, so that handing it on counts one reference and not those of
/// its forty arrays.
package final class Lexicon: Sendable {
  package let words: WordTable
  package let units: UnitTable
  package let approximators: ApproximatorTable
  package let measures: [Measure]
  /// Phrases that tell the parts of a page apart ("Các tin khác"), with what each tells.
  package let layout: [LayoutEntry]
  /// Words that the extractor asks for by what they do.
  package let wordSets: WordSets
  /// What words say of numbers beside them.
  package let numberContexts: [NumberContextRow]
  let lexemes: LexemeTable
  /// Words that end with a dot within a sentence, by language: "TP", "Dr".
  private let vietnameseAbbreviations: [String]
  private let englishAbbreviations: [String]
  private let vietnameseSubjects: SubjectWeights
  private let englishSubjects: SubjectWeights

  /// A statistic that rules name: a row of `lexicon/measures.tsv`.
  package struct Measure: Sendable, Hashable {
    package var key: String
    package var vietnamese: String
    package var english: String
    package init(key: String, vietnamese: String, english: String) {
      self.key = key
      self.vietnamese = vietnamese
      self.english = english
    }
  }

  /// A row of `lexicon/layout.tsv`.
  package struct LayoutEntry: Sendable, Hashable {
    package var kind: String
    package var phrase: String
    package init(kind: String, phrase: String) {
      self.kind = kind
      self.phrase = phrase
    }
  }

  package init(
    words: WordTable, lexemes: LexemeTable, units: UnitTable = UnitTable(),
    approximators: ApproximatorTable = ApproximatorTable(), measures: [Measure] = [], layout: [LayoutEntry] = [],
    wordSets: [WordSets.Row] = [], numberContexts: [NumberContextRow] = [], abbreviations: [Language: [String]] = [:],
    subjects: [Language: SubjectWeights] = [:]
  ) {
    self.words = words
    self.lexemes = lexemes
    self.units = units
    self.approximators = approximators
    self.measures = measures
    self.layout = layout
    self.wordSets = WordSets(wordSets, words: words)
    self.numberContexts = numberContexts
    vietnameseAbbreviations = abbreviations[.vietnamese] ?? []
    englishAbbreviations = abbreviations[.english] ?? []
    vietnameseSubjects = subjects[.vietnamese] ?? SubjectWeights()
    englishSubjects = subjects[.english] ?? SubjectWeights()
  }

  package init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("lexicon")
    let slots = try reader.uint32s()
    let pool = try reader.uint8s()
    let offsets = try reader.uint32s()
    guard let words = WordTable(checking: slots, pool: pool, offsets: offsets) else { throw .value(section: "words") }
    self.words = words
    lexemes = try LexemeTable(from: &reader)
    units = try UnitTable(from: &reader)
    approximators = try ApproximatorTable(from: &reader)
    let keys = try reader.texts()
    let vietnamese = try reader.texts()
    let english = try reader.texts()
    let kinds = try reader.texts()
    let phrases = try reader.texts()
    guard vietnamese.count == keys.count, english.count == keys.count, kinds.count == phrases.count else {
      throw .value(section: "lexicon")
    }
    measures = (0..<keys.count).map { Measure(key: keys[$0], vietnamese: vietnamese[$0], english: english[$0]) }
    layout = (0..<kinds.count).map { LayoutEntry(kind: kinds[$0], phrase: phrases[$0]) }
    wordSets = try WordSets(from: &reader, words: words)
    numberContexts = try NumberContextRow.rows(from: &reader)
    let abbreviations = (try reader.texts(), try reader.texts())
    vietnameseAbbreviations = (0..<abbreviations.0.count).map { abbreviations.0[$0] }
    englishAbbreviations = (0..<abbreviations.1.count).map { abbreviations.1[$0] }
    vietnameseSubjects = try SubjectWeights(from: &reader, wordCount: words.count)
    englishSubjects = try SubjectWeights(from: &reader, wordCount: words.count)
  }

  /// What the subject ranker of a language learnt; empty where nothing was trained.
  package func subjectWeights(_ language: Language) -> SubjectWeights {
    language == .vietnamese ? vietnameseSubjects : englishSubjects
  }

  package func abbreviations(_ language: Language) -> [String] {
    language == .vietnamese ? vietnameseAbbreviations : englishAbbreviations
  }

  // MARK: Words and phrases

  /// The longest word or phrase of the lexicon that begins at token `start` and ends at or before token `end`.
  ///
  /// Its words stand in the text with single stretches of white space between them, as in the lexicon; a mark or a line
  /// end between them breaks it. O(length of the longest candidate).
  package func longestMatch(_ tokens: TokenTable, at start: Int, before end: Int, language: Language) -> LexemeMatch? {
    lexemes.trie(language).longestMatch(tokens, at: start, before: end).map {
      LexemeMatch(lexeme: LexemeID($0.value), tokenCount: $0.count)
    }
  }

  /// The lexeme with that spelling, if the lexicon has it; for output and set-up, not for the hot path.
  package func lexeme(spelling: String, language: Language) -> LexemeID? {
    var steps: [WordTrie.Step] = []
    for word in spelling.split(separator: " ") {
      steps.append(WordTrie.Step(words.id(of: String(word)), spaceBefore: true))
    }
    guard !steps.contains(where: { $0.word == .none }) else { return nil }
    return lexemes.trie(language).value(of: steps).map { LexemeID($0) }
  }

  /// What it can be. O(1).
  package func classes(of lexeme: LexemeID) -> LexemeClasses {
    LexemeClasses(rawValue: lexemes.classes[Int(lexeme.rawValue)])
  }

  /// As the lexicon spells it: the basic form, whatever form the text has.
  package func spelling(of lexeme: LexemeID) -> String { lexemes.spellings[Int(lexeme.rawValue)] }

  /// What it is in the other language; nil where the lexicon doesn't say.
  package func gloss(of lexeme: LexemeID) -> Gloss? {
    let index = Int(lexeme.rawValue)
    guard !lexemes.singulars.isEmpty(index) else { return nil }
    return Gloss(singular: lexemes.singulars[index], plural: lexemes.plurals[index])
  }

  package func gloss(ofSpelling spelling: String, language: Language) -> Gloss? {
    lexeme(spelling: spelling, language: language).flatMap { gloss(of: $0) }
  }

  /// A verb in the other language; nil for what isn't a verb or has no gloss.
  package func verb(of lexeme: LexemeID) -> VerbGloss? {
    let classes = classes(of: lexeme)
    guard classes.contains(.verb), let gloss = gloss(of: lexeme) else { return nil }
    return VerbGloss(
      gloss: gloss.singular, direction: classes.contains(.rising) ? "up" : classes.contains(.falling) ? "down" : nil)
  }

  // MARK: Units, approximators, measures

  /// The unit with the longest spelling that begins at token `start`.
  ///
  /// - Parameters:
  ///   - side: `.before` for what may stand before a number only ("$"), `.after` for what may stand behind one.
  ///   - kind: of this kind only.
  package func unitMatch(
    _ tokens: TokenTable, at start: Int, before end: Int, language: Language, side: UnitSide = .either,
    kind: FigureKind? = nil
  ) -> UnitMatch? {
    units.match(tokens, at: start, before: end, language: language, side: side, kind: kind)
  }

  package func unit(_ unit: UnitID) -> Unit { units[unit] }
  /// Its ``Unit/kind`` without its names, which take longer to hand on.
  package func kind(of unit: UnitID) -> FigureKind { units.units[Int(unit.rawValue)].kind }
  /// Its ``Unit/factor`` without its names.
  package func factor(of unit: UnitID) -> ExactDecimal { units.units[Int(unit.rawValue)].factor }
  package var unitCount: Int { units.units.count }
  package func unit(code: String) -> UnitID? { units.unit(code: code) }

  /// The longest approximator that begins at token `start` and may stand on that side of a number.
  package func approximatorMatch(
    _ tokens: TokenTable, at start: Int, before end: Int, language: Language, side: ApproximatorMatch.Side? = nil
  ) -> ApproximatorMatch? {
    approximators.match(tokens, at: start, before: end, language: language, side: side)
  }

  /// The names of a statistic; O(log measures).
  package func measure(_ key: String) -> Measure? {
    var low = 0
    var high = measures.count
    while low < high {
      let middle = (low + high) / 2
      if measures[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < measures.count && measures[low].key == key ? measures[low] : nil
  }
}

extension Lexicon {
  package func write(to writer: inout ImageWriter) {
    writer.section("lexicon")
    writer.uint32s(words.slots)
    writer.uint8s(words.pool)
    writer.uint32s(words.offsets)
    lexemes.write(to: &writer)
    units.write(to: &writer)
    approximators.write(to: &writer)
    for column in [measures.map(\.key), measures.map(\.vietnamese), measures.map(\.english)] {
      writer.texts(TextPool(column))
    }
    writer.texts(TextPool(layout.map(\.kind)))
    writer.texts(TextPool(layout.map(\.phrase)))
    wordSets.write(to: &writer)
    NumberContextRow.write(numberContexts, to: &writer)
    writer.texts(TextPool(vietnameseAbbreviations))
    writer.texts(TextPool(englishAbbreviations))
    vietnameseSubjects.write(to: &writer)
    englishSubjects.write(to: &writer)
  }
}

extension WordTable {
  /// A table from stored arrays; nil where they don't fit together, so that damage can't trap later.
  init?(checking slots: [UInt32], pool: [UInt8], offsets: [UInt32]) {
    guard !slots.isEmpty, slots.count & (slots.count - 1) == 0, pool.count >= 17 else { return nil }
    // A record is 6 bytes and its spelling; 16 zeros end the pool.
    let limit = pool.count - 16
    func isSound(_ record: UInt32) -> Bool {
      let at = Int(record)
      guard at + 6 <= limit else { return false }
      return at + 6 + Int(pool[at + 4]) + Int(pool[at + 5]) << 8 <= limit
    }
    var empty = 0
    for slot in slots {
      if slot == 0 { empty += 1 } else if !isSound(slot) { return nil }
    }
    guard empty > 0, offsets.allSatisfy(isSound) else { return nil }
    self.init(slots: slots, pool: pool, offsets: offsets)
  }
}
