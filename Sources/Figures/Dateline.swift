import SoLieuLexicon
import SoLieuTokens

/// The day on which an article says that it was published.
enum Dateline {
  /// The article's own date: a full date that stands alone on its line, or beside a time of day or a weekday, near the
  /// top or at the end. Nil where there is none.
  ///
  /// - Parameter drafts: the article's figures in text order, dates with the values that their own words give.
  static func find(words: TimeWords, drafts: [FigureDraft]) -> CalendarPoint? {
    let tokens = words.tokens
    guard let end = tokens.ends.last.map(Int.init) else { return nil }
    for (index, draft) in drafts.enumerated() where draft.kind == .date {
      guard case .point(let point) = draft.when, point.day != nil, point.knownYear != nil else { continue }
      let (lower, upper) = (Int(tokens.starts[draft.tokens.lowerBound]), Int(tokens.ends[draft.tokens.upperBound - 1]))
      // Bytes: about a third more than characters in Vietnamese.
      guard lower < 520 || upper > end - 200 else { continue }
      let line = words.line(around: draft.tokens)
      let length = Int(tokens.ends[line.upperBound - 1]) - Int(tokens.starts[line.lowerBound])
      if length <= upper - lower + 3 { return point }
      let isShort = length < 120
      let stampBefore = words.isStamp(
        before: draft.tokens.lowerBound, in: line, previous: index > 0 ? drafts[index - 1] : nil)
      if stampBefore, isShort || lower < 520 || upper > end - 80 { return point }
      if isShort, index + 1 < drafts.count, drafts[index + 1].kind == .time,
        words.isOnlyMarks(draft.tokens.upperBound..<drafts[index + 1].tokens.lowerBound)
      {
        return point
      }
    }
    return nil
  }
}

extension TimeWords {
  /// The tokens of the line that the range stands in.
  fileprivate func line(around range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower > 0, tokens.kinds[lower - 1] != .lineEnd { lower -= 1 }
    var upper = range.upperBound
    while upper < tokens.count, tokens.kinds[upper] != .lineEnd { upper += 1 }
    return lower..<upper
  }

  fileprivate func isOnlyMarks(_ range: Range<Int>) -> Bool { range.allSatisfy { tokens.kinds[$0] == .mark } }

  /// Whether a time of day, a weekday or a word like "Cập nhật" stands right before the token, up to marks.
  fileprivate func isStamp(before token: Int, in line: Range<Int>, previous: FigureDraft?) -> Bool {
    var token = token - 1
    // "Posted on: June 8", "Đăng tại Hà Nội, …"
    while line.contains(token), tokens.kinds[token] == .mark || isPlacePreposition(token) || has(.day, token) {
      if isBar(token) { return true }
      token -= 1
    }
    guard line.contains(token) else { return false }
    if let previous, previous.kind == .time, previous.tokens.contains(token) { return true }
    if has(.stamp, token) { return true }
    return line.contains(token - 1) && has(.weekday, token - 1)
  }

  private func isBar(_ token: Int) -> Bool { has(.bar, token) }
}
