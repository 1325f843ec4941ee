import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuTokens

@testable import SoLieuFigures

/// Sentences with their figures marked: "mở [count|5] lớp", "đường dài [measure km|12 km]".
enum SubjectHarness {
  /// The lexicon as its files are now; nil where it doesn't compile, which other tests report.
  static let lexicon = try? GoldHarness.lexicon()

  /// The subjects that are found, "" for a figure without one.
  static func subjects(_ marked: String, _ language: Language) -> [String] {
    guard let lexicon else { return [] }
    var plain = ""
    var marks: [(kind: FigureKind, unit: String, bytes: Range<Int>)] = []
    for (index, piece) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      let halves = piece.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, halves.count == 2 else {
        plain += piece
        continue
      }
      let parts = halves[0].split(separator: "|", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      let start = plain.utf8.count
      plain += parts[1]
      marks.append(
        (
          FigureKind(rawValue: String(words[0])) ?? .unresolved, words.count > 1 ? String(words[1]) : "",
          start..<plain.utf8.count
        ))
      plain += halves[1]
    }
    let reading = GoldHarness.reading(Document.read(Array(plain.utf8)), language: language, lexicon: lexicon)
    var drafts = marks.map { mark in
      let tokens = reading.tokens
      let lower = tokens.ends.firstIndex { Int($0) > mark.bytes.lowerBound } ?? tokens.count
      let upper = tokens.starts.firstIndex { Int($0) >= mark.bytes.upperBound } ?? tokens.count
      let numeral = reading.numerals.firstIndex { $0.tokens.overlaps(lower..<upper) } ?? -1
      var draft = FigureDraft(kind: mark.kind, tokens: lower..<upper, numeral: numeral, rule: 0, sentence: 0)
      draft.unit = lexicon.unit(code: mark.unit)
      return draft
    }
    var finder = SubjectFinder(lexicon: lexicon)
    finder.findSubjects(in: reading, lexemes: Lexemes(reading, drafts: drafts), drafts: &drafts)
    return drafts.filter { $0.kind.hasSubject }.map { draft in
      guard let subject = draft.subject else { return "" }
      let start = Int(reading.tokens.starts[subject.lowerBound])
      let end = Int(reading.tokens.ends[subject.upperBound - 1])
      return String(decoding: reading.document.text[start..<end], as: UTF8.self)
    }
  }
}
