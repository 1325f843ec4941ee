import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon
import SoLieuNumerals
import Testing

@testable import SoLieuRecords

/// A document with figures made by hand, for writers to write.
struct Sample {
  let document: Document
  var figures: [Figure] = []
  var title: TextRange?
  var published: CalendarPoint?

  init(_ text: String) {
    document = Document.read(Array(text.utf8), encoding: .utf8)
  }

  init(bytes: [UInt8]) {
    document = Document.read(bytes)
  }

  /// Where `words` stand first in the text.
  func range(_ words: String) throws -> TextRange {
    let needle = Array(words.utf8)
    let text = document.text
    let start = try #require(
      (0...max(0, text.count - needle.count)).first { text[$0...].starts(with: needle) }, "'\(words)' isn't in the text"
    )
    return TextRange(start, start + needle.count)
  }

  /// Adds a figure whose sentence is the whole text.
  mutating func add(
    _ kind: FigureKind, _ words: String, _ low: String? = nil, _ high: String? = nil, op: Comparator = .equal,
    unit: Figure.Unit? = nil, subject: String? = nil, gloss: String? = nil, when: CalendarSpan? = nil
  ) throws {
    var figure = Figure(
      kind: kind, range: try range(words), sentence: TextRange(0, document.text.count), rule: "test.rule")
    if low != nil || high != nil {
      figure.value = Figure.Value(
        low: low.flatMap { ExactDecimal($0) }, high: high.flatMap { ExactDecimal($0) }, comparator: op)
    }
    figure.unit = unit
    if let subject { figure.subject = Figure.Subject(range: try range(subject), english: gloss) }
    if let when { figure.when = Figure.When(span: when, range: nil, basis: .text) }
    figures.append(figure)
  }

  var extraction: Extraction {
    Extraction(document: document, language: .vietnamese, figures: figures, title: title, published: published)
  }

  func record(path: FilePath? = "a.txt", all: Bool = false) -> DocumentRecord {
    DocumentRecord(extraction, info: DocumentInfo(id: "d0c", path: path, byteCount: document.fileLength), all: all)
  }

  /// What a writer makes of it.
  func written(
    _ format: RecordWriter.Format, documents: Bool = false, style: TableStyle = TableStyle(), all: Bool = false
  ) -> String {
    var writer = RecordWriter(format: format, documents: documents, table: style)
    var output: [UInt8] = []
    writer.start(into: &output)
    writer.append(record(all: all), to: &output)
    writer.finish(into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Sample {
  /// A figure with every field filled in, and one linked to it.
  static func full() throws -> Sample {
    var sample = Sample("Họp cuối năm\r\nĐến nay toàn huyện đã có hơn 2.430 đảng viên, trong đó 70% là nữ.")
    sample.title = try sample.range("Họp cuối năm")
    sample.published = CalendarPoint(year: .exactly(2014), month: 7, day: 15)
    try sample.add(
      .count, "hơn 2.430", "2430", op: .greater, subject: "đảng viên", gloss: "Party members",
      when: .point(CalendarPoint(year: .exactly(2014))))
    try sample.add(
      .percentage, "70%", "70", unit: Figure.Unit(code: "%", vietnamese: "phần trăm", english: "per cent"),
      subject: "nữ", gloss: "women")
    sample.figures[0].measure = Figure.Measure(
      key: "member_count", vietnamese: "số đảng viên", english: "number of Party members")
    sample.figures[0].event = Figure.Event(
      range: try sample.range("đã có"), vietnamese: "có", english: "have", direction: .up)
    sample.figures[0].when = Figure.When(span: nil, range: try sample.range("Đến nay"), basis: .relative)
    sample.figures[0].place = Figure.Place(range: try sample.range("toàn huyện"), name: "huyện Thử")
    sample.figures[0].links = [Figure.Link(relation: .wholeOf, figure: 1)]
    sample.figures[1].links = [Figure.Link(relation: .partOf, figure: 0)]
    return sample
  }
}
