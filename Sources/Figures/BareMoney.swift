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

  /// Makes money of the counts of a document that can't count anything, and gives amounts without a currency the one that
  /// the text goes by: that of the amount before; where none stands before, đồng, unless the text names other currencies
  /// only. In brackets behind another currency the same amount stands in đồng.
  func mark(_ drafts: inout [FigureDraft], countRules: Set<Int>, moneyRule: Int?) {
    guard reading.language == .vietnamese, let dong else { return }
    let named = drafts.lazy.filter { $0.kind == .money && $0.rule != moneyRule }.compactMap(\.unit)
    var currency = named.contains(dong) ? dong : named.first ?? dong
    // The last sentence that has named an amount of money.
    var sentence = -1
    for index in drafts.indices {
      if drafts[index].kind == .money {
        sentence = drafts[index].sentence
        if drafts[index].rule == moneyRule {
          drafts[index].unit = isConversion(index, drafts) ? dong : currency
        } else if let unit = drafts[index].unit {
          currency = unit
        }
      } else if drafts[index].kind == .count, countRules.contains(drafts[index].rule),
        isLarge(drafts[index]) && !isCounted(drafts[index])
          || drafts[index].sentence == sentence && isBare(drafts[index])
      {
        drafts[index].kind = .money
        drafts[index].unit = isConversion(index, drafts) ? dong : currency
      }
    }
  }

  /// Whether a bracket opens between an amount and the one before: "5 triệu USD (hơn 120 tỷ)".
  private func isConversion(_ index: Int, _ drafts: [FigureDraft]) -> Bool {
    guard index > 0, drafts[index - 1].kind == .money else { return false }
    let between =
      drafts[index - 1].tokens.upperBound..<max(drafts[index - 1].tokens.upperBound, drafts[index].tokens.lowerBound)
    guard (1...3).contains(between.count), reading.tokens.kinds[between.lowerBound] == .mark else { return false }
    return reading.document.text[Int(reading.tokens.starts[between.lowerBound])] == UInt8(ascii: "(")
  }

  private func isLarge(_ draft: FigureDraft) -> Bool {
    guard let value = draft.high ?? draft.low else { return false }
    return value >= 1_000_000_000
  }

  /// "mua vào 89 triệu đồng, bán ra 91-92 triệu": a scale word, and no noun behind it that could be counted.
  private func isBare(_ draft: FigureDraft) -> Bool {
    let own = reading.numerals[draft.numeral...].prefix { $0.tokens.lowerBound < draft.tokens.upperBound }
    guard own.contains(where: { $0.form.contains(.scaled) }) else { return false }
    let after = draft.tokens.upperBound
    guard after < reading.tokens.count, reading.tokens.kinds[after] == .word else { return true }
    // A word that the lexicon doesn't have may be a noun.
    guard
      let match = reading.lexicon.longestMatch(
        reading.tokens, at: after, before: reading.tokens.count, language: reading.language)
    else { return false }
    let classes = reading.lexicon.classes(of: match.lexeme)
    return classes.isDisjoint(with: [.noun, .classifier, .skippedClassifier, .pairing])
      && !classes.isDisjoint(with: LexemeClasses.function.union([.verb, .auxiliary]))
  }

  /// Whether something that can be counted stands right behind the number.
  private func isCounted(_ draft: FigureDraft) -> Bool {
    let after = draft.tokens.upperBound
    guard after < reading.tokens.count, reading.tokens.kinds[after] == .word,
      let match = reading.lexicon.longestMatch(
        reading.tokens, at: after, before: reading.tokens.count, language: reading.language)
    else { return false }
    let classes = reading.lexicon.classes(of: match.lexeme)
    return !classes.isDisjoint(with: [.noun, .classifier, .skippedClassifier])
      && classes.isDisjoint(with: LexemeClasses.function.union(.moneyHead))
  }
}
