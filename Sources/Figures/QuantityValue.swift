import SoLieuNumerals

/// The values of the two ends of a range or of the numbers of a list, where one scale word serves both: "1 đến 2 triệu",
/// "60, 90 và 120 nghìn", "từ 150 đến 200.000 đồng".
enum QuantityValue {
  /// `numeral`'s value, with the scale of `other`, which stands behind it, where that's what the writer left out.
  ///
  /// The scale is taken over only if the number has none of its own and stays at or under `limit` (the other's value) with
  /// it: in "từ 500 đến 1 triệu" nothing can be shared.
  static func value(of numeral: Numeral, sharing other: Numeral, limit: ExactDecimal?) -> ExactDecimal {
    guard numeral.scale == .one, limit != nil || !numeral.form.contains(.grouped) else { return numeral.value }
    if other.scale > .one, let scaled = numeral.value.multiplied(by: other.scale) {
      if let limit, scaled > limit { return numeral.value }
      return scaled
    }
    // "từ 150 đến 200.000 đồng": the thousands of the second serve the first.
    if other.form.contains(.grouped), !numeral.form.contains(.grouped), other.scale == .one,
      numeral.form.contains(.integer),
      numeral.value < 1000, let scaled = numeral.value.multiplied(by: 1000),
      let limit, scaled < limit, let tenfold = scaled.multiplied(by: 10), tenfold > limit
    {
      return scaled
    }
    return numeral.value
  }

  /// The larger end of a range that is told downwards, "68 to 66 million": the first number in the second one's scale. Nil
  /// where that isn't meant, as in "500 to 1 million".
  static func descending(_ numeral: Numeral, to other: Numeral) -> ExactDecimal? {
    guard numeral.scale == .one, other.scale > .one, !numeral.form.contains(.grouped), numeral.denominator == nil,
      let scaled = numeral.value.multiplied(by: other.scale), scaled > other.value,
      let limit = other.value.multiplied(by: 4), scaled < limit
    else { return nil }
    return scaled
  }
}
