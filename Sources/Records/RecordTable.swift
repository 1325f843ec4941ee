import SoLieuDocuments
import SoLieuFigures
import SoLieuFiles
import SoLieuLexicon

/// How a table looks.
public struct TableStyle: Sendable {
  /// The language of headings and values.
  public var labels = Language.vietnamese
  /// With ANSI colours.
  public var isColoured = false
  /// How many columns there are; nil for any number, as in a file.
  public var width: Int?

  public init() {}
}

/// Writes a document's figures as a table for people: a line about the document, headings, a line a figure.
struct RecordTable {
  let style: TableStyle

  func append(_ record: DocumentRecord, to output: inout [UInt8]) {
    var rows = [headings]
    rows.append(contentsOf: record.reported.map { row(record.extraction.figures[$0], in: record.document) })
    let widths = fit(rows)
    var text = paint(title(of: record), .bold) + "\n"
    if rows.count > 1 {
      for (index, row) in rows.enumerated() { text += line(row, widths: widths, isHeading: index == 0) + "\n" }
    }
    output.append(contentsOf: text.utf8)
  }

  // MARK: - Cells

  private enum Column: Int, CaseIterable {
    case kind, text, value, subject, when

    /// What's left of a column at least, where the line is too long.
    var minimum: Int { 12 }
  }

  private func title(of record: DocumentRecord) -> String {
    var parts = [record.info.path?.text ?? record.info.id]
    if let title = record.title { parts.append(title) }
    let count = record.reported.count
    switch style.labels {
    case .vietnamese: parts.append("\(count) số liệu")
    case .english: parts.append(count == 1 ? "1 figure" : "\(count) figures")
    }
    let line = parts.map(Self.cell).joined(separator: " · ")
    return style.width.map { DisplayWidth.cut(line, to: $0) } ?? line
  }

  private var headings: [String] {
    switch style.labels {
    case .vietnamese: ["loại", "trong bài", "giá trị", "đối tượng", "thời gian"]
    case .english: ["kind", "in the text", "value", "subject", "when"]
    }
  }

  private func row(_ figure: Figure, in document: Document) -> [String] {
    let label = Label(figure, in: document, language: style.labels)
    return [
      style.labels == .vietnamese ? figure.kind.vietnamese : figure.kind.rawValue, document.quote(figure.range),
      label.amount ?? "", label.subject ?? figure.reason ?? "", figure.when?.span.map(\.edtf) ?? "",
    ].map(Self.cell)
  }

  /// `text` on one line, safe for a terminal. Line breaks and tabs become spaces.
  private static func cell(_ text: String) -> String {
    UnsafeCharacters.escape(
      text.unicodeScalars.reduce(into: "") { $0.unicodeScalars.append("\n\r\t".unicodeScalars.contains($1) ? " " : $1) }
    )
  }

  // MARK: - Layout

  private static let gap = 2

  /// The width of each column: that of its widest cell, less where the line would be too long. Subjects give way first.
  private func fit(_ rows: [[String]]) -> [Int] {
    var widths = Column.allCases.map { column in
      rows.reduce(0) { max($0, DisplayWidth.of($1[column.rawValue])) }
    }
    guard let width = style.width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    for column in [Column.subject, .text, .value, .when] where excess > 0 {
      let less = min(excess, max(0, widths[column.rawValue] - column.minimum))
      widths[column.rawValue] -= less
      excess -= less
    }
    return widths
  }

  private func line(_ row: [String], widths: [Int], isHeading: Bool) -> String {
    let last = row.lastIndex { !$0.isEmpty } ?? 0
    var text = ""
    for column in Column.allCases where column.rawValue <= last {
      let width = widths[column.rawValue]
      let cell = DisplayWidth.cut(row[column.rawValue], to: width)
      let padded =
        column == .value
        ? DisplayWidth.pad(cell, to: width, right: true)
        : column.rawValue == last ? cell : DisplayWidth.pad(cell, to: width)
      if column.rawValue > 0 { text += String(repeating: " ", count: Self.gap) }
      text += paint(padded, isHeading ? .dim : colour(of: column))
    }
    return text
  }

  // MARK: - Colours

  /// The codes of ECMA-48's Select Graphic Rendition.
  private enum Paint: Int {
    case plain = 0
    case bold = 1
    case dim = 2
    case green = 32
    case cyan = 36
  }

  private func colour(of column: Column) -> Paint {
    switch column {
    case .kind: .cyan
    case .value: .bold
    case .when: .green
    case .text, .subject: .plain
    }
  }

  private func paint(_ text: String, _ paint: Paint) -> String {
    style.isColoured && paint != .plain ? "\u{1b}[\(paint.rawValue)m\(text)\u{1b}[0m" : text
  }
}

extension FigureKind {
  /// The kind's name for people.
  var vietnamese: String {
    switch self {
    case .count: "số đếm"
    case .ratio: "tỷ số"
    case .percentage: "phần trăm"
    case .money: "tiền"
    case .measure: "số đo"
    case .duration: "khoảng"
    case .date: "ngày"
    case .time: "giờ"
    case .age: "tuổi"
    case .multiple: "bội số"
    case .score: "trận đấu"
    case .ordinal: "thứ tự"
    case .identifier: "số hiệu"
    case .unresolved: "chưa rõ"
    }
  }
}
