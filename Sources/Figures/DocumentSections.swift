import SoLieuDocuments

/// Cuts documents that are far longer than articles into sections that are read one after the other, so that memory
/// doesn't grow with the length of a document.
///
/// Sections end at line ends where there are any. What's carried from sentence to sentence (topics, times) isn't carried
/// into the next section; the language, the title and the article's date are those of the whole.
package enum DocumentSections {
  /// Up to this length, in bytes of the text, a document is one section.
  package static let longest = 1 << 20
  /// What the sections of longer ones have, more or less.
  private static let length = 1 << 18

  /// The sections of a text, which together are the text. O(sections × distance to a line end).
  package static func ranges(of text: [UInt8]) -> [TextRange] {
    guard text.count > longest else { return [TextRange(0, text.count)] }
    var ranges: [TextRange] = []
    var start = 0
    while start < text.count {
      let end = text.count - start <= 2 * length ? text.count : cut(text, from: start + length)
      ranges.append(TextRange(start, end))
      start = end
    }
    return ranges
  }

  /// Behind the first line end, else the first space, else the first whole scalar, from `start` on.
  private static func cut(_ text: [UInt8], from start: Int) -> Int {
    let window = text[start..<min(start + length, text.count)]
    if let lineEnd = window.firstIndex(of: UInt8(ascii: "\n")) { return lineEnd + 1 }
    if let space = window.firstIndex(of: UInt8(ascii: " ")) { return space + 1 }
    return window.firstIndex { $0 & 0xc0 != 0x80 } ?? window.endIndex
  }
}
