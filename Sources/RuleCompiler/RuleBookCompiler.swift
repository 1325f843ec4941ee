import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules

/// Compiles a whole rule book: the lexicon and the rules of all languages.
package enum RuleBookCompiler {
  /// A file by its path in the rule book: `lexicon/units.tsv`, `vi/membership.yaml`.
  package typealias Source = LexiconCompiler.Source

  /// - Throws: all mistakes of all files.
  package static func compile(_ sources: [Source]) throws(RuleBookError) -> RuleBook {
    let lexiconSources = sources.filter { $0.name.hasPrefix("lexicon/") }
    let lexicon: Lexicon
    do {
      lexicon = try LexiconCompiler.compile(lexiconSources)
    } catch {
      throw RuleBookError(messages: error.problems.map(\.description))
    }
    return RuleBook(lexicon: lexicon, rules: [:])
  }
}

/// The mistakes of a rule book, each as `FILE:LINE:COLUMN: error: …` with the file's path in it.
package struct RuleBookError: Error, Sendable, Hashable, CustomStringConvertible {
  package var messages: [String]
  package var description: String { messages.joined(separator: "\n") }
}
