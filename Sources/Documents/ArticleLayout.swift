/// A line of an article and what it is.
public struct Block: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The headline.
    case title
    /// When the article was published.
    case dateline
    case paragraph
    /// What stands under a picture.
    case caption
    /// What the page has around the article: comment boxes, counters, teasers of other stories.
    case furniture
    /// Who wrote it.
    case byline
  }

  /// The line in ``Document/text``, without its line end.
  public var range: TextRange
  public var kind: Kind
}

/// Tells the parts of an article apart, line by line. It errs on the side of paragraphs: what isn't surely something
/// else is one.
public enum ArticleLayout {
  /// The lines of a text that aren't blank, in order, each with its kind. O(n).
  ///
  /// - *title*: the first line, if it isn't long and more follows;
  /// - *dateline*: a short line, among the first six or the last two, that has a whole date and a clock time, a
  ///   weekday or the like;
  /// - *furniture*: from a heading such as "Phản hồi" on, if no long paragraph follows; lines that are only a counter
  ///   ("Lượt xem: 4"); pointers to other stories ("Xem thêm: …"); teasers at the end of the page, behind the byline or
  ///   marked by a bare comment count ("… với bạn gái. 23");
  /// - *byline*: a line near the end that is only a name;
  /// - *caption*: a short line with "Ảnh:" near its end.
  public static func blocks(of text: [UInt8], phrases: LayoutPhrases) -> [Block] {
    var lines = LayoutLine.split(text)
    guard !lines.isEmpty else { return [] }
    if lines.count > 1, lines[0].scalarCount <= 250 { lines[0].kind = .title }
    markDatelines(&lines, text, phrases)
    for index in lines.indices where lines[index].kind == .paragraph {
      let line = lines[index]
      if line.isCounter(text, phrases) || line.isPointer(text, phrases) {
        lines[index].kind = .furniture
      } else if line.isCaption(text, phrases) {
        lines[index].kind = .caption
      }
    }
    markHeadedFurniture(&lines, text, phrases)
    markEnding(&lines, text, phrases)
    return lines.map { Block(range: $0.range, kind: $0.kind) }
  }

  /// Paragraphs from this length on, in scalar values, are the article's own; teasers are shorter.
  private static let longParagraph = 300
  private static let longTeaser = 240
  private static let shortTeaser = 60
  private static let mostTeasers = 6

  private static func markDatelines(_ lines: inout [LayoutLine], _ text: [UInt8], _ phrases: LayoutPhrases) {
    for index in lines.indices where index < 6 || index >= lines.count - 2 {
      // A text that begins with its dateline has its title on the line behind.
      guard lines[index].isDateline(text, phrases) else { continue }
      if index == 0, lines.count > 2, lines[1].scalarCount <= 250 { lines[1].kind = .title }
      lines[index].kind = .dateline
    }
  }

  /// Headings of furniture, and what stands below them.
  private static func markHeadedFurniture(_ lines: inout [LayoutLine], _ text: [UInt8], _ phrases: LayoutPhrases) {
    let lastLong = lines.lastIndex { $0.scalarCount >= longParagraph } ?? 0
    for index in lines.indices.dropFirst() where lines[index].isFurnitureHeading(text, phrases) {
      lines[index].kind = .furniture
      if index > lastLong {
        for below in index..<lines.count where lines[below].kind != .dateline { lines[below].kind = .furniture }
        return
      }
      // In the middle of an article: the heading, and the headlines right below it.
      for below in (index + 1)..<min(lines.count, index + 6) {
        guard lines[below].kind == .paragraph, lines[below].isHeadline(text) else { break }
        lines[below].kind = .furniture
      }
    }
  }

  /// The byline, and the teasers that close the page.
  private static func markEnding(_ lines: inout [LayoutLine], _ text: [UInt8], _ phrases: LayoutPhrases) {
    let end = lines.lastIndex { $0.kind != .furniture && $0.kind != .dateline }.map { $0 + 1 } ?? 0
    let start = max(3, end - mostTeasers - 4)
    guard start < end else { return }
    // Lines that may be teasers or stand among them: nothing long from here on.
    var tail = end
    while tail > start, lines[tail - 1].scalarCount <= longTeaser { tail -= 1 }

    var firstCounted: Int?
    for index in tail..<end where lines[index].kind == .paragraph && lines[index].isCountedTeaser(text) {
      if lines[index].scalarCount >= shortTeaser, firstCounted == nil { firstCounted = index }
    }
    var firstTeaser = firstCounted ?? end
    let names = lines.indices.filter { $0 >= 2 && lines[$0].kind == .paragraph && lines[$0].isName(text, phrases) }
    if let byline = names.last, byline >= tail, byline < end {
      lines[byline].kind = .byline
      var behind = byline + 1
      // An office or a note may follow a name ("Khoa Tim mạch").
      while behind < end, lines[behind].scalarCount < shortTeaser { behind += 1 }
      // Names that head sections ("Hà Nội", "Đà Nẵng") come more than once; then nothing is told by them.
      let isAlone = names.allSatisfy { $0 == byline || $0 + 1 == byline }
      let teasers = lines[behind..<end]
      if isAlone, teasers.count <= mostTeasers,
        teasers.allSatisfy({ $0.scalarCount >= shortTeaser && $0.endsSentence(text) })
      {
        for signature in (byline + 1)..<behind where lines[signature].kind == .paragraph {
          lines[signature].kind = .byline
        }
        firstTeaser = min(firstTeaser, behind)
      }
    }
    for index in firstTeaser..<max(firstTeaser, end)
    where lines[index].kind == .paragraph && lines[index].endsSentence(text) {
      lines[index].kind = .furniture
    }
  }
}
