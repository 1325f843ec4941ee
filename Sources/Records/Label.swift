import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// A figure said in one short phrase, for people: "hơn 2.430 đảng viên", "more than 2,430 Party members".
///
/// Words of the text that have no translation stay as the text has them. One phrase a language; what differs between
/// them is in ``VietnameseWording`` and ``EnglishWording``.
package struct Label {
  let figure: Figure
  let document: Document
  let wording: any LabelWording

  package init(_ figure: Figure, in document: Document, language: Language) {
    self.figure = figure
    self.document = document
    switch language {
    case .vietnamese: wording = VietnameseWording()
    case .english: wording = EnglishWording()
    }
  }

  package var text: String {
    guard let phrase else { return quote }
    return phrase
  }

  /// The figure's number with its unit alone: "hơn 2.430", "VND 15 billion", "30 June 2014"; nil where it has none.
  package var amount: String? {
    if figure.kind == .date || figure.kind == .time {
      return figure.when?.span.map { wording.calendar($0) }
    }
    guard let value = figure.value, let low = value.low else { return nil }
    let number = wording.number(low)
    let word = wording.comparator(value.comparator)
    switch figure.kind {
    case .count, .unresolved, .identifier:
      return word + (value.high.map { wording.range(number, wording.number($0)) } ?? number)
    case .ratio:
      return word + (value.high.map { wording.ratio(number, of: wording.number($0)) } ?? number)
    case .score:
      return value.high.map { number + "-" + wording.number($0) } ?? number
    case .percentage, .money, .measure, .duration:
      let number = value.high.map { wording.range(number, wording.number($0)) } ?? number
      return word + wording.quantity(number, unit: figure.unit)
    case .age:
      let number = value.high.map { wording.range(number, wording.number($0)) } ?? number
      return word + wording.age(number, unit: figure.unit)
    case .multiple:
      let number = value.high.map { wording.range(number, wording.number($0)) } ?? number
      return word + wording.multiple(number)
    case .ordinal:
      return value.high.map { number + "-" + wording.number($0) } ?? number
    case .date, .time:
      return nil
    }
  }

  private var phrase: String? {
    switch figure.kind {
    case .identifier, .unresolved: return nil
    case .count, .ratio:
      guard let amount else { return nil }
      guard let subject else { return amount }
      return amount + " " + subject
    case .ordinal:
      guard let amount else { return nil }
      guard let subject = figure.subject else { return quote }
      if let gloss = wording.gloss(subject) { return gloss + " " + amount }
      // The text's own words say it best, in their order: "khóa 5", "Đại hội lần thứ XII", "12th Congress".
      if subject.range.overlaps(figure.range) { return quote }
      let words = document.labelText(subject.range)
      return subject.range.lower < figure.range.lower ? words + " " + quote : quote + " " + words
    default:
      guard let amount else { return nil }
      guard let subject else { return amount }
      if let direction = figure.event?.direction, figure.kind == .percentage || figure.kind == .multiple {
        return subject + " " + wording.change(direction) + " " + amount
      }
      return subject + ": " + amount
    }
  }

  private var quote: String { document.labelText(figure.range) }

  /// What is counted or measured, in the label's language where it's known, else in the text's words.
  package var subject: String? {
    guard let subject = figure.subject, !subject.range.isEmpty else { return nil }
    return wording.gloss(subject) ?? document.labelText(subject.range)
  }
}

extension Document {
  /// Words of the text as labels have them: in normal form C whatever the file is in.
  func labelText(_ range: TextRange) -> String {
    String(decoding: text[range.lower..<range.upper], as: UTF8.self)
  }
}

/// How a language says the parts of a label.
protocol LabelWording {
  /// A number in the language's format, with its scale word where it has one: "2,5 triệu".
  func number(_ value: ExactDecimal) -> String
  /// "hơn ", with the space behind; empty for `=`.
  func comparator(_ comparator: Comparator) -> String
  func range(_ low: String, _ high: String) -> String
  func ratio(_ part: String, of whole: String) -> String
  /// A number with its unit: "15 tỷ đồng", "8,7%".
  func quantity(_ number: String, unit: Figure.Unit?) -> String
  func age(_ number: String, unit: Figure.Unit?) -> String
  func multiple(_ number: String) -> String
  func change(_ direction: Figure.Event.Direction) -> String
  /// The translated subject; nil where the text's words are to be used.
  func gloss(_ subject: Figure.Subject) -> String?
  func calendar(_ span: CalendarSpan) -> String
}
