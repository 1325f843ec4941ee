import SoLieuLexicon
import SoLieuNumerals

/// Accounts for the digits that no figure took, so that none is lost without a word.
enum Unresolved {
  static func add(
    to drafts: inout [FigureDraft], numerals: Range<Int>, sentence: Int, reading: Reading,
    selection: CandidateSelection
  ) {
    var added = false
    for index in numerals {
      let numeral = reading.numerals[index]
      guard numeral.form.contains(.digits), selection.isFree(numeral.tokens),
        !reading.isFurniture(numeral.tokens.lowerBound)
      else { continue }
      var draft = FigureDraft(
        kind: .unresolved, tokens: numeral.tokens, numeral: index, rule: -1, sentence: sentence)
      draft.reason = numeral.form.contains(.opaque) ? .notNumber : .noRule
      drafts.append(draft)
      added = true
    }
    if added { drafts.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
  }
}
