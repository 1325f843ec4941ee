import SoLieuDocuments

/// The characters that never leave raw: some readers split lines on them, terminals obey them, and the bidirectional
/// ones make a line look like another.
///
/// They are C0 and C1 controls with DEL, U+0085 among them, U+2028 and U+2029, and the bidirectional controls U+061C,
/// U+200E, U+200F, U+202A…E, U+2066…9. Line breaks and tabs are among them: a line of output is one line.
package enum UnsafeCharacters {
  /// How many bytes the unsafe character that begins at `index` has in UTF-8, and which one it is; nil for any other.
  @inline(__always)
  static func at(_ index: Int, in bytes: Span<UInt8>) -> (length: Int, scalar: UInt32)? {
    let byte = bytes[index]
    if byte < 0x20 || byte == 0x7f { return (1, UInt32(byte)) }
    guard byte >= 0xc2 else { return nil }
    switch byte {
    case 0xc2 where index + 1 < bytes.count && bytes[index + 1] < 0xa0:
      return (2, UInt32(bytes[index + 1]))
    case 0xd8 where index + 1 < bytes.count && bytes[index + 1] == 0x9c:
      return (2, 0x061c)
    case 0xe2 where index + 2 < bytes.count && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81):
      let scalar = 0x2000 | UInt32(bytes[index + 1] & 1) << 6 | UInt32(bytes[index + 2] & 0x3f)
      switch scalar {
      case 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: return (3, scalar)
      default: return nil
      }
    default: return nil
    }
  }

  /// Of eight bytes those that may begin an unsafe character of more than one byte, or are DEL.
  @inline(__always)
  static func mayBegin(_ block: UInt64) -> UInt64 {
    // C2 and E2 differ in one bit.
    EightBytes.equal(block | 0x2020_2020_2020_2020, 0xe2) | EightBytes.equal(block, 0xd8)
      | EightBytes.equal(block, 0x7f)
  }

  /// Appends `\uXXXX`. `scalar` is below 0x10000.
  static func appendEscape(_ scalar: UInt32, to output: inout ByteBuffer) {
    output.append("\\u")
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(scalar >> shift & 15)
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// `text` on one line, safe for a terminal or a log: each unsafe character as `\uXXXX`, and all else as it is.
  package static func escape(_ text: String) -> String {
    let bytes = text.utf8.span
    var output = ByteBuffer()
    var index = 0
    while index < bytes.count {
      if let (length, scalar) = at(index, in: bytes) {
        appendEscape(scalar, to: &output)
        index += length
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output.text
  }
}
