import SoLieuDocuments
import SoLieuFiles
import SoLieuNumerals

/// Writes JSON to bytes: on one line, or over many with two spaces of indentation.
///
/// Ours, because it must write exact decimals, keep the order of keys, escape what ``UnsafeCharacters`` names, and start
/// without Foundation. Callers keep begin and end in balance and give a key before each value of an object.
package struct JSONWriter: Sendable {
  /// What was written so far. Others write to it only the text of a string, between its ends.
  var buffer = ByteBuffer()
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

  /// A copy of what was written so far.
  package var bytes: [UInt8] { buffer.bytes }

  /// How many bytes were written so far.
  var count: Int { buffer.count }

  /// Appends what was written so far to `output`, and forgets it, between two keys or values too. Keeps the memory.
  package mutating func move(to output: inout [UInt8]) {
    buffer.append(to: &output)
    buffer.removeAll()
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// A key of ours: ASCII without anything to escape. Not inlined: there are dozens, and code that isn't there needs no
  /// fetching (measured).
  @inline(never)
  package mutating func key(_ name: StaticString) {
    if pretty { separate() }
    buffer.append(key: name, afterComma: !pretty && position == .next)
    if pretty { buffer.append(UInt8(ascii: " ")) }
    position = .afterKey
  }

  package mutating func null() {
    separate()
    buffer.append("null")
  }

  package mutating func decimal(_ value: ExactDecimal?) {
    guard let value else { return null() }
    separate()
    DecimalText.plain.append(value, to: &buffer)
  }

  package mutating func integer(_ value: Int) {
    separate()
    buffer.append(value)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    if value { buffer.append("true") } else { buffer.append("false") }
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
    buffer.append(UInt8(ascii: "\n"))
    position = .first
  }

  /// A value that is JSON already.
  package mutating func raw(_ json: [UInt8]) {
    separate()
    buffer.append(json.span)
  }

  package mutating func string(_ text: String?) {
    guard let text else { return null() }
    string(utf8: text.utf8.span)
  }

  /// A string of valid UTF-8.
  package mutating func string(utf8 text: Span<UInt8>) {
    let start = beginString()
    buffer.append(text)
    endString(from: start)
  }

  /// A string of ours: ASCII without anything to escape.
  package mutating func plain(_ text: String) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(text)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Begins a string, whose text is then written to ``buffer`` as valid UTF-8. Where it begins, for ``endString(from:)``.
  mutating func beginString() -> Int {
    separate()
    buffer.append(UInt8(ascii: "\""))
    return buffer.count
  }

  mutating func endString(from start: Int) {
    // Mostly there's nothing to escape, and it stands where it belongs.
    if buffer.hasSpecial(from: start, Self.special) { appendEscaped(buffer.take(from: start).span) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// The string `name:lower-upper`.
  package mutating func string(_ name: String, lower: Int, upper: Int) {
    let start = beginString()
    buffer.append(name)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(lower)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(upper)
    endString(from: start)
  }

  /// A value that was written before: the bytes that it had then.
  package mutating func again(_ range: Range<Int>) {
    separate()
    buffer.append(again: range)
  }

  @inline(__always)
  private mutating func begin(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    depth += 1
    position = .first
  }

  @inline(__always)
  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    // Nothing between the brackets: they stay together.
    if pretty && position != .first { breakLine() }
    buffer.append(bracket)
    position = .next
  }

  /// Puts what belongs between the last value and the next.
  @inline(__always)
  private mutating func separate() {
    // The commonest place of a value.
    if position == .afterKey {
      position = .next
      return
    }
    if position == .next { buffer.append(UInt8(ascii: ",")) }
    if pretty && depth > 0 { breakLine() }
    position = .next
  }

  @inline(never)
  private mutating func breakLine() {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { buffer.append("  ") }
  }

  /// Copies runs of ordinary bytes whole; looks closer only at quotes, backslashes, controls and the few lead bytes that
  /// unsafe characters have.
  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let special = Self.special(EightBytes.load(text, index, padding: UInt8(ascii: " ")))
      index &+= EightBytes.first(special)
      if special == 0 { continue }
      let byte = text[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        buffer.append(text.extracting(start..<index))
        // The byte itself is the first of the next run.
        buffer.append(UInt8(ascii: "\\"))
        start = index
        index &+= 1
      } else if let (length, scalar) = UnsafeCharacters.at(index, in: text) {
        buffer.append(text.extracting(start..<index))
        appendEscape(scalar)
        index &+= length
        start = index
      } else {
        index &+= 1
      }
    }
    buffer.append(text.extracting(start...))
  }

  /// Bytes that may have to be escaped.
  @inline(__always)
  private static func special(_ block: UInt64) -> UInt64 {
    EightBytes.endOfRun(block) | UnsafeCharacters.mayBegin(block)
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    switch scalar {
    case 0x0a: buffer.append("\\n")
    case 0x0d: buffer.append("\\r")
    case 0x09: buffer.append("\\t")
    default: UnsafeCharacters.appendEscape(scalar, to: &buffer)
    }
  }
}
