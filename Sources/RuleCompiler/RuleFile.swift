import SoLieuLexicon
import SoLieuRules

/// A text of a rule file and where it begins.
package struct Placed<Value: Sendable & Hashable>: Sendable, Hashable {
  package var value: Value
  package var place: SourcePlace

  package init(_ value: Value, _ place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

/// What a rule file says, before its patterns are compiled.
package struct RuleFile: Sendable, Hashable {
  /// A list of words and phrases with a name.
  package struct WordList: Sendable, Hashable {
    package var name: Placed<String>
    package var entries: [Placed<String>]
  }
  /// A part of patterns with a name.
  package struct Macro: Sendable, Hashable {
    package var name: Placed<String>
    package var pattern: Placed<String>
  }
  package struct Rule: Sendable, Hashable {
    package var id: Placed<String>
    /// Nil for a relation.
    package var kind: FigureKind?
    package var patterns: [Placed<String>] = []
    package var over: [Placed<String>] = []
    package var unit: Placed<String>?
    package var comparator: Comparator?
    package var subject: RuleInfo.Subject?
    package var measure: Placed<String>?
    package var reading: String?
    package var figures: [SlotFigure] = []
    package var meansVietnamese: String?
    package var meansEnglish: String?
    /// Marked texts in which the rule finds what is marked, and nothing else.
    package var reads: [Placed<String>] = []
    /// Texts in which the rule finds nothing.
    package var leaves: [Placed<String>] = []
    /// Marked texts that the rule doesn't read yet.
    package var todo: [Placed<String>] = []
  }

  /// The name that messages and records have for it: `vi/membership.yaml`.
  package var name: String
  package var words: [WordList] = []
  package var macros: [Macro] = []
  package var rules: [Rule] = []
  /// Whether its rules add to others, or take the place of those that have their ids.
  package var isAddition = false

  /// Whether its lists and macros are for all files of the language: it's called `common.yaml`.
  package var isCommon: Bool { name == "common.yaml" || name.hasSuffix("/common.yaml") }
}
