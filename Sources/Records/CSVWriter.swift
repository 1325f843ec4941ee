import SoLieuDocuments
import SoLieuNumerals

/// Writes lines of CSV (RFC 4180) to bytes, field by field, with `\r\n` at their ends.
///
/// Only ``UnsafeCharacters`` are written as `\uXXXX`, line breaks among them, so that each record is one line.
struct CSVWriter: Sendable {
  private var buffer = ByteBuffer()
  /// Whether the next field is the first of its line.
  private var isFirst = true

  /// How many bytes were written so far.
  var count: Int { buffer.count }

  /// Where the next field begins.
  var next: Int { isFirst ? count : count + 1 }

  /// Appends what was written so far to `output`, and forgets it. Keeps the memory.
  mutating func move(to output: inout [UInt8]) {
    buffer.append(to: &output)
    buffer.removeAll()
  }

  mutating func endLine() {
    buffer.append("\r\n")
    isFirst = true
  }

  /// A field that's unknown.
  mutating func empty() { separate() }

  mutating func field(_ text: String?) {
    guard let text else { return empty() }
    field(utf8: text.utf8.span)
  }

  /// A text of valid UTF-8.
  mutating func field(utf8 text: Span<UInt8>) {
    field { $0.append(text) }
  }

  mutating func integer(_ value: Int?) {
    separate()
    if let value { buffer.append(value) }
  }

  mutating func decimal(_ value: ExactDecimal?) {
    separate()
    if let value { DecimalText.plain.append(value, to: &buffer) }
  }

  /// A text that `write` writes, as valid UTF-8.
  mutating func field(by write: (inout ByteBuffer) -> Void) {
    separate()
    let start = buffer.count
    write(&buffer)
    // Mostly there's nothing to quote or escape, and it stands where it belongs.
    if buffer.hasSpecial(from: start, Self.special) { appendField(buffer.take(from: start)) }
  }

  /// Fields that were written before: the bytes that they had then.
  mutating func again(_ range: Range<Int>) {
    separate()
    buffer.append(again: range)
  }

  private mutating func separate() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func appendField(_ text: [UInt8]) {
    let isQuoted = text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    var index = 0
    while index < text.count {
      if let (length, scalar) = UnsafeCharacters.at(index, in: text.span) {
        UnsafeCharacters.appendEscape(scalar, to: &buffer)
        index += length
      } else {
        if text[index] == UInt8(ascii: "\"") { buffer.append(UInt8(ascii: "\"")) }
        buffer.append(text[index])
        index += 1
      }
    }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
  }

  /// Bytes that may have to be quoted or escaped.
  private static func special(_ block: UInt64) -> UInt64 {
    EightBytes.endOfRun(block) | EightBytes.equal(block, UInt8(ascii: ",")) | UnsafeCharacters.mayBegin(block)
  }
}
