/// Tells the line ends of hard-wrapped text, as PDF files, e-mail and old archives have it, from those that end paragraphs.
///
/// Whoever wrapped a line did so because the next word had no room. So in a wrapped block (lines without an empty one between)
/// each line and the first word of the next would be longer than the longest line; and most lines go on in small letters.
/// Lists, tables, verses and headlines aren't so.
enum HardWraps {
  /// The text with spaces for the line ends inside its paragraphs, every byte at its old place; nil where there are none, as
  /// nearly always. O(n).
  static func joined(_ text: [UInt8]) -> [UInt8]? {
    guard hasLineThatGoesOn(text) else { return nil }
    var result: [UInt8]?
    let lines = LayoutLine.split(text)
    var first = 0
    for next in lines.indices.dropFirst() where !isNext(lines[next], behind: lines[next - 1], text) {
      join(lines[first..<next], text, into: &result)
      first = next
    }
    join(lines[first...], text, into: &result)
    return result
  }

  /// The widths, in scalar values, that people wrap lines at.
  private static let widths = 30...160

  /// Whether any line goes on in a small letter: most texts are done with here.
  private static func hasLineThatGoesOn(_ text: [UInt8]) -> Bool {
    var end = text.span.index(ofLineFeedFrom: 0)
    while end < text.count {
      var last = end - 1
      while last >= 0, text[last] <= 0x20, text[last] != 0x0A { last -= 1 }
      var next = end + 1
      while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
      if goesOn(text, behind: last, at: next) { return true }
      end = text.span.index(ofLineFeedFrom: end + 1)
    }
    return false
  }

  /// Whether a line goes on with a small letter at `next`, where the one before breaks off with a letter, a digit or a comma.
  private static func goesOn(_ text: [UInt8], behind last: Int, at next: Int) -> Bool {
    guard last >= 0, text[last] == UInt8(ascii: ",") || isWordByte(text[last]) else { return false }
    guard next < text.count, text[next] >= 0x61 else { return false }
    let scalar = UTF8Sequence.decode(text.span, at: next).scalar
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  /// Whether a line stands right behind another, without an empty one between.
  private static func isNext(_ line: LayoutLine, behind before: LayoutLine, _ text: [UInt8]) -> Bool {
    text[before.content.upperBound..<line.content.lowerBound].count { $0 == 0x0A } == 1
  }

  /// Joins the lines of one block, if it's wrapped.
  private static func join(_ block: ArraySlice<LayoutLine>, _ text: [UInt8], into result: inout [UInt8]?) {
    guard block.count > 1, let width = block.map(\.scalarCount).max(), widths.contains(width) else { return }
    let breaks = block.indices.dropFirst().filter { !opensEntry(block[$0], behind: block[$0 - 1], text) }
    // Those behind which the first word of the next line had no room.
    let forced = breaks.filter { block[$0 - 1].scalarCount + 1 + firstWord(of: block[$0], text) > width }
    let going = forced.count {
      goesOn(text, behind: block[$0 - 1].content.upperBound - 1, at: block[$0].content.lowerBound)
    }
    // A headline may stand in a block, and a paragraph may end in it with a short line.
    guard going > 0, going * 5 >= forced.count * 2, forced.count * 3 >= breaks.count * 2 else { return }
    result = result ?? text
    for index in forced {
      for place in block[index - 1].content.upperBound..<block[index].content.lowerBound { result?[place] = 0x20 }
    }
  }

  /// Scalar values of a line's first word.
  private static func firstWord(of line: LayoutLine, _ text: [UInt8]) -> Int {
    let end = line.content.first { text[$0] <= 0x20 } ?? line.content.upperBound
    return ScalarIndex.count(text.span, line.content.lowerBound, end)
  }

  /// Whether a line is an entry of a list, or the first behind a colon.
  private static func opensEntry(_ line: LayoutLine, behind before: LayoutLine, _ text: [UInt8]) -> Bool {
    if text[before.content.upperBound - 1] == UInt8(ascii: ":") { return true }
    switch text[line.content.lowerBound] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "#"): return true
    case 0xE2:
      // "•", "–", "►" and their like; quotation marks go on.
      return !(0x2018...0x201F).contains(UTF8Sequence.decode(text.span, at: line.content.lowerBound).scalar)
    default: return isEnumerator(line, text)
    }
  }

  /// "1. ", "2) ", "a) "
  private static func isEnumerator(_ line: LayoutLine, _ text: [UInt8]) -> Bool {
    let length = firstWord(of: line, text)
    guard (2...3).contains(length), line.content.count > length else { return false }
    let mark = text[line.content.lowerBound + length - 1]
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }
}

extension Span<UInt8> {
  /// The first line feed from `start` on, or the end. O(distance), eight bytes at a time.
  fileprivate func index(ofLineFeedFrom start: Int) -> Int {
    // Read only, and only within this function.
    let raw = unsafe bytes
    var index = start
    while index + 8 <= count {
      let found = EightBytes.equal(EightBytes.load(raw, index), 0x0A)
      if found != 0 { return index + EightBytes.first(found) }
      index += 8
    }
    while index < count, self[index] != 0x0A { index += 1 }
    return Swift.min(index, count)
  }
}
