import SoLieuDocuments
import SoLieuTokens

/// The few words that the finder itself asks for, by id. All others are lexicon or rules.
struct FigureWords: Sendable {
  let slash: WordID
  let openBracket: WordID
  let closeBracket: WordID
  let over: WordID
  let comma: WordID
  let perWord: WordID
  /// Vietnamese "each", which opens a rate.
  let each: WordID
  /// What stands between the sides of something: 20 x 40 cm.
  let times: [WordID]
  /// English words that no noun phrase goes on with behind a number.
  let closing: [WordID]
  /// What stands behind a length of time that a point of time is away: a year earlier, a month ago.
  let behindTimes: [WordID]
  /// Words before a number that compare it with one before, so that it has that one's unit: against, from, than.
  let comparing: [WordID]
  private let perVietnamese: [WordID]
  private let perEnglish: [WordID]
  private let joinVietnamese: [WordID]
  private let joinEnglish: [WordID]
  private let changeVietnamese: [WordID]
  private let changeEnglish: [WordID]

  init(_ words: WordTable) {
    func id(_ spelling: String) -> WordID { words.id(of: spelling) }
    slash = id("/")
    openBracket = id("(")
    closeBracket = id(")")
    over = id("over")
    comma = id(",")
    perWord = id("per")
    each = id("mỗi")
    times = ["x", "×"].map(id).filter { $0 != .none }
    closing =
      [
        "in", "on", "at", "by", "for", "since", "after", "before", "when", "while", "this", "to", "from", "and", "but",
        "as", "last", "earlier", "previously", "yesterday", "today", "a", "or", "the", "with", "against", "than",
        "over",
        "during", "following", "because", "amid", "is", "was", "were", "has", "had", "will", "would",
      ].map(id)
    behindTimes = ["earlier", "ago", "before", "later", "after"].map(id)
    comparing = ["against", "from", "than", "with", "versus", "compared", "up", "down"].map(id)
    perVietnamese = ["mỗi", "một"].map(id)
    perEnglish = ["a", "an", "per", "each", "every"].map(id)
    joinVietnamese = [",", ";", "và", "hoặc", "hay", "-", "–", "đến", "/"].map(id)
    joinEnglish = [",", ";", "and", "or", "-", "–", "to", "/"].map(id)
    changeVietnamese = ["lên", "xuống", "còn", "đến"].map(id)
    changeEnglish = ["to"].map(id)
  }

  /// Words that open a rate in words: mỗi, một; a, per, each.
  func per(_ language: Language) -> [WordID] { language == .vietnamese ? perVietnamese : perEnglish }

  /// Words and marks that join the numbers of a list.
  func joins(_ language: Language) -> [WordID] { language == .vietnamese ? joinVietnamese : joinEnglish }

  /// Words between the two ends of a change: lên, xuống, còn; to.
  func changes(_ language: Language) -> [WordID] { language == .vietnamese ? changeVietnamese : changeEnglish }
}
