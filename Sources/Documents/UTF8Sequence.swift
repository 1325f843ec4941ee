/// UTF-8, a scalar value at a time.
enum UTF8Sequence {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Appends a scalar value. Surrogates and values past U+10FFFF are appended as U+FFFD.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0xD800, 0xE000..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x10000..<0x110000:
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(contentsOf: replacement)
    }
  }

  /// How many bytes ``append(_:to:)`` writes.
  static func length(of scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x10000..<0x110000: 4
    default: 3
    }
  }

  /// Reads the sequence at an offset, as Unicode and WHATWG recommend: an ill-formed one is as long as its maximal
  /// subpart, the bytes that could have begun a well-formed sequence (at least one).
  ///
  /// Overlong forms, surrogates and values past U+10FFFF are ill-formed. Requires `offset < bytes.count`.
  static func read(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32?, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let trailing: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    var scalar: UInt32
    switch lead {
    case 0xC2...0xDF: (trailing, scalar) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (trailing, scalar) = (2, UInt32(lead & 0x0F))
      if lead == 0xE0 { low = 0xA0 } else if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      (trailing, scalar) = (3, UInt32(lead & 0x07))
      if lead == 0xF0 { low = 0x90 } else if lead == 0xF4 { high = 0x8F }
    default: return (nil, 1)
    }
    for index in 1...trailing {
      guard offset + index < bytes.count else { return (nil, index) }
      let byte = bytes[offset + index]
      guard byte >= low, byte <= high else { return (nil, index) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      low = 0x80
      high = 0xBF
    }
    return (scalar, trailing + 1)
  }

  /// The scalar value at an offset of well-formed UTF-8.
  static func decode(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let (scalar, length) = read(bytes, at: offset)
    return (scalar ?? 0xFFFD, length)
  }

  /// Where the scalar value begins that ends before an offset of well-formed UTF-8. Requires `offset > 0`.
  static func start(before offset: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
