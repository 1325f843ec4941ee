import SoLieuLexicon
import SoLieuNumerals

/// A figure while it's being read. Ranges are indices of the `TokenTable`.
///
/// Numbers only, nothing that counts references, and these in 32 bits where they count tokens: drafts are copied all the
/// time.
package struct FigureDraft: Sendable {
  package var kind: FigureKind
  package var comparator: Comparator = .equal
  package var unit: UnitID?
  /// Why a number stayed unresolved.
  package var reason: UnresolvedReason?
  package var whenBasis: Figure.When.Basis = .text
  /// Whether the subject is left of it, whatever stands on its right; see ``RuleInfo/Subject``.
  package var seeksLeft = false
  private var numeralIndex: Int32
  private var ruleIndex: Int32
  private var sentenceIndex: Int32
  private var own: PackedRange
  private var rate = PackedRange(0..<0)
  private var whenWords: PackedRange?
  private var subjectWords: PackedRange?
  /// The value of a date or a time of day; the time that any other figure holds for.
  package var when: CalendarSpan?
  package var low: ExactDecimal?
  package var high: ExactDecimal?

  package init(kind: FigureKind, tokens: Range<Int>, numeral: Int, rule: Int, sentence: Int) {
    self.kind = kind
    own = PackedRange(tokens)
    numeralIndex = Int32(truncatingIfNeeded: numeral)
    ruleIndex = Int32(truncatingIfNeeded: rule)
    sentenceIndex = Int32(truncatingIfNeeded: sentence)
  }

  /// The figure's own words (`text` in the record).
  package var tokens: Range<Int> {
    get { own.range }
    set { own = PackedRange(newValue) }
  }
  /// The numeral at its heart, an index of the numerals.
  package var numeral: Int {
    get { Int(numeralIndex) }
    set { numeralIndex = Int32(truncatingIfNeeded: newValue) }
  }
  /// Index of the rule in the language's rule set.
  package var rule: Int {
    get { Int(ruleIndex) }
    set { ruleIndex = Int32(truncatingIfNeeded: newValue) }
  }
  /// Index of the sentence that it stands in.
  package var sentence: Int {
    get { Int(sentenceIndex) }
    set { sentenceIndex = Int32(truncatingIfNeeded: newValue) }
  }
  /// Tokens that say what a rate is per ("người/tháng" of "đồng/người/tháng"), without the first slash; empty where none.
  package var per: Range<Int> {
    get { rate.range }
    set { rate = PackedRange(newValue) }
  }
  /// The words that say `when`, for a figure that isn't a date itself.
  package var whenTokens: Range<Int>? {
    get { whenWords?.range }
    set { whenWords = newValue.map(PackedRange.init) }
  }
  /// What is counted or measured. Before subjects are looked for: what a rule says that it is; an empty range for a rule
  /// that says there is none.
  package var subject: Range<Int>? {
    get { subjectWords?.range }
    set { subjectWords = newValue.map(PackedRange.init) }
  }
}

/// A range of indices of a document's tokens: a text of at most 2^30 bytes has fewer than 2^31.
private struct PackedRange: Sendable {
  private var lower: Int32
  private var upper: Int32

  init(_ range: Range<Int>) {
    lower = Int32(truncatingIfNeeded: range.lowerBound)
    upper = Int32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}

/// Why no figure was made of a number.
package enum UnresolvedReason: String, Sendable {
  case notNumber = "not a number"
  case noRule = "no rule reads it"
}
