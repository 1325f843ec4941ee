import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Compiles a whole rule book: the lexicon and the rules of all languages.
package enum RuleBookCompiler {
  /// A file by its path in the rule book: `lexicon/units.tsv`, `vi/membership.yaml`.
  package typealias Source = LexiconCompiler.Source

  /// - Throws: all mistakes of the lexicon's files, or else all of the rule files.
  package static func compile(_ sources: [Source]) throws(RuleBookError) -> RuleBook {
    try compileWithFiles(sources).book
  }

  /// What the rule files among `sources` say, by language.
  package static func read(_ sources: [Source]) throws(RuleBookError) -> [Language: [RuleFile]] {
    let (files, messages) = readAll(sources)
    guard messages.isEmpty else { throw RuleBookError(messages: messages) }
    return files
  }

  private static func readAll(_ sources: [Source]) -> (files: [Language: [RuleFile]], messages: [String]) {
    var messages: [String] = []
    var files: [Language: [RuleFile]] = [:]
    for language in Language.allCases {
      let own = sources.filter { $0.name.hasPrefix("\(language.rawValue)/") && $0.name.hasSuffix(".yaml") }
      do throws(RuleError) {
        files[language] = try RuleCompiler.read(
          own.map { RuleSource(name: $0.label, contents: $0.text, isAddition: $0.isAddition) })
      } catch {
        messages += error.problems.map(\.description)
      }
    }
    return (files, messages)
  }

  /// The rule book, and what its files say.
  package static func compileWithFiles(
    _ sources: [Source]
  ) throws(RuleBookError) -> (book: RuleBook, files: [Language: [RuleFile]]) {
    let (files, problems) = readAll(sources)
    var ruleMessages = problems
    let compiled = try compileLexicon(sources, files)
    var rules: [Language: RuleSet] = [:]
    for language in Language.allCases {
      do throws(RuleError) {
        rules[language] = try RuleCompiler.compile(
          files[language] ?? [], vocabulary: vocabulary(compiled.lexicon, compiled.forms, language))
      } catch {
        ruleMessages += error.problems.map(\.description)
      }
    }
    guard ruleMessages.isEmpty else { throw RuleBookError(messages: ruleMessages) }
    return (RuleBook(lexicon: compiled.lexicon, rules: rules), files)
  }

  /// The rule book, and the rules of each language with the patterns of their mutants; see
  /// ``RuleCompiler/mutants(of:vocabulary:isAsked:occurs:)``.
  package static func compileWithMutants(
    _ sources: [Source], isAsked: (RuleFile.Rule) -> Bool, occurs: (Language, String) -> Bool
  ) throws(RuleBookError) -> (book: RuleBook, files: [Language: [RuleFile]], mutants: [Language: MutantSet]) {
    let (files, messages) = readAll(sources)
    guard messages.isEmpty else { throw RuleBookError(messages: messages) }
    let (lexicon, forms) = try compileLexicon(sources, files)
    var rules: [Language: RuleSet] = [:]
    var mutants: [Language: MutantSet] = [:]
    for language in Language.allCases {
      let own = files[language] ?? []
      let vocabulary = vocabulary(lexicon, forms, language)
      do throws(RuleError) {
        rules[language] = try RuleCompiler.compile(own, vocabulary: vocabulary)
        mutants[language] = try RuleCompiler.mutants(
          of: own, vocabulary: vocabulary, isAsked: isAsked, occurs: { occurs(language, $0) })
      } catch {
        throw RuleBookError(messages: error.problems.map(\.description))
      }
    }
    return (RuleBook(lexicon: lexicon, rules: rules), files, mutants)
  }

  private static func compileLexicon(
    _ sources: [Source], _ files: [Language: [RuleFile]]
  ) throws(RuleBookError) -> (lexicon: Lexicon, forms: [LexemeForm]) {
    do throws(LexiconError) {
      return try LexiconCompiler.compileWithForms(
        sources.filter { $0.name.hasPrefix("lexicon/") },
        extraWords: Language.allCases.flatMap { RuleCompiler.words(in: files[$0] ?? []) })
    } catch {
      throw RuleBookError(messages: error.problems.map(\.description))
    }
  }

  /// What the rules of a language may ask of the lexicon.
  private static func vocabulary(_ lexicon: Lexicon, _ forms: [LexemeForm], _ language: Language) -> RuleVocabulary {
    let forms = forms.filter { $0.language == language }
    let needed: UnitSpellingTraits = language == .vietnamese ? .vietnamese : .english
    let spellings = lexicon.units.spellings.filter { $0.traits.contains(needed) }
    return RuleVocabulary(
      wordID: { word in
        let id = lexicon.words.id(of: word)
        return id == .none ? nil : id
      },
      lexemes: { classes in forms.filter { !$0.classes.isDisjoint(with: classes) }.map(\.text) },
      units: { kind in
        spellings.filter { kind == nil || lexicon.unit($0.unit).kind == kind }.map(\.text)
      },
      hasUnit: { lexicon.unit(code: $0) != nil },
      hasMeasure: { lexicon.measure($0) != nil })
  }
}

/// The mistakes of a rule book, each as `FILE:LINE:COLUMN: error: …` with the file's path in it.
package struct RuleBookError: Error, Sendable, Hashable, CustomStringConvertible {
  package var messages: [String]
  package var description: String { messages.joined(separator: "\n") }
}
