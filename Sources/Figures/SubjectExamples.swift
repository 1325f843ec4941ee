import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// A figure, the phrases that may be its subject and what the ranker sees of them: for training, and for people who ask
/// why a subject was chosen.
package struct SubjectExample: Sendable {
  package struct Candidate: Sendable {
    package var range: TextRange
    package var features: [SubjectFeature]
  }
  /// By its index among the document's figures.
  package var figure: Int
  package var kind: FigureKind
  package var candidates: [Candidate]
  /// The phrase that the rules found, by its index; nil where they found none, or words of the figure itself.
  package var rules: Int?
  package var strategy: SubjectStrategy
  /// The one that the ranker chooses; nil where it doesn't look.
  package var ranked: Int?

  /// The sum of a candidate's weights.
  package func score(_ candidate: Int, _ weights: SubjectWeights) -> Int {
    candidates[candidate].features.reduce(0) { $0 + weights.weight(of: $1) }
  }
}

extension SubjectWeights {
  /// The weight of a feature; 0 for those that weren't seen in training.
  package func weight(of feature: SubjectFeature) -> Int {
    switch feature {
    case .template(let index): features.isEmpty ? 0 : Int(features[index])
    case .word(let word, let offset): Int(weight(of: word, at: offset))
    }
  }
}

/// Shown each figure that the ranker is for; gives the candidate that becomes its subject, nil to leave what it has.
typealias SubjectChooser = (SubjectExample) -> Int?

extension SubjectTable {
  /// Lets the ranker choose a figure's subject, where it's for it.
  ///
  /// - Parameter choose: who chooses in its place.
  mutating func rank(
    _ figure: Int, with ranker: inout SubjectRanker, _ grammar: some SubjectGrammar, _ reading: Reading,
    choose: SubjectChooser?
  ) {
    let kind = kind(figure)
    let strategy = subjects[figure]?.strategy
    let isOpen = ranker.looks(at: kind, strategy)
    guard isOpen || choose != nil && SubjectRanker.isRanked(kind, strategy),
      let scene = ranker.collect(for: figure, self, grammar, reading.tokens)
    else { return }
    var best = isOpen ? ranker.best(scene, phrases, reading.tokens) : nil
    if let choose { best = choose(example(figure, scene, ranker, reading, ranked: best)) }
    guard let best else { return }
    let phrase = ranker.candidates[best].phrase
    if phrase != scene.rules?.phrase { _ = take(phrase, for: figure, by: .none) }
  }

  private func example(
    _ figure: Int, _ scene: SubjectScene, _ ranker: SubjectRanker, _ reading: Reading, ranked: Int?
  ) -> SubjectExample {
    let candidates = ranker.candidates.map { candidate in
      var list = SubjectFeatureList()
      ranker.addFeatures(of: candidate, scene, phrases, reading.tokens, to: &list)
      let tokens = phrases.tokens(of: candidate.phrase)
      return SubjectExample.Candidate(
        range: TextRange(
          reading.tokens.range(tokens.lowerBound).lower, reading.tokens.range(tokens.upperBound - 1).upper),
        features: list.features)
    }
    return SubjectExample(
      figure: figure, kind: kind(figure), candidates: candidates, rules: scene.rules == nil ? nil : 0,
      strategy: scene.rules?.strategy ?? .none, ranked: ranked)
  }
}
