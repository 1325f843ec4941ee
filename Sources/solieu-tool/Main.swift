import ArgumentParser
import SoLieu

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The commands of `solieu`.
struct SoLieuTool: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "solieu",
    abstract: "Reads the figures out of Vietnamese and English news.",
    discussion: """
      EXAMPLE: solieu extract article.txt
      EXAMPLE: solieu batch archive/ --output records.jsonl

      EXIT STATUS
        0   all well
        1   a check found something
        3   some inputs couldn't be read; the others were, and each failure is named on standard error
        4   the output couldn't be written
        130 it was interrupted (SIGINT), and can be resumed; 143 for SIGTERM
        64  the command line is wrong
      A reader that goes away early (solieu extract … | head) ends the work quietly, with 0.
      """,
    version: version,
    subcommands: [
      Extract.self, BatchCommand.self, Explain.self, TestCommand.self, RulesCommand.self, DiffCommand.self, Schema.self,
    ])
}

@main
enum Main {
  static func main() async {
    exit(await run().code)
  }

  /// Parses the arguments and runs the command that they name.
  private static func run() async -> ExitStatus {
    SystemCalls.ignoreBrokenPipes()
    do {
      var command = try SoLieuTool.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .success
    } catch let status as ExitStatus {
      return status
    } catch {
      let code = SoLieuTool.exitCode(for: error)
      let message = SoLieuTool.fullMessage(for: error) + "\n"
      if code != .success {
        Messages().write(message)
        return ExitStatus(code: code.rawValue)
      }
      // Help, the version, a completion script: output like any other.
      return (try? Messages().writeOutput(message)) == nil ? .outputFailed : .success
    }
  }
}
