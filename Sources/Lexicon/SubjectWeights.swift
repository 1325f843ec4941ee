import SoLieuTokens

/// The weights of the subject ranker of one language: small integers, of which a phrase's score is the sum.
@usableFromInline package struct SubjectWeights: Sendable {
  /// By index of feature; empty where nothing was trained.
  @usableFromInline package private(set) var features: [Int16] = []
  /// For each word the number of its row in ``rowWeights``, -1 for most.
  @usableFromInline package private(set) var rows: [Int16] = []
  /// `SubjectWordSlot.rowSize` weights a row.
  @usableFromInline package private(set) var rowWeights: [Int16] = []

  package init() {}

  /// - Parameters:
  ///   - features: weights by index of feature.
  ///   - words: weights of words, by word and offset in its row.
  ///   - wordCount: how many words the lexicon has.
  package init(features: [Int: Int], words: [WordID: [Int: Int]], wordCount: Int) {
    guard !features.isEmpty || !words.isEmpty else { return }
    self.features = Array(repeating: 0, count: SubjectTemplate.featureCount)
    for (feature, weight) in features { self.features[feature] = Int16(clamping: weight) }
    rows = Array(repeating: -1, count: wordCount)
    for (word, weights) in words.sorted(by: { $0.key < $1.key }) where Int(word.rawValue) < wordCount {
      rows[Int(word.rawValue)] = Int16(rowWeights.count / SubjectWordSlot.rowSize)
      var row = [Int16](repeating: 0, count: SubjectWordSlot.rowSize)
      for (offset, weight) in weights { row[offset] = Int16(clamping: weight) }
      rowWeights += row
    }
  }

  @inlinable package var isEmpty: Bool { features.isEmpty }

  /// The weight of a word at an offset of its row. O(1).
  @inlinable package func weight(of word: WordID, at offset: Int) -> Int32 {
    let index = Int(word.rawValue)
    guard index < rows.count, rows[index] >= 0 else { return 0 }
    return Int32(rowWeights[Int(rows[index]) * SubjectWordSlot.rowSize + offset])
  }
}

extension SubjectWeights {
  package func write(to writer: inout ImageWriter) {
    writer.section("subjects")
    writer.uint16s(features.map { UInt16(bitPattern: $0) })
    writer.uint16s(rows.map { UInt16(bitPattern: $0) })
    writer.uint16s(rowWeights.map { UInt16(bitPattern: $0) })
  }

  package init(from reader: inout ImageReader, wordCount: Int) throws(ImageError) {
    try reader.section("subjects")
    features = try reader.uint16s().map { Int16(bitPattern: $0) }
    rows = try reader.uint16s().map { Int16(bitPattern: $0) }
    rowWeights = try reader.uint16s().map { Int16(bitPattern: $0) }
    let rowCount = rowWeights.count / SubjectWordSlot.rowSize
    guard features.isEmpty ? rows.isEmpty : features.count == SubjectTemplate.featureCount && rows.count == wordCount,
      rowWeights.count == rowCount * SubjectWordSlot.rowSize, rows.allSatisfy({ -1 <= $0 && Int($0) < rowCount })
    else { throw .value(section: "subjects") }
  }
}

/// A feature by its name, as weights files and explanations write it.
package enum SubjectFeature: Sendable, Hashable {
  /// An index below `SubjectTemplate.featureCount`.
  case template(Int)
  case word(WordID, offset: Int)

  /// The names of template and slots: `head money left-near money-head`, `first-word money left giá`.
  package func name(_ words: WordTable) -> String {
    switch self {
    case .template(let index):
      let template = SubjectTemplate.allCases.last { $0.base <= index } ?? .rule
      var rest = index - template.base
      var parts: [String] = []
      for slot in template.slots.reversed() {
        parts.insert(slot.values[rest % slot.values.count], at: 0)
        rest /= slot.values.count
      }
      return ([template.name, SubjectTemplate.kinds[rest].rawValue] + parts).joined(separator: " ")
    case .word(let word, let offset):
      let slot = SubjectWordSlot.allCases[offset / 10]
      let kind = SubjectTemplate.kinds[offset / 2 % 5].rawValue
      return "\(slot.name) \(kind) \(offset % 2 == 0 ? "left" : "right") \(words.text(of: word))"
    }
  }

  /// The place of the figure's kind among `SubjectTemplate.kinds`.
  package var kind: Int {
    switch self {
    case .template(let index): (index - template.base) / template.size
    case .word(_, let offset): offset / 2 % 5
    }
  }

  /// The same for another kind of figure.
  package func with(kind: Int) -> SubjectFeature {
    switch self {
    case .template(let index): .template(index + (kind - self.kind) * template.size)
    case .word(let word, let offset): .word(word, offset: offset + (kind - self.kind) * 2)
    }
  }

  /// The template, `rule` for words.
  package var template: SubjectTemplate {
    guard case .template(let index) = self else { return .rule }
    return SubjectTemplate.allCases.last { $0.base <= index } ?? .rule
  }

  /// Why a name can't be read.
  package struct NameError: Error, Sendable, Hashable { package var message: String }

  /// The features that a name stands for: one, or several where it has "any" in the place of a kind or of a slot's value.
  ///
  /// - Parameter word: finds or adds a word.
  package static func named(_ name: String, word: (String) -> WordID) throws(NameError) -> [SubjectFeature] {
    let parts = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let kinds = parts.count < 2 ? [] : choices(parts[1], among: SubjectTemplate.kinds.map(\.rawValue))
    guard !kinds.isEmpty else {
      throw NameError(
        message: "“\(name)” doesn't name a feature and any, count, ratio, percentage, money or measure")
    }
    if let slot = SubjectWordSlot.allCases.first(where: { $0.name == parts[0] }) {
      guard parts.count == 4, parts[2] == "left" || parts[2] == "right", !parts[3].isEmpty else {
        throw NameError(message: "“\(name)” should be: \(parts[0]) KIND left or right, and a word")
      }
      let id = word(parts[3])
      return kinds.map { .word(id, offset: slot.offset(kind: $0, isRight: parts[2] == "right")) }
    }
    guard let template = SubjectTemplate.allCases.first(where: { $0.name == parts[0] }) else {
      throw NameError(message: "“\(parts[0])” is no feature; see SubjectTemplate and SubjectWordSlot")
    }
    guard parts.count == template.slots.count + 2 else {
      throw NameError(message: "“\(name)” has \(parts.count - 2) slots behind the kind, not \(template.slots.count)")
    }
    var indices = kinds
    for (slot, part) in zip(template.slots, parts.dropFirst(2)) {
      let values = choices(part, among: slot.values)
      guard !values.isEmpty else {
        throw NameError(message: "“\(part)” is no \(slot.name); there are \(slot.values.joined(separator: ", "))")
      }
      indices = indices.flatMap { index in values.map { index * slot.values.count + $0 } }
    }
    return indices.map { .template(template.base + $0) }
  }

  private static func choices(_ part: String, among values: [String]) -> [Int] {
    part == "any" ? Array(values.indices) : values.firstIndex(of: part).map { [$0] } ?? []
  }
}
