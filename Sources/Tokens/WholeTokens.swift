/// A token as users see it: an ICU word, or a numeric shape kept whole.
package struct WholeToken: Sendable, Equatable {
  /// Rows of the `TokenTable`.
  package var rows: Range<Int>
  /// The shape, nil for a word or mark.
  package var shape: NumericShape?
}

/// The whole tokens of a text, from its `TokenTable`: rows put together again to ICU's words, and those to shapes.
package struct WholeTokens {
  /// ISO 4217 codes that stand behind amounts in news.
  package static let currencyCodes: Set<String> = [
    "VND", "VNĐ", "USD", "EUR", "GBP", "JPY", "CNY", "AUD", "CAD", "CHF", "HKD", "INR", "KRW", "LAK", "KHR", "MYR",
    "NZD", "PHP", "RUB", "SGD", "THB", "TWD", "IDR", "SEK", "NOK", "DKK",
  ]
  static let currencySigns: Set<String> = ["$", "€", "£", "¥", "₫", "₩", "₽", "₹", "฿"]

  /// All whole tokens, in order; together they hold every row. O(rows). For showing tokens: it allocates.
  package static func find(in table: borrowing TokenTable, of text: borrowing Span<UInt8>) -> [WholeToken] {
    var words: [Word] = []
    var row = 0
    while row < table.count {
      var next = row + 1
      while next < table.count, !table.flags[next].contains(.wordBoundary) { next += 1 }
      words.append(Word(table, text, row..<next))
      row = next
    }
    var tokens: [WholeToken] = []
    var at = 0
    while at < words.count {
      let (count, shape) = match(words[at...])
      tokens.append(WholeToken(rows: words[at].rows.lowerBound..<words[at + count - 1].rows.upperBound, shape: shape))
      at += count
    }
    return tokens
  }

  /// An ICU word.
  private struct Word {
    var rows: Range<Int>
    var text: String
    var spaceBefore: Bool
    /// One row of digits.
    var isNumber: Bool
    /// Digits first, then letters and digits: 85,5m2.
    var isMeasure: Bool
    /// Letters from a capital on, maybe with digits: NQ, QH10, TTg.
    var isCode: Bool
    var isCapitals: Bool
    /// Another sentence begins with it or inside: nothing joins it to what stands before.
    var beginsSentence: Bool

    init(_ table: borrowing TokenTable, _ text: borrowing Span<UInt8>, _ rows: Range<Int>) {
      self.rows = rows
      var bytes: [UInt8] = []
      for at in Int(table.starts[rows.lowerBound])..<Int(table.ends[rows.upperBound - 1]) { bytes.append(text[at]) }
      self.text = String(decoding: bytes, as: UTF8.self)
      let first = rows.lowerBound
      spaceBefore = table.flags[first].contains(.spaceBefore)
      var alphanumeric = true
      var capitals = 0
      beginsSentence = false
      for row in rows {
        if table.kinds[row] != .word, table.kinds[row] != .digits { alphanumeric = false }
        if table.flags[row].contains(.spaceBefore), row > first { alphanumeric = false }
        if table.flags[row].contains(.allCapitals) { capitals += 1 }
        if table.flags[row].contains(.sentenceStart) { beginsSentence = true }
      }
      isNumber = rows.count == 1 && table.kinds[first] == .digits
      isMeasure = alphanumeric && rows.count > 1 && table.kinds[first] == .digits
      isCode = alphanumeric && table.flags[first].contains(.capital)
      isCapitals = isCode && capitals > 0
    }

    var follows: Bool { !spaceBefore && !beginsSentence }
  }

  /// How many words from the first on make one token: of the shapes that fit, the longest.
  private static func match(_ words: ArraySlice<Word>) -> (count: Int, shape: NumericShape?) {
    let candidates: [(Int, NumericShape)] = [
      (documentNumber(words), .documentNumber), (kilometrePost(words), .kilometrePost), (date(words), .date),
      (ratio(words), .ratio), (money(words), .money), (percentage(words), .percentage), (measure(words), .measure),
      (words.first?.isNumber == true ? 1 : 0, .grouped),
    ]
    var best: (count: Int, shape: NumericShape?) = (0, nil)
    for (count, shape) in candidates where count > best.count { best = (count, shape) }
    return best.count > 0 ? best : (1, nil)
  }

  private static func documentNumber(_ words: ArraySlice<Word>) -> Int {
    guard number(words, 0, follows: false) else { return 0 }
    var count = 1
    var capitals = false
    while mark(words, count, ["-", "/"]), let word = follower(words, count + 1), word.isCode || word.isNumber {
      capitals = capitals || word.isCapitals
      count += 2
    }
    return capitals ? count : 0
  }

  private static func kilometrePost(_ words: ArraySlice<Word>) -> Int {
    guard let first = words.first, let initial = first.text.first, initial == "K" || initial == "k" else { return 0 }
    var count = 1
    if first.text.lowercased() == "km" {
      guard let next = word(words, 1), next.isNumber, !next.beginsSentence else { return 0 }
      count = 2
    } else {
      let digits = first.text.lowercased().dropFirst(2)
      guard first.text.lowercased().hasPrefix("km"), !digits.isEmpty, digits.allSatisfy(\.isNumber) else { return 0 }
    }
    return mark(words, count, ["+"]) && number(words, count + 1, follows: true) ? count + 2 : 0
  }

  private static func date(_ words: ArraySlice<Word>) -> Int {
    for separator in ["/", "-"] where mark(words, 1, [separator]) && mark(words, 3, [separator]) {
      if number(words, 0, follows: false), number(words, 2, follows: true), number(words, 4, follows: true) { return 5 }
    }
    return 0
  }

  private static func ratio(_ words: ArraySlice<Word>) -> Int {
    number(words, 0, follows: false) && mark(words, 1, ["/"]) && number(words, 2, follows: true) ? 3 : 0
  }

  private static func money(_ words: ArraySlice<Word>) -> Int {
    if number(words, 0, follows: false) {
      if mark(words, 1, currencySigns) { return 2 }
      if let code = word(words, 1), !code.beginsSentence, currencyCodes.contains(code.text) { return 2 }
    } else if let sign = words.first, currencySigns.contains(sign.text), number(words, 1, follows: true) {
      return 2
    }
    return 0
  }

  private static func percentage(_ words: ArraySlice<Word>) -> Int {
    number(words, 0, follows: false) && mark(words, 1, ["%"]) ? 2 : 0
  }

  private static func measure(_ words: ArraySlice<Word>) -> Int {
    if words.first?.isMeasure == true { return mark(words, 1, ["²", "³"]) ? 2 : 1 }
    if number(words, 0, follows: false), mark(words, 1, ["°"]), let code = follower(words, 2), code.isCode { return 3 }
    return 0
  }

  private static func word(_ words: ArraySlice<Word>, _ offset: Int) -> Word? {
    words.startIndex + offset < words.endIndex ? words[words.startIndex + offset] : nil
  }

  private static func follower(_ words: ArraySlice<Word>, _ offset: Int) -> Word? {
    guard let word = word(words, offset), word.follows else { return nil }
    return word
  }

  private static func number(_ words: ArraySlice<Word>, _ offset: Int, follows: Bool) -> Bool {
    guard let word = word(words, offset) else { return false }
    return word.isNumber && (word.follows || !follows)
  }

  private static func mark(_ words: ArraySlice<Word>, _ offset: Int, _ marks: Set<String>) -> Bool {
    guard let word = follower(words, offset) else { return false }
    return marks.contains(word.text)
  }
}
