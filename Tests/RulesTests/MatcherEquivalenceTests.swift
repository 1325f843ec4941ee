import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleCompiler
import SoLieuTokens
import Testing

@testable import SoLieuRules

/// A pattern as a tree, with a matcher of its own that tries everything: what the automata are compared with.
indirect enum Shape {
  case word(String)
  case any, numeral, day
  case words(Int)
  case choice([Shape])
  case option(Shape)
  /// Parts, and whether white space stands before each.
  case sequence([(part: Shape, spaced: Bool)])

  /// As it's written in a rule file.
  var text: String {
    switch self {
    case .word(let word): "(\(word))"
    case .any: "{word}"
    case .numeral: "{#}"
    case .day: "{#day}"
    case .words(let count): "{...\(count)}"
    case .choice(let shapes): "(" + shapes.map(\.text).joined(separator: "|") + ")"
    case .option(let shape): "(\(shape.text))?"
    case .sequence(let parts): parts.map { ($0.spaced ? " " : "") + $0.part.text }.joined()
    }
  }

  /// Where the matcher is: the next token, whether white space may stand before it, and the first numeral so far.
  struct Place: Hashable {
    var token: Int
    var isLoose: Bool
    var head: Int?
  }

  func ends(from places: Set<Place>, in text: TestText) -> Set<Place> {
    switch self {
    case .sequence(let parts):
      return parts.reduce(places) { places, part in
        let here = part.spaced ? Set(places.map { Place(token: $0.token, isLoose: true, head: $0.head) }) : places
        return part.part.ends(from: here, in: text)
      }
    case .choice(let shapes): return shapes.reduce(into: []) { $0.formUnion($1.ends(from: places, in: text)) }
    case .option(let shape): return places.union(shape.ends(from: places, in: text))
    case .words(let count):
      var all = places
      var last = places
      for index in 0..<count {
        if index > 0 { last = Set(last.map { Place(token: $0.token, isLoose: true, head: $0.head) }) }
        last = Shape.any.ends(from: last, in: text)
        all.formUnion(last)
      }
      return all
    default: return Set(places.compactMap { read(at: $0, text) })
    }
  }

  private func read(at place: Place, _ text: TestText) -> Place? {
    guard place.token < text.pieces.count, place.isLoose || !text.pieces[place.token].spaceBefore else { return nil }
    let piece = text.pieces[place.token]
    let numeral = text.numerals.firstIndex { $0.tokens.lowerBound == place.token }
    var head = place.head
    switch self {
    case .word(let word): guard piece.text == word else { return nil }
    case .any:
      guard piece.kind == .word else { return nil }
      if let numeral, !text.numerals[numeral].form.contains(.doubtful) { return nil }
    case .numeral, .day:
      guard let numeral else { return nil }
      if case .day = self, !text.numerals[numeral].form.contains(.day) { return nil }
      head = head ?? numeral
    default: return nil
    }
    return Place(token: place.token + 1, isLoose: false, head: head)
  }

  static func random(_ random: inout SeededRandom, depth: Int) -> Shape {
    switch Int.random(in: 0..<(depth > 0 ? 11 : 6), using: &random) {
    case 0...2: return .word(["a", "b", "/", "năm"].randomElement(using: &random) ?? "a")
    case 3: return .any
    case 4: return Bool.random(using: &random) ? .numeral : .day
    case 5: return .words(Int.random(in: 1...3, using: &random))
    case 6, 7:
      return .choice((0..<Int.random(in: 1...3, using: &random)).map { _ in self.random(&random, depth: depth - 1) })
    case 8: return .option(self.random(&random, depth: depth - 1))
    default: return sequence(&random, depth: depth - 1)
    }
  }

  static func sequence(_ random: inout SeededRandom, depth: Int) -> Shape {
    .sequence(
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (self.random(&random, depth: depth), Int.random(in: 0..<4, using: &random) > 0)
      })
  }
}

@Suite("The automata")
struct MatcherEquivalenceTests {
  private static func randomText(_ random: inout SeededRandom, _ book: TestBook) -> TestText {
    let pieces = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      let text = ["a", "b", "/", "năm", "7", "40", "x", "hai"].randomElement(using: &random) ?? "a"
      let kind: TokenKind = text == "/" ? .mark : text == "7" || text == "40" ? .digits : .word
      return TestText.Piece(text: text, kind: kind, spaceBefore: Int.random(in: 0..<4, using: &random) > 0)
    }
    return TestText(pieces, words: book.words, rules: book.rules)
  }

  /// From the first token of the widest match to its last, for each numeral; by trying everything.
  private static func expected(_ shape: Shape, _ text: TestText) -> [Range<Int>?] {
    var ranges = [Range<Int>?](repeating: nil, count: text.numerals.count)
    for start in 0..<text.pieces.count {
      let places: Set = [Shape.Place(token: start, isLoose: true, head: nil)]
      for end in shape.ends(from: places, in: text) {
        guard let head = end.head, end.token > start else { continue }
        let old = ranges[head] ?? start..<end.token
        ranges[head] = min(start, old.lowerBound)..<max(end.token, old.upperBound)
      }
    }
    return ranges
  }

  private static func found(_ text: TestText, _ matcher: inout RuleMatcher) -> [Range<Int>?] {
    text.numerals.indices.map { head in
      var matches: [RuleMatch] = []
      matcher.matches(head: head, in: text.stream, into: &matches)
      guard let first = matches.first else { return nil }
      return matches.reduce(first.tokens) {
        min($0.lowerBound, $1.tokens.lowerBound)..<max($0.upperBound, $1.tokens.upperBound)
      }
    }
  }

  @Test("find what trying everything finds, with a large cache and with hardly any")
  func equivalence() throws {
    var random = SeededRandom(seed: 42)
    var (compiled, matched, resets) = (0, 0, 0)
    for _ in 0..<600 {
      let shape = Shape.sequence(&random, depth: 3)
      guard let book = try? TestBook(patterns: [shape.text]) else { continue }
      compiled += 1
      var matcher = RuleMatcher(rules: book.rules)
      var tiny = RuleMatcher(
        rules: book.rules, limits: LazyAutomaton.Limits(states: 3, items: 1 << 20, transitions: 2))
      for _ in 0..<8 {
        let text = Self.randomText(&random, book)
        let expected = Self.expected(shape, text)
        #expect(Self.found(text, &matcher) == expected, "\(shape.text) in \(text.string(0..<text.pieces.count))")
        #expect(Self.found(text, &tiny) == expected, "\(shape.text), without a cache")
        matched += expected.count { $0 != nil }
      }
      resets += tiny.resets
    }
    // The test is worth something: many patterns compile, many match, and the small cache overflows.
    #expect(compiled > 200 && matched > 400 && resets > 200, "\(compiled) \(matched) \(resets)")
  }

  @Test("put captures inside their match, and the head's numeral among them")
  func captures() throws {
    var random = SeededRandom(seed: 43)
    var count = 0
    for _ in 0..<300 {
      guard let book = try? TestBook(patterns: [Shape.sequence(&random, depth: 3).text]) else { continue }
      for _ in 0..<4 {
        let text = Self.randomText(&random, book)
        for match in text.matches(book.rules) {
          let captures = book.rules.captures(of: match, in: text.stream)
          #expect(captures.contains { $0.numeral == match.head })
          #expect(
            captures.allSatisfy {
              match.tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= match.tokens.upperBound
            })
          #expect(book.rules.textTokens(of: match, in: text.stream) == match.tokens)
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  @Test(
    "take as many steps for a numeral as their longest pattern is long, whatever it says",
    arguments: [
      "(a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? {#} (a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? (a)? b",
      "{...8} {...8} {...8} {#} {...8} {...8} {...8} b",
      "((a|a|{word}) (a|{word})?)? ((a|a|{word}) (a|{word})?)? {#} ((((a)? a)? (a)?)? a)? b",
      "{noun...8} {#} {noun...8} {noun...8}",
    ])
  func linear(pattern: String) throws {
    let book = try TestBook(patterns: [pattern])
    let words = String(repeating: "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a 7 ", count: 40)
    let text = book.text(words)
    var matcher = RuleMatcher(rules: book.rules)
    var matches: [RuleMatch] = []
    for head in text.numerals.indices { matcher.matches(head: head, in: text.stream, into: &matches) }
    #expect(matcher.steps <= text.numerals.count * 56)
    // Numerals with the same words around them cost nothing new.
    #expect(matcher.misses <= 200)
    for match in matches.prefix(3) { #expect(!book.rules.captures(of: match, in: text.stream).isEmpty) }
  }

  @Test("take no more steps for a thousand rules than for one")
  func manyRules() throws {
    let rules = (0..<1_000).map { index in
      "  - {id: r\(index), kind: count, pattern: \"(a|b)? {#} {word} w\(String(UnicodeScalar(97 + index % 26) ?? "a"))\", reads: [\"[5]\"], leaves: [b]}"
    }
    let many = try TestBook(yaml: "rules:\n" + rules.joined(separator: "\n"))
    let one = try TestBook(yaml: "rules:\n" + rules[3])
    func steps(_ book: TestBook) -> Int {
      let text = book.text(String(repeating: "a 5 x wd 6 x wz. ", count: 50))
      var matcher = RuleMatcher(rules: book.rules)
      var matches: [RuleMatch] = []
      for head in text.numerals.indices { matcher.matches(head: head, in: text.stream, into: &matches) }
      return matcher.steps
    }
    #expect(steps(many) <= steps(one) + 50)
  }

  @Test("never come to grief over any text as a pattern")
  func fuzz() throws {
    var random = SeededRandom(seed: 44)
    let pieces = [
      "{#}", "{#day}", "{#low:roman", "}", "{", "(", ")", "[", "]", "<", ">", "|", "?", "^", "$", "\\", " ", "a", "năm",
      "{word}", "{...3}", "{noun...2}", "{unit:money}", "{unit", "5", "=", ":", "…", "\u{301}", "🙂", "%", "{#=7}", "!",
    ]
    var compiled = 0
    for _ in 0..<4_000 {
      var pattern = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) { pattern += pieces.randomElement(using: &random) ?? "" }
      guard let book = try? TestBook(patterns: [pattern]) else { continue }
      compiled += 1
      let text = book.text("a năm 7 $ đảng viên, 5% a\n7 🙂 a")
      for match in text.matches(book.rules) {
        let own = book.rules.textTokens(of: match, in: text.stream)
        #expect(match.tokens.lowerBound <= own.lowerBound && own.upperBound <= match.tokens.upperBound)
      }
    }
    #expect(compiled > 100)
  }
}
