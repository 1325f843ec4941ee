import SoLieuRules

/// A pattern without choices around its first numeral: what stands before the numeral, the numeral, what stands behind.
struct HeadedPattern: Sendable, Hashable {
  var before: [PatternNode]
  var head: NumeralPart
  var behind: [PatternNode]

  var specificity: Specificity {
    let sides = before + behind
    return Specificity(
      fixedWords: PatternMeasure.fixedWords(sides) + (head.value == nil ? 0 : 1),
      constraints: PatternMeasure.constraints(sides) + 1 + head.constraints)
  }
}

/// Turns a pattern into headed ones: alternatives and options that hold the first numeral are written out.
struct PatternExpansion {
  static let limit = 64

  private let place: SourcePlace
  private var count = 0

  private init(place: SourcePlace) { self.place = place }

  /// In order of preference.
  /// - Throws: where a way through the pattern has no numeral, or there are too many ways.
  static func expand(_ nodes: [PatternNode], at place: SourcePlace) throws(RuleProblem) -> [HeadedPattern] {
    var expansion = PatternExpansion(place: place)
    return try expansion.expand(before: [], nodes[...])
  }

  private mutating func expand(
    before: [PatternNode], _ nodes: ArraySlice<PatternNode>
  ) throws(RuleProblem) -> [HeadedPattern] {
    guard let index = nodes.firstIndex(where: Self.hasNumeral) else {
      throw RuleProblem(
        place, "the pattern, or one way through it, has no numeral",
        mend: "every pattern needs a {#…}, in each of its alternatives")
    }
    let before = before + nodes[..<index]
    let behind = nodes[(index + 1)...]
    switch nodes[index] {
    case .numeral(let head):
      count += 1
      if count > Self.limit {
        throw RuleProblem(
          place, "there are more than \(Self.limit) ways to reach the first numeral", mend: "write several rules")
      }
      return [HeadedPattern(before: before, head: head, behind: Array(behind))]
    case .group(let alternatives):
      var patterns: [HeadedPattern] = []
      for alternative in alternatives { patterns += try expand(before: before, (alternative + behind)[...]) }
      return patterns
    case .optional(let inner):
      return try expand(before: before, (inner + behind)[...]) + (try expand(before: before, behind))
    default: return []
    }
  }

  private static func hasNumeral(_ node: PatternNode) -> Bool {
    switch node {
    case .numeral: true
    case .group(let alternatives): alternatives.contains { $0.contains(where: hasNumeral) }
    case .optional(let inner): inner.contains(where: hasNumeral)
    default: false
    }
  }
}

/// What every match of some parts has at least.
enum PatternMeasure {
  static func fixedWords(_ nodes: [PatternNode]) -> Int {
    nodes.reduce(0) { sum, node in
      switch node {
      case .literal: sum + 1
      case .phrase(.list): sum + 1
      case .numeral(let part): sum + (part.value == nil ? 0 : 1)
      case .group(let alternatives): sum + (alternatives.map(fixedWords).min() ?? 0)
      default: sum
      }
    }
  }

  static func constraints(_ nodes: [PatternNode]) -> Int {
    nodes.reduce(0) { sum, node in
      switch node {
      case .numeral(let part): sum + 1 + part.constraints
      case .phrase(.units): sum + 2
      case .phrase(.lexemes), .beginning, .end: sum + 1
      case .word(let word): sum + (word == .any ? 0 : 1)
      case .group(let alternatives): sum + (alternatives.map(constraints).min() ?? 0)
      default: sum
      }
    }
  }
}
