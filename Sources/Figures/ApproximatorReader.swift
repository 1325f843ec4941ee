import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

/// Reads the approximators around a figure: "hơn", "khoảng trên", "ít nhất"; "trở lên", "or more".
struct ApproximatorReader: Sendable {
  let lexicon: Lexicon
  /// Longest approximator, in tokens.
  private let reach = 5

  struct Extent {
    /// The figure's words with its approximators.
    var tokens: Range<Int>
    /// The comparator of the innermost one; nil where there is none.
    var comparator: Comparator?
  }

  /// - Parameters:
  ///   - text: the figure's words.
  ///   - bounds: the sentence.
  ///   - sides: where approximators may stand.
  ///   - isFree: whether a token belongs to no other figure.
  func read(
    in tokens: TokenTable, around text: Range<Int>, within bounds: Range<Int>, language: Language,
    sides: [ApproximatorMatch.Side] = [.before, .after], isFree: (Int) -> Bool
  ) -> Extent {
    var result = Extent(tokens: text, comparator: nil)
    while sides.contains(.before),
      let (start, comparator) = before(result.tokens.lowerBound, in: tokens, from: bounds.lowerBound, language),
      // A row with "=" is no approximator: "cao hơn" compares, where "hơn" alone says more than.
      comparator != .equal,
      (start..<result.tokens.lowerBound).allSatisfy(isFree)
    {
      result.tokens = start..<result.tokens.upperBound
      // Of two, the inner one counts: "khoảng trên 100" is more than 100.
      if result.comparator == nil { result.comparator = comparator }
    }
    if let match = lexicon.approximatorMatch(
      tokens, at: text.upperBound, before: bounds.upperBound, language: language),
      match.side == .after, (text.upperBound..<text.upperBound + match.tokenCount).allSatisfy(isFree)
    {
      result.tokens = result.tokens.lowerBound..<text.upperBound + match.tokenCount
      result.comparator = match.comparator
    }
    return result
  }

  /// What "trở lên" says of a number with its noun between: "từ 9 điểm trở lên".
  ///
  /// - Parameter token: the token right behind the number.
  func behindNoun(_ token: Int, in tokens: TokenTable, before end: Int) -> Comparator? {
    for start in token + 1..<max(token + 1, min(token + 5, end)) {
      guard tokens.kinds[start - 1] == .word else { return nil }
      if let match = lexicon.approximatorMatch(tokens, at: start, before: end, language: .vietnamese),
        match.side == .after, match.tokenCount > 1,
        match.comparator == .greaterOrEqual || match.comparator == .lessOrEqual
      {
        return match.comparator
      }
    }
    return nil
  }

  /// The approximator before the number within the figure's own words: "gấp *hơn* 100 lần".
  func inside(_ draft: FigureDraft, in reading: Reading, language: Language) -> Comparator? {
    let number = reading.numerals[draft.numeral].tokens.lowerBound
    guard draft.tokens.lowerBound < number else { return nil }
    let found = before(number, in: reading.tokens, from: draft.tokens.lowerBound, language)?.1
    return found == .equal ? nil : found
  }

  /// The longest approximator that ends right before `token`.
  private func before(_ token: Int, in tokens: TokenTable, from bound: Int, _ language: Language) -> (Int, Comparator)?
  {
    var start = max(bound, token - reach)
    while start < token {
      if let match = lexicon.approximatorMatch(tokens, at: start, before: token, language: language),
        match.side == .before, start + match.tokenCount == token
      {
        return (start, match.comparator)
      }
      start += 1
    }
    return nil
  }
}
