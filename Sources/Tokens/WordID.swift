/// A word of a `WordTable`: an index from 0 on. Two spellings of one word (hoà, hòa; Hòa, HÒA) share an id.
@usableFromInline package struct WordID: Hashable, Sendable, Comparable {
  @usableFromInline package let rawValue: UInt32
  @inlinable package init(_ rawValue: UInt32) { self.rawValue = rawValue }
  /// A word that isn't in the table.
  @inlinable package static var none: WordID { WordID(.max) }
  @inlinable package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
