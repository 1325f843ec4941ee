import Foundation
import SoLieuDocuments
import SoLieuEvaluation
import SoLieuFigures
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRules
import Testing

/// The articles that we wrote, with the figures that must come out of them; and copies of them in other encodings.
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
  }

  /// A figure, as "kind text value unit when".
  private static func line(_ figure: Figure, in document: Document) -> String {
    let time = figure.kind == .date || figure.kind == .time ? figure.when?.span?.edtf ?? "" : ""
    let value = time.isEmpty ? ExampleRunner.value(of: figure) : time
    return [figure.kind.rawValue, document.quote(figure.range), value, figure.unit?.code ?? ""]
      .joined(separator: " | ")
  }

  @Test("yield the figures that their annotations say, and no others but those known as wrong", arguments: names)
  func yieldTheirFigures(name: String) throws {
    let gold = try String(contentsOf: Self.folder.appending(path: name + ".tsv"), encoding: .utf8)
    let todo = try? String(contentsOf: Self.folder.appending(path: name + ".todo"), encoding: .utf8)
    let results = ArticleCheck(finder: try BuiltIn.finder.get()).run(
      Array(try Self.text(name).utf8), gold: gold, name: name, file: name + ".tsv", todo: todo ?? "")
    #expect(results.contains { $0.outcome == .passed })
    for result in results where result.outcome == .failed || result.outcome == .ready {
      Issue.record("\(result.description)")
    }
  }

  @Test("yield nearly the same figures from copies whose lines are wrapped, as PDF files have them")
  func surviveWrapping() throws {
    let finder = try BuiltIn.finder.get()
    var (same, all) = (0, 0)
    for name in Self.names {
      let text = try Self.text(name)
      let copy = text.split(separator: "\n").map { Self.wrapped($0, at: 76) }.joined(separator: "\n\n")
      let lines = [text, copy].map { text in
        let document = Document.read(Array(text.utf8))
        return finder.extraction(of: document).figures.map {
          Self.line($0, in: document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
      }
      all += lines[0].count
      same += lines[0].count - lines[1].difference(from: lines[0]).removals.count
    }
    // A headline that fills its line, or a list without marks, may still be read otherwise.
    #expect(all > 500)
    #expect(Double(same) / Double(all) > 0.98, "\(same) of \(all)")
  }

  private static func wrapped(_ line: Substring, at width: Int) -> String {
    var length = 0
    return line.split(separator: " ").reduce(into: "") { text, word in
      let fits = length + 1 + word.unicodeScalars.count <= width
      if length > 0 { text += fits ? " " : "\n" }
      text += word
      length = (length > 0 && fits ? length + 1 : 0) + word.unicodeScalars.count
    }
  }

  @Test(
    "yield the same figures from a copy in another encoding, with spans that quote the copy's own bytes",
    arguments: names.enumerated().filter { $0.offset % 4 == 0 }.map(\.element),
    ["NFD", "UTF-16", "CRLF", "windows-1258"])
  func surviveEncodings(name: String, copy: String) throws {
    let text = try Self.text(name)
    let bytes: [UInt8]
    var encoding: TextEncoding?
    switch copy {
    case "NFD": bytes = Array(text.decomposedStringWithCanonicalMapping.utf8)
    case "UTF-16": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "CRLF": bytes = Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    default:
      // windows-1258 has vowels whole and tone marks apart.
      let toned = text.unicodeScalars.reduce(into: "") { $0 += Self.apart($1) }
      guard let data = Self.iconv(toned) else { return }
      bytes = Array(data)
      encoding = .windows1258
    }
    let finder = try BuiltIn.finder.get()
    let plain = finder.extraction(of: Document.read(Array(text.utf8)))
    let other = finder.extraction(of: Document.read(bytes, encoding: encoding))
    let normal = { (line: String) in line.precomposedStringWithCanonicalMapping }
    #expect(
      other.figures.map { normal(Self.line($0, in: other.document)) }
        == plain.figures.map { normal(Self.line($0, in: plain.document)) })
    for figure in other.figures {
      let range = other.document.fileRange(of: figure.range)
      let quoted = Document.read(Array(bytes[range.lower..<range.upper]), encoding: encoding ?? other.document.encoding)
      #expect(
        String(decoding: quoted.text, as: UTF8.self) == normal(other.document.quote(figure.range)))
    }
  }

  /// A letter with its tone mark taken off and put behind it, as windows-1258 wants it.
  private static func apart(_ scalar: Unicode.Scalar) -> String {
    let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
    let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
    let tone = parts.filter { tones.contains($0.value) }
    guard !tone.isEmpty else { return String(scalar) }
    var vowel = String.UnicodeScalarView()
    vowel.append(contentsOf: parts.filter { !tones.contains($0.value) })
    var result = String(vowel).precomposedStringWithCanonicalMapping.unicodeScalars
    result.append(contentsOf: tone)
    return String(result)
  }

  /// By the system's iconv; nil where it's missing.
  private static func iconv(_ text: String) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", "CP1258//TRANSLIT"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    // The texts are smaller than a pipe holds.
    input.fileHandleForWriting.write(Data(text.utf8))
    try? input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }
}
