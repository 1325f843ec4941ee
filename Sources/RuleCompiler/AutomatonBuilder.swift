import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules

/// Builds the automaton of one side, pattern by pattern.
///
/// Each pattern becomes a graph with empty moves (Thompson's construction); these are then worked away, so that what
/// follows each symbol, and the marks passed on the way, are lists.
struct AutomatonBuilder {
  enum Side { case left, right }

  /// How many moves all patterns of a language may need.
  static let moveLimit = 1 << 22

  /// A node of the graph of one pattern.
  private enum Node {
    case read(Automaton.NodeKind, operand: UInt32, next: Int)
    case split([Int])
    case space(Int)
    case mark(UInt8, Int)
    case edge(Int)
    case accept
  }

  private let side: Side
  private var automaton = Automaton()
  private var tries = PhraseTries()
  private var roots: [PhraseSource: UInt32] = [:]
  private var predicates: [NumeralPart: UInt32] = [:]
  private var markOffsets: [[UInt8]: UInt32] = [[]: 0]
  /// The moves behind each node.
  private var moves: [[Move]] = []
  private var starts: [[Move]] = []
  private(set) var moveCount = 0

  // The pattern at hand.
  private var graph: [Node] = []
  private var nodeIDs: [Int: UInt32] = [:]

  private struct Move {
    var node: UInt32
    var isLoose: Bool
    var marks: UInt32
  }

  init(side: Side) { self.side = side }

  /// Adds the left or the right part of a pattern; the right one begins with its numeral.
  mutating func add(_ pattern: HeadedPattern, at place: SourcePlace, letters: inout LetterTable) throws(RuleProblem) {
    graph = [.accept]
    nodeIDs = [:]
    let number = UInt32(starts.count)
    let accept = addNode(.accept, number)
    let acceptAtEdge = addNode(.acceptAtEdge, number)
    let entry: Int
    switch side {
    case .left: entry = try build(pattern.before, next: 0, place, &letters)
    case .right:
      // White space before the numeral is the left side's business.
      let rest = try build(pattern.behind, next: 0, place, &letters)
      entry = append(
        .space(append(.read(.numeral, operand: predicate(pattern.head, &letters), next: rest))))
    }
    for index in graph.indices {
      if case .read(let kind, let operand, _) = graph[index] { nodeIDs[index] = addNode(kind, operand) }
    }
    starts.append(try follow(entry, accept, acceptAtEdge, place))
    for index in graph.indices {
      if case .read(_, _, let next) = graph[index], let node = nodeIDs[index] {
        moves[Int(node)] = try follow(next, accept, acceptAtEdge, place)
      }
    }
    if moveCount > Self.moveLimit {
      throw RuleProblem(place, "the patterns of the language need too many moves", mend: "simplify this one")
    }
  }

  /// The automaton of all patterns that were added.
  consuming func finish() -> Automaton {
    var result = automaton
    result.moves = [0]
    result.starts = []
    for list in moves {
      Self.append(list, to: &result)
      result.moves.append(UInt32(result.targets.count))
    }
    result.starts.append(UInt32(result.targets.count))
    for list in starts {
      Self.append(list, to: &result)
      result.starts.append(UInt32(result.targets.count))
    }
    (result.edgeStarts, result.edgeLetters, result.edgeTargets, result.terminals) = tries.flattened()
    return result
  }

  private static func append(_ list: [Move], to automaton: inout Automaton) {
    for move in list {
      automaton.targets.append(move.node << 1 | (move.isLoose ? 1 : 0))
      automaton.marks.append(move.marks)
    }
  }

  private mutating func addNode(_ kind: Automaton.NodeKind, _ operand: UInt32) -> UInt32 {
    automaton.kinds.append(kind.rawValue)
    automaton.operands.append(operand)
    moves.append([])
    return UInt32(moves.count - 1)
  }

  private mutating func append(_ node: Node) -> Int {
    graph.append(node)
    return graph.count - 1
  }
}

// MARK: - Graph

extension AutomatonBuilder {
  /// The entry of the graph of `nodes`, which goes on at `next`.
  private mutating func build(
    _ nodes: [PatternNode], next: Int, _ place: SourcePlace, _ letters: inout LetterTable
  ) throws(RuleProblem) -> Int {
    var next = next
    // What is read last is built first.
    for node in side == .right ? nodes.reversed() : nodes {
      switch node {
      case .literal(let word):
        next = append(.read(.letter, operand: try letters.letter(word, place), next: next))
      case .numeral(let part):
        next = append(.read(.numeral, operand: predicate(part, &letters), next: next))
      case .phrase(let source):
        next = append(.read(.phrase, operand: try root(source, place, &letters), next: next))
      case .word(let word):
        letters.ask(word)
        next = append(.read(.word, operand: word.rawValue, next: next))
      case .words(let count):
        letters.ask(.any)
        next = append(words(count, next: next))
      case .group(let alternatives):
        var entries: [Int] = []
        for alternative in alternatives { entries.append(try build(alternative, next: next, place, &letters)) }
        next = append(.split(entries))
      case .optional(let inner):
        let entry = try build(inner, next: next, place, &letters)
        next = append(.split([entry, next]))
      case .space: next = append(.space(next))
      case .mark(let mark): next = append(.mark(mark, next))
      case .beginning, .end:
        guard (node == .beginning) == (side == .left) else {
          throw RuleProblem(
            place, node == .end ? "\"$\" stands before the numeral" : "\"^\" stands behind the numeral",
            mend: "write \\$ and \\^ for the marks themselves")
        }
        next = append(.edge(next))
      }
    }
    return next
  }

  /// One to `count` words.
  private mutating func words(_ count: Int, next: Int) -> Node {
    var word = Node.read(.word, operand: WordClass.any.rawValue, next: next)
    for _ in 1..<max(1, count) {
      let more = append(.space(append(word)))
      word = .read(.word, operand: WordClass.any.rawValue, next: append(.split([more, next])))
    }
    return word
  }

  private mutating func predicate(_ part: NumeralPart, _ letters: inout LetterTable) -> UInt32 {
    var key = part
    key.slot = .low
    key.constraints = 0
    if let known = predicates[key] { return known }
    letters.ask(key)
    automaton.required.append(key.required.rawValue)
    automaton.forbidden.append(key.forbidden.rawValue)
    automaton.anyOf.append(key.anyOf.rawValue)
    automaton.values.append(key.value.map { letters.value($0) } ?? 0)
    let index = UInt32(automaton.required.count - 1)
    predicates[key] = index
    return index
  }

  private mutating func root(
    _ source: PhraseSource, _ place: SourcePlace, _ letters: inout LetterTable
  ) throws(RuleProblem) -> UInt32 {
    if let known = roots[source] { return known }
    var phrases = try letters.phrases(source, place)
    if side == .left {
      // Read backwards, a word is glued to the one read before where that one was glued to it.
      phrases = phrases.map { phrase in
        phrase.indices.reversed().map { index in
          let isGlued = index + 1 < phrase.count && phrase[index + 1].isGlued
          return PhraseTries.Step(letter: phrase[index].letter, isGlued: isGlued)
        }
      }
    }
    let root = tries.add(phrases)
    roots[source] = root
    return root
  }
}

// MARK: - Moves

extension AutomatonBuilder {
  /// The nodes that can be reached from `entry` without reading, in order of preference.
  private mutating func follow(
    _ entry: Int, _ accept: UInt32, _ acceptAtEdge: UInt32, _ place: SourcePlace
  ) throws(RuleProblem) -> [Move] {
    var list: [Move] = []
    var seen: Set<Int> = []
    // What is still to be followed, the preferred last.
    var rest: [(node: Int, isLoose: Bool, atEdge: Bool, marks: [UInt8])] = [(entry, false, false, [])]
    while let (node, isLoose, atEdge, marks) = rest.popLast() {
      guard seen.insert(node * 4 + (isLoose ? 2 : 0) + (atEdge ? 1 : 0)).inserted else { continue }
      switch graph[node] {
      case .accept:
        let end = atEdge ? acceptAtEdge : accept
        if !list.contains(where: { $0.node == end }) {
          list.append(Move(node: end, isLoose: true, marks: offset(of: marks)))
        }
      case .read:
        guard !atEdge, let id = nodeIDs[node] else {
          throw RuleProblem(
            place, side == .left ? "something stands before \"^\"" : "something stands behind \"$\"",
            mend: "\"^\" begins a pattern and \"$\" ends it")
        }
        list.append(Move(node: id, isLoose: isLoose, marks: offset(of: marks)))
      case .space(let next): rest.append((next, true, atEdge, marks))
      case .mark(let mark, let next): rest.append((next, isLoose, atEdge, marks + [mark]))
      case .edge(let next): rest.append((next, isLoose, true, marks))
      case .split(let choices):
        for choice in choices.reversed() { rest.append((choice, isLoose, atEdge, marks)) }
      }
    }
    moveCount += list.count
    return list
  }

  private mutating func offset(of marks: [UInt8]) -> UInt32 {
    if let known = markOffsets[marks] { return known }
    let offset = UInt32(automaton.markPool.count)
    automaton.markPool.append(UInt8(truncatingIfNeeded: marks.count))
    automaton.markPool.append(contentsOf: marks)
    markOffsets[marks] = offset
    return offset
  }
}
