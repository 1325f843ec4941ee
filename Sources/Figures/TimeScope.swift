import SoLieuDocuments
import SoLieuLexicon
import SoLieuTokens

/// Says for each count, percentage, amount, measure, ratio and rank which date of the text it holds for.
///
/// Within the sentence the nearest usable date before and the nearest behind compete; how far, and over what, is a cost
/// (``TimeCost``). Where there is none, a sentence that goes on about the one before takes its time. Where nothing says a
/// time, none is given: a wrong one costs a reader more than a missing one.
enum TimeScope {
  /// Sets `when`, `whenTokens` and `whenBasis` of the drafts that hold for a date of the text. Drafts are in text order;
  /// dates must have their values.
  ///
  /// - Complexity: O(tokens + drafts × their sentence's length).
  static func assign(_ drafts: inout [FigureDraft], in words: TimeWords, published: CalendarPoint? = nil) {
    guard drafts.contains(where: { $0.kind.holdsForTime }) else { return }
    var frame: Frame?
    var state = SentenceTimes(words: words)
    var first = 0
    while first < drafts.count {
      let sentence = drafts[first].sentence
      var last = first
      while last < drafts.count, drafts[last].sentence == sentence { last += 1 }
      // Nobody goes on about a sentence farther back.
      if let old = frame, sentence - old.sentence > 1 { frame = nil }
      state.begin(first..<last, of: drafts, sentence: words.reading.sentences[sentence])
      if !state.dates.isEmpty || frame != nil {
        state.holdWithinSentence(drafts)
        state.carry(from: &frame, sentence: sentence, drafts)
        state.moveToYearBefore(drafts)
        state.tell(&drafts)
      }
      state.sayRelativeTimes(&drafts, published: published)
      first = last
    }
  }

  /// The time that the last sentence with one was about.
  struct Frame {
    var said: Said
    var mention: DateMention
    /// Index of the sentence, and the token behind it.
    var sentence: Int
    var end: Int
    /// Figures hold for it, by a date before them (and not only behind one).
    var holdsFigures: Bool
    var speaksOfFuture: Bool
  }

  /// What is said about a figure's time.
  struct Said {
    var span: CalendarSpan
    var tokens: Range<Int>
    var basis: Figure.When.Basis = .text
    /// Whose side the date stands on.
    enum Side { case before, after, carried, conversion }
    var side: Side
    var mention: DateMention
    var cost: Double
  }
}

extension FigureKind {
  /// Whether a figure of the kind holds for some time; ages, durations and scores don't.
  var holdsForTime: Bool {
    switch self {
    case .count, .percentage, .money, .measure, .ratio, .ordinal: true
    default: false
    }
  }
}

/// What is said about the time of each draft of a sentence.
struct SaidTable {
  private var drafts = 0..<0
  /// By draft; empty as long as nothing is said, as of most sentences.
  private var items: [TimeScope.Said?] = []

  /// Forgets the last sentence's.
  mutating func begin(_ drafts: Range<Int>) {
    self.drafts = drafts
    items.clear()
  }

  var isEmpty: Bool { items.isEmpty }

  /// By the draft's index, which is one of the sentence's.
  subscript(_ draft: Int) -> TimeScope.Said? {
    get { items.isEmpty ? nil : items[draft - drafts.lowerBound] }
    set {
      if items.isEmpty { items.append(contentsOf: repeatElement(nil, count: drafts.count)) }
      items[draft - drafts.lowerBound] = newValue
    }
  }
}

/// One sentence's dates and figures, while the figures are given their times. Goes from sentence to sentence, so that its
/// lists are made once.
struct SentenceTimes {
  let words: TimeWords
  private(set) var sentence = 0..<0
  /// All dates of the sentence, in order.
  private(set) var dates: [DateMention] = []
  /// Those that figures may hold for.
  private(set) var usable: [DateMention] = []
  /// Draft indices of the figures that can hold for a time.
  private(set) var figures: [Int] = []
  /// Where numbers that say how long stand: "sau 3 năm".
  private(set) var durations: [Range<Int>] = []
  /// By draft.
  var said = SaidTable()

  init(words: TimeWords) { self.words = words }

  /// Goes to a sentence, whose drafts are `members`.
  mutating func begin(_ members: Range<Int>, of drafts: [FigureDraft], sentence: Range<Int>) {
    self.sentence = sentence
    said.begin(members)
    dates.clear()
    usable.clear()
    figures.clear()
    durations.clear()
    for index in members {
      switch drafts[index].kind {
      case .date:
        guard let date = DateMention(draft: index, of: drafts, sentence: sentence, words: words) else { continue }
        dates.append(date)
        if date.isUsable { usable.append(date) }
      case .duration: durations.append(drafts[index].tokens)
      case .ordinal:
        let tokens = drafts[index].tokens
        let lead = max(sentence.lowerBound, tokens.lowerBound - 4)
        if words.contains(.timeRank, in: lead..<tokens.upperBound) { figures.append(index) }
      case let kind: if kind.holdsForTime { figures.append(index) }
      }
    }
  }

  /// Gives the figures the times that are said.
  func tell(_ drafts: inout [FigureDraft]) {
    guard !said.isEmpty else { return }
    for figure in figures {
      guard let said = said[figure] else { continue }
      drafts[figure].when = said.span
      drafts[figure].whenTokens = said.tokens
      drafts[figure].whenBasis = said.basis
    }
  }

  /// Whether some word in the range speaks of the writer's own time or of every year, so that a date beyond it no longer
  /// holds. What is compared with doesn't count ("so với năm ngoái").
  func breaksOff(_ range: Range<Int>) -> Bool {
    var token = range.lowerBound
    while token < range.upperBound {
      let classes = words.classes[token]
      if classes.contains(.timeHabit) { return true }
      if classes.contains(.timeNow), !isCompared(token, from: range.lowerBound) { return true }
      token += 1
    }
    return false
  }

  /// Whether a time word is what something is compared with: "so với năm ngoái", "than last year".
  func isCompared(_ token: Int, from lower: Int) -> Bool {
    for (distance, lexeme) in words.backwards(in: lower..<token).enumerated() {
      if words.isMark(lexeme, [.comma, .semicolon, .stop]) { return false }
      let classes = words.classes[lexeme]
      if classes.contains(.timeComparison) { return true }
      if distance == 0, classes.contains(.timeThan) { return true }
    }
    return false
  }

  /// Whether a figure behind `lower` is what the one there is compared with, in English: "to 5% *from 4%*", "5%, *against 4%*".
  func isComparedTo(_ figure: Int, from lower: Int) -> Bool {
    words.reading.language == .english
      && (words.isFrom(before: figure, from: lower) || isCompared(figure, from: lower))
  }

  /// Whether "sau 3 năm", "after two years" stands in the range: what follows is of a later time.
  func movesOn(_ range: Range<Int>) -> Bool {
    durations.contains { duration in
      range.contains(duration.lowerBound) && duration.lowerBound > range.lowerBound
        && words.classes(around: duration.lowerBound - 1).contains(.timeSince)
    }
  }
}
