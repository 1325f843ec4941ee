/// Reads JSON (RFC 8259), strictly, value by value: what comes down a pipe is somebody else's.
///
/// The reader walks the bytes once, and takes only what its caller asks for; other values are checked and skipped. Depth
/// is bounded, so no input overflows the stack.
package struct JSONReader {
  package struct Failure: Error, Hashable {
    /// What's wrong, for people.
    package let reason: String
    /// The offset, in bytes of the line.
    package let offset: Int
  }

  static let maximumDepth = 128

  var bytes: [UInt8]
  var index = 0
  /// Whether a string held half a surrogate pair, which became U+FFFD.
  package private(set) var replacedSurrogates = false

  mutating func noteSurrogate() { replacedSurrogates = true }

  package init(_ bytes: consuming [UInt8]) {
    self.bytes = bytes
  }

  /// What ``readStringInPlace()`` read, without a copy. The last that's asked of a reader.
  package mutating func bytes(_ string: Range<Int>) -> [UInt8] {
    index = 0
    bytes.removeLast(bytes.count - string.upperBound)
    bytes.removeFirst(string.lowerBound)
    defer { bytes = [] }
    return bytes
  }

  package func failure(_ reason: String) -> Failure { Failure(reason: reason, offset: index) }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d { index += 1 }
  }

  /// Takes `byte`, after white space.
  mutating func expect(_ byte: UInt8, _ what: String) throws(Failure) {
    skipSpace()
    guard next == byte else { throw failure(index == bytes.count ? "the line ends too early" : "expected \(what)") }
    index += 1
  }

  /// Takes `byte` if it comes next, after white space.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// Nothing but white space may be left.
  package mutating func expectEnd() throws(Failure) {
    skipSpace()
    if index < bytes.count { throw failure("something follows the object") }
  }

  /// Calls `member` at each value of an object, which it must take, with its key.
  package mutating func readObject(
    _ member: (_ key: [UInt8], inout JSONReader) throws(Failure) -> Void
  ) throws(Failure) {
    try expect(UInt8(ascii: "{"), "an object")
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      let key = try readString()
      try expect(UInt8(ascii: ":"), "':' behind a key")
      skipSpace()
      try member(key, &self)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "',' or '}'")
  }

  /// Takes any value and gives its bytes.
  package mutating func skipValue(depth: Int = 0) throws(Failure) -> ArraySlice<UInt8> {
    skipSpace()
    guard depth < Self.maximumDepth else { throw failure("nested too deeply") }
    let start = index
    switch next {
    case UInt8(ascii: "{"):
      index += 1
      if take(UInt8(ascii: "}")) { break }
      repeat {
        skipSpace()
        _ = try readString(.skipped)
        try expect(UInt8(ascii: ":"), "':' behind a key")
        _ = try skipValue(depth: depth + 1)
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"), "',' or '}'")
    case UInt8(ascii: "["):
      index += 1
      if take(UInt8(ascii: "]")) { break }
      repeat { _ = try skipValue(depth: depth + 1) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"), "',' or ']'")
    case UInt8(ascii: "\""): _ = try readString(.skipped)
    case UInt8(ascii: "t"): try readWord("true")
    case UInt8(ascii: "f"): try readWord("false")
    case UInt8(ascii: "n"): try readWord("null")
    default: _ = try readNumber()
    }
    return bytes[start..<index]
  }

  /// Takes a string, a number as it's written, or null, which is nil; skips anything else, which is nil too.
  package mutating func readScalar() throws(Failure) -> String? {
    switch next {
    case UInt8(ascii: "\""): return String(decoding: try readString(), as: UTF8.self)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return String(decoding: try readNumber(), as: UTF8.self)
    default:
      _ = try skipValue()
      return nil
    }
  }

  /// Takes `null` if it comes next.
  mutating func takeNull() throws(Failure) -> Bool {
    guard next == UInt8(ascii: "n") else { return false }
    try readWord("null")
    return true
  }

  private mutating func readWord(_ word: StaticString) throws(Failure) {
    let letters = word.withUTF8Buffer { unsafe Array($0) }
    guard bytes[index...].starts(with: letters) else { throw failure("expected a value") }
    index += letters.count
  }

  /// A number, as it's written.
  mutating func readNumber() throws(Failure) -> ArraySlice<UInt8> {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") {
      index += 1
    } else {
      try readDigits()
    }
    if next == UInt8(ascii: ".") {
      index += 1
      try readDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try readDigits()
    }
    return bytes[start..<index]
  }

  private mutating func readDigits() throws(Failure) {
    let start = index
    while let byte = next, byte >= 0x30 && byte <= 0x39 { index += 1 }
    if start == index { throw failure(index == bytes.count ? "the line ends too early" : "expected a value") }
  }
}
