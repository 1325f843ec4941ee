import Foundation
import SoLieuDocuments
import SoLieuNumerals
import SoLieuTokens
import Testing

/// Texts in, numerals out: what the tests of this module share.
struct Scanning {
  let words: WordTable
  let scanner: NumeralScanner
  let language: Language

  init(_ language: Language) {
    words = Self.words
    scanner = NumeralScanner(Self.lexicon)
    self.language = language
  }

  /// What the rule book says of words beside numbers.
  static let contexts: [NumberContextRow] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    let file = package.appending(path: "Sources/RuleBook/lexicon/number-contexts.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, let language = Language(rawValue: cells[0]) else { return nil }
      return NumberContextRow(language: language, name: cells[1], words: cells[2])
    }
  }()
  /// All that numbers need.
  static let spellings = Set(NumeralWords.all + contexts.flatMap(\.spellings)).sorted()
  static let words = WordTable(words: spellings.map { Array($0.utf8) })
  static let lexicon = NumeralLexicon(words, contexts: contexts)

  /// A scanner with the same words that makes more tokens ready, or fewer.
  func scanner(reach: NumeralScanner.Reach) -> NumeralScanner {
    NumeralScanner(Self.lexicon, reach: reach)
  }

  /// A numeral with the text that it covers.
  struct Found: Equatable {
    var text: String
    var numeral: Numeral
    /// The value as tests write it: "2430", "2/3" for a spelled fraction, "?" for an opaque one.
    var value: String {
      if numeral.form.contains(.opaque) { return "?" }
      return numeral.denominator.map { "\(numeral.value)/\($0)" } ?? numeral.value.description
    }
  }

  func tokens(_ text: String) -> TokenTable {
    var tokenizer = Tokenizer()
    var table = TokenTable()
    tokenizer.tokenize(Array(text.utf8).span, words: words, into: &table)
    return table
  }

  func numerals(_ text: String) -> [Found] {
    let bytes = Array(text.utf8)
    let table = tokens(text)
    var numerals: [Numeral] = []
    scanner.scan(tokens: table, text: bytes.span, language: language, in: 0..<table.count, into: &numerals)
    return numerals.map { numeral in
      let lower = Int(table.starts[numeral.tokens.lowerBound])
      let upper = Int(table.ends[numeral.tokens.upperBound - 1])
      return Found(text: String(decoding: bytes[lower..<upper], as: UTF8.self), numeral: numeral)
    }
  }

  /// The text again with each numeral in brackets and its value behind a bar: "hơn [2.430|2430] đảng viên". Roman
  /// numerals are left out unless `roman`.
  func marked(_ text: String, roman: Bool = false) -> String {
    var result = ""
    var rest = text[...]
    for found in numerals(text) where roman || !found.numeral.form.contains(.roman) {
      guard let range = rest.firstRange(of: found.text) else { return "\(found.text) isn't in order in \(text)" }
      result += rest[..<range.lowerBound] + "[\(found.text)|\(found.value)]"
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// What a marked text was before it was marked.
  static func unmarked(_ text: String) -> String {
    var result = ""
    var inValue = false
    for character in text {
      switch character {
      case "[": break
      case "|": inValue = true
      case "]": inValue = false
      default: if !inValue { result.append(character) }
      }
    }
    return result
  }

  /// The one numeral that is all of a text, nil if there is none or more.
  func whole(_ text: String) -> Found? {
    let found = numerals(text)
    return found.count == 1 && found[0].text == text ? found[0] : nil
  }
}

/// Lines of `input ~ value`.
struct Case: CustomTestStringConvertible {
  var input: String
  var value: String
  var testDescription: String { "\(input) ~ \(value)" }

  static func lines(_ text: String) -> [Case] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "~").map { $0.trimmingBlanks }
      return parts.count == 2 ? Case(input: parts[0], value: parts[1]) : nil
    }
  }
}

extension Substring {
  var trimmingBlanks: String {
    var slice = self
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}
