import SoLieuFiles

/// Hands out the work, in order: walks the folders, and reads large files of many documents piece by piece.
actor UnitFeeder {
  /// A unit and its place in the order of the output.
  struct Numbered: Sendable {
    let number: Int
    /// Of the unit, for as long as it's in hand.
    let heldBytes: Int
    /// Taken out by who does it, so that nobody else holds it.
    var unit: WorkUnit?
  }

  private var walk: FileWalk
  private let formats: DocumentFormats
  private let inputFormat: BatchOptions.InputFormat
  private let limit: Int
  private let unitBytes: Int
  private let stop: StopRequest
  private var number = 0
  /// A file that was found but not handed out.
  private var waiting: InputFile?
  private var large: LargeFile?

  /// A large file that is being read.
  private struct LargeFile: ~Copyable {
    let file: InputFile
    var source: FileSource
    var position: DocumentPiece.Position
  }

  init(start: BatchStart, options: BatchOptions, stop: StopRequest) {
    walk = start.walk
    waiting = start.first
    formats = options.formats
    inputFormat = options.inputFormat
    limit = options.maximumDocumentBytes
    unitBytes = options.unitBytes
    self.stop = stop
  }

  /// The next unit; nil at the end, or when it's time to stop.
  func next() -> Numbered? {
    guard !stop.isRequested, let unit = nextUnit() else { return nil }
    defer { number += 1 }
    return Numbered(number: number, heldBytes: unit.heldBytes, unit: unit)
  }

  private static let unitFiles = 64
  /// From so many units on a file of many documents is read by the feeder and worked on by everybody.
  private static let largeUnits = 4

  private func nextUnit() -> WorkUnit? {
    if large != nil { return nextStretch() }
    var files: [InputFile] = []
    var bytes = 0
    while files.count < Self.unitFiles && bytes < unitBytes, let file = nextFile() {
      if isLarge(file) {
        guard files.isEmpty else {
          waiting = file
          break
        }
        return open(file)
      }
      files.append(file)
      bytes += file.expectedSize
    }
    return files.isEmpty ? nil : .files(files)
  }

  private func nextFile() -> InputFile? {
    if let file = waiting {
      waiting = nil
      return file
    }
    return walk.next().map { InputFile($0, formats: formats, inputFormat: inputFormat) }
  }

  private func isLarge(_ file: InputFile) -> Bool {
    guard file.format.isSplit, file.failure == nil else { return false }
    // Compressed, it may be of any size.
    return file.status == nil || file.isCompressed || file.expectedSize > Self.largeUnits * unitBytes
      || file.start.offset > 0
  }

  private func open(_ file: InputFile) -> WorkUnit {
    do throws(ReadError) {
      var source = try file.open()
      if file.start.offset > 0, try !source.skip(to: file.start.offset) { throw ReadError.changed }
      large = LargeFile(file: file, source: source, position: file.start)
    } catch {
      return .pieces(file, [], end: .failure(error))
    }
    return nextStretch()
  }

  private func nextStretch() -> WorkUnit {
    guard var current = large.take() else { return .files([]) }
    var pieces: [DocumentPiece] = []
    var bytes = 0
    do throws(ReadError) {
      while bytes < unitBytes {
        guard
          let piece = try current.file.format.nextPiece(
            of: &current.source, after: current.position, limit: limit)
        else { return .pieces(current.file, pieces, end: .fileEnd) }
        bytes += piece.bytes?.count ?? 0
        current.position = piece.end
        pieces.append(piece)
      }
    } catch {
      return .pieces(current.file, pieces, end: .failure(error))
    }
    let file = current.file
    large = consume current
    return .pieces(file, pieces, end: .more)
  }
}

extension InputFile {
  init(_ found: FileWalk.Found, formats: DocumentFormats, inputFormat: BatchOptions.InputFormat) {
    switch found {
    case .standardInput:
      let format = inputFormat == .jsonl ? formats.lines : formats.text
      self.init(path: nil, status: nil, format: format, isCompressed: false, failure: nil)
    case .file(let path, let status):
      var (format, isCompressed) = formats.formatOrText(of: path)
      switch inputFormat {
      case .auto: break
      case .text: format = formats.text
      case .jsonl: format = formats.lines
      }
      self.init(path: path, status: status, format: format, isCompressed: isCompressed, failure: nil)
    case .failure(let path, let error):
      self.init(path: path, status: nil, format: formats.text, isCompressed: false, failure: error)
    }
  }

  /// In bytes, decompressed, as a guess.
  var expectedSize: Int { (status?.size ?? 0) * (isCompressed ? 4 : 1) }

  func open() throws(ReadError) -> FileSource {
    if let failure { throw failure }
    guard let path else { return try FileSource(path: "-") }
    return try FileSource(file: path, isCompressed: isCompressed)
  }
}
