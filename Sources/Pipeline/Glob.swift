import SoLieuFiles

/// A pattern for file names, as in `.gitignore` and ripgrep's `--glob`.
///
/// `*` stands for any run of characters but `/`, `?` for one, `[a-z]` and `[!a-z]` for one of a set, `{a,b}` for either,
/// `**` for any run of folders; `\` takes a special meaning away. A pattern without a `/` is for names at any depth; one
/// with a `/` is for paths, counted from the folder that was named. Letters are compared as they are, by scalar values.
package struct Glob: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case scalar(UInt32)
    case any
    case set([ClosedRange<UInt32>], isNegated: Bool)
    /// Any run without a slash.
    case star
    /// Any run of whole folders with the slash behind each.
    case folders
    /// Any run at all.
    case rest
  }

  package let pattern: String
  /// One for each way through the braces.
  private let alternatives: [[Part]]
  private let isForPaths: Bool

  /// - Throws: ``BatchError/badGlob(_:reason:)``
  package init(_ pattern: String) throws(BatchError) {
    self.pattern = pattern
    let scalars = pattern.unicodeScalars.map(\.value)
    guard !scalars.isEmpty else { throw .badGlob(pattern, reason: "it's empty") }
    isForPaths = scalars.dropLast().contains(Self.slash)
    alternatives = try Self.expand(scalars, of: pattern).map { (scalars) throws(BatchError) in
      try Self.parse(scalars, of: pattern)
    }
  }

  /// Whether the pattern fits a file.
  ///
  /// - Parameter path: from the folder that was named, without a slash at either end.
  /// - Complexity: O(parts of the pattern × length of the path), whatever the pattern.
  package func matches(_ path: [UInt8]) -> Bool {
    let text = String(decoding: path, as: UTF8.self).unicodeScalars.map(\.value)
    let subject = isForPaths ? text : Array(text[((text.lastIndex(of: Self.slash) ?? -1) + 1)...])
    return alternatives.contains { Self.matches($0, subject) }
  }

  private static let slash = UInt32(UInt8(ascii: "/"))
  /// More ways through the braces than anybody means.
  private static let mostAlternatives = 256

  /// Goes through the text once, with the set of all parts that may come next.
  private static func matches(_ parts: [Part], _ text: [UInt32]) -> Bool {
    var states = Set([0])
    close(&states, parts, atFolderStart: true)
    for scalar in text {
      var next: Set<Int> = []
      for state in states where state < parts.count {
        switch parts[state] {
        case .scalar(let wanted): if scalar == wanted { next.insert(state + 1) }
        case .any: if scalar != slash { next.insert(state + 1) }
        case .set(let ranges, let isNegated):
          if scalar != slash && ranges.contains(where: { $0.contains(scalar) }) != isNegated { next.insert(state + 1) }
        case .star: if scalar != slash { next.insert(state) }
        case .folders, .rest: next.insert(state)
        }
      }
      close(&next, parts, atFolderStart: scalar == slash)
      states = next
    }
    return states.contains(parts.count)
  }

  /// Adds the states behind parts that may stand for nothing.
  private static func close(_ states: inout Set<Int>, _ parts: [Part], atFolderStart: Bool) {
    for index in parts.indices where states.contains(index) {
      switch parts[index] {
      case .star, .rest: states.insert(index + 1)
      case .folders: if atFolderStart { states.insert(index + 1) }
      default: break
      }
    }
  }

  private static func parse(_ scalars: [UInt32], of pattern: String) throws(BatchError) -> [Part] {
    var parts: [Part] = []
    var index = scalars.first == slash ? 1 : 0
    // `logs/` means the folder and what's in it, which a match of the folder takes along.
    let end = scalars.count > 1 && scalars.last == slash ? scalars.count - 1 : scalars.count
    while index < end {
      switch scalars[index] {
      case UInt32(UInt8(ascii: "*")):
        var run = index
        while run < end && scalars[run] == UInt32(UInt8(ascii: "*")) { run += 1 }
        if run - index == 1 {
          parts.append(.star)
        } else if run < end && scalars[run] == slash {
          parts.append(.folders)
          run += 1
        } else {
          parts.append(.rest)
        }
        index = run
        continue
      case UInt32(UInt8(ascii: "?")): parts.append(.any)
      case UInt32(UInt8(ascii: "[")):
        guard let set = characterSet(scalars, from: &index) else {
          throw .badGlob(pattern, reason: "a [ has no ]")
        }
        parts.append(set)
      case UInt32(UInt8(ascii: "\\")) where index + 1 < end:
        index += 1
        parts.append(.scalar(scalars[index]))
      case let scalar: parts.append(.scalar(scalar))
      }
      index += 1
    }
    return parts
  }

  /// Reads `[…]`; leaves `index` at the `]`.
  private static func characterSet(_ scalars: [UInt32], from index: inout Int) -> Part? {
    var cursor = index + 1
    var isNegated = false
    if cursor < scalars.count,
      scalars[cursor] == UInt32(UInt8(ascii: "!")) || scalars[cursor] == UInt32(UInt8(ascii: "^"))
    {
      isNegated = true
      cursor += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    while cursor < scalars.count {
      if scalars[cursor] == UInt32(UInt8(ascii: "]")) && !ranges.isEmpty {
        index = cursor
        return .set(ranges, isNegated: isNegated)
      }
      let lower = scalars[cursor]
      if cursor + 2 < scalars.count && scalars[cursor + 1] == UInt32(UInt8(ascii: "-"))
        && scalars[cursor + 2] != UInt32(UInt8(ascii: "]")), lower <= scalars[cursor + 2]
      {
        ranges.append(lower...scalars[cursor + 2])
        cursor += 3
      } else {
        ranges.append(lower...lower)
        cursor += 1
      }
    }
    return nil
  }

  /// The patterns that the braces stand for.
  private static func expand(_ scalars: [UInt32], of pattern: String) throws(BatchError) -> [[UInt32]] {
    var done: [[UInt32]] = []
    var open = [scalars]
    while let next = open.popLast() {
      guard let (start, commas, end) = try innermostBraces(next, of: pattern) else {
        done.append(next)
        continue
      }
      var from = start + 1
      for comma in commas + [end] {
        open.append(Array(next[..<start] + next[from..<comma] + next[(end + 1)...]))
        from = comma + 1
      }
      if open.count + done.count > mostAlternatives { throw .badGlob(pattern, reason: "it has too many {…,…}") }
    }
    return done
  }

  private static func innermostBraces(
    _ scalars: [UInt32], of pattern: String
  ) throws(BatchError) -> (start: Int, commas: [Int], end: Int)? {
    var start: Int?
    var commas: [Int] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case UInt32(UInt8(ascii: "\\")): index += 1
      case UInt32(UInt8(ascii: "{")):
        start = index
        commas = []
      case UInt32(UInt8(ascii: ",")): commas.append(index)
      case UInt32(UInt8(ascii: "}")): if let start { return (start, commas, index) }
      default: break
      }
      index += 1
    }
    if start != nil { throw .badGlob(pattern, reason: "a { has no }") }
    return nil
  }
}
