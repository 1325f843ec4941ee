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

/// The number words of both languages by word id, as dense tables: one lookup a token.
package struct NumeralLexicon: Sendable {
  private var vietnamese: [NumberWord]
  private var english: [NumberWord]

  /// Resolves the number words once. `id` gives a spelling's id (spellings as in ``NumeralWords/all``), nil or
  /// `WordID.none` where the table hasn't got the word; that word is then never a number's.
  package init(resolving id: (String) -> WordID?) {
    vietnamese = Self.table(of: .vietnamese, resolving: id)
    english = Self.table(of: .english, resolving: id)
  }

  private static func table(of vocabulary: NumberVocabulary, resolving id: (String) -> WordID?) -> [NumberWord] {
    var table: [NumberWord] = []
    func update(_ spelling: String, _ change: (inout NumberWord) -> Void) {
      guard let word = id(spelling), word != .none else { return }
      let index = Int(word.rawValue)
      if index >= table.count {
        table.append(contentsOf: repeatElement(NumberWord.none, count: index + 1 - table.count))
      }
      change(&table[index])
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

  /// Whether a numeral may begin with the word. O(1).
  func mayBegin(_ id: WordID, _ language: Language) -> Bool {
    let index = Int(id.rawValue)
    switch language {
    case .vietnamese: return index < vietnamese.count && vietnamese[index].role.mayBegin
    case .english: return index < english.count && english[index].role.mayBegin
    }
  }

  /// What the word is to numbers in a language. O(1).
  func word(_ id: WordID, _ language: Language) -> NumberWord {
    let index = Int(id.rawValue)
    switch language {
    case .vietnamese: return index < vietnamese.count ? vietnamese[index] : .none
    case .english: return index < english.count ? english[index] : .none
    }
  }
}
