import SoLieuDocuments
import SoLieuFigures
import SoLieuLexicon
import SoLieuNumerals

/// How a language says the parts of a label.
protocol LabelWording {
  /// How it writes numbers.
  static var decimals: DecimalText { get }
  /// The name of a power of ten behind a number, 12, 9 or 6, with the space before: " triệu".
  static func name(ofPower power: Int) -> StaticString
  /// "hơn ", with the space behind; empty for `=`.
  static func comparator(_ comparator: Comparator) -> StaticString
  /// What stands before and between the two ends of a range.
  static var range: (before: StaticString, between: StaticString) { get }
  /// What stands between a part and the whole.
  static var ratio: StaticString { get }
  /// Appends what stands before and behind an amount of a unit: "VND …", "… đồng", "…%".
  static func appendBefore(_ unit: Figure.Unit, to output: inout ByteBuffer)
  static func appendBehind(_ unit: Figure.Unit, to output: inout ByteBuffer)
  /// What stands behind an age in a unit, and in none. "… tuổi".
  static func appendAge(_ unit: Figure.Unit?, to output: inout ByteBuffer)
  /// What stands before and behind a multiple: "gấp … lần".
  static var multiple: (before: StaticString, behind: StaticString) { get }
  static func change(_ direction: Figure.Event.Direction) -> StaticString
  /// The translated subject; nil where the text's words are to be used.
  static func gloss(_ subject: Figure.Subject) -> String?
  static func append(_ span: CalendarSpan, to output: inout ByteBuffer)
}

extension LabelWording {
  /// A number in the language's format, with the name of a power of ten where that's shorter: "2,5 triệu".
  static func append(_ value: ExactDecimal, to output: inout ByteBuffer) {
    let power = value.namedPower
    decimals.append(value, dividedByPowerOfTen: power, to: &output)
    if power > 0 { output.append(name(ofPower: power)) }
  }

  /// The name of a unit behind a number: nothing before per cent and degree signs, a space before all else: "8,7%", "38°C",
  /// "500 ha".
  static func append(unit name: String, to output: inout ByteBuffer) {
    let name = name.utf8
    guard let first = name.first else { return }
    // The degree sign is C2 B0.
    let isSign = first == UInt8(ascii: "%") || first == 0xc2 && name.dropFirst().first == 0xb0
    if !isSign { output.append(UInt8(ascii: " ")) }
    output.append(name.span)
  }
}

/// Times of day in labels.
enum ClockText {
  /// Appends minutes since midnight as `HH:MM`.
  static func append(_ minutes: Int, to output: inout ByteBuffer) {
    output.append(minutes / 60, width: 2)
    output.append(UInt8(ascii: ":"))
    output.append(minutes % 60, width: 2)
  }
}
