import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules

/// What the names in a file's patterns stand for.
struct PatternScope {
  /// Lists by name: the file that each is of.
  var lists: [String: String] = [:]
  var macros: [String: Placed<String>] = [:]
}

/// Reads one pattern. The grammar is in `README.md`.
struct PatternParser {
  /// How many parts a pattern may have once its macros are put in.
  static let partLimit = 256
  static let nestingLimit = 16
  static let wordsLimit = 12

  private let scope: PatternScope
  private var scalars: [Unicode.Scalar] = []
  private var position = 0
  private var place: SourcePlace
  private var depth = 0
  /// Macros that are being put in.
  private var macroStack: [String] = []
  private var partCount = 0
  /// Lists and macros that were used.
  private(set) var usedLists: Set<String> = []
  private(set) var usedMacros: Set<String> = []

  init(scope: PatternScope) {
    self.scope = scope
    place = SourcePlace(file: "", line: 1, column: 1)
  }

  /// The parts of `pattern`, in order.
  mutating func parse(_ pattern: Placed<String>) throws(RuleProblem) -> [PatternNode] {
    partCount = 0
    return try parseText(pattern)
  }

  private mutating func parseText(_ pattern: Placed<String>) throws(RuleProblem) -> [PatternNode] {
    let outer = (scalars, position, place, depth)
    defer { (scalars, position, place, depth) = outer }
    scalars = Array(pattern.value.unicodeScalars)
    position = 0
    place = pattern.place
    let alternatives = try parseAlternatives()
    if position < scalars.count {
      throw problem("\"\(scalars[position])\" closes nothing", "take it away, or write \\\(scalars[position])")
    }
    return alternatives.count == 1 ? alternatives[0] : [.group(alternatives)]
  }

  private mutating func parseAlternatives() throws(RuleProblem) -> [[PatternNode]] {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.nestingLimit { throw problem("the pattern is nested too deeply", "split it into several patterns") }
    var alternatives = [try parseSequence()]
    while peek() == "|" {
      position += 1
      alternatives.append(try parseSequence())
    }
    return alternatives
  }

  private mutating func parseSequence() throws(RuleProblem) -> [PatternNode] {
    var nodes: [PatternNode] = []
    while let scalar = peek() {
      if scalar == "|" || scalar == ")" || scalar == "]" || scalar == ">" || scalar == "}" { break }
      let part = try parsePart(scalar)
      if part == [.space], nodes.last == .space { continue }
      if peek() == "?" {
        if part == [.space] { throw problem("nothing stands before \"?\"", "write \\? for the mark itself") }
        position += 1
        nodes.append(.optional(part))
      } else {
        nodes.append(contentsOf: part)
      }
    }
    return nodes
  }

  private mutating func parsePart(_ scalar: Unicode.Scalar) throws(RuleProblem) -> [PatternNode] {
    partCount += 1
    if partCount > Self.partLimit { throw problem("the pattern has more than \(Self.partLimit) parts", "split it") }
    switch scalar {
    case "(":
      position += 1
      let alternatives = try parseAlternatives()
      try close(")")
      return [.group(alternatives)]
    case "[":
      position += 1
      let inner = try parseAlternatives()
      try close("]")
      return [.mark(Mark.textOpens)] + (inner.count == 1 ? inner[0] : [.group(inner)]) + [.mark(Mark.textCloses)]
    case "<": return try parseCapture()
    case "{": return try parseBraces()
    case "?": throw problem("nothing stands before \"?\"", "write \\? for the mark itself")
    case "^":
      position += 1
      return [.beginning]
    case "$":
      position += 1
      return [.end]
    case "\\":
      position += 1
      guard let escaped = peek() else {
        throw problem("a backslash ends the pattern", "write \\\\ for the mark itself")
      }
      if PatternText.isLetter(escaped) || PatternText.isDigit(escaped) || PatternText.isSpace(escaped) {
        throw problem("a backslash before \"\(escaped)\"", "only marks need one")
      }
      position += 1
      return [.literal(String(escaped))]
    default: return try parseLiteral(scalar)
    }
  }

  private mutating func parseLiteral(_ scalar: Unicode.Scalar) throws(RuleProblem) -> [PatternNode] {
    if PatternText.isSpace(scalar) {
      while let next = peek(), PatternText.isSpace(next) { position += 1 }
      return [.space]
    }
    if PatternText.isDigit(scalar) {
      throw problem("digits can't be literal", "write {#=24}, which also reads the number in words")
    }
    var text = String.UnicodeScalarView()
    text.append(scalar)
    position += 1
    if PatternText.isLetter(scalar) {
      while let next = peek(), PatternText.isLetter(next) || PatternText.joins(next, before: peek(1)) {
        text.append(next)
        position += 1
      }
    }
    return [.literal(String(text))]
  }

  /// `<…>` for a subject, `<event: …>` for another slot.
  private mutating func parseCapture() throws(RuleProblem) -> [PatternNode] {
    position += 1
    let start = position
    var slot = CaptureSlot.subject
    let name = takeName()
    if !name.isEmpty, peek() == ":", let named = SlotNames.slot(name), !named.isNumeral {
      slot = named
      position += 1
      while let next = peek(), PatternText.isSpace(next) { position += 1 }
    } else {
      position = start
    }
    let inner = try parseAlternatives()
    try close(">")
    return [.mark(Mark.opens(slot))] + (inner.count == 1 ? inner[0] : [.group(inner)]) + [.mark(Mark.closes(slot))]
  }
}

// MARK: - Braces

extension PatternParser {
  private mutating func parseBraces() throws(RuleProblem) -> [PatternNode] {
    let start = position
    position += 1
    guard let end = scalars[position...].firstIndex(of: "}") else {
      throw RuleProblem(place.moved(by: start), "\"{\" isn't closed", mend: "add the \"}\"")
    }
    let inside = String(String.UnicodeScalarView(scalars[position..<end]))
    defer { position = end + 1 }
    let here = place.moved(by: start)
    if inside.hasPrefix("#") { return try parseNumeral(String(inside.dropFirst()), here) }
    // {slot:name…n}
    var name = inside[...]
    var slot: CaptureSlot?
    if let colon = inside.firstIndex(of: ":") {
      let slotName = String(inside[..<colon])
      guard let found = SlotNames.slot(slotName), !slotName.isEmpty, !found.isNumeral else {
        throw RuleProblem(
          here, "unknown slot \"\(slotName)\"",
          mend:
            "the slots of words are \(CaptureSlot.allCases.filter { !$0.isNumeral }.map { "\($0)" }.joined(separator: ", "))"
        )
      }
      slot = found
      name = inside[inside.index(after: colon)...]
    } else if inside == "unit" || inside == "unit2" {
      slot = SlotNames.slot(inside)
      name = ""
    }
    let (bare, more) = try splitMore(name, here)
    var nodes: [PatternNode] = []
    if bare.isEmpty, more > 0, slot != .unit, slot != .unit2 {
      nodes = [.optional([.words(more)])]
    } else {
      nodes = try resolve(bare, slot, here)
      if more > 0 { nodes += [.optional([.space, .words(more)])] }
    }
    guard let slot else { return nodes }
    return [.mark(Mark.opens(slot))] + nodes + [.mark(Mark.closes(slot))]
  }

  /// "class...3" is "class" and 3.
  private func splitMore(_ name: Substring, _ place: SourcePlace) throws(RuleProblem) -> (String, Int) {
    let text = name.replacing("…", with: "...")
    guard let dots = text.firstRange(of: "...") else { return (trimmed(text[...]), 0) }
    let count = trimmed(text[dots.upperBound...])
    guard let number = count.isEmpty ? 4 : Int(count), (1...Self.wordsLimit).contains(number) else {
      throw RuleProblem(
        place, "\"\(count)\" is no number of words", mend: "write 1 to \(Self.wordsLimit), as in {...4}")
    }
    return (trimmed(text[..<dots.lowerBound]), number)
  }

  private mutating func resolve(
    _ name: String, _ slot: CaptureSlot?, _ place: SourcePlace
  ) throws(RuleProblem) -> [PatternNode] {
    if let macro = scope.macros[name] { return try expand(name, macro, place) }
    if let file = scope.lists[name] {
      usedLists.insert(name)
      return [.phrase(.list(file: file, name: name))]
    }
    if slot == .unit || slot == .unit2 {
      if name.isEmpty { return [.phrase(.units(nil))] }
      if let kind = FigureKind(rawValue: name), PatternText.unitKinds.contains(kind) { return [.phrase(.units(kind))] }
    }
    if let word = WordClass.named(name) { return [.word(word)] }
    if let named = LexemeClasses.names.first(where: { $0.name == name }) { return [.phrase(.lexemes(named.classes))] }
    let known =
      scope.macros.keys.sorted() + scope.lists.keys.sorted() + WordClass.names + LexemeClasses.names.map(\.name)
    throw RuleProblem(place, "unknown name \"\(name)\"", mend: "known here are \(known.joined(separator: ", "))")
  }

  private mutating func expand(
    _ name: String, _ macro: Placed<String>, _ place: SourcePlace
  ) throws(RuleProblem) -> [PatternNode] {
    usedMacros.insert(name)
    if macroStack.contains(name) {
      throw RuleProblem(place, "the macro \"\(name)\" contains itself", mend: "write out what it stands for")
    }
    macroStack.append(name)
    defer { macroStack.removeLast() }
    return [.group([try parseText(macro)])]
  }

  /// What stands between `{#` and `}`.
  private func parseNumeral(_ text: String, _ place: SourcePlace) throws(RuleProblem) -> [PatternNode] {
    var name = text[...]
    var conditions: [String] = []
    if let colon = text.firstIndex(of: ":") {
      name = text[..<colon]
      conditions = text[text.index(after: colon)...].split(separator: ",", omittingEmptySubsequences: false)
        .map { trimmed($0) }
    } else if let equals = text.firstIndex(of: "=") {
      name = text[..<equals]
      conditions = [String(text[equals...])]
    }
    guard let slot = SlotNames.slot(trimmed(name)), slot.mayHoldNumeral else {
      throw RuleProblem(
        place, "unknown slot \"#\(name)\"",
        mend:
          "the slots of numerals are \(CaptureSlot.allCases.filter(\.mayHoldNumeral).map { "\($0)" }.joined(separator: ", "))"
      )
    }
    var part = NumeralPart.defaults(slot)
    var wanted: NumeralForm = []
    var unwanted: NumeralForm = []
    for condition in conditions {
      if condition.hasPrefix("=") {
        guard let value = Int(condition.dropFirst()), (0...999_999_999).contains(value) else {
          throw RuleProblem(
            place, "\"\(condition)\" is no whole number", mend: "write it in plain digits, as in {#=24}")
        }
        part.value = value
        continue
      }
      let refused = condition.hasPrefix("!")
      let formName = refused ? String(condition.dropFirst()) : condition
      guard let form = FormNames.form(formName) else {
        throw RuleProblem(
          place, "unknown form \"\(formName)\"",
          mend: "the forms are \(FormNames.all.map(\.name).joined(separator: ", "))")
      }
      if refused { unwanted.formUnion(form) } else { wanted.formUnion(form) }
      part.constraints += 1
    }
    if !wanted.isEmpty {
      // What is asked for by name stands in for what the slot asks for by itself.
      part.required = wanted
      part.anyOf = []
      part.forbidden.subtract(wanted)
      // A dotted date is opaque as a number: its parts are asked for, not its value.
      if wanted.contains(.dottedTriple) { part.forbidden.remove(.opaque) }
    } else if part.anyOf.isEmpty && part.required.isEmpty {
      part.anyOf = NumeralPart.romanOnly
    }
    part.forbidden.formUnion(unwanted)
    if !part.required.isDisjoint(with: part.forbidden) {
      throw RuleProblem(place, "{#\(text)} asks for a form and refuses it", mend: "keep one of the two")
    }
    return [.mark(Mark.opens(slot)), .numeral(part), .mark(Mark.closes(slot))]
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.unicodeScalars
    while let first = text.first, PatternText.isSpace(first) { text.removeFirst() }
    while let last = text.last, PatternText.isSpace(last) { text.removeLast() }
    return String(text)
  }
}

// MARK: - Reading

extension PatternParser {
  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private mutating func close(_ scalar: Unicode.Scalar) throws(RuleProblem) {
    guard peek() == scalar else { throw problem("\"\(scalar)\" is missing", "close what was opened") }
    position += 1
  }

  private mutating func takeName() -> String {
    var name = String.UnicodeScalarView()
    while let next = peek(), next.isASCII, PatternText.isLetter(next) || PatternText.isDigit(next) {
      name.append(next)
      position += 1
    }
    return String(name)
  }

  private func problem(_ message: String, _ mend: String) -> RuleProblem {
    RuleProblem(place.moved(by: min(position, scalars.count)), message, mend: mend)
  }
}

extension CaptureSlot {
  /// A numeral's slot, or one of the words that change a date's numbers: "nửa" and "half" are numerals too.
  var mayHoldNumeral: Bool { isNumeral || rawValue >= CaptureSlot.ending.rawValue }
}

/// How the text of patterns and lists is cut into tokens: as the tokenizer cuts articles.
enum PatternText {
  static let unitKinds: [FigureKind] = [.money, .measure, .duration, .percentage]

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  /// Whether a mark behind a letter makes one word with the letter behind it: "o'clock", "a.m".
  static func joins(_ mark: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    (mark == "'" || mark == ".") && next.map(isLetter) == true
  }

  /// A token of a phrase, and whether it's glued to the one before.
  struct Piece: Sendable, Hashable {
    var text: String
    var isGlued: Bool
  }

  /// The tokens of a phrase of a list; nil where it has a number of more than one digit, or nothing.
  static func pieces(_ phrase: String) -> [Piece]? {
    var pieces: [Piece] = []
    var isGlued = false
    var before = Kind.space
    let scalars = Array(phrase.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      var kind: Kind = isSpace(scalar) ? .space : isDigit(scalar) ? .digit : isLetter(scalar) ? .letter : .mark
      if before == .letter, joins(scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil) {
        kind = .letter
      }
      switch (before, kind) {
      case (.digit, .digit): return nil
      case (_, .space): break
      case (.letter, .letter): pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      default: pieces.append(Piece(text: String(scalar), isGlued: isGlued && !pieces.isEmpty))
      }
      isGlued = kind != .space
      before = kind
    }
    return pieces.isEmpty ? nil : pieces
  }

  private enum Kind { case space, digit, letter, mark }
}
