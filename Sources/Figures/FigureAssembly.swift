import SoLieuDocuments
import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules
import SoLieuTokens

/// Makes finished figures of drafts: token ranges become ranges of the text, ids become names in both languages.
struct FigureAssembly {
  let reading: Reading
  let rules: [RuleInfo]
  /// The mark and the English words that part what a rate is per.
  let slash: WordID
  let rates: [WordID]
  let relations: DraftRelations
  /// Asked for once, and not by each figure.
  private let one = ExactDecimal.one

  init(reading: Reading, rules: [RuleInfo], slash: WordID, rates: [WordID], relations: DraftRelations) {
    self.reading = reading
    self.rules = rules
    self.slash = slash
    self.rates = rates
    self.relations = relations
  }

  /// Figures of all drafts.
  func figures(of drafts: [FigureDraft]) -> [Figure] {
    var figures: [Figure] = []
    figures.reserveCapacity(drafts.count)
    // Lent by the array, and not copied.
    let drafts = drafts.span
    for index in drafts.indices { figures.append(figure(of: drafts[index], at: index)) }
    return figures
  }

  private func figure(of draft: FigureDraft, at index: Int) -> Figure {
    let isRead = draft.kind != .identifier && draft.kind != .unresolved
    return Figure(
      kind: draft.kind, range: textRange(draft.tokens), sentence: textRange(reading.sentences[draft.sentence]),
      rule: draft.rule >= 0 ? rules[draft.rule].id : "none", value: value(of: draft),
      unit: isRead ? unit(of: draft) : nil, subject: isRead ? subject(of: draft) : nil,
      measure: isRead ? measure(of: draft, at: index) : nil,
      event: isRead ? EventFinder.event(of: draft, in: reading) : nil, when: isRead ? when(of: draft) : nil,
      links: isRead ? relations.links[index] ?? [] : [], reason: isRead ? nil : draft.reason?.rawValue)
  }

  private func value(of draft: FigureDraft) -> Figure.Value? {
    switch draft.kind {
    case .identifier, .unresolved: nil
    case .date, .time: Figure.Value(low: nil, comparator: draft.comparator)
    default: Figure.Value(low: draft.low, high: draft.high, comparator: draft.comparator)
    }
  }

  private func measure(of draft: FigureDraft, at index: Int) -> Figure.Measure? {
    let own = draft.rule >= 0 ? rules[draft.rule].measure : nil
    guard let key = relations.measures[index] ?? own, let measure = reading.lexicon.measure(key) else { return nil }
    return Figure.Measure(key: key, vietnamese: measure.vietnamese, english: measure.english)
  }

  private func textRange(_ tokens: Range<Int>) -> TextRange {
    guard !tokens.isEmpty else { return TextRange(0, 0) }
    return TextRange(
      Int(reading.tokens.starts[tokens.lowerBound]), Int(reading.tokens.ends[tokens.upperBound - 1]))
  }

  private func when(of draft: FigureDraft) -> Figure.When? {
    if draft.kind == .date || draft.kind == .time {
      return draft.when.map { Figure.When(span: $0, range: textRange(draft.tokens), basis: draft.whenBasis) }
    }
    guard draft.when != nil || draft.whenTokens != nil else { return nil }
    return Figure.When(
      span: draft.when, range: draft.whenTokens.map(textRange), basis: draft.when == nil ? .relative : draft.whenBasis)
  }

  private func unit(of draft: FigureDraft) -> Figure.Unit? {
    guard let id = draft.unit else { return nil }
    // By their place: a unit holds names of which only three are asked for.
    let units = reading.lexicon.units.units
    var index = Int(id.rawValue)
    // Values are in base units: "150p" is 1.5 pounds.
    if units[index].factor != one, let base = reading.lexicon.unit(code: units[index].code) {
      index = Int(base.rawValue)
    }
    let english = draft.low == one ? units[index].englishSingular : units[index].englishPlural
    guard !draft.per.isEmpty else {
      return Figure.Unit(code: units[index].code, vietnamese: units[index].vietnamese, english: english)
    }
    let per = rateParts(draft.per)
    return Figure.Unit(
      code: ([units[index].code] + per.map(\.text)).joined(separator: "/"),
      vietnamese: ([units[index].vietnamese] + per.map { name($0, in: .vietnamese) }).joined(separator: "/"),
      english: ([english] + per.map { name($0, in: .english) }).joined(separator: " per "))
  }

  /// What a rate is per: "tháng", "người".
  private struct RatePart {
    /// The text's own words, lowercase.
    var text: String
    var tokens: Range<Int>
  }

  /// "người/tháng" as its parts.
  private func rateParts(_ tokens: Range<Int>) -> [RatePart] {
    var parts: [RatePart] = []
    var words: [String] = []
    var first = tokens.lowerBound
    for token in tokens {
      let id = reading.tokens.words[token]
      let word = String(
        decoding: reading.document.text[Int(reading.tokens.starts[token])..<Int(reading.tokens.ends[token])],
        as: UTF8.self
      ).lowercased()
      // "per month *per* person"
      if id == slash
        || !words.isEmpty && reading.language == .english && rates.contains(id)
      {
        parts.append(RatePart(text: words.joined(separator: " "), tokens: first..<token))
        words = []
        first = token + 1
      } else {
        // "m 2" is m2.
        let isApart = reading.tokens.flags[token].contains(.spaceBefore) && reading.tokens.kinds[token] != .digits
        if isApart || words.isEmpty {
          words.append(word)
        } else {
          words[words.count - 1] += word
        }
      }
    }
    parts.append(RatePart(text: words.joined(separator: " "), tokens: first..<tokens.upperBound))
    return parts.filter { !$0.text.isEmpty }
  }

  /// What a rate is per, in a language: the text's own words in its own; in the other one the unit's name or the gloss,
  /// where there is one.
  private func name(_ part: RatePart, in language: Language) -> String {
    guard reading.language != language else { return part.text }
    if let match = reading.lexicon.unitMatch(
      reading.tokens, at: part.tokens.lowerBound, before: part.tokens.upperBound, language: reading.language),
      match.tokenCount == part.tokens.count
    {
      let unit = reading.lexicon.unit(match.unit)
      return language == .vietnamese ? unit.vietnamese : unit.english(for: .one)
    }
    return reading.lexicon.gloss(ofSpelling: part.text, language: reading.language)?.singular ?? part.text
  }

  private func subject(of draft: FigureDraft) -> Figure.Subject? {
    guard let tokens = draft.subject, !tokens.isEmpty else { return nil }
    // "lớp 6" is one class, the sixth.
    let isOne = draft.high == nil && (draft.low == one || draft.kind == .ordinal)
    return Figure.Subject(range: textRange(tokens), english: gloss(tokens, one: isOne))
  }

  /// The English of a subject: the gloss of the longest word of the lexicon that it begins with, "số" and the like left
  /// aside ("số người").
  private func gloss(_ tokens: Range<Int>, one: Bool) -> String? {
    guard reading.language == .vietnamese else { return nil }
    var at = tokens.lowerBound
    var glosses: String?
    while at < tokens.upperBound {
      guard let (gloss, count) = glossed(at: at, before: tokens.upperBound) else {
        guard glosses == nil, let lead = numberWords(at: at, before: tokens.upperBound) else { break }
        at += lead
        continue
      }
      let name = one ? gloss.singular : gloss.plural
      glosses = glosses.map { $0 + ", " + name } ?? name
      at += count
      // "thôn, bản" counts both; other words behind the head only narrow it down.
      guard at < tokens.upperBound, reading.tokens.kinds[at] == .mark else { break }
      at += 1
    }
    return glosses
  }

  /// The longest word or phrase at a token that has an English gloss.
  private func glossed(at start: Int, before end: Int) -> (gloss: Gloss, tokenCount: Int)? {
    var end = end
    while end > start,
      let match = reading.lexicon.longestMatch(reading.tokens, at: start, before: end, language: .vietnamese)
    {
      if let gloss = reading.lexicon.gloss(of: match.lexeme) { return (gloss, match.tokenCount) }
      end = start + match.tokenCount - 1
    }
    return nil
  }

  /// How many tokens "số", "tổng số" and the like take at a token; nil where none stands there, or nothing behind them.
  private func numberWords(at start: Int, before end: Int) -> Int? {
    guard let match = reading.lexicon.longestMatch(reading.tokens, at: start, before: end, language: .vietnamese),
      !reading.lexicon.classes(of: match.lexeme).isDisjoint(with: [.numberHead, .skippedClassifier, .leadDeterminer]),
      start + match.tokenCount < end
    else { return nil }
    return match.tokenCount
  }
}
