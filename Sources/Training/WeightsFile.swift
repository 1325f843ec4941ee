import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Weights as a file of the rule book: a feature's name and its weight a row, in alphabetical order.
package enum WeightsFile {
  package static func text(_ weights: [FeaturePattern: Int], language: Language, words: WordTable) -> String {
    let rows = weights.map { (feature, weight) in "\(feature.name(words))\t\(weight)" }
      .sorted { (a: String, b: String) in a.utf8.lexicographicallyPrecedes(b.utf8) }
    return """
      # What the subject ranker learnt (\(language.rawValue)): a feature, and its weight. Written by Scripts/train-subjects.

      """ + rows.joined(separator: "\n") + "\n"
  }
}
