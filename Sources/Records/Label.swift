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
  let language: Language

  package init(_ figure: Figure, in document: Document, language: Language) {
    self.figure = figure
    self.document = document
    self.language = language
  }

  package var text: String {
    var output = ByteBuffer()
    Self.append(figure, in: document, language, to: &output)
    return output.text
  }

  /// The figure's number with its unit alone: "hơn 2.430", "VND 15 billion", "30 June 2014"; nil where it has none.
  package var amount: String? {
    guard figure.hasAmount else { return nil }
    var output = ByteBuffer()
    switch language {
    case .vietnamese: LabelPhrase<VietnameseWording>.appendAmount(figure, to: &output)
    case .english: LabelPhrase<EnglishWording>.appendAmount(figure, to: &output)
    }
    return output.text
  }

  /// What is counted or measured, in the label's language where it's known, else in the text's words.
  package var subject: String? {
    guard let subject = figure.subject, !subject.range.isEmpty else { return nil }
    var output = ByteBuffer()
    switch language {
    case .vietnamese: LabelPhrase<VietnameseWording>.append(subject, in: document, to: &output)
    case .english: LabelPhrase<EnglishWording>.append(subject, in: document, to: &output)
    }
    return output.text
  }

  /// Appends ``text``.
  static func append(_ figure: Figure, in document: Document, _ language: Language, to output: inout ByteBuffer) {
    switch language {
    case .vietnamese: LabelPhrase<VietnameseWording>.append(figure, in: document, to: &output)
    case .english: LabelPhrase<EnglishWording>.append(figure, in: document, to: &output)
    }
  }
}

/// Writes labels in a language's words.
enum LabelPhrase<Wording: LabelWording> {
  static func append(_ figure: Figure, in document: Document, to output: inout ByteBuffer) {
    guard figure.kind != .identifier, figure.kind != .unresolved, figure.hasAmount else {
      return document.appendLabel(figure.range, to: &output)
    }
    if figure.kind == .ordinal { return appendOrdinal(figure, in: document, to: &output) }
    guard let subject = figure.subject, !subject.range.isEmpty else { return appendAmount(figure, to: &output) }
    if figure.kind == .count || figure.kind == .ratio {
      appendAmount(figure, to: &output)
      output.append(UInt8(ascii: " "))
      return append(subject, in: document, to: &output)
    }
    append(subject, in: document, to: &output)
    if figure.kind == .percentage || figure.kind == .multiple, let direction = figure.event?.direction {
      output.append(UInt8(ascii: " "))
      output.append(Wording.change(direction))
      output.append(UInt8(ascii: " "))
    } else {
      output.append(": ")
    }
    appendAmount(figure, to: &output)
  }

  private static func appendOrdinal(_ figure: Figure, in document: Document, to output: inout ByteBuffer) {
    guard let subject = figure.subject else { return document.appendLabel(figure.range, to: &output) }
    if let gloss = Wording.gloss(subject) {
      output.append(gloss)
      output.append(UInt8(ascii: " "))
      return appendAmount(figure, to: &output)
    }
    // The text's own words say it best, in their order: "khóa 5", "Đại hội lần thứ XII", "12th Congress".
    if subject.range.overlaps(figure.range) { return document.appendLabel(figure.range, to: &output) }
    let isBefore = subject.range.lower < figure.range.lower
    document.appendLabel(isBefore ? subject.range : figure.range, to: &output)
    output.append(UInt8(ascii: " "))
    document.appendLabel(isBefore ? figure.range : subject.range, to: &output)
  }

  /// What is counted or measured.
  static func append(_ subject: Figure.Subject, in document: Document, to output: inout ByteBuffer) {
    if let gloss = Wording.gloss(subject) {
      output.append(gloss)
    } else {
      document.appendLabel(subject.range, to: &output)
    }
  }

  /// The number with its unit; nothing where there's none.
  static func appendAmount(_ figure: Figure, to output: inout ByteBuffer) {
    if figure.kind == .date || figure.kind == .time {
      if let span = figure.when?.span { Wording.append(span, to: &output) }
      return
    }
    guard let value = figure.value, let low = value.low else { return }
    if figure.kind != .score, figure.kind != .ordinal { output.append(Wording.comparator(value.comparator)) }
    switch figure.kind {
    case .count, .unresolved, .identifier: appendRange(low, value.high, to: &output)
    case .ratio: append(low, value.high, Wording.ratio, to: &output)
    case .score, .ordinal: append(low, value.high, "-", to: &output)
    case .percentage, .money, .measure, .duration:
      if let unit = figure.unit { Wording.appendBefore(unit, to: &output) }
      appendRange(low, value.high, to: &output)
      if let unit = figure.unit { Wording.appendBehind(unit, to: &output) }
    case .age:
      if let unit = figure.unit { Wording.appendBefore(unit, to: &output) }
      appendRange(low, value.high, to: &output)
      Wording.appendAge(figure.unit, to: &output)
    case .multiple:
      output.append(Wording.multiple.before)
      appendRange(low, value.high, to: &output)
      output.append(Wording.multiple.behind)
    case .date, .time: break
    }
  }

  private static func appendRange(_ low: ExactDecimal, _ high: ExactDecimal?, to output: inout ByteBuffer) {
    if high != nil { output.append(Wording.range.before) }
    append(low, high, Wording.range.between, to: &output)
  }

  private static func append(
    _ low: ExactDecimal, _ high: ExactDecimal?, _ between: StaticString, to output: inout ByteBuffer
  ) {
    Wording.append(low, to: &output)
    guard let high else { return }
    output.append(between)
    Wording.append(high, to: &output)
  }
}

extension Figure {
  /// Whether there's an amount to write.
  fileprivate var hasAmount: Bool {
    switch kind {
    case .date, .time: when?.span != nil
    default: value?.low != nil
    }
  }
}

extension Document {
  /// Appends words of the text as labels have them: in normal form C whatever the file is in.
  func appendLabel(_ range: TextRange, to output: inout ByteBuffer) {
    output.append(text.span.extracting(range.lower..<range.upper))
  }
}
