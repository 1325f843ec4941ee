import SoLieuDocuments

/// A row of `lexicon/number-contexts.tsv`: words that say something of a number beside them.
package struct NumberContextRow: Sendable, Hashable {
  package var language: Language
  /// What they say, by a name that ``names(of:)`` has.
  package var name: String
  /// With one blank between.
  package var words: String

  package init(language: Language, name: String, words: String) {
    self.language = language
    self.name = name
    self.words = words
  }

  package var spellings: [String] { words.split(separator: " ").map(String.init) }

  /// What a row of a language may say.
  package static func names(of language: Language) -> [String] { NumberContext.named(language).map(\.name) }

  /// Nil for a name that the language hasn't got.
  var context: NumberContext? { NumberContext.named(language).first { $0.name == name }?.context }
}

extension NumberContext {
  /// What words of a language say, by the names that data have for it.
  fileprivate static func named(_ language: Language) -> [(name: String, context: NumberContext)] {
    switch language {
    case .vietnamese:
      [
        ("before-year", .beforeYear), ("after-year", .afterYear), ("learner", .learner), ("counted", .counted),
        ("order-head", .orderHead), ("after-article", .afterArticle), ("behind-father", .behindFather),
        ("before-father", .beforeFather), ("goods", .goods), ("ripe", .ripe), ("compound", .compound),
        ("before-scale", .beforeScale), ("behind-billion", .behindBillion), ("behind-million", .behindMillion),
        ("before-person", .beforePerson), ("factor-head", .factorHead), ("sound", .sound), ("whole", .whole),
        ("money", .money), ("degrees", .degrees), ("short-of", .shortOf), ("heavy", .heavy), ("inches", .inches),
      ]
    case .english:
      [
        ("part-head", .partHead), ("part-tail", .partTail), ("plural-verb", .pluralVerb), ("ranked", .ranked),
        ("often", .often), ("behind-half", .behindHalf), ("short-month", .shortMonth), ("compares", .compares),
        ("money", .money), ("counted", .counted), ("lengthy", .lengthy), ("before-length", .beforeLength),
        ("extent", .extent), ("tallied", .tallied), ("acted", .acted), ("spell", .spell), ("nearing", .nearing),
        ("bound", .bound), ("bounded", .bounded), ("plus", .plus), ("per", .per), ("per-second", .perSecond),
        ("pounds", .pounds), ("degrees", .degrees), ("than", .than),
      ]
    }
  }
}
