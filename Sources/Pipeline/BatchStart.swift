import SoLieuFiles
import SoLieuRecords

/// Where a batch begins: at its first file, or where an interrupted run left off.
struct BatchStart: Sendable {
  /// What's to come behind `first`.
  var walk: FileWalk
  /// The file to begin with; nil where the walk says.
  var first: InputFile?
  /// What was done before.
  var tally = BatchTally()
  /// What couldn't be read before.
  var failures: [FailureRecord] = []
  /// Lengths of the output and the journal that are kept, in bytes; nil to begin anew.
  var kept: (output: Int, journal: Int)?
  /// The first input that isn't what it was: from there on everything is read again.
  var changed: FilePath?

  init(walk: FileWalk) {
    self.walk = walk
  }

  /// Follows the walk as long as it's what the journal says.
  ///
  /// - Parameter outputLength: how much of the output is there, in bytes.
  /// - Complexity: O(files that were done).
  init(
    walk: FileWalk, journal: Journal, outputLength: Int, options: BatchOptions
  ) throws(BatchError) {
    self.walk = walk
    var kept = (output: 0, journal: try journal.headerLength())
    var hasEntry = false
    var position = (walk: walk, first: InputFile?.none)
    var done = BatchTally()
    var changed: FilePath?
    var failures: [FailureRecord] = []
    let formats = options.formats
    try journal.forEachEntry { entry, end in
      guard entry.end <= outputLength else { return false }
      var file =
        position.first
        ?? position.walk.next().map { InputFile($0, formats: formats, inputFormat: options.inputFormat) }
      guard let current = file, entry.isUnchanged(current) else {
        changed = file?.name ?? entry.path
        position.first = file
        return false
      }
      file?.start = entry.reached ?? DocumentPiece.Position()
      position.first = entry.reached == nil ? nil : file
      done += entry.tally
      failures += entry.failures
      kept = (entry.end, end)
      hasEntry = true
      return true
    }
    self.walk = position.walk
    first = position.first
    tally = done
    self.failures = failures
    self.changed = changed
    self.kept = hasEntry ? kept : nil
  }
}
