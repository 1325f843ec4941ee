/// Reads the part of YAML that rule files use: mappings and lists, indented or in brackets, and texts on one line, plain
/// or quoted. Whatever it accepts any reader of YAML 1.2 understands alike.
///
/// Ours, because a rule file may come from anyone, and `solieu` must start at once: no anchors and aliases, which
/// multiply, no tags, no recursion deeper than ``nestingLimit``, no Foundation. Texts over several lines are refused
/// rather than folded: what an example says is then what stands there.
///
/// - Complexity: O(length), keys of a mapping apart, which are compared through a set.
struct YAMLReader {
  static let sizeLimit = 1 << 20
  static let nestingLimit = 16

  let scalars: [Unicode.Scalar]
  var at = 0
  private var line = 1
  /// Where the line begins.
  private var lineStart = 0
  private var depth = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { (at, lineStart) = (1, 1) }
  }

  /// The file's one value; nil where nothing stands in it.
  static func read(_ text: String) throws(YAMLFailure) -> YAMLNode? {
    guard text.utf8.count <= sizeLimit else {
      throw YAMLFailure(
        mark: YAMLMark(line: 1, column: 1), message: "the file is larger than \(sizeLimit) bytes",
        mend: "split it by topic")
    }
    var reader = YAMLReader(text)
    try reader.skip()
    if reader.isDocumentMark, reader.scalars[reader.at] == "-" {
      reader.at += 3
      try reader.skip()
    }
    guard reader.next != nil else { return nil }
    let node = try reader.block()
    try reader.skip()
    if reader.next != nil { throw reader.misplaced() }
    return node
  }

  // MARK: - Places

  var next: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
  var mark: YAMLMark { YAMLMark(line: line, column: at - lineStart + 1) }
  /// How many characters stand before the next one on its line.
  var indent: Int { at - lineStart }

  func scalar(_ offset: Int) -> Unicode.Scalar? { at + offset < scalars.count ? scalars[at + offset] : nil }

  func failure(_ message: String, mend: String, at place: YAMLMark? = nil) -> YAMLFailure {
    YAMLFailure(mark: place ?? mark, message: message, mend: mend)
  }

  static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case nil, " ", "\t", "\n", "\r": true
    default: false
    }
  }

  /// Goes to what comes next, over white space, comments and line ends.
  mutating func skip() throws(YAMLFailure) {
    var isIndentation = at == lineStart
    while let scalar = next {
      switch scalar {
      case " ": at += 1
      case "\t":
        if isIndentation { throw failure("a tab indents the line", mend: "indent by spaces") }
        at += 1
      case "\r" where self.scalar(1) == "\n": at += 1
      case "\n":
        at += 1
        line += 1
        lineStart = at
        isIndentation = true
      case "#" where at == lineStart || Self.isBlank(scalars[at - 1]): skipComment()
      default: return
      }
    }
  }

  /// Goes to what comes next on the line; false where nothing does.
  mutating func skipOnLine() -> Bool {
    while let scalar = next {
      switch scalar {
      case " ", "\t", "\r": at += 1
      case "\n": return false
      case "#" where at == lineStart || Self.isBlank(scalars[at - 1]): skipComment()
      default: return true
      }
    }
    return false
  }

  private mutating func skipComment() {
    while let scalar = next, scalar != "\n" { at += 1 }
  }

  /// `---` or `...` alone at a line's start.
  private var isDocumentMark: Bool {
    guard indent == 0, let first = next, first == "-" || first == "." else { return false }
    return scalar(1) == first && scalar(2) == first && Self.isBlank(scalar(3))
  }

  var isEntry: Bool { next == "-" && Self.isBlank(scalar(1)) }

  private func misplaced() -> YAMLFailure {
    if isDocumentMark {
      return failure("a second document begins", mend: "a rule file is one; use another file")
    }
    return failure(
      "the line belongs to nothing above it",
      mend: "indent it like the entries beside it; a text stands on one line")
  }

  // MARK: - Blocks

  /// Reads the value that begins here, as an indented block or on one line.
  private mutating func block() throws(YAMLFailure) -> YAMLNode {
    try enter()
    defer { depth -= 1 }
    if isDocumentMark { throw misplaced() }
    if isEntry { return try sequence() }
    let start = mark
    if next == "?", Self.isBlank(scalar(1)) {
      throw failure("YAML's ? stands where a key begins", mend: "write `key: value`")
    }
    let first = try flow(inBrackets: false)
    guard takesColon() else {
      try expectEndOfLine()
      return first
    }
    return try mapping(first, at: start)
  }

  mutating func enter() throws(YAMLFailure) {
    depth += 1
    if depth > Self.nestingLimit { throw failure("nested too deeply", mend: "a rule file has four levels") }
  }

  mutating func leave() { depth -= 1 }

  /// Takes the colon behind a key, which stands on the key's line and before a space.
  private mutating func takesColon() -> Bool {
    let start = at
    while let scalar = next, scalar == " " || scalar == "\t" { at += 1 }
    if next == ":", Self.isBlank(scalar(1)) {
      at += 1
      return true
    }
    at = start
    return false
  }

  private mutating func expectEndOfLine() throws(YAMLFailure) {
    let place = mark
    if skipOnLine() {
      throw failure(
        "something follows the value", mend: "put texts with colons, quotes or brackets in quotes", at: place)
    }
  }

  private mutating func sequence() throws(YAMLFailure) -> YAMLNode {
    let start = mark
    let column = indent
    var entries: [YAMLNode] = []
    repeat {
      let place = mark
      at += 1
      while next == " " { at += 1 }
      if next == "\t" { throw failure("a tab behind the dash", mend: "write a space") }
      if skipOnLine() {
        entries.append(try block())
      } else {
        try skip()
        entries.append(next != nil && indent > column ? try block() : .scalar("", isQuoted: false, place))
      }
      try skip()
      if next != nil, indent > column { throw misplaced() }
    } while next != nil && indent == column && isEntry && !isDocumentMark
    return .sequence(entries, start)
  }

  /// Reads on behind the colon of the first key.
  private mutating func mapping(_ first: YAMLNode, at start: YAMLMark) throws(YAMLFailure) -> YAMLNode {
    let column = start.column - 1
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    var key = first
    while true {
      try check(key, among: &keys)
      pairs.append(YAMLPair(key: key, value: try value(behind: column)))
      try skip()
      if next != nil, indent > column { throw misplaced() }
      guard next != nil, indent == column, !isEntry, !isDocumentMark else { break }
      key = try flow(inBrackets: false)
      guard takesColon() else {
        throw failure("a key without its colon", mend: "write `key: value`", at: key.mark)
      }
    }
    return .mapping(pairs, start)
  }

  func check(_ key: YAMLNode, among keys: inout Set<String>) throws(YAMLFailure) {
    guard case .scalar(let name, _, let mark) = key else {
      throw failure("a key isn't a text", mend: "write `key: value`", at: key.mark)
    }
    if !keys.insert(name).inserted { throw failure("a key stands twice: \(name)", mend: "keep one of them", at: mark) }
  }

  /// The value behind a key's colon, for a mapping whose keys stand behind `column` characters.
  private mutating func value(behind column: Int) throws(YAMLFailure) -> YAMLNode {
    let place = mark
    if skipOnLine() {
      if isEntry { throw failure("a list begins on its key's line", mend: "begin it on the next line, or use [ ]") }
      let value = try flow(inBrackets: false)
      let end = mark
      if takesColon() {
        throw failure("a colon in a plain text", mend: "put texts with colons in quotes", at: end)
      }
      try expectEndOfLine()
      return value
    }
    try skip()
    guard next != nil, indent > column || indent == column && isEntry else {
      return .scalar("", isQuoted: false, place)
    }
    return try block()
  }
}
