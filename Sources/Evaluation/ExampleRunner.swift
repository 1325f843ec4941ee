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
package struct ExampleRunner {
  /// An example that doesn't hold.
  package struct Failure: Sendable, Hashable, CustomStringConvertible {
    package var rule: String
    package var file: String
    /// From 1.
    package var line: Int
    package var example: String
    /// What was expected and what came out.
    package var message: String

    package var description: String { "\(file):\(line): \(rule): \(message)\n    \(example)" }
  }

  package struct Report: Sendable {
    package var passed = 0
    package var failures: [Failure] = []
    /// Examples under `todo` that hold by now, and so should move to `reads`.
    package var ready: [Failure] = []
  }

  private let finder: FigureFinder

  package init(finder: FigureFinder) { self.finder = finder }

  /// Runs all examples of a file, whose rules are of one language. O(size of its examples).
  package func run(_ file: RuleFile, language: Language) -> Report {
    var report = Report()
    var workspace = finder.makeWorkspace()
    for rule in file.rules {
      for (examples, isTodo) in [(rule.reads, false), (rule.todo, true)] {
        for example in examples {
          let message = check(example.value, rule: rule, language: language, in: &workspace)
          let outcome = Failure(
            rule: rule.id.value, file: file.name, line: example.place.line, example: example.value,
            message: message ?? "reads it now; move it to reads")
          switch (message, isTodo) {
          case (nil, false): report.passed += 1
          case (nil, true): report.ready.append(outcome)
          case (_, false): report.failures.append(outcome)
          case (_, true): break
          }
        }
      }
      for example in rule.leaves {
        guard let found = finds(example.value, rule: rule, language: language, in: &workspace) else {
          report.passed += 1
          continue
        }
        report.failures.append(
          Failure(
            rule: rule.id.value, file: file.name, line: example.place.line, example: example.value,
            message: "should leave it alone, but reads “\(found)”"))
      }
    }
    return report
  }

  /// What's wrong with an example that the rule must read; nil where it holds.
  private func check(
    _ marked: String, rule: RuleFile.Rule, language: Language, in workspace: inout FigureFinder.Workspace
  ) -> String? {
    let example: MarkedText
    do { example = try MarkedText(marked) } catch { return error.message }
    let extraction = finder.extraction(
      of: Document.read(example.text, encoding: .utf8), language: language, in: &workspace)
    let own = extraction.figures.filter { rule.kind == nil || $0.rule == rule.id.value }
    if rule.kind == nil, !own.contains(where: { !$0.links.isEmpty || $0.measure != nil }) {
      return "relates no figures"
    }
    for mark in example.figures {
      let quote = text(example.text[mark.range])
      guard
        let figure = own.first(where: {
          $0.range.lower == mark.range.lowerBound && $0.range.upper == mark.range.upperBound
        })
      else {
        let others = extraction.figures.filter {
          $0.range.lower < mark.range.upperBound && mark.range.lowerBound < $0.range.upper
        }
        let said = others.map { "“\(extraction.document.quote($0.range))” by \($0.rule)" }.joined(separator: ", ")
        return "should read “\(quote)”, but \(said.isEmpty ? "nothing reads it" : "there is " + said)"
      }
      let value = Self.value(of: figure)
      if let expected = mark.value ?? (Self.isPlainNumber(quote) && figure.kind != .identifier ? quote : nil),
        expected != value
      {
        return "“\(quote)” should be \(expected), but is \(value)"
      }
      if let subject = mark.subject {
        let found = figure.subject.map { extraction.document.quote($0.range) } ?? "nothing"
        guard figure.subject?.range.lower == subject.lowerBound else {
          return "“\(quote)” should count “\(text(example.text[subject]))”, but counts \(found)"
        }
      }
    }
    guard rule.kind != nil else { return nil }
    let extra = own.first { figure in
      !example.figures.contains {
        $0.range.lowerBound == figure.range.lower && $0.range.upperBound == figure.range.upper
      }
    }
    return extra.map { "reads “\(extraction.document.quote($0.range))” too, which isn't marked" }
  }

  /// The first words that the rule reads in a text that it must leave alone.
  private func finds(
    _ plain: String, rule: RuleFile.Rule, language: Language, in workspace: inout FigureFinder.Workspace
  ) -> String? {
    let extraction = finder.extraction(
      of: Document.read(Array(plain.utf8), encoding: .utf8), language: language, in: &workspace)
    if rule.kind == nil {
      let related = extraction.figures.first { !$0.links.isEmpty }
      return related.map { extraction.document.quote($0.range) }
    }
    return extraction.figures.first { $0.rule == rule.id.value }.map { extraction.document.quote($0.range) }
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

  private static func isPlainNumber(_ text: String) -> Bool { text.utf8.allSatisfy { 48...57 ~= $0 } }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
