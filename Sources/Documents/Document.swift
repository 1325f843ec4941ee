/// An article, read: its text for matching, and the way back to the bytes of the file.
///
/// Three texts, each in an offset space of its own:
/// - the *file*: the bytes as they were read (``FileRange``);
/// - ``decoded``: those bytes as UTF-8, nothing else changed (``DecodedRange``, ``ScalarRange``): what users see;
/// - ``text``: `decoded` in normal form C, lookalikes made one (``TextRange``): what is tokenised and matched.
///
/// For a plain UTF-8 file in NFC all three are the same bytes, shared and not copied. A byte order mark belongs to the
/// file only.
///
/// ```swift
/// let document = Document.read(bytes)
/// let file = document.fileRange(of: range)  // range: TextRange, of a token, say
/// bytes[file.lower..<file.upper]  // stands in the file for document.quote(range)
/// ```
public struct Document: Sendable {
  /// The text for matching: UTF-8, normal form C, without the characters that ``Lookalikes`` names.
  public let text: [UInt8]
  /// The text as the file has it, as UTF-8, invalid bytes replaced by U+FFFD.
  public let decoded: [UInt8]
  /// How the file was read.
  public let encoding: TextEncoding
  /// Whether the file began with a byte order mark.
  public let bom: Bool
  /// What readers of the result should know about the reading.
  public let warnings: [DocumentWarning]

  /// Where ``text`` begins in the text of the whole document; 0 but for a section.
  private let textStart: Int
  private let file: [UInt8]
  private let bodyStart: Int
  /// From `decoded` to the file; nil where `decoded` is the file behind the byte order mark.
  private let fileMap: FileMap?
  /// From `text` to `decoded`; nil where they are the same.
  private let textMap: OffsetMap?
  private let scalars: ScalarIndex

  /// Length of the file in bytes.
  public var fileLength: Int { file.count }

  init(
    file: [UInt8], bodyStart: Int, decoded: [UInt8], text: [UInt8], encoding: TextEncoding, bom: Bool,
    warnings: [DocumentWarning], fileMap: FileMap?, textMap: OffsetMap?
  ) {
    self.file = file
    self.bodyStart = bodyStart
    self.decoded = decoded
    self.text = text
    self.encoding = encoding
    self.bom = bom
    self.warnings = warnings
    self.fileMap = fileMap
    self.textMap = textMap
    self.scalars = ScalarIndex(decoded.span)
    textStart = 0
  }

  /// A stretch of ``text`` as a document of its own, whose offsets lead to the same file. Copies that stretch only.
  package func section(_ range: TextRange) -> Document { Document(self, range) }

  private init(_ whole: Document, _ range: TextRange) {
    file = whole.file
    bodyStart = whole.bodyStart
    decoded = whole.decoded
    text = Array(whole.text[range.lower..<range.upper])
    textStart = whole.textStart + range.lower
    encoding = whole.encoding
    bom = whole.bom
    warnings = whole.warnings
    fileMap = whole.fileMap
    textMap = whole.textMap
    scalars = whole.scalars
  }

  // MARK: - Offsets

  /// Where a stretch of ``text`` stands in ``decoded``. Characters that were left out of `text` at its edges stay
  /// outside. O(log n).
  public func decodedRange(of range: TextRange) -> DecodedRange {
    precondition(range.upper <= text.count, "the range lies inside the text")
    let range = TextRange(range.lower + textStart, range.upper + textStart)
    guard let textMap else { return DecodedRange(range.lower, range.upper) }
    return textMap.decodedRange(of: range)
  }

  /// Which bytes of the file a stretch of ``text`` was read from. O(log n).
  public func fileRange(of range: TextRange) -> FileRange {
    fileRange(of: decodedRange(of: range))
  }

  /// Which bytes of the file a stretch of ``decoded`` was read from. O(log n).
  public func fileRange(of range: DecodedRange) -> FileRange {
    guard let fileMap else { return FileRange(range.lower + bodyStart, range.upper + bodyStart) }
    return fileMap.fileRange(of: range, in: file.span)
  }

  /// A stretch of ``text`` counted in Unicode scalar values of ``decoded``. O(log n), reading at most 2 KiB an end.
  public func scalarRange(of range: TextRange) -> ScalarRange {
    let decodedRange = decodedRange(of: range)
    let lower = scalars.count(before: decodedRange.lower, in: decoded.span)
    return ScalarRange(lower, scalars.count(before: decodedRange.upper, in: decoded.span))
  }

  // MARK: - Quotes

  /// The words that a stretch of ``text`` was read from, as the file has them: decoded, not normalised.
  public func quote(_ range: TextRange) -> String {
    String(decoding: quoteBytes(range), as: UTF8.self)
  }

  /// ``quote(_:)`` in UTF-8.
  public func quoteBytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let range = decodedRange(of: range)
    return decoded[range.lower..<range.upper]
  }
}
