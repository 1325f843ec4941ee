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
    for (kind, phrase) in phrases { byKind[kind, default: []].append(Self.fold(phrase)) }
    func all(_ kind: Kind) -> [Phrase] { byKind[kind] ?? [] }
    furnitureHeadings = Set(all(.heading))
    counters = Set(all(.counter))
    teaserPrefixes = all(.pointer)
    captionWords = all(.caption)
    datelineWords = all(.dateline)
    bylinePrefixes = all(.byline)
    longestTeaserPrefix = teaserPrefixes.reduce(0) { max($0, $1.count) }
    longestCaptionWord = captionWords.reduce(0) { max($0, $1.count) }
  }

  private static func fold(_ phrase: String) -> Phrase {
    CaseFolding.folded(Document.read(Array(phrase.utf8), encoding: .utf8).text)
  }
}
