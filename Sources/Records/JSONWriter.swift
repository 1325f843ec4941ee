import SoLieuFiles
import SoLieuNumerals

/// Writes JSON to bytes: on one line, or over many with two spaces of indentation.
///
/// Ours, because it must write exact decimals, keep the order of keys, escape what ``UnsafeCharacters`` names, and start
/// without Foundation. Callers keep begin and end in balance and give a key before each value of an object.
package struct JSONWriter: Sendable {
  /// What was written so far. ``removeAll()`` keeps the memory.
  package private(set) var bytes: [UInt8] = []
  private let pretty: Bool
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
    bytes.append(contentsOf: String(value).utf8)
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
    var index = 0
    while index < text.count {
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
