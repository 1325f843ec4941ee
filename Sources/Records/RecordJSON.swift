import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon

/// Writes records as JSON: the one place that knows the order of their fields (`docs` in the repository, and
/// ``RecordSchema``, describe them).
///
/// Unknown fields are null. Some keys are there only where they say something: `pathBase64`, `name`, `line` and `part` of
/// a document, `direction` of an event, `reason` of an unresolved number.
///
/// One writes the figures of a document to one writer, which keeps its bytes meanwhile: what figures share (the document,
/// the sentence) is written once and copied from there.
struct RecordJSON {
  let record: DocumentRecord
  /// Where the document stands in the writer's bytes.
  private var document: Range<Int>?
  /// The last sentence, and where it stands in the writer's bytes.
  private var sentence: (range: TextRange, bytes: Range<Int>)?
  /// The last time, and where it stands in the writer's bytes, as a string.
  private var time: (span: CalendarSpan, bytes: Range<Int>)?

  init(record: DocumentRecord) { self.record = record }

  /// Writes one `solieu.figure/1` object: of `figure`, the record's at `index`.
  ///
  /// It's lent by whoever asks, since a figure holds many things that a copy would have to take hold of.
  mutating func write(_ figure: borrowing Figure, at index: Int, to json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.plain("solieu.figure/1")
    json.key("id")
    writeID(ofFigure: index, to: &json)
    writeDocument(to: &json)
    json.key("kind")
    json.plain(figure.kind.rawValue)
    writeText(figure.range, to: &json)
    writeSpan(figure.range, to: &json, scalars: true)
    write(value: figure.value, to: &json)
    write(unit: figure.unit, to: &json)
    write(subject: figure.subject, to: &json)
    write(measure: figure.measure, to: &json)
    write(event: figure.event, to: &json)
    write(when: figure.when, to: &json)
    write(place: figure.place, to: &json)
    json.key("links")
    json.beginArray()
    for link in figure.links where record.isReported(link) {
      json.beginObject()
      json.key("type")
      json.plain(link.relation.rawValue)
      json.key("figure")
      writeID(ofFigure: link.figure, to: &json)
      json.endObject()
    }
    json.endArray()
    writeSentence(of: figure, to: &json)
    json.key("rule")
    json.string(figure.rule)
    if let reason = figure.reason {
      json.key("reason")
      json.string(reason)
    }
    json.key("label")
    json.beginObject()
    json.key("vi")
    write(labelOf: figure, .vietnamese, to: &json)
    json.key("en")
    write(labelOf: figure, .english, to: &json)
    json.endObject()
    json.endObject()
  }

  private func write(labelOf figure: borrowing Figure, _ language: Language, to json: inout JSONWriter) {
    let start = json.beginString()
    Label.append(figure, in: record.extraction.document, language, to: &json.buffer)
    json.endString(from: start)
  }

  /// Writes one `solieu.document/1` object.
  func writeSummary(to json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.string("solieu.document/1")
    writeDocumentFields(to: &json)
    json.key("counts")
    json.beginObject()
    json.key("bytes")
    json.integer(record.info.byteCount)
    json.key("figures")
    json.integer(record.counts.figures)
    json.key("identifiers")
    json.integer(record.counts.identifiers)
    json.key("unresolved")
    json.integer(record.counts.unresolved)
    json.endObject()
    writeWarnings(to: &json)
    json.endObject()
  }

  func writeWarnings(to json: inout JSONWriter) {
    json.key("warnings")
    json.beginArray()
    for warning in record.extraction.warnings { json.string(warning) }
    json.endArray()
  }

  private func writeID(ofFigure index: Int, to json: inout JSONWriter) {
    let range = record.extraction.document.fileRange(of: record.extraction.figures[index].range)
    json.string(record.info.id, lower: range.lower, upper: range.upper)
  }

  private mutating func writeDocument(to json: inout JSONWriter) {
    json.key("document")
    if let document { return json.again(document) }
    let start = json.count
    json.beginObject()
    writeDocumentFields(to: &json)
    json.endObject()
    if !json.pretty { document = start..<json.count }
  }

  private mutating func writeSentence(of figure: borrowing Figure, to json: inout JSONWriter) {
    json.key("sentence")
    let range = record.sentence(of: figure)
    if let sentence, sentence.range == range { return json.again(sentence.bytes) }
    let start = json.count
    json.beginObject()
    writeText(range, to: &json)
    writeSpan(range, to: &json)
    json.endObject()
    if !json.pretty { sentence = (range, start..<json.count) }
  }

  private func writeDocumentFields(to json: inout JSONWriter) {
    json.key("id")
    json.string(record.info.id)
    json.path(record.info.path)
    if let name = record.info.name {
      json.key("name")
      json.string(name)
    }
    if let line = record.info.line {
      json.key("line")
      json.integer(line)
    }
    if let part = record.info.part {
      json.key("part")
      json.string(part)
    }
    json.key("language")
    json.string(record.extraction.language?.rawValue)
    json.key("title")
    json.string(record.title)
    json.key("published")
    json.string(record.published)
  }

  private func writeText(_ range: TextRange?, to json: inout JSONWriter) {
    json.key("text")
    guard let range else { return json.null() }
    record.extraction.document.withQuoteBytes(range) { json.string(utf8: $0) }
  }

  private func writeSpan(_ range: TextRange, to json: inout JSONWriter, scalars: Bool = false) {
    let bytes = record.extraction.document.fileRange(of: range)
    json.key("span")
    json.beginObject()
    json.key("start")
    json.integer(bytes.lower)
    json.key("end")
    json.integer(bytes.upper)
    if scalars {
      let scalars = record.extraction.document.scalarRange(of: range)
      json.key("charStart")
      json.integer(scalars.lower)
      json.key("charEnd")
      json.integer(scalars.upper)
    }
    json.endObject()
  }

  private func write(value: Figure.Value?, to json: inout JSONWriter) {
    json.key("value")
    guard let value else { return json.null() }
    json.beginObject()
    json.key("low")
    json.decimal(value.low)
    json.key("high")
    json.decimal(value.high)
    json.key("op")
    json.plain(value.comparator.rawValue)
    json.endObject()
  }

  private func write(unit: Figure.Unit?, to json: inout JSONWriter) {
    json.key("unit")
    guard let unit else { return json.null() }
    json.beginObject()
    json.key("code")
    json.string(unit.code)
    json.key("vi")
    json.string(unit.vietnamese)
    json.key("en")
    json.string(unit.english)
    json.endObject()
  }

  private func write(subject: Figure.Subject?, to json: inout JSONWriter) {
    json.key("subject")
    guard let subject else { return json.null() }
    json.beginObject()
    writeText(subject.range, to: &json)
    writeSpan(subject.range, to: &json)
    json.key("en")
    json.string(subject.english)
    json.endObject()
  }

  private func write(measure: Figure.Measure?, to json: inout JSONWriter) {
    json.key("measure")
    guard let measure else { return json.null() }
    json.beginObject()
    json.key("key")
    json.string(measure.key)
    json.key("vi")
    json.string(measure.vietnamese)
    json.key("en")
    json.string(measure.english)
    json.endObject()
  }

  private func write(event: Figure.Event?, to json: inout JSONWriter) {
    json.key("event")
    guard let event else { return json.null() }
    json.beginObject()
    writeText(event.range, to: &json)
    json.key("vi")
    json.string(event.vietnamese)
    json.key("en")
    json.string(event.english)
    if let direction = event.direction {
      json.key("direction")
      json.plain(direction.rawValue)
    }
    json.endObject()
  }

  private mutating func write(when: Figure.When?, to json: inout JSONWriter) {
    json.key("when")
    guard let when else { return json.null() }
    json.beginObject()
    json.key("edtf")
    write(time: when.span, to: &json)
    writeText(when.range, to: &json)
    json.key("basis")
    json.plain(when.basis.rawValue)
    json.endObject()
  }

  private mutating func write(time span: CalendarSpan?, to json: inout JSONWriter) {
    guard let span else { return json.null() }
    if let time, time.span == span { return json.again(time.bytes) }
    let start = json.count
    json.string(span.edtf)
    if !json.pretty { time = (span, start..<json.count) }
  }

  private func write(place: Figure.Place?, to json: inout JSONWriter) {
    json.key("place")
    guard let place else { return json.null() }
    json.beginObject()
    writeText(place.range, to: &json)
    json.key("name")
    json.string(place.name)
    // No gazetteer yet: a code that isn't known is null, not left out.
    json.key("code")
    json.null()
    json.endObject()
  }
}
