import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Lets the numbers of a list share what only the last of them has ("60, 90 và 120 nghìn đồng") or what only the first
/// has ("lớp 6, 7 và 8", "quận 1, 3, 4").
struct QuantityLists {
  let words: FigureWords
  let language: Language

  private static let shareFromRight: Set<FigureKind> = [.money, .measure, .percentage, .duration, .age]

  func share(_ drafts: inout [FigureDraft], tokens: TokenTable, numerals: [Numeral], isPlain: (FigureDraft) -> Bool) {
    guard drafts.count > 1 else { return }
    for i in stride(from: drafts.count - 2, through: 0, by: -1) {
      let next = drafts[i + 1]
      guard isPlain(drafts[i]), Self.shareFromRight.contains(next.kind), drafts[i].sentence == next.sentence,
        joined(drafts[i].tokens, next.tokens, tokens: tokens, changes: true)
      else { continue }
      let (own, shared) = (numerals[drafts[i].numeral], numerals[next.numeral])
      drafts[i].kind = next.kind
      drafts[i].unit = next.unit
      drafts[i].per = next.per
      drafts[i].rule = next.rule
      drafts[i].low = QuantityValue.value(of: own, sharing: shared, limit: nil)
    }
    for i in 1..<drafts.count {
      let before = drafts[i - 1]
      guard isPlain(drafts[i]), before.kind == .ordinal || before.kind == .identifier,
        drafts[i].sentence == before.sentence, numerals[drafts[i].numeral].form.contains(.digits),
        joined(before.tokens, drafts[i].tokens, tokens: tokens, changes: false),
        !opensNounPhrase(behind: drafts[i].tokens.upperBound, tokens: tokens)
      else { continue }
      drafts[i].kind = before.kind
      drafts[i].rule = before.rule
      drafts[i].unit = nil
      drafts[i].subject = nil
    }
  }

  /// Only a joining word or mark stands between.
  private func joined(_ a: Range<Int>, _ b: Range<Int>, tokens: TokenTable, changes: Bool) -> Bool {
    let gap = a.upperBound..<b.lowerBound
    guard !gap.isEmpty, gap.count <= 3 else { return false }
    let joins = words.joins(language)
    let change = words.changes(language)
    return gap.allSatisfy { joins.contains(tokens.words[$0]) || changes && change.contains(tokens.words[$0]) }
  }

  private func opensNounPhrase(behind token: Int, tokens: TokenTable) -> Bool {
    guard token < tokens.count, tokens.kinds[token] == .word else { return false }
    return !words.joins(language).contains(tokens.words[token])
  }
}
