import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// A way in which a word or phrase of the lexicon is written, with what it can be.
struct LexemeForm: Sendable, Hashable {
  var language: Language
  var classes: LexemeClasses
  var text: String
}

/// Words and phrases from several files, merged by language and spelling.
struct LexemeRows {
  private struct Key: Hashable {
    var language: Language
    var spelling: String
  }

  private struct Row {
    var spelling: String
    var classes: LexemeClasses
    var gloss: String
    var forms: [String]
    var place: String
  }

  private var rows: [Key: Row] = [:]
  private var order: [Key] = []

  /// Adds a row of form, classes, gloss; says what is wrong with it.
  mutating func add(
    _ cells: [LexiconFile.Cell], classes: LexemeClasses, language: Language, source: LexiconCompiler.Source
  ) -> (cell: LexiconFile.Cell, message: String)? {
    let forms = LexiconFile.list(cells[0].text, separator: ";")
    guard let spelling = forms.first else { return (cells[0], "the form is empty") }
    if spelling.utf8.count > 100 { return (cells[0], "the form is longer than 100 bytes") }
    let key = Key(language: language, spelling: spelling.lowercased())
    let gloss = cells[2].text
    guard var row = rows[key] else {
      order.append(key)
      rows[key] = Row(
        spelling: spelling, classes: classes, gloss: gloss, forms: Array(forms.dropFirst()),
        place: "\(source.label):\(cells[0].line)")
      return nil
    }
    if source.isAddition, !gloss.isEmpty {
      row.gloss = gloss
    } else if !row.gloss.isEmpty, !gloss.isEmpty, row.gloss != gloss {
      // A word that is a noun and a verb has a gloss as each: the noun's, which comes first, counts things.
      if row.classes.contains(.verb) == classes.contains(.verb) {
        return (cells[2], "“\(spelling)” is “\(row.gloss)” in \(row.place), not “\(gloss)”")
      }
    }
    if row.gloss.isEmpty { row.gloss = gloss }
    row.classes.formUnion(classes)
    row.forms += forms.dropFirst()
    rows[key] = row
    return nil
  }

  /// The entries of the table in the order of the rows, and every form of every word.
  ///
  /// A form that has a row of its own ("including" beside "include") has its own classes besides those of the word that it's a
  /// form of, and its gloss where its row gives none.
  func entries(words: inout WordCollector) -> (entries: [LexemeTable.Entry], forms: [LexemeForm]) {
    var merged = rows
    var formsByKey: [Key: [String]] = [:]
    for key in order {
      guard let row = rows[key] else { continue }
      formsByKey[key] = Self.forms(of: row, key.language).filter { form in
        let own = Key(language: key.language, spelling: form.lowercased())
        guard own != key, rows[own] != nil else { return true }
        merged[own]?.classes.formUnion(Self.classes(of: row, in: form))
        if rows[own]?.gloss.isEmpty == true { merged[own]?.gloss = row.gloss }
        // A verb is called by its base form.
        if row.classes.contains(.verb) { merged[own]?.spelling = row.spelling }
        return false
      }
    }
    var entries: [LexemeTable.Entry] = []
    var allForms: [LexemeForm] = []
    for key in order {
      guard let row = merged[key], let forms = formsByKey[key] else { continue }
      for form in forms { allForms.append(LexemeForm(language: key.language, classes: row.classes, text: form)) }
      entries.append(
        LexemeTable.Entry(
          language: key.language, spelling: row.spelling, classes: row.classes,
          gloss: Self.gloss(row.gloss, key.language), forms: forms.map { words.steps(of: $0).steps }))
    }
    return (entries, allForms)
  }

  /// What a form can be: of a verb that's a noun too, only the base and -s are nouns ("falls", not "fell").
  private static func classes(of row: Row, in form: String) -> LexemeClasses {
    row.classes.contains(.verb) && form != EnglishForms.withS(row.spelling)
      ? row.classes.subtracting([.noun, .changeNoun]) : row.classes
  }

  private static func gloss(_ text: String, _ language: Language) -> Gloss? {
    let parts = LexiconFile.list(text, separator: ";")
    guard let singular = parts.first else { return nil }
    if parts.count > 1 { return Gloss(singular: singular, plural: parts[1]) }
    return Gloss(
      singular: singular, plural: language == .vietnamese ? EnglishForms.plural(of: singular) : singular)
  }

  private static func forms(of row: Row, _ language: Language) -> [String] {
    guard language == .english, !row.gloss.isEmpty else { return [row.spelling] + row.forms }
    var forms = row.classes.contains(.verb) ? EnglishForms.verbForms(of: row.spelling, listed: row.forms) : []
    if forms.isEmpty { forms = [row.spelling] + row.forms }
    if row.classes.contains(.noun), row.forms.isEmpty { forms.append(EnglishForms.plural(of: row.spelling)) }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }
}

/// Gives words their ids as files are read, and makes the table of them.
struct WordCollector {
  private let tokenizer = TokenCutter()
  private var ids: [String: WordID] = [:]
  private var spellings: [[UInt8]] = []
  private var aliases: [(spelling: [UInt8], id: WordID)] = []

  /// The tokens of a phrase, cut as texts are cut, with ids for all of them.
  mutating func steps(of phrase: String) -> (steps: [WordTrie.Step], flags: [TokenFlags]) {
    let tokens = tokenizer.tokens(of: phrase)
    var steps: [WordTrie.Step] = []
    for token in tokens {
      steps.append(WordTrie.Step(id(of: token.text), spaceBefore: token.flags.contains(.spaceBefore)))
    }
    return (steps, tokens.map(\.flags))
  }

  private mutating func id(of word: String) -> WordID {
    let folded = WordFolding.folded(Array(word.utf8))
    let key = String(decoding: folded, as: UTF8.self)
    if let id = ids[key] { return id }
    let id = WordID(UInt32(spellings.count))
    spellings.append(folded)
    ids[key] = id
    for variant in VietnameseSpelling.variants(of: key) where ids[variant] == nil {
      ids[variant] = id
      aliases.append((Array(variant.utf8), id))
    }
    return id
  }

  func table() -> WordTable { WordTable(words: spellings, aliases: aliases) }
}

/// Cuts short phrases into tokens; a class, because a tokenizer is kept for all of them and can't be copied.
final class TokenCutter {
  struct Token {
    var text: String
    var flags: TokenFlags
  }

  private var tokenizer = Tokenizer()
  private var table = TokenTable()
  private let noWords = WordTable(words: [])

  func tokens(of phrase: String) -> [Token] {
    let bytes = Array(phrase.utf8)
    tokenizer.tokenize(bytes.span, words: noWords, into: &table)
    return (0..<table.count).map { index in
      Token(
        text: String(decoding: bytes[Int(table.starts[index])..<Int(table.ends[index])], as: UTF8.self),
        flags: table.flags[index])
    }
  }
}
