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

extension WorkUnit {
  /// How many bytes of memory it holds.
  var heldBytes: Int {
    guard case .pieces(_, let pieces, _) = self else { return 0 }
    return pieces.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
  }
}

/// How a worker hands on a result that's too large to be held.
struct ResultStream: Sendable {
  /// Returns when all units before this one are written: from then on it's the only one that holds something large.
  let waitForTurn: @Sendable () async -> Void
  /// Writes records, once it's the unit's turn.
  let pass: @Sendable ([UInt8]) async -> Void
}

/// What a worker made of a unit.
struct UnitResult: Sendable {
  /// The records, but for those that were handed on before.
  var output: [UInt8] = []
  /// How many bytes of records were handed on before.
  var passed = 0
  var entries: [Entry] = []

  /// A file that was read, to its end or a part of it.
  struct Entry: Sendable {
    let file: InputFile
    /// Where this file's records end, in bytes: first of the unit's records, then of the whole output.
    var end: Int
    var tally = BatchTally()
    var failures: [FailureRecord] = []
    /// How far a large file was read; nil where it's done.
    var reached: DocumentPiece.Position?
  }
}
