import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Compiles the files of `RuleBook/lexicon` into a `Lexicon`, checking them.
///
/// - `units.tsv`, `approximators.tsv`, `measures.tsv`, `abbreviations.tsv`, `layout.tsv`, `word-sets.tsv`,
///   `number-contexts.tsv`, `subjects-vi.tsv`, `subjects-en.tsv`: see each;
/// - `vi/*.tsv`, `en/*.tsv`: words and phrases: form, classes (parted by spaces), gloss (may be left out).
///
/// A form may have others behind it, parted by ";": for English irregular plurals or past forms, for Vietnamese other
/// spellings. A gloss is "singular" or "singular;plural". A phrase in two rows, of one file or two, gets the classes of
/// both; two different glosses are a mistake.
package struct LexiconCompiler {
  /// A file by its path below `RuleBook`: `lexicon/vi/nouns.tsv`.
  package struct Source: Sendable {
    package var name: String
    package var text: String
    /// What messages call it: where it stands on disk.
    package var label: String
    /// Whether it adds to a rule book and may override what is there, rather than be a part of it.
    package var isAddition: Bool
    package init(name: String, text: String, label: String? = nil, isAddition: Bool = false) {
      self.name = name
      self.text = text
      self.label = label ?? name
      self.isAddition = isAddition
    }
  }

  var problems: [LexiconProblem] = []
  var words = WordCollector()

  /// - Parameter extraWords: words that rules and code ask for beside the lexicon's own, as they're spelled.
  /// - Throws: everything that's wrong, at once.
  package static func compile(_ sources: [Source], extraWords: [String] = []) throws(LexiconError) -> Lexicon {
    try compileWithForms(sources, extraWords: extraWords).lexicon
  }

  /// The same, with all forms of all words, as rule patterns need them.
  static func compileWithForms(
    _ sources: [Source], extraWords: [String]
  ) throws(LexiconError) -> (lexicon: Lexicon, forms: [LexemeForm]) {
    var compiler = LexiconCompiler()
    let result = compiler.lexicon(sources, extraWords: extraWords)
    guard compiler.problems.isEmpty else { throw LexiconError(compiler.problems) }
    return result
  }

  /// Marks and digits that the extractor's own code asks for.
  private static let ownWords =
    "- – — − / . , ; : ( ) [ ] % ‰ ° ' \" “ ” ‘ ’ + × = & … • * # @ ~ ≈ < > ≤ ≥ ± | ! ? $ £ € ¥ ₫ "
    + "1 2 3 4 5 6 7 8 9 0"

  private mutating func lexicon(_ sources: [Source], extraWords: [String]) -> (Lexicon, [LexemeForm]) {
    for word in Self.ownWords.split(separator: " ") { _ = words.steps(of: String(word)) }
    for word in NumeralWords.all { _ = words.steps(of: word) }
    for word in extraWords { _ = words.steps(of: word) }
    var rows = LexemeRows()
    var units = UnitTable()
    var approximators = ApproximatorTable()
    var measures: [Lexicon.Measure] = []
    var layout: [Lexicon.LayoutEntry] = []
    var wordSets: [WordSets.Row] = []
    var numberContexts: [NumberContextRow] = []
    var abbreviations: [Language: [String]] = [:]
    var subjects: [Language: SubjectRows] = [:]
    let sources = sources.sorted {
      ($0.isAddition ? 1 : 0, $0.name, $0.label) < ($1.isAddition ? 1 : 0, $1.name, $1.label)
    }
    func named(_ name: String) -> [Source] { sources.filter { $0.name == name } }
    units = self.units(named("lexicon/units.tsv"))
    approximators = self.approximators(named("lexicon/approximators.tsv"))
    measures = self.measures(named("lexicon/measures.tsv"))
    for source in sources {
      switch source.name {
      case "lexicon/units.tsv", "lexicon/approximators.tsv", "lexicon/measures.tsv": break
      case "lexicon/abbreviations.tsv": abbreviations.merge(self.abbreviations(source)) { $0 + $1 }
      case "lexicon/layout.tsv": layout += self.layout(source)
      case "lexicon/word-sets.tsv": wordSets += self.wordSets(source)
      case "lexicon/number-contexts.tsv": numberContexts += self.numberContexts(source)
      case "lexicon/subjects-vi.tsv": subjects[.vietnamese] = subjectRows(source)
      case "lexicon/subjects-en.tsv": subjects[.english] = subjectRows(source)
      default:
        guard let language = Self.language(of: source.name) else {
          problems.append(
            LexiconProblem(file: source.label, line: 1, column: 1, message: "no file of that name is known here"))
          continue
        }
        read(source, language, into: &rows)
      }
    }
    let (entries, forms) = rows.entries(words: &words)
    let table = words.table()
    let lexicon = Lexicon(
      words: table, lexemes: LexemeTable(entries), units: units, approximators: approximators,
      measures: measures, layout: layout, wordSets: wordSets, numberContexts: numberContexts,
      abbreviations: abbreviations,
      subjects: subjects.mapValues { $0.weights(wordCount: table.count) })
    return (lexicon, forms)
  }

  private static func language(of name: String) -> Language? {
    let parts = name.split(separator: "/")
    guard parts.count == 3, parts[0] == "lexicon", parts[2].hasSuffix(".tsv") else { return nil }
    return Language(rawValue: String(parts[1]))
  }

  private mutating func read(_ source: Source, _ language: Language, into rows: inout LexemeRows) {
    var file = LexiconFile(name: source.label, text: source.text, columns: 2...3)
    for row in file.rows {
      var classes: LexemeClasses = []
      let names = LexiconFile.list(row[1].text, separator: " ")
      for name in names {
        if let found = LexemeClasses.names.first(where: { $0.name == name }) {
          classes.formUnion(found.classes)
        } else {
          let known = LexemeClasses.names.map(\.name).joined(separator: ", ")
          file.complain(row[1], "unknown class “\(name)”; the classes are \(known)")
        }
      }
      if names.isEmpty { file.complain(row[1], "“\(row[0].text)” has no class") }
      if let problem = rows.add(row, classes: classes, language: language, source: source) {
        file.complain(problem.cell, problem.message)
      }
    }
    problems += file.problems
  }

  private mutating func measures(_ sources: [Source]) -> [Lexicon.Measure] {
    var found: [String: Lexicon.Measure] = [:]
    for source in sources {
      var file = LexiconFile(name: source.label, text: source.text, columns: 3...3)
      var keys: Set<String> = []
      for row in file.rows {
        if !keys.insert(row[0].text).inserted { file.complain(row[0], "“\(row[0].text)” is there already") }
        if row[1].text.isEmpty || row[2].text.isEmpty { file.complain(row[0], "a name is missing") }
        found[row[0].text] = Lexicon.Measure(key: row[0].text, vietnamese: row[1].text, english: row[2].text)
      }
      problems += file.problems
    }
    return found.values.sorted { $0.key < $1.key }
  }

  private mutating func layout(_ source: Source) -> [Lexicon.LayoutEntry] {
    var file = LexiconFile(name: source.label, text: source.text, columns: 2...2)
    var found: [Lexicon.LayoutEntry] = []
    for row in file.rows {
      guard LayoutPhrases.Kind(rawValue: row[0].text) != nil else {
        let known = LayoutPhrases.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        file.complain(row[0], "unknown kind “\(row[0].text)”; the kinds are \(known)")
        continue
      }
      found.append(Lexicon.LayoutEntry(kind: row[0].text, phrase: row[1].text))
    }
    problems += file.problems
    return found
  }

  private mutating func wordSets(_ source: Source) -> [WordSets.Row] {
    var file = LexiconFile(name: source.label, text: source.text, columns: 3...3)
    var found: [WordSets.Row] = []
    for row in file.rows {
      let language = Language(rawValue: row[0].text)
      guard language != nil || row[0].text == "*" else {
        file.complain(row[0], "the language is vi, en or * for both, not “\(row[0].text)”")
        continue
      }
      guard let set = WordSet(rawValue: row[1].text) else {
        let known = WordSet.allCases.map(\.rawValue).joined(separator: ", ")
        file.complain(row[1], "unknown set “\(row[1].text)”; the sets are \(known)")
        continue
      }
      found.append(WordSets.Row(set: set, language: language, words: row[2].text))
      for word in found[found.count - 1].phrases.joined() { _ = words.steps(of: word) }
    }
    problems += file.problems
    return found
  }

  private mutating func numberContexts(_ source: Source) -> [NumberContextRow] {
    var file = LexiconFile(name: source.label, text: source.text, columns: 3...3)
    var found: [NumberContextRow] = []
    for row in file.rows {
      guard let language = Language(rawValue: row[0].text) else {
        file.complain(row[0], "the language is vi or en, not “\(row[0].text)”")
        continue
      }
      let known = NumberContextRow.names(of: language)
      guard known.contains(row[1].text) else {
        file.complain(row[1], "unknown name “\(row[1].text)”; the names are \(known.joined(separator: ", "))")
        continue
      }
      found.append(NumberContextRow(language: language, name: row[1].text, words: row[2].text))
      for word in found[found.count - 1].spellings { _ = words.steps(of: word) }
    }
    problems += file.problems
    return found
  }

  private mutating func abbreviations(_ source: Source) -> [Language: [String]] {
    var file = LexiconFile(name: source.label, text: source.text, columns: 2...2)
    var found: [Language: [String]] = [:]
    for row in file.rows {
      guard let language = Language(rawValue: row[0].text) else {
        file.complain(row[0], "the language is vi or en, not “\(row[0].text)”")
        continue
      }
      found[language, default: []].append(row[1].text)
      _ = words.steps(of: row[1].text)
    }
    problems += file.problems
    return found
  }

  private mutating func approximators(_ sources: [Source]) -> ApproximatorTable {
    var entries: [ApproximatorTable.Entry] = []
    var seen: Set<String> = []
    for source in sources {
      var file = LexiconFile(name: source.label, text: source.text, columns: 4...4)
      for row in file.rows {
        let sides: [String: ApproximatorMatch.Side] = ["before": .before, "after": .after]
        guard let language = Language(rawValue: row[0].text), let side = sides[row[1].text],
          let comparator = Comparator(rawValue: row[2].text)
        else {
          file.complain(row[0], "a row is: vi or en, before or after, one of = > >= < <= ~, and the phrase")
          continue
        }
        for phrase in LexiconFile.list(row[3].text, separator: ",") {
          if !seen.insert("\(row[0].text) \(row[1].text) \(phrase)").inserted {
            file.complain(row[3], "“\(phrase)” is there already")
          }
          entries.append(
            ApproximatorTable.Entry(
              language: language, side: side, comparator: comparator, steps: words.steps(of: phrase).steps))
        }
      }
      problems += file.problems
    }
    return ApproximatorTable(entries)
  }
}
