import SoLieuTokens

/// A number in the text, with its scale word if it has one: "2.430", "hai mươi mốt", "18,4 nghìn tỷ", "XII".
@usableFromInline package struct Numeral: Sendable, Hashable {
  /// The tokens that it covers, as indices of the `TokenTable`; never empty.
  package var tokens: Range<Int>
  /// Its exact value; 0 where `form` has `.opaque`.
  package var value: ExactDecimal
  package var form: NumeralForm
  /// The factor of the scale word (chục, trăm, nghìn, triệu, nghìn tỷ; dozen, hundred, million, bn) that closes it:
  /// 1,000,000 for "2,5 triệu". 1 where none does, or where it has another scale before ("1 tỷ 200 triệu"). In "60, 90
  /// và 120 nghìn đồng" the scale of the last numeral is shared by those before it.
  package var scale: ExactDecimal
  /// What the value is a part of, where a fraction is spelled: "hai phần ba" is 2 of 3, "một nửa" 1 of 2, "½" 1 of 2.
  package var denominator: ExactDecimal?

  package init(
    tokens: Range<Int>, value: ExactDecimal, form: NumeralForm, scale: ExactDecimal = .one,
    denominator: ExactDecimal? = nil
  ) {
    self.tokens = tokens
    self.value = value
    self.form = form
    self.scale = scale
    self.denominator = denominator
  }
}
