import SoLieuLexicon
import SoLieuRules

/// Reads the YAML of rule files. Collects every problem rather than stop at the first.
struct RuleFileReader {
  static let ruleKeys = [
    "id", "kind", "pattern", "over", "unit", "op", "subject", "measure", "as", "figures", "means", "reads", "leaves",
    "todo",
  ]

  private let name: String
  private(set) var problems: [RuleProblem] = []

  private init(name: String) { self.name = name }

  /// The file, and what's wrong with it; nil where it can't be read as YAML at all.
  static func read(_ source: RuleSource) -> (file: RuleFile?, problems: [RuleProblem]) {
    var reader = RuleFileReader(name: source.name)
    let root: YAMLNode?
    do throws(YAMLFailure) {
      root = try YAMLReader.read(source.contents)
    } catch {
      let place = SourcePlace(file: source.name, line: error.mark.line, column: error.mark.column)
      return (nil, [RuleProblem(place, error.message, mend: error.mend)])
    }
    guard let root else { return (RuleFile(name: source.name), []) }
    let file = reader.file(root)
    return (file, reader.problems)
  }

  private mutating func file(_ root: YAMLNode) -> RuleFile {
    var file = RuleFile(name: name)
    for (key, value) in pairs(root, "the file", keys: ["words", "macros", "rules"]) {
      switch key.value {
      case "words":
        for (name, list) in pairs(value, "words", keys: nil) {
          file.words.append(RuleFile.WordList(name: name, entries: texts(list, "a word list")))
        }
      case "macros":
        for (name, pattern) in pairs(value, "macros", keys: nil) {
          if let text = text(pattern, "a macro") { file.macros.append(RuleFile.Macro(name: name, pattern: text)) }
        }
      default:
        for node in nodes(value, "rules") {
          if let rule = rule(node) { file.rules.append(rule) }
        }
      }
    }
    return file
  }

  private mutating func rule(_ node: YAMLNode) -> RuleFile.Rule? {
    let pairs = pairs(node, "a rule", keys: Self.ruleKeys)
    guard let id = pairs.first(where: { $0.key.value == "id" }).flatMap({ text($0.value, "id") }) else {
      fail(place(node), "a rule without an id", "add `id: LANGUAGE.TOPIC.NAME`")
      return nil
    }
    var rule = RuleFile.Rule(id: id)
    var hasKind = false
    for (key, value) in pairs {
      switch key.value {
      case "kind":
        hasKind = true
        rule.kind = kind(value)
      case "pattern": rule.patterns = texts(value, "pattern")
      case "over": rule.over = texts(value, "over")
      case "unit": rule.unit = text(value, "unit")
      case "op": rule.comparator = comparator(value)
      case "subject": rule.subject = subject(value)
      case "measure": rule.measure = text(value, "measure")
      case "as": rule.reading = text(value, "as")?.value
      case "figures": rule.figures = figures(value)
      case "means": (rule.meansVietnamese, rule.meansEnglish) = means(value)
      case "reads": rule.reads = texts(value, "reads")
      case "leaves": rule.leaves = texts(value, "leaves")
      case "todo": rule.todo = texts(value, "todo")
      default: break
      }
    }
    check(rule, hasKind: hasKind)
    return rule
  }

  private mutating func check(_ rule: RuleFile.Rule, hasKind: Bool) {
    let place = rule.id.place
    let allowed = rule.id.value.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "0"..."9", ".", "-": true
      default: false
      }
    }
    if !allowed || rule.id.value.isEmpty {
      fail(place, "the id \"\(rule.id.value)\" isn't lower-case letters, digits, dots and hyphens", "rename the rule")
    }
    if !hasKind { fail(place, "rule \(rule.id.value) has no kind", "add `kind:` with one of \(Self.kinds)") }
    if rule.patterns.isEmpty { fail(place, "rule \(rule.id.value) has no pattern", "add `pattern:`") }
    if rule.reads.isEmpty {
      fail(
        place, "rule \(rule.id.value) has no reads",
        "add a sentence that it reads: `reads: [\"đã có [113] {đảng viên}\"]`")
    }
    if rule.leaves.isEmpty {
      fail(
        place, "rule \(rule.id.value) has no leaves", "add a sentence, close to those it reads, where it stays silent")
    }
    for example in rule.reads + rule.todo { checkMarks(example, wantsFigure: true) }
    for example in rule.leaves { checkMarks(example, wantsFigure: false) }
  }

  private mutating func checkMarks(_ example: Placed<String>, wantsFigure: Bool) {
    do throws(MarkedTextError) {
      let marked = try MarkedText(example.value)
      if wantsFigure != !marked.figures.isEmpty {
        fail(
          example.place,
          wantsFigure ? "the example marks no figure" : "an example of what the rule leaves marks a figure",
          wantsFigure ? "put the figure in brackets: `[113]`" : "take the brackets away, or write `\\[`")
      }
    } catch {
      fail(
        example.place, error.message,
        "write marks as `[text | value]` and `{subject}`, and `\\[` for the bracket itself")
    }
  }
}

// MARK: - Values

extension RuleFileReader {
  static let kinds = (FigureKind.allCases.filter { $0 != .unresolved }.map(\.rawValue) + ["relation"])
    .joined(separator: ", ")

  private mutating func kind(_ node: YAMLNode) -> FigureKind? {
    guard let name = text(node, "kind") else { return nil }
    if name.value == "relation" { return nil }
    guard let kind = FigureKind(rawValue: name.value), kind != .unresolved else {
      fail(name.place, "unknown kind \"\(name.value)\"", "use one of \(Self.kinds)")
      return nil
    }
    return kind
  }

  private mutating func comparator(_ node: YAMLNode) -> Comparator? {
    guard let name = text(node, "op") else { return nil }
    let comparator = Comparator(rawValue: name.value)
    if comparator == nil {
      fail(name.place, "unknown op \"\(name.value)\"", "use one of = > >= < <= ~, in quotes")
    }
    return comparator
  }

  private mutating func subject(_ node: YAMLNode) -> RuleInfo.Subject? {
    guard let name = text(node, "subject") else { return nil }
    let subject = RuleInfo.Subject(rawValue: name.value)
    if subject == nil {
      fail(
        name.place, "unknown subject \"\(name.value)\"",
        "use none or left, or put the words that are the subject in <…> in the pattern")
    }
    return subject
  }

  private mutating func means(_ node: YAMLNode) -> (String?, String?) {
    var means: (String?, String?)
    for (key, value) in pairs(node, "means", keys: ["vi", "en"]) {
      if key.value == "vi" { means.0 = text(value, "means")?.value } else { means.1 = text(value, "means")?.value }
    }
    return means
  }

  /// `"#2": {measure: class_size, size_of: "#1"}`
  private mutating func figures(_ node: YAMLNode) -> [SlotFigure] {
    var figures: [SlotFigure] = []
    for (key, value) in pairs(node, "figures", keys: nil) {
      guard let slot = slot(key) else { continue }
      var figure = SlotFigure(slot: slot, measure: nil, links: [])
      for (name, target) in pairs(value, "a figure", keys: ["measure"] + SlotLink.relations) {
        guard let text = text(target, name.value) else { continue }
        if name.value == "measure" {
          figure.measure = text.value
        } else if let other = self.slot(text) {
          figure.links.append(SlotLink(relation: name.value, slot: other))
        }
      }
      figures.append(figure)
    }
    return figures
  }

  private mutating func slot(_ name: Placed<String>) -> CaptureSlot? {
    let bare = name.value.hasPrefix("#") ? String(name.value.dropFirst()) : name.value
    guard let slot = SlotNames.slot(bare), slot.isNumeral else {
      fail(
        name.place, "\"\(name.value)\" is no slot of a numeral", "write it as in the pattern: \"#1\", \"#2\", \"#part\""
      )
      return nil
    }
    return slot
  }
}

// MARK: - Nodes

extension RuleFileReader {
  /// The entries of a mapping; where `keys` is given, others are refused.
  private mutating func pairs(_ node: YAMLNode, _ what: String, keys: [String]?) -> [(
    key: Placed<String>, value: YAMLNode
  )] {
    guard case .mapping(let mapping, _) = node else {
      fail(place(node), "\(what) isn't a mapping", "write `key: value` lines")
      return []
    }
    var pairs: [(key: Placed<String>, value: YAMLNode)] = []
    for pair in mapping {
      guard let name = text(pair.key, "a key") else { continue }
      if let keys, !keys.contains(name.value) {
        fail(name.place, "unknown key \"\(name.value)\"", "the keys of \(what) are \(keys.joined(separator: ", "))")
        continue
      }
      pairs.append((name, pair.value))
    }
    return pairs
  }

  private mutating func nodes(_ node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let sequence, _) = node else {
      fail(place(node), "\(what) isn't a list", "begin each entry with `- `")
      return []
    }
    return sequence
  }

  /// One text or a list of texts.
  private mutating func texts(_ node: YAMLNode, _ what: String) -> [Placed<String>] {
    if case .sequence(let sequence, _) = node {
      var texts: [Placed<String>] = []
      for entry in sequence {
        if let text = text(entry, what) { texts.append(text) }
      }
      return texts
    }
    return text(node, what).map { [$0] } ?? []
  }

  private mutating func text(_ node: YAMLNode, _ what: String) -> Placed<String>? {
    guard case .scalar(let value, let isQuoted, _) = node else {
      fail(place(node), "\(what) isn't a text", "write a text, in quotes if it has brackets")
      return nil
    }
    return Placed(value, isQuoted ? place(node).moved(by: 1) : place(node))
  }

  private func place(_ node: YAMLNode) -> SourcePlace {
    SourcePlace(file: name, line: node.mark.line, column: node.mark.column)
  }

  private mutating func fail(_ place: SourcePlace, _ message: String, _ mend: String) {
    problems.append(RuleProblem(place, message, mend: mend))
  }
}
