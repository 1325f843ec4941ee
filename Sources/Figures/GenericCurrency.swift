import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// "Francs" and "pesos" are those that the text names in full elsewhere: "2.4bn Swiss francs … 3 francs a share"; else those
/// of the country that it speaks of most: "Sri Lanka's exports … 5 million rupees".
struct GenericCurrency: Sendable {
  /// A currency and what names its country.
  private struct Member {
    var unit: UnitID
    var countries: [[WordID]]
  }
  /// What is called by one word in several countries.
  private struct Family {
    /// What the word alone is taken for.
    var generic: UnitID
    /// Words that say it: rupee, rupees, Rs. Where a sign does ("£5"), nothing is open.
    var words: [WordID]
    var members: [Member]
  }
  private let families: [Family]
  /// By unit: whether it's some family's generic one.
  private let areGeneric: [Bool]

  /// Reads the families from the lexicon: a currency with a name of one word, and those whose names end in that word.
  /// O(units + currencies²); each start of the tool waits for it.
  init(_ lexicon: Lexicon) {
    let units = (0..<lexicon.unitCount).map { UnitID(UInt16($0)) }
    let money = units.compactMap { id in
      let unit = lexicon.unit(id)
      return unit.kind == .money ? (id: id, name: unit.english(for: nil), isWhole: unit.factor == .one) : nil
    }
    let countries = lexicon.wordSets.rows.filter { $0.set == .currency }.map(\.phrases)
    let others = lexicon.wordSets.rows.filter { $0.set == .currencyWord }.map(\.phrases)
    var families: [Family] = []
    var areGeneric = [Bool](repeating: false, count: units.count)
    for (generic, word, isWhole) in money where isWhole && !word.utf8.contains(UInt8(ascii: " ")) {
      let ending = Array(" \(word)".utf8)
      let named = money.filter { $0.name.utf8.suffix(ending.count).elementsEqual(ending) }.map(\.id)
      guard !named.isEmpty else { continue }
      let members = (named + [generic]).map { unit in
        let code = lexicon.unit(unit).code.lowercased()
        let row = countries.first { $0.first?.first == code }
        return Member(unit: unit, countries: row?.dropFirst().map { $0.map { lexicon.words.id(of: $0) } } ?? [])
      }
      let code = lexicon.unit(generic).code.lowercased()
      let other = others.first { $0.first?.first == code }?.dropFirst().compactMap(\.first) ?? []
      let spellings = [word, lexicon.unit(generic).english(for: .one)] + other
      families.append(Family(generic: generic, words: spellings.map { lexicon.words.id(of: $0) }, members: members))
      areGeneric[Int(generic.rawValue)] = true
    }
    self.families = families
    self.areGeneric = areGeneric
  }

  /// Gives drafts in a currency that several countries have the one that the text goes by. O(drafts), and O(tokens) where
  /// there are such.
  func resolve(_ drafts: inout [FigureDraft], in tokens: TokenTable) {
    guard drafts.contains(where: { draft in draft.unit.map { areGeneric[Int($0.rawValue)] } ?? false }) else { return }
    for family in families {
      guard drafts.contains(where: { isOpen($0, family, tokens) }) else { continue }
      let named = Set(drafts.lazy.compactMap(\.unit)).intersection(family.members.map(\.unit)).subtracting([
        family.generic
      ])
      guard let unit = named.count == 1 ? named.first : home(family, tokens), unit != family.generic else { continue }
      for index in drafts.indices
      where drafts[index].unit == family.generic && drafts[index].kind == .money && !hasSign(drafts[index], tokens) {
        drafts[index].unit = unit
      }
    }
  }

  /// Whether a draft's own words say a currency by the family's name alone.
  private func isOpen(_ draft: FigureDraft, _ family: Family, _ tokens: TokenTable) -> Bool {
    draft.unit == family.generic && draft.kind == .money
      && draft.tokens.contains { family.words.contains(tokens.words[$0]) }
  }

  /// Whether a sign of a currency stands in the draft's words: "£", "₹".
  private func hasSign(_ draft: FigureDraft, _ tokens: TokenTable) -> Bool {
    draft.tokens.contains { tokens.kinds[$0] == .mark && tokens.ends[$0] - tokens.starts[$0] > 1 }
  }

  /// How many tokens of a text's top, its headline and dateline, count twice.
  private static let top = 40

  /// The currency of the country that is named most; nil where it's none, or two as often.
  private func home(_ family: Family, _ tokens: TokenTable) -> UnitID? {
    var counts = [Int](repeating: 0, count: family.members.count)
    for token in 0..<tokens.count where tokens.flags[token].contains(.capital) {
      let word = tokens.words[token]
      for (index, member) in family.members.enumerated() {
        for country in member.countries where country[0] == word {
          let end = token + country.count
          guard end <= tokens.count, (token..<end).allSatisfy({ tokens.words[$0] == country[$0 - token] }) else {
            continue
          }
          counts[index] += token < Self.top ? 2 : 1
        }
      }
    }
    guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else { return nil }
    return counts.firstIndex(of: most).map { family.members[$0].unit }
  }
}
