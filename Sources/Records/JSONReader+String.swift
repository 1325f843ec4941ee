import SoLieuDocuments

extension JSONReader {
  /// A string, decoded, as valid UTF-8. Half a surrogate pair becomes U+FFFD; bytes that aren't UTF-8 are an error.
  package mutating func readString() throws(Failure) -> [UInt8] {
    Array(bytes[try readString(.decoded)])
  }

  /// The same, decoded where it stands, since no escape is shorter than what it stands for: for strings that may be
  /// large. ``bytes(_:)`` gives it.
  package mutating func readStringInPlace() throws(Failure) -> Range<Int> {
    try readString(.decoded)
  }

  enum StringReading { case decoded, skipped }

  /// Takes a string, and gives where it stands once it's decoded.
  mutating func readString(_ reading: StringReading) throws(Failure) -> Range<Int> {
    guard next == UInt8(ascii: "\"") else {
      throw failure(index == bytes.count ? "the line ends too early" : "expected a string")
    }
    index += 1
    let first = index
    // Where the next decoded byte goes; never beyond what's read.
    var end = index
    while true {
      // Ordinary bytes are taken in runs.
      let start = index
      let (runEnd, isASCII) = endOfRun()
      index = runEnd
      if !isASCII && !UTF8Scan.isWellFormed(bytes.span.extracting(start..<index)) {
        throw Failure(reason: "a string isn't valid UTF-8", offset: start)
      }
      if reading == .decoded, end < start { move(start..<index, to: end) }
      end += index - start
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        return first..<end
      case UInt8(ascii: "\\"):
        let scalar = try readEscape()
        if reading == .decoded { put(scalar, at: &end) }
      case nil: throw failure("the line ends inside a string")
      default: throw failure("a control character inside a string")
      }
    }
  }

  /// Where the next quote, backslash or control stands, or the end. Where `isASCII`, all bytes up to there are.
  private func endOfRun() -> (offset: Int, isASCII: Bool) {
    let text = bytes.span
    // Read only, and only within this function.
    let raw = unsafe text.bytes
    var end = index
    var found: UInt64 = 0
    var seen: UInt64 = 0
    while end &+ 8 <= text.count, found == 0 {
      let block = EightBytes.load(raw, end)
      seen |= block
      found = EightBytes.endOfRun(block)
      end &+= EightBytes.first(found)
    }
    while found == 0, end < text.count {
      let byte = text[end]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      seen |= UInt64(byte)
      end &+= 1
    }
    return (end, seen & EightBytes.highest == 0)
  }

  /// Moves decoded bytes to where they belong, before where they were read.
  private mutating func move(_ run: Range<Int>, to offset: Int) {
    precondition(offset >= 0 && offset <= run.lowerBound && run.upperBound <= bytes.count)
    unsafe bytes.withUnsafeMutableBytes { bytes in
      // Both stretches lie inside the array, as was just checked; they may overlap.
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<(offset + run.count)])
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[run]))
    }
  }

  private mutating func readEscape() throws(Failure) -> Unicode.Scalar {
    let start = index
    index += 1
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readScalar()
    default: throw Failure(reason: "an unknown escape inside a string", offset: start)
    }
  }

  /// The scalar behind `\u`, of one escape or of the two that a pair takes.
  private mutating func readScalar() throws(Failure) -> Unicode.Scalar {
    let unit = try readCodeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Either half of a pair. The other half, if it's there, must follow at once.
    let behind = index
    if unit < 0xdc00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let low = try readCodeUnit()
      if (0xdc00...0xdfff).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xd800) << 10 + UInt32(low) - 0xdc00)
      {
        return scalar
      }
      // An escape of its own, which is read again.
      index = behind
    }
    noteSurrogate()
    return "\u{fffd}"
  }

  private mutating func readCodeUnit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Self.hexadecimalDigit(byte) else {
        throw failure("expected four hexadecimal digits behind \\u")
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }

  private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, at end: inout Int) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes[end] = byte
      end += 1
    }
  }
}
