import Foundation
import Testing

@testable import SoLieuFiles

@Suite("Files")
struct FileSourceTests {
  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "solieu-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test("reads a file whole, whatever its size", arguments: [0, 1, 4095, 4096, 4097, 70_000, 300_000])
  func whole(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try withFile(bytes) { path in
      var source = try FileSource(path: path)
      #expect(try source.readAll() == bytes)
    }
  }

  @Test(
    "reads lines without their line feeds, and a last one that has none",
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\n", ["a\r", "b"]),
    ])
  func lines(text: String, lines: [String]) throws {
    try withFile(Array(text.utf8)) { path in
      var source = try FileSource(path: path)
      var read: [String] = []
      while let line = try source.readLine() { read.append(String(decoding: line, as: UTF8.self)) }
      #expect(read == lines)
    }
  }

  @Test("reads lines that are longer and shorter than what's read at once")
  func longLines() throws {
    let lines = [200_000, 0, 5, 65_536, 65_535, 1].map { [UInt8](repeating: 0x61, count: $0) }
    try withFile(Array(lines.joined(separator: [0x0a])) + [0x0a]) { path in
      var source = try FileSource(path: path)
      for line in lines { #expect(try source.readLine() == line) }
      #expect(try source.readLine() == nil)
    }
  }

  @Test(
    "says why a file can't be read", arguments: [("/", "Is a directory"), ("/nowhere/x", "No such file or directory")])
  func failures(path: String, reason: String) {
    do throws(ReadError) {
      _ = try FileSource(path: path)
      Issue.record("\(path) was opened")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test("writes all bytes, in buffers and behind them")
  func sink() throws {
    try withFile([]) { path in
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
      let handle = try #require(FileHandle(forWritingAtPath: path))
      var sink = FileSink(descriptor: dup(handle.fileDescriptor), capacity: 1000)
      for start in stride(from: 0, to: bytes.count, by: 777) {
        try sink.write(Array(bytes[start..<min(start + 777, bytes.count)]))
      }
      try sink.close()
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
    }
  }

  @Test("says that a disk is full", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let handle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    var sink = FileSink(descriptor: dup(handle.fileDescriptor))
    try sink.write([1, 2, 3])
    #expect(throws: SystemError(number: ENOSPC)) { try sink.flush() }
  }
}
