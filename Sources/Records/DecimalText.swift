import SoLieuNumerals

/// How exact decimals are written: with which separators. Never in exponents, never rounded.
struct DecimalText: Sendable {
  /// Between groups of three digits; nil for none.
  let groups: UInt8?
  /// Before the decimals.
  let point: UInt8

  /// `2430.5`
  static let plain = DecimalText(groups: nil, point: UInt8(ascii: "."))
  /// `2.430,5`
  static let vietnamese = DecimalText(groups: UInt8(ascii: "."), point: UInt8(ascii: ","))
  /// `2,430.5`
  static let english = DecimalText(groups: UInt8(ascii: ","), point: UInt8(ascii: "."))

  func append(_ value: ExactDecimal, to output: inout ByteBuffer) {
    append(value, dividedByPowerOfTen: 0, to: &output)
  }

  /// Appends `value / 10^power`.
  func append(_ value: ExactDecimal, dividedByPowerOfTen power: Int, to output: inout ByteBuffer) {
    if value.isNegative { output.append(UInt8(ascii: "-")) }
    let exponent = value.exponent - power
    let digits = ReversedDigits(value.significand.magnitude)
    /// How many digits stand before the point, those that the exponent adds among them; not positive for 0.5 and less.
    let whole = digits.count + exponent
    if whole <= 0 { output.append(UInt8(ascii: "0")) }
    var position = 0
    while position < whole {
      if let groups, position > 0, (whole - position) % 3 == 0 { output.append(groups) }
      output.append(position < digits.count ? digits[digits.count - 1 - position] : UInt8(ascii: "0"))
      position += 1
    }
    guard exponent < 0 else { return }
    output.append(point)
    for position in whole..<digits.count {
      output.append(position < 0 ? UInt8(ascii: "0") : digits[digits.count - 1 - position])
    }
  }
}

extension ExactDecimal {
  /// The power of ten with a name that a large number is better written by: 12, 9 or 6 for 18.4 trillion. 0 where it's
  /// better written out: it's small, or would need more than two decimals.
  var namedPower: Int {
    guard significand.magnitude >= 1_000_000 || exponent > 0 else { return 0 }
    let whole = ReversedDigits(significand.magnitude).count + exponent
    for power in stride(from: 12, through: 6, by: -3) where whole > power && exponent - power >= -2 { return power }
    return 0
  }
}
