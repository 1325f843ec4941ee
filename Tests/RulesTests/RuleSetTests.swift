import SoLieuLexicon
import SoLieuRules
import Testing

@Suite("A set of rules")
struct RuleSetTests {
  private func book(_ rules: [(id: String, pattern: String, over: String)]) throws -> TestBook {
    let lines = rules.map { rule in
      "  - {id: \(rule.id), kind: count, pattern: \"\(rule.pattern)\", over: [\(rule.over)], reads: [\"[5]\"], leaves: [b]}"
    }
    return try TestBook(yaml: "rules:\n" + lines.joined(separator: "\n"))
  }

  /// Ids of the rules that match, best first.
  private func order(_ book: TestBook, _ text: String) -> [String] {
    var matches = book.matches(text)
    var order = MatchOrder()
    order.sort(&matches, by: book.rules)
    return matches.map { book.rules[$0.rule].id }
  }

  @Test("prefers fixed words, then length, then what is asked of numerals, then order")
  func specificity() throws {
    #expect(order(try book([("a", "{#} {noun}", ""), ("b", "{#} thôn", "")]), "5 thôn") == ["b", "a"])
    #expect(order(try book([("a", "{#} {word}", ""), ("b", "{#} {word} {word}", "")]), "5 x y") == ["b", "a"])
    #expect(order(try book([("a", "{#}/{#high}", ""), ("b", "{#day}/{#month}", "")]), "5/6") == ["b", "a"])
    #expect(order(try book([("a", "{#} {word}", ""), ("b", "{#} {unit}", "")]), "5 ha") == ["b", "a"])
    #expect(order(try book([("a", "{#}", ""), ("b", "{#}", "")]), "5") == ["a", "b"])
    #expect(order(try book([("a", "{#} (x)? {word}", ""), ("b", "{#} y", "")]), "5 y") == ["b", "a"])
  }

  @Test("lets a rule win by name")
  func over() throws {
    #expect(order(try book([("a", "{#} thôn", ""), ("b", "{#}", "a")]), "5 thôn") == ["b", "a"])
    // What a rule wins over stands behind it, whatever else could stand between.
    let chain = try book([("a", "{#} thôn mới", ""), ("b", "{#} thôn", ""), ("c", "{#}", "a")])
    #expect(order(chain, "có 5 thôn mới") == ["b", "c", "a"])
    let text = chain.matches("5 thôn mới")
    #expect(text.map { chain.rules[$0.rule].id } == ["a", "b", "c"])
    #expect(chain.rules.precedes(text[2], text[0]) && !chain.rules.precedes(text[0], text[2]))
    #expect(chain.rules.precedes(text[0], text[1]) && chain.rules.precedes(text[1], text[2]))
  }

  @Test("is the same when it's been stored")
  func image() throws {
    let book = try book([("a", "[{#}] (hơn)? <{noun}> $", "b"), ("b", "{unit:money}? {#=24}/{#day}", "")])
    var writer = ImageWriter()
    book.rules.write(to: &writer)
    let bytes = writer.finish()
    var reader = try ImageReader(bytes)
    let copy = try RuleSet(from: &reader)
    #expect(reader.isAtEnd)
    #expect(copy.rules == book.rules.rules && copy.patterns == book.rules.patterns)
    #expect(copy.left == book.rules.left && copy.right == book.rules.right && copy.alphabet == book.rules.alphabet)
    let text = book.text("5 thôn. 24/7")
    #expect(text.matches(copy) == text.matches(book.rules))
    #expect(!text.matches(copy).isEmpty)
  }

  @Test("can be empty")
  func empty() throws {
    var writer = ImageWriter()
    RuleSet().write(to: &writer)
    var reader = try ImageReader(writer.finish())
    let rules = try RuleSet(from: &reader)
    #expect(rules.rules.isEmpty)
    let text = TestText("5 thôn", words: [:], rules: rules)
    #expect(text.matches(rules).isEmpty)
  }

  @Test("refuses parts that don't fit together, and never traps on them")
  func damage() throws {
    let book = try book([("a", "(hơn)? [{#}] <{noun}>", ""), ("b", "{unit:money} {#}/{#day} $", "")])
    let text = book.text("hơn 5 thôn. $ 24/7")
    var random = SeededRandom(seed: 7)
    var refused = 0
    for _ in 0..<2_000 {
      var parts = Parts(book.rules)
      parts.damage(&random)
      var reader = try ImageReader(parts.image)
      do throws(ImageError) {
        let rules = try RuleSet(from: &reader)
        _ = text.matches(rules).map { rules.captures(of: $0, in: text.stream) }
      } catch {
        refused += 1
      }
    }
    #expect(refused > 200)
  }
}

/// An image whose bytes are damaged behind the header, and its checksum made to fit: as if the compiler had a mistake.
private struct Parts {
  var bytes: [UInt8]

  init(_ rules: RuleSet) {
    var writer = ImageWriter()
    rules.write(to: &writer)
    bytes = writer.finish()
  }

  mutating func damage(_ random: inout SeededRandom) {
    let index = Int.random(in: 16..<bytes.count, using: &random)
    bytes[index] = UInt8.random(in: 0...255, using: &random)
  }

  /// The payload written anew, number by number, so that the checksum is right.
  var image: [UInt8] {
    var writer = ImageWriter()
    let payload = bytes[16...] + [0, 0, 0]
    for index in stride(from: payload.startIndex, to: payload.endIndex - 3, by: 4) {
      var number: UInt32 = 0
      for byte in 0..<4 { number |= UInt32(payload[index + byte]) << UInt32(8 * byte) }
      writer.uint32(number)
    }
    return writer.finish()
  }
}
