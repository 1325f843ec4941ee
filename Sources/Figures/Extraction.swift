import SoLieuDocuments

/// What was read from one document: its text, its figures in reading order, and what a reader should be warned of.
public struct Extraction: Sendable {
  public var document: Document
  /// The language that the article is in; nil where nothing says (an empty file).
  public var language: Language?
  /// In reading order: by start, then by end.
  public var figures: [Figure]
  /// The headline, where the layout shows one.
  public var title: TextRange?
  /// The article's own date: from its dateline, or given by the caller.
  public var published: CalendarPoint?
  /// One sentence each, for people: a guessed encoding, bytes that don't belong in it.
  public var warnings: [String]

  public init(
    document: Document, language: Language? = nil, figures: [Figure] = [], title: TextRange? = nil,
    published: CalendarPoint? = nil, warnings: [String] = []
  ) {
    self.document = document
    self.language = language
    self.figures = figures
    self.title = title
    self.published = published
    self.warnings = warnings
  }
}
