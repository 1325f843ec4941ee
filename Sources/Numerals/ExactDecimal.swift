/// An exact decimal number: `significand × 10^exponent`.
///
/// Values are kept normalised, so that equal numbers are equal values: 2430 is `243 × 10^1` however it was made. Nothing
/// here rounds and nothing traps: an operation whose exact result doesn't fit gives `nil`.
///
/// ```swift
/// let tonnes = ExactDecimal("18.4")!.multiplied(by: .powerOfTen(12)!)!
/// print(tonnes)  // 18400000000000
/// ```
public struct ExactDecimal: Sendable, Hashable {
  /// Never a multiple of ten (but for zero, whose exponent is 0).
  public let significand: Int128
  /// Inside ``exponents``.
  public var exponent: Int { Int(storedExponent) }
  /// In the byte behind the significand: figures hold several values.
  private let storedExponent: Int8

  /// The exponents that a value may have; they bound the length of ``description``.
  public static let exponents = -60...60

  public static let zero = ExactDecimal(0)
  public static let one = ExactDecimal(1)

  public init(_ value: Int) {
    self.init(normalising: Int128(value), exponent: 0)
  }

  /// `significand × 10^exponent`; nil if the normalised exponent is outside ``exponents``, or if the significand is
  /// `Int128.min`, which has no counterpart with the other sign.
  public init?(significand: Int128, exponent: Int) {
    guard (-1_000...1_000).contains(exponent), significand != .min else { return nil }
    self.init(normalising: significand, exponent: exponent)
    guard Self.exponents.contains(self.exponent) else { return nil }
  }

  /// Reads a plain decimal: an optional `-`, digits, and optionally `.` and digits ("2430", "-0.75"). Nil for anything
  /// else: no signs of grouping, no exponents, no white space. O(n).
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(plain: bytes.span, in: 0..<bytes.count)
  }

  /// Reads the plain decimal that stands in `range` of `bytes`, as ``init(_:)-(String)`` does. Traps if `range` isn't
  /// inside `bytes`.
  public init?(plain bytes: Span<UInt8>, in range: Range<Int>) {
    var index = range.lowerBound
    let negative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
    if negative { index += 1 }
    var digits = DecimalDigits()
    var whole = 0
    var decimals = 0
    var afterPoint = false
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !afterPoint {
        afterPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        guard digits.append(byte &- UInt8(ascii: "0")) else { return nil }
        if afterPoint { decimals += 1 } else { whole += 1 }
      } else {
        return nil
      }
      index += 1
    }
    guard whole > 0, !afterPoint || decimals > 0 else { return nil }
    guard let value = digits.value(decimals: decimals) else { return nil }
    self = negative ? value.negated : value
  }

  private init(normalising significand: Int128, exponent: Int) {
    var significand = significand
    var exponent = exponent
    if significand == 0 {
      exponent = 0
    } else if let small = Int64(exactly: significand) {
      // Nearly every number: 64-bit division is several times faster.
      var small = small
      while small % 10 == 0 {
        small /= 10
        exponent += 1
      }
      significand = Int128(small)
    } else {
      while significand % 10 == 0 {
        significand /= 10
        exponent += 1
      }
    }
    self.significand = significand
    // Out of bounds stays out of bounds, and is then refused.
    storedExponent = Int8(clamping: exponent)
  }

  /// 10 to the `exponent`, nil outside ``exponents``.
  public static func powerOfTen(_ exponent: Int) -> ExactDecimal? {
    ExactDecimal(significand: 1, exponent: exponent)
  }

  public var isZero: Bool { significand == 0 }
  public var isNegative: Bool { significand < 0 }
  /// Has no decimals.
  public var isInteger: Bool { exponent >= 0 }
  /// The value as an `Int`, nil where it has decimals or doesn't fit.
  public var intValue: Int? {
    guard isInteger, let whole = Self.scale(significand, byPowerOfTen: exponent) else { return nil }
    return Int(exactly: whole)
  }

  /// The number with the other sign.
  public var negated: ExactDecimal {
    ExactDecimal(normalising: -significand, exponent: exponent)
  }

  /// The exact sum, nil where it doesn't fit.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = min(exponent, other.exponent)
    guard let a = Self.scale(significand, byPowerOfTen: exponent - common),
      let b = Self.scale(other.significand, byPowerOfTen: other.exponent - common)
    else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: common)
  }

  /// The exact difference, nil where it doesn't fit.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The exact product, nil where it doesn't fit.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// `value × 10^power`, nil where it doesn't fit. `power` isn't negative.
  private static func scale(_ value: Int128, byPowerOfTen power: Int) -> Int128? {
    if value == 0 { return 0 }
    var result = value
    // 39 steps overflow any value but zero, so the loop is short whatever `power` is.
    for _ in 0..<power {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }
}

extension ExactDecimal: Comparable {
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if a.significand.signum() != b.significand.signum() { return a.significand.signum() < b.significand.signum() }
    if a.exponent == b.exponent { return a.significand < b.significand }
    // The one with the larger exponent is brought to the other's; if it doesn't fit there, it's further from zero.
    if a.exponent > b.exponent {
      guard let scaled = scale(a.significand, byPowerOfTen: a.exponent - b.exponent) else { return a.isNegative }
      return scaled < b.significand
    }
    guard let scaled = scale(b.significand, byPowerOfTen: b.exponent - a.exponent) else { return !b.isNegative }
    return a.significand < scaled
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number as a plain decimal: "2430", "-8.7", "18400000000000"; never an exponent, no superfluous zeros. It is a
  /// JSON number, and ``init(_:)-(String)`` reads it back.
  public var description: String {
    var bytes: [UInt8] = []
    appendDescription(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the ASCII bytes of ``description``.
  public func appendDescription(to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if exponent == 0, let magnitude = UInt64(exactly: significand.magnitude) {
      return Self.append(magnitude, to: &bytes)
    }
    var magnitude = significand.magnitude
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
    let decimals = max(0, -exponent)
    if digits.count > decimals {
      bytes.append(contentsOf: digits[decimals...].reversed())
    } else {
      bytes.append(UInt8(ascii: "0"))
    }
    if exponent > 0 { bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent)) }
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      if digits.count < decimals {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - digits.count))
      }
      bytes.append(contentsOf: digits[..<min(decimals, digits.count)].reversed())
    }
  }

  /// The digits of a whole number, the common case, without division by 128 bits.
  private static func append(_ magnitude: UInt64, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}

/// Digits of a number, as they come.
struct DecimalDigits {
  /// How many digits a number may have; more are an identifier or rubbish, and no value is had from them.
  static let limit = 30

  private(set) var significand: Int128 = 0
  private(set) var count = 0

  /// Takes a digit, 0 to 9; false (and nothing taken) beyond ``limit``.
  mutating func append(_ digit: UInt8) -> Bool {
    guard count < Self.limit else { return false }
    significand = significand * 10 + Int128(digit)
    count += 1
    return true
  }

  /// The number, the last `decimals` digits being its decimals.
  func value(decimals: Int) -> ExactDecimal? { ExactDecimal(significand: significand, exponent: -decimals) }
}
