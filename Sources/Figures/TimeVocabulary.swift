import SoLieuLexicon
import SoLieuTokens

/// The few words that the search for times asks for one by one, by id; all others are classes of the lexicon.
struct TimeVocabulary {
  let articles: [WordID]
  let until: [WordID]
  let from: [WordID]
  /// Between the ends of a change: "từ 5 lên 8".
  let changes: [WordID]
  /// What may stand between "từ" or "lên" and its number.
  let levels: [WordID]
  let coordinators: [WordID]
  /// First words of "so với", "compared with".
  let comparisons: [WordID]
  let places: [WordID]
  /// Last words of what stands before the date of a dateline: "Cập nhật", "GMT", weekdays.
  let stamps: [WordID]
  /// thứ (hai, ba, 2, …).
  let weekday: WordID
  let bar: WordID
  /// Words that may stand between the dates of a list: "ngày 5, ngày 6 và 7/9".
  let listWords: [WordID]
  let listAnds: [WordID]
  /// SN, sinh; born.
  let births: [WordID]
  /// It happened just now, not on the date before: vừa; just.
  let just: [WordID]
  let dayWords: [WordID]
  let lunar: [WordID]
  /// giêng.
  let firstLunarMonth: WordID?
  /// chạp.
  let lastLunarMonth: WordID?
  /// Join a lunar date to the solar one: tức, nhằm.
  let sameDay: [WordID]

  init(_ words: WordTable) {
    func ids(_ spellings: [String]) -> [WordID] {
      spellings.map { words.id(of: $0) }.filter { $0 != .none }
    }
    articles = ids(["the", "a", "this"])
    until = ids(["đến", "tới", "sang", "to", "by"])
    from = ids(["từ", "from"])
    changes = ids(["lên", "xuống", "đến", "tới", "còn", "to", "thành"])
    levels = ids(["mức", "khoảng", "còn", "tới", "đến", "là", "lên", "xuống"])
    coordinators = ids(["và", "nhưng", "and", "but"])
    comparisons = ids(["so", "compared"])
    places = ids(["tại", "ở", "ngày"])
    stamps = ids([
      "gmt", "cn", "nhật", "updated", "published", "posted", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday",
    ])
    weekday = words.id(of: "thứ")
    bar = words.id(of: "|")
    listWords = ids([
      "và", "hoặc", "hay", "lẫn", "đến", "tới", "cùng", "or", "and", "to", "until", "ngày", "tháng", "năm", "on", "in",
      "từ", "sáng", "chiều", "tối", "trưa", "đêm", "hết", "rạng", "mùng",
    ])
    births = ids(["sn", "sinh", "born"])
    just = ids(["vừa", "just"])
    listAnds = ids(["và", "hoặc", "hay", "and", "or"])
    dayWords = ids(["ngày", "mùng", "mồng", "on"])
    firstLunarMonth = ids(["giêng"]).first
    lastLunarMonth = ids(["chạp"]).first
    lunar = ids(["mùng", "mồng", "giêng", "chạp", "âm", "tết", "rằm"])
    sameDay = ids(["tức", "nhằm", "là", "ngày", "hay"])
  }
}

extension TimeWords {
  func isArticle(_ token: Int) -> Bool { vocabulary.articles.contains(tokens.words[token]) }
  func isBirth(_ token: Int) -> Bool {
    vocabulary.births.contains(tokens.words[token]) && classes(around: token).isDisjoint(with: [.noun])
  }
  /// Whether "vừa" or "just" stands in the range, as a word of its own ("vừa qua" isn't).
  func saysJust(_ range: Range<Int>) -> Bool {
    range.contains {
      vocabulary.just.contains(tokens.words[$0]) && start(of: $0) == $0 && end(of: $0) == $0 + 1
    }
  }
  func isUntil(_ token: Int) -> Bool { vocabulary.until.contains(tokens.words[token]) }
  func isCoordinator(_ token: Int) -> Bool { vocabulary.coordinators.contains(tokens.words[token]) }
  func isPlainComparison(_ token: Int) -> Bool { vocabulary.comparisons.contains(tokens.words[token]) }
  func isPlacePreposition(_ token: Int) -> Bool { vocabulary.places.contains(tokens.words[token]) }

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
    if vocabulary.from.contains(tokens.words[token]) { return true }
    for lexeme in backwards(in: lower..<max(lower, token)) {
      if vocabulary.from.contains(tokens.words[lexeme]) { return true }
      guard vocabulary.levels.contains(tokens.words[lexeme]) else { return false }
    }
    return false
  }

  /// Whether the token is a word between the ends of a change.
  func isTo(_ token: Int) -> Bool {
    vocabulary.changes.contains(tokens.words[token]) || vocabulary.levels.contains(tokens.words[token])
  }
}
