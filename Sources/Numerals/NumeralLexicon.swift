import SoLieuDocuments
import SoLieuTokens

/// The words that numbers are made of.
package enum NumeralWords {
  /// Every spelling that a numeral needs an id of, in both languages: number words and the few words beside them that
  /// decide what a doubtful one is. Lower case, normal form C, no duplicates, sorted. The lexicon's word table must
  /// hold all of them.
  package static var all: [String] {
    Set(NumberVocabulary.vietnamese.spellings + NumberVocabulary.english.spellings).sorted()
  }
}

/// The number words of both languages by word id: one lookup a token, mostly in a table of a byte or two a word.
package struct NumeralLexicon: Sendable {
  private var vietnamese: NumberWordTable
  private var english: NumberWordTable

  /// Resolves the number words once. `id` gives a spelling's id (spellings as in ``NumeralWords/all``), nil or
  /// `WordID.none` where the table hasn't got the word; that word is then never a number's.
  package init(resolving id: (String) -> WordID?) {
    vietnamese = Self.table(of: .vietnamese, resolving: id)
    english = Self.table(of: .english, resolving: id)
  }

  private static func table(of vocabulary: NumberVocabulary, resolving id: (String) -> WordID?) -> NumberWordTable {
    var table = NumberWordTable()
    func update(_ spelling: String, _ change: (inout NumberWord) -> Void) {
      guard let word = id(spelling), word != .none else { return }
      table.update(word, change)
    }
    for (role, words) in vocabulary.roles {
      for (spelling, value) in words {
        update(spelling) { word in
          word.role = role
          word.value = value
        }
      }
    }
    for (context, words) in vocabulary.contexts {
      for spelling in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        update(String(spelling)) { $0.contexts.insert(context) }
      }
    }
    return table
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
/// Of thousands of words some hundred say something of numbers, so that what they say stands in a small table.
struct NumberWordTable: Sendable {
  /// The place in `words` by word id; ids behind the end are no number words.
  private var places: [UInt16] = []
  /// The first one is none.
  private var words: [NumberWord] = [.none]
  /// Whether a numeral may begin with each of `words`.
  private var begins: [Bool] = [false]

  mutating func update(_ id: WordID, _ change: (inout NumberWord) -> Void) {
    let index = Int(id.rawValue)
    if index >= places.count { places.append(contentsOf: repeatElement(0, count: index + 1 - places.count)) }
    if places[index] == 0 {
      places[index] = UInt16(words.count)
      words.append(.none)
      begins.append(false)
    }
    let place = Int(places[index])
    change(&words[place])
    begins[place] = words[place].role.mayBegin
  }

  @inline(__always)
  private func place(_ id: WordID) -> Int {
    let index = Int(id.rawValue)
    return index < places.count ? Int(places[index]) : 0
  }

  /// Whether a numeral may begin with the word. O(1).
  @inline(__always)
  func mayBegin(_ id: WordID) -> Bool { begins[place(id)] }

  /// Whether the word says anything of numbers. O(1).
  @inline(__always)
  func isKnown(_ id: WordID) -> Bool { place(id) != 0 }

  /// What the word is to numbers. O(1).
  @inline(__always)
  subscript(_ id: WordID) -> NumberWord { words[place(id)] }
}
