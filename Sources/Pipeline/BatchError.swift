import SoLieuFiles

/// Why a batch couldn't begin, or had to stop. What's wrong with single inputs is no error: it's a ``FailureRecord``.
package enum BatchError: Error {
  case badGlob(String, reason: String)
  /// The output, or what's kept beside it, couldn't be written.
  case output(FilePath, SystemError)
  /// Another run is writing the same output.
  case busy(FilePath, holder: String)
  /// An interrupted run has left its work.
  case unfinished(FilePath)
  /// The run to resume had other settings.
  case otherSettings(FilePath, before: String, now: String)
  /// What an interrupted run left can't be understood.
  case damagedJournal(FilePath)
  /// There's nothing that could be resumed in a stream.
  case notResumable(String)

  /// For people, in English.
  package var reason: String {
    switch self {
    case .badGlob(let glob, let reason): "the pattern '\(glob)' can't be used: \(reason)"
    case .output(let path, let error): "\(path.text) couldn't be written: \(error.reason)"
    case .busy(let path, let holder): "\(path.text) is being written by another run (\(holder))"
    case .unfinished(let path):
      "an interrupted run has left its work beside \(path.text): go on with --resume, or begin anew with --restart"
    case .otherSettings(let path, let before, let now):
      "the run that --resume would go on with, of \(path.text), had other settings (\(before); now \(now)): use them, "
        + "or begin anew with --restart"
    case .damagedJournal(let path): "\(path.text) is damaged: begin anew with --restart"
    case .notResumable(let reason): "--resume can't be used: \(reason)"
    }
  }
}
