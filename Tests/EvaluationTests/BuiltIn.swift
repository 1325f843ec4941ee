import SoLieuFigures
import SoLieuRuleBook
import SoLieuRules

/// What tests with the built-in rules share.
enum BuiltIn {
  /// Made once: loading the rule book takes time.
  static let finder: Result<FigureFinder, any Error> = Result {
    let book = try RuleBook.builtIn()
    return FigureFinder(lexicon: book.lexicon, rules: book.rules)
  }
}
