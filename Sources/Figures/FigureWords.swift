import SoLieuDocuments
import SoLieuTokens

/// The few words that the finder itself asks for, by id. All others are lexicon or rules.
struct FigureWords: Sendable {
  let slash: WordID
  let over: WordID
  private let perVietnamese: [WordID]
  private let perEnglish: [WordID]
  private let joinVietnamese: [WordID]
  private let joinEnglish: [WordID]
  private let changeVietnamese: [WordID]
  private let changeEnglish: [WordID]

  init(_ words: WordTable) {
    func id(_ spelling: String) -> WordID { words.id(of: spelling) }
    slash = id("/")
    over = id("over")
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
