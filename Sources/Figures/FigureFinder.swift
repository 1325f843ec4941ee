import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Finds the figures of documents.
///
/// One way through: tokens, sentences, numerals; for each numeral the readings that the rules offer; for each sentence
/// the best of them; then dates in context, subjects, times and links. Cost follows the number of numerals, not rules
/// times text. Immutable and shared between threads; what a run needs for itself it makes for itself.
package struct FigureFinder: Sendable {
  package let lexicon: Lexicon
  package let rules: [Language: RuleSet]
  private let words: FigureWords
  private let scanner: NumeralScanner
  private let subjects: SubjectFinder
  private let sentences: Sentences
  private let matchers: [Language: MatcherPool]

  package init(lexicon: Lexicon, rules: [Language: RuleSet]) {
    self.lexicon = lexicon
    self.rules = rules
    words = FigureWords(lexicon.words)
    scanner = NumeralScanner(NumeralLexicon { lexicon.words.id(of: $0) })
    subjects = SubjectFinder(lexicon: lexicon)
    sentences = Sentences(abbreviations: Language.allCases.flatMap(lexicon.abbreviations))
    matchers = rules.mapValues { MatcherPool(rules: $0) }
  }

  /// The figures of a document, in reading order.
  ///
  /// - Parameters:
  ///   - language: the document's language; nil to tell it from the text.
  ///   - published: the article's own date, where the caller knows it; else the dateline's, if there is one.
  package func extraction(
    of document: Document, language: Language? = nil, published: CalendarPoint? = nil
  ) -> Extraction {
    let language = language ?? LanguageDetector.language(of: document.text)
    var reading = Reading(document: document, language: language, lexicon: lexicon)
    var tokenizer = Tokenizer()
    tokenizer.tokenize(document.text.span, words: lexicon.words, into: &reading.tokens)
    reading.setBlocks(ArticleLayout.blocks(of: document.text))
    reading.sentences = sentences(of: reading.tokens, in: document)
    for sentence in reading.sentences {
      scanner.scan(
        tokens: reading.tokens, text: document.text.span, language: language, in: sentence, into: &reading.numerals)
    }
    let ruleSet = rules[language] ?? RuleSet()
    var drafts =
      matchers[language]?.withMatcher { matcher in self.drafts(of: reading, rules: ruleSet, matcher: &matcher) } ?? []
    let date = published ?? Dateline.find(in: reading, drafts: drafts)
    DateContext.resolve(&drafts, in: reading, published: date)
    var subjects = subjects
    subjects.findSubjects(in: reading, drafts: &drafts)
    TimeScope.assign(&drafts, in: reading, published: date)
    let assembly = FigureAssembly(reading: reading, rules: ruleSet, events: EventFinder())
    let figures = drafts.map(assembly.figure)
    return Extraction(
      document: document, language: language, figures: figures, title: reading.title, published: date,
      warnings: document.warnings.map(\.message))
  }

  /// Sentences have at most this many tokens. Longer ones (tables flattened to a line, whole files without a full stop)
  /// are cut, so that no text takes more than linear time, and no record a sentence of megabytes.
  static let longestSentence = 1000

  private func sentences(of tokens: TokenTable, in document: Document) -> [Range<Int>] {
    sentences.find(in: tokens, of: document.text.span).flatMap { sentence in
      stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence).map {
        $0..<min($0 + Self.longestSentence, sentence.upperBound)
      }
    }
  }

  /// The figures as the rules see them, before anything is known of subjects and times.
  private func drafts(of reading: Reading, rules: RuleSet, matcher: inout RuleMatcher) -> [FigureDraft] {
    let stream = SymbolStream(tokens: reading.tokens, numerals: reading.numerals, rules: rules)
    let builder = DraftBuilder(lexicon: lexicon, rules: rules, language: reading.language)
    let extents = FigureExtent(lexicon: lexicon, words: words, language: reading.language)
    let lists = QuantityLists(words: words, language: reading.language)
    func indices(_ names: [String]) -> Set<Int> {
      Set(names.compactMap { rules.rule(named: $0).map { Int($0.rawValue) } })
    }
    let plainCounts = indices(["vi.count.noun", "vi.count.range"])
    let names = NumberNames(reading, doubted: plainCounts.union(indices(["vi.ratio.slash"])))
    var selection = CandidateSelection()
    selection.reset(tokenCount: reading.tokens.count)
    var matches: [RuleMatch] = []
    var relations: [RuleMatch] = []
    var drafts: [FigureDraft] = []
    var next = 0
    for sentence in reading.sentences.indices {
      let tokens = reading.sentences[sentence]
      matches.removeAll(keepingCapacity: true)
      let first = next
      while next < reading.numerals.count, reading.numerals[next].tokens.lowerBound < tokens.upperBound {
        if !reading.isFurniture(reading.numerals[next].tokens.lowerBound) {
          matcher.matches(head: next, in: stream, into: &matches)
        }
        next += 1
      }
      guard first < next else { continue }
      relations += matches.lazy.filter { rules[$0.rule].kind == nil }
      matches.removeAll { rules[$0.rule].kind == nil }
      var found: [FigureDraft] = []
      selection.choose(
        &matches, rules: rules,
        build: { match in
          let parts = rules.parts(of: match, in: stream)
          return builder.draft(
            of: match, words: parts.text, sentence: sentence, captures: parts.captures, tokens: reading.tokens,
            numerals: reading.numerals, text: reading.document.text.span)
        }, into: &found)
      found.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
      RateReader.leaveOut(&found, numerals: reading.numerals, selection: &selection)
      extents.rates.freeDigits(&found, tokens: reading.tokens, selection: &selection)
      PrizeNumbers.join(&found, tokens: reading.tokens, selection: &selection)
      for index in found.indices {
        extents.extend(&found[index], in: reading, within: tokens, selection: &selection)
      }
      lists.share(&found, tokens: reading.tokens, numerals: reading.numerals) { $0.kind == .count && $0.high == nil }
      Unresolved.add(to: &found, numerals: first..<next, sentence: sentence, reading: reading, selection: selection)
      names.mark(&found)
      drafts += found
    }
    ListNumbers.mark(&drafts, in: reading)
    BareMoney(reading).mark(
      &drafts, countRules: plainCounts, moneyRule: rules.rule(named: "vi.money.bare").map { Int($0.rawValue) })
    RelationReader(rules: rules).apply(relations, captures: { rules.captures(of: $0, in: stream) }, to: &drafts)
    return drafts
  }
}
