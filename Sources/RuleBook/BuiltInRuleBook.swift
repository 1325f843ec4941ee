import SoLieuLexicon
import SoLieuRules

extension RuleBook {
  /// The rules and words that the package was built with. O(size of the image); about two milliseconds.
  package static func builtIn() throws(ImageError) -> RuleBook {
    try RuleBook(image: Base64.decode(EmbeddedRuleBook.base64))
  }
}
