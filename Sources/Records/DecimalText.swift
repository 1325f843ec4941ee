import SoLieuNumerals

/// How a language writes exact decimals: with which separators. Never in exponents, never rounded.
struct DecimalText: Sendable {
  /// Between groups of three digits.
  let groups: UInt8
  /// Before the decimals.
  let point: UInt8

  /// `2.430,5`
  static let vietnamese = DecimalText(groups: UInt8(ascii: "."), point: UInt8(ascii: ","))
  /// `2,430.5`
  static let english = DecimalText(groups: UInt8(ascii: ","), point: UInt8(ascii: "."))

  func string(_ value: ExactDecimal) -> String {
    var plain: [UInt8] = []
    value.appendDescription(to: &plain)
    let start = plain.first == UInt8(ascii: "-") ? 1 : 0
    let whole = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.endIndex
    var grouped = Array(plain[..<start])
    for index in start..<whole {
      if index > start, (whole - index) % 3 == 0 { grouped.append(groups) }
      grouped.append(plain[index])
    }
    if whole < plain.endIndex {
      grouped.append(point)
      grouped.append(contentsOf: plain[(whole + 1)...])
    }
    return String(decoding: grouped, as: UTF8.self)
  }
}

/// A large number split into what is written in digits and a power of ten that has a name: 18.4 and 12 for
/// 18,400,000,000,000.
struct ScaledDecimal {
  let digits: ExactDecimal
  /// 12, 9, 6; 0 where the number is better written out: it's small, or would need more than two decimals.
  let scale: Int

  init(_ value: ExactDecimal) {
    guard value.significand.magnitude >= 1_000_000 || value.exponent > 0 else {
      digits = value
      scale = 0
      return
    }
    let wholeDigits = String(value.significand.magnitude).count + value.exponent
    for scale in [12, 9, 6] where wholeDigits > scale && value.exponent - scale >= -2 {
      if let digits = ExactDecimal(significand: value.significand, exponent: value.exponent - scale) {
        self.digits = digits
        self.scale = scale
        return
      }
    }
    digits = value
    scale = 0
  }
}
