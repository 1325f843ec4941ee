import ArgumentParser
import SoLieu

@main
struct SoLieuTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solieu", abstract: "Reads the figures out of Vietnamese and English news.", version: "0.1.0")
}
