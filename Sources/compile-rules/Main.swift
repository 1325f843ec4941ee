import Foundation
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// `compile-rules FOLDER OUTPUT`: compiles the rules and the lexicon in FOLDER and writes them as a Swift file.
///
/// Mistakes go to standard error as `FILE:LINE:COLUMN: error: …`, all of them, and end it with 1. The plugin
/// `CompileRules` runs it when the package is built.
@main
struct Main {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      report("usage: compile-rules FOLDER OUTPUT")
      exit(64)
    }
    do {
      let sources = try sources(in: arguments[1])
      let book = try RuleBookCompiler.compile(sources)
      try EmbeddedSource.swift(image: book.image(), files: sources).write(
        toFile: arguments[2], atomically: true, encoding: .utf8)
    } catch let error as RuleBookError {
      // With the folder, so that editors can open the place.
      for message in error.messages { report("\(arguments[1])/\(message)") }
      exit(1)
    } catch {
      report("error: \(error)")
      exit(1)
    }
  }

  private static func sources(in folder: String) throws -> [RuleBookCompiler.Source] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".yaml") }
      .sorted()
      .map { name in
        RuleBookCompiler.Source(name: name, text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
      }
  }

  private static func report(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}
