import CICU
import SoLieuTokens
import Testing

@Suite("Whole tokens")
struct WholeTokensTests {
  @Test("keep each shape of the table whole", arguments: NumericShape.allCases)
  func shapes(shape: NumericShape) {
    for example in shape.examples {
      let found = Self.whole("đạt \(example), (\(example)) \(example).\nCó \(example)")
      #expect(found.filter { $0 == "\(shape.rawValue) \(example)" }.count == 4, "\(found)")
    }
  }

  @Test(
    "leave everything else to ICU",
    arguments: [
      ("TP.HCM có 5 lớp", ["TP.HCM", "có", "grouped 5", "lớp"]),
      ("10-15 và 2 / 3", ["grouped 10", "-", "grouped 15", "và", "grouped 2", "/", "grouped 3"]),
      ("Covid-19 và/hoặc A350", ["Covid", "-", "grouped 19", "và", "/", "hoặc", "A350"]),
      ("24.000 đồng", ["grouped 24.000", "đồng"]),
      ("là 5. USD tăng", ["là", "grouped 5", ".", "USD", "tăng"]),
    ])
  func others(text: String, expected: [String]) { #expect(Self.whole(text) == expected) }

  @Test("are described in the README as they are")
  func readme() throws {
    let table = NumericShape.allCases.map {
      "| \($0.rawValue) | \($0.pattern) | \($0.examples.joined(separator: " · ")) |"
    }.joined(separator: "\n")
    let readme = try readFile(
      #filePath.replacing("Tests/TokensTests/WholeTokensTests.swift", with: "Sources/Tokens/README.md"))
    #expect(readme.contains("|---|---|---|\n" + table + "\n\n"))
  }

  @Test("have ICU's boundaries, as sentences do, in drawn texts", arguments: [11, 12] as [UInt64])
  func drawn(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let oracle = Oracle()
    for round in 0..<600 {
      let text =
        switch round % 3 {
        case 0: Draw.text(Draw.plain, &generator, length: 0...40)
        case 1: Draw.text(Draw.wild, &generator, length: 0...30)
        default: Draw.scalars(&generator, length: 0...20)
        }
      let difference = oracle.difference(text)
      #expect(difference == nil)
      if difference != nil { return }
    }
  }

  static func whole(_ text: String) -> [String] {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    let bytes = Array(text.utf8)
    tokenizer.tokenize(bytes.span, words: WordTable(words: []), into: &tokens)
    return WholeTokens.find(in: tokens, of: bytes.span).compactMap { token in
      let range = Int(tokens.starts[token.rows.lowerBound])..<Int(tokens.ends[token.rows.upperBound - 1])
      let text = String(decoding: bytes[range], as: UTF8.self)
      return text == "\n" ? nil : token.shape.map { "\($0.rawValue) \(text)" } ?? text
    }
  }
}

/// ICU's own boundaries, to compare tokens with: nothing of the tokenizer is used to find them.
@safe final class Oracle {
  private let breaker: OpaquePointer
  private let words = WordTable(words: [])

  init() {
    var status: Int32 = 0
    guard let breaker = unsafe cicu_breaker_open(&status) else { fatalError("ICU: status \(status)") }
    unsafe self.breaker = breaker
  }

  deinit { unsafe cicu_breaker_close(breaker) }

  /// What is wrong with the tokens of a text; nil if nothing is.
  func difference(_ text: [UInt8]) -> String? {
    var tokenizer = Tokenizer()
    var tokens = TokenTable()
    tokenizer.tokenize(text.span, words: words, into: &tokens)
    var marks = [UInt8](repeating: 0, count: text.count + 1)
    let status = unsafe text.withUnsafeBufferPointer { text in
      unsafe marks.withUnsafeMutableBufferPointer { marks in
        guard let bytes = text.baseAddress, let marks = marks.baseAddress else { return Int32(0) }
        return unsafe cicu_breaker_mark(breaker, bytes, Int32(text.count), marks)
      }
    }
    guard status <= 0 else { return "ICU: status \(status)" }
    let shown = String(decoding: text, as: UTF8.self).debugDescription
    let visible = Self.visible(text)

    // Sentences: the first token from each boundary on, and no other, begins one.
    let expected = text.indices.filter { marks[$0] & UInt8(CICU_SENTENCE_BOUNDARY) != 0 }
      .compactMap { boundary in tokens.starts.firstIndex { Int($0) >= boundary } }
    let starts = (0..<tokens.count).filter { tokens.flags[$0].contains(.sentenceStart) }
    if starts != Array(Set(expected)).sorted() {
      return "sentences begin at tokens \(starts), by ICU \(expected): \(shown)"
    }

    // Words: ICU's segments, without invisible scalars at their ends; those inside of a shape become one.
    var segments: [Range<Int>] = []
    var start = 0
    for end in 1..<max(1, text.count + 1) where marks[end] & UInt8(CICU_WORD_BOUNDARY) != 0 {
      let inside = (start..<end).filter { visible[$0] }
      if let first = inside.first, let last = inside.last { segments.append(first..<last + 1) }
      start = end
    }
    var segment = segments[...]
    for token in WholeTokens.find(in: tokens, of: text.span) {
      let range = Int(tokens.starts[token.rows.lowerBound])..<Int(tokens.ends[token.rows.upperBound - 1])
      let inside = range.filter { visible[$0] }
      guard let first = segment.popFirst() else { return "more tokens than ICU has: \(shown)" }
      var last = first
      while token.shape != nil, last.upperBound <= (inside.last ?? 0), let next = segment.popFirst() { last = next }
      if inside.first != first.lowerBound || inside.last != last.upperBound - 1 {
        return "token \(range) is \(first.lowerBound)..<\(last.upperBound) by ICU: \(shown)"
      }
    }
    return segment.isEmpty ? nil : "ICU has more words: \(shown)"
  }

  /// Whether a byte is of a scalar that can be seen, or ends a line.
  private static func visible(_ text: [UInt8]) -> [Bool] {
    var visible: [Bool] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let seen =
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default:
          !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
            && scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
        }
      for _ in 0..<UTF8.width(scalar) { visible.append(seen) }
    }
    return visible
  }
}
