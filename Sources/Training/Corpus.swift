import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuLexicon
import SoLieuRules

/// An article with its annotations.
package struct TrainingArticle: Sendable {
  package var name: String
  package var bytes: [UInt8]
  package var gold: String
  package init(name: String, bytes: [UInt8], gold: String) {
    self.name = name
    self.bytes = bytes
    self.gold = gold
  }
}

/// A figure whose subject gold names, with the phrases to choose from.
package struct TrainingGroup: Sendable {
  package var article: Int
  package var language: Language
  package var kind: FigureKind
  package var strategy: SubjectStrategy
  /// For each candidate its features, and how well it fits gold: 0 for wrong, up to 1.
  package var candidates: [[SubjectFeature]]
  package var quality: [Double]
  /// The one that the rules found.
  package var rules: Int?
}

/// Annotated articles, and what the ranker can learn of them.
package struct Corpus: Sendable {
  package let articles: [TrainingArticle]
  package private(set) var groups: [TrainingGroup] = []

  /// Reads all articles with the rules alone; the subjects of earlier figures, which later ones may take over, are those of
  /// gold where a candidate fits it.
  package init(_ articles: [TrainingArticle], book: RuleBook) {
    self.articles = articles
    let finder = FigureFinder(
      lexicon: book.lexicon, rules: book.rules,
      subjectWeights: [.vietnamese: SubjectWeights(), .english: SubjectWeights()])
    for index in articles.indices {
      let answers = Answers(articles[index], finder: finder)
      let language = answers.language
      var own: [TrainingGroup] = []
      _ = finder.extraction(of: answers.document) { example in
        guard let quality = answers.quality(of: example) else { return nil }
        own.append(
          TrainingGroup(
            article: index, language: language, kind: example.kind, strategy: example.strategy,
            candidates: example.candidates.map(\.features), quality: quality, rules: example.rules))
        if let rules = example.rules, quality[rules] > 0 { return rules }
        guard let best = quality.indices.max(by: { quality[$0] < quality[$1] }), quality[best] > 0 else { return nil }
        return best
      }
      groups += own
    }
  }

  /// How many subjects are among the candidates at all.
  package func reach() -> String {
    var lines: [String] = []
    for language in Language.allCases {
      for kind in SubjectTemplate.kinds {
        let own = groups.filter { $0.language == language && $0.kind == kind }
        guard !own.isEmpty else { continue }
        let reached = own.count { $0.quality.contains { $0 > 0 } }
        let right = own.count { group in group.rules.map { group.quality[$0] > 0 } ?? false }
        let phrases = own.reduce(0) { $0 + $1.candidates.count } / own.count
        lines.append(
          "  \(language.rawValue) \(kind.rawValue): \(own.count), rules \(right), candidates have \(reached), "
            + "\(phrases) phrases each")
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// What gold says of an article's figures.
package struct Answers: Sendable {
  package let document: Document
  package let language: Language
  /// Gold's subjects by index of figure.
  private var subjects: [Int: [String]] = [:]

  package init(_ article: TrainingArticle, finder: FigureFinder) {
    document = Document.read(article.bytes)
    let extraction = finder.extraction(of: document)
    language = extraction.language ?? .vietnamese
    let rows = Gold(article.gold, article: document).rows
    for (row, figure) in Score.pair(rows, extraction.figures, in: document)
    where rows[row].kind == extraction.figures[figure].kind && !rows[row].subjects.isEmpty {
      subjects[figure] = rows[row].subjects
    }
  }

  /// How well each candidate fits gold; nil where gold says nothing.
  package func quality(of example: SubjectExample) -> [Double]? {
    guard let gold = subjects[example.figure] else { return nil }
    return example.candidates.map { Score.subjectShare(of: document.quote($0.range), in: gold) }
  }
}
