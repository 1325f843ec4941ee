import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// A reading of a number that a rule offered, and what became of it. For people who ask why a figure is as it is.
package struct CandidateTrace: Sendable {
  package enum Outcome: Sendable, Hashable {
    case chosen
    /// Its words were free, but what they say can't be: a 13th month, a part larger than its whole.
    case meansNothing
    /// Its words belong to another, by its index among the candidates.
    case lost(to: Int, because: Reason)
  }

  /// Why one reading goes before another.
  package enum Reason: Sendable, Hashable {
    case over, moreFixedWords, longer, moreConditions, order
    /// The other is a larger one of the same kind that this is a part of.
    case partOfIt
    /// This one would go first, but the other was there already: it had won over a third.
    case taken
  }

  package var rule: RuleInfo
  package var pattern: PatternInfo
  package var outcome: Outcome
  /// The number at its heart.
  package var number: TextRange
  /// All that the pattern covers.
  package var match: TextRange
  /// How many words and marks that is.
  package var length: Int
  /// The figure's own words.
  package var text: TextRange
  /// What the pattern itself marks as the subject.
  package var subject: TextRange?
}

extension FigureFinder {
  /// The readings of a document's numbers, sentence by sentence, in each the best first.
  ///
  /// It chooses as ``extraction(of:language:published:)`` does, by the same selection, but apart from it: explaining costs
  /// nothing where nobody asks. What happens later, in the light of other figures, isn't in it.
  package func candidates(of document: Document, language: Language? = nil) -> [CandidateTrace] {
    var workspace = makeWorkspace()
    let readings = readings(of: document, language: language, in: &workspace)
    var traces: [CandidateTrace] = []
    for reading in [readings.own, readings.other].compactMap({ $0 }) {
      traces += (reading.language == .vietnamese ? vietnamese : english).candidates(of: reading, first: traces.count)
    }
    return traces
  }
}

extension DraftFinder {
  /// - Parameter index: what the first trace will have for an index.
  func candidates(of reading: Reading, first index: Int) -> [CandidateTrace] {
    guard !reading.numerals.isEmpty else { return [] }
    var matcher = RuleMatcher(rules: rules)
    var stream = SymbolStream()
    stream.fill(
      tokens: reading.tokens, sentences: reading.sentences, numerals: reading.numerals, rules: rules)
    var selection = CandidateSelection()
    selection.reset(tokenCount: reading.tokens.count)
    var traces: [CandidateTrace] = []
    var next = 0
    for sentence in reading.sentences.indices {
      var matches: [RuleMatch] = []
      while next < reading.numerals.count,
        reading.numerals[next].tokens.lowerBound < reading.sentences[sentence].upperBound
      {
        if !reading.isFurniture(reading.numerals[next].tokens.lowerBound) {
          matcher.matches(head: next, in: stream, into: &matches)
        }
        next += 1
      }
      matches.removeAll { rules.kind(of: $0.rule) == nil }
      var chosen: [FigureDraft] = []
      selection.choose(
        &matches, in: stream, sentence: sentence, reading: reading, builder: builder, into: &chosen)
      let nothing = matches.indices.map(selection.meansNothing)
      traces += trace(
        matches, nothing: nothing, chosen: chosen, first: index + traces.count, stream, sentence, reading)
    }
    return traces
  }

  private func trace(
    _ matches: [RuleMatch], nothing: [Bool], chosen: [FigureDraft], first: Int, _ stream: SymbolStream,
    _ sentence: Int, _ reading: Reading
  ) -> [CandidateTrace] {
    let parts = matches.map { rules.parts(of: $0, in: stream) }
    // Several patterns of a rule may say the same: the best of them was taken.
    var isChosen = matches.map { _ in false }
    for draft in chosen {
      let own = matches.indices.filter {
        draft.rule == Int(matches[$0].rule.rawValue) && draft.tokens == parts[$0].text
      }
      // A pattern may begin with another number than its figure's: the next set of "6-4, [7-5]".
      let index = own.first { draft.numeral == matches[$0].head } ?? own.first
      if let index { isChosen[index] = true }
    }
    func range(_ tokens: Range<Int>) -> TextRange {
      TextRange(reading.tokens.range(tokens.lowerBound).lower, reading.tokens.range(tokens.upperBound - 1).upper)
    }
    return matches.indices.map { index in
      let match = matches[index]
      var outcome = CandidateTrace.Outcome.meansNothing
      if isChosen[index] {
        outcome = .chosen
      } else if !nothing[index],
        let winner = matches.indices.first(where: { isChosen[$0] && parts[$0].text.overlaps(parts[index].text) }
        )
      {
        let isPart =
          rules.kind(of: match.rule) == rules.kind(of: matches[winner].rule)
          && parts[winner].text.count > parts[index].text.count
        outcome = .lost(to: first + winner, because: reason(matches[winner], match, isPart: isPart))
      }
      return CandidateTrace(
        rule: rules[match.rule], pattern: rules.pattern(of: match), outcome: outcome,
        number: range(reading.numerals[match.head].tokens), match: range(match.tokens), length: match.tokens.count,
        text: range(parts[index].text),
        subject: parts[index].captures.first { $0.slot == .subject }.map { range($0.tokens) })
    }
  }

  private func reason(_ winner: RuleMatch, _ loser: RuleMatch, isPart: Bool) -> CandidateTrace.Reason {
    if rules.overrules(winner.rule, loser.rule) { return .over }
    if !rules.precedes(winner, loser) { return isPart ? .partOfIt : .taken }
    let (a, b) = (rules.pattern(of: winner).specificity, rules.pattern(of: loser).specificity)
    if a.fixedWords != b.fixedWords { return .moreFixedWords }
    if winner.tokens.count != loser.tokens.count { return .longer }
    return a.constraints != b.constraints ? .moreConditions : .order
  }
}
