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
    var block: [Line] = []
    var start = 0
    while start <= text.count {
      let end = text.span.index(ofLineEndFrom: start)
      let line = Line(text, start, end)
      if line.content.isEmpty || end == text.count {
        if !line.content.isEmpty { block.append(line) }
        join(block, text, into: &result)
        block.removeAll(keepingCapacity: true)
      } else {
        block.append(line)
      }
      start = end + 1
    }
    return result
  }

  /// The widths, in scalar values, that people wrap lines at.
  private static let widths = 30...160

  private static func hasLineThatGoesOn(_ text: [UInt8]) -> Bool {
    var end = text.span.index(ofLineEndFrom: 0)
    while end < text.count {
      if goesOn(text, from: end) { return true }
      end = text.span.index(ofLineEndFrom: end + 1)
    }
    return false
  }

  /// Whether the next line goes on with a small letter where this one breaks off: behind a letter, a digit or a comma.
  private static func goesOn(_ text: [UInt8], from lineEnd: Int) -> Bool {
    var last = lineEnd - 1
    while last >= 0, text[last] <= 0x20, text[last] != 0x0A { last -= 1 }
    guard last >= 0, text[last] == UInt8(ascii: ",") || isWordByte(text[last]) else { return false }
    var next = lineEnd + 1
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
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

  private struct Line {
    /// Without white space around it.
    var content: Range<Int>
    var end: Int
    /// Scalar values of the content, and of its first word.
    var length: Int
    var firstWord: Int

    init(_ text: [UInt8], _ start: Int, _ end: Int) {
      var lower = start
      var upper = end
      while lower < upper, text[lower] <= 0x20 { lower += 1 }
      while lower < upper, text[upper - 1] <= 0x20 { upper -= 1 }
      content = lower..<upper
      self.end = end
      length = ScalarIndex.count(text.span, lower, upper)
      var word = lower
      while word < upper, text[word] > 0x20 { word += 1 }
      firstWord = ScalarIndex.count(text.span, lower, word)
    }
  }

  /// Joins the lines of one block, if it's wrapped.
  private static func join(_ block: [Line], _ text: [UInt8], into result: inout [UInt8]?) {
    guard block.count > 1, let width = block.map(\.length).max(), widths.contains(width) else { return }
    let breaks = (1..<block.count).filter { !opensEntry(block[$0], behind: block[$0 - 1], text) }
    // Those behind which the first word of the next line had no room.
    let forced = breaks.filter { block[$0 - 1].length + 1 + block[$0].firstWord > width }
    let going = forced.count { goesOn(text, from: block[$0 - 1].end) }
    // A headline may stand in a block, and a paragraph may end in it with a short line.
    guard going > 0, going * 5 >= forced.count * 2, forced.count * 3 >= breaks.count * 2 else { return }
    for index in forced {
      var bytes = result ?? text
      result = nil
      for place in block[index - 1].content.upperBound..<block[index].content.lowerBound { bytes[place] = 0x20 }
      result = bytes
    }
  }

  /// Whether a line is an entry of a list, or the first behind a colon.
  private static func opensEntry(_ line: Line, behind before: Line, _ text: [UInt8]) -> Bool {
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
  private static func isEnumerator(_ line: Line, _ text: [UInt8]) -> Bool {
    guard line.firstWord <= 3, line.content.count > line.firstWord, line.firstWord > 1 else { return false }
    let mark = text[line.content.lowerBound + line.firstWord - 1]
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }
}

extension Span<UInt8> {
  /// The first line feed from `start` on, or the end. O(distance), eight bytes at a time.
  fileprivate func index(ofLineEndFrom start: Int) -> Int {
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
