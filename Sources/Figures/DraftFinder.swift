import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Finds the figures of one language's documents as the rules see them, before anything is known of subjects and times.
///
/// It never changes; a class, so that handing it on counts one reference and not those of its rules and readers.
final class DraftFinder: Sendable {
  let rules: RuleSet
  let builder: DraftBuilder
  private let extents: FigureExtent
  private let lists: QuantityLists
  private let spans: SpanEnds
  /// The rules whose counts may turn out to be money; see ``BareMoney``.
  private let plainCounts: Set<Int>
  /// The rules whose figures may turn out to be names; see ``NumberNames``.
  private let doubted: Set<Int>
  private let bareMoney: Int?
  /// Which "rupees" are meant, in English.
  private let currencies: GenericCurrency?

  init(_ lexicon: Lexicon, _ words: FigureWords, _ rules: RuleSet, _ language: Language) {
    self.rules = rules
    builder = DraftBuilder(lexicon: lexicon, rules: rules, language: language)
    extents = FigureExtent(lexicon: lexicon, words: words, language: language)
    lists = QuantityLists(lexicon: lexicon, words: words, language: language)
    spans = SpanEnds(lexicon: lexicon, language: language)
    func index(_ name: String) -> Int? { rules.rule(named: name).map { Int($0.rawValue) } }
    plainCounts = Set(["vi.count.noun", "vi.count.range"].compactMap(index))
    doubted = plainCounts.union(["vi.ratio.slash"].compactMap(index))
    bareMoney = index("vi.money.bare")
    currencies = language == .english ? GenericCurrency(lexicon) : nil
  }

  /// What it keeps from one document to the next.
  struct Workspace: Sendable {
    var matcher: RuleMatcher
    var stream = SymbolStream()
    fileprivate var selection = CandidateSelection()
    fileprivate var matches: [RuleMatch] = []
    /// Those of the sentence at hand.
    fileprivate var own: [RuleMatch] = []
    /// The patterns that are as if they weren't there, by index; see ``FigureFinder/Workspace/hide(_:of:)``.
    var hidden: [Bool] = []

    init(rules: RuleSet) { matcher = RuleMatcher(rules: rules) }
  }

  func drafts(
    of reading: Reading, in workspace: inout Workspace
  ) -> (figures: [FigureDraft], relations: DraftRelations) {
    guard !reading.numerals.isEmpty else { return ([], DraftRelations()) }
    workspace.stream.fill(
      tokens: reading.tokens, sentences: reading.sentences, numerals: reading.numerals, rules: rules)
    workspace.selection.reset(tokenCount: reading.tokens.count)
    // Sentence after sentence for each of the three passes, and not all three for each sentence: so the processor keeps what
    // a pass is made of at hand.
    var relations: [RuleMatch] = []
    var sentences = match(reading, in: &workspace, relations: &relations)
    var chosen: [FigureDraft] = []
    for index in sentences.indices { choose(&sentences[index], of: reading, in: &workspace, into: &chosen) }
    let names = NumberNames(reading, doubted: doubted)
    var drafts: [FigureDraft] = []
    var found: [FigureDraft] = []
    for sentence in sentences {
      found.clear()
      found.append(contentsOf: chosen[sentence.drafts])
      complete(&found, sentence, of: reading, &workspace.selection)
      names.mark(&found)
      drafts += found
    }
    ListNumbers.mark(&drafts, in: reading)
    MatchHalves.mark(&drafts, in: reading)
    BareMoney(reading).mark(&drafts, countRules: plainCounts, moneyRule: bareMoney)
    currencies?.resolve(&drafts, in: reading.tokens)
    let stream = workspace.stream
    let said = RelationReader(rules: rules).apply(
      relations, captures: { rules.captures(of: $0, in: stream) }, to: drafts)
    return (drafts, said)
  }

  /// A sentence with numerals, and what was found in it so far.
  private struct NumeralSentence {
    /// Its index.
    var sentence: Int
    var numerals: Range<Int>
    /// Its matches among the workspace's.
    var matches: Range<Int>
    /// Its drafts among those that were chosen.
    var drafts = 0..<0
  }

  /// Finds what the patterns match around all numerals; those of relations are put aside.
  private func match(
    _ reading: Reading, in workspace: inout Workspace, relations: inout [RuleMatch]
  ) -> [NumeralSentence] {
    var sentences: [NumeralSentence] = []
    workspace.matches.clear()
    var next = 0
    for sentence in reading.sentences.indices {
      let tokens = reading.sentences[sentence]
      let first = next
      let start = workspace.matches.count
      while next < reading.numerals.count, reading.numerals[next].tokens.lowerBound < tokens.upperBound {
        if !reading.isFurniture(reading.numerals[next].tokens.lowerBound) {
          workspace.matcher.matches(head: next, in: workspace.stream, into: &workspace.matches)
        }
        next += 1
      }
      guard first < next else { continue }
      if !workspace.hidden.isEmpty {
        let hidden = workspace.hidden
        Self.removeAll(from: start, of: &workspace.matches) { hidden[rules.patternIndex(of: $0)] }
      }
      if workspace.matches[start...].contains(where: { rules.kind(of: $0.rule) == nil }) {
        relations += workspace.matches[start...].lazy.filter { rules.kind(of: $0.rule) == nil }
        Self.removeAll(from: start, of: &workspace.matches) { rules.kind(of: $0.rule) == nil }
      }
      sentences.append(
        NumeralSentence(sentence: sentence, numerals: first..<next, matches: start..<workspace.matches.count))
    }
    return sentences
  }

  private static func removeAll(
    from start: Int, of matches: inout [RuleMatch], where isUnwanted: (RuleMatch) -> Bool
  ) {
    let kept = matches[start...].filter { !isUnwanted($0) }
    matches.replaceSubrange(start..., with: kept)
  }

  /// Chooses among the matches of a sentence; its drafts come in text order.
  private func choose(
    _ sentence: inout NumeralSentence, of reading: Reading, in workspace: inout Workspace,
    into drafts: inout [FigureDraft]
  ) {
    workspace.own.clear()
    workspace.own.append(contentsOf: workspace.matches[sentence.matches])
    let first = drafts.count
    workspace.selection.choose(
      &workspace.own, in: workspace.stream, sentence: sentence.sentence, reading: reading, builder: builder,
      into: &drafts)
    drafts[first...].sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    sentence.drafts = first..<drafts.count
  }

  /// Grows the drafts of a sentence to their full words, lets them share what one of them has, and adds the digits that no
  /// figure took.
  private func complete(
    _ found: inout [FigureDraft], _ sentence: NumeralSentence, of reading: Reading,
    _ selection: inout CandidateSelection
  ) {
    let tokens = reading.sentences[sentence.sentence]
    RateReader.leaveOut(&found, numerals: reading.numerals, selection: &selection)
    extents.rates.join(&found, in: reading, selection: &selection)
    extents.rates.freeDigits(&found, tokens: reading.tokens, selection: &selection)
    spans.join(&found, tokens: reading.tokens, selection: &selection)
    PrizeNumbers.join(&found, tokens: reading.tokens, selection: &selection)
    for index in found.indices {
      extents.extend(
        &found[index], in: reading, within: tokens, isFixed: builder.fixesComparator(found[index].rule),
        selection: &selection)
    }
    extents.rates.shareBehindBracket(
      &found, tokens: reading.tokens, before: tokens.upperBound, language: builder.language)
    extents.rates.shareBehindNoun(
      &found, tokens: reading.tokens, before: tokens.upperBound, language: builder.language)
    lists.share(&found, tokens: reading.tokens, numerals: reading.numerals) { $0.kind == .count && $0.high == nil }
    Unresolved.add(
      to: &found, numerals: sentence.numerals, sentence: sentence.sentence, reading: reading, selection: selection)
  }
}
