import SoLieuRules

/// One way to read a numeral: a rule whose pattern fits around it.
struct FigureCandidate {
  var match: RuleMatch
  /// The part of the match that is the figure's own words.
  var text: Range<Int>
  /// Sentence of the numeral.
  var sentence: Int
}
