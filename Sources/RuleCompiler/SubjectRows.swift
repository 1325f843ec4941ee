import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Reads `lexicon/subjects-vi.tsv` and `subjects-en.tsv`, the weights of the subject ranker: a feature's name and its
/// weight a row. `Scripts/train-subjects` writes them.
extension LexiconCompiler {
  /// Weights as rows give them; the table of words isn't known before all files are read.
  struct SubjectRows {
    var features: [Int: Int] = [:]
    var words: [WordID: [Int: Int]] = [:]

    mutating func add(_ weight: Int, to feature: SubjectFeature) {
      switch feature {
      case .template(let index): features[index, default: 0] += weight
      case .word(let word, let offset): words[word, default: [:]][offset, default: 0] += weight
      }
    }

    func weights(wordCount: Int) -> SubjectWeights {
      SubjectWeights(features: features, words: words, wordCount: wordCount)
    }
  }

  /// Weights lie between minus and plus this.
  static let weightLimit = 1000

  mutating func subjectRows(_ source: Source) -> SubjectRows {
    var file = LexiconFile(name: source.label, text: source.text, columns: 2...2)
    var rows = SubjectRows()
    var names: Set<String> = []
    for row in file.rows {
      guard let weight = Int(row[1].text), weight != 0, abs(weight) <= Self.weightLimit else {
        file.complain(row[1], "a weight is a number from -\(Self.weightLimit) to \(Self.weightLimit), not 0")
        continue
      }
      if !names.insert(row[0].text).inserted { file.complain(row[0], "“\(row[0].text)” is there already") }
      do throws(SubjectFeature.NameError) {
        let features = try SubjectFeature.named(row[0].text) { words.steps(of: $0).steps.first?.word ?? .none }
        for feature in features { rows.add(weight, to: feature) }
      } catch {
        file.complain(row[0], error.message)
      }
    }
    problems += file.problems
    return rows
  }
}
