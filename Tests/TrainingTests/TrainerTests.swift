import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuTokens
import Testing

@testable import SoLieuTraining

@Suite("Training of the subject ranker")
struct TrainerTests {
  private let words = WordTable(words: [Array("giá".utf8)])

  private func feature(_ name: String) -> SubjectFeature {
    (try? SubjectFeature.named(name) { words.id(of: $0) })?.first ?? .template(0)
  }

  /// Figures whose subject is the phrase that begins with a name of money, beside phrases that don't.
  private var groups: [TrainingGroup] {
    let places = ["left", "left-near", "right"]
    return (0..<30).map { index in
      TrainingGroup(
        article: index, language: .vietnamese, kind: .money, strategy: .topic,
        candidates: [
          [feature("head money \(places[index % 3]) noun"), feature("distance money left \(index % 4)")],
          [feature("head money \(places[(index + 1) % 3]) money-head"), feature("first-word money left giá")],
          [feature("head money left name"), feature("distance money left \(index % 3)")],
        ],
        quality: [0, 1, 0], rules: 0)
    }
  }

  @Test("learns what tells right phrases from wrong ones")
  func learns() throws {
    let model = try #require(Trainer().train(groups)[.vietnamese])
    let weights = Check.weights(model, words)
    func score(_ names: [String]) -> Int { names.reduce(0) { $0 + weights.weight(of: feature($1)) } }
    #expect(score(["head money left-near money-head"]) > score(["head money left-near noun"]))
    #expect(score(["first-word money left giá"]) > 0)
    // Other kinds learn from money.
    #expect(score(["head measure left money-head"]) > score(["head measure left name"]))
  }

  @Test("gives the same bytes each time")
  func deterministic() {
    let files = (0..<2).map { _ in
      WeightsFile.text(Trainer().train(groups)[.vietnamese] ?? [:], language: .vietnamese, words: words)
    }
    #expect(files[0] == files[1])
    #expect(files[0].split(separator: "\n").count > 5)
  }

  @Test("keeps no more weights than it may")
  func limit() {
    var options = Trainer.Options()
    options.weightLimit = 4
    let model = Trainer(options: options).train(groups)[.vietnamese] ?? [:]
    #expect((1...4).contains(model.count))
  }

  @Test("learns nothing from figures without a right phrase, or without a wrong one")
  func nothing() {
    let groups = groups.map { group in
      var group = group
      group.quality = group.article % 2 == 0 ? [0, 0, 0] : [1, 1, 1]
      return group
    }
    #expect(Trainer().train(groups).isEmpty)
  }
}
