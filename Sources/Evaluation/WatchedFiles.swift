import SoLieuFiles

/// The state of the files that a run of tests reads, to be compared with a later one.
package struct WatchedFiles: Sendable, Equatable {
  private struct State: Sendable, Equatable {
    var path: FilePath
    var status: FileStatus
  }

  private var states: [State] = []

  package var count: Int { states.count }

  /// Looks at the files now. What can't be read isn't there. Some hundred system calls for a rule book.
  package init(paths: [FilePath], rules: [FilePath] = [], current: FilePath = FilePath(".")) {
    let ownBook = current.appending("Sources/RuleBook".utf8)
    let ownCorpus = current.appending("Corpus".utf8)
    for root in paths + rules + [ownBook] + (paths.isEmpty ? [ownCorpus] : []) {
      for path in (try? FileListing.files(at: root)) ?? [] where Self.endings.contains(where: path.hasSuffix) {
        if let status = try? SystemCalls.status(of: path) { states.append(State(path: path, status: status)) }
      }
    }
  }

  private static let endings = [".yaml", ".yml", ".tsv", ".txt", ".todo"]
}
