/// Finds out how the bytes of a file stand for text, where nothing says so.
///
/// In order: the zero bytes of UTF-16; well-formed UTF-8, or nearly so; then, of the encodings of one or two bytes
/// a letter, the one that yields most syllables of Vietnamese. Only the first 64 KiB are looked at, but for the form
/// of UTF-8, which the caller has looked at already.
enum EncodingDetector {
  /// How many bytes are looked at.
  static let sampleLength = 65536

  struct Verdict: Equatable {
    var encoding: TextEncoding
    /// Whether it's worth a warning.
    var isGuess: Bool
  }

  /// What hardly stands in text.
  struct Controls {
    /// NUL bytes, and bytes of other controls than white space and escape.
    var zeros = 0
    var others = 0
    /// How many bytes were looked at.
    let sample: Int

    /// Counts those of the sample of a file or text.
    init(_ bytes: borrowing Span<UInt8>) {
      sample = min(bytes.count, EncodingDetector.sampleLength)
      (zeros, others) = EncodingDetector.count(bytes, upTo: sample)
    }
  }

  /// The encodings that are told apart by their syllables; of equals the first.
  private static let candidates: [TextEncoding] = [.windows1258, .tcvn3, .vni, .viscii]

  /// The encoding of a file without a byte order mark. O(sample).
  ///
  /// - Parameter controls: of its bytes.
  static func detect(_ bytes: borrowing Span<UInt8>, _ controls: Controls, isWellFormedUTF8: Bool) -> Verdict {
    let sample = controls.sample
    if controls.zeros > 0, let encoding = utf16(bytes, upTo: sample) {
      return Verdict(encoding: encoding, isGuess: true)
    }
    if isWellFormedUTF8 { return Verdict(encoding: .utf8, isGuess: false) }
    // What isn't text is shown as UTF-8 full of U+FFFD rather than as letters that nobody wrote.
    if controls.zeros > 0 || controls.others * 50 > sample { return Verdict(encoding: .utf8, isGuess: false) }
    if isMostlyUTF8(bytes, upTo: sample) { return Verdict(encoding: .utf8, isGuess: false) }
    var best = (encoding: candidates[0], score: Int.min)
    for encoding in candidates {
      let score = score(bytes, upTo: sample, encoding)
      if score > best.score { best = (encoding, score) }
    }
    return Verdict(encoding: best.encoding, isGuess: true)
  }

  /// Whether a decoded text holds NUL, many control characters, or (16 times at least) U+FFFD for
  /// one in eight of its bytes.
  ///
  /// - Parameter controls: of the decoded text.
  static func looksBinary(_ text: borrowing Span<UInt8>, _ controls: Controls, invalid: Int) -> Bool {
    controls.zeros > 0 || controls.others * 50 > controls.sample || invalid >= 16 && invalid * 8 > text.count
  }

  private static func count(_ bytes: borrowing Span<UInt8>, upTo end: Int) -> (zeros: Int, controls: Int) {
    // Read only, and only within this function.
    let raw = unsafe bytes.bytes
    var zeros = 0
    var controls = 0
    var index = 0
    while index < end {
      if index &+ 8 <= end {
        let block = EightBytes.load(raw, index)
        let found = EightBytes.below(block, 0x20) | EightBytes.equal(block, 0x7F)
        index &+= EightBytes.first(found)
        if found == 0 { continue }
      }
      switch bytes[index] {
      case 0: zeros &+= 1
      case 0x09...0x0D, 0x1B: break
      case 0..<0x20, 0x7F: controls &+= 1
      default: break
      }
      index &+= 1
    }
    return (zeros, controls)
  }

  /// UTF-16 without a mark: nearly all units are in the blocks that Vietnamese and English text is made of.
  private static func utf16(_ bytes: borrowing Span<UInt8>, upTo end: Int) -> TextEncoding? {
    var likely = (little: 0, big: 0)
    let units = end / 2
    for unit in 0..<units {
      let (first, second) = (bytes[2 * unit], bytes[2 * unit + 1])
      if isLikelyUnit(high: second, low: first) { likely.little += 1 }
      if isLikelyUnit(high: first, low: second) { likely.big += 1 }
    }
    guard units > 0, max(likely.little, likely.big) * 20 >= units * 19 else { return nil }
    if likely.little == likely.big { return nil }
    return likely.little > likely.big ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isLikelyUnit(high: UInt8, low: UInt8) -> Bool {
    switch high {
    case 0x00: low >= 0x20 || low >= 0x09 && low <= 0x0D
    case 0x01, 0x03, 0x1E, 0x20, 0x21, 0x22: true
    default: false
    }
  }

  /// UTF-8 with some faults: most of what isn't ASCII is well-formed.
  private static func isMostlyUTF8(_ bytes: borrowing Span<UInt8>, upTo end: Int) -> Bool {
    var wellFormed = 0
    var illFormed = 0
    var offset = 0
    while offset < end {
      let (scalar, length) = UTF8Sequence.read(bytes, at: offset)
      if scalar == nil { illFormed += 1 } else if length > 1 { wellFormed += 1 }
      offset += length
    }
    return wellFormed > 4 * illFormed
  }

  /// Syllables of Vietnamese among the words with letters that aren't ASCII, less the other words among them.
  private static func score(_ bytes: borrowing Span<UInt8>, upTo end: Int, _ encoding: TextEncoding) -> Int {
    let decoding = Decoding(encoding, for: bytes)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(end * 3 / 2)
    var offset = 0
    while offset < end {
      let (scalar, length, _) = decoding.step(bytes, at: offset)
      UTF8Sequence.append(scalar, to: &decoded)
      offset += length
    }
    let text = CaseFolding.folded(Normalizer.normalize(decoded, firstUnplain: 0)?.text ?? decoded)
    var score = 0
    var word: [UInt32] = []
    offset = 0
    while offset <= text.count {
      let (scalar, length) = offset < text.count ? UTF8Sequence.decode(text.span, at: offset) : (0x20, 1)
      offset += length
      if isWordScalar(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        if word.contains(where: { $0 >= 0x80 }) {
          score += VietnameseSyllable(word)?.hasPossibleTone == true ? 1 : -1
        }
        word.removeAll(keepingCapacity: true)
      }
    }
    return score
  }

  /// A letter, or what stands inside of words only where the encoding is a wrong one.
  private static func isWordScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A: true
    case 0xAB, 0xBB, 0x2010...0x2027, 0x2030...0x205E: false
    default: scalar >= 0x80
    }
  }
}
