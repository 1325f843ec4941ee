import SoLieuTokens

/// A number in the text, with its scale word if it has one: "2.430", "hai mươi mốt", "18,4 nghìn tỷ", "XII".
package struct Numeral: Sendable, Hashable {
  /// The tokens that it covers, as indices of the `TokenTable`; never empty.
  package var tokens: Range<Int>
  /// Its exact value; 0 where `form` has `.opaque`.
  package var value: ExactDecimal
  package var form: NumeralForm
  /// The factor of its scale word (1,000,000 for "2,5 triệu"), 1 where there is none. In "60, 90 và 120 nghìn đồng" the
  /// scale of the last numeral is shared by those before it.
  package var scale: ExactDecimal

  package init(tokens: Range<Int>, value: ExactDecimal, form: NumeralForm, scale: ExactDecimal) {
    self.tokens = tokens
    self.value = value
    self.form = form
    self.scale = scale
  }
}
