import SoLieuFiles
import SoLieuRuleCompiler

/// What a run of tests is about: rules with their examples, and annotated articles.
package struct TestPlan: Sendable {
  /// An article and its annotations.
  package struct Article: Sendable, Hashable {
    package var text: FilePath
    package var gold: FilePath
    /// What is known to come out wrong (`KnownFailures`); nil where there's no such file.
    package var todo: FilePath?
    package var name: String
  }

  package private(set) var sources: RuleSources
  package private(set) var articles: [Article] = []
  /// The files whose examples are run; nil for all.
  package private(set) var ruleFiles: Set<String>?

  /// - Parameters:
  ///   - paths: rule files, articles (either of the pair), folders of both; none for the project's own, or else the
  ///     built-in examples.
  ///   - rules: folders of rules that add to the rule book.
  ///   - current: where the project's own are looked for: `Sources/RuleBook` and `Corpus`.
  package init(
    paths: [FilePath], rules: [FilePath] = [], current: FilePath = FilePath(".")
  ) throws(RuleSources.Failure) {
    let ownBook = current.appending("Sources/RuleBook".utf8)
    let ownCorpus = current.appending("Corpus".utf8)
    let book =
      paths.first(where: RuleSources.isBook) ?? rules.first(where: RuleSources.isBook)
      ?? (RuleSources.isBook(ownBook) ? ownBook : nil)
    sources = try RuleSources(folders: (book.map { [$0] } ?? []) + rules.filter { $0 != book })
    guard !paths.isEmpty else {
      if FileListing.isFolder(ownCorpus) { try addFiles(at: ownCorpus) }
      ruleFiles = nil
      return
    }
    ruleFiles = Set(sources.additions.map(\.label))
    for path in paths { try addFiles(at: path) }
  }

  private mutating func addFiles(at path: FilePath) throws(RuleSources.Failure) {
    let files: [FilePath]
    do { files = try FileListing.files(at: path) } catch {
      throw RuleSources.Failure(path: path.plain, reason: error.reason)
    }
    let isFolder = FileListing.isFolder(path)
    var found = false
    for file in files {
      if file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
        try add(ruleFile: file)
        found = true
      } else if file.hasSuffix(".tsv"), FileListing.exists(Self.partner(of: file, ".txt")) {
        add(article: Self.partner(of: file, ".txt"), gold: file)
        found = true
      } else if !isFolder, file.hasSuffix(".txt"), FileListing.exists(Self.partner(of: file, ".tsv")) {
        add(article: file, gold: Self.partner(of: file, ".tsv"))
        found = true
      }
    }
    if !found {
      throw RuleSources.Failure(
        path: path.plain,
        reason: "there's nothing to test: no rule file (.yaml), no annotated article (.txt with a .tsv beside it)")
    }
  }

  private mutating func add(ruleFile path: FilePath) throws(RuleSources.Failure) {
    let real = SystemCalls.resolve(path)
    let same = sources.base.first { source in
      source.label == path.plain || sources.folder != nil && SystemCalls.resolve(FilePath(source.label)) == real
    }
    if let same {
      ruleFiles?.insert(same.label)
    } else {
      try sources.add(ruleFile: path)
      ruleFiles?.insert(path.plain)
    }
  }

  private mutating func add(article text: FilePath, gold: FilePath) {
    let todo = FilePath(bytes: gold.bytes.dropLast(4) + Array(".todo".utf8))
    let article = Article(
      text: text, gold: gold, todo: FileListing.exists(todo) ? todo : nil,
      name: String(decoding: text.name.dropLast(4), as: UTF8.self))
    if !articles.contains(article) { articles.append(article) }
  }

  /// The path with its last four bytes changed.
  private static func partner(of path: FilePath, _ suffix: String) -> FilePath {
    FilePath(bytes: path.bytes.dropLast(4) + Array(suffix.utf8))
  }
}
