import SoLieuDocuments
import SoLieuFigures
import Testing

@testable import SoLieuPipeline

@Suite("JSON Lines as input")
struct JSONLinesFormatTests {
  private func document(_ line: String, fields: JSONLinesFields = JSONLinesFields()) throws(DocumentFault)
    -> SourceDocument
  {
    let end = DocumentPiece.Position(offset: line.utf8.count, count: 7)
    return try JSONLinesFormat(fields: fields).document(in: DocumentPiece(bytes: Array(line.utf8), end: end))
  }

  @Test("gives an article's text, name, date and line, whatever else the object holds")
  func fields() throws {
    let read = try document(#"{"url": [1, {"a": null}], "id": 42, "text": "Có 5 l\u1edbp", "published": "2014-06-30"}"#)
    #expect(String(decoding: read.bytes, as: UTF8.self) == "Có 5 lớp")
    #expect(read.name == "42")
    #expect(read.line == 7)
    #expect(read.part == "text")
    #expect(read.published?.edtf == "2014-06-30")
    #expect(read.warnings == [])
  }

  @Test("takes the keys that it's told")
  func otherFields() throws {
    var fields = JSONLinesFields()
    fields.text = "body"
    fields.id = "url"
    fields.date = "day"
    let read = try document(
      #"{"body": "x", "url": "a/b", "day": "2014-06-30T08:15:00+07:00", "text": 1}"#, fields: fields)
    #expect(read.name == "a/b")
    #expect(read.part == "body")
    #expect(read.published?.edtf == "2014-06-30")
  }

  @Test("reads an article whose date is none, and says so")
  func badDate() throws {
    let read = try document(#"{"text": "x", "published": "hôm qua"}"#)
    #expect(read.published == nil)
    #expect(read.warnings.count == 1)
  }

  @Test(
    "refuses lines that hold no article",
    arguments: [
      "", "[]", "{", #"{"id": 1}"#, #"{"text": 5}"#, #"{"text": null}"#, #"{"text": "a", "text": "b"}"#,
      #"{"text": "a"} x"#, #"{"text": "a"#, "\u{feff}{}",
    ])
  func refused(line: String) {
    #expect(throws: DocumentFault.self) { try document(line) }
  }
}
