import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRuleCompiler
import SoLieuRules

/// The files that a rule book is made of: a whole book's, and those that add to it.
///
/// A user's files are laid out as the book's: `vi/*.yaml`, `en/*.yaml`, `lexicon/…`. Rules take the place of those that
/// have their ids, glosses, units' and measures' names likewise; all else is added.
package struct RuleSources: Sendable {
  package typealias Source = RuleBookCompiler.Source

  /// What can't be used as a rule file, as a line for people: `path: reason`.
  package struct Failure: Error, Sendable, Hashable {
    package var path: String
    package var reason: String
  }

  /// The largest rule or word file, in bytes.
  package static let largestFile = 4 << 20
  /// How many bytes the files that add to a book may have together.
  package static let largestSum = 16 << 20

  package private(set) var base: [Source]
  package private(set) var additions: [Source] = []
  /// The folder that `base` was read from; nil for the built-in files.
  package private(set) var folder: FilePath?

  /// The built-in rule book.
  package init() {
    base = RuleBook.builtInFiles.map { Source(name: $0.name, text: $0.text) }
  }

  /// The rule book in a folder.
  package init(book folder: FilePath) throws(Failure) {
    base = try Self.sources(in: folder, isAddition: false)
    self.folder = folder
  }

  /// Rules from folders: a folder that is a whole rule book takes the built-in one's place, the others add to it.
  package init(folders: [FilePath]) throws(Failure) {
    let book = folders.first(where: Self.isBook)
    if let book { try self.init(book: book) } else { self.init() }
    for folder in folders where folder != book { try add(folder: folder) }
  }

  /// Whether a folder is a whole rule book, rather than some rules.
  package static func isBook(_ folder: FilePath) -> Bool {
    FileListing.exists(folder.appending("lexicon/units.tsv".utf8))
  }

  /// Adds the files of a folder.
  package mutating func add(folder: FilePath) throws(Failure) {
    guard FileListing.isFolder(folder) else { throw Failure(path: folder.plain, reason: "there's no such folder") }
    try append(try Self.sources(in: folder, isAddition: true), from: folder)
  }

  /// Adds a single rule file.
  package mutating func add(ruleFile path: FilePath) throws(Failure) {
    try append([try Self.ruleFile(path, name: nil)], from: path)
  }

  private mutating func append(_ sources: [Source], from path: FilePath) throws(Failure) {
    // A file may be named twice: by itself, and by its folder.
    let known = Set(additions.map(\.label))
    additions += sources.filter { !known.contains($0.label) }
    if additions.reduce(0, { $0 + $1.text.utf8.count }) > Self.largestSum {
      throw Failure(path: path.plain, reason: "the rule files have more than \(Self.largestSum) bytes together")
    }
  }

  package var isBuiltIn: Bool { folder == nil && additions.isEmpty }

  /// The rule book, and what its rule files say. Some tenths of a second for the built-in rules with additions; a few
  /// milliseconds without.
  package func compile() throws(RuleBookError) -> (book: RuleBook, files: [Language: [RuleFile]]) {
    if isBuiltIn, let book = try? RuleBook.builtIn() {
      return (book, try RuleBookCompiler.read(base))
    }
    return try RuleBookCompiler.compileWithFiles(base + additions)
  }

  /// A finder with these rules.
  package func finder() throws(RuleBookError) -> FigureFinder {
    let book = try compile().book
    return FigureFinder(lexicon: book.lexicon, rules: book.rules)
  }

  // MARK: - Reading

  private static func sources(in folder: FilePath, isAddition: Bool) throws(Failure) -> [Source] {
    let paths: [FilePath]
    do { paths = try FileListing.files(at: folder) } catch {
      throw Failure(path: folder.plain, reason: error.reason)
    }
    let start = folder.appending([]).bytes.count
    var sources: [Source] = []
    for path in paths {
      let name = String(decoding: path.bytes[start...], as: UTF8.self)
      if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        sources.append(try ruleFile(path, name: name, isAddition: isAddition))
      } else if path.hasSuffix(".tsv"), name.hasPrefix("lexicon/") {
        sources.append(Source(name: name, text: try text(of: path), label: path.plain, isAddition: isAddition))
      }
    }
    return sources
  }

  /// - Parameter name: its path in the rule book; nil to guess the language.
  private static func ruleFile(
    _ path: FilePath, name: String?, isAddition: Bool = true
  ) throws(Failure) -> Source {
    let text = try text(of: path)
    var name = name ?? String(decoding: path.name, as: UTF8.self)
    if !Language.allCases.contains(where: { name.hasPrefix($0.rawValue + "/") }) {
      name = language(of: path, text).rawValue + "/" + name
    }
    if name.hasSuffix(".yml") { name = String(name.dropLast(4)) + ".yaml" }
    return Source(name: name, text: text, label: path.plain, isAddition: isAddition)
  }

  /// By its folder, or else by the ids of its rules.
  private static func language(of path: FilePath, _ text: String) -> Language {
    if let language = Language(rawValue: String(decoding: path.parent.name, as: UTF8.self)) { return language }
    let isEnglish = text.split(separator: "\n").contains { line in
      let line = line.drop { " -{".contains($0) }
      return line.hasPrefix("id: en.") || line.hasPrefix("id: \"en.")
    }
    return isEnglish ? .english : .vietnamese
  }

  private static func text(of path: FilePath) throws(Failure) -> String {
    let bytes: [UInt8]
    do { bytes = try FileListing.bytes(of: path, limit: largestFile) } catch {
      if case .tooLarge = error { throw Failure(path: path.plain, reason: "has more than \(largestFile) bytes") }
      throw Failure(path: path.plain, reason: error.reason)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(path: path.plain, reason: "isn't UTF-8")
    }
    return text
  }
}
