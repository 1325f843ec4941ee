import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuRecords

/// Makes records of documents: what each thread of a batch does.
struct DocumentWorker: ~Copyable {
  let finder: FigureFinder
  let options: BatchOptions
  /// Lets one large document in at a time.
  let gate: LargeDocumentGate
  private var writer: RecordWriter
  private var workspace: FigureFinder.Workspace

  init(finder: FigureFinder, options: BatchOptions, gate: LargeDocumentGate) {
    self.finder = finder
    self.options = options
    self.gate = gate
    workspace = finder.makeWorkspace()
    writer = RecordWriter(format: options.outputFormat == .csv ? .csv : .jsonl, documents: options.documents)
  }

  /// What goes before the first record.
  static func header(of options: BatchOptions) -> [UInt8] {
    var bytes: [UInt8] = options.outputFormat == .csv && options.byteOrderMark ? [0xef, 0xbb, 0xbf] : []
    var writer = RecordWriter(format: options.outputFormat == .csv ? .csv : .jsonl)
    writer.start(into: &bytes)
    return bytes
  }

  /// Does a unit of work. Never fails: what can't be read is in the result.
  mutating func run(_ unit: WorkUnit) async -> UnitResult {
    var result = UnitResult()
    switch unit {
    case .files(let files):
      for file in files { await read(file, into: &result) }
    case .pieces(let file, let pieces, let end):
      var entry = UnitResult.Entry(file: file, end: 0)
      for piece in pieces { await read(piece, of: file, entry: &entry, into: &result.output) }
      switch end {
      case .more: entry.reached = pieces.last?.end
      case .fileEnd: break
      case .failure(let error): fail(FailureRecord(path: file.name, stage: "read", reason: error.reason), &entry)
      }
      entry.end = result.output.count
      result.entries.append(entry)
    }
    return result
  }

  private mutating func read(_ file: InputFile, into result: inout UnitResult) async {
    var entry = UnitResult.Entry(file: file, end: 0)
    do throws(ReadError) {
      // The source is closed before anybody waits for anything.
      var pieces: [DocumentPiece] = []
      var source = try file.open()
      var position = file.start
      while let piece = try file.format.nextPiece(of: &source, after: position, limit: options.maximumDocumentBytes) {
        position = piece.end
        pieces.append(piece)
      }
      for piece in pieces { await read(piece, of: file, entry: &entry, into: &result.output) }
    } catch {
      fail(FailureRecord(path: file.name, stage: "read", reason: error.reason), &entry)
    }
    entry.end = result.output.count
    result.entries.append(entry)
  }

  private mutating func read(
    _ piece: DocumentPiece, of file: InputFile, entry: inout UnitResult.Entry, into output: inout [UInt8]
  ) async {
    let line = file.format.isSplit ? piece.end.count : nil
    guard let bytes = piece.bytes else {
      let error = ReadError.tooLarge(limit: options.maximumDocumentBytes)
      return fail(FailureRecord(path: file.name, line: line, stage: "read", reason: error.reason), &entry)
    }
    let isLarge = bytes.count > LargeDocumentGate.threshold
    if isLarge { await gate.enter() }
    do throws(DocumentFault) {
      let document = try file.format.document(in: piece)
      try append(document, of: file, tally: &entry.tally, to: &output)
    } catch {
      fail(FailureRecord(path: file.name, line: line, stage: error.stage, reason: error.reason), &entry)
    }
    if isLarge { await gate.leave() }
  }

  private mutating func append(
    _ source: SourceDocument, of file: InputFile, tally: inout BatchTally, to output: inout [UInt8]
  ) throws(DocumentFault) {
    let document = Document.read(source.bytes, encoding: source.encoding ?? options.encoding)
    if document.warnings.contains(.looksBinary) {
      throw DocumentFault(stage: "read", reason: "looks like binary data rather than text")
    }
    var extraction = finder.extraction(
      of: document, language: options.language, published: source.published ?? options.published,
      in: &workspace)
    extraction.warnings = source.warnings + extraction.warnings
    var info = DocumentInfo(bytes: source.bytes, path: file.path, part: source.part)
    info.name = source.name
    info.line = source.line
    let record = DocumentRecord(extraction, info: info, all: options.all)
    writer.append(record, to: &output)
    tally.documents += 1
    tally.bytes += source.bytes.count
    tally.figures += record.count
    tally.warnings += extraction.warnings.count
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
