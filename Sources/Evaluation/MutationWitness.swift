import SoLieuDocuments
import SoLieuFigures

/// A sentence in which a change that no example notices makes a difference: what an example could be written after.
package struct MutationWitness: Sendable, Hashable {
  package var sentence: String
  /// Figures that are no more, and figures that are there instead.
  package var lost: [String]
  package var won: [String]

  /// Nil where the figures are the same.
  init?(_ sentence: [UInt8], plain: [String], changed: [String]) {
    if plain == changed { return nil }
    self.sentence = String(decoding: sentence, as: UTF8.self)
    let (before, after) = (Set(plain), Set(changed))
    lost = plain.filter { !after.contains($0) }
    won = changed.filter { !before.contains($0) }
  }

  /// The sentence, and what changes in it, behind - and +.
  package var lines: [String] {
    [sentence.split(whereSeparator: \.isNewline).joined(separator: " ")] + lost.map { "- " + $0 }
      + won.map { "+ " + $0 }
  }

  /// What can be seen of figures in an example, a line each.
  static func lines(of extraction: Extraction) -> [String] {
    extraction.figures.map { figure in
      var line = "[\(extraction.document.quote(figure.range)) | \(ExampleRunner.value(of: figure))]"
      if let subject = figure.subject { line += " {\(extraction.document.quote(subject.range))}" }
      if !figure.links.isEmpty { line += " with \(figure.links.count) links" }
      return line + " (\(figure.rule))"
    }
  }
}
