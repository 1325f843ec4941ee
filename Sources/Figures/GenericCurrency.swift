import SoLieuLexicon

/// "Francs" and "pesos" are those that the text names in full elsewhere: "2.4bn Swiss francs … 3 francs a share".
struct GenericCurrency {
  let lexicon: Lexicon

  /// Gives drafts in a currency that several countries have the one that the text goes by. O(drafts).
  func resolve(_ drafts: inout [FigureDraft]) {
    let units = Set(drafts.lazy.filter { $0.kind == .money }.compactMap(\.unit))
    guard units.count > 1 else { return }
    for generic in units {
      // Their codes are words, not those of ISO 4217.
      let code = lexicon.unit(generic).code
      guard code.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { continue }
      let named = units.filter { lexicon.unit($0).english(for: nil).hasSuffix(" \(code)s") }
      guard named.count == 1, let named = named.first else { continue }
      for index in drafts.indices where drafts[index].unit == generic { drafts[index].unit = named }
    }
  }
}
