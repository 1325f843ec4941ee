import Foundation
import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleCompiler
import SoLieuTokens

@testable import SoLieuFigures

/// Annotated articles as readings and drafts, so that one part of the reading can be measured alone, with everything else
/// as the annotators have it.
struct GoldArticle {
  /// One line of an annotation file.
  struct Row {
    var kind: FigureKind
    /// May be left out without a loss.
    var isOptional: Bool
    var text: String
    var low: String
    var high: String
    /// Alternatives.
    var comparators: [String]
    var unit: String
    /// Alternatives.
    var subjects: [String]
    var when: String
    var tokens: Range<Int>
  }

  var name: String
  var reading: Reading
  var rows: [Row]
  /// One for each row: kind, tokens, numeral, sentence and values as annotated; `when` of dates and times too, of nothing
  /// else.
  var drafts: [FigureDraft]

  func text(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    let bytes = reading.document.text[
      Int(reading.tokens.starts[tokens.lowerBound])..<Int(reading.tokens.ends[tokens.upperBound - 1])]
    return String(decoding: bytes, as: UTF8.self)
  }
}

enum GoldHarness {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Annotated articles, where the machine has them.
  static let train = root.appending(path: "../shared/corpus/train")
  static var hasArticles: Bool { FileManager.default.fileExists(atPath: train.path()) }

  /// The lexicon as its files are now.
  static func lexicon() throws -> Lexicon {
    let folder = root.appending(path: "Sources/RuleBook")
    var sources: [LexiconCompiler.Source] = []
    for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)! {
      guard file.pathExtension == "tsv" else { continue }
      let name = file.standardizedFileURL.path().dropFirst(folder.standardizedFileURL.path().count)
      sources.append(
        .init(name: String(name.drop { $0 == "/" }), text: String(decoding: try Data(contentsOf: file), as: UTF8.self)))
    }
    return try LexiconCompiler.compile(sources.sorted { $0.name < $1.name })
  }

  /// The annotated articles of a folder, by name.
  static func articles(in folder: URL, lexicon: Lexicon) throws -> [GoldArticle] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "tsv" }.sorted { $0.path() < $1.path() }.map { file in
      let text = Array(try Data(contentsOf: file.deletingPathExtension().appendingPathExtension("txt")))
      let gold = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      return article(file.deletingPathExtension().lastPathComponent, text, gold, lexicon)
    }
  }

  static func reading(_ document: Document, language: Language, lexicon: Lexicon) -> Reading {
    var tokens = TokenTable()
    var tokenizer = Tokenizer()
    tokenizer.tokenize(document.text.span, words: lexicon.words, into: &tokens)
    var numerals: [Numeral] = []
    let scanner = NumeralScanner(NumeralLexicon(lexicon.words, contexts: lexicon.numberContexts))
    let sentences = sentences(of: tokens)
    for sentence in sentences {
      scanner.scan(tokens: tokens, text: document.text.span, language: language, in: sentence, into: &numerals)
    }
    return Reading(
      document: document, language: language, tokens: tokens, numerals: numerals, sentences: sentences,
      lexicon: lexicon)
  }

  private static func sentences(of tokens: TokenTable) -> [Range<Int>] {
    var starts = (0..<tokens.count).filter { tokens.flags[$0].contains(.sentenceStart) }
    if starts.first != 0 { starts.insert(0, at: 0) }
    return zip(starts, starts.dropFirst() + [tokens.count]).filter { $0 < $1 }.map { $0..<$1 }
  }

  static func article(_ name: String, _ bytes: [UInt8], _ gold: String, _ lexicon: Lexicon) -> GoldArticle {
    let document = Document.read(bytes)
    let language: Language = name.hasPrefix("en-") ? .english : LanguageDetector.language(of: document.text)
    let reading = reading(document, language: language, lexicon: lexicon)
    var rows: [GoldArticle.Row] = []
    var drafts: [FigureDraft] = []
    var at = 0
    for line in gold.split(separator: "\n").dropFirst() {
      let cells =
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        + Array(repeating: "", count: 8)
      guard let kind = FigureKind(rawValue: String(cells[0].drop { $0 == "?" })) else { continue }
      guard let range = place(cells[1], in: document.text, from: at) else { continue }
      at = range.upperBound
      let row = GoldArticle.Row(
        kind: kind, isOptional: cells[0].hasPrefix("?"), text: cells[1], low: cells[2], high: cells[3],
        comparators: cells[4].isEmpty ? ["="] : cells[4].split(separator: "|").map(String.init), unit: cells[5],
        subjects: cells[6].split(separator: "|").map(String.init), when: cells[7],
        tokens: tokens(in: range, of: reading.tokens))
      rows.append(row)
      drafts.append(draft(row, reading))
    }
    return GoldArticle(name: name, reading: reading, rows: rows, drafts: drafts)
  }

  private static func draft(_ row: GoldArticle.Row, _ reading: Reading) -> FigureDraft {
    let numeral = reading.numerals.firstIndex { $0.tokens.overlaps(row.tokens) } ?? 0
    let sentence = reading.sentences.firstIndex { $0.contains(row.tokens.lowerBound) } ?? 0
    var draft = FigureDraft(kind: row.kind, tokens: row.tokens, numeral: numeral, rule: 0, sentence: sentence)
    draft.low = ExactDecimal(row.low)
    draft.high = ExactDecimal(row.high)
    draft.comparator = row.comparators.first.flatMap(Comparator.init) ?? .equal
    draft.unit = reading.lexicon.unit(code: row.unit)
    if row.kind == .date || row.kind == .time { draft.when = span(edtf: row.when) }
    return draft
  }

  /// Where the quote next stands as words of its own, else where it stands at all.
  private static func place(_ quote: String, in text: [UInt8], from start: Int) -> Range<Int>? {
    let quote = Array(quote.utf8)
    var first: Range<Int>?
    var at = start
    func isLetter(_ offset: Int) -> Bool {
      guard text.indices.contains(offset) else { return false }
      let byte = text[offset]
      return (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
    }
    func isTail(_ offset: Int) -> Bool {
      text.indices.contains(offset) && (text[offset] & 0xC0 == 0x80 || isLetter(offset))
    }
    while at + quote.count <= text.count {
      if text[at..<at + quote.count].elementsEqual(quote) {
        let range = at..<at + quote.count
        if first == nil { first = range }
        let isInside =
          isLetter(at) && isTail(at - 1) && at > 0 || isTail(range.upperBound - 1) && isLetter(range.upperBound)
        if !isInside { return range }
      }
      at += 1
    }
    return first
  }

  private static func tokens(in range: Range<Int>, of table: TokenTable) -> Range<Int> {
    let lower = table.ends.firstIndex { Int($0) > range.lowerBound } ?? table.count
    let upper = table.starts.firstIndex { Int($0) >= range.upperBound } ?? table.count
    return lower..<max(upper, lower)
  }

  /// Reads EDTF back, as far as annotations use it.
  static func span(edtf: String) -> CalendarSpan? {
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if edtf.contains(":") {
      let minutes = ends.compactMap { end -> Int? in
        let parts = end.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
      }
      guard let first = minutes.first else { return nil }
      return minutes.count > 1 ? .clocks(minutes: first, untilMinutes: minutes[1]) : .clock(minutes: first)
    }
    func point(_ text: String) -> CalendarPoint? {
      let parts = text.split(separator: "-").map(String.init)
      guard let first = parts.first, first.count == 4 else { return nil }
      let year: CalendarPoint.Year
      if let number = Int(first) {
        year = .exactly(number)
      } else if first == "XXXX" {
        year = .unknown
      } else if let number = Int(first.prefix(3)) {
        year = .decade(number)
      } else if let number = Int(first.prefix(2)) {
        year = .century(number)
      } else {
        return nil
      }
      return CalendarPoint(
        year: year, month: parts.count > 1 ? Int(parts[1]) : nil, day: parts.count > 2 ? Int(parts[2]) : nil)
    }
    if ends.count == 1 { return point(ends[0]).map(CalendarSpan.point) }
    guard ends.count == 2 else { return nil }
    if ends[1] == ".." { return point(ends[0]).map(CalendarSpan.from) }
    if ends[0] == ".." { return point(ends[1]).map(CalendarSpan.until) }
    guard let first = point(ends[0]), let last = point(ends[1]) else { return nil }
    return .interval(first, last)
  }
}
