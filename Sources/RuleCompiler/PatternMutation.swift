import SoLieuLexicon
import SoLieuNumerals
import SoLieuRules

/// The small changes of a pattern that an example should notice.
///
/// Each takes one thing of the pattern's tree away or makes it stricter: a required part dropped, an optional one dropped or
/// required, an alternative dropped, a condition of a numeral or a word dropped, a bound on words halved. What lists
/// contain is changed elsewhere: a list is in many patterns.
struct PatternMutation {
  struct Change {
    var nodes: [PatternNode]
    /// What was done, for people.
    var text: String
    /// The way through the pattern that is no more, where that is the change: an example goes it, or none does.
    var branch: String?
  }

  private var changes: [Change] = []

  /// In the order of the pattern's parts.
  static func changes(of nodes: [PatternNode]) -> [Change] {
    var mutation = PatternMutation()
    mutation.visit(nodes, mayEmpty: true) { $0 }
    return mutation.changes
  }

  /// - Parameters:
  ///   - mayEmpty: whether dropping the only part of `nodes` is a change of its own, rather than that of what holds them.
  ///   - rebuild: the whole pattern, with something else in place of `nodes`.
  private mutating func visit(_ nodes: [PatternNode], mayEmpty: Bool, rebuild: ([PatternNode]) -> [PatternNode]) {
    let mayDrop = mayEmpty || nodes.count(where: \.reads) > 1
    for (index, node) in nodes.enumerated() {
      func replaced(_ parts: [PatternNode]) -> [PatternNode] {
        rebuild(nodes[..<index] + parts + nodes[(index + 1)...])
      }
      func add(_ parts: [PatternNode], _ text: String, branch: String? = nil) {
        changes.append(Change(nodes: replaced(parts), text: text, branch: branch))
      }
      let name = PatternText.text([node])
      switch node {
      case .space, .mark: break
      case .numeral(let part):
        for (weaker, condition) in Self.weaker(part) {
          add([.numeral(weaker)], "{#\(part.slot)} without the condition “\(condition)”")
        }
      case .literal, .phrase: if mayDrop { add([], "without “\(name)”") }
      case .word(let word):
        if mayDrop { add([], "without “\(name)”") }
        if word != .any { add([.word(.any)], "any word for “\(name)”") }
      case .words(let count):
        if count > 1 { add([.words(count / 2)], "up to \(count / 2) words for up to \(count)") }
      case .beginning, .end: if mayDrop { add([], "without “\(name)”") }
      case .optional(let inner):
        let part = PatternText.text(inner)
        add([], "without “\(name)”", branch: "with “\(part)”")
        add(inner, "“\(part)” is required", branch: "without “\(part)”")
        visit(inner, mayEmpty: false) { replaced([.optional($0)]) }
      case .group(let alternatives):
        if alternatives.count > 1 {
          for (choice, alternative) in alternatives.enumerated() {
            var rest = alternatives
            rest.remove(at: choice)
            add(
              [.group(rest)], "without the alternative “\(PatternText.text(alternative))”",
              branch: "with “\(PatternText.text(alternative))”")
          }
        }
        for (choice, alternative) in alternatives.enumerated() {
          visit(alternative, mayEmpty: mayDrop && alternatives.count == 1) { changed in
            var all = alternatives
            all[choice] = changed
            return replaced([.group(all)])
          }
        }
      }
    }
  }

  /// The numeral with one of the conditions less that the pattern names.
  private static func weaker(_ part: NumeralPart) -> [(part: NumeralPart, condition: String)] {
    let defaults = NumeralPart.defaults(part.slot)
    var results: [(part: NumeralPart, condition: String)] = []
    func add(_ condition: String, _ change: (inout NumeralPart) -> Void) {
      var weaker = part
      change(&weaker)
      weaker.constraints = max(0, weaker.constraints - 1)
      // The slot asks for it by itself.
      if weaker.required.isEmpty, weaker.anyOf == part.required, weaker.forbidden == part.forbidden { return }
      results.append((weaker, condition))
    }
    if let value = part.value { add("=\(value)") { $0.value = nil } }
    let asked = part.required.subtracting(defaults.required)
    for (name, form) in FormNames.all {
      if asked.isSuperset(of: form) {
        add(name) { weaker in
          weaker.required.subtract(form)
          weaker.forbidden.formUnion(defaults.forbidden.intersection(form))
          if weaker.required.isEmpty {
            weaker.required = defaults.required
            weaker.anyOf = defaults.anyOf.isEmpty && defaults.required.isEmpty ? NumeralPart.romanOnly : defaults.anyOf
          }
        }
      }
      if part.forbidden.subtracting(defaults.forbidden).isSuperset(of: form) {
        add("!" + name) { $0.forbidden.subtract(form) }
      }
    }
    return results
  }
}

extension PatternNode {
  /// Whether it reads anything of the text.
  fileprivate var reads: Bool {
    switch self {
    case .space, .mark: false
    default: true
    }
  }
}

extension PatternText {
  /// Parts of a pattern as one could write them, for messages: no pattern to be read again.
  static func text(_ nodes: [PatternNode]) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .literal(let word): text += word
      case .numeral(let part): text += part.value.map { "{#\(part.slot)=\($0)}" } ?? "{#\(part.slot)}"
      case .phrase(.list(_, let name)): text += "{\(name)}"
      case .phrase(.lexemes(let classes)):
        text += "{\(LexemeClasses.names.first { $0.classes == classes }?.name ?? "words")}"
      case .phrase(.units(let kind)): text += "{unit\(kind.map { ":" + $0.rawValue } ?? "")}"
      case .word(.any): text += "{word}"
      case .word(.capital): text += "{capital}"
      case .word(.lower): text += "{lower}"
      case .word(.allCapitals): text += "{capitals}"
      case .words(let count): text += "{...\(count)}"
      case .group(let alternatives): text += "(" + alternatives.map { Self.text($0) }.joined(separator: "|") + ")"
      case .optional(let inner): text += Self.text(inner) + "?"
      case .space: text += " "
      case .mark: break
      case .beginning: text += "^"
      case .end: text += "$"
      }
    }
    return text
  }
}
