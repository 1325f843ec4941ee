extension PhraseMark {
  /// The mark at a byte of a text.
  static func at(_ offset: Int, in text: [UInt8]) -> PhraseMark {
    let byte = text[offset]
    if byte < 0x80 { return ascii(byte) }
    if byte == 0xE2 { return general(text, at: offset) }
    guard byte == 0xC2, offset + 1 < text.count else { return .other }
    return text[offset + 1] == 0xAB || text[offset + 1] == 0xBB ? .quote : .other
  }

  /// Constants only, so that this is a look-up and not a jump.
  private static func ascii(_ byte: UInt8) -> PhraseMark {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeBracket
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "+"), UInt8(ascii: "~"): .sign
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    default: .other
    }
  }

  /// The marks of General Punctuation, U+2000 to U+207F, and the minus sign U+2212.
  private static func general(_ text: [UInt8], at offset: Int) -> PhraseMark {
    guard offset + 2 < text.count else { return .other }
    switch (text[offset + 1], text[offset + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return .dash
    case (0x80, 0x98), (0x80, 0x9C...0x9F): return .quote
    case (0x80, 0x99): return .apostrophe
    case (0x80, 0xA6): return .stop
    default: return .other
    }
  }

  /// Whether a word may go on behind the mark: hyphen, apostrophe, ampersand.
  static func joinsWords(_ text: [UInt8], at offset: Int) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"): return true
    case 0xE2:
      return offset + 2 < text.count && text[offset + 1] == 0x80
        && (text[offset + 2] == 0x99 || text[offset + 2] == 0x90 || text[offset + 2] == 0x91)
    default: return false
    }
  }
}
