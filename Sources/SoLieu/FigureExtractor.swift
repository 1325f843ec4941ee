import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuPipeline
import SoLieuRecords
import SoLieuRuleBook
import SoLieuRules

/// Reads the figures out of articles: the way in for users of the library.
///
/// Make one and share it: it never changes, and any number of threads may use it at once. Whoever reads many documents
/// makes a ``Worker`` for each thread.
///
/// ```swift
/// let extractor = try FigureExtractor()
/// let extraction = extractor.extract(Array("Xã có 65 thôn, bản.".utf8))
/// for figure in extraction.figures { print(extraction.document.quote(figure.range)) }
/// ```
public struct FigureExtractor: Sendable {
  /// What the caller knows about a document.
  public struct Options: Sendable {
    /// The language; nil to tell it from the text.
    public var language: Language?
    /// How the bytes stand for text; nil to detect it.
    public var encoding: TextEncoding?
    /// The article's own date, for relative times; nil to take the one of its dateline.
    public var published: CalendarPoint?

    public init(language: Language? = nil, encoding: TextEncoding? = nil, published: CalendarPoint? = nil) {
      self.language = language
      self.encoding = encoding
      self.published = published
    }
  }

  private let finder: FigureFinder
  /// The checksum of its rules and words, in hexadecimal digits.
  package let rulesVersion: String

  /// With the rules and words that the package was built with. O(their size): some milliseconds.
  ///
  /// - Throws: `ImageError` if they are damaged, which only a faulty build could bring about.
  public init() throws {
    self.init(loaded: try RuleBook.builtIn())
  }

  /// With a rule book that was compiled just now.
  ///
  /// - Throws: `ImageError` where its flat form can't be read back, which would be a mistake of ours.
  package init(book: RuleBook) throws {
    // By way of its image, whose checksum tells rules apart.
    self.init(loaded: try RuleBook(image: book.image()))
  }

  private init(loaded book: RuleBook) {
    finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    rulesVersion = String(book.checksum, radix: 16)
  }

  /// A batch that reads with these rules and words.
  package func batch(_ options: BatchOptions, version: String) -> Batch {
    Batch(finder: finder, options: options, version: "\(version) with rules \(rulesVersion)")
  }

  /// Reads one document. Never fails: what's doubtful about the bytes is said in the extraction's warnings.
  ///
  /// For one document, or a few: it begins with empty buffers each time. A ``Worker`` reads the second document several
  /// times as fast.
  public func extract(_ bytes: [UInt8], options: Options = Options()) -> Extraction {
    var worker = makeWorker()
    return worker.extract(bytes, options: options)
  }

  /// A worker of this extractor. O(rules): well under a millisecond, some hundred kilobytes.
  public func makeWorker() -> Worker { Worker(finder: finder, workspace: finder.makeWorkspace()) }

  /// Reads documents one after the other, and keeps its buffers and what it learnt from one to the next. The figures of a
  /// document are the same whichever worker reads it, and whatever it read before.
  ///
  /// Each thread has a worker of its own; they share nothing that changes.
  ///
  /// ```swift
  /// var worker = extractor.makeWorker()
  /// for bytes in articles { count += worker.extract(bytes).figures.count }
  /// ```
  public struct Worker: ~Copyable, Sendable {
    private let finder: FigureFinder
    private var workspace: FigureFinder.Workspace

    fileprivate init(finder: FigureFinder, workspace: consuming FigureFinder.Workspace) {
      self.finder = finder
      self.workspace = workspace
    }

    /// See `FigureFinder.Workspace.automata`.
    package var automata: (resets: Int, misses: Int) { workspace.automata }

    /// Reads one document. Never fails: what's doubtful about the bytes is said in the extraction's warnings.
    public mutating func extract(_ bytes: [UInt8], options: Options = Options()) -> Extraction {
      let document = Document.read(bytes, encoding: options.encoding)
      return finder.extraction(
        of: document, language: options.language, published: options.published, in: &workspace)
    }
  }
}
