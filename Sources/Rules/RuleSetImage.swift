import SoLieuLexicon

extension RuleSet {
  /// Writes the flat form that ``init(from:)`` reads.
  package func write(to writer: inout ImageWriter) {
    writer.section("rules")
    writer.uint32(UInt32(rules.count))
    for column in Self.texts { writer.texts(TextPool(rules.map(column))) }
    writer.uint8s(
      rules.map { rule in rule.kind.flatMap { FigureKind.allCases.firstIndex(of: $0) }.map { UInt8($0) + 1 } ?? 0 })
    writer.uint8s(
      rules.map { rule in
        rule.comparator.flatMap { Comparator.allCases.firstIndex(of: $0) }.map { UInt8($0) + 1 } ?? 0
      })
    writer.uint32s(rules.map { UInt32($0.line) })
    writer.uint32s(Self.ends(rules.map(\.over.count)))
    writer.int32s(rules.flatMap { $0.over.map(\.rawValue) })
    writer.uint32s(Self.ends(rules.map(\.figures.count)))
    let figures = rules.flatMap(\.figures)
    writer.uint8s(figures.map(\.slot.rawValue))
    writer.texts(TextPool(figures.map { $0.measure ?? "" }))
    writer.uint32s(Self.ends(figures.map(\.links.count)))
    let links = figures.flatMap(\.links)
    writer.uint8s(links.map(\.slot.rawValue))
    writer.texts(TextPool(links.map(\.relation)))

    writer.section("patterns")
    writer.uint32s(patterns.map { UInt32($0.rule.rawValue) })
    writer.uint32s(patterns.map { UInt32($0.index) })
    writer.uint32s(patterns.map { UInt32($0.specificity.fixedWords) })
    writer.uint32s(patterns.map { UInt32($0.specificity.constraints) })
    writer.uint32s(patterns.map { UInt32($0.line) })

    left.write(to: &writer)
    right.write(to: &writer)
    writer.section("alphabet")
    writer.uint32s(alphabet.letters)
    writer.uint64(alphabet.mask)
    writer.uint64s(alphabet.significands)
    writer.int32s(alphabet.exponents)
  }

  /// Reads what ``write(to:)`` wrote. Linear; arrays are copied whole.
  /// - Throws: `ImageError` where parts are missing or don't fit together, so that a damaged image can't trap later.
  package convenience init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("rules")
    let count = Int(try reader.uint32())
    var columns: [TextPool] = []
    for _ in Self.texts { columns.append(try reader.texts()) }
    let kinds = try reader.uint8s()
    let comparators = try reader.uint8s()
    let lines = try reader.uint32s()
    let overEnds = try reader.uint32s()
    let over = try reader.int32s()
    let figureEnds = try reader.uint32s()
    let figures = try Self.figures(&reader)
    guard columns.allSatisfy({ $0.count == count }), [kinds.count, comparators.count].allSatisfy({ $0 == count }),
      lines.count == count, Self.areEnds(overEnds, of: over.count, count),
      Self.areEnds(figureEnds, of: figures.count, count), over.allSatisfy({ 0 <= $0 && $0 < count }),
      kinds.allSatisfy({ $0 <= FigureKind.allCases.count }),
      comparators.allSatisfy({ $0 <= Comparator.allCases.count })
    else { throw .value(section: "rules") }
    var rules: [RuleInfo] = []
    rules.reserveCapacity(count)
    for index in 0..<count {
      func text(_ column: Int) -> String? { columns[column].isEmpty(index) ? nil : columns[column][index] }
      let kind = kinds[index] == 0 ? nil : FigureKind.allCases[Int(kinds[index]) - 1]
      var rule = RuleInfo(id: columns[0][index], kind: kind, file: columns[1][index], line: Int(lines[index]))
      (rule.unit, rule.measure, rule.reading) = (text(2), text(4), text(5))
      if let name = text(3) {
        guard let subject = RuleInfo.Subject(rawValue: name) else { throw .value(section: "rules") }
        rule.subject = subject
      }
      (rule.meansVietnamese, rule.meansEnglish) = (text(6), text(7))
      if comparators[index] > 0 { rule.comparator = Comparator.allCases[Int(comparators[index]) - 1] }
      rule.over = over[Self.range(overEnds, index)].map { RuleID($0) }
      rule.figures = Array(figures[Self.range(figureEnds, index)])
      rules.append(rule)
    }

    try reader.section("patterns")
    var numbers: [[UInt32]] = []
    for _ in 0..<5 { numbers.append(try reader.uint32s()) }
    let patternCount = numbers[0].count
    guard numbers.allSatisfy({ $0.count == patternCount }), numbers[0].allSatisfy({ Int($0) < count }) else {
      throw .value(section: "patterns")
    }
    var patterns: [PatternInfo] = []
    patterns.reserveCapacity(patternCount)
    for index in 0..<patternCount {
      patterns.append(
        PatternInfo(
          rule: RuleID(Int32(numbers[0][index])), index: Int(numbers[1][index]),
          specificity: Specificity(fixedWords: Int(numbers[2][index]), constraints: Int(numbers[3][index])),
          line: Int(numbers[4][index])))
    }
    let left = try Automaton(from: &reader)
    let right = try Automaton(from: &reader)
    try reader.section("alphabet")
    var alphabet = Alphabet()
    alphabet.letters = try reader.uint32s()
    alphabet.mask = try reader.uint64()
    alphabet.significands = try reader.uint64s()
    alphabet.exponents = try reader.int32s()
    guard left.patternCount == patternCount, right.patternCount == patternCount,
      alphabet.significands.count == alphabet.exponents.count, alphabet.significands.count < 256,
      Self.areNumbered(patterns)
    else { throw .value(section: "alphabet") }
    self.init(rules: rules, patterns: patterns, left: left, right: right, alphabet: alphabet)
  }

  /// The columns of texts, empty for nil.
  private static let texts: [@Sendable (RuleInfo) -> String] = [
    { $0.id }, { $0.file }, { $0.unit ?? "" }, { $0.subject?.rawValue ?? "" }, { $0.measure ?? "" },
    { $0.reading ?? "" }, { $0.meansVietnamese ?? "" }, { $0.meansEnglish ?? "" },
  ]

  private static func figures(_ reader: inout ImageReader) throws(ImageError) -> [SlotFigure] {
    let slots = try reader.uint8s()
    let measures = try reader.texts()
    let linkEnds = try reader.uint32s()
    let linkSlots = try reader.uint8s()
    let relations = try reader.texts()
    guard measures.count == slots.count, relations.count == linkSlots.count,
      areEnds(linkEnds, of: linkSlots.count, slots.count)
    else { throw .value(section: "rules") }
    var figures: [SlotFigure] = []
    for index in slots.indices {
      var links: [SlotLink] = []
      for link in range(linkEnds, index) {
        guard let slot = CaptureSlot(rawValue: linkSlots[link]) else { throw .value(section: "rules") }
        links.append(SlotLink(relation: relations[link], slot: slot))
      }
      guard let slot = CaptureSlot(rawValue: slots[index]) else { throw .value(section: "rules") }
      figures.append(SlotFigure(slot: slot, measure: measures.isEmpty(index) ? nil : measures[index], links: links))
    }
    return figures
  }

  /// Where runs of these lengths end, one behind the other.
  private static func ends(_ counts: [Int]) -> [UInt32] {
    var end: UInt32 = 0
    return counts.map { count in
      end += UInt32(count)
      return end
    }
  }

  private static func range(_ ends: [UInt32], _ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private static func areEnds(_ ends: [UInt32], of total: Int, _ count: Int) -> Bool {
    ends.count == count && (ends.last ?? 0) == total && zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private static func areNumbered(_ patterns: [PatternInfo]) -> Bool {
    for index in patterns.indices {
      let follows = index > 0 && patterns[index].rule == patterns[index - 1].rule
      guard patterns[index].index == (follows ? patterns[index - 1].index + 1 : 0) else { return false }
      guard index == 0 || patterns[index - 1].rule.rawValue <= patterns[index].rule.rawValue else { return false }
    }
    return true
  }
}

extension Automaton {
  func write(to writer: inout ImageWriter) {
    writer.section("automaton")
    for array in [kinds, markPool, values, terminals] { writer.uint8s(array) }
    for array in [
      operands, moves, targets, marks, starts, required, forbidden, anyOf, edgeStarts, edgeLetters, edgeTargets,
    ] {
      writer.uint32s(array)
    }
  }

  init(from reader: inout ImageReader) throws(ImageError) {
    try reader.section("automaton")
    kinds = try reader.uint8s()
    markPool = try reader.uint8s()
    values = try reader.uint8s()
    terminals = try reader.uint8s()
    operands = try reader.uint32s()
    moves = try reader.uint32s()
    targets = try reader.uint32s()
    marks = try reader.uint32s()
    starts = try reader.uint32s()
    required = try reader.uint32s()
    forbidden = try reader.uint32s()
    anyOf = try reader.uint32s()
    edgeStarts = try reader.uint32s()
    edgeLetters = try reader.uint32s()
    edgeTargets = try reader.uint32s()
    guard isSound else { throw .value(section: "automaton") }
  }

  /// Whether every index is in range.
  private var isSound: Bool {
    guard operands.count == kinds.count, moves.count == kinds.count + 1, targets.count == marks.count,
      !starts.isEmpty, terminals.count + 1 == edgeStarts.count, !terminals.isEmpty,
      edgeLetters.count == edgeTargets.count, required.count == values.count, forbidden.count == values.count,
      anyOf.count == values.count
    else { return false }
    guard Self.rise(moves, to: targets.count), moves[0] == 0, Self.rise(starts, to: targets.count),
      starts[starts.count - 1] == targets.count, Self.rise(edgeStarts, to: edgeLetters.count), edgeStarts[0] == 0,
      edgeStarts[terminals.count] == edgeLetters.count
    else { return false }
    for target in targets where Int(target >> 1) >= kinds.count { return false }
    for target in edgeTargets where Int(target) >= terminals.count || target == 0 { return false }
    for mark in marks {
      guard Int(mark) < markPool.count, Int(mark) + Int(markPool[Int(mark)]) < markPool.count else { return false }
    }
    for index in kinds.indices {
      let limit: Int
      switch NodeKind(rawValue: kinds[index]) {
      case .accept, .acceptAtEdge: limit = patternCount
      case .numeral: limit = values.count
      case .phrase: limit = terminals.count
      case .word: limit = 8
      case .letter: limit = Int(Symbol.letterMask) + 1
      case nil: return false
      }
      guard Int(operands[index]) < limit else { return false }
    }
    return true
  }

  private static func rise(_ ends: [UInt32], to limit: Int) -> Bool {
    for index in 1..<max(1, ends.count) where ends[index - 1] > ends[index] { return false }
    return Int(ends.last ?? 0) <= limit
  }
}
