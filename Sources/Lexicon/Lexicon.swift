import SoLieuDocuments
import SoLieuTokens

/// A word or phrase of the lexicon of one language.
package struct LexemeID: Hashable, Sendable {
  package let rawValue: UInt32
  package init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A lexeme that stands in the text.
package struct LexemeMatch: Sendable, Hashable {
  package var lexeme: LexemeID
  /// How many tokens it covers, from the one that was asked about.
  package var tokenCount: Int
  package init(lexeme: LexemeID, tokenCount: Int) {
    self.lexeme = lexeme
    self.tokenCount = tokenCount
  }
}

/// A unit of measurement, of time or of money, or a per cent sign, by its row in `lexicon/units.tsv`.
package struct UnitID: Hashable, Sendable {
  package let rawValue: UInt16
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
}
package struct Lexicon: Sendable {}
