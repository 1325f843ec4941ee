/// What a word or phrase of the lexicon can be: the classes that `lexicon/*/words*.tsv` gives it.
///
/// Classes overlap: "chi phí" is a noun and the head of an amount of money. Raw values are bits; names in data files
/// are those of ``names``.
package struct LexemeClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package static let noun = LexemeClasses(rawValue: 1 << 0)
  package static let verb = LexemeClasses(rawValue: 1 << 1)
  package static let preposition = LexemeClasses(rawValue: 1 << 2)
  package static let connector = LexemeClasses(rawValue: 1 << 3)
  package static let auxiliary = LexemeClasses(rawValue: 1 << 4)
  /// Stands between a subject and its number: đạt, là, chiếm, tăng; reached, is, rose.
  package static let governing = LexemeClasses(rawValue: 1 << 5)
  /// Names an amount of money: giá, doanh thu, kinh phí; price, revenue.
  package static let moneyHead = LexemeClasses(rawValue: 1 << 6)
  /// Names a share or a rate: tỷ lệ, lãi suất; rate, share.
  package static let percentageHead = LexemeClasses(rawValue: 1 << 7)
  /// Names a measured quantity: diện tích, công suất; area, capacity.
  package static let measureHead = LexemeClasses(rawValue: 1 << 8)
  /// Names a number: số, tổng số; number, total.
  package static let numberHead = LexemeClasses(rawValue: 1 << 9)

  /// The names that data files use.
  package static let names: [(name: String, classes: LexemeClasses)] = [
    ("noun", .noun), ("verb", .verb), ("prep", .preposition), ("conn", .connector), ("aux", .auxiliary),
    ("gov", .governing), ("head-money", .moneyHead), ("head-percentage", .percentageHead),
    ("head-measure", .measureHead), ("head-number", .numberHead),
  ]
}
