import SoLieuTokens

extension Numeral {
  /// The numbers between the dots of a numeral that is a `.dottedPair` or `.dottedTriple`: [2, 9] for "2.9", [10, 5, 2000]
  /// for "10.05.2000". Empty for other forms. `tokens` and `text` are those that the numeral was scanned from.
  package func dottedParts(_ tokens: TokenTable, _ text: Span<UInt8>) -> [Int] {
    guard !form.isDisjoint(with: [.dottedPair, .dottedTriple]), let token = self.tokens.last else { return [] }
    var parts = [0]
    for index in Int(tokens.starts[token])..<Int(tokens.ends[token]) {
      let digit = text[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        // At most four digits a part, by the definition of the forms.
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(digit)
      } else {
        parts.append(0)
      }
    }
    return parts
  }
}
