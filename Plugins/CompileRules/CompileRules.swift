import Foundation
import PackagePlugin

/// Compiles the data files of `Sources/RuleBook` into one Swift file, whenever one of them has changed.
@main
struct CompileRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRuleBook.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".yaml") }
      .sorted()
    return [
      .buildCommand(
        displayName: "Compiling rules and lexicon",
        executable: try context.tool(named: "compile-rules").url,
        arguments: [folder.path, output.path],
        inputFiles: files.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
