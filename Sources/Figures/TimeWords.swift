import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// The words of a text as the search for times sees them: cut into the longest phrases of the lexicon, each with its
/// classes, so that "phát hiện" isn't heard as "hiện" nor "sau khi" as "sau".
///
/// Only sentences with figures have words: no others are asked about. A class, so that handing it on counts one reference.
final class TimeWords: Sendable {
  /// For each token the classes of the lexeme that begins there; empty where none does.
  let classes: [LexemeClasses]
  private let distances: [UInt16]
  let reading: Reading
  let tokens: TokenTable
  let vocabulary: TimeVocabulary
  private let text: [UInt8]

  init(_ reading: Reading, lexemes: Lexemes, vocabulary: TimeVocabulary) {
    self.reading = reading
    self.vocabulary = vocabulary
    tokens = reading.tokens
    text = reading.document.text
    classes = lexemes.classes
    distances = lexemes.distances
  }

  /// The first token of the lexeme that `token` is in.
  func start(of token: Int) -> Int { token - Int(distances[token]) }

  /// The classes of the lexeme that `token` is in.
  func classes(around token: Int) -> LexemeClasses { classes[start(of: token)] }

  /// Behind the lexeme that begins at `token`.
  func end(of token: Int) -> Int {
    var end = token + 1
    while end < distances.count, start(of: end) == token { end += 1 }
    return end
  }

  /// The first token in the range at which a lexeme with one of the classes begins.
  func first(_ wanted: LexemeClasses, in range: Range<Int>) -> Int? {
    var token = range.lowerBound
    while token < range.upperBound {
      if !classes[token].isDisjoint(with: wanted) { return token }
      token += 1
    }
    return nil
  }

  /// The word right behind a date that says which year's it is: "tháng 11 *năm ngoái*", "the first quarter of *last year*".
  func relativeYear(behind date: Range<Int>) -> Int? {
    var next = date.upperBound
    if next < classes.count, has(.of, next) { next += 1 }
    return next < classes.count && classes[next].contains([.timeNow, .timeYear]) ? next : nil
  }

  /// Where a date ends with such a word, if one stands there.
  func endOfRelativeYear(behind date: Range<Int>) -> Int {
    relativeYear(behind: date).map(end(of:)) ?? date.upperBound
  }

  func contains(_ wanted: LexemeClasses, in range: Range<Int>) -> Bool { first(wanted, in: range) != nil }

  func isWord(_ token: Int) -> Bool { tokens.kinds[token] == .word }

  /// Whether any word stands there.
  func hasWord(in range: Range<Int>) -> Bool { range.contains { isWord($0) || tokens.kinds[$0] == .digits } }

  /// What kind of mark the token is; empty for words and digits.
  func mark(_ token: Int) -> Marks {
    guard tokens.kinds[token] == .mark else { return [] }
    let start = Int(tokens.starts[token])
    return Marks.at(start, in: text, count: Int(tokens.ends[token]) - start)
  }

  func isMark(_ token: Int, _ marks: Marks) -> Bool { !mark(token).isDisjoint(with: marks) }

  func count(_ marks: Marks, in range: Range<Int>) -> Int { range.count { isMark($0, marks) } }

  /// How many brackets are open behind the range.
  func depth(of range: Range<Int>) -> Int {
    var depth = 0
    for token in range where tokens.kinds[token] == .mark {
      let mark = mark(token)
      if mark == .open { depth += 1 } else if mark == .close { depth -= 1 }
    }
    return depth
  }

  func contains(_ marks: Marks, in range: Range<Int>) -> Bool { range.contains { isMark($0, marks) } }
}

/// The marks that clauses are told apart by.
struct Marks: OptionSet {
  let rawValue: UInt16
  static let comma = Marks(rawValue: 1)
  static let semicolon = Marks(rawValue: 2)
  static let colon = Marks(rawValue: 4)
  static let stop = Marks(rawValue: 8)
  static let open = Marks(rawValue: 16)
  static let close = Marks(rawValue: 32)
  static let dash = Marks(rawValue: 64)
  static let slash = Marks(rawValue: 128)
  static let quote = Marks(rawValue: 256)
  /// What ends the reach of a comparison or a "since".
  static let phraseEnd: Marks = [.comma, .semicolon, .stop, .open, .close]
  /// A date right behind one of these opens a clause.
  static let clauseEnd: Marks = [.comma, .semicolon, .colon, .stop, .close, .dash, .quote]

  /// The mark whose UTF-8 begins at `start`.
  static func at(_ start: Int, in text: [UInt8], count: Int) -> Marks {
    if count == 1 { return ascii(text[start]) }
    // General punctuation, U+2000 to U+203F.
    guard count == 3, text[start] == 0xE2, text[start + 1] == 0x80 else { return [] }
    switch text[start + 2] {
    case 0x90...0x95: return .dash
    case 0x98...0x9F: return .quote
    case 0xA6: return .stop
    default: return []
    }
  }

  /// Constants only, so that this is a look-up and not a jump.
  private static func ascii(_ byte: UInt8) -> Marks {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    default: []
    }
  }
}
