import SoLieuLexicon

/// What has been found so far: the subject of each figure of a document.
struct SubjectTable {
  struct Subject {
    /// Tokens of the text.
    var tokens: Range<Int>
    /// The units, empty where the subject is part of the figure's own words.
    var phrase: Range<Int>
    /// How it was found.
    var strategy: SubjectStrategy
  }
  let phrases: PhraseTable
  private(set) var subjects: [Subject?]
  /// Whether a figure in a bracket that closes gives way to one before the bracket.
  var leavesBrackets = false

  init(_ phrases: PhraseTable) {
    self.phrases = phrases
    subjects = Array(repeating: nil, count: phrases.figureUnits.count)
  }

  var count: Int { subjects.count }
  subscript(_ figure: Int) -> Subject? { subjects[figure] }
  func unit(_ figure: Int) -> Int { Int(phrases.figureUnits[figure]) }
  func kind(_ figure: Int) -> FigureKind { phrases.figureKinds[figure] }

  /// Takes a phrase as a figure's subject; false where there is none.
  mutating func take(_ phrase: Range<Int>?, for figure: Int, by strategy: SubjectStrategy = .none) -> Bool {
    guard let phrase, !phrase.isEmpty else { return false }
    subjects[figure] = Subject(tokens: phrases.tokens(of: phrase), phrase: phrase, strategy: strategy)
    return true
  }
  /// Takes words of the figure itself, or those that its rule names; none where they're empty.
  mutating func take(tokens: Range<Int>, for figure: Int) {
    subjects[figure] = tokens.isEmpty ? nil : Subject(tokens: tokens, phrase: 0..<0, strategy: .none)
  }
  /// Takes over another figure's subject; false where it has none.
  mutating func carry(_ other: Int?, to figure: Int, by strategy: SubjectStrategy = .carried) -> Bool {
    guard let other, var subject = subjects[other] else { return false }
    subject.strategy = strategy
    subjects[figure] = subject
    return true
  }

  /// The last figure before one that has an amount's kind (the same one, if asked) and stands at or behind unit `start`.
  func previous(_ figure: Int, from start: Int, sameKind: Bool = true) -> Int? {
    var enclosed: Int?
    var other = figure - 1
    while other >= 0, unit(other) >= start {
      if sameKind ? kind(other) == kind(figure) : kind(other).isAmount {
        guard leavesBrackets, isEnclosed(other, before: unit(figure)) else { return other }
        enclosed = enclosed ?? other
      }
      other -= 1
    }
    return enclosed
  }

  /// Whether a figure stands in a bracket that closes before a unit: the 8 of "from 12 (8 women) to 15".
  private func isEnclosed(_ figure: Int, before end: Int) -> Bool {
    for at in unit(figure)..<max(unit(figure), end) {
      if phrases[at].mark == .openBracket { return false }
      if phrases[at].mark == .closeBracket { return true }
    }
    return false
  }

  /// Whether only words and marks that link numbers, or dates, stand between two figures.
  func areLinked(_ first: Int, _ second: Int, within limit: Int = 10) -> Bool {
    let start = unit(first) + 1
    let end = unit(second)
    guard start <= end, end - start <= limit else { return false }
    for at in start..<end {
      switch phrases[at].kind {
      case .word: if !phrases.has(at, .linking) { return false }
      case .figure: if phrases.figureKind(at) != .date { return false }
      case .number: return false
      case .mark:
        switch phrases[at].mark {
        case .comma, .dash, .slash, .openBracket, .closeBracket, .semicolon, .sign, .quote: break
        default: return false
        }
      }
    }
    return true
  }
}
