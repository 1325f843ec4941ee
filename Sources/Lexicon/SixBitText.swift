import SoLieuDocuments

/// Bytes as text that a compiler takes in a string literal and that is fast to read: six bits a character.
///
/// Eight characters hold six bytes: the number that these make, little-endian, six bits at a time from the lowest, each
/// as a character from "0" (U+0030) to "o" (U+006F). Bytes that fill up the last group are zero; one more character says
/// how many they are. Not Base64, whose alphabet needs a table; these digits take a subtraction.
package enum SixBitText {
  private static let zero = UInt8(ascii: "0")

  /// O(bytes).
  package static func pack(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 6 * 8 + 9)
    for start in stride(from: 0, to: bytes.count, by: 6) {
      var group: UInt64 = 0
      for index in start..<min(start + 6, bytes.count) { group |= UInt64(bytes[index]) << UInt64(8 * (index - start)) }
      for digit in 0..<8 { text.append(zero + UInt8(group >> UInt64(6 * digit) & 63)) }
    }
    text.append(zero + UInt8((6 - bytes.count % 6) % 6))
    return String(decoding: text, as: UTF8.self)
  }

  /// What was packed; nil for what can't have been. O(characters), eight at a time.
  package static func unpack(_ text: Span<UInt8>) -> [UInt8]? {
    let groups = text.count / 8
    guard text.count % 8 == 1, text[text.count - 1] >= zero, text[text.count - 1] < zero + 6 else { return nil }
    let padding = Int(text[text.count - 1] - zero)
    guard groups * 6 >= padding else { return nil }
    // Each group is stored as eight bytes, of which the next one overwrites two.
    var bytes = [UInt8](repeating: 0, count: groups * 6 + 2)
    guard unpack(text, groups, into: &bytes) else { return nil }
    bytes.removeLast(2 + padding)
    return bytes
  }

  private static func unpack(_ text: Span<UInt8>, _ groups: Int, into bytes: inout [UInt8]) -> Bool {
    var output = bytes.mutableSpan
    // Safe: whatever is stored, it's bytes that are asked back; and bounds are checked.
    var raw = unsafe output.mutableBytes
    // Read only.
    let characters = unsafe text.bytes
    var wrong: UInt64 = 0
    for group in 0..<groups {
      let block = EightBytes.load(characters, group * 8)
      var bits = block &- 0x3030_3030_3030_3030
      // A character below "0" borrows, and leaves a high bit or a wrong one above it.
      wrong |= (bits | EightBytes.below(block, zero)) & 0xC0C0_C0C0_C0C0_C0C0
      bits = bits & 0x003F_003F_003F_003F | (bits & 0x3F00_3F00_3F00_3F00) &>> 2
      bits = bits & 0x0000_0FFF_0000_0FFF | (bits & 0x0FFF_0000_0FFF_0000) &>> 4
      bits = bits & 0x0000_0000_00FF_FFFF | (bits &>> 8) & 0x0000_FFFF_FF00_0000
      raw.storeBytes(of: bits.littleEndian, toByteOffset: group * 6, as: UInt64.self)
    }
    return wrong == 0
  }
}
