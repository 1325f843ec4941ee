/// A word of a `WordTable`: an index from 0 on. Two spellings of one word (hoà, hòa; Hòa, HÒA) share an id.
package struct WordID: Hashable, Sendable, Comparable {
  package let rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  /// A word that isn't in the table.
  package static let none = WordID(.max)
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
