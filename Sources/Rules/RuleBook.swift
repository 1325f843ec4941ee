import SoLieuDocuments
import SoLieuLexicon

/// All that the extractor knows about the languages: words, and rules for each language.
package struct RuleBook: Sendable {
  package var lexicon: Lexicon
  package var rules: [Language: RuleSet]
  /// Tells rule books apart; 0 for one that wasn't read from an image.
  package private(set) var checksum: UInt64 = 0

  package init(lexicon: Lexicon, rules: [Language: RuleSet]) {
    self.lexicon = lexicon
    self.rules = rules
  }

  /// Its flat form; see `ImageWriter`.
  package func image() -> [UInt8] {
    var writer = ImageWriter()
    writer.section("rulebook")
    lexicon.write(to: &writer)
    for language in Language.allCases {
      writer.section(language.rawValue)
      (rules[language] ?? RuleSet()).write(to: &writer)
    }
    return writer.finish()
  }

  package init(image: [UInt8]) throws(ImageError) {
    var reader = try ImageReader(image)
    checksum = reader.checksum
    try reader.section("rulebook")
    lexicon = try Lexicon(from: &reader)
    rules = [:]
    for language in Language.allCases {
      try reader.section(language.rawValue)
      rules[language] = try RuleSet(from: &reader)
    }
  }
}
