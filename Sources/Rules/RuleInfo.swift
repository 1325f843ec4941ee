import SoLieuLexicon

/// What a rule says about what it finds; its patterns are in the automata of the ``RuleSet``.
package struct RuleInfo: Sendable, Hashable {
  /// `vi.date.day-month-year`.
  package var id: String
  /// The kind of the figure; nil for a relation, which only says more about figures that other rules found.
  package var kind: FigureKind?
  /// A fixed unit's code.
  package var unit: String?
  /// A fixed comparator.
  package var comparator: Comparator?
  /// What the rule says of its figures' subject, unless the pattern names it: that's a capture.
  package var subject: Subject?
  /// Key of the statistic, as in `lexicon/measures.tsv`.
  package var measure: String?
  /// `as:` in the rule file: a hint to whoever makes a figure of the match; see the rule format.
  package var reading: String?
  /// What a relation says about each of its figures.
  package var figures: [SlotFigure] = []
  /// The rules that this one wins over, whatever their patterns. In order, without repeats.
  package var over: [RuleID] = []
  package var meansVietnamese: String?
  package var meansEnglish: String?
  /// The rule file, by the name that the compiler was given, and the line of the rule's `id`, from 1.
  package var file: String
  package var line: Int

  /// Where a figure's subject is.
  package enum Subject: String, Sendable {
    /// There's none.
    case absent = "none"
    /// Left of the figure, though a noun may stand on its right: what it's compared with.
    case left
  }

  package init(id: String, kind: FigureKind?, file: String, line: Int) {
    self.id = id
    self.kind = kind
    self.file = file
    self.line = line
  }
}

/// What a rule says about the figure in one of its slots: `"#2": {measure: class_size, size_of: "#1"}`.
package struct SlotFigure: Sendable, Hashable {
  package var slot: CaptureSlot
  package var measure: String?
  package var links: [SlotLink]

  package init(slot: CaptureSlot, measure: String?, links: [SlotLink]) {
    self.slot = slot
    self.measure = measure
    self.links = links
  }
}

/// A link from one slot's figure to another's.
package struct SlotLink: Sendable, Hashable {
  /// The names that a rule may use: those of the record.
  package static let relations = ["size_of", "part_of", "whole_of", "change_of", "same_as", "baseline"]
  /// One of ``relations``.
  package var relation: String
  package var slot: CaptureSlot

  package init(relation: String, slot: CaptureSlot) {
    self.relation = relation
    self.slot = slot
  }
}

/// How much a pattern asks for. More fixed words beat fewer; among equals the longer match wins, then the pattern that
/// asks more of its numerals.
package struct Specificity: Sendable, Hashable, Comparable {
  /// Literal words and marks, and words of the file's own lists, that every match has.
  package var fixedWords: Int
  /// Numerals that every match has, and forms asked of them by name.
  package var constraints: Int

  package init(fixedWords: Int, constraints: Int) {
    self.fixedWords = fixedWords
    self.constraints = constraints
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.fixedWords, a.constraints) < (b.fixedWords, b.constraints)
  }
}

/// One pattern of a rule. A pattern with alternatives around its first numeral is several of these.
package struct PatternInfo: Sendable, Hashable {
  package var rule: RuleID
  /// Its place among the rule's patterns: `RuleMatch.pattern`.
  package var index: Int
  package var specificity: Specificity
  /// Line of the rule file on which it's written, from 1.
  package var line: Int

  package init(rule: RuleID, index: Int, specificity: Specificity, line: Int) {
    self.rule = rule
    self.index = index
    self.specificity = specificity
    self.line = line
  }
}
