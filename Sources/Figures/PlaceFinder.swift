import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// The words that Vietnamese places are told by (``WordSet``s of the lexicon), by id.
struct PlaceWords: Sendable {
  /// What stands before a name, of one word or two: tỉnh, huyện, thành phố.
  fileprivate let heads: [(words: [WordID], level: PlaceFinder.Level)]
  fileprivate let whole: [WordID]
  /// cả nước, toàn quốc.
  fileprivate let country: [[WordID]]
  fileprivate let areas: [[WordID]]
  fileprivate let beforeNames: [WordID]
  /// By word id, whether a place may begin with the word.
  private let begins: [Bool]

  /// Whether a place may begin with the word. O(1).
  fileprivate func mayBegin(_ word: WordID) -> Bool {
    let index = Int(word.rawValue)
    return index < begins.count && begins[index]
  }

  init(_ lexicon: Lexicon) {
    let sets = lexicon.wordSets
    let levels: [(WordSet, PlaceFinder.Level)] = [
      (.province, .province), (.district, .district), (.commune, .commune), (.village, .village),
    ]
    heads = levels.flatMap { set, level in sets.phrases(set, .vietnamese).map { ($0, level) } }
    whole = sets.words(.wholePlace, .vietnamese)
    country = sets.phrases(.country, .vietnamese)
    areas = sets.phrases(.placeArea, .vietnamese)
    beforeNames = sets.words(.placeName, .vietnamese)
    var begins = [Bool](repeating: false, count: lexicon.words.count)
    for word in (heads.map(\.words) + country + areas).compactMap(\.first) + whole + beforeNames where word != .none {
      begins[Int(word.rawValue)] = true
    }
    self.begins = begins
  }
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

  /// The place of each draft; nil where the text names none. O(tokens + figures).
  func places(of drafts: [FigureDraft]) -> [Figure.Place?] {
    guard reading.language == .vietnamese, drafts.contains(where: { $0.kind.isAmount }) else {
      return Array(repeating: nil, count: drafts.count)
    }
    var mentions: [Mention] = []
    var token = 0
    while token < reading.tokens.count {
      if words.mayBegin(reading.tokens.words[token]), let mention = mention(at: token) {
        mentions.append(mention)
        token = mention.tokens.upperBound
      } else {
        token += 1
      }
    }
    resolve(&mentions)
    var next = 0
    return drafts.map { draft in
      guard draft.kind.isAmount else { return nil }
      let sentence = reading.sentences[draft.sentence]
      while next < mentions.count, mentions[next].tokens.upperBound <= sentence.lowerBound { next += 1 }
      return place(of: draft, mentions[next...].prefix { $0.tokens.lowerBound < sentence.upperBound })
    }
  }

  /// The nearest place before the figure in its part of the sentence, else the one that follows in its clause.
  private func place(of draft: FigureDraft, _ mentions: ArraySlice<Mention>) -> Figure.Place? {
    let before = mentions.last { $0.tokens.upperBound <= draft.tokens.lowerBound }
    if let before, let name = before.name, isOpen(before.tokens.upperBound..<draft.tokens.lowerBound, to: Self.breaks) {
      return Figure.Place(range: range(before.tokens), name: name)
    }
    let after = mentions.first { $0.tokens.lowerBound >= draft.tokens.upperBound }
    if let after, let name = after.name, after.tokens.lowerBound - draft.tokens.upperBound <= 12,
      isOpen(draft.tokens.upperBound..<after.tokens.lowerBound, to: Self.marks)
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

  private func mention(at token: Int) -> Mention? {
    guard reading.tokens.kinds[token] == .word, token + 1 < reading.tokens.count,
      reading.tokens.kinds[token + 1] == .word
    else { return nil }
    let word = reading.tokens.words[token]
    if let country = words.country.first(where: { stands($0, at: token) }) {
      return Mention(tokens: token..<token + country.count, level: .country, name: "Việt Nam")
    }
    if words.whole.contains(word) {
      guard let head = head(at: token + 1), !isName(head.end) else { return nil }
      return Mention(tokens: token..<head.end, level: head.level)
    }
    if let area = words.areas.first(where: { stands($0, at: token) }), let head = head(at: token + area.count),
      !isName(head.end)
    {
      return Mention(tokens: token + area.count..<head.end, level: head.level)
    }
    if words.beforeNames.contains(word), isName(token + 1), !isNoun(token + 1) {
      // Two or three Vietnamese syllables: what is longer or foreign is as often a firm or a contest.
      let name = token + 1..<nameEnd(token + 1)
      guard name.count == 2 || name.count == 3, name.allSatisfy(isSyllable) else { return nil }
      return Mention(tokens: name, name: text(name))
    }
    guard let head = head(at: token), isName(head.end), !isNoun(head.end) else { return nil }
    let name = token..<nameEnd(head.end)
    return Mention(tokens: name, level: head.level, name: text(name))
  }

  /// An administrative unit's word: its level, and where it ends.
  private func head(at token: Int) -> (level: Level, end: Int)? {
    words.heads.first { stands($0.words, at: token) }.map { ($0.level, token + $0.words.count) }
  }

  /// Whether a phrase stands at a token.
  private func stands(_ phrase: [WordID], at token: Int) -> Bool {
    guard token + phrase.count <= reading.tokens.count else { return false }
    for index in phrase.indices {
      let word = reading.tokens.words[token + index]
      if word == .none || word != phrase[index] { return false }
    }
    return true
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
    return !reading.tokens.flags[token].contains(.allCapitals)
      && ToneMarks.isSyllable(reading.document.text[start..<end])
  }

  private func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(reading.tokens.range(tokens.lowerBound).lower, reading.tokens.range(tokens.upperBound - 1).upper)
  }

  /// The words, with one space wherever white space stands between them.
  private func text(_ tokens: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for token in tokens {
      if token > tokens.lowerBound, reading.tokens.flags[token].contains(.spaceBefore) { bytes.append(0x20) }
      bytes += reading.document.text[Int(reading.tokens.starts[token])..<Int(reading.tokens.ends[token])]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
