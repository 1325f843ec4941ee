import SoLieuLexicon
import SoLieuRules

extension RuleBook {
  /// The rules and words that the package was built with. O(size of the image); about two milliseconds.
  package static func builtIn() throws(ImageError) -> RuleBook {
    let text = EmbeddedRuleBook.image
    guard text.hasPointerRepresentation else { throw .notAnImage }
    // Safe: a static string with a pointer representation has `utf8CodeUnitCount` bytes there, for ever.
    let characters = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    guard let image = SixBitText.unpack(characters) else { throw .notAnImage }
    return try RuleBook(image: image)
  }

  /// The files that the built-in rule book was compiled from, by their paths in it: `vi/dates.yaml`.
  package static var builtInFiles: [(name: String, text: String)] { EmbeddedRuleBook.files }
}
