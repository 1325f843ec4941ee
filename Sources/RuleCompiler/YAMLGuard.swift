/// Refuses YAML that could cost more than its size, before Yams reads it: anchors and aliases (which multiply), tags,
/// and deep nesting (which recurses).
enum YAMLGuard {
  static let sizeLimit = 1 << 20
  static let nestingLimit = 16
  static let indentLimit = 64

  /// The first problem, or nil. Linear.
  ///
  /// It reads only as much YAML as it needs: quotes, comments, and the places where a node can begin. Inside a block
  /// scalar it is stricter than YAML.
  static func problem(in text: String, file: String) -> RuleProblem? {
    if text.utf8.count > sizeLimit {
      return RuleProblem(
        SourcePlace(file: file, line: 1, column: 1), "the file is larger than \(sizeLimit) bytes",
        mend: "split it by topic")
    }
    var scanner = Scanner(file: file)
    for scalar in text.unicodeScalars {
      if let problem = scanner.read(scalar) { return problem }
    }
    return nil
  }

  private struct Scanner {
    enum Mode { case plain, single, double, escape, comment }

    let file: String
    var line = 1
    var column = 0
    var mode = Mode.plain
    var depth = 0
    /// Only indentation and the marks that nest a block have been seen on this line.
    var isIndent = true
    /// A node may begin here.
    var isFresh = true
    var before: Unicode.Scalar = "\n"
    /// The scalar before was the `&`, `*` or `!` of a node that begins.
    var indicator: Unicode.Scalar?

    init(file: String) { self.file = file }

    mutating func read(_ scalar: Unicode.Scalar) -> RuleProblem? {
      defer { before = scalar }
      if scalar == "\n" { return endLine() }
      column += 1
      switch mode {
      case .comment: return nil
      case .escape: mode = .double
      case .single: if scalar == "'" { mode = .plain }
      case .double:
        if scalar == "\\" { mode = .escape }
        if scalar == "\"" { mode = .plain }
      case .plain: return readPlain(scalar)
      }
      return nil
    }

    private mutating func endLine() -> RuleProblem? {
      // A quote over several lines could be a part of a plain text in truth, and hide an anchor from this reader.
      if mode != .plain, mode != .comment { return problem("the quote isn't closed on its line", "close it") }
      line += 1
      column = 0
      isIndent = true
      if depth == 0 { isFresh = true }
      indicator = nil
      mode = .plain
      return nil
    }

    private mutating func readPlain(_ scalar: Unicode.Scalar) -> RuleProblem? {
      let isSpace = scalar == " " || scalar == "\t" || scalar == "\r"
      if let found = indicator, !isSpace {
        return problem(
          "YAML's \(found) stands where a value begins",
          "put the value in quotes; anchors, aliases and tags aren't used here")
      }
      indicator = nil
      if isIndent {
        if isSpace || scalar == "-" || scalar == "?" {
          if column > YAMLGuard.indentLimit { return problem("nested too deeply", "a rule file has four levels") }
          return nil
        }
        isIndent = false
      }
      if isSpace {
        if before == ":" { isFresh = true }
        return nil
      }
      let begins = isFresh
      isFresh = false
      switch scalar {
      case "#" where before == " " || before == "\t" || before == "\n": mode = .comment
      case "\"" where begins: mode = .double
      case "'" where begins: mode = .single
      case "&" where begins, "*" where begins, "!" where begins: indicator = scalar
      case "[" where begins, "{" where begins:
        depth += 1
        isFresh = true
        if depth > YAMLGuard.nestingLimit { return problem("nested too deeply", "a rule file has four levels") }
      case "]" where depth > 0, "}" where depth > 0: depth -= 1
      case "," where depth > 0, ":" where depth > 0: isFresh = true
      default: break
      }
      return nil
    }

    private func problem(_ message: String, _ mend: String) -> RuleProblem {
      RuleProblem(SourcePlace(file: file, line: line, column: max(1, column)), message, mend: mend)
    }
  }
}
