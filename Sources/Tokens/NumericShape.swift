/// A way in which news writes numbers with marks and letters, kept whole where tokens are shown to users.
///
/// The table in this folder's README lists them; a test holds it to `pattern` and `examples`.
package enum NumericShape: String, Sendable, CaseIterable {
  case grouped
  case ratio
  case percentage
  case date
  case money
  case measure
  case kilometrePost
  case documentNumber

  /// What it is made of. *number*: digits with the separators that ICU keeps between them; *code*: letters from a
  /// capital on, maybe with digits. White space stands only where the pattern says so.
  package var pattern: String {
    switch self {
    case .grouped: "number"
    case .ratio: "number `/` number"
    case .percentage: "number `%`"
    case .date: "number `/` number `/` number, or all `-`"
    case .money: "number, space, currency code; number and currency sign, in either order"
    case .measure: "number with letters and digits right behind it, maybe `²` or `³`; number `°` code"
    case .kilometrePost: "`km`, maybe a space, number `+` number"
    case .documentNumber: "number, then codes and numbers, each behind `-` or `/`, one code in capitals"
    }
  }

  package var examples: [String] {
    switch self {
    case .grouped: ["2.430", "6,75"]
    case .ratio: ["237/243"]
    case .percentage: ["6,75%"]
    case .date: ["16/7/2017", "2-9-1945"]
    case .money: ["24.000 USD", "$1.2", "15€"]
    case .measure: ["85,5m2", "7h30", "120m²", "38°C"]
    case .kilometrePost: ["Km 18+300", "Km18+300"]
    case .documentNumber: ["25-NQ/TW", "45/2013/NĐ-CP", "123/QĐ-TTg"]
    }
  }
}
