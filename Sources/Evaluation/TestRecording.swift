import SoLieuFiles
import SoLieuRuleCompiler

/// What came out of a run, as new expectations in the files that the old ones stand in: only their lines change.
///
/// Made in memory, to be looked at; ``write()`` writes it.
package struct TestRecording: Sendable {
  /// Failures whose expectations become what came out.
  package private(set) var accepted: [CheckResult] = []
  /// Failures that no new expectation can stand for: a rule that should leave a text alone, or reads nothing of it any more.
  package private(set) var refused: [CheckResult] = []

  private struct File {
    var path: FilePath
    var old: [UInt8]
    var new: [UInt8]
  }
  private var files: [File] = []

  package var fileCount: Int { files.count }

  /// - Throws: where a file can't be read, or isn't what the run has read.
  package init(_ run: TestRun, of plan: TestPlan) throws(RuleSources.Failure) {
    var byFile: [String: [CheckResult]] = [:]
    for result in run.results where result.outcome == .failed {
      if result.recording == nil || plan.sources.isBuiltIn && !result.isOfArticle {
        refused.append(result)
      } else {
        byFile[result.file, default: []].append(result)
      }
    }
    var sources = plan.sources.base + plan.sources.additions
    for (name, results) in byFile.sorted(by: { $0.key < $1.key }) {
      let path = FilePath(name)
      let old: [UInt8]
      do { old = try FileListing.bytes(of: path, limit: RuleSources.largestFile) } catch {
        throw RuleSources.Failure(path: name, reason: error.reason)
      }
      var new = old
      if let index = sources.firstIndex(where: { $0.label == name }) {
        guard old.elementsEqual(sources[index].text.utf8) else {
          throw RuleSources.Failure(path: name, reason: "has changed meanwhile")
        }
        var text = ExampleText(sources[index].text)
        // From the end, so that places stay what they are.
        for result in results.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
          if case .example(let was, let now)? = result.recording,
            text.replace(was, by: now, line: result.line, column: result.column)
          {
            accepted.append(result)
          } else {
            refused.append(result)
          }
        }
        sources[index].text = text.text
        new = Array(text.text.utf8)
      } else {
        new = Self.edited(old, results)
        accepted += results
      }
      if new != old { files.append(File(path: path, old: old, new: new)) }
    }
    if let error = Self.error(in: sources) { throw RuleSources.Failure(path: "the new rule files", reason: error) }
    accepted.sort { ($0.file, $0.line) < ($1.file, $1.line) }
  }

  /// What is written must be read again.
  private static func error(in sources: [RuleSources.Source]) -> String? {
    do throws(RuleBookError) {
      _ = try RuleBookCompiler.read(sources)
      return nil
    } catch {
      return error.messages.first ?? ""
    }
  }

  /// A table of annotations with some lines changed, taken away or put in.
  private static func edited(_ table: [UInt8], _ results: [CheckResult]) -> [UInt8] {
    var lines = table.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Optional(Array($0)) }
    if lines.last == [] { lines.removeLast() }
    let ending: [UInt8] = lines.first??.last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
    var behind: [Int: [[UInt8]]] = [:]
    for result in results {
      let index = result.line - 1
      guard lines.indices.contains(index) else { continue }
      switch result.recording {
      case .row(let row)?: lines[index] = Array(row.utf8) + ending
      case .noRow?: lines[index] = nil
      case .rowBehind(let row)?: behind[index, default: []].append(Array(row.utf8) + ending)
      case .example?, nil: break
      }
    }
    var new: [UInt8] = []
    for (index, line) in lines.enumerated() {
      for line in [line].compactMap({ $0 }) + (behind[index] ?? []) { new += line + [UInt8(ascii: "\n")] }
    }
    return new
  }

  /// Writes the files, each whole or not at all; none where one has changed since it was read.
  package func write() throws(RuleSources.Failure) {
    for file in files {
      guard (try? FileListing.bytes(of: file.path, limit: RuleSources.largestFile)) == file.old else {
        throw RuleSources.Failure(path: file.path.plain, reason: "has changed meanwhile; nothing was written")
      }
    }
    for file in files {
      do { try WholeFile.write(file.new, to: file.path) } catch {
        throw RuleSources.Failure(path: file.path.plain, reason: error.reason)
      }
    }
  }
}
