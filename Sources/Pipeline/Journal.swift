import SoLieuFiles
import SoLieuRecords

/// What an interrupted run says that it did, read back from its journal.
struct Journal {
  let header: JournalLine.Header
  /// How many lines count: the header, and all before the last mark.
  private let safeLines: Int
  private let path: FilePath

  /// Nil where there's no journal, or none with a whole header.
  init?(path: FilePath) throws(BatchError) {
    var source: FileSource
    do {
      source = try FileSource(file: path)
    } catch .system(let error) where error.isMissing {
      return nil
    } catch {
      throw .damagedJournal(path)
    }
    var header: JournalLine.Header?
    var count = 0
    var safe = 1
    while let line = try Self.nextLine(of: &source, path) {
      count += 1
      switch line {
      case .header(let found):
        guard count == 1 else { throw .damagedJournal(path) }
        header = found
      case .safe: safe = count
      case .entry, .failure: break
      }
    }
    guard let header else {
      if count > 0 { throw .damagedJournal(path) }
      return nil
    }
    self.header = header
    self.path = path
    safeLines = safe
  }

  /// Calls `body` with each entry that counts, in order, and where its line ends in bytes of the journal, until it says
  /// that it has seen enough.
  func forEachEntry(_ body: (JournalLine.Entry, _ end: Int) -> Bool) throws(BatchError) {
    var source: FileSource
    do { source = try FileSource(file: path) } catch { throw .damagedJournal(path) }
    var failures: [FailureRecord] = []
    for _ in 0..<safeLines {
      switch try Self.nextLine(of: &source, path) {
      case .entry(var entry):
        entry.failures = failures
        failures = []
        if !body(entry, source.offset) { return }
      case .failure(let failure): failures.append(failure)
      case .header, .safe: break
      case nil: throw .damagedJournal(path)
      }
    }
  }

  /// Where the header ends, in bytes.
  func headerLength() throws(BatchError) -> Int {
    do {
      var source = try FileSource(file: path)
      _ = try source.readLine()
      return source.offset
    } catch {
      throw .damagedJournal(path)
    }
  }

  /// Nil at the end, or at the first line that was cut short.
  private static func nextLine(of source: inout FileSource, _ path: FilePath) throws(BatchError) -> JournalLine? {
    do throws(ReadError) {
      guard case .success(let line)? = try source.readLine(limit: 1 << 20) else { return nil }
      return JournalLine(line)
    } catch {
      throw .damagedJournal(path)
    }
  }
}
