extension JSONReader {
  /// A string, decoded, as valid UTF-8. Half a surrogate pair becomes U+FFFD; bytes that aren't UTF-8 are an error.
  package mutating func readString() throws(Failure) -> [UInt8] {
    guard next == UInt8(ascii: "\"") else {
      throw failure(index == bytes.count ? "the line ends too early" : "expected a string")
    }
    index += 1
    var text: [UInt8] = []
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
      text.append(contentsOf: bytes[start..<index])
      switch next {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      case nil: throw failure("the line ends inside a string")
      default: throw failure("a control character inside a string")
      }
    }
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Failure) {
    let start = index
    index += 1
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter!)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): append(try readScalar(), to: &text)
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

  private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar)!)
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
