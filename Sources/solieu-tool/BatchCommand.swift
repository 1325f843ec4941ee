import ArgumentParser
import SoLieu

extension BatchOptions.InputFormat: ExpressibleByArgument {}
extension BatchOptions.OutputFormat: ExpressibleByArgument {}

/// `solieu batch`
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Reads the figures of whole folders into one file.",
    discussion: """
      EXAMPLE: solieu batch archive/ --output records.jsonl
      EXAMPLE: solieu batch archive/ --output records.jsonl --resume
      EXAMPLE: solieu batch 2014/ 2015/ --include 'dien-bien-*.txt' --exclude drafts --output figures.csv
      EXAMPLE: solieu batch articles.jsonl.gz --text-field body --id-field url --output records.jsonl

      Reads *.txt (an article each) and *.jsonl (an article a line), also compressed with gzip (*.gz). Within folders \
      hidden files are left out and links not followed, as with ripgrep. Records come in the order of the paths, the \
      same bytes for any number of jobs.

      A file named by --output appears when it's whole. Until then NAME.partial and NAME.journal stand beside it: if the \
      run is interrupted, --resume goes on from there, and reads again what has changed since.
      """)

  @Argument(help: "Folders and articles; - is standard input.", completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file for the records; standard output if not given.", completion: .file())
  var output: String?

  @Option(help: "How to write figures: csv if the output's name ends so, else jsonl.")
  var format: BatchOptions.OutputFormat?

  @Option(help: ArgumentHelp("Read only files that match, whatever their suffix; may be repeated.", valueName: "glob"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Leave out files and folders that match; may be repeated.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Read hidden files and folders too.")
  var hidden = false

  @Flag(name: [.customShort("L"), .customLong("follow")], help: "Follow links within folders.")
  var followingLinks = false

  @Option(help: "What files hold: text, jsonl, or auto, by their suffixes (standard input: text).")
  var inputFormat: BatchOptions.InputFormat = .auto

  @Option(help: ArgumentHelp("The key of a JSON line that holds the article.", valueName: "key"))
  var textField = "text"

  @Option(help: ArgumentHelp("The key that holds the article's name.", valueName: "key"))
  var idField = "id"

  @Option(help: ArgumentHelp("The key that holds the article's date.", valueName: "key"))
  var dateField = "published"

  @Option(help: "The language of the articles.")
  var language: LanguageChoice = .auto

  @Option(help: "The articles' own date, for \"last year\" and the like, where they don't say.")
  var published: PublishedDate?

  @Option(help: "The articles' encoding; detected if not given.")
  var encoding: TextEncoding?

  @OptionGroup var rules: RuleOptions

  @Flag(help: "Report identifiers and unresolved numbers too.")
  var all = false

  @Flag(help: "A line about each document before its figures (jsonl).")
  var documents = false

  @Flag(help: "Begin CSV with a byte order mark, as some spreadsheets want it.")
  var bom = false

  @Option(
    name: .customLong("max-document-bytes"),
    help: ArgumentHelp("Leave out documents that are larger, decompressed (1k, 64M, 1G).", valueName: "size"))
  var maximumDocumentBytes = ByteCount(64 << 20)

  @Option(
    name: .shortAndLong, help: "How many documents to read at once: as many as there are processors if not given.")
  var jobs: Int?

  @Flag(help: "Go on with an interrupted run.")
  var resume = false

  @Flag(help: "Throw away what an interrupted run has left.")
  var restart = false

  @Option(help: ArgumentHelp("How often to make safe what's done, for --resume.", valueName: "seconds"))
  var checkpoint = 1.0

  @Option(help: ArgumentHelp("How much text to hand to a thread at a time.", visibility: .hidden))
  var unitBytes = ByteCount(128 << 10)

  @Option(help: ArgumentHelp("Write what was done to a file, as JSON.", valueName: "file"), completion: .file())
  var summary: String?

  @Flag(name: .shortAndLong, help: "No progress and no summary on standard error, failures only.")
  var quiet = false

  func validate() throws {
    if resume && restart { throw ValidationError("--resume and --restart exclude each other.") }
    if output == nil && resume { throw ValidationError("--resume needs the --output of the run to resume.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is from 1 to 256.") }
    if !(0...86400).contains(checkpoint) { throw ValidationError("--checkpoint is from 0 to 86400 seconds.") }
    if maximumDocumentBytes.value > 1 << 30 { throw ValidationError("--max-document-bytes is at most 1G.") }
    if bom && outputFormat != .csv { throw ValidationError("--bom goes with --format csv only.") }
    if documents && outputFormat == .csv { throw ValidationError("--documents goes with --format jsonl only.") }
    do throws(BatchError) {
      _ = try options()
    } catch {
      throw ValidationError(error.reason)
    }
  }

  func run() async throws {
    let extractor = try rules.extractor()
    let batch = extractor.batch(try options(), version: SoLieuTool.version)
    let stop = StopRequest()
    let signals = SignalWatch { stop.request() }
    let progress = ProgressLine(isShown: !quiet && SystemCalls.isTerminal(SystemCalls.standardError))
    let totals = Task.detached(priority: .background) {
      if progress.isShown, let total = batch.measure() { progress.set(total: total.bytes) }
    }
    defer { totals.cancel() }
    let result: BatchSummary
    do throws(BatchError) {
      result = try await batch.run(to: destination, observer: observer(progress), stop: stop)
    } catch {
      progress.clear()
      throw status(after: error)
    }
    progress.clear()
    try end(result, signal: signals.received)
  }

  private var outputFormat: BatchOptions.OutputFormat {
    format ?? (output?.lowercased().hasSuffix(".csv") == true ? .csv : .jsonl)
  }

  private var destination: Batch.Destination {
    guard let output, output != "-" else { return .standardOutput }
    return .file(FilePath(output), opening: resume ? .resume : restart ? .restart : .new)
  }

  private func options() throws(BatchError) -> BatchOptions {
    var options = BatchOptions(inputs: inputs.map { FilePath($0) })
    options.include = try include.map { (pattern) throws(BatchError) in try Glob(pattern) }
    options.exclude = try exclude.map { (pattern) throws(BatchError) in try Glob(pattern) }
    options.hidden = hidden
    options.followingLinks = followingLinks
    options.inputFormat = inputFormat
    options.fields.text = textField
    options.fields.id = idField
    options.fields.date = dateField
    options.maximumDocumentBytes = maximumDocumentBytes.value
    options.language = language.language
    options.encoding = encoding
    options.published = published?.point
    options.outputFormat = outputFormat
    options.byteOrderMark = bom
    options.documents = documents
    options.all = all
    options.jobs = jobs ?? SystemCalls.processorCount
    options.unitBytes = unitBytes.value
    options.checkpointInterval = checkpoint
    return options
  }

  private func observer(_ progress: ProgressLine) -> BatchObserver {
    var observer = BatchObserver()
    let forPeople = SystemCalls.isTerminal(SystemCalls.standardError)
    observer.failed = { failure in
      progress.clear()
      Messages().failure(failure, forPeople: forPeople)
    }
    observer.progressed = { progress.show($0) }
    observer.resumed = { [quiet] before, changed in
      progress.begin(with: before)
      guard !quiet else { return }
      if let changed { Messages().error("\(changed.text) isn't what it was: read again from there on") }
      Messages().error("going on behind \(BatchSummary.counted(before.documents, "document"))")
    }
    return observer
  }

  /// Tells what was done, and how the process ends.
  private func end(_ result: BatchSummary, signal: Int32?) throws(ExitStatus) {
    if !quiet { Messages().error(result.sentence) }
    if let summary { try write(result.json(version: SoLieuTool.version), toFile: FilePath(summary)) }
    if !result.isComplete, let signal {
      let hint = output == nil ? "" : "; the same command with --resume goes on from here"
      Messages().error("interrupted behind \(BatchSummary.counted(result.tally.documents, "document"))\(hint)")
      throw .signal(signal)
    }
    if result.tally.failures > 0 { throw .inputFailed }
  }

  private func status(after error: BatchError) -> ExitStatus {
    if case .output(_, let system) = error, system.isBrokenPipe { return .success }
    var message = error.reason
    if case .output = error, output != nil {
      message += "; what was done is kept: when there's room, the same command with --resume goes on"
    }
    Messages().error(message)
    return .outputFailed
  }

  private func write(_ bytes: [UInt8], toFile path: FilePath) throws(ExitStatus) {
    do throws(SystemError) {
      try WholeFile.write(bytes, to: path)
    } catch {
      Messages().error("\(path.text) couldn't be written: \(error.reason)")
      throw .outputFailed
    }
  }
}
