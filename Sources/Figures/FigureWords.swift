import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// The marks that the finder itself asks for, and the words of the lexicon's ``WordSet``s, by id.
struct FigureWords: Sendable {
  let slash: WordID
  let dash: WordID
  let openBracket: WordID
  let closeBracket: WordID
  let comma: WordID
  let over: [WordID]
  let per: [WordID]
  /// Opens a rate, and nothing else: mỗi.
  let each: [WordID]
  /// What stands between the sides of something: 20 x 40 cm.
  let times: [WordID]
  /// English words that no noun phrase goes on with behind a number.
  let closing: [WordID]
  /// What stands behind a length of time that a point of time is away: a year earlier, a month ago.
  let behindTimes: [WordID]
  /// Words before a number that compare it with one before, so that it has that one's unit: against, from, than.
  let comparing: [WordID]
  /// Labels of the numbers of a list, which may stand between them: mua, bán.
  let labels: [WordID]
  private let perVietnamese: [WordID]
  private let perEnglish: [WordID]
  private let joinVietnamese: [WordID]
  private let joinEnglish: [WordID]
  private let changeVietnamese: [WordID]
  private let changeEnglish: [WordID]

  init(_ lexicon: Lexicon) {
    func mark(_ spelling: String) -> WordID { lexicon.words.id(of: spelling) }
    let sets = lexicon.wordSets
    slash = mark("/")
    openBracket = mark("(")
    closeBracket = mark(")")
    comma = mark(",")
    dash = mark("-")
    over = sets.words(.over)
    per = sets.words(.per)
    each = sets.words(.each)
    times = sets.words(.times)
    closing = sets.words(.phraseEnd)
    behindTimes = sets.words(.timeAway)
    comparing = sets.words(.comparing)
    labels = sets.words(.listLabel)
    perVietnamese = sets.words(.rate, .vietnamese)
    perEnglish = sets.words(.rate, .english)
    joinVietnamese = sets.words(.listJoin, .vietnamese)
    joinEnglish = sets.words(.listJoin, .english)
    changeVietnamese = sets.words(.changeEnd, .vietnamese)
    changeEnglish = sets.words(.changeEnd, .english)
  }

  /// Words that open a rate in words: mỗi, một; a, per, each.
  func rates(_ language: Language) -> [WordID] { language == .vietnamese ? perVietnamese : perEnglish }

  /// Words and marks that join the numbers of a list.
  func joins(_ language: Language) -> [WordID] { language == .vietnamese ? joinVietnamese : joinEnglish }

  /// Words between the two ends of a change: lên, xuống, còn; to.
  func changes(_ language: Language) -> [WordID] { language == .vietnamese ? changeVietnamese : changeEnglish }
}
