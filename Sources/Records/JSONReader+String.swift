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
      var isASCII = true
      while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        isASCII = isASCII && byte < 0x80
        index += 1
      }
      if !isASCII && !UTF8Validity.holds(in: bytes.span, from: start, to: index) {
        throw Failure(reason: "a string isn't valid UTF-8", offset: start)
      }
      if reading == .decoded, end < start {
        for offset in start..<index { bytes[end + offset - start] = bytes[offset] }
      }
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

/// Whether bytes are UTF-8 (Unicode 3.9, table 3-7).
enum UTF8Validity {
  static func holds(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      let lead = bytes[index]
      index += 1
      let (trailing, low, high): (Int, UInt8, UInt8)
      switch lead {
      case 0..<0x80: continue
      case 0xc2...0xdf: (trailing, low, high) = (1, 0x80, 0xbf)
      case 0xe0: (trailing, low, high) = (2, 0xa0, 0xbf)
      case 0xed: (trailing, low, high) = (2, 0x80, 0x9f)
      case 0xe1...0xef: (trailing, low, high) = (2, 0x80, 0xbf)
      case 0xf0: (trailing, low, high) = (3, 0x90, 0xbf)
      case 0xf1...0xf3: (trailing, low, high) = (3, 0x80, 0xbf)
      case 0xf4: (trailing, low, high) = (3, 0x80, 0x8f)
      default: return false
      }
      guard end - index >= trailing, bytes[index] >= low, bytes[index] <= high else { return false }
      for offset in 1..<max(trailing, 1) where bytes[index + offset] & 0xc0 != 0x80 { return false }
      index += trailing
    }
    return true
  }
}
