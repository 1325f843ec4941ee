/// An article, read: its text for matching, and the way back to the bytes of the file.
///
/// Three texts, each in an offset space of its own:
/// - the *file*: the bytes as they were read (``FileRange``);
/// - ``decoded``: those bytes as UTF-8, nothing else changed (``DecodedRange``, ``ScalarRange``): what users see;
/// - ``text``: `decoded` in normal form C, lookalikes made one, line ends inside paragraphs made spaces (``TextRange``): what
///   is tokenised and matched.
///
/// For a plain UTF-8 file in NFC all three are the same bytes, shared and not copied, unless its lines are hard-wrapped. A
/// byte order mark belongs to the file only.
///
/// ```swift
/// let document = Document.read(bytes)
/// let file = document.fileRange(of: range)  // range: TextRange, of a token, say
/// bytes[file.lower..<file.upper]  // stands in the file for document.quote(range)
/// ```
public struct Document: Sendable {
  /// The text for matching: UTF-8, normal form C, without the characters that ``Lookalikes`` names and the line ends that
  /// ``HardWraps`` finds.
  public let text: [UInt8]
  /// The text as the file has it, as UTF-8, invalid bytes replaced by U+FFFD.
  public let decoded: [UInt8]
  /// How the file was read.
  public let encoding: TextEncoding
  /// Whether the file began with a byte order mark.
  public let bom: Bool
  /// What readers of the result should know about the reading.
  public let warnings: [DocumentWarning]

  /// What lies before a section of a document; nothing before a whole one.
  struct Origin: Sendable {
    /// Bytes of the file.
    var file = 0
    /// Scalar values of the decoded text.
    var scalars = 0
  }

  private let origin: Origin
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
    warnings: [DocumentWarning], fileMap: FileMap?, textMap: OffsetMap?, origin: Origin = Origin()
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
    self.origin = origin
  }

  // MARK: - Offsets

  /// Where a stretch of ``text`` stands in ``decoded``. Characters that were left out of `text` at its edges stay
  /// outside. O(log n).
  public func decodedRange(of range: TextRange) -> DecodedRange {
    precondition(range.upper <= text.count, "the range lies inside the text")
    guard let textMap else { return DecodedRange(range.lower, range.upper) }
    return textMap.decodedRange(of: range)
  }

  /// Which bytes of the file a stretch of ``text`` was read from. O(log n).
  public func fileRange(of range: TextRange) -> FileRange {
    fileRange(of: decodedRange(of: range))
  }

  /// Which bytes of the file a stretch of ``decoded`` was read from. O(log n).
  public func fileRange(of range: DecodedRange) -> FileRange {
    guard let fileMap else {
      let start = origin.file + bodyStart
      return FileRange(range.lower + start, range.upper + start)
    }
    let range = fileMap.fileRange(of: range, in: file.span)
    return FileRange(range.lower + origin.file, range.upper + origin.file)
  }

  /// A stretch of ``text`` counted in Unicode scalar values of the decoded file. O(log n), reading at most 256 bytes an end.
  public func scalarRange(of range: TextRange) -> ScalarRange {
    let decodedRange = decodedRange(of: range)
    let (lower, upper) = scalars.counts(before: decodedRange.lower, decodedRange.upper, in: decoded.span)
    return ScalarRange(lower + origin.scalars, upper + origin.scalars)
  }

  /// Where a section begins that follows this one.
  var end: Origin {
    Origin(
      file: origin.file + file.count,
      scalars: origin.scalars + scalars.count(before: decoded.count, in: decoded.span))
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

  /// Lends what ``quoteBytes(_:)`` gives: for writers, who ask for thousands.
  package func withQuoteBytes(_ range: TextRange, _ body: (Span<UInt8>) -> Void) {
    let range = decodedRange(of: range)
    body(decoded.span.extracting(range.lower..<range.upper))
  }
}
