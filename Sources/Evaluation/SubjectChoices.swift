import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon

/// What the subject ranker made of a document's figures, and which features decided.
struct SubjectChoices {
  private let document: Document
  private let weights: SubjectWeights
  private let words: SubjectNames
  private var examples: [Int: SubjectExample] = [:]

  init(_ document: Document, finder: FigureFinder, language: Language) {
    self.document = document
    weights = finder.lexicon.subjectWeights(language)
    words = SubjectNames(lexicon: finder.lexicon)
    var examples: [Int: SubjectExample] = [:]
    _ = finder.extraction(of: document, language: language) { example in
      examples[example.figure] = example
      return example.ranked
    }
    self.examples = examples
  }

  /// Lines for a figure, none where the ranker isn't for it.
  func lines(of figure: Int) -> [String] {
    guard let example = examples[figure], let ranked = example.ranked else { return [] }
    guard let rules = example.rules else {
      return ["    the ranker chose it of \(example.candidates.count) phrases; the rules found none"]
        + reasons(example, ranked, over: nil)
    }
    guard rules != ranked else {
      let other = example.candidates.indices.filter { $0 != ranked }
        .max { example.score($0, weights) < example.score($1, weights) }
      return ["    found by the rules (\(example.strategy.name)), and kept by the ranker"]
        + reasons(example, ranked, over: other)
    }
    return ["    chosen by the ranker over what the rules found (\(example.strategy.name))"]
      + reasons(example, ranked, over: rules)
  }

  /// The features that tell two candidates apart most.
  private func reasons(_ example: SubjectExample, _ chosen: Int, over other: Int?) -> [String] {
    var differences: [SubjectFeature: Int] = [:]
    for feature in example.candidates[chosen].features {
      differences[feature, default: 0] += weights.weight(of: feature)
    }
    if let other {
      for feature in example.candidates[other].features {
        differences[feature, default: 0] -= weights.weight(of: feature)
      }
    }
    let sum = differences.values.reduce(0, +)
    let largest = differences.map { (name: words.name(of: $0.key), value: $0.value) }.filter { $0.value != 0 }
      .sorted { abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.name < $1.name }
      .prefix(5)
    let quote = other.map { " over {\(document.quote(example.candidates[$0].range))}" } ?? ""
    return ["    by \(sum)\(quote): " + largest.map { "\($0.name) \($0.value)" }.joined(separator: ", ")]
  }
}

/// Names of features.
struct SubjectNames {
  let lexicon: Lexicon
  func name(of feature: SubjectFeature) -> String { feature.name(lexicon.words) }
}
