import ArgumentParser
import SoLieu
import SoLieuRuleCompiler

/// `solieu schema`
struct Schema: ParsableCommand {
  /// What there's a schema of.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case records, rules
  }

  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of the records, or of rule files.",
    discussion: """
      EXAMPLE: solieu schema > solieu.schema.json
      EXAMPLE: solieu schema rules > solieu-rules.schema.json

      The schema of records (draft 2020-12) covers figures, the lines that --documents adds, and failures. With that of \
      rule files (draft-07, which editors know) an editor completes and checks them; begin a file with \
      “# yaml-language-server: $schema=PATH”.
      """)

  @Argument(help: "What to describe: records or rules.")
  var subject: Subject = .records

  func run() throws {
    try Messages().writeOutput(subject == .records ? RecordSchema.json : RuleSchema.json)
  }
}
