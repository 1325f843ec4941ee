import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens

/// A unit with its names: a row of `lexicon/units.tsv`.
package struct Unit: Sendable, Hashable {
  /// The code that records carry: `VND`, `km2`, `month`, `%`.
  package var code: String
  /// `money`, `measure`, `duration` or `percentage`.
  package var kind: FigureKind
  /// How many of what `code` names it is: 10 for yến, whose code is `kg`; 1 for nearly all.
  package var factor: ExactDecimal
  package var vietnamese: String
  package var englishSingular: String
  package var englishPlural: String

  /// The English name for that many: singular for exactly one.
  package func english(for number: ExactDecimal?) -> String {
    number == 1 ? englishSingular : englishPlural
  }

  package init(
    code: String, kind: FigureKind, factor: ExactDecimal, vietnamese: String, englishSingular: String,
    englishPlural: String
  ) {
    self.code = code
    self.kind = kind
    self.factor = factor
    self.vietnamese = vietnamese
    self.englishSingular = englishSingular
    self.englishPlural = englishPlural
  }
}

/// A unit that stands in the text.
@usableFromInline package struct UnitMatch: Sendable, Hashable {
  package var unit: UnitID
  /// How many tokens its words cover.
  package var tokenCount: Int
}

/// On which side of its number a unit is looked for.
@usableFromInline package enum UnitSide: Sendable { case before, after, either }

/// One way of writing a unit.
package struct UnitSpelling: Sendable, Hashable {
  package var unit: UnitID
  package var text: String
  package var traits: UnitSpellingTraits
  /// How many of its tokens belong to the unit; those behind must only follow: "mẫu (đất)".
  package var covered: Int

  package init(unit: UnitID, text: String, traits: UnitSpellingTraits, covered: Int) {
    self.unit = unit
    self.text = text
    self.traits = traits
    self.covered = covered
  }
}

package struct UnitSpellingTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let vietnamese = UnitSpellingTraits(rawValue: 1)
  package static let english = UnitSpellingTraits(rawValue: 2)
  /// May stand before its number: "$" of "$5".
  package static let before = UnitSpellingTraits(rawValue: 4)
  /// May stand behind its number: "km" of "5 km".
  package static let after = UnitSpellingTraits(rawValue: 8)
  /// Capitals must be as written: MW, mW.
  package static let exact = UnitSpellingTraits(rawValue: 16)
  /// A longer phrase that begins with a unit's word and is none: "đồng chí".
  package static let blocker = UnitSpellingTraits(rawValue: 32)

  package init(_ language: Language) { self = language == .vietnamese ? .vietnamese : .english }

  package init(_ side: UnitSide) {
    switch side {
    case .before: self = .before
    case .after: self = .after
    case .either: self = []
    }
  }
}

/// All units and their spellings, ready to be found in a `TokenTable`.
package struct UnitTable: Sendable {
  package private(set) var units: [Unit] = []
  private var trie = WordTrie()
  /// Spellings that share their words stand together: group `g` is `groups[g]..<groups[g + 1]` of the arrays below.
  private var groups: [UInt32] = [0]
  private var owners: [UInt16] = []
  private var texts = TextPool()
  private var covered: [UInt8] = []
  private var traits: [UnitSpellingTraits] = []
  /// The capitals of an exact spelling's tokens, two bits a token from the lowest: capital, all capitals.
  private var shapes: [UInt64] = []

  package init() {}

  package subscript(_ unit: UnitID) -> Unit { units[Int(unit.rawValue)] }

  /// The first unit with that code whose factor is 1; O(units).
  package func unit(code: String) -> UnitID? {
    units.firstIndex { $0.code == code && $0.factor == 1 }.map { UnitID(UInt16($0)) }
  }

  /// All spellings, for the rule compiler and for tests: it allocates.
  package var spellings: [UnitSpelling] {
    owners.indices.filter { !traits[$0].contains(.blocker) }.map { index in
      UnitSpelling(
        unit: UnitID(owners[index]), text: texts[index], traits: traits[index], covered: Int(covered[index]))
    }
  }

  /// The unit with the longest spelling that begins at token `start`, of those that fit language, side and kind.
  ///
  /// None where a longer phrase begins there that is no unit, even if it goes on behind `end`.
  package func match(
    _ tokens: TokenTable, at start: Int, before end: Int, language: Language, side: UnitSide, kind: FigureKind?
  ) -> UnitMatch? {
    let language = UnitSpellingTraits(language)
    let needed = language.union(UnitSpellingTraits(side))
    var found = -1
    _ = trie.longestMatch(tokens, at: start, before: tokens.count) { group, count in
      for index in Int(groups[Int(group)])..<Int(groups[Int(group) + 1]) {
        if traits[index].contains(.blocker) {
          guard traits[index].isSuperset(of: language) else { continue }
          found = -1
          return true
        }
        if traits[index].isSuperset(of: needed), start + Int(covered[index]) <= end,
          kind == nil || units[Int(owners[index])].kind == kind,
          !traits[index].contains(.exact) || shapes[index] == Self.shape(tokens.flags[start..<start + count])
        {
          found = index
          return true
        }
      }
      return false
    }
    return found < 0 ? nil : UnitMatch(unit: UnitID(owners[found]), tokenCount: Int(covered[found]))
  }

  private static func shape(_ flags: ArraySlice<TokenFlags>) -> UInt64 {
    var shape: UInt64 = 0
    var shift: UInt64 = 0
    for flags in flags {
      shape |= ((flags.contains(.capital) ? 1 : 0) | (flags.contains(.allCapitals) ? 2 : 0)) << (shift & 63)
      shift += 2
    }
    return shape
  }
}

extension UnitTable {
  /// A spelling on its way into the table.
  package struct Entry {
    package var spelling: UnitSpelling
    package var steps: [WordTrie.Step]
    /// Flags of each of its tokens, as the tokenizer gives them for the spelling alone.
    package var flags: [TokenFlags]
    package init(spelling: UnitSpelling, steps: [WordTrie.Step], flags: [TokenFlags]) {
      self.spelling = spelling
      self.steps = steps
      self.flags = flags
    }
  }

  /// Spellings with the same words are tried in the order given, exact ones first.
  package init(units: [Unit], entries: [Entry]) {
    self.units = units
    var byWords: [[WordTrie.Step]: [Entry]] = [:]
    var order: [[WordTrie.Step]] = []
    for entry in entries {
      if byWords[entry.steps] == nil { order.append(entry.steps) }
      byWords[entry.steps, default: []].append(entry)
    }
    var phrases: [(steps: [WordTrie.Step], value: UInt32)] = []
    for steps in order {
      let group = byWords[steps] ?? []
      phrases.append((steps, UInt32(groups.count - 1)))
      for entry in group.filter({ $0.spelling.traits.contains(.exact) })
        + group.filter({ !$0.spelling.traits.contains(.exact) })
      {
        owners.append(entry.spelling.unit.rawValue)
        texts.append(entry.spelling.text)
        covered.append(UInt8(clamping: entry.spelling.covered))
        traits.append(entry.spelling.traits)
        shapes.append(Self.shape(entry.flags[...]))
      }
      groups.append(UInt32(owners.count))
    }
    trie = WordTrie(phrases)
  }

  package func write(to writer: inout ImageWriter) {
    writer.section("units")
    for texts in [
      units.map(\.code), units.map(\.kind.rawValue), units.map(\.factor.description), units.map(\.vietnamese),
      units.map(\.englishSingular), units.map(\.englishPlural),
    ] { writer.texts(TextPool(texts)) }
    trie.write(to: &writer)
    writer.uint32s(groups)
    writer.uint16s(owners)
    writer.texts(texts)
    writer.uint8s(covered)
    writer.uint8s(traits.map(\.rawValue))
    writer.uint64s(shapes)
  }

  package init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("units")
    var columns: [TextPool] = []
    for _ in 0..<6 { columns.append(try reader.texts()) }
    for index in 0..<columns[0].count {
      guard columns.allSatisfy({ $0.count == columns[0].count }), let kind = FigureKind(rawValue: columns[1][index]),
        let factor = ExactDecimal(columns[2][index])
      else { throw .value(section: "units") }
      units.append(
        Unit(
          code: columns[0][index], kind: kind, factor: factor, vietnamese: columns[3][index],
          englishSingular: columns[4][index], englishPlural: columns[5][index]))
    }
    trie = try WordTrie(from: &reader)
    groups = try reader.uint32s()
    owners = try reader.uint16s()
    texts = try reader.texts()
    covered = try reader.uint8s()
    traits = try reader.uint8s().map { UnitSpellingTraits(rawValue: $0) }
    shapes = try reader.uint64s()
    let counts = [texts.count, covered.count, traits.count, shapes.count]
    var isSound = counts.allSatisfy { $0 == owners.count } && owners.allSatisfy { $0 < units.count }
    isSound = isSound && groups.first == 0 && groups.last == UInt32(owners.count)
    for index in 1..<max(1, groups.count) { isSound = isSound && groups[index - 1] <= groups[index] }
    guard isSound, trie.holds(valuesBelow: groups.count - 1) else { throw .value(section: "units") }
  }
}
