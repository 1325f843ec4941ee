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
  private(set) var vietnamese: DraftFinder
  private(set) var english: DraftFinder

  /// - Parameter subjectWeights: weights of the subject ranker in place of the lexicon's.
  package init(
    lexicon: Lexicon, rules: [Language: RuleSet], subjectWeights: [Language: SubjectWeights] = [:]
  ) {
    self.lexicon = lexicon
    self.rules = rules
    words = FigureWords(lexicon.words)
    times = TimeVocabulary(lexicon.words)
    places = PlaceWords(lexicon.words)
    scanner = NumeralScanner(NumeralLexicon { lexicon.words.id(of: $0) })
    subjects = SubjectFinder(lexicon: lexicon, weights: subjectWeights)
    sentences = Sentences(abbreviations: Language.allCases.flatMap(lexicon.abbreviations))
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
    let language = language ?? LanguageDetector.language(of: document.text)
    let reading = reading(of: document, language: language, in: &workspace)
    var (drafts, relations) =
      switch language {
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
    let assembly = FigureAssembly(
      reading: reading, rules: language == .vietnamese ? vietnamese.rules : english.rules, events: EventFinder(),
      relations: relations)
    var figures = drafts.enumerated().map { assembly.figure(of: $1, at: $0) }
    for (index, place) in PlaceFinder(reading, words: places).places(of: drafts).enumerated() {
      figures[index].place = place
    }
    return Extraction(
      document: document, language: language, figures: figures, title: reading.title,
      published: date, warnings: document.warnings.map(\.message))
  }

  /// What each pattern of the rules matches in a document, hidden or not, before any is chosen; with the parts of each.
  package func patternMatches(
    of document: Document, language: Language, in workspace: inout Workspace
  ) -> [PatternMatch] {
    let reading = reading(of: document, language: language, in: &workspace)
    switch language {
    case .vietnamese: return vietnamese.patternMatches(of: reading, in: &workspace.vietnamese)
    case .english: return english.patternMatches(of: reading, in: &workspace.english)
    }
  }

  /// The sentences of a document that hold numbers, in order.
  package func sentencesWithNumbers(
    of document: Document, language: Language, in workspace: inout Workspace
  ) -> [TextRange] {
    let reading = reading(of: document, language: language, in: &workspace)
    var next = 0
    return reading.sentences.compactMap { sentence in
      let first = next
      while next < reading.numerals.count, reading.numerals[next].tokens.lowerBound < sentence.upperBound { next += 1 }
      guard first < next else { return nil }
      return TextRange(
        reading.tokens.range(sentence.lowerBound).lower, reading.tokens.range(sentence.upperBound - 1).upper)
    }
  }

  /// Tokens, sentences and numerals.
  func reading(of document: Document, language: Language, in workspace: inout Workspace) -> Reading {
    let text = document.text.span
    workspace.tokenizer.tokenize(text, words: lexicon.words, into: &workspace.tokens)
    let sentences = sentences(of: workspace.tokens, in: text)
    workspace.numerals.removeAll(keepingCapacity: true)
    for sentence in sentences {
      scanner.scan(
        tokens: workspace.tokens, text: text, language: language, in: sentence, into: &workspace.numerals,
        scratch: &workspace.scanning)
    }
    // The reading shares the workspace's buffers; the next document finds them free again.
    return Reading(
      document: document, language: language, tokens: workspace.tokens, numerals: workspace.numerals,
      sentences: sentences, lexicon: lexicon, blocks: ArticleLayout.blocks(of: document.text))
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
