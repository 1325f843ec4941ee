/// A line on its way to becoming a ``Block``, and the questions that are asked of it.
struct LayoutLine {
  /// The line without its line end.
  let range: TextRange
  /// The line without white space around it.
  let content: Range<Int>
  /// Scalar values of the content.
  let scalarCount: Int
  var kind: Block.Kind = .paragraph

  /// The lines that aren't blank. Lines end at LF, CR, CRLF, U+2028 and U+2029.
  static func split(_ text: [UInt8]) -> [LayoutLine] {
    // Read only, and only within this function.
    let raw = unsafe text.span.bytes
    var lines: [LayoutLine] = []
    var start = 0
    var index = 0
    while true {
      // Over what is no line end, eight bytes at a time.
      while index + 8 <= text.count {
        let block = EightBytes.load(raw, index)
        let found =
          EightBytes.equal(block, 0x0A) | EightBytes.equal(block, 0x0D) | EightBytes.equal(block, 0xE2)
        index += EightBytes.first(found)
        if found != 0 { break }
      }
      guard index < text.count else { break }
      let byte = text[index]
      var width = 0
      if byte == 0x0A || byte == 0x0D {
        width = 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 {
        width = 3
      }
      if width > 0 {
        append(text, start, index, to: &lines)
        start = index + width
      }
      index += max(width, 1)
    }
    append(text, start, text.count, to: &lines)
    return lines
  }

  private static func append(_ text: [UInt8], _ lower: Int, _ upper: Int, to lines: inout [LayoutLine]) {
    var first = lower
    var last = upper
    while first < last, text[first] <= 0x20 { first += 1 }
    while first < last, text[last - 1] <= 0x20 { last -= 1 }
    guard first < last else { return }
    let scalars = ScalarIndex.count(text.span, first, last)
    lines.append(LayoutLine(range: TextRange(lower, upper), content: first..<last, scalarCount: scalars))
  }

  private func folded(_ text: [UInt8]) -> [UInt8] { CaseFolding.folded(Array(text[content])) }

  /// At least the first `count` bytes of the folded line, where it has so many: folding makes no letter shorter than half.
  private func foldedHead(_ text: [UInt8], _ count: Int) -> [UInt8] {
    let end = min(content.upperBound, content.lowerBound + 2 * count)
    return CaseFolding.folded(Array(text[content.lowerBound..<end]))
  }

  /// At least the last `count` bytes of the folded line, where it has so many.
  private func foldedTail(_ text: [UInt8], _ count: Int) -> [UInt8] {
    var start = max(content.lowerBound, content.upperBound - 2 * count)
    while start < content.upperBound, text[start] & 0xC0 == 0x80 { start += 1 }
    return CaseFolding.folded(Array(text[start..<content.upperBound]))
  }

  // MARK: - Furniture

  /// A heading of comments or of other stories, with or without a number or a colon behind it.
  func isFurnitureHeading(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 50 else { return false }
    let line = folded(text)
    return phrases.furnitureHeadings.contains(line) || phrases.furnitureHeadings.contains(Self.words(of: line))
  }

  /// A number and what it counts, of readers' doings.
  func isCounter(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 50, content.contains(where: { text[$0] &- 0x30 < 10 }) else { return false }
    return phrases.counters.contains(Self.words(of: folded(text)))
  }

  /// A line that points to another story.
  func isPointer(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 240, content.count > 1,
      phrases.mayBeginTeaser(text[content.lowerBound], text[content.lowerBound + 1])
    else { return false }
    let line = foldedHead(text, phrases.longestTeaserPrefix + 1)
    return phrases.teaserPrefixes.contains { line.count > $0.count && line.starts(with: $0) }
  }

  /// A line without an end of a sentence, as headlines are.
  func isHeadline(_ text: [UInt8]) -> Bool {
    scalarCount <= 150 && scalarCount >= 20 && !endsSentence(text) && text[content.upperBound - 1] != 0x3A
  }

  /// A sentence, and behind it a bare number of comments.
  func isCountedTeaser(_ text: [UInt8]) -> Bool {
    let end = Self.endBeforeCount(text, content)
    return end < content.upperBound && Self.endsSentence(text, end)
  }

  /// Whether the line ends as a sentence does, a bare number of comments aside.
  func endsSentence(_ text: [UInt8]) -> Bool {
    Self.endsSentence(text, Self.endBeforeCount(text, content))
  }

  /// Where the line ends but for a space and one to four digits.
  private static func endBeforeCount(_ text: [UInt8], _ content: Range<Int>) -> Int {
    var end = content.upperBound
    while end > content.lowerBound, text[end - 1] &- 0x30 < 10 { end -= 1 }
    let digits = content.upperBound - end
    guard (1...4).contains(digits), end > content.lowerBound + 1, text[end - 1] == 0x20 else {
      return content.upperBound
    }
    while end > content.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private static func endsSentence(_ text: [UInt8], _ end: Int) -> Bool {
    switch text[end - 1] {
    case 0x2E, 0x21, 0x3F, 0x22, 0x29: true  // . ! ? " )
    case 0xA6, 0x9D: end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80  // … ”
    default: false
    }
  }

  // MARK: - Other kinds

  /// A short line that names its photographer near the end.
  func isCaption(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 250 else { return false }
    // Behind the word stands a name, no sentence.
    let longestName = 60
    let line = foldedTail(text, phrases.longestCaptionWord + longestName + 1)
    for start in max(0, line.count - longestName - phrases.longestCaptionWord)..<line.count
    where phrases.beginsCaptionWord[Int(line[start])] {
      for word in phrases.captionWords
      where line.count - start - word.count <= longestName && Self.isWhole(word, at: start, of: line) {
        return true
      }
    }
    return false
  }

  /// A short line that holds a whole date, and a time or a word that says what it's the date of.
  func isDateline(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 90, hasYear(text) else { return false }
    let line = folded(text)
    let shape = DateShape(line)
    guard shape.hasDate else { return false }
    let hasWord = phrases.datelineWords.contains { Self.holds(line, $0) }
    // Little else: a city, a section, a word or two.
    return (shape.hasClock || hasWord) && shape.otherLetters <= (hasWord ? 40 : 12)
  }

  /// Whether four digits stand in a row, as in a year.
  private func hasYear(_ text: [UInt8]) -> Bool {
    var digits = 0
    for index in content {
      digits = text[index] &- 0x30 < 10 ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  /// A name of a person, or of two, and nothing else but what an author is called and where the story is from.
  func isName(_ text: [UInt8], _ phrases: LayoutPhrases) -> Bool {
    guard scalarCount <= 70 else { return false }
    var line = Array(text[content])
    if let open = line.firstIndex(of: 0x28), line.last == 0x29 { line.removeSubrange(open...) }
    let folded = CaseFolding.folded(line)
    if folded.count == line.count,
      let prefix = phrases.bylinePrefixes.first(where: {
        folded.count > $0.count && folded[$0.count] == 0x20 && folded.starts(with: $0)
      })
    {
      line.removeFirst(prefix.count)
    }
    var syllables = 0
    for word in line.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D || $0 == 0x2E }) {
      let word = Array(word)
      if word == Array("–".utf8) || word == Array("và".utf8) { continue }
      let small = CaseFolding.folded(word)
      // A capital first, and an abbreviation or a syllable.
      let letter = UTF8Sequence.decode(word.span, at: 0).length
      guard small.count == word.count, small[..<letter] != word[..<letter] else { return false }
      if Self.isSyllable(small) { syllables += 1 } else if word.count > 6 { return false }
    }
    return (2...8).contains(syllables)
  }

  private static func isSyllable(_ word: [UInt8]) -> Bool {
    var scalars: [UInt32] = []
    var offset = 0
    while offset < word.count {
      let (scalar, length) = UTF8Sequence.decode(word.span, at: offset)
      scalars.append(scalar)
      offset += length
    }
    return VietnameseSyllable(scalars)?.hasPossibleTone == true
  }

  // MARK: - Bytes

  /// The words of a folded line, joined by single spaces, without digits and ASCII punctuation.
  private static func words(of line: [UInt8]) -> [UInt8] {
    let words = line.split { $0 < 0x80 && !($0 &- 0x61 < 26) }
    return Array(words.joined(separator: [0x20]))
  }

  /// Whether a phrase stands in a line, as words of its own.
  private static func holds(_ line: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard line.count >= phrase.count else { return false }
    return (0...line.count - phrase.count).contains { isWhole(phrase, at: $0, of: line) }
  }

  /// Whether a phrase stands at a place of a line, as words of its own.
  private static func isWhole(_ phrase: [UInt8], at start: Int, of line: [UInt8]) -> Bool {
    guard line[start] == phrase[0], line[start...].starts(with: phrase) else { return false }
    let end = start + phrase.count
    if start > 0, isOfWord(line[start - 1]), isOfWord(phrase[0]) { return false }
    return end == line.count || !isOfWord(line[end]) || !isOfWord(phrase[phrase.count - 1])
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
}
