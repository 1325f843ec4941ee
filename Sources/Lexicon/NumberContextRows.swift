import SoLieuDocuments
import SoLieuNumerals

extension NumberContextRow {
  static func write(_ rows: [NumberContextRow], to writer: inout ImageWriter) {
    writer.texts(TextPool(rows.map(\.language.rawValue)))
    writer.texts(TextPool(rows.map(\.name)))
    writer.texts(TextPool(rows.map(\.words)))
  }

  static func rows(from reader: inout ImageReader) throws(ImageError) -> [NumberContextRow] {
    let languages = try reader.texts()
    let names = try reader.texts()
    let words = try reader.texts()
    guard names.count == languages.count, words.count == languages.count else {
      throw .value(section: "number contexts")
    }
    var rows: [NumberContextRow] = []
    for index in 0..<languages.count {
      guard let language = Language(rawValue: languages[index]) else { throw .value(section: "number contexts") }
      rows.append(NumberContextRow(language: language, name: names[index], words: words[index]))
    }
    return rows
  }
}
