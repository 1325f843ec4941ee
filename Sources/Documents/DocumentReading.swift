extension Document {
  /// Reads the bytes of a file. Never fails: what is doubtful is said in ``warnings``.
  ///
  /// - Parameter encoding: As declared from outside; nil to detect it. A byte order mark is believed before either.
  /// - Precondition: `bytes.count <= maximumFileLength`.
  /// - Complexity: O(`bytes.count`); without copying where the bytes are UTF-8 in NFC.
  public static func read(_ bytes: [UInt8], encoding declared: TextEncoding? = nil) -> Document {
    precondition(bytes.count <= maximumFileLength, "files longer than Document.maximumFileLength aren't read whole")
    let reading = DocumentReading(bytes, declared: declared)
    // Those of the bytes are those of the text, where that is the same.
    let isText = reading.encoding == .utf8 && reading.survey.isWellFormed && reading.mark == nil
    return Document(bytes, as: reading, survey: reading.survey, controls: isText ? reading.controls : nil)
  }

  /// The longest file that can be read, in bytes: 1 GiB. Longer ones are for the caller to refuse.
  public static let maximumFileLength = 1 << 30

  /// Reads the bytes of a whole file, or of a section of one.
  ///
  /// - Parameters:
  ///   - bytes: with the byte order mark, where the file has one and this is its beginning.
  ///   - survey: of these bytes behind the mark.
  ///   - controls: of the text, where they're known.
  ///   - origin: where the section begins; nil for the beginning of the file.
  init(
    _ bytes: [UInt8], as reading: DocumentReading, survey: UTF8Scan.Survey, controls: EncodingDetector.Controls? = nil,
    origin: Origin? = nil
  ) {
    let start = origin == nil ? reading.mark?.length ?? 0 : 0
    var survey = survey
    var warnings = origin == nil ? reading.warnings : []
    var decoded = bytes
    var fileMap: FileMap?
    var invalid = 0
    if reading.encoding == .utf8, survey.isWellFormed {
      if start > 0 {
        decoded = Array(bytes[start...])
        survey.firstUnplain = survey.firstUnplain.map { $0 - start }
      }
    } else {
      let result = reading.decoding.decode(bytes.span, from: start)
      decoded = result.text
      fileMap = result.map
      invalid = result.invalid
      if invalid > 0 { warnings.append(.invalidBytes(count: invalid, encoding: reading.encoding)) }
      survey = UTF8Scan.standard.survey(decoded.span, from: 0)
    }
    let found = controls ?? EncodingDetector.Controls(decoded.span)
    if EncodingDetector.looksBinary(decoded.span, found, invalid: invalid) { warnings.append(.looksBinary) }
    if reading.encoding == .tcvn3 {
      let count = LostCapitals.count(in: decoded.span)
      if count > 0 { warnings.append(.capitalsLost(count: count)) }
    }
    let normalized = survey.firstUnplain.flatMap { Normalizer.normalize(decoded, firstUnplain: $0) }
    let text = normalized?.text ?? decoded
    self.init(
      file: bytes, bodyStart: start, decoded: decoded, text: HardWraps.joined(text) ?? text, encoding: reading.encoding,
      bom: origin == nil && reading.mark != nil, warnings: warnings, fileMap: fileMap, textMap: normalized?.map,
      origin: origin ?? Origin())
  }
}

/// How the bytes of a file are to be read as text, found out from all of them.
struct DocumentReading: Sendable {
  let mark: ByteOrderMark?
  let encoding: TextEncoding
  let decoding: Decoding
  /// Of the bytes behind the mark.
  let survey: UTF8Scan.Survey
  /// Of all bytes, where they were counted to find out the encoding.
  private(set) var controls: EncodingDetector.Controls?
  /// What was doubtful about the encoding.
  private(set) var warnings: [DocumentWarning] = []

  init(_ bytes: [UInt8], declared: TextEncoding?) {
    mark = ByteOrderMark.find(in: bytes.span)
    survey = UTF8Scan.standard.survey(bytes.span, from: mark?.length ?? 0)
    encoding = Self.encoding(
      of: bytes, declared: declared, mark: mark, isWellFormedUTF8: survey.isWellFormed, controls: &controls,
      warnings: &warnings)
    decoding = Decoding(encoding, for: bytes.span)
  }

  private static func encoding(
    of bytes: [UInt8], declared: TextEncoding?, mark: ByteOrderMark?, isWellFormedUTF8: Bool,
    controls: inout EncodingDetector.Controls?, warnings: inout [DocumentWarning]
  ) -> TextEncoding {
    if let mark {
      if let declared, declared != mark.encoding {
        warnings.append(.declaredEncodingContradicted(declared: declared, mark: mark.encoding))
      }
      return mark.encoding
    }
    if let declared { return declared }
    let found = EncodingDetector.Controls(bytes.span)
    controls = found
    let verdict = EncodingDetector.detect(bytes.span, found, isWellFormedUTF8: isWellFormedUTF8)
    if verdict.isGuess { warnings.append(.guessedEncoding(verdict.encoding)) }
    return verdict.encoding
  }
}

/// Words that TCVN3 left in mixed case, because accented capitals are small letters in a font for capitals.
enum LostCapitals {
  /// The number of words with two capitals or more, an accented small letter, and no plain small letter ("NộI").
  static func count(in text: borrowing Span<UInt8>) -> Int {
    var count = 0
    var capitals = 0
    var accented = 0
    var small = 0
    var offset = 0
    while offset <= text.count {
      let (scalar, length) = offset < text.count ? UTF8Sequence.decode(text, at: offset) : (0x20, 1)
      offset += length
      switch scalar {
      case 0x41...0x5A, 0x102, 0xC2, 0xCA, 0xD4, 0x1A0, 0x1AF, 0x110: capitals += 1
      case 0x61...0x7A: small += 1
      case 0xC0...0x24F, 0x1EA0...0x1EFF: accented += 1
      default:
        if capitals >= 2, accented > 0, small == 0 { count += 1 }
        (capitals, accented, small) = (0, 0, 0)
      }
    }
    return count
  }
}
