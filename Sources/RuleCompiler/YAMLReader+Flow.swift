// Values on one line: texts, and lists and mappings in brackets, which may go over several.
extension YAMLReader {
  /// Reads a text, or what stands in brackets.
  mutating func flow(inBrackets: Bool) throws(YAMLFailure) -> YAMLNode {
    switch next {
    case "[": return try list()
    case "{": return try map()
    case "\"": return try doubleQuoted()
    case "'": return try singleQuoted()
    default: return try plain(inBrackets: inBrackets)
    }
  }

  private mutating func list() throws(YAMLFailure) -> YAMLNode {
    try enter()
    defer { leave() }
    let start = mark
    at += 1
    var entries: [YAMLNode] = []
    while try !closes("]", from: start) {
      entries.append(try flow(inBrackets: true))
      try separate("]", from: start)
    }
    return .sequence(entries, start)
  }

  private mutating func map() throws(YAMLFailure) -> YAMLNode {
    try enter()
    defer { leave() }
    let start = mark
    at += 1
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    while try !closes("}", from: start) {
      let key = try flow(inBrackets: true)
      try check(key, among: &keys)
      try skip()
      guard next == ":" else { throw failure("a key without its value", mend: "write `key: value`", at: key.mark) }
      let place = mark
      at += 1
      try skip()
      if next == "," || next == "}" {
        pairs.append(YAMLPair(key: key, value: .scalar("", isQuoted: false, place)))
      } else {
        pairs.append(YAMLPair(key: key, value: try flow(inBrackets: true)))
      }
      try separate("}", from: start)
    }
    return .mapping(pairs, start)
  }

  /// Takes the closing bracket if it comes next.
  private mutating func closes(_ bracket: Unicode.Scalar, from start: YAMLMark) throws(YAMLFailure) -> Bool {
    try skip()
    guard next == bracket else {
      if next == nil { throw unclosed(bracket, from: start) }
      return false
    }
    at += 1
    return true
  }

  /// Takes a comma, or leaves the closing bracket for ``closes(_:from:)``.
  private mutating func separate(_ bracket: Unicode.Scalar, from start: YAMLMark) throws(YAMLFailure) {
    try skip()
    switch next {
    case ",": at += 1
    case bracket: break
    case nil: throw unclosed(bracket, from: start)
    default: throw failure("a comma is missing", mend: "part entries by commas; put texts with brackets in quotes")
    }
  }

  private func unclosed(_ bracket: Unicode.Scalar, from start: YAMLMark) -> YAMLFailure {
    failure("the bracket isn't closed", mend: "close it by \(bracket)", at: start)
  }

  // MARK: - Texts

  private mutating func plain(inBrackets: Bool) throws(YAMLFailure) -> YAMLNode {
    let start = mark
    try checkBeginning(inBrackets: inBrackets)
    let first = at
    loop: while let scalar = next {
      switch scalar {
      case "\n": break loop
      case ":" where endsKey(self.scalar(1), inBrackets: inBrackets): break loop
      case "#" where Self.isBlank(scalars[at - 1]): break loop
      case ",", "[", "]", "{", "}": if inBrackets { break loop }
      default: try checkCharacter(scalar)
      }
      at += 1
    }
    var end = at
    while end > first, Self.isBlank(scalars[end - 1]) { end -= 1 }
    at = end
    return .scalar(text(scalars[first..<end]), isQuoted: false, start)
  }

  private func endsKey(_ behind: Unicode.Scalar?, inBrackets: Bool) -> Bool {
    if Self.isBlank(behind) { return true }
    guard inBrackets else { return false }
    switch behind {
    case ",", "[", "]", "{", "}": return true
    default: return false
    }
  }

  /// Refuses what can't begin a plain text.
  private func checkBeginning(inBrackets: Bool) throws(YAMLFailure) {
    switch next {
    case "&", "*", "!":
      throw failure(
        "YAML's \(next ?? "&") stands where a value begins",
        mend: "put the value in quotes; anchors, aliases and tags aren't used here")
    case "|", ">":
      throw failure("a text over several lines begins", mend: "write it on one line, in quotes")
    case "%", "@", "`", ",", "]", "}", "#":
      throw failure("a text can't begin so", mend: "put it in quotes")
    case "-", "?", ":":
      let behind = scalar(1)
      if Self.isBlank(behind) || inBrackets && [",", "[", "]", "{", "}"].contains(behind) {
        throw failure("a text can't begin so", mend: "put it in quotes")
      }
    default: break
    }
  }

  private func checkCharacter(_ scalar: Unicode.Scalar) throws(YAMLFailure) {
    if scalar.value < 0x20 && scalar != "\t" && scalar != "\r" || (0x7F...0x9F).contains(scalar.value) {
      throw failure("a control character", mend: "take it away")
    }
  }

  private mutating func singleQuoted() throws(YAMLFailure) -> YAMLNode {
    let start = mark
    at += 1
    var content: [Unicode.Scalar] = []
    while let scalar = next, scalar != "\n" {
      try checkCharacter(scalar)
      at += 1
      if scalar == "'" {
        guard next == "'" else { return .scalar(text(content[...]), isQuoted: true, start) }
        at += 1
      }
      content.append(scalar)
    }
    throw failure("the quote isn't closed on its line", mend: "close it", at: start)
  }

  private mutating func doubleQuoted() throws(YAMLFailure) -> YAMLNode {
    let start = mark
    at += 1
    var content: [Unicode.Scalar] = []
    while let scalar = next, scalar != "\n" {
      try checkCharacter(scalar)
      at += 1
      switch scalar {
      case "\"": return .scalar(text(content[...]), isQuoted: true, start)
      case "\\": content.append(try escaped())
      default: content.append(scalar)
      }
    }
    throw failure("the quote isn't closed on its line", mend: "close it", at: start)
  }

  /// What stands behind a backslash (YAML 1.2, section 5.7).
  private mutating func escaped() throws(YAMLFailure) -> Unicode.Scalar {
    let letter = next
    at += 1
    switch letter {
    case "0": return "\0"
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "t", "\t": return "\t"
    case "n": return "\n"
    case "v": return "\u{B}"
    case "f": return "\u{C}"
    case "r": return "\r"
    case "e": return "\u{1B}"
    case " ", "\"", "/", "\\": return letter ?? " "
    case "N": return "\u{85}"
    case "_": return "\u{A0}"
    case "L": return "\u{2028}"
    case "P": return "\u{2029}"
    case "x": return try hexadecimal(2)
    case "u": return try hexadecimal(4)
    case "U": return try hexadecimal(8)
    default:
      at -= 2
      throw failure("an unknown escape", mend: "write `\\\\` for a backslash, or use single quotes")
    }
  }

  private mutating func hexadecimal(_ count: Int) throws(YAMLFailure) -> Unicode.Scalar {
    let place = mark
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let scalar = next, let digit = Character(scalar).hexDigitValue else {
        throw failure("\(count) hexadecimal digits are expected", mend: "write `\\u00e9`", at: place)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("there's no such character", mend: "write another number", at: place)
    }
    return scalar
  }

  private func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    return String(text)
  }
}
