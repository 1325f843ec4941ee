import SoLieuFiles

/// A file that is one article: `.txt`.
struct TextFormat: DocumentFormat {
  var suffixes: [String] { [".txt"] }
  var isSplit: Bool { false }

  func nextPiece(
    of source: inout FileSource, after previous: DocumentPiece.Position, limit: Int
  ) throws(ReadError) -> DocumentPiece? {
    // An empty file is a document too, but only once.
    guard previous.count == 0 else { return nil }
    let bytes = try source.readAll(limit: limit)
    return DocumentPiece(bytes: bytes, end: DocumentPiece.Position(offset: source.offset, count: 1))
  }

  func document(in piece: consuming DocumentPiece) throws(DocumentFault) -> SourceDocument {
    SourceDocument(bytes: piece.bytes ?? [])
  }
}
