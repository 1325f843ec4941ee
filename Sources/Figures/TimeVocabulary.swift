import SoLieuLexicon
import SoLieuTokens

/// What the search for times asks of single words, apart from their classes in the lexicon.
struct TimeRoles: OptionSet, Sendable {
  let rawValue: UInt32
  static let article = TimeRoles(rawValue: 1 << 0)
  static let until = TimeRoles(rawValue: 1 << 1)
  static let from = TimeRoles(rawValue: 1 << 2)
  /// Between the ends of a change: "từ 5 lên 8".
  static let change = TimeRoles(rawValue: 1 << 3)
  /// May stand between "từ" or "lên" and its number.
  static let level = TimeRoles(rawValue: 1 << 4)
  static let coordinator = TimeRoles(rawValue: 1 << 5)
  /// First word of "so với", "compared with".
  static let comparison = TimeRoles(rawValue: 1 << 6)
  static let place = TimeRoles(rawValue: 1 << 7)
  /// Last word of what stands before the date of a dateline: "Cập nhật", "GMT", weekdays.
  static let stamp = TimeRoles(rawValue: 1 << 8)
  /// thứ (hai, ba, 2, …).
  static let weekday = TimeRoles(rawValue: 1 << 9)
  static let bar = TimeRoles(rawValue: 1 << 10)
  /// May stand between the dates of a list: "ngày 5, ngày 6 và 7/9".
  static let list = TimeRoles(rawValue: 1 << 11)
  static let listAnd = TimeRoles(rawValue: 1 << 12)
  /// SN, sinh; born.
  static let birth = TimeRoles(rawValue: 1 << 13)
  /// It happened just now, not on the date before: vừa; just.
  static let just = TimeRoles(rawValue: 1 << 14)
  static let day = TimeRoles(rawValue: 1 << 15)
  static let lunar = TimeRoles(rawValue: 1 << 16)
  /// giêng.
  static let firstLunarMonth = TimeRoles(rawValue: 1 << 17)
  /// chạp.
  static let lastLunarMonth = TimeRoles(rawValue: 1 << 18)
  /// Joins a lunar date to the solar one: tức, nhằm.
  static let sameDay = TimeRoles(rawValue: 1 << 19)
  /// Between a part of a year and the year.
  static let of = TimeRoles(rawValue: 1 << 20)
  /// Before a day it makes it the article's own: (hôm) nay, (tối) qua, (sáng) mai.
  static let ownBefore = TimeRoles(rawValue: 1 << 21)
  /// Behind a day or month it makes it one beside the article's own: vừa (qua), tới, này.
  static let ownBehind = TimeRoles(rawValue: 1 << 22)
  /// First word of what says that something happened: xảy (ra).
  static let happening = TimeRoles(rawValue: 1 << 23)
}

/// The words that the search for times asks for one by one (``WordSet``s of the lexicon), by id; all others are classes.
struct TimeVocabulary: Sendable {
  /// By word id; ids behind the end have none.
  private let roles: [TimeRoles]

  private static let sets: [(roles: TimeRoles, set: WordSet)] = [
    (.article, .article), (.until, .until), (.from, .from), (.change, .change), (.level, .level),
    (.coordinator, .coordinator), (.comparison, .comparison), (.place, .place), (.stamp, .stamp), (.weekday, .weekday),
    (.bar, .bar), (.list, .list), (.listAnd, .listAnd), (.birth, .birth), (.just, .just), (.day, .day),
    (.lunar, .lunar), (.firstLunarMonth, .firstLunarMonth), (.lastLunarMonth, .lastLunarMonth), (.sameDay, .sameDay),
    (.of, .of), (.ownBefore, .ownBefore), (.ownBehind, .ownBehind), (.happening, .happening),
  ]

  /// Resolves the words once. O(words).
  init(_ lexicon: Lexicon) {
    var roles = [TimeRoles](repeating: [], count: lexicon.words.count)
    for (role, set) in Self.sets {
      for id in lexicon.wordSets.words(set) where id != .none { roles[Int(id.rawValue)].insert(role) }
    }
    self.roles = roles
  }

  /// What a word is to times. O(1).
  func roles(of word: WordID) -> TimeRoles {
    let index = Int(word.rawValue)
    return index < roles.count ? roles[index] : []
  }
}

extension TimeWords {
  /// Whether the token's word has one of the roles.
  func has(_ any: TimeRoles, _ token: Int) -> Bool {
    !vocabulary.roles(of: tokens.words[token]).isDisjoint(with: any)
  }
  func isArticle(_ token: Int) -> Bool { has(.article, token) }
  func isBirth(_ token: Int) -> Bool {
    has(.birth, token) && classes(around: token).isDisjoint(with: [.noun])
  }
  /// Whether "vừa" or "just" stands in the range, as a word of its own ("vừa qua" isn't).
  func saysJust(_ range: Range<Int>) -> Bool {
    range.contains {
      has(.just, $0) && start(of: $0) == $0 && end(of: $0) == $0 + 1
    }
  }
  func isUntil(_ token: Int) -> Bool { has(.until, token) }
  func isCoordinator(_ token: Int) -> Bool { has(.coordinator, token) }
  func isPlainComparison(_ token: Int) -> Bool { has(.comparison, token) }
  func isPlacePreposition(_ token: Int) -> Bool { has(.place, token) }

  /// Whether the range ends with a preposition of time, up to words that belong to the date ("trong cuối").
  func endsInPreposition(_ range: Range<Int>) -> Bool {
    for lexeme in backwards(in: range) {
      if classes[lexeme].contains(.timePreposition) { return true }
      guard classes[lexeme].contains(.timeEdge) else { return false }
    }
    return false
  }

  /// Whether the date's own words begin with a preposition: "trong năm 2014".
  func beginsWithPreposition(_ date: Range<Int>) -> Bool { classes[date.lowerBound].contains(.timePreposition) }

  /// Whether the range ends with đến, tới or "to", up to words that belong to the date.
  func endsInUntil(_ range: Range<Int>) -> Bool {
    for lexeme in backwards(in: range) {
      if isUntil(lexeme) { return true }
      guard classes[lexeme].contains(.timeEdge), !classes[lexeme].contains(.timePreposition) else { return false }
    }
    return false
  }

  /// Whether "từ" or "from" stands before the token, or begins there, up to words like "mức".
  func isFrom(before token: Int, from lower: Int) -> Bool {
    // "up from" is one lexeme.
    if has(.from, token) || token > lower && has(.from, token - 1) { return true }
    for lexeme in backwards(in: lower..<max(lower, token)) {
      if has(.from, lexeme) { return true }
      guard has(.level, lexeme) else { return false }
    }
    return false
  }

  /// Whether the token is a word between the ends of a change.
  func isTo(_ token: Int) -> Bool {
    has([.change, .level], token)
  }
}
