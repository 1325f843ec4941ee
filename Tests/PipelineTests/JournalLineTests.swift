import SoLieuFiles
import SoLieuRecords
import Testing

@testable import SoLieuPipeline

@Suite("A journal's lines")
struct JournalLineTests {
  private func roundTrip(_ line: JournalLine) -> JournalLine? {
    var bytes: [UInt8] = []
    line.append(to: &bytes)
    return JournalLine(Array(bytes.dropLast()))
  }

  @Test(
    "come back as they were written, whatever the file's name and numbers",
    arguments: [
      FilePath("a.txt"), FilePath("a\n\u{1b}[31m\"\\.txt"), FilePath(bytes: [0x61, 0xff, 0xfe]), FilePath("đ/ê.jsonl"),
    ])
  func entries(path: FilePath) throws {
    var entry = JournalLine.Entry(path: path)
    entry.size = .max
    entry.modified = -1
    entry.changed = 1_790_000_000_123_456_789
    entry.inode = .max
    entry.end = 12
    entry.tally.documents = 3
    entry.tally.warnings = 1
    entry.reached = DocumentPiece.Position(offset: 1 << 40, count: 5)
    guard case .entry(let read)? = roundTrip(.entry(entry)) else { return #expect(Bool(false), "no entry") }
    #expect(read == entry)
    let failure = FailureRecord(path: path, line: 4, stage: "parse", reason: "x")
    guard case .failure(let again)? = roundTrip(.failure(failure)) else { return #expect(Bool(false), "no failure") }
    #expect(again == failure)
  }

  @Test("that were cut short anywhere are nothing")
  func cut() {
    var bytes: [UInt8] = []
    JournalLine.entry(JournalLine.Entry(path: "a.txt")).append(to: &bytes)
    for length in 0..<bytes.count - 1 { #expect(JournalLine(Array(bytes[..<length])) == nil, "\(length)") }
  }
}
