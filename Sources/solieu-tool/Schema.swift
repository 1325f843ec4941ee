import ArgumentParser
import SoLieu

/// `solieu schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of the records.",
    discussion: """
      EXAMPLE: solieu schema > solieu.schema.json

      The schema (draft 2020-12) covers figures, the lines that --documents adds, and failures.
      """)

  func run() throws {
    try Messages().writeOutput(RecordSchema.json)
  }
}
