import SoLieuLexicon

/// Finds the topic of a Vietnamese clause: the phrase left of a number that the number is said of.
struct TopicFinder {
  let nouns: NounPhrases
  var phrases: PhraseTable { nouns.phrases }

  /// A phrase, and whether it names a quantity (giá, tỷ lệ, diện tích) that the number is the value of.
  struct Head {
    var phrase: Range<Int>
    var isQuantity: Bool
  }

  /// The words that govern a number: "đạt", "đã tăng lên".
  struct Governing {
    var count = 0
    /// The classes that any of them has.
    var any: LexemeClasses = []
    /// The classes that all of them have.
    var all = LexemeClasses(rawValue: .max)
    var isEmpty: Bool { count == 0 }
    mutating func add(_ classes: LexemeClasses) {
      count += 1
      any.formUnion(classes)
      all.formIntersection(classes)
    }
  }

  /// What stands right before a number and its governing words.
  enum Neighbour: Equatable {
    case sentenceStart
    case mark(PhraseMark)
    case coordinator
    case figure
    /// Governing words, and before them words.
    case governed
    case verb
    /// A noun phrase.
    case adjacent
  }

  struct Topic {
    var head: Head?
    var governing: Governing
    var neighbour: Neighbour
    /// The unit that is the neighbour.
    var unit: Int
  }

  /// The topic for the figure at a unit.
  func topic(of figure: Int, kind: FigureKind) -> Topic {
    let start = phrases.sentenceStart(figure)
    let (unit, governing) = skipGoverning(leftFrom: figure - 1, start: start)
    func found(_ head: Head?, _ neighbour: Neighbour) -> Topic {
      Topic(head: head, governing: governing, neighbour: neighbour, unit: unit)
    }
    guard unit >= start else { return found(nil, .sentenceStart) }
    if phrases[unit].kind == .mark { return found(nil, .mark(phrases[unit].mark)) }
    if phrases.has(unit, .coordinator), !governing.isEmpty { return found(nil, .coordinator) }
    if phrases.isFigure(unit), !phrases.isPassing(unit) { return found(nil, .figure) }
    let segment = segmentStart(unit, from: start)
    if !governing.isEmpty {
      let head = headPhrase(in: segment..<unit + 1, kind: kind)
      if kind != .count, head?.isQuantity != true, let far = quantityBeforeCount(unit, segment, start, kind) {
        return found(far, .governed)
      }
      return found(head, .governed)
    }
    if nouns.isVerb(unit) || phrases.has(unit, [.preposition, .connector]) && !nouns.isNounLike(unit) {
      return found(nil, .verb)
    }
    return found(adjacentPhrase(endingAt: unit, start: segment, kind: kind), .adjacent)
  }

  /// A count may stand inside the subject: "số tiền mua 6 tàu ngầm này là …".
  private func quantityBeforeCount(_ unit: Int, _ segment: Int, _ start: Int, _ kind: FigureKind) -> Head? {
    let far = segmentStart(unit, from: start, pastCounts: true)
    guard far < segment, let head = quantityHead(in: far..<segment, kind: kind, behind: .loosePreposition) else {
      return nil
    }
    guard head == far || phrases.isWord(head - 1) && nouns.ends(head - 1), head - far < 4 else { return nil }
    return nouns.phrase(from: head, limit: 6, before: unit + 1).map { Head(phrase: $0, isQuantity: true) }
  }

  /// Goes left over governing words, signs, quotes, brackets and times; gives where it stops, and the words.
  func skipGoverning(leftFrom unit: Int, start: Int) -> (unit: Int, governing: Governing) {
    var governing = Governing()
    var at = unit
    while at >= start {
      if phrases.isWord(at) {
        let classes = phrases[at].classes
        let opensTime = governing.isEmpty && at == unit && classes.isSuperset(of: [.preposition, .attributive])
        let isGoverning = classes.contains(.governing)
        guard opensTime || isGoverning || classes.contains(.auxiliary) && !nouns.isNounLike(at) else { break }
        // "mức", "tăng trưởng" where the clause begins: its subject, not a verb.
        if !governing.isEmpty, nouns.isNounLike(at), at == start || phrases[at - 1].kind == .mark { break }
        governing.add(classes)
        at -= 1
      } else if phrases[at].kind == .mark {
        switch phrases[at].mark {
        case .quote, .apostrophe: at -= 1
        case .dash, .sign:
          governing.add([])
          at -= 1
        case .closeBracket:
          guard let open = phrases.openingBracket(before: at, from: start) else { return (at, governing) }
          at = open - 1
        default: return (at, governing)
        }
      } else if phrases.isTime(at), !governing.isEmpty {
        at -= 1
        while at >= start, phrases.has(at, [.timeNoun, .preposition, .coordinator]) { at -= 1 }
      } else {
        break
      }
    }
    return (at, governing)
  }

  /// Where the part of the clause begins that ends at `unit`: behind a mark, another figure or a word that opens a
  /// clause.
  func segmentStart(_ unit: Int, from start: Int, pastCounts: Bool = false) -> Int {
    var at = unit
    while at >= start {
      switch phrases[at].kind {
      case .mark:
        switch phrases[at].mark {
        case .quote, .apostrophe, .dash, .slash: break
        case .comma where at > start && phrases.has(at - 1, .pairing) && phrases.has(at + 1, .pairing): break
        case .closeBracket:
          guard let open = phrases.openingBracket(before: at, from: start) else { return at + 1 }
          at = open
        default: return at + 1
        }
      case .word:
        // "mức lương mà anh sẽ nhận": what follows says more of the quantity.
        if phrases.has(at, .clauseOpener), !(phrases.has(at, .coordinator) && at > start && nouns.isQuantity(at - 1)) {
          return at + 1
        }
      case .figure:
        let isCount = phrases.figureKind(at) == .count
        if !phrases.isPassing(at), !(pastCounts && isCount),
          !(isCount && at > start && phrases.has(at - 1, .preposition))
        {
          return at + 1
        }
      case .number: break
      }
      at -= 1
    }
    return start
  }

  /// The unit of the quantity named in a range that the number belongs to: the nearest that doesn't stand behind one of
  /// the prepositions of class `behind`, and of a run of nouns the leftmost.
  func quantityHead(in range: Range<Int>, kind: FigureKind, behind preposition: LexemeClasses) -> Int? {
    let heads = LexemeClasses.heads(of: kind)
    var fallback: Int?
    var at = range.upperBound - 1
    while at >= range.lowerBound {
      guard phrases.has(at, heads) else {
        at -= 1
        continue
      }
      var head = at
      var left = at - 1
      while left >= range.lowerBound, phrases.isWord(left) {
        if phrases.has(left, LexemeClasses.function.union(.governing)), !nouns.isNounLike(left) { break }
        if nouns.isVerb(left), !(left > range.lowerBound && nouns.isQuantity(left - 1)) { break }
        if phrases.has(head, .strongHead) { break }
        if phrases.has(left, heads), !phrases.has(left, .verb) || phrases.has(left, .noun) { head = left }
        left -= 1
      }
      if head > range.lowerBound, phrases.has(head - 1, preposition) {
        if fallback == nil { fallback = head }
        at = head - 1
        continue
      }
      return head
    }
    return fallback
  }

  /// The head phrase of a part of a clause: the quantity that it names, else the first noun phrase behind its last verb.
  func headPhrase(in range: Range<Int>, kind: FigureKind) -> Head? {
    guard !range.isEmpty else { return nil }
    let last = range.upperBound - 1
    if let head = rateHead(in: range, kind: kind) ?? quantityHead(in: range, kind: kind, behind: .loosePreposition),
      let phrase = nouns.phrase(from: head, limit: 6, before: range.upperBound)
    {
      return Head(phrase: phrase, isQuantity: true)
    }
    var start = last
    while start >= range.lowerBound, !nouns.isVerb(start) { start -= 1 }
    start += 1
    guard start <= last else { return nil }
    return nouns.firstPhrase(in: start...last).map { Head(phrase: $0, isQuantity: false) }
  }

  private func rateHead(in range: Range<Int>, kind: FigureKind) -> Int? {
    guard kind == .percentage else { return nil }
    var head = range.upperBound - 1
    while head >= range.lowerBound,
      !phrases.has(head, .rateHead) || head > range.lowerBound && phrases.has(head - 1, .loosePreposition)
    { head -= 1 }
    guard head >= range.lowerBound else { return nil }
    while head > range.lowerBound, nouns.isQuantity(head - 1) { head -= 1 }
    return head
  }

  /// The noun phrase that ends at a unit, with its head where prepositions tie it to one: "giá bán của căn hộ".
  func adjacentPhrase(endingAt unit: Int, start: Int, kind: FigureKind) -> Head? {
    let left = phraseStart(unit, from: start)
    if left <= unit, let head = quantityHead(in: left..<unit + 1, kind: kind, behind: .attributive),
      let phrase = nouns.phrase(from: head, limit: 6, before: unit + 1)
    {
      if phrases.has(head - 1, .preposition), let leading = leadingHead(in: start..<head, kind: kind) { return leading }
      return Head(phrase: phrase, isQuantity: true)
    }
    if let leading = leadingHead(in: start..<unit + 1, kind: kind) { return leading }
    var first = unit
    while first >= start {
      // "máy bay F-15QA", "Lexus RX350 AWD": a number may stand inside a name.
      let isInName = phrases.isIdentifier(first) && first < unit && phrases.isName(first + 1)
      guard isInName || phrases.isWord(first) && !nouns.ends(first) else { break }
      first -= 1
    }
    first += 1
    // "một con cá mập dài …": the article isn't part of it.
    while first < unit, phrases.has(first, .leadDeterminer) { first += 1 }
    guard first <= unit else { return nil }
    if kind != .count, first - 2 >= start, phrases.has(first - 1, .attributive), phrases.isWord(first - 2),
      !nouns.ends(first - 2), let head = adjacentPhrase(endingAt: first - 2, start: start, kind: kind)
    {
      return head
    }
    return Head(phrase: first..<unit + 1, isQuantity: false)
  }

  /// The quantity that a part of a clause opens with, whatever says more of it: "học phí bậc tiểu học của trường …",
  /// "số tiền phải nộp vào ngân sách".
  func leadingHead(in range: Range<Int>, kind: FigureKind) -> Head? {
    var head = range.lowerBound
    while head < range.upperBound, phrases.has(head, [.connector, .auxiliary, .leadDeterminer]), !nouns.isNounLike(head)
    {
      head += 1
    }
    guard head < range.upperBound, phrases.has(head, LexemeClasses.heads(of: kind)),
      let phrase = nouns.phrase(from: head, limit: 6, before: range.upperBound)
    else { return nil }
    return Head(phrase: phrase, isQuantity: true)
  }

  /// Where the noun phrase, with its prepositional parts, begins that ends at `unit`.
  private func phraseStart(_ unit: Int, from start: Int) -> Int {
    var at = unit
    while at >= start {
      if phrases[at].kind == .number || phrases.isPassing(at) && phrases.figureKind(at) != .time {
        at -= 1
        continue
      }
      guard phrases.isWord(at), !phrases.has(at, .clauseOpener) else { return at + 1 }
      let isNounLike = nouns.isNounLike(at)
      if phrases.has(at, .connector), !isNounLike { return at + 1 }
      if nouns.isVerb(at), !(at > start && nouns.isQuantity(at - 1)) { return at + 1 }
      if phrases.has(at, .auxiliary), !isNounLike, !phrases.has(at, .transparent) { return at + 1 }
      at -= 1
    }
    return start
  }

  /// What stands before a comma (or bracket) at a unit: the quantity that is named there, else the first noun phrase.
  func phrase(beforeMark unit: Int, kind: FigureKind) -> Head? {
    let start = phrases.sentenceStart(unit)
    guard unit - 1 >= start else { return nil }
    let segment = segmentStart(unit - 1, from: start)
    guard segment < unit else { return nil }
    if let head = quantityHead(in: segment..<unit, kind: kind, behind: .attributive),
      let phrase = nouns.phrase(from: head, limit: 6, before: unit)
    {
      return Head(phrase: phrase, isQuantity: true)
    }
    return nouns.firstPhrase(in: segment...unit - 1).map { Head(phrase: $0, isQuantity: false) }
  }
}
