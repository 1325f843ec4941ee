import SoLieuDocuments
import SoLieuFiles
import SoLieuNumerals

/// Writes JSON to bytes: on one line, or over many with two spaces of indentation.
///
/// Ours, because it must write exact decimals, keep the order of keys, escape what ``UnsafeCharacters`` names, and start
/// without Foundation. Callers keep begin and end in balance and give a key before each value of an object.
package struct JSONWriter: Sendable {
  /// What was written so far. ``removeAll()`` keeps the memory.
  package private(set) var bytes: [UInt8] = []
  let pretty: Bool
  /// How many arrays and objects are open.
  private var depth = 0
  private var position = Position.first

  /// Where the next key or value will stand.
  private enum Position {
    /// First in its array or object, or on its line.
    case first
    /// Behind another of the same array or object.
    case next
    case afterKey
  }

  package init(pretty: Bool = false) {
    self.pretty = pretty
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// A key of ours: ASCII without anything to escape.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    position = .afterKey
  }

  package mutating func null() {
    separate()
    append("null")
  }

  package mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return null() }
    separate()
    value.appendDescription(to: &bytes)
  }

  package mutating func integer(_ value: Int) {
    separate()
    appendDigits(value)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  /// The key `path` with a path, and `pathBase64` with its bytes where it isn't UTF-8.
  package mutating func path(_ path: FilePath?) {
    key("path")
    string(path?.text)
    guard let path, !path.isText else { return }
    key("pathBase64")
    string(Base64.encode(path.bytes))
  }

  /// Ends a line behind a whole value; the next value stands alone again.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    position = .first
  }

  /// Forgets what was written so far, between two keys or values too.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// A value that is JSON already.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
  }

  package mutating func string(_ text: String?) {
    guard var text else { return null() }
    separate()
    text.withUTF8 { unsafe appendString($0.span) }
  }

  /// A string of valid UTF-8.
  package mutating func string(utf8 text: Span<UInt8>) {
    separate()
    appendString(text)
  }

  /// The string `name:lower-upper`.
  package mutating func string(_ name: String, lower: Int, upper: Int) {
    string(name)
    bytes.removeLast()
    bytes.append(UInt8(ascii: ":"))
    appendDigits(lower)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(upper)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that was written before: the bytes that it had then.
  package mutating func again(_ range: Range<Int>) {
    separate()
    let value = Array(bytes[range])
    bytes.append(contentsOf: value)
  }

  /// The digits of a number, mostly an offset.
  private mutating func appendDigits(_ value: Int) {
    guard value >= 0 else { return bytes.append(contentsOf: String(value).utf8) }
    var scale = 1
    while value / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
      scale /= 10
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    position = .first
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    // Nothing between the brackets: they stay together.
    if pretty && position != .first { breakLine() }
    bytes.append(bracket)
    position = .next
  }

  /// Puts what belongs between the last value and the next.
  private mutating func separate() {
    if position == .next { bytes.append(UInt8(ascii: ",")) }
    if pretty && depth > 0 && position != .afterKey { breakLine() }
    position = .next
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Copies runs of ordinary bytes whole; looks closer only at quotes, backslashes, controls and the few lead bytes that
  /// unsafe characters have.
  private mutating func appendString(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Read only, and only within this function.
    let raw = unsafe text.bytes
    var index = 0
    while index < text.count {
      let start = index
      var special: UInt64 = 0
      while index + 8 <= text.count, special == 0 {
        special = Self.special(EightBytes.load(raw, index))
        index += EightBytes.first(special)
      }
      while special == 0, index < text.count, Self.isOrdinary(text[index]) { index += 1 }
      if index > start {
        // The buffer is read within the call only.
        let run = text.extracting(start..<index)
        unsafe run.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      }
      guard index < text.count else { break }
      let byte = text[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
        index += 1
      } else if let (length, scalar) = UnsafeCharacters.at(index, in: text) {
        appendEscape(scalar)
        index += length
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Bytes that may have to be escaped.
  @inline(__always)
  private static func special(_ block: UInt64) -> UInt64 {
    EightBytes.below(block, 0x20) | EightBytes.equal(block, UInt8(ascii: "\"")) | EightBytes.equal(block, 0x5c)
      | EightBytes.equal(block, 0x7f) | EightBytes.equal(block, 0xc2) | EightBytes.equal(block, 0xd8)
      | EightBytes.equal(block, 0xe2)
  }

  @inline(__always)
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), 0x5c, 0x7f, 0xc2, 0xd8, 0xe2: false
    default: true
    }
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    switch scalar {
    case 0x0a: append("\\n")
    case 0x0d: append("\\r")
    case 0x09: append("\\t")
    default: UnsafeCharacters.appendEscape(scalar, to: &bytes)
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }
}
