import SoLieuFiles
import SoLieuRecords

/// A file to read, or one that can't be.
struct InputFile: Sendable {
  /// Nil for standard input.
  let path: FilePath?
  /// Nil for standard input and for what couldn't be looked at.
  let status: FileStatus?
  let format: any DocumentFormat
  let isCompressed: Bool
  /// Why there's nothing to read.
  let failure: ReadError?
  /// Where to begin, in what an interrupted run has left.
  var start = DocumentPiece.Position()
}

/// What a worker does at a time: some small files, or a stretch of a large one.
enum WorkUnit: Sendable {
  case files([InputFile])
  case pieces(InputFile, [DocumentPiece], end: StretchEnd)

  /// How a stretch of a large file ends.
  enum StretchEnd: Sendable {
    case more
    case fileEnd
    case failure(ReadError)
  }
}

/// What a worker made of a unit.
struct UnitResult: Sendable {
  var output: [UInt8] = []
  var entries: [Entry] = []

  /// A file that was read, to its end or a part of it.
  struct Entry: Sendable {
    let file: InputFile
    /// Where this file's records end, in bytes: first of the unit's output, then of the whole output.
    var end: Int
    var tally = BatchTally()
    var failures: [FailureRecord] = []
    /// How far a large file was read; nil where it's done.
    var reached: DocumentPiece.Position?
  }
}
