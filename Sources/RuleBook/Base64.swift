import SoLieuLexicon

/// Base64 (RFC 4648, section 4) back into bytes.
enum Base64 {
  /// - Throws: `.notAnImage` where the text isn't padded base64 of the standard alphabet.
  /// - Complexity: O(length): one table look a character.
  static func decode(_ text: StaticString) throws(ImageError) -> [UInt8] {
    guard text.hasPointerRepresentation, text.utf8CodeUnitCount % 4 == 0 else { throw .notAnImage }
    // Safe: a static string with a pointer representation has `utf8CodeUnitCount` bytes there, for ever.
    let characters = unsafe Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount)
    var bytes = [UInt8](repeating: 0, count: characters.count / 4 * 3)
    guard decode(characters, into: &bytes) else { throw .notAnImage }
    for index in 1...2 where characters.count >= 4 && characters[characters.count - index] == UInt8(ascii: "=") {
      bytes.removeLast()
    }
    return bytes
  }

  /// 0…63 for a digit, 64 for all other bytes.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  private static func decode(_ characters: Span<UInt8>, into bytes: inout [UInt8]) -> Bool {
    let table = values.span
    var output = bytes.mutableSpan
    var at = 0
    var to = 0
    var bad: UInt8 = 0
    // All groups but the last, which may have padding.
    while at + 4 < characters.count {
      let a = table[Int(characters[at])]
      let b = table[Int(characters[at + 1])]
      let c = table[Int(characters[at + 2])]
      let d = table[Int(characters[at + 3])]
      bad |= a | b | c | d
      output[to] = a << 2 | b >> 4
      output[to + 1] = b << 4 | c >> 2
      output[to + 2] = c << 6 | d
      at += 4
      to += 3
    }
    guard bad & 64 == 0 else { return false }
    guard at < characters.count else { return true }
    var group: UInt32 = 0
    for index in 0..<4 {
      let character = characters[at + index]
      let isPadding = character == UInt8(ascii: "=") && (index == 3 || (index == 2 && characters[at + 3] == character))
      let value = isPadding ? 0 : table[Int(character)]
      guard value < 64 else { return false }
      group = group << 6 | UInt32(value)
    }
    for index in 0..<3 { output[to + index] = UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * index)) }
    return true
  }
}
