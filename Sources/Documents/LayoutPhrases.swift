/// The words by which the parts of a page are known. All are compared by their folded form, whole lines or whole words.
public struct LayoutPhrases: Sendable {
  /// A folded phrase in UTF-8.
  typealias Phrase = [UInt8]

  let furnitureHeadings: Set<Phrase>
  let counters: Set<Phrase>
  let teaserPrefixes: [Phrase]
  let captionWords: [Phrase]
  let datelineWords: [Phrase]
  let bylinePrefixes: [Phrase]
  /// In bytes.
  let longestTeaserPrefix: Int
  let longestCaptionWord: Int
  /// For each byte whether a word of `captionWords` begins with it.
  let beginsCaptionWord: [Bool]
  /// The first two bytes of each of `teaserPrefixes`, the first one lowest.
  private let teaserBeginnings: [UInt16]

  /// What a phrase tells. Raw values are names in `lexicon/layout.tsv`.
  public enum Kind: String, CaseIterable, Sendable {
    /// A line that heads comments or a list of other stories ("phản hồi", "most read").
    case heading
    /// What a line says that has a number and nothing else ("lượt xem", "comments").
    case counter
    /// How a line begins that points to another story ("xem thêm:").
    case pointer
    /// What stands before the name of a photographer ("ảnh:").
    case caption
    /// What stands beside the date and time of publication: weekdays, "gmt", "cập nhật".
    case dateline
    /// What stands before the name of an author ("bác sĩ", "theo").
    case byline
  }

  /// O(total bytes).
  public init(_ phrases: some Sequence<(kind: Kind, phrase: String)>) {
    var byKind: [Kind: [Phrase]] = [:]
    for (kind, phrase) in phrases where !phrase.isEmpty { byKind[kind, default: []].append(Self.fold(phrase)) }
    func all(_ kind: Kind) -> [Phrase] { byKind[kind] ?? [] }
    furnitureHeadings = Set(all(.heading))
    counters = Set(all(.counter))
    teaserPrefixes = all(.pointer)
    captionWords = all(.caption)
    datelineWords = all(.dateline)
    bylinePrefixes = all(.byline)
    longestTeaserPrefix = teaserPrefixes.reduce(0) { max($0, $1.count) }
    longestCaptionWord = captionWords.reduce(0) { max($0, $1.count) }
    var begins = [Bool](repeating: false, count: 256)
    for word in captionWords { begins[Int(word.first ?? 0)] = true }
    beginsCaptionWord = begins
    teaserBeginnings = teaserPrefixes.filter { $0.count > 1 }.map { UInt16($0[0]) | UInt16($0[1]) << 8 }
  }

  /// Whether a line that begins with these two bytes, as they stand in the text, may begin with one of
  /// ``teaserPrefixes``. True for nearly no line that doesn't.
  func mayBeginTeaser(_ first: UInt8, _ second: UInt8) -> Bool {
    // What isn't ASCII may be folded to anything.
    if first >= 0x80 || second >= 0x80 { return true }
    return teaserBeginnings.contains(UInt16(Self.small(first)) | UInt16(Self.small(second)) << 8)
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func fold(_ phrase: String) -> Phrase {
    CaseFolding.folded(Document.read(Array(phrase.utf8), encoding: .utf8).text)
  }
}
