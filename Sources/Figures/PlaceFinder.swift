import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// The words that Vietnamese places are told by (``WordSet``s of the lexicon), by id.
struct PlaceWords: Sendable {
  /// A word or phrase: `words[range]` are its words.
  fileprivate struct Phrase {
    var range: Range<Int>
    var level: PlaceFinder.Level?
  }
  fileprivate let words: [WordID]
  /// What stands before a name: tỉnh, huyện, thành phố.
  fileprivate let heads: [Phrase]
  /// cả nước, toàn quốc.
  fileprivate let country: [Phrase]
  fileprivate let areas: [Phrase]
  /// By word id what may begin with the word.
  private let roles: [PlaceRoles]

  /// What may begin with the word. O(1).
  @inline(__always)
  fileprivate func roles(of word: WordID) -> PlaceRoles {
    let index = Int(word.rawValue)
    return index < roles.count ? roles[index] : []
  }

  init(_ lexicon: Lexicon) {
    let sets = lexicon.wordSets
    var words: [WordID] = []
    var roles = [PlaceRoles](repeating: [], count: lexicon.words.count)
    func add(_ role: PlaceRoles, _ word: WordID?) {
      if let word, word != .none { roles[Int(word.rawValue)].insert(role) }
    }
    func phrases(_ set: WordSet, _ role: PlaceRoles, _ level: PlaceFinder.Level? = nil) -> [Phrase] {
      sets.phrases(set, .vietnamese).map { phrase in
        add(role, phrase.first)
        words += phrase
        return Phrase(range: words.count - phrase.count..<words.count, level: level)
      }
    }
    heads =
      phrases(.province, .head, .province) + phrases(.district, .head, .district)
      + phrases(.commune, .head, .commune) + phrases(.village, .head, .village)
    country = phrases(.country, .country)
    areas = phrases(.placeArea, .area)
    for word in sets.words(.wholePlace, .vietnamese) { add(.whole, word) }
    for word in sets.words(.placeName, .vietnamese) { add(.beforeName, word) }
    self.words = words
    self.roles = roles
  }
}

/// What may begin with a word.
private struct PlaceRoles: OptionSet {
  let rawValue: UInt8
  static let head = PlaceRoles(rawValue: 1)
  static let whole = PlaceRoles(rawValue: 2)
  static let country = PlaceRoles(rawValue: 4)
  static let area = PlaceRoles(rawValue: 8)
  static let beforeName = PlaceRoles(rawValue: 16)
}

/// Finds the place that a figure holds for, where the text names one: "huyện Điện Biên Đông", "toàn tỉnh", "cả nước".
///
/// Vietnamese only. "Toàn huyện" is the district that was named last before it.
struct PlaceFinder {
  enum Level: Int { case province, district, commune, village, country }
  /// A place in the text.
  private struct Mention {
    var tokens: Range<Int>
    var level: Level?
    var name: String?
  }

  private let reading: Reading
  private let words: PlaceWords
  private static let longestName = 4

  init(_ reading: Reading, words: PlaceWords) {
    self.reading = reading
    self.words = words
  }

  /// Sets the places of figures, where the text names one. O(tokens + figures).
  ///
  /// - Parameter drafts: those that the figures were made of.
  func setPlaces(of figures: inout [Figure], _ drafts: [FigureDraft]) {
    guard reading.language == .vietnamese, drafts.contains(where: { $0.kind.isAmount }) else { return }
    var mentions: [Mention] = []
    var token = 0
    let tokens = reading.tokens
    let ids = tokens.words.span
    while token < ids.count {
      let roles = words.roles(of: ids[token])
      if !roles.isEmpty, let mention = mention(at: token, roles) {
        mentions.append(mention)
        token = mention.tokens.upperBound
      } else {
        token += 1
      }
    }
    guard !mentions.isEmpty else { return }
    resolve(&mentions)
    var next = 0
    for index in drafts.indices where drafts[index].kind.isAmount {
      let sentence = reading.sentences[drafts[index].sentence]
      while next < mentions.count, mentions[next].tokens.upperBound <= sentence.lowerBound { next += 1 }
      guard next < mentions.count, mentions[next].tokens.lowerBound < sentence.upperBound else { continue }
      let place = place(
        of: drafts[index].tokens, mentions[next...].prefix { $0.tokens.lowerBound < sentence.upperBound })
      if let place { figures[index].place = place }
    }
  }

  /// The nearest place before the figure in its part of the sentence, else the one that follows in its clause.
  private func place(of figure: Range<Int>, _ mentions: ArraySlice<Mention>) -> Figure.Place? {
    let before = mentions.last { $0.tokens.upperBound <= figure.lowerBound }
    if let before, let name = before.name, isOpen(before.tokens.upperBound..<figure.lowerBound, to: Self.breaks) {
      return Figure.Place(range: range(before.tokens), name: name)
    }
    let after = mentions.first { $0.tokens.lowerBound >= figure.upperBound }
    if let after, let name = after.name, after.tokens.lowerBound - figure.upperBound <= 12,
      isOpen(figure.upperBound..<after.tokens.lowerBound, to: Self.marks)
    {
      return Figure.Place(range: range(after.tokens), name: name)
    }
    return nil
  }

  /// What parts a figure from a place before it, and from one behind it.
  private static let breaks = Array(";)".utf8)
  private static let marks = Array(";,():.".utf8)

  /// Whether none of the marks stands in the range.
  private func isOpen(_ range: Range<Int>, to marks: [UInt8]) -> Bool {
    !range.contains { token in
      reading.tokens.kinds[token] == .lineEnd
        || reading.tokens.kinds[token] == .mark
          && marks.contains(reading.document.text[Int(reading.tokens.starts[token])])
    }
  }

  /// "Toàn huyện" takes the name of the district before it.
  private func resolve(_ mentions: inout [Mention]) {
    var named: [Level: String] = [:]
    for index in mentions.indices {
      guard let level = mentions[index].level else { continue }
      if let name = mentions[index].name { named[level] = name } else { mentions[index].name = named[level] }
    }
  }

  private func mention(at token: Int, _ roles: PlaceRoles) -> Mention? {
    guard reading.tokens.kinds[token] == .word, token + 1 < reading.tokens.count,
      reading.tokens.kinds[token + 1] == .word
    else { return nil }
    if roles.contains(.country), let country = first(of: words.country, at: token) {
      return Mention(tokens: token..<token + country.range.count, level: .country, name: "Việt Nam")
    }
    if roles.contains(.whole) {
      guard let head = head(at: token + 1), !isName(head.end) else { return nil }
      return Mention(tokens: token..<head.end, level: head.level)
    }
    if roles.contains(.area), let area = first(of: words.areas, at: token),
      let head = head(at: token + area.range.count), !isName(head.end)
    {
      return Mention(tokens: token + area.range.count..<head.end, level: head.level)
    }
    if roles.contains(.beforeName), isName(token + 1), !isNoun(token + 1) {
      // Two or three Vietnamese syllables: what is longer or foreign is as often a firm or a contest.
      let name = token + 1..<nameEnd(token + 1)
      guard name.count == 2 || name.count == 3, name.allSatisfy(isSyllable) else { return nil }
      return Mention(tokens: name, name: text(name))
    }
    guard roles.contains(.head), let head = head(at: token), isName(head.end), !isNoun(head.end) else { return nil }
    let name = token..<nameEnd(head.end)
    return Mention(tokens: name, level: head.level, name: text(name))
  }

  /// An administrative unit's word: its level, and where it ends.
  private func head(at token: Int) -> (level: Level, end: Int)? {
    guard let head = first(of: words.heads, at: token), let level = head.level else { return nil }
    return (level, token + head.range.count)
  }

  /// The first of the phrases that stands at a token.
  private func first(of phrases: [PlaceWords.Phrase], at token: Int) -> PlaceWords.Phrase? {
    let tokens = reading.tokens
    let ids = tokens.words.span
    let words = words.words.span
    for phrase in phrases where token + phrase.range.count <= ids.count {
      var index = 0
      while index < phrase.range.count, ids[token + index] != .none,
        ids[token + index] == words[phrase.range.lowerBound + index]
      { index += 1 }
      if index == phrase.range.count { return phrase }
    }
    return nil
  }

  private func isName(_ token: Int) -> Bool {
    token < reading.tokens.count && reading.tokens.kinds[token] == .word
      && reading.tokens.flags[token].contains(.capital) && !reading.tokens.flags[token].contains(.sentenceStart)
  }

  /// "tại Bệnh viện …", "xã Hội …": a noun that begins an organisation's name.
  private func isNoun(_ token: Int) -> Bool {
    guard
      let match = reading.lexicon.longestMatch(
        reading.tokens, at: token, before: reading.tokens.count, language: .vietnamese)
    else { return false }
    return match.tokenCount > 1 && reading.lexicon.classes(of: match.lexeme).contains(.noun)
  }

  private func nameEnd(_ start: Int) -> Int {
    var end = start
    while end - start < Self.longestName, isName(end), end == start || reading.tokens.flags[end].contains(.spaceBefore)
    {
      end += 1
    }
    // "tỉnh Lâm Đồng Đoàn Văn Việt": somebody's name follows.
    return end - start == Self.longestName ? start + 2 : end
  }

  private func isSyllable(_ token: Int) -> Bool {
    let (start, end) = (Int(reading.tokens.starts[token]), Int(reading.tokens.ends[token]))
    guard !reading.tokens.flags[token].contains(.allCapitals) else { return false }
    let text = reading.document.text
    return ToneMarks.isSyllable(text.span.extracting(start..<end))
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(Int(reading.tokens.starts[tokens.lowerBound]), Int(reading.tokens.ends[tokens.upperBound - 1]))
  }

  /// The words, with one space wherever white space stands between them.
  private func text(_ tokens: Range<Int>) -> String {
    let (start, end) = (Int(reading.tokens.starts[tokens.lowerBound]), Int(reading.tokens.ends[tokens.upperBound - 1]))
    // Words are mostly written so already, spaces and no other white space between them.
    let isPlain = tokens.dropFirst().allSatisfy {
      let gap = Int(reading.tokens.ends[$0 - 1])..<Int(reading.tokens.starts[$0])
      return gap.isEmpty || gap.count == 1 && reading.document.text[gap.lowerBound] == 0x20
    }
    if isPlain { return String(decoding: reading.document.text[start..<end], as: UTF8.self) }
    var bytes: [UInt8] = []
    for token in tokens {
      if token > tokens.lowerBound, reading.tokens.flags[token].contains(.spaceBefore) { bytes.append(0x20) }
      bytes += reading.document.text[Int(reading.tokens.starts[token])..<Int(reading.tokens.ends[token])]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
