import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Money that is said without its currency: "xây nhà hết 1,2 tỷ". A thousand million and more, with nothing countable
/// behind it, is money in Vietnamese news.
struct BareMoney {
  let reading: Reading
  let dong: UnitID?

  init(_ reading: Reading) {
    self.reading = reading
    dong = reading.lexicon.unit(code: "VND")
  }

  /// Makes money of the counts of a sentence that can't count anything.
  func mark(_ drafts: inout [FigureDraft], countRules: Set<Int>) {
    guard reading.language == .vietnamese, let dong else { return }
    var currency = dong
    for index in drafts.indices {
      if drafts[index].kind == .money, let unit = drafts[index].unit { currency = unit }
      guard drafts[index].kind == .count, countRules.contains(drafts[index].rule), isLarge(drafts[index]),
        !isCounted(drafts[index])
      else { continue }
      drafts[index].kind = .money
      drafts[index].unit = currency
    }
  }

  private func isLarge(_ draft: FigureDraft) -> Bool {
    guard let value = draft.high ?? draft.low, let thousandMillion = ExactDecimal("1000000000") else { return false }
    return value >= thousandMillion
  }

  /// Whether a noun stands right behind the number, or people, views and the like are spoken of before it.
  private func isCounted(_ draft: FigureDraft) -> Bool {
    let after = draft.tokens.upperBound
    if after < reading.tokens.count, reading.tokens.kinds[after] == .word {
      guard
        let match = reading.lexicon.longestMatch(
          reading.tokens, at: after, before: reading.tokens.count, language: reading.language)
      else { return true }
      let classes = reading.lexicon.classes(of: match.lexeme)
      if classes.isDisjoint(with: LexemeClasses.function.union([.verb, .governing, .coordinator, .copula])) {
        return true
      }
    }
    return false
  }
}
