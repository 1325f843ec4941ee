import Foundation

/// Folders of articles for batches, made up on the spot.
enum ArticleFolder {
  /// An article with some figures, different for every `number`.
  static func article(_ number: Int) -> String {
    """
    Tin số \(number)

    Năm 20\(10 + number % 10), xã Mẫu \(number) có hơn \(number % 90 + 10).500 hộ dân; \(number % 30 + 2) lớp với \
    \(number % 400 + 50) học viên, chiếm \(number % 70 + 5),5%.

    """
  }

  /// Writes `count` articles in folders of ten, and `lines` more on the lines of `more.jsonl`.
  static func write(_ count: Int, lines: Int = 0, in folder: URL) throws {
    for number in 0..<count {
      let place = folder.appending(path: "in/\(number / 10)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try article(number).write(to: place.appending(path: "\(number).txt"), atomically: false, encoding: .utf8)
    }
    guard lines > 0 else { return }
    var text = ""
    for number in 0..<lines {
      let object = ["id": "m\(number)", "text": article(1000 + number)]
      text += String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
    }
    try text.write(to: folder.appending(path: "in/more.jsonl"), atomically: false, encoding: .utf8)
  }
}
