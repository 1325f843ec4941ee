import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// "In the second half": of the match, where the text gives the results of matches, and of the year elsewhere.
enum MatchHalves {
  /// Makes ranks of the halves of years that are halves of matches. O(drafts).
  static func mark(_ drafts: inout [FigureDraft], in reading: Reading) {
    guard reading.language == .english else { return }
    let scores = drafts.count { $0.kind == .score }
    guard scores > 0, scores > 1 || !drafts.contains(where: { $0.kind == .money || $0.kind == .percentage }) else {
      return
    }
    for index in drafts.indices where drafts[index].kind == .date && drafts[index].tokens.count <= 3 {
      guard case .interval(let first, let last) = drafts[index].when, first.year == .unknown,
        (first.month, last.month) == (1, 6) || (first.month, last.month) == (7, 12),
        reading.numerals[drafts[index].numeral].form.contains(.ordinal)
      else { continue }
      drafts[index].kind = .ordinal
      drafts[index].low = first.month == 1 ? 1 : 2
      drafts[index].when = nil
    }
  }
}
