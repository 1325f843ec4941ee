import ArgumentParser
import SoLieu

/// `solieu extract`
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads the figures of articles.",
    discussion: """
      EXAMPLE: solieu extract article.txt
      EXAMPLE: solieu extract --format csv 2014/*.txt > figures.csv
      EXAMPLE: curl -s https://example.org/article.txt | solieu extract --published 2014-07-15 -
      EXAMPLE: solieu extract --stream < articles.jsonl > figures.jsonl

      With --stream, each input line is a JSON object {"id", "text", "language"?, "published"?}; each is answered by one \
      line {"id", "figures", "warnings"}, at once and in order. A line that can't be read is answered in its place, \
      with no figures and an "error".
      """)

  @Argument(help: "Articles; - is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "How to write figures: jsonl unless on a terminal, table there.")
  var format: RecordWriter.Format?

  @Option(help: "The language of a table's words.")
  var labels: Language = .vietnamese

  @Flag(help: "Report identifiers and unresolved numbers too.")
  var all = false

  @Option(help: "The language of the articles.")
  var language: LanguageChoice = .auto

  @Option(help: "The articles' own date, for \"last year\" and the like.")
  var published: PublishedDate?

  @Option(help: "The articles' encoding; detected if not given.")
  var encoding: TextEncoding?

  @Flag(help: "A line about each document before its figures (jsonl, json).")
  var documents = false

  @OptionGroup var rules: RuleOptions

  @Flag(help: "Read JSON Lines, one article a line, and answer line by line.")
  var stream = false

  func validate() throws {
    if stream {
      if let format, format != .jsonl { throw ValidationError("--stream writes jsonl only.") }
      if documents { throw ValidationError("--documents doesn't go with --stream.") }
      if encoding != nil { throw ValidationError("--encoding doesn't go with --stream, which is UTF-8.") }
    } else {
      if files.isEmpty { throw ValidationError("Name the files to read, or - for standard input.") }
      if documents && (format == .csv || format == .table) {
        throw ValidationError("--documents goes with --format jsonl or json only.")
      }
    }
  }

  func run() throws {
    var worker = try rules.extractor().makeWorker()
    if stream {
      try StreamRun(options: options, all: all).run(files.isEmpty ? ["-"] : files, with: &worker)
    } else {
      try extractFiles(with: &worker)
    }
  }

  private var options: FigureExtractor.Options {
    FigureExtractor.Options(language: language.language, encoding: encoding, published: published?.point)
  }

  private func extractFiles(with worker: inout FigureExtractor.Worker) throws {
    let format = format ?? (Output.isTerminal && !documents ? .table : .jsonl)
    var writer = RecordWriter(format: format, documents: documents, table: tableStyle)
    var output = Output()
    var bytes: [UInt8] = []
    var failed = false
    writer.start(into: &bytes)
    for path in files {
      do throws(ReadError) {
        var source = try FileSource(path: path)
        let content = try source.readAll()
        let extraction = worker.extract(content, options: options)
        for warning in extraction.warnings { Messages().warn(path, warning) }
        let info = DocumentInfo(bytes: content, path: path == "-" ? nil : FilePath(path))
        writer.append(DocumentRecord(extraction, info: info, all: all), to: &bytes)
      } catch {
        let failure = FailureRecord(path: FilePath(path), stage: "read", reason: error.reason)
        Messages().failure(failure, forPeople: format == .table)
        failed = true
      }
      try output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    writer.finish(into: &bytes)
    try output.write(bytes)
    try output.close()
    if failed { throw ExitStatus.inputFailed }
  }

  private var tableStyle: TableStyle {
    var style = TableStyle()
    style.labels = labels
    guard Output.isTerminal else { return style }
    // https://no-color.org: any value but an empty one.
    let noColour = SystemCalls.environment("NO_COLOR") ?? ""
    style.isColoured = noColour.isEmpty && SystemCalls.environment("TERM") != "dumb"
    style.width = SystemCalls.terminalWidth(SystemCalls.standardOutput)
    return style
  }
}
