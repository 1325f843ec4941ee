import Foundation
import Testing

@testable import SoLieuDocuments

/// The annotated articles beside the repository; missing in most clones.
private let training = "../shared/corpus/train"

@Suite("The layout of annotated articles", .enabled(if: FileManager.default.fileExists(atPath: training)))
struct ArticleLayoutTrainingTests {
  @Test("keeps figures that must be found out of the furniture")
  func keepsFigures() throws {
    var figures = 0
    var lost: [String] = []
    var furniture = 0
    for name in names() {
      let document = Document.read(try #require(read("\(training)/\(name).txt")))
      let blocks = ArticleLayout.blocks(of: document.text).filter { $0.kind == .furniture }
      furniture += blocks.count
      for figure in gold(name, in: document) {
        figures += 1
        if blocks.contains(where: { $0.range.contains(figure) }) {
          lost.append("\(name): \(document.quote(figure))")
        }
      }
    }
    #expect(figures > 0 && furniture > 0)
    #expect(lost.count * 1000 <= figures, "\(lost) of \(figures), \(furniture) lines")
  }

  /// Where the figures stand that must be found: neither "?" nor identifiers.
  private func gold(_ name: String, in document: Document) -> [TextRange] {
    guard let table = read("\(training)/\(name).tsv") else { return [] }
    var ranges: [TextRange] = []
    var position = 0
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let text = Document.read(Array(String(cells[1]).utf8)).text
      guard let found = place(of: text, in: document.text, from: position) else { continue }
      position = found.upper
      if !cells[0].hasPrefix("?"), cells[0] != "identifier" { ranges.append(found) }
    }
    return ranges
  }

  /// Where the words next stand, as words of their own.
  private func place(of words: [UInt8], in text: [UInt8], from start: Int) -> TextRange? {
    func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 || byte >= 0x80 }
    var index = start
    while index + words.count <= text.count {
      let end = index + words.count
      if text[index] == words[0], text[index..<end].elementsEqual(words),
        index == 0 || !isWord(text[index - 1]) || !isWord(words[0]),
        end == text.count || !isWord(text[end]) || !isWord(words[words.count - 1])
      {
        return TextRange(index, end)
      }
      index += 1
    }
    return nil
  }

  private func names() -> [String] {
    guard let folder = unsafe opendir(training) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // d_name is NUL-terminated inside the entry, which lives until the next readdir.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name.hasSuffix(".tsv") { names.append(String(name.dropLast(4))) }
    }
    return names.sorted()
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
