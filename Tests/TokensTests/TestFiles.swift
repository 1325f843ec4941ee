import Foundation

/// A text file, whole.
func readFile(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

/// The benchmark articles, where they are at hand.
enum BenchCorpus {
  static let path = #filePath.replacing(
    "Tests/TokensTests/TestFiles.swift", with: "../shared/corpus/bench/articles.jsonl")
  static var isWanted: Bool {
    ProcessInfo.processInfo.environment["SOLIEU_CORPUS_TESTS"] != nil && FileManager.default.fileExists(atPath: path)
  }

  /// Every `step`-th article.
  static func texts(step: Int) throws -> [String] {
    struct Article: Decodable { var text: String }
    return try readFile(path).split(separator: "\n").enumerated().filter { $0.offset % step == 0 }
      .map { try JSONDecoder().decode(Article.self, from: Data($0.element.utf8)).text }
  }
}
