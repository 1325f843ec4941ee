import SoLieuTokens
import Testing

@Suite("Word table")
struct WordTableTests {
  static let words = (0..<5000).map { Array("từ\($0)-\(String(repeating: "x", count: $0 % 40))".utf8) }

  @Test("finds every word it was made of, and no other")
  func roundTrip() {
    let table = WordTable(words: Self.words, aliases: [(Array("khác".utf8), WordID(7))])
    #expect(table.count == 5000)
    for (index, word) in Self.words.enumerated() {
      #expect(table.id(ofFolded: word.span) == WordID(UInt32(index)))
      #expect(table.spelling(of: WordID(UInt32(index))) == word)
      #expect(table.id(ofFolded: (word + [0x79]).span) == .none)
    }
    #expect(table.id(of: "KHÁC") == WordID(7))
    #expect(table.text(of: WordID(7)) == String(decoding: Self.words[7], as: UTF8.self))
  }

  @Test("an empty table finds nothing")
  func empty() {
    let table = WordTable(words: [])
    #expect(table.count == 0)
    #expect(table.id(of: "từ") == .none)
    #expect(table.id(of: "") == .none)
  }

  @Test("the same spelling twice: the first id is found")
  func duplicates() {
    let table = WordTable(words: [Array("a".utf8), Array("a".utf8)], aliases: [(Array("a".utf8), WordID(1))])
    #expect(table.id(of: "a") == WordID(0))
    #expect(table.text(of: WordID(1)) == "a")
  }

  @Test("words made of certain letters only are found by any of their spellings")
  func letters() {
    let table = WordTable(
      words: ["xi", "xin", "đi", "mix"].map { Array($0.utf8) }, aliases: [(Array("ix".utf8), WordID(1))])
    #expect(table.ids(of: Set("ix".utf8)) == [WordID(0), WordID(1)])
    #expect(table.ids(of: Set("ixm".utf8)) == [WordID(0), WordID(3), WordID(1)])
    #expect(table.ids(of: []) == [])
    #expect(WordTable(words: []).ids(of: Set("ix".utf8)) == [])
  }

  @Test("a table made of its arrays is the same table")
  func image() {
    let built = WordTable(words: Self.words)
    let loaded = WordTable(slots: built.slots, pool: built.pool, offsets: built.offsets)
    for word in Self.words { #expect(loaded.id(ofFolded: word.span) == built.id(ofFolded: word.span)) }
  }
}
