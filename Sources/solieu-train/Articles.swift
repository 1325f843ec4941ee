import Foundation
import SoLieuTraining

extension TrainingArticle {
  /// The annotated articles of a folder, by name.
  static func read(folder: String) throws(UnreadableFile) -> [TrainingArticle] {
    let files: [String]
    do { files = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw UnreadableFile(path: folder, reason: error.localizedDescription)
    }
    var articles: [TrainingArticle] = []
    for file in files.sorted() where file.hasSuffix(".tsv") {
      let name = String(file.dropLast(4))
      let gold = String(decoding: try bytes(of: "\(folder)/\(file)"), as: UTF8.self)
      articles.append(TrainingArticle(name: name, bytes: try bytes(of: "\(folder)/\(name).txt"), gold: gold))
    }
    return articles
  }

  private static func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
      throw UnreadableFile(path: path, reason: error.localizedDescription)
    }
  }
}

/// A file or folder of articles that can't be read.
struct UnreadableFile: Error, CustomStringConvertible {
  var path: String
  var reason: String
  var description: String { "\(path) can't be read: \(reason)" }
}
