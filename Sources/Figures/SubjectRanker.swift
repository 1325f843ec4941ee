import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// What the ranker asks of a language's noun phrases.
protocol SubjectGrammar {
  var phrases: PhraseTable { get }
  /// Whether a noun phrase may begin at a unit.
  func mayOpen(_ unit: Int) -> Bool
  /// The noun phrase that begins at a unit and ends before `end`.
  func shortPhrase(from unit: Int, before end: Int) -> Range<Int>?
}

extension NounPhrases: SubjectGrammar {
  func mayOpen(_ unit: Int) -> Bool {
    !ends(unit) && !(phrases.has(unit, [.leadDeterminer, .numberLead]) && !isNounLike(unit))
  }
  func shortPhrase(from unit: Int, before end: Int) -> Range<Int>? { phrase(from: unit, limit: 6, before: end) }
}

extension EnglishNounPhrases: SubjectGrammar {
  func mayOpen(_ unit: Int) -> Bool { isNominal(unit) }
  func shortPhrase(from unit: Int, before end: Int) -> Range<Int>? {
    phrase(from: unit).map { $0.lowerBound..<min($0.upperBound, end) }
  }
}

/// Chooses the subject of a figure among the noun phrases around it: the one whose features have the greatest sum of
/// weights. What the rules say is one of the phrases, and a feature.
///
/// Kept from one document to the next for its buffers.
struct SubjectRanker: Sendable {
  let weights: SubjectWeights
  /// Whether it looks only where the rules found nothing or are weak.
  let onlyFills: Bool
  /// What the rules say stays unless another phrase is ahead by more than this, so that no chance decides.
  private var margin: Int32 { onlyFills ? 32 : 24 }
  /// The index of each template's first feature.
  let bases = SubjectTemplate.allCases.map(\.base)
  /// What the units of `known` are; anything elsewhere.
  private(set) var types: [SubjectUnitType] = []
  /// Sums of `SubjectUnitType.counted` of the units before each of `known` and of its end, from wherever: only differences
  /// tell something.
  private(set) var counts: [UInt64] = []
  /// The units that have been looked at, nil before the first figure.
  private var known: Range<Int>?
  private(set) var candidates: [SubjectCandidate] = []

  init(weights: SubjectWeights, onlyFills: Bool = false) {
    self.weights = weights
    self.onlyFills = onlyFills
  }

  /// How far it looks, in units.
  private static let reachLeft = 40
  private static let reachRight = 12

  /// Whether there may be anything better than what the rules found: where they are nearly always right, nobody looks.
  static func isOpen(_ kind: FigureKind, _ strategy: SubjectStrategy?) -> Bool {
    guard isRanked(kind, strategy) else { return false }
    switch strategy {
    case .right, .whole, .next, .linked, .counted, .quantity, .named: return false
    default: return true
    }
  }

  /// Whether a strategy is wrong so often that the ranker may overrule it where it else only fills in: what a figure takes
  /// over from one before (measures do so rightly), in a sentence or from the last.
  static func isWeak(_ kind: FigureKind, _ strategy: SubjectStrategy) -> Bool {
    switch strategy {
    case .carried: kind != .measure
    case .counted: true
    default: false
    }
  }

  /// Whether it looks at a figure whose subject the rules found so, or not at all.
  func looks(at kind: FigureKind, _ strategy: SubjectStrategy?) -> Bool {
    guard !weights.isEmpty else { return false }
    guard onlyFills else { return Self.isOpen(kind, strategy) }
    return Self.isRanked(kind, strategy) && strategy.map { Self.isWeak(kind, $0) } ?? true
  }

  /// Whether a figure teaches the ranker something: all but counts whose noun stands right of them.
  static func isRanked(_ kind: FigureKind, _ strategy: SubjectStrategy?) -> Bool {
    switch kind {
    case .count, .ratio:
      switch strategy {
      case .right, .whole, .next: false
      default: true
      }
    case .percentage, .money, .measure: true
    default: false
    }
  }

  /// Forgets the last document's units.
  mutating func reset() { known = nil }

  /// Sees to it that these units are known.
  private mutating func read(_ wanted: Range<Int>, _ phrases: PhraseTable) {
    if types.count <= phrases.count {
      types.append(contentsOf: repeatElement(.edge, count: phrases.count + 1 - types.count))
      counts.append(contentsOf: repeatElement(0, count: phrases.count + 1 - counts.count))
    }
    let known = known ?? wanted.lowerBound..<wanted.lowerBound
    self.known = min(known.lowerBound, wanted.lowerBound)..<max(known.upperBound, wanted.upperBound)
    Self.read(wanted, beside: known, phrases, into: &types, &counts)
  }

  private static func read(
    _ wanted: Range<Int>, beside known: Range<Int>, _ phrases: PhraseTable, into types: inout [SubjectUnitType],
    _ counts: inout [UInt64]
  ) {
    var types = types.mutableSpan
    var counts = counts.mutableSpan
    var unit = known.upperBound
    while unit < wanted.upperBound {
      let type = phrases.subjectType(unit)
      types[unit] = type
      counts[unit + 1] = counts[unit] &+ type.counted
      unit += 1
    }
    unit = known.lowerBound
    while unit > wanted.lowerBound {
      unit -= 1
      let type = phrases.subjectType(unit)
      types[unit] = type
      counts[unit] = counts[unit + 1] &- type.counted
    }
  }

  /// Collects the phrases that may be a figure's subject; gives what's to be known of its surroundings.
  mutating func collect<Grammar: SubjectGrammar>(
    for figure: Int, _ found: SubjectTable, _ grammar: Grammar, _ tokens: TokenTable
  ) -> SubjectScene? {
    guard let kind = SubjectTemplate.index(of: found.kind(figure)) else { return nil }
    let phrases = grammar.phrases
    let unit = found.unit(figure)
    let start = phrases.sentenceStart(unit)
    let last = min(phrases.count, unit + Self.reachRight)
    read(start..<last, phrases)
    var neighbour = unit - 1
    while neighbour >= start, types[neighbour].governs { neighbour -= 1 }
    let scene = SubjectScene(
      kind: kind, unit: unit, neighbour: neighbour,
      left: neighbour >= start ? types[neighbour] : .edge, governor: unit > start ? types[unit - 1] : .edge,
      right: unit + 1 < last ? types[unit + 1] : .edge,
      leftWord: word(unit - 1, phrases, tokens), rightWord: word(unit + 1, phrases, tokens),
      rules: found[figure].flatMap { $0.phrase.isEmpty ? nil : $0 })
    candidates.clear()
    if let rules = scene.rules { candidates.append(SubjectCandidate(phrase: rules.phrase)) }
    var at = unit - 1
    let first = max(start, unit - Self.reachLeft)
    while at >= first {
      if phrases[at].kind == .word, grammar.mayOpen(at), let phrase = grammar.shortPhrase(from: at, before: unit) {
        add(phrase)
      }
      at -= 1
    }
    at = unit + 1
    while at < last, types[at] != .stop {
      if phrases[at].kind == .word, grammar.mayOpen(at),
        let phrase = grammar.shortPhrase(from: at, before: phrases.count)
      {
        add(phrase)
      }
      at += 1
    }
    addCarried(for: figure, found, start: start)
    var (lower, upper) = (start, last)
    for candidate in candidates {
      lower = min(lower, candidate.phrase.lowerBound - 2)
      upper = max(upper, candidate.phrase.upperBound + 1)
    }
    read(max(0, lower)..<min(upper, phrases.count), phrases)
    return scene
  }

  private mutating func add(_ phrase: Range<Int>) {
    // What the rules say stands first.
    if let rules = candidates.first, rules.phrase == phrase { return }
    candidates.append(SubjectCandidate(phrase: phrase))
  }

  /// Marks phrases that are subjects already, and adds those of sentences before.
  private mutating func addCarried(for figure: Int, _ found: SubjectTable, start: Int) {
    var other = figure - 1
    var seen = 0
    while other >= 0, seen < 4, figure - other < 8 {
      defer { other -= 1 }
      guard found.kind(other).isAmount, let subject = found[other], !subject.phrase.isEmpty else { continue }
      seen += 1
      let isSame = found.kind(other) == found.kind(figure)
      let source: SubjectSource =
        found.unit(other) < start
        ? .earlier : isSame && seen == 1 && found.areLinked(other, figure) ? .linked : isSame ? .same : .other
      var isThere = false
      for index in candidates.indices where candidates[index].phrase.lowerBound == subject.phrase.lowerBound {
        isThere = true
        if candidates[index].source == .nobody { candidates[index].source = source }
      }
      if !isThere { candidates.append(SubjectCandidate(phrase: subject.phrase, source: source)) }
    }
  }

  /// The first word of a unit; none for what isn't a word.
  private func word(_ unit: Int, _ phrases: PhraseTable, _ tokens: TokenTable) -> WordID {
    phrases.isWord(unit) ? tokens.words[Int(phrases[unit].tokenStart)] : .none
  }

  /// The best of the candidates, by its index; nil where there's none. O(candidates × templates).
  func best(_ scene: SubjectScene, _ phrases: PhraseTable, _ tokens: TokenTable) -> Int? {
    var sum = SubjectScore(weights: weights)
    var best: Int?
    var highest = Int32.min
    for index in candidates.indices {
      sum.value = 0
      addFeatures(of: candidates[index], scene, phrases, tokens, to: &sum)
      if index == 0, scene.rules != nil { sum.value &+= margin }
      if sum.value > highest { (best, highest) = (index, sum.value) }
    }
    return best
  }

  /// All features of a phrase.
  @inline(__always)
  func addFeatures<Sink: SubjectFeatureSink>(
    of candidate: SubjectCandidate, _ scene: SubjectScene, _ phrases: PhraseTable, _ tokens: TokenTable,
    to sink: inout Sink
  ) {
    let phrase = candidate.phrase
    let first = phrase.lowerBound
    let isRight = first > scene.unit
    let isNear = isRight ? first == scene.unit + 1 : phrase.upperBound > scene.neighbour
    let place = isRight ? (isNear ? 3 : 2) : (isNear ? 1 : 0)
    let kind = scene.kind
    let typeCount = SubjectScene.typeCount
    func add(_ template: SubjectTemplate, _ a: Int, of size: Int) {
      sink.add(bases[Int(template.rawValue)] + kind * size + a)
    }
    func add(_ template: SubjectTemplate, type: SubjectUnitType) {
      add(template, place * typeCount + Int(type.rawValue), of: 4 * typeCount)
    }
    // The rules.
    var agreement = SubjectAgreement.none
    var strategy = SubjectStrategy.none
    if let rules = scene.rules {
      strategy = rules.strategy
      agreement =
        rules.phrase == phrase
        ? .same : rules.phrase.lowerBound == first ? .begins : rules.phrase.overlaps(phrase) ? .overlaps : .none
    }
    add(
      .rule, agreement.place * SubjectScene.strategyCount + Int(strategy.rawValue), of: 4 * SubjectScene.strategyCount)
    // The place.
    let gap = isRight ? scene.unit + 1..<first : min(phrase.upperBound, scene.unit)..<scene.unit
    add(.distance, place * 8 + Self.bucket(gap.count), of: 32)
    let counts = counts[gap.upperBound] &- counts[gap.lowerBound]
    func few(_ shift: UInt64) -> Int { min(3, Int(counts >> shift & 0xFF)) }
    add(.commas, place * 4 + few(0), of: 16)
    add(.brackets, place * 4 + few(8), of: 16)
    add(.figures, place * 4 + few(16), of: 16)
    add(.clauses, place * 4 + few(24), of: 16)
    add(.verbs, place * 4 + few(32), of: 16)
    let head = types[first]
    add(.quantities, (place * 2 + (head.isQuantity ? 1 : 0)) * 4 + few(40), of: 32)
    // The units.
    let before = first > 0 ? types[first - 1] : .edge
    let after = phrase.upperBound < phrases.count ? types[phrase.upperBound] : .edge
    add(.head, type: head)
    add(.before, type: before)
    add(.after, type: after)
    add(.left, type: scene.left)
    add(.governor, type: scene.governor)
    add(.right, type: scene.right)
    add(.last, Int(types[phrase.upperBound - 1].rawValue), of: typeCount)
    switch before {
    case .of, .attributive, .loose, .preposition:
      add(.tie, Int((first > 1 ? types[first - 2] : .edge).rawValue), of: typeCount)
    default: break
    }
    add(.headLeft, Int(head.rawValue) * typeCount + Int(scene.left.rawValue), of: typeCount * typeCount)
    add(.length, Self.bucket(phrase.count), of: 8)
    add(.carried, place * 5 + Int(candidate.source.rawValue), of: 20)
    if candidate.source != .nobody {
      add(.carriedLeft, Int(candidate.source.rawValue) * typeCount + Int(scene.governor.rawValue), of: 5 * typeCount)
    }
    // Words.
    func add(_ slot: SubjectWordSlot, _ word: WordID) {
      if word != .none { sink.add(word, slot.offset(kind: kind, isRight: isRight)) }
    }
    let token = Int(phrases[first].tokenStart)
    let end = Int(phrases[phrase.upperBound - 1].tokenEnd)
    add(.first, tokens.words[token])
    if token + 1 < end { add(.second, tokens.words[token + 1]) }
    add(.last, tokens.words[end - 1])
    if first > 0, phrases[first - 1].kind == .word { add(.before, tokens.words[Int(phrases[first - 1].tokenStart)]) }
    add(.left, scene.leftWord)
    add(.right, scene.rightWord)
  }

  private static func bucket(_ count: Int) -> Int {
    switch count {
    case ..<4: count
    case 4...5: 4
    case 6...8: 5
    case 9...14: 6
    default: 7
    }
  }
}

/// A phrase that may be a figure's subject.
struct SubjectCandidate: Sendable {
  var phrase: Range<Int>
  /// Whose subject it is already.
  var source = SubjectSource.nobody
}

/// What is the same for all candidates of a figure.
struct SubjectScene {
  /// By its index among `SubjectTemplate.kinds`.
  var kind: Int
  var unit: Int
  /// The unit left of the words that govern the number.
  var neighbour: Int
  var left: SubjectUnitType
  var governor: SubjectUnitType
  var right: SubjectUnitType
  var leftWord: WordID
  var rightWord: WordID
  /// What the rules found.
  var rules: SubjectTable.Subject?

  /// How many cases there are, by the last one: constants. A test counts them.
  static var typeCount: Int { Int(SubjectUnitType.unlisted.rawValue) + 1 }
  static var strategyCount: Int { Int(SubjectStrategy.last.rawValue) + 1 }
}

/// Takes the features of a phrase.
protocol SubjectFeatureSink {
  mutating func add(_ feature: Int)
  mutating func add(_ word: WordID, _ offset: Int)
}

/// Sums weights.
struct SubjectScore: SubjectFeatureSink {
  let weights: SubjectWeights
  var value: Int32 = 0
  mutating func add(_ feature: Int) { value &+= Int32(weights.features[feature]) }
  mutating func add(_ word: WordID, _ offset: Int) { value &+= weights.weight(of: word, at: offset) }
}

/// Keeps features, for training and for people who ask.
struct SubjectFeatureList: SubjectFeatureSink {
  var features: [SubjectFeature] = []
  mutating func add(_ feature: Int) { features.append(.template(feature)) }
  mutating func add(_ word: WordID, _ offset: Int) { features.append(.word(word, offset: offset)) }
}
