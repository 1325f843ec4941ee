import SoLieuLexicon
import SoLieuTokens

/// "2 giải Nhất", "three first prizes": a number right before a grade counts it, and the grade is no figure.
enum PrizeNumbers {
  static func join(_ drafts: inout [FigureDraft], tokens: TokenTable, selection: inout CandidateSelection) {
    var index = 1
    while index < drafts.count {
      let (count, grade) = (drafts[index - 1], drafts[index])
      if grade.kind == .ordinal, count.kind == .count, count.high == nil,
        count.tokens.upperBound == grade.tokens.lowerBound, tokens.kinds[grade.tokens.lowerBound] == .word,
        grade.tokens.count == 2, tokens.kinds[grade.tokens.lowerBound + 1] == .word
      {
        selection.free(grade.tokens)
        drafts.remove(at: index)
      } else {
        index += 1
      }
    }
  }
}
