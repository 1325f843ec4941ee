import SoLieuDocuments

/// The words and phrases of both languages: a struct of arrays, a row a lexeme, and the tries that find them.
package struct LexemeTable: Sendable {
  var vietnamese: WordTrie
  var english: WordTrie
  /// Raw values of `LexemeClasses`.
  var classes: [UInt64]
  var spellings: TextPool
  /// Empty where there is no gloss.
  var singulars: TextPool
  var plurals: TextPool

  /// A lexeme on its way into the table.
  package struct Entry: Sendable {
    package var language: Language
    package var spelling: String
    package var classes: LexemeClasses
    package var gloss: Gloss?
    /// All its forms: the spelling itself, and for English the other forms of a noun or verb.
    package var forms: [[WordTrie.Step]]
    package init(
      language: Language, spelling: String, classes: LexemeClasses, gloss: Gloss?, forms: [[WordTrie.Step]]
    ) {
      self.language = language
      self.spelling = spelling
      self.classes = classes
      self.gloss = gloss
      self.forms = forms
    }
  }

  /// Where two entries of a language share a form, the one that has it first keeps it.
  package init(_ entries: [Entry] = []) {
    classes = entries.map(\.classes.rawValue)
    spellings = TextPool(entries.map(\.spelling))
    singulars = TextPool(entries.map { $0.gloss?.singular ?? "" })
    plurals = TextPool(entries.map { $0.gloss?.plural ?? "" })
    func trie(_ language: Language) -> WordTrie {
      var phrases: [(steps: [WordTrie.Step], value: UInt32)] = []
      for (index, entry) in entries.enumerated() where entry.language == language {
        for form in entry.forms { phrases.append((form, UInt32(index))) }
      }
      // The trie keeps the last one given.
      return WordTrie(phrases.reversed())
    }
    vietnamese = trie(.vietnamese)
    english = trie(.english)
  }

  package var count: Int { classes.count }

  func trie(_ language: Language) -> WordTrie { language == .vietnamese ? vietnamese : english }

  package func write(to writer: inout ImageWriter) {
    writer.section("lexemes")
    vietnamese.write(to: &writer)
    english.write(to: &writer)
    writer.uint64s(classes)
    for pool in [spellings, singulars, plurals] { writer.texts(pool) }
  }

  package init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("lexemes")
    vietnamese = try WordTrie(from: &reader)
    english = try WordTrie(from: &reader)
    classes = try reader.uint64s()
    spellings = try reader.texts()
    singulars = try reader.texts()
    plurals = try reader.texts()
    let count = classes.count
    guard [spellings, singulars, plurals].allSatisfy({ $0.count == count }),
      [vietnamese, english].allSatisfy({ $0.holds(valuesBelow: count) })
    else { throw .value(section: "lexemes") }
  }
}
