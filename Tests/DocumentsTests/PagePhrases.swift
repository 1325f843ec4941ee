import Foundation
import SoLieuDocuments

extension LayoutPhrases {
  /// Those of the rule book, from its file: this module knows no rule book.
  static let ofRuleBook: LayoutPhrases = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = package.appending(path: "Sources/RuleBook/lexicon/layout.tsv")
    let rows = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return LayoutPhrases(
      rows.map { $0.split(separator: "\t") }.compactMap { row -> (kind: Kind, phrase: String)? in
        guard row.count == 2, let kind = Kind(rawValue: String(row[0])) else { return nil }
        return (kind, String(row[1]))
      })
  }()
}

extension ArticleLayout {
  static func blocks(of text: [UInt8]) -> [Block] { blocks(of: text, phrases: .ofRuleBook) }
}
