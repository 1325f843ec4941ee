import SoLieuLexicon
import SoLieuRules

extension RuleBook {
  /// The rules and words that the package was built with. O(size of the image); about two milliseconds.
  package static func builtIn() throws(ImageError) -> RuleBook {
    try RuleBook(image: Base64.decode(EmbeddedRuleBook.base64))
  }

  /// The files that the built-in rule book was compiled from, by their paths in it: `vi/dates.yaml`.
  package static var builtInFiles: [(name: String, text: String)] { EmbeddedRuleBook.files }
}
