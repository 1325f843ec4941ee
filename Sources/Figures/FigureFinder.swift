import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Finds the figures of documents.
///
/// One way through: tokens, sentences, numerals; for each numeral the readings that the rules offer; for each sentence
/// the best of them; then dates in context, subjects, times and links. Cost follows the number of numerals, not rules
/// times text. Immutable and shared between threads; what a run needs for itself is in a ``Workspace``.
package struct FigureFinder: Sendable {
  package let lexicon: Lexicon
  package private(set) var rules: [Language: RuleSet]
  let words: FigureWords
  private let times: TimeVocabulary
  private let places: PlaceWords
  private let scanner: NumeralScanner
  private let subjects: SubjectFinder
  private let sentences: Sentences
  private let layout: LayoutPhrases
  private let listedDays: ListedDays
  private(set) var vietnamese: DraftFinder
  private(set) var english: DraftFinder

  /// - Parameter subjectWeights: weights of the subject ranker in place of the lexicon's.
  package init(
    lexicon: Lexicon, rules: [Language: RuleSet], subjectWeights: [Language: SubjectWeights] = [:]
  ) {
    self.lexicon = lexicon
    self.rules = rules
    words = FigureWords(lexicon)
    times = TimeVocabulary(lexicon)
    places = PlaceWords(lexicon)
    scanner = NumeralScanner(NumeralLexicon(lexicon.words, contexts: lexicon.numberContexts))
    listedDays = ListedDays(lexicon)
    subjects = SubjectFinder(lexicon: lexicon, weights: subjectWeights)
    layout = LayoutPhrases(
      lexicon.layout.compactMap { row in LayoutPhrases.Kind(rawValue: row.kind).map { (kind: $0, phrase: row.phrase) } }
    )
    sentences = Sentences(
      abbreviations: Language.allCases.flatMap(lexicon.abbreviations), degrees: lexicon.wordSets.words(.degrees))
    vietnamese = DraftFinder(lexicon, words, rules[.vietnamese] ?? RuleSet(), .vietnamese)
    english = DraftFinder(lexicon, words, rules[.english] ?? RuleSet(), .english)
  }

  /// The same finder with other rules for a language; its words must be those that these were compiled with.
  package func with(_ rules: RuleSet, for language: Language) -> FigureFinder {
    var finder = self
    finder.rules[language] = rules
    let drafts = DraftFinder(lexicon, words, rules, language)
    switch language {
    case .vietnamese: finder.vietnamese = drafts
    case .english: finder.english = drafts
    }
    return finder
  }

  /// What finding figures needs for itself, kept from one document to the next: buffers, and what earlier texts taught
  /// the tokenizer and the matchers. Any workspace gives the same figures. One a thread.
  package struct Workspace: ~Copyable, Sendable {
    fileprivate var tokenizer = Tokenizer()
    fileprivate var tokens = TokenTable()
    fileprivate var numerals: [Numeral] = []
    fileprivate var scanning = NumeralScanner.Scratch()
    fileprivate var subjects: SubjectFinder
    fileprivate var vietnamese: DraftFinder.Workspace
    fileprivate var english: DraftFinder.Workspace

    /// How often the automata's states were forgotten because there were too many, and how many steps weren't known: for
    /// measurements. In texts like those that the limits were set for nothing should be forgotten.
    package var automata: (resets: Int, misses: Int) {
      (
        vietnamese.matcher.resets + english.matcher.resets, vietnamese.matcher.misses + english.matcher.misses
      )
    }

    /// Leaves out what some patterns match, as if they weren't there: how one rule set serves for all mutants of its
    /// rules.
    /// - Parameter patterns: for each pattern of the language's rule set whether it's hidden; empty for none.
    package mutating func hide(_ patterns: [Bool], of language: Language) {
      switch language {
      case .vietnamese: vietnamese.hidden = patterns
      case .english: english.hidden = patterns
      }
    }

    fileprivate init(_ finder: FigureFinder) {
      subjects = finder.subjects
      vietnamese = DraftFinder.Workspace(rules: finder.vietnamese.rules)
      english = DraftFinder.Workspace(rules: finder.english.rules)
    }
  }

  /// A workspace for this finder. Some hundred kilobytes.
  package func makeWorkspace() -> Workspace { Workspace(self) }

  /// The figures of a document, in reading order. For one document; for more, keep a workspace.
  package func extraction(
    of document: Document, language: Language? = nil, published: CalendarPoint? = nil
  ) -> Extraction {
    var workspace = makeWorkspace()
    return extraction(of: document, language: language, published: published, in: &workspace)
  }

  /// The figures of a document, in reading order.
  ///
  /// - Parameters:
  ///   - language: the document's language; nil to tell it from the text.
  ///   - published: the article's own date, where the caller knows it; else the dateline's, if there is one.
  ///   - workspace: one that this finder made.
  package func extraction(
    of document: Document, language: Language? = nil, published: CalendarPoint? = nil,
    in workspace: inout Workspace
  ) -> Extraction {
    extraction(of: document, language: language, published: published, in: &workspace, choosingSubjects: nil)
  }

  /// The figures of a document, with subjects that somebody chooses among the ranker's candidates.
  ///
  /// - Parameter choose: shown each figure that the ranker is for, in reading order; gives the candidate that becomes its
  ///   subject, nil to leave what the rules found.
  package func extraction(
    of document: Document, language: Language? = nil, choosingSubjects choose: (SubjectExample) -> Int?
  ) -> Extraction {
    var workspace = makeWorkspace()
    return withoutActuallyEscaping(choose) {
      extraction(of: document, language: language, published: nil, in: &workspace, choosingSubjects: $0)
    }
  }

  private func extraction(
    of document: Document, language: Language?, published: CalendarPoint?, in workspace: inout Workspace,
    choosingSubjects choose: SubjectChooser?
  ) -> Extraction {
    let readings = readings(of: document, language: language, in: &workspace)
    let reading = readings.own
    var (figures, date) = self.figures(of: reading, published: published, in: &workspace, choosingSubjects: choose)
    if let other = readings.other {
      let (others, _) = self.figures(of: other, published: date, in: &workspace, choosingSubjects: choose)
      figures = Self.merge(figures, others)
    }
    return Extraction(
      document: document, language: reading.language, figures: figures, title: reading.title,
      published: date, warnings: document.warnings.map(\.message))
  }

  /// The figures of a reading, in reading order, and the date that the article's times are reckoned from.
  private func figures(
    of reading: Reading, published: CalendarPoint?, in workspace: inout Workspace,
    choosingSubjects choose: SubjectChooser?
  ) -> (figures: [Figure], published: CalendarPoint?) {
    var (drafts, relations) =
      switch reading.language {
      case .vietnamese: vietnamese.drafts(of: reading, in: &workspace.vietnamese)
      case .english: english.drafts(of: reading, in: &workspace.english)
      }
    var date = published
    if !drafts.isEmpty {
      let lexemes = Lexemes(reading, drafts: drafts)
      let words = TimeWords(reading, lexemes: lexemes, vocabulary: times)
      date = published ?? Dateline.find(words: words, drafts: drafts)
      DateContext.resolve(&drafts, in: words, published: date)
      workspace.subjects.findSubjects(
        in: reading, lexemes: lexemes, drafts: &drafts, choose: choose)
      TimeScope.assign(&drafts, in: words, published: date)
    }
    guard !drafts.isEmpty else { return ([], date) }
    let assembly = FigureAssembly(
      reading: reading, rules: reading.language == .vietnamese ? vietnamese.rules.rules : english.rules.rules,
      slash: words.slash, rates: words.rates(.english), relations: relations)
    var figures = assembly.figures(of: drafts)
    PlaceFinder(reading, words: places).setPlaces(of: &figures, drafts)
    return (figures, date)
  }

  /// The figures of two readings in one order, with links that follow them. They have no sentence in common.
  private static func merge(_ own: [Figure], _ other: [Figure]) -> [Figure] {
    var figures = own
    for var figure in other {
      figure.links = figure.links.map { Figure.Link(relation: $0.relation, figure: $0.figure + own.count) }
      figures.append(figure)
    }
    let order = figures.indices.sorted { (figures[$0].range.lower, $0) < (figures[$1].range.lower, $1) }
    var places = [Int](repeating: 0, count: figures.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return order.map { index in
      var figure = figures[index]
      figure.links = figure.links.map { Figure.Link(relation: $0.relation, figure: places[$0.figure]) }
      return figure
    }
  }

  /// What each pattern of the rules matches in a document, hidden or not, before any is chosen; with the parts of each.
  package func patternMatches(
    of document: Document, language: Language, in workspace: inout Workspace
  ) -> [PatternMatch] {
    let reading = readings(of: document, language: language, in: &workspace).own
    switch language {
    case .vietnamese: return vietnamese.patternMatches(of: reading, in: &workspace.vietnamese)
    case .english: return english.patternMatches(of: reading, in: &workspace.english)
    }
  }

  /// The sentences of a document that hold numbers, in order.
  package func sentencesWithNumbers(
    of document: Document, language: Language, in workspace: inout Workspace
  ) -> [TextRange] {
    let reading = readings(of: document, language: language, in: &workspace).own
    var next = 0
    return reading.sentences.compactMap { sentence in
      let first = next
      while next < reading.numerals.count, reading.numerals[next].tokens.lowerBound < sentence.upperBound { next += 1 }
      guard first < next else { return nil }
      return TextRange(
        reading.tokens.range(sentence.lowerBound).lower, reading.tokens.range(sentence.upperBound - 1).upper)
    }
  }

  /// Tokens, sentences and numerals, as the document's language has them; and, where nobody said which that is, once more
  /// for those of its sentences that are in the other one.
  func readings(
    of document: Document, language given: Language?, in workspace: inout Workspace
  ) -> (own: Reading, other: Reading?) {
    let language = given ?? LanguageDetector.language(of: document.text)
    let text = document.text.span
    workspace.tokenizer.tokenize(text, words: lexicon.words, into: &workspace.tokens)
    if language == .vietnamese { listedDays.cut(&workspace.tokens, in: text) }
    let sentences = sentences(of: workspace.tokens, in: text)
    workspace.numerals.clear()
    var others: [Numeral] = []
    for sentence in sentences {
      let first = workspace.numerals.count
      scan(sentence, of: text, language, into: &workspace.numerals, &workspace.tokens, &workspace.scanning)
      guard given == nil, first < workspace.numerals.count else { continue }
      let range = TextRange(
        workspace.tokens.range(sentence.lowerBound).lower, workspace.tokens.range(sentence.upperBound - 1).upper)
      if let other = LanguageDetector.otherLanguage(than: language, of: range, in: text) {
        workspace.numerals.removeLast(workspace.numerals.count - first)
        scan(sentence, of: text, other, into: &others, &workspace.tokens, &workspace.scanning)
      }
    }
    // The readings share the workspace's buffers; the next document finds them free again.
    let own = Reading(
      document: document, language: language, tokens: workspace.tokens, numerals: workspace.numerals,
      sentences: sentences, lexicon: lexicon, blocks: ArticleLayout.blocks(of: document.text, phrases: layout))
    guard !others.isEmpty else { return (own, nil) }
    let other = Reading(
      document: document, language: language == .vietnamese ? .english : .vietnamese, tokens: workspace.tokens,
      numerals: others, sentences: sentences, lexicon: lexicon, blocks: own.blocks)
    return (own, other)
  }

  private func scan(
    _ sentence: Range<Int>, of text: Span<UInt8>, _ language: Language, into numerals: inout [Numeral],
    _ tokens: inout TokenTable, _ scratch: inout NumeralScanner.Scratch
  ) {
    scanner.scan(
      tokens: tokens, text: text, language: language, in: sentence, into: &numerals, scratch: &scratch)
  }

  /// Sentences have at most this many tokens. Longer ones (tables flattened to a line, whole files without a full stop)
  /// are cut, so that no text takes more than linear time, and no record a sentence of megabytes.
  static let longestSentence = 1000

  private func sentences(of tokens: TokenTable, in text: Span<UInt8>) -> [Range<Int>] {
    let found = sentences.find(in: tokens, of: text)
    guard found.contains(where: { $0.count > Self.longestSentence }) else { return found }
    return found.flatMap { sentence in
      stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence).map {
        $0..<min($0 + Self.longestSentence, sentence.upperBound)
      }
    }
  }
}
