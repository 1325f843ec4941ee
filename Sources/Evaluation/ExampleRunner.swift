import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleCompiler
import SoLieuRules

/// Runs the examples of rule files through the whole reading.
///
/// Strictness is per rule, as in semgrep: in an example of what a rule reads, each mark must be found by this rule and
/// each find of this rule must be marked; in an example of what it leaves, the rule must stay silent. What other rules
/// find doesn't matter, else every new rule would break old files; gold articles judge the whole.
package struct ExampleRunner: ~Copyable {
  private let finder: FigureFinder
  /// For who wants to hide patterns.
  var workspace: FigureFinder.Workspace

  package init(finder: FigureFinder) {
    self.finder = finder
    workspace = finder.makeWorkspace()
  }

  /// Runs all examples of a file, whose rules are of one language. O(size of its examples).
  package mutating func run(_ file: RuleFile, language: Language) -> [CheckResult] {
    var results: [CheckResult] = []
    for rule in file.rules { results += run(rule, of: file, language: language) }
    return results
  }

  /// Runs the examples of one rule.
  package mutating func run(_ rule: RuleFile.Rule, of file: RuleFile, language: Language) -> [CheckResult] {
    func blank(_ example: Placed<String>) -> CheckResult {
      var result = CheckResult(.passed, name: rule.id.value, file: file.name, line: example.place.line)
      result.column = example.place.column
      return result
    }
    var results: [CheckResult] = []
    for example in rule.reads {
      results.append(check(example.value, rule: rule, language: language, blank(example)))
    }
    for example in rule.leaves {
      results.append(checkSilence(example.value, rule: rule, language: language, blank(example)))
    }
    for example in rule.todo {
      var result = check(example.value, rule: rule, language: language, blank(example))
      if result.outcome == .passed {
        result.outcome = .ready
        result.note = "reads it now; move the example from todo to reads"
        result.sentence = example.value
      } else {
        result.outcome = .todo
      }
      results.append(result)
    }
    return results
  }

  /// Whether an example that the rule must read holds.
  private mutating func check(
    _ marked: String, rule: RuleFile.Rule, language: Language, _ blank: CheckResult
  ) -> CheckResult {
    var result = blank
    let example: MarkedText
    do { example = try MarkedText(marked) } catch {
      result.outcome = .failed
      result.note = error.message
      result.sentence = marked
      return result
    }
    let extraction = finder.extraction(
      of: Document.read(example.text, encoding: .utf8), language: language, in: &workspace)
    let own = extraction.figures.filter { rule.kind == nil || $0.rule == rule.id.value }
    var notes: [String] = []
    if rule.kind == nil, !own.contains(where: { Self.relates($0, rule) }) { notes.append("relates no figures") }
    for mark in example.figures {
      check(mark, of: example, own: own, extraction, &result, &notes)
    }
    if rule.kind != nil {
      for figure in own where !example.figures.contains(where: { Self.range(of: figure) == $0.range }) {
        let quote = extraction.document.quote(figure.range)
        notes.append("reads “\(quote)” too, which isn't marked")
        result.got.append(Self.line(quote, Self.value(of: figure), subject: nil))
      }
    }
    guard !notes.isEmpty else { return blank }
    result.outcome = .failed
    result.note = notes.joined(separator: "; ")
    result.sentence = CheckResult.marked(example.text, example.figures.map(\.range))
    if rule.kind != nil {
      result.recording = recorded(own, example).map { .example(marked, now: $0) }
    }
    return result
  }

  /// Whether a figure shows what a relation says: links, or a measure where it links nothing.
  private static func relates(_ figure: Figure, _ relation: RuleFile.Rule) -> Bool {
    relation.figures.contains { !$0.links.isEmpty } ? !figure.links.isEmpty : figure.measure != nil
  }

  /// The example with what came out of it marked; nil where nothing did, or its marks can't say it.
  private func recorded(_ own: [Figure], _ example: MarkedText) -> String? {
    var marks: [(range: Range<Int>, value: String?)] = []
    var subjects: [Range<Int>] = []
    for figure in own {
      let range = Self.range(of: figure)
      let quote = text(example.text[range])
      let value = Self.value(of: figure)
      marks.append((range, value.isEmpty || Self.isPlainNumber(quote) && quote == value ? nil : value))
      guard let expected = example.figures.first(where: { $0.range == range })?.subject else { continue }
      let none = range.upperBound..<range.upperBound
      let subject = figure.subject.map { $0.range.lower..<$0.range.upper } ?? none
      // Where it begins is what counts.
      subjects.append(expected.lowerBound == subject.lowerBound && !expected.isEmpty ? expected : subject)
    }
    guard !marks.isEmpty else { return nil }
    subjects.removeAll { subject in marks.contains { $0.range.overlaps(subject) } }
    let marked = MarkedText.marked(example.text, figures: marks, subjects: subjects)
    guard let read = try? MarkedText(marked), read.text == example.text, read.figures.map(\.range) == marks.map(\.range)
    else { return nil }
    return marked
  }

  /// Adds to `result` what's expected of a mark and what came out, and to `notes` what's wrong.
  private func check(
    _ mark: MarkedText.Figure, of example: MarkedText, own: [Figure], _ extraction: Extraction,
    _ result: inout CheckResult, _ notes: inout [String]
  ) {
    let quote = text(example.text[mark.range])
    let figure = own.first { Self.range(of: $0) == mark.range }
    let isPlain = Self.isPlainNumber(quote) && figure?.kind != .identifier
    let value = mark.value ?? (isPlain ? quote : nil)
    let subject = mark.subject.map { text(example.text[$0]) }
    result.expected.append(Self.line(quote, value, subject: subject))
    guard let figure else {
      let others = extraction.figures.filter {
        $0.range.lower < mark.range.upperBound && mark.range.lowerBound < $0.range.upper
      }
      notes.append(others.isEmpty ? "nothing reads “\(quote)”" : "doesn't read “\(quote)”")
      for other in others {
        let line = Self.line(extraction.document.quote(other.range), Self.value(of: other), subject: nil)
        result.got.append("\(line)  (by \(other.rule))")
      }
      return
    }
    let found = Self.value(of: figure)
    if let value, value != found { notes.append("“\(quote)” should be \(value), not \(found)") }
    var shown = subject
    if let expected = mark.subject {
      let own = figure.subject.map { extraction.document.quote($0.range) }
      let isRight = expected.isEmpty ? own == nil : figure.subject?.range.lower == expected.lowerBound
      if !isRight {
        shown = own ?? ""
        let wanted = expected.isEmpty ? "nothing" : "“\(subject ?? "")”"
        notes.append("“\(quote)” should count \(wanted), not \(own.map { "“\($0)”" } ?? "nothing")")
      }
    }
    result.got.append(Self.line(quote, value == nil ? nil : found, subject: shown))
  }

  /// Whether the rule leaves alone what it must.
  private mutating func checkSilence(
    _ plain: String, rule: RuleFile.Rule, language: Language, _ blank: CheckResult
  ) -> CheckResult {
    let bytes = (try? MarkedText(plain))?.text ?? Array(plain.utf8)
    let extraction = finder.extraction(of: Document.read(bytes, encoding: .utf8), language: language, in: &workspace)
    let found = extraction.figures.filter { rule.kind == nil ? !$0.links.isEmpty : $0.rule == rule.id.value }
    guard !found.isEmpty else { return blank }
    var result = blank
    result.outcome = .failed
    result.note = "should leave this alone"
    result.sentence = CheckResult.marked(bytes, found.map(Self.range))
    result.got = found.map { Self.line(extraction.document.quote($0.range), Self.value(of: $0), subject: nil) }
    return result
  }

  /// A figure's value as examples write it: `> 2430`, `4..6`, `237/243`, `3-0`, `2014-06`, `07:30`.
  package static func value(of figure: Figure) -> String {
    if figure.kind == .date || figure.kind == .time { return figure.when?.span?.edtf ?? "" }
    guard let value = figure.value, let low = value.low else { return "" }
    var text = value.comparator == .equal ? "" : value.comparator.rawValue + " "
    text += low.description
    guard let high = value.high else { return text }
    switch figure.kind {
    case .ratio: return text + "/" + high.description
    case .score: return text + "-" + high.description
    default: return text + ".." + high.description
    }
  }

  private static func line(_ quote: String, _ value: String?, subject: String?) -> String {
    var line = quote
    if let value, !value.isEmpty, value != quote { line += " | " + value }
    if let subject { line += " {\(subject)}" }
    return line
  }

  private static func range(of figure: Figure) -> Range<Int> { figure.range.lower..<figure.range.upper }

  private static func isPlainNumber(_ text: String) -> Bool { text.utf8.allSatisfy { 48...57 ~= $0 } }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
