import Foundation
import SoLieuTraining

extension TrainingArticle {
  /// The annotated articles of a folder, by name.
  static func read(folder: String) throws -> [TrainingArticle] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") }
      .sorted()
      .map { file in
        let name = String(file.dropLast(4))
        return TrainingArticle(
          name: name, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name).txt"))),
          gold: try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8))
      }
  }
}
