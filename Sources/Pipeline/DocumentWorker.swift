import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuRecords

/// Makes records of documents: what each thread of a batch does.
///
/// Memory: documents in hand are small, or it's the worker's turn to write. Then there's one large document at most, read
/// in sections, whose records are handed on as they come.
struct DocumentWorker: ~Copyable {
  private let finder: FigureFinder
  private let options: BatchOptions
  private var workspace: FigureFinder.Workspace
  private var writer: RecordWriter
  /// How many bytes of records the largest unit so far has given.
  private var largestOutput = 0

  init(finder: FigureFinder, options: BatchOptions) {
    self.finder = finder
    self.options = options
    workspace = finder.makeWorkspace()
    writer = Self.writer(options)
  }

  private static func writer(_ options: BatchOptions) -> RecordWriter {
    RecordWriter(format: options.outputFormat == .csv ? .csv : .jsonl, documents: options.documents)
  }

  /// What goes before the first record.
  static func header(of options: BatchOptions) -> [UInt8] {
    var bytes: [UInt8] = options.outputFormat == .csv && options.byteOrderMark ? [0xef, 0xbb, 0xbf] : []
    var writer = writer(options)
    writer.start(into: &bytes)
    return bytes
  }

  /// Does a unit of work. Never fails: what can't be read is in the result.
  mutating func run(_ unit: consuming WorkUnit, stream: ResultStream) async -> UnitResult {
    var result = UnitResult()
    // Growing would copy what there is again and again.
    result.output.reserveCapacity(largestOutput)
    switch consume unit {
    case .files(let files):
      for file in files { await read(file, into: &result, stream) }
    case .pieces(let file, var pieces, let end):
      var entry = UnitResult.Entry(file: file, end: 0)
      let reached = pieces.last?.end
      // Each is let go of as soon as it's read: one may be as large as memory allows.
      pieces.reverse()
      while let piece = pieces.popLast() { await read(piece, of: file, &entry, into: &result, stream) }
      switch end {
      case .more: entry.reached = reached
      case .fileEnd: break
      case .failure(let error): fail(FailureRecord(path: file.name, stage: "read", reason: error.reason), &entry)
      }
      finish(entry, &result)
    }
    largestOutput = max(largestOutput, result.output.count)
    return result
  }

  private mutating func read(_ file: InputFile, into result: inout UnitResult, _ stream: ResultStream) async {
    var entry = UnitResult.Entry(file: file, end: 0)
    do throws(ReadError) {
      var source = try file.open()
      var position = file.start
      while let piece = try await nextPiece(of: file, &source, after: position, stream) {
        position = piece.end
        await read(piece, of: file, &entry, into: &result, stream)
      }
    } catch {
      fail(FailureRecord(path: file.name, stage: "read", reason: error.reason), &entry)
    }
    finish(entry, &result)
  }

  /// The next piece, which isn't large unless it's this worker's turn.
  private func nextPiece(
    of file: InputFile, _ source: inout FileSource, after position: DocumentPiece.Position, _ stream: ResultStream
  ) async throws(ReadError) -> DocumentPiece? {
    let limit = options.maximumDocumentBytes
    let small = DocumentSections.longest
    // A file of lines that's given to a worker whole is small; its lines can't be asked for twice.
    guard !file.format.isSplit, limit > small else {
      return try file.format.nextPiece(of: &source, after: position, limit: limit)
    }
    do throws(ReadError) {
      return try file.format.nextPiece(of: &source, after: position, limit: small)
    } catch .tooLarge {
      await stream.waitForTurn()
      return try file.format.nextPiece(of: &source, after: position, limit: limit)
    }
  }

  private mutating func read(
    _ piece: consuming DocumentPiece, of file: InputFile, _ entry: inout UnitResult.Entry,
    into result: inout UnitResult, _ stream: ResultStream
  ) async {
    let line = file.format.isSplit ? piece.end.count : nil
    let format = file.format
    do throws(DocumentFault) {
      guard piece.bytes != nil else {
        throw DocumentFault(
          stage: "read", reason: ReadError.tooLarge(limit: options.maximumDocumentBytes).reason)
      }
      let source = try format.document(in: piece)
      try await append(source, of: file, tally: &entry.tally, to: &result, stream)
    } catch {
      fail(FailureRecord(path: file.name, line: line, stage: error.stage, reason: error.reason), &entry)
    }
  }

  private mutating func append(
    _ source: consuming SourceDocument, of file: InputFile, tally: inout BatchTally, to result: inout UnitResult,
    _ stream: ResultStream
  ) async throws(DocumentFault) {
    if source.bytes.count > DocumentSections.longest {
      await stream.waitForTurn()
      try await appendSections(of: source, of: file, tally: &tally, to: &result, stream)
      return
    }
    let document = Document.read(source.bytes, encoding: source.encoding ?? options.encoding)
    try Self.refuseBinary(document)
    let extraction = extraction(
      of: document, source, options.language, published: source.published ?? options.published)
    let record = DocumentRecord(extraction, info: Self.info(source, file), all: options.all)
    writer.append(record, to: &result.output)
    tally.addDocument(bytes: source.bytes.count, warnings: extraction.warnings.count)
    tally.figures += record.count
  }

  /// Reads a long document section by section, and hands on the records of each.
  private mutating func appendSections(
    of source: SourceDocument, of file: InputFile, tally: inout BatchTally, to result: inout UnitResult,
    _ stream: ResultStream
  ) async throws(DocumentFault) {
    var sections = DocumentSections(source.bytes, encoding: source.encoding ?? options.encoding)
    var language = options.language
    var published = source.published ?? options.published
    var title: String?
    var info: DocumentInfo?
    var whole: (extraction: Extraction, counts: DocumentRecord.Counts)?
    while let section = sections.next() {
      // The first section has the headline and the dateline, and shows what language the article is in.
      if whole == nil {
        try Self.refuseBinary(section)
        language = language ?? LanguageDetector.language(of: section.text)
      }
      let extraction = extraction(of: section, source, language, published: published)
      if whole == nil {
        published = published ?? extraction.published
        title = extraction.title.map { section.quote($0) }
      }
      let named = info ?? Self.info(source, file)
      info = named
      let record = DocumentRecord(extraction, info: named, all: options.all, title: title)
      writer.appendFigures(of: record, to: &result.output)
      await pass(&result, stream)
      tally.figures += record.count
      if whole == nil { whole = (extraction, record.counts) } else { whole?.counts += record.counts }
    }
    // Only now all figures are counted.
    guard var whole, let info else { return }
    whole.extraction.warnings = source.warnings + sections.warnings.map(\.message)
    var record = DocumentRecord(whole.extraction, info: info, all: options.all, title: title)
    record.counts = whole.counts
    writer.appendSummary(of: record, to: &result.output)
    tally.addDocument(bytes: source.bytes.count, warnings: whole.extraction.warnings.count)
  }

  /// What its records say of a document. Reads all its bytes: asked for only when it's known to be text.
  private static func info(_ source: borrowing SourceDocument, _ file: InputFile) -> DocumentInfo {
    var info = DocumentInfo(bytes: source.bytes, path: file.path, part: source.part)
    info.name = source.name
    info.line = source.line
    return info
  }

  private static func refuseBinary(_ document: Document) throws(DocumentFault) {
    guard document.warnings.contains(.looksBinary) else { return }
    throw DocumentFault(stage: "read", reason: "looks like binary data rather than text")
  }

  private mutating func extraction(
    of document: Document, _ source: SourceDocument, _ language: Language?, published: CalendarPoint?
  ) -> Extraction {
    var extraction = finder.extraction(of: document, language: language, published: published, in: &workspace)
    extraction.warnings = source.warnings + extraction.warnings
    return extraction
  }

  private func pass(_ result: inout UnitResult, _ stream: ResultStream) async {
    result.passed += result.output.count
    await stream.pass(result.output)
    result.output.removeAll(keepingCapacity: true)
  }

  private func finish(_ entry: UnitResult.Entry, _ result: inout UnitResult) {
    var entry = entry
    entry.end = result.passed + result.output.count
    result.entries.append(entry)
  }

  private func fail(_ failure: FailureRecord, _ entry: inout UnitResult.Entry) {
    entry.failures.append(failure)
    entry.tally.failures += 1
  }
}

extension InputFile {
  /// For messages: `-` for standard input.
  var name: FilePath { path ?? FilePath("-") }
}
