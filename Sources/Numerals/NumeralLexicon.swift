import SoLieuDocuments
import SoLieuTokens

/// The words that numbers are made of.
package enum NumeralWords {
  /// Every spelling of a number word, in both languages. Lower case, normal form C, no duplicates, sorted. The lexicon's
  /// word table must hold all of them, and those of its ``NumberContextRow``s.
  package static var all: [String] {
    Set(NumberVocabulary.vietnamese.spellings + NumberVocabulary.english.spellings).sorted()
  }
}

/// The number words of both languages by word id: one lookup a token, mostly in a table of a byte or two a word.
package struct NumeralLexicon: Sendable {
  private let vietnamese: NumberWordTable
  private let english: NumberWordTable

  /// Finds the number words once, spelled as in ``NumeralWords/all``; a word that the table hasn't got is never a number's.
  ///
  /// - Parameter contexts: what other words say of numbers; a row with a name that isn't known says nothing.
  package init(_ words: WordTable, contexts: [NumberContextRow]) {
    vietnamese = Self.table(of: .vietnamese, words, contexts.filter { $0.language == .vietnamese })
    english = Self.table(of: .english, words, contexts.filter { $0.language == .english })
  }

  private static func table(
    of vocabulary: NumberVocabulary, _ words: WordTable, _ rows: [NumberContextRow]
  ) -> NumberWordTable {
    var table = NumberWordTable.Builder(wordCount: words.count)
    func update(_ spelling: String, _ change: (inout NumberWord) -> Void) {
      let word = words.id(of: spelling)
      if word != .none { table.update(word, change) }
    }
    for (role, words) in vocabulary.roles {
      for (spelling, value) in words {
        update(spelling) { word in
          word.role = role
          word.value = value
        }
      }
    }
    let contexts = vocabulary.contexts + rows.compactMap { row in row.context.map { (context: $0, words: row.words) } }
    for (context, words) in contexts {
      for spelling in words.split(separator: " ") { update(String(spelling)) { $0.contexts.insert(context) } }
    }
    for id in words.ids(of: RomanNumerals.smallLetters) { table.askBytes(of: id) }
    for sign in "0123456789¼½¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞" { table.askBytes(of: words.id(of: String(sign))) }
    return NumberWordTable(table)
  }

  /// The number words of a language.
  subscript(_ language: Language) -> NumberWordTable {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// The number words of a language, and for each word id which of them it is.
///
/// Of thousands of words some hundred say something of numbers, so that what they say stands in a small table. A class, so
/// that handing it on, for each sentence, counts one reference.
final class NumberWordTable: Sendable {
  /// The place in `words` by word id.
  private let places: [UInt16]
  /// The first one is none.
  private let words: [NumberWord]
  /// By word id, what each word has to do with where a numeral begins: asked of every word of a text.
  let beginnings: [Beginning]

  /// What a word has to do with where a numeral begins.
  struct Beginning: OptionSet, Sendable {
    let rawValue: UInt8
    /// One may begin with it.
    static let here = Beginning(rawValue: 1)
    /// One in small Roman letters may begin right behind it.
    static let romanBehind = Beginning(rawValue: 2)
    /// Whether one may begin with it is seen by the bytes of the text: Roman numerals, digits, and words without an id,
    /// which ``beginnings`` doesn't have.
    static let byBytes = Beginning(rawValue: 4)
  }

  init(_ builder: Builder) {
    places = builder.places
    words = builder.words
    beginnings = builder.beginnings
  }

  @inline(__always)
  private func place(_ id: WordID) -> Int {
    let index = Int(id.rawValue)
    return index < places.count ? Int(places[index]) : 0
  }

  /// Whether the word says anything of numbers. O(1).
  @inline(__always)
  func isKnown(_ id: WordID) -> Bool { place(id) != 0 }

  /// What the word is to numbers. O(1).
  @inline(__always)
  subscript(_ id: WordID) -> NumberWord { words[place(id)] }

  /// The table while it's filled.
  struct Builder {
    fileprivate var places: [UInt16]
    fileprivate var words: [NumberWord] = [.none]
    fileprivate var beginnings: [Beginning]

    init(wordCount: Int) {
      places = [UInt16](repeating: 0, count: wordCount)
      beginnings = [Beginning](repeating: [], count: wordCount)
    }

    /// The word may be a numeral by its bytes.
    mutating func askBytes(of id: WordID) {
      if id != .none { beginnings[Int(id.rawValue)].insert(.byBytes) }
    }

    mutating func update(_ id: WordID, _ change: (inout NumberWord) -> Void) {
      let index = Int(id.rawValue)
      if places[index] == 0 {
        places[index] = UInt16(words.count)
        words.append(.none)
      }
      let place = Int(places[index])
      change(&words[place])
      beginnings[index] = words[place].role.mayBegin ? .here : []
      if words[place].contexts.contains(.orderHead) { beginnings[index].insert(.romanBehind) }
    }
  }
}
