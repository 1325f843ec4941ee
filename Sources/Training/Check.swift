import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuRules
import SoLieuTokens

/// Trains without some articles and counts the subjects that come out right in them, the ranker's own subjects carried on.
package struct Check {
  private let corpus: Corpus
  private let book: RuleBook
  private let options: Trainer.Options

  package init(corpus: Corpus, book: RuleBook, options: Trainer.Options) {
    self.corpus = corpus
    self.book = book
    self.options = options
  }

  private struct Tally {
    var all = 0
    var rules = 0
    var ranked = 0
    /// Of those that the ranker changed: how many became right, and wrong.
    var mended = 0
    var spoilt = 0
  }

  /// A line a language and kind, then one for each of the rules' strategies.
  package func run(folds: Int) -> [String] {
    var tallies: [String: Tally] = [:]
    for fold in 0..<folds {
      var weights: [Language: SubjectWeights] = [:]
      let model = Trainer(options: options).train(corpus.groups.filter { $0.article % folds != fold })
      for language in Language.allCases { weights[language] = Self.weights(model[language] ?? [:], book.lexicon.words) }
      let finder = FigureFinder(lexicon: book.lexicon, rules: book.rules, subjectWeights: weights)
      for index in corpus.articles.indices where index % folds == fold {
        let answers = Answers(corpus.articles[index], finder: finder)
        _ = finder.extraction(of: answers.document) { example in
          guard let quality = answers.quality(of: example) else { return example.ranked }
          let rules = example.rules.map { quality[$0] > 0 } ?? false
          let ranked = example.ranked.map { quality[$0] > 0 } ?? rules
          for key in [
            "\(answers.language.rawValue) all", "\(answers.language.rawValue) \(example.kind.rawValue)",
            "\(answers.language.rawValue) by \(example.strategy.name) \(example.kind.rawValue)",
          ] {
            tallies[key, default: Tally()].all += 1
            if rules { tallies[key, default: Tally()].rules += 1 }
            if ranked { tallies[key, default: Tally()].ranked += 1 }
            if ranked, !rules { tallies[key, default: Tally()].mended += 1 }
            if rules, !ranked { tallies[key, default: Tally()].spoilt += 1 }
          }
          return example.ranked
        }
      }
    }
    return tallies.sorted { $0.key < $1.key }.map { key, tally in
      "  \(key): \(tally.all), rules \(tally.rules), ranker \(tally.ranked) (+\(tally.mended) -\(tally.spoilt))"
    }
  }

  /// Weights as the ranker takes them.
  static func weights(_ model: [FeaturePattern: Int], _ words: WordTable) -> SubjectWeights {
    var features: [Int: Int] = [:]
    var rows: [WordID: [Int: Int]] = [:]
    for (pattern, weight) in model {
      // A name that was made here can be read.
      for feature in (try? SubjectFeature.named(pattern.name(words)) { words.id(of: $0) }) ?? [] {
        switch feature {
        case .template(let index): features[index, default: 0] += weight
        case .word(let word, let offset): rows[word, default: [:]][offset, default: 0] += weight
        }
      }
    }
    return SubjectWeights(features: features, words: rows, wordCount: words.count)
  }
}
