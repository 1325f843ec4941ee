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
    let names = NumberNames(reading, doubted: doubted)
    var relations: [RuleMatch] = []
    var drafts: [FigureDraft] = []
    var found: [FigureDraft] = []
    var next = 0
    for sentence in reading.sentences.indices {
      let tokens = reading.sentences[sentence]
      let first = next
      workspace.matches.clear()
      while next < reading.numerals.count, reading.numerals[next].tokens.lowerBound < tokens.upperBound {
        if !reading.isFurniture(reading.numerals[next].tokens.lowerBound) {
          workspace.matcher.matches(head: next, in: workspace.stream, into: &workspace.matches)
        }
        next += 1
      }
      guard first < next else { continue }
      if !workspace.hidden.isEmpty {
        let hidden = workspace.hidden
        workspace.matches.removeAll { hidden[rules.patternIndex(of: $0)] }
      }
      if workspace.matches.contains(where: { rules.kind(of: $0.rule) == nil }) {
        relations += workspace.matches.lazy.filter { rules.kind(of: $0.rule) == nil }
        workspace.matches.removeAll { rules.kind(of: $0.rule) == nil }
      }
      found.clear()
      workspace.selection.choose(
        &workspace.matches, in: workspace.stream, sentence: sentence, reading: reading, builder: builder, into: &found)
      found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
      RateReader.leaveOut(&found, numerals: reading.numerals, selection: &workspace.selection)
      extents.rates.join(&found, in: reading, selection: &workspace.selection)
      extents.rates.freeDigits(&found, tokens: reading.tokens, selection: &workspace.selection)
      PrizeNumbers.join(&found, tokens: reading.tokens, selection: &workspace.selection)
      for index in found.indices {
        extents.extend(
          &found[index], in: reading, within: tokens, isFixed: builder.fixesComparator(found[index].rule),
          selection: &workspace.selection)
      }
      extents.rates.shareBehindBracket(
        &found, tokens: reading.tokens, before: tokens.upperBound, language: builder.language)
      extents.rates.shareBehindNoun(
        &found, tokens: reading.tokens, before: tokens.upperBound, language: builder.language)
      lists.share(&found, tokens: reading.tokens, numerals: reading.numerals) { $0.kind == .count && $0.high == nil }
      Unresolved.add(
        to: &found, numerals: first..<next, sentence: sentence, reading: reading, selection: workspace.selection)
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
}
