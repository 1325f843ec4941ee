import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuRuleCompiler
import SoLieuRules

/// The rules of a rule book, as people look at them.
package struct RuleCatalog: Sendable {
  package struct Entry: Sendable {
    package var rule: RuleFile.Rule
    package var language: Language
    package var file: String
    /// How many figures it read in a corpus; nil where none was read.
    package var firings: Int?

    package var kind: String { rule.kind?.rawValue ?? "relation" }
  }

  package private(set) var entries: [Entry] = []
  private let sources: [RuleBookCompiler.Source]
  private let finder: FigureFinder

  /// - Throws: all mistakes of the rule files.
  package init(_ sources: RuleSources) throws(RuleBookError) {
    let (book, files) = try sources.compile()
    finder = FigureFinder(lexicon: book.lexicon, rules: book.rules)
    self.sources = sources.base + sources.additions
    for language in Language.allCases {
      let all = files[language] ?? []
      let added = Set(all.filter(\.isAddition).flatMap { $0.rules.map(\.id.value) })
      for file in all {
        for rule in file.rules where file.isAddition || !added.contains(rule.id.value) {
          entries.append(Entry(rule: rule, language: language, file: file.name))
        }
      }
    }
  }

  /// Counts the figures of each rule in the articles (`*.txt`) at some paths.
  package mutating func count(in paths: [FilePath]) throws(RuleSources.Failure) {
    var firings: [String: Int] = [:]
    var workspace = finder.makeWorkspace()
    for path in paths {
      let files: [FilePath]
      do { files = try FileListing.files(at: path) } catch {
        throw RuleSources.Failure(path: path.plain, reason: error.reason)
      }
      let isFolder = FileListing.isFolder(path)
      for file in files where !isFolder || file.hasSuffix(".txt") {
        let bytes: [UInt8]
        do { bytes = try FileListing.bytes(of: file, limit: 64 << 20) } catch {
          throw RuleSources.Failure(path: file.plain, reason: error.reason)
        }
        for figure in finder.extraction(of: Document.read(bytes), in: &workspace).figures {
          firings[figure.rule, default: 0] += 1
        }
      }
    }
    for index in entries.indices { entries[index].firings = firings[entries[index].rule.id.value] ?? 0 }
  }

  package func entry(named id: String) -> Entry? { entries.first { $0.rule.id.value == id } }

  /// Ids that have something of `name`, for who mistyped it.
  package func names(like name: String) -> [String] {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    return entries.map(\.rule.id.value).filter { $0.contains(name) || $0.contains(last) }
  }

  /// A rule as its file has it, with the comment above it, and the lists and macros of the file that it names.
  package func text(of entry: Entry) -> String {
    guard let source = sources.last(where: { $0.label == entry.file }) else { return "" }
    let lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var first = min(entry.rule.id.place.line, lines.count) - 1
    let indent = Self.indent(lines[first]) ?? 0
    var end = first + 1
    while end < lines.count, Self.indent(lines[end]).map({ $0 > indent }) ?? true { end += 1 }
    while end > first + 1, Self.indent(lines[end - 1]) == nil { end -= 1 }
    while first > 0, lines[first - 1].drop(while: { $0 == " " }).first == "#" { first -= 1 }
    return lines[first..<end].map { $0 + "\n" }.joined()
  }

  /// How far a line is indented; nil for an empty one and a comment.
  private static func indent(_ line: Substring) -> Int? {
    let rest = line.drop { $0 == " " }
    return rest.isEmpty || rest.first == "#" ? nil : line.count - rest.count
  }

  /// A table of the rules: how often each fired, its id, kind, place and meaning.
  package var table: String {
    let idWidth = entries.map(\.rule.id.value.count).max() ?? 0
    let kindWidth = entries.map(\.kind.count).max() ?? 0
    var text = ""
    for entry in entries {
      var line = entry.firings.map { Self.padded("\($0)", to: 7, right: true) + "  " } ?? ""
      line += Self.padded(entry.rule.id.value, to: idWidth) + "  " + Self.padded(entry.kind, to: kindWidth)
      line += "  \(entry.file):\(entry.rule.id.place.line)"
      if let means = entry.rule.meansVietnamese { line += "  " + means }
      text += line + "\n"
    }
    return text
  }

  private static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }
}
