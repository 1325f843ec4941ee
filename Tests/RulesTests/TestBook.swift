import SoLieuLexicon
import SoLieuNumerals
import SoLieuRuleCompiler
import SoLieuRules
import SoLieuTokens

/// Rules compiled against a word table of just their own words, and texts cut up by hand, so that these tests don't
/// depend on the tokenizer, the numerals or the lexicon.
struct TestBook {
  var rules: RuleSet
  var words: [String: WordID] = [:]

  static let lexemes: [(LexemeClasses, [String])] = [
    (.noun, ["đảng viên", "học viên", "người", "thôn", "hộ nghèo", "tấn lúa"]),
    (.verb, ["đạt", "tăng", "kết nạp"]),
  ]
  static let units: [(FigureKind, [String])] = [
    (.money, ["đồng", "USD", "$"]), (.measure, ["km/h", "tấn", "ha"]), (.duration, ["năm", "tháng"]),
    (.percentage, ["%", "phần trăm"]),
  ]

  /// One rule with one or more patterns.
  init(patterns: [String], header: String = "") throws {
    let list = patterns.map { "\"\($0.replacing("\\", with: "\\\\"))\"" }.joined(separator: ", ")
    try self.init(
      yaml: """
        \(header)
        rules:
          - id: test.rule
            kind: count
            pattern: [\(list)]
            reads: ["có [5]"]
            leaves: ["không"]
        """)
  }

  init(yaml: String, file: String = "vi/test.yaml") throws {
    try self.init(sources: [RuleSource(name: file, contents: yaml)])
  }

  init(sources: [RuleSource]) throws {
    let files = try RuleCompiler.read(sources)
    var all = RuleCompiler.words(in: files)
    let phrases = Self.lexemes.flatMap(\.1) + Self.units.flatMap(\.1)
    all += phrases.flatMap { TestText.pieces($0).map(\.text) }
    var words: [String: WordID] = [:]
    for word in all where words[word.lowercased()] == nil {
      words[word.lowercased()] = WordID(UInt32(words.count))
    }
    self.words = words
    let known = words
    rules = try RuleCompiler.compile(
      files,
      vocabulary: RuleVocabulary(
        wordID: { known[$0.lowercased()] },
        lexemes: { classes in
          Self.lexemes.filter { !$0.0.isDisjoint(with: classes) }.flatMap(\.1)
        },
        units: { kind in Self.units.filter { kind == nil || $0.0 == kind }.flatMap(\.1) },
        hasUnit: { ["VND", "year"].contains($0) }, hasMeasure: { ["member_count", "class_size"].contains($0) }))
  }

  func text(_ text: String) -> TestText { TestText(text, words: words, rules: rules) }

  /// The matches in a text, as `rule/pattern head: matched text`, in order.
  func matches(_ text: String) -> [RuleMatch] { self.text(text).matches(rules) }

  /// What the first rule's matches cover.
  func found(_ text: String) -> [String] {
    let text = self.text(text)
    return text.matches(rules).map { text.string($0.tokens) }
  }

  /// The captures of the only match, as `slot=text`.
  func captures(_ text: String) -> [String] {
    let text = self.text(text)
    return text.matches(rules).flatMap { match in
      rules.captures(of: match, in: text.stream).map { "\($0.slot)=\(text.string($0.tokens))" }
    }
  }

  func figure(_ text: String) -> [String] {
    let text = self.text(text)
    return text.matches(rules).map { text.string(rules.textTokens(of: $0, in: text.stream)) }
  }
}

/// A text, its tokens, its numerals and its symbols.
struct TestText {
  struct Piece { var text: String, kind: TokenKind, spaceBefore: Bool }

  var pieces: [Piece]
  var tokens = TokenTable()
  var numerals: [Numeral] = []
  var stream = SymbolStream()

  init(_ text: String, words: [String: WordID], rules: RuleSet) {
    self.init(Self.pieces(text), words: words, rules: rules)
  }

  init(_ pieces: [Piece], words: [String: WordID], rules: RuleSet) {
    self.pieces = pieces
    var sentenceStarts = true
    for (index, piece) in pieces.enumerated() {
      tokens.starts.append(UInt32(index))
      tokens.ends.append(UInt32(index + 1))
      tokens.kinds.append(piece.kind)
      var flags: TokenFlags = piece.spaceBefore ? .spaceBefore : []
      if let first = piece.text.unicodeScalars.first, first.properties.isUppercase { flags.insert(.capital) }
      if piece.text.count > 1, piece.text == piece.text.uppercased(), piece.kind == .word { flags.insert(.allCapitals) }
      if sentenceStarts { flags.insert(.sentenceStart) }
      tokens.flags.append(flags)
      tokens.words.append(piece.kind == .digits ? .none : words[piece.text.lowercased()] ?? .none)
      if piece.kind == .digits || Self.numberWords[piece.text.lowercased()] != nil {
        numerals.append(Self.numeral(piece, at: index))
      }
      sentenceStarts = piece.text == "."
    }
    let starts = tokens.flags.indices.filter { tokens.flags[$0].contains(.sentenceStart) }
    let sentences = zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<$1 }
    stream = SymbolStream(tokens: tokens, sentences: sentences, numerals: numerals, rules: rules)
  }

  func string(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      if pieces[index].spaceBefore, !text.isEmpty { text += " " }
      text += pieces[index].text
    }
    return text
  }

  func matches(_ rules: RuleSet) -> [RuleMatch] {
    var matcher = RuleMatcher(rules: rules)
    var matches: [RuleMatch] = []
    for index in numerals.indices { matcher.matches(head: index, in: stream, into: &matches) }
    return matches
  }

  static let numberWords: [String: (Int, NumeralForm)] = [
    "năm": (5, [.words, .integer, .doubtful]), "một": (1, [.words, .integer, .one, .doubtful]),
    "hai": (2, [.words, .integer]), "xii": (12, [.roman, .integer]), "ba": (3, [.words, .integer, .doubtful]),
  ]

  static func numeral(_ piece: Piece, at index: Int) -> Numeral {
    if let (value, form) = numberWords[piece.text.lowercased()] {
      return Numeral(tokens: index..<index + 1, value: ExactDecimal(value), form: form, scale: .one)
    }
    var form: NumeralForm = .digits
    guard let value = Int(piece.text) else {
      return Numeral(tokens: index..<index + 1, value: .one, form: [.digits, .decimal], scale: .one)
    }
    form.insert(.integer)
    if piece.text.count <= 2 {
      if (1...31).contains(value) { form.insert(.day) }
      if (1...12).contains(value) { form.insert(.month) }
      if (0...24).contains(value) { form.insert(.hour) }
      if (0...59).contains(value) { form.insert(.minute) }
      if (1...4).contains(value) { form.insert(.quarter) }
    }
    if piece.text.count == 2 { form.insert(.twoDigits) }
    if piece.text.count == 4, (1000...2199).contains(value) { form.insert(.year) }
    return Numeral(tokens: index..<index + 1, value: ExactDecimal(value), form: form, scale: .one)
  }

  static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var space = true
    for character in text {
      if character == "\n" {
        pieces.append(Piece(text: "\n", kind: .lineEnd, spaceBefore: space))
        space = false
        continue
      }
      if character.isWhitespace {
        space = true
        continue
      }
      let kind: TokenKind = character.isLetter ? .word : character.isNumber ? .digits : .mark
      let joins =
        !space && kind != .mark
        && (pieces.last?.kind == kind || pieces.last?.kind == .digits && false)
      if joins {
        pieces[pieces.count - 1].text.append(character)
      } else if kind == .digits, !space, pieces.count >= 2, pieces[pieces.count - 1].text == ",",
        pieces[pieces.count - 2].kind == .digits, !pieces[pieces.count - 1].spaceBefore
      {
        pieces.removeLast()
        pieces[pieces.count - 1].text += "," + String(character)
      } else {
        pieces.append(Piece(text: String(character), kind: kind, spaceBefore: space))
      }
      space = false
    }
    return pieces
  }
}
