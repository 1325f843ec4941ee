import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuRecords

/// Sentences of articles that hold numbers, in which to look for what a change of a rule does.
///
/// Articles are text files (`*.txt`) and lines of JSON Lines with a `text` (`*.jsonl`); folders hold both.
struct CorpusSentences {
  /// Each once, the shortest first: those are the ones that people like to read.
  private(set) var texts: [Language: [[UInt8]]] = [:]

  /// Longer ones are tables and lists, and teach nobody anything.
  private static let longest = 400

  /// - Parameter limit: how many bytes of the articles of each path are read into sentences; of more, articles at even
  ///   distances are taken.
  /// - Throws: where a file can't be read.
  init(of paths: [FilePath], finder: FigureFinder, limit: Int) throws(RuleSources.Failure) {
    var sentences: [Language: Set<[UInt8]>] = [:]
    var workspace = finder.makeWorkspace()
    for path in paths {
      let articles = try Self.articles(at: path)
      let size = articles.reduce(0) { $0 + $1.count }
      for index in stride(from: 0, to: articles.count, by: max(1, (size + limit - 1) / max(1, limit))) {
        let document = Document.read(articles[index])
        let language = LanguageDetector.language(of: document.text)
        for range in finder.sentencesWithNumbers(of: document, language: language, in: &workspace)
        where range.upper - range.lower <= Self.longest {
          sentences[language, default: []].insert(Self.trimmed(document.quoteBytes(range)))
        }
      }
    }
    texts = sentences.mapValues {
      $0.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text.drop { $0 <= 0x20 }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return Array(text)
  }

  private static func articles(at path: FilePath) throws(RuleSources.Failure) -> [[UInt8]] {
    var articles: [[UInt8]] = []
    do {
      for file in try FileListing.files(at: path) {
        if file.hasSuffix(".txt") {
          articles.append(try FileListing.bytes(of: file, limit: largestFile))
        } else if file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") {
          for line in try FileListing.bytes(of: file, limit: largestFile).split(separator: UInt8(ascii: "\n")) {
            if let text = text(ofLine: line) { articles.append(text) }
          }
        }
      }
    } catch let error as ReadError {
      throw RuleSources.Failure(path: path.plain, reason: error.reason)
    } catch let error as SystemError {
      throw RuleSources.Failure(path: path.plain, reason: error.reason)
    } catch {
      throw RuleSources.Failure(path: path.plain, reason: "\(error)")
    }
    if articles.isEmpty {
      throw RuleSources.Failure(path: path.plain, reason: "there are no articles: no .txt, no .jsonl with a \"text\"")
    }
    return articles
  }

  private static let largestFile = 256 << 20

  /// What a line of JSON Lines has as its text; nil where it has none.
  private static func text(ofLine line: ArraySlice<UInt8>) -> [UInt8]? {
    var reader = JSONReader(Array(line))
    var text: [UInt8]?
    try? reader.readObject { (key, reader) throws(JSONReader.Failure) in
      if key.elementsEqual("text".utf8) { text = try reader.readString() } else { _ = try reader.skipValue() }
    }
    return text
  }
}
