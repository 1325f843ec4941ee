import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Cuts the "12,13" of "ngày 12,13/4" in two days: the writer left out the blank, and ICU takes the comma for the sign of
/// decimals.
struct ListedDays: Sendable {
  private let dayWords: [WordID]
  private let month: WordID
  private let slash: WordID
  private let comma: WordID
  private let opening: [WordID]
  /// Of a single digit, by its value.
  private let digits: [WordID]

  init(_ lexicon: Lexicon) {
    func id(_ spelling: String) -> WordID { lexicon.words.id(of: spelling) }
    dayWords = lexicon.wordSets.words(.dayList)
    month = lexicon.wordSets.words(.month).first ?? .none
    slash = id("/")
    comma = id(",")
    opening = [id(":"), id("(")]
    digits = (0...9).map { id(String($0)) }
  }

  /// Cuts all such tokens of a Vietnamese text. O(tokens).
  func cut(_ tokens: inout TokenTable, in text: Span<UInt8>) {
    var token = 0
    while let digits = Self.firstDigits(from: token, tokens.kinds), digits + 2 < tokens.count {
      token = digits + 1
      if (3...5).contains(tokens.ends[digits] - tokens.starts[digits]),
        let days = days(Int(tokens.starts[digits])..<Int(tokens.ends[digits]), text),
        isList(digits, days, tokens, text)
      {
        cut(digits, days, &tokens)
        token += 2
      }
    }
  }

  private static func firstDigits(from token: Int, _ kinds: [TokenKind]) -> Int? {
    let kinds = kinds.span
    for index in token..<kinds.count where kinds[index] == .digits { return index }
    return nil
  }

  /// "12,13" as the numbers of two days, the first before the second, and where the comma is.
  private func days(_ bytes: Range<Int>, _ text: Span<UInt8>) -> (first: Int, second: Int, comma: Int)? {
    var values = (0, 0)
    var place: Int?
    for index in bytes {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        if place == nil { values.0 = values.0 * 10 + Int(digit) } else { values.1 = values.1 * 10 + Int(digit) }
      } else if text[index] == UInt8(ascii: ","), place == nil {
        place = index
      } else {
        return nil
      }
    }
    guard let place, place - bytes.lowerBound <= 2, bytes.upperBound - place <= 3, values.0 > 0, values.0 < values.1,
      values.1 <= 31
    else { return nil }
    return (values.0, values.1, place)
  }

  /// Whether a month follows, and a word like "ngày" stands before; or, at the beginning of a line or behind a colon, the
  /// days follow one another. (But "9,10/10" may be a mark.)
  private func isList(
    _ token: Int, _ days: (first: Int, second: Int, comma: Int), _ tokens: TokenTable, _ text: Span<UInt8>
  ) -> Bool {
    let isSlashed = tokens.words[token + 1] == slash && !tokens.flags[token + 1].contains(.spaceBefore)
    guard isSlashed || month != .none && tokens.words[token + 1] == month else { return false }
    guard tokens.kinds[token + 2] == .digits, let value = month(token + 2, tokens, text) else { return false }
    guard token > 0, tokens.kinds[token - 1] != .lineEnd else { return isSlashed && isNext(days, value) }
    if tokens.words[token - 1] != .none, dayWords.contains(tokens.words[token - 1]) { return true }
    return isSlashed && isNext(days, value) && opening.contains(tokens.words[token - 1])
  }

  private func isNext(_ days: (first: Int, second: Int, comma: Int), _ month: Int) -> Bool {
    days.second == days.first + 1 && month != 10
  }

  /// The number of a month of one or two digits.
  private func month(_ token: Int, _ tokens: TokenTable, _ text: Span<UInt8>) -> Int? {
    var value = 0
    guard tokens.ends[token] - tokens.starts[token] <= 2 else { return nil }
    for index in Int(tokens.starts[token])..<Int(tokens.ends[token]) {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return (1...12).contains(value) ? value : nil
  }

  private func cut(_ token: Int, _ days: (first: Int, second: Int, comma: Int), _ tokens: inout TokenTable) {
    let end = tokens.ends[token]
    let comma = UInt32(days.comma)
    tokens.ends[token] = comma
    func word(_ day: Int) -> WordID { day < 10 ? digits[day] : .none }
    tokens.starts.insert(contentsOf: [comma, comma + 1], at: token + 1)
    tokens.ends.insert(contentsOf: [comma + 1, end], at: token + 1)
    tokens.kinds.insert(contentsOf: [.mark, .digits], at: token + 1)
    tokens.flags.insert(contentsOf: [[], []], at: token + 1)
    tokens.words.insert(contentsOf: [self.comma, word(days.second)], at: token + 1)
    tokens.words[token] = word(days.first)
  }
}
