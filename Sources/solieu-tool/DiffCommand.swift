import ArgumentParser
import SoLieu
import SoLieuEvaluation

/// `solieu diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares the figures of two runs over the same articles.",
    discussion: """
      EXAMPLE: solieu diff before.jsonl after.jsonl

      Shows which figures appeared (+), vanished (-) or changed (~), by rule, with their sentences. Figures belong \
      together where they stand at the same place of the same document. Ends with 1 if anything differs.
      """)

  @Argument(help: "The records of the run before (jsonl, also *.gz).", completion: .file())
  var old: String

  @Argument(help: "The records of the run after.", completion: .file())
  var new: String

  func run() throws {
    let diff = try Messages().tellingMistakes {
      RecordDiff(
        old: try RecordDiff.figures(in: FilePath(old)), new: try RecordDiff.figures(in: FilePath(new)))
    }
    try Messages().writeOutput(diff.text)
    if !diff.changes.isEmpty { throw ExitStatus.found }
  }
}
