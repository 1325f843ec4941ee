import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRules

/// Why the figures of a text are as they are: which readings each number had, which of them won and why, and where subject
/// and time come from.
package struct Explanation {
  /// Which numbers are asked for.
  package enum Question: Sendable {
    case all
    /// A byte of the file.
    case at(Int)
    /// Words that stand in the text.
    case text(String)
  }

  private let extraction: Extraction
  private let candidates: [CandidateTrace]
  private let choices: SubjectChoices
  private let name: String

  /// - Parameter name: what the text is called.
  package init(_ bytes: [UInt8], name: String, finder: FigureFinder, language: Language? = nil) {
    let document = Document.read(bytes)
    extraction = finder.extraction(of: document, language: language)
    candidates = finder.candidates(of: document, language: language)
    choices = SubjectChoices(document, finder: finder, language: extraction.language ?? language ?? .vietnamese)
    self.name = name
  }

  /// What's to be said, for people; nil where no number is there. It may hold raw characters of the text.
  package func text(_ question: Question) -> String? {
    let asked = ranges(question)
    let isAsked = { (range: TextRange) in
      asked.map { $0.contains { $0.lowerBound < range.upper && range.lower < $0.upperBound } } ?? true
    }
    let figures = extraction.figures.indices.filter { isAsked(extraction.figures[$0].range) }
    guard !figures.isEmpty else { return nil }
    return figures.map { explain(extraction.figures[$0], at: $0) }.joined(separator: "\n")
  }

  /// Bytes of the text that are asked for; nil for all.
  private func ranges(_ question: Question) -> [Range<Int>]? {
    let document = extraction.document
    switch question {
    case .all: return nil
    case .at(let byte):
      // A figure that has the byte, or else those of its sentence.
      let own = extraction.figures.filter { document.fileRange(of: $0.range).has(byte) }
      let found = own.isEmpty ? extraction.figures.filter { document.fileRange(of: $0.sentence).has(byte) } : own
      return found.map { $0.range.lower..<$0.range.upper }
    case .text(let words):
      let finder = QuoteFinder(document.text)
      let quote = Document.read(Array(words.utf8)).text
      var ranges: [Range<Int>] = []
      while let range = finder.range(of: quote, from: ranges.last?.upperBound ?? 0) { ranges.append(range) }
      return ranges
    }
  }

  private func explain(_ figure: Figure, at index: Int) -> String {
    let document = extraction.document
    let start = document.fileRange(of: figure.range).lower
    let sentence = Array(document.text[figure.sentence.lower..<figure.sentence.upper])
    let own = figure.range.lower - figure.sentence.lower..<figure.range.upper - figure.sentence.lower
    var lines = [
      "\(name):\(start): \(CheckResult.marked(sentence, [own]).split(whereSeparator: \.isNewline).joined(separator: " "))"
    ]
    if figure.kind == .unresolved {
      lines.append("  no figure: \(figure.reason ?? "no rule reads it")")
    } else {
      lines.append("  figure: \(ArticleCheck.line(of: figure, in: document)), by \(figure.rule)")
    }
    lines += readings(of: figure)
    if figure.kind != .unresolved, figure.kind != .identifier { lines += origins(of: figure, at: index) }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: - Readings

  private func readings(of figure: Figure) -> [String] {
    let own = candidates.indices.filter {
      candidates[$0].text.lower < figure.range.upper && figure.range.lower < candidates[$0].text.upper
    }
    if own.isEmpty { return ["  readings: none; no pattern fits around this number"] }
    var lines = ["  readings, best first:"]
    for index in own { lines.append("    " + reading(candidates[index])) }
    let chosen = own.filter { candidates[$0].outcome == .chosen }
    if let first = chosen.first, candidates[first].rule.id != figure.rule {
      lines.append("    later \(figure.rule) took its place, in the light of what stands around it")
    } else if let first = chosen.first, candidates[first].text != figure.range {
      lines.append("    later its text grew or shrank to “\(extraction.document.quote(figure.range))”")
    }
    return lines
  }

  private func reading(_ candidate: CandidateTrace) -> String {
    let specificity = candidate.pattern.specificity
    let facts = [
      Self.counted(specificity.fixedWords, "fixed word"), Self.counted(candidate.length, "word") + " long",
      Self.counted(specificity.constraints, "condition"),
    ].joined(separator: ", ")
    let place = "\(candidate.rule.file):\(candidate.pattern.line)"
    let head = "\(candidate.rule.id) (\(place)) fits “\(extraction.document.quote(candidate.match))”: \(facts)"
    switch candidate.outcome {
    case .chosen: return "+ \(head)"
    case .meansNothing: return "- \(head); but it means nothing: its parts don't make a value"
    case .lost(let winner, let reason):
      return "- \(head); \(candidates[winner].rule.id) \(Self.words(for: reason))"
    }
  }

  private static func words(for reason: CandidateTrace.Reason) -> String {
    switch reason {
    case .over: "wins: it names this rule in its `over`"
    case .moreFixedWords: "wins: it has more fixed words"
    case .longer: "wins: it's longer"
    case .moreConditions: "wins: it asks more of its parts"
    case .order: "wins: all else is equal, and it stands first"
    case .partOfIt: "wins: this is only a part of it, and of the same kind"
    case .taken: "has its words, since it won over others"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  // MARK: - Subject and time

  private func origins(of figure: Figure, at index: Int) -> [String] {
    let document = extraction.document
    var lines: [String] = []
    if let subject = figure.subject {
      let side =
        subject.range.lower >= figure.range.upper
        ? "right" : subject.range.upper <= figure.range.lower ? "left" : "inside"
      let isMarked = candidates.contains {
        $0.outcome == .chosen && $0.rule.id == figure.rule && $0.text.lower < figure.range.upper
          && figure.range.lower < $0.text.upper && $0.subject?.lower == subject.range.lower
      }
      let origin = isMarked ? "marked by the rule's pattern" : "found by grammar"
      lines.append(
        "  subject: {\(document.quote(subject.range))}, \(side == "inside" ? "inside" : "\(side) of") the figure, \(origin)"
      )
    } else if ![.date, .time, .duration].contains(figure.kind) {
      lines.append("  subject: none")
    }
    lines += choices.lines(of: index)
    if let when = figure.when, figure.kind != .date, figure.kind != .time {
      let words = when.range.map { " “\(document.quote($0))”" } ?? ""
      let value = when.span?.edtf ?? "open"
      switch when.basis {
      case .text: lines.append("  time: \(value), said by\(words) in the sentence")
      case .carried: lines.append("  time: \(value), carried over from\(words) in a sentence before")
      case .published: lines.append("  time: \(value), worked out from\(words) and the article's date")
      case .relative: lines.append("  time: open;\(words) says it in relation to a date that isn't known")
      }
    }
    if let measure = figure.measure { lines.append("  measure: \(measure.key) (\(measure.vietnamese))") }
    if let event = figure.event { lines.append("  event: “\(document.quote(event.range))”") }
    for link in figure.links where extraction.figures.indices.contains(link.figure) {
      let other = document.quote(extraction.figures[link.figure].range)
      lines.append("  link: \(link.relation.rawValue) “\(other)”")
    }
    return lines
  }
}

extension FileRange {
  fileprivate func has(_ byte: Int) -> Bool { lower <= byte && byte < upper }
}
