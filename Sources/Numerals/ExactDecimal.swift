/// An exact decimal number: `significand × 10^exponent`.
public struct ExactDecimal: Sendable, Hashable {
  /// Never a multiple of ten (but for zero, whose exponent is 0), so that equal numbers are equal values.
  public let significand: Int128
  public let exponent: Int
}
