import SoLieuDocuments
import SoLieuTokens

/// A set of words that the extractor asks for by what they do between or beside figures, where no rule and no class of
/// words says it. Raw values are names in `lexicon/word-sets.tsv`.
package enum WordSet: String, CaseIterable, Sendable {
  // Beside quantities.
  /// Opens a rate: mỗi; per, a.
  case rate
  /// Opens a rate whatever it's of: per.
  case per
  /// Opens a rate in Vietnamese and nothing else, so that nouns may stand before it: mỗi.
  case each
  /// Says how long something takes, where a duration follows, and else that it's more: over.
  case over
  /// Stands between the sides of something: 20 x 40 cm.
  case times
  /// No noun phrase goes on with it behind a number.
  case phraseEnd = "phrase-end"
  /// Stands behind a length of time that a point of time is away: a year earlier.
  case timeAway = "time-away"
  /// Stands before a number that is compared with one before, so that it has that one's unit: against, than.
  case comparing
  /// Joins the numbers of a list, marks among them.
  case listJoin = "list-join"
  /// Labels of the numbers of a list, which may stand between them: mua vào 85 - bán ra 87.
  case listLabel = "list-label"
  /// Stands between the ends of a change: lên, xuống; to.
  case changeEnd = "change-end"

  /// Stands before the letter of a scale of temperature, which is no initial: độ C.
  case degrees

  /// A currency's code, and what names the country whose word for it others have too: rupees, pesos, pounds.
  case currency
  /// A currency's code, and another word than its name that says it: rs.
  case currencyWord = "currency-word"
  /// A unit, one that it is so much per, and the unit that the two are together, by their codes: km, hour, km/h.
  case rateUnit = "rate-unit"

  // Places.
  /// Stands before the name of a province, district, commune or village.
  case province, district, commune, village
  /// The country, said without its name: cả nước.
  case country
  /// Before such a word without a name: all of the one that was named before.
  case wholePlace = "whole-place"
  /// The same: địa bàn.
  case placeArea = "place-area"
  /// Stands before a name that has no such word: tại, ở.
  case placeName = "place-name"

  // Times; see `TimeRoles`.
  case article, until, from, change, level, coordinator, comparison, place, stamp, weekday, bar, list, birth, just, day
  case lunar, of
  case listAnd = "list-and"
  case firstLunarMonth = "first-lunar-month"
  case lastLunarMonth = "last-lunar-month"
  case sameDay = "same-day"
  case ownBefore = "own-before"
  case ownBehind = "own-behind"
  /// First word of what says that something happened: xảy ra.
  case happening
  /// Before the days of a list: ngày, mùng, tối.
  case dayList = "day-list"
  /// tháng.
  case month
}

/// The words of all ``WordSet``s, by id.
package struct WordSets: Sendable {
  /// A row of `lexicon/word-sets.tsv`.
  package struct Row: Sendable, Hashable {
    package var set: WordSet
    /// Nil for both.
    package var language: Language?
    /// Words with one blank between; a phrase has its words joined by "_".
    package var words: String
    package init(set: WordSet, language: Language?, words: String) {
      self.set = set
      self.language = language
      self.words = words
    }

    /// The words of each of its phrases.
    package var phrases: [[String]] {
      words.split(separator: " ").map { phrase in
        phrase.utf8.count == 1 ? [String(phrase)] : phrase.split(separator: "_").map(String.init)
      }
    }
  }

  package let rows: [Row]
  private let phrases: [[[WordID]]]

  package init(_ rows: [Row] = [], words: WordTable) {
    self.rows = rows
    phrases = rows.map { row in row.phrases.map { $0.map { words.id(of: $0) } } }
  }

  /// The phrases of a set in a language, each as the ids of its words; those of both languages where none is asked for.
  /// O(rows): for set-up.
  package func phrases(_ set: WordSet, _ language: Language? = nil) -> [[WordID]] {
    rows.indices.filter { index in
      let row = rows[index]
      return row.set == set && (language == nil || row.language == nil || row.language == language)
    }.flatMap { phrases[$0] }
  }

  /// The words of a set that are no longer phrases; see ``phrases(_:_:)``.
  package func words(_ set: WordSet, _ language: Language? = nil) -> [WordID] {
    phrases(set, language).filter { $0.count == 1 }.map { $0[0] }
  }
}

extension WordSets {
  func write(to writer: inout ImageWriter) {
    writer.texts(TextPool(rows.map(\.set.rawValue)))
    writer.texts(TextPool(rows.map { $0.language?.rawValue ?? "" }))
    writer.texts(TextPool(rows.map(\.words)))
  }

  init(from reader: inout ImageReader, words table: WordTable) throws(ImageError) {
    let names = try reader.texts()
    let languages = try reader.texts()
    let words = try reader.texts()
    guard languages.count == names.count, words.count == names.count else { throw .value(section: "word sets") }
    var rows: [Row] = []
    for index in 0..<names.count {
      let language = Language(rawValue: languages[index])
      guard let set = WordSet(rawValue: names[index]), language != nil || languages.isEmpty(index) else {
        throw .value(section: "word sets")
      }
      rows.append(Row(set: set, language: language, words: words[index]))
    }
    self.init(rows, words: table)
  }
}
