import Foundation
import Testing

/// The real `solieu`, run as its users run it.
enum Tool {
  struct Result {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// The binary that was built with the tests: it stands beside them.
  static let binary: URL = {
    #if os(Linux)
      let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      return tests.deletingLastPathComponent().appending(path: "solieu")
    #else
      return Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }!.bundleURL.deletingLastPathComponent()
        .appending(path: "solieu")
    #endif
  }()

  /// Runs `solieu` with `arguments`.
  static func run(
    _ arguments: String..., input: Data = Data(), environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Result {
    try launch(binary, arguments, input: input, environment: environment, in: folder)
  }

  /// Runs `solieu` with `arguments`.
  static func run(arguments: [String], in folder: URL? = nil) throws -> Result {
    try launch(binary, arguments, input: Data(), environment: [:], in: folder)
  }

  /// Starts `solieu` and leaves it running; what it says is lost.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs a shell command, in which `$solieu` is the binary.
  static func shell(_ command: String, input: Data = Data(), in folder: URL? = nil) throws -> Result {
    try launch(
      URL(filePath: "/bin/sh"), ["-c", command], input: input, environment: ["solieu": binary.path], in: folder)
  }

  private static func launch(
    _ program: URL, _ arguments: [String], input: Data, environment: [String: String], in folder: URL?
  ) throws -> Result {
    // Files rather than pipes: no output is too long for them, and nobody has to read along.
    try withFolder { own in
      let (stdin, stdout, stderr) = (own.appending(path: "in"), own.appending(path: "out"), own.appending(path: "err"))
      try input.write(to: stdin)
      try Data().write(to: stdout)
      try Data().write(to: stderr)
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var variables = ProcessInfo.processInfo.environment
      variables.merge(["COLUMNS": "80"]) { $1 }
      variables.merge(environment) { $1 }
      process.environment = variables
      process.standardInput = try FileHandle(forReadingFrom: stdin)
      process.standardOutput = try FileHandle(forWritingTo: stdout)
      process.standardError = try FileHandle(forWritingTo: stderr)
      try process.run()
      process.waitUntilExit()
      return Result(
        status: process.terminationStatus, output: try Data(contentsOf: stdout),
        errors: String(decoding: try Data(contentsOf: stderr), as: UTF8.self))
    }
  }

  /// Gives `body` a folder of its own that goes away behind it.
  static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Whether a program is installed.
  static func has(_ program: String) -> Bool {
    (try? shell("command -v \(program)"))?.status == 0
  }
}
