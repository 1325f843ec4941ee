/// Tells Vietnamese from English by the letters and the small words of a text.
///
/// Vietnamese writes most of its syllables with letters that English hasn't; English can't do without "the", "of",
/// "and". Text in neither (numbers alone, a name) is undecidable.
package enum LanguageDetector {
  /// How much of a text is looked at, in bytes.
  package static let sampleLength = 8192
  /// Each time that so many more words were counted, a text that's clearly in one language by then isn't looked at any
  /// further.
  private static let clearAfter = 64

  /// The language of a text in UTF-8 (NFC), from its first 8 KiB; `fallback` where that doesn't say.
  package static func language(of text: [UInt8], fallback: Language = .vietnamese) -> Language {
    decide(text.span, 0, min(text.count, sampleLength)) ?? fallback
  }

  /// The language of a stretch of a text, a sentence say; nil where it doesn't say. O(range.count).
  package static func language(of range: TextRange, in text: borrowing Span<UInt8>) -> Language? {
    decide(text, range.lower, range.upper)
  }

  /// The language of a sentence that is beyond doubt in another one than its document: an English quotation in a
  /// Vietnamese article, not a name; nil otherwise. O(range.count).
  package static func otherLanguage(
    than language: Language, of range: TextRange, in text: borrowing Span<UInt8>
  ) -> Language? {
    switch language {
    case .vietnamese:
      // A sentence of some length with several small words, and nothing Vietnamese but names.
      let counts = counts(text, range.lower, range.upper, until: .smallAccented)
      let isEnglish = counts.english >= 3 && counts.words >= 6 && counts.smallAccented == 0
      return isEnglish ? .english : nil
    case .english:
      // More words than an address or a list of names has.
      let counts = counts(text, range.lower, range.upper, until: .english)
      let isVietnamese =
        counts.english == 0 && counts.vietnamese + counts.accented >= 8 && counts.vietnamese * 2 >= counts.words
      return isVietnamese ? .vietnamese : nil
    }
  }

  /// The words of a text by what they show.
  private struct Counts {
    var words = 0
    /// Words with letters that only Vietnamese has; with other letters that English hasn't; small English words.
    var vietnamese = 0
    var accented = 0
    var english = 0
    /// Both of these that don't begin with a capital.
    var smallAccented = 0
    /// Words that no Vietnamese syllable can be: they hold f, j, w or z, or end in a small letter like d, l, r or s.
    var foreign = 0
    // A Vietnamese name inside English text has several such letters; English rarely does without a small word.
    var points: Int { vietnamese * 2 + accented }
  }

  private static func decide(_ text: borrowing Span<UInt8>, _ lower: Int, _ upper: Int) -> Language? {
    let counts = counts(text, lower, upper, until: .clear)
    guard counts.words > 0 else { return nil }
    if counts.points + counts.english == 0 { return counts.foreign * 2 >= counts.words ? .english : nil }
    return counts.points > counts.english * 4 ? .vietnamese : .english
  }

  /// What ends the counting, because nothing behind it would change the answer.
  private enum Enough {
    /// Some times ``clearAfter`` words that are clearly in one language.
    case clear
    /// A word that a sentence in another language wouldn't have.
    case smallAccented, english
  }

  /// Counts the words of a text, up to where they're enough.
  private static func counts(
    _ text: borrowing Span<UInt8>, _ lower: Int, _ upper: Int, until enough: Enough
  ) -> Counts {
    let table = englishWords.span
    var words = 0
    var vietnamese = 0
    var accented = 0
    var english = 0
    var smallAccented = 0
    var foreign = 0
    var isEnough = false
    var index = lower
    while index < upper, !isEnough {
      guard text[index] >= 0x80 || isLetter(text[index]) else {
        index &+= 1
        continue
      }
      var packed: UInt64 = 0
      var length = 0
      let isSmall = beginsSmall(text[index], index &+ 1 < upper ? text[index &+ 1] : 0)
      var ownLetter = false
      var latinLetter = false
      while index < upper {
        let byte = text[index]
        if byte >= 0x80 {
          length = 9
          // The first byte of a letter says what it is, with the second.
          if byte >= 0xC0 {
            let next = index &+ 1 < upper ? text[index &+ 1] : 0
            if isVietnameseOnly(byte, next) {
              ownLetter = true
            } else if byte == 0xC3, next != 0x97, next != 0xB7 {
              latinLetter = true
            }
          }
        } else if isLetter(byte) {
          // Only the first eight letters are kept.
          if length < 8 { packed = packed << 8 | UInt64(byte | 0x20) }
          length &+= 1
        } else {
          break
        }
        index &+= 1
      }
      if !ownLetter, !latinLetter, packed == 0 { continue }
      words &+= 1
      if ownLetter {
        vietnamese &+= 1
        if isSmall { smallAccented &+= 1 }
      } else if latinLetter {
        accented &+= 1
        if isSmall { smallAccented &+= 1 }
      } else if length <= 8, isEnglish(packed, table) {
        english &+= 1
      } else if isForeign(packed, last: text[index &- 1]) {
        foreign &+= 1
      }
      switch enough {
      case .smallAccented: isEnough = smallAccented > 0
      case .english: isEnough = english > 0
      case .clear:
        let (more, fewer) = (max(vietnamese, english), min(vietnamese, english))
        isEnough = words % clearAfter == 0 && more > fewer * 8 && more > words / 4
      }
    }
    return Counts(
      words: words, vietnamese: vietnamese, accented: accented, english: english, smallAccented: smallAccented,
      foreign: foreign)
  }

  /// Whether a word begins with a small letter: a to z, ă, đ, ơ or ư.
  @inline(__always)
  private static func beginsSmall(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0x61...0x7A, _), (0xC4, 0x83), (0xC4, 0x91), (0xC6, 0xA1), (0xC6, 0xB0): true
    default: false
    }
  }

  /// Whether a word without other letters than English has is no Vietnamese syllable, by its last letters and its end.
  @inline(__always)
  private static func isForeign(_ packed: UInt64, last: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "j")...UInt8(ascii: "l"),
      UInt8(ascii: "q")...UInt8(ascii: "s"), UInt8(ascii: "v")...UInt8(ascii: "x"), UInt8(ascii: "z"):
      return true
    default: break
    }
    var rest = packed
    while rest != 0 {
      switch UInt8(truncatingIfNeeded: rest) {
      case UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "w"), UInt8(ascii: "z"): return true
      default: rest >>= 8
      }
    }
    return false
  }

  @inline(__always)
  private static func isEnglish(_ packed: UInt64, _ table: Span<UInt64>) -> Bool {
    var slot = slot(packed)
    while table[slot] != 0 {
      if table[slot] == packed { return true }
      slot = (slot &+ 1) & 511
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Ă ă Đ đ Ĩ ĩ Ũ ũ Ơ ơ Ư ư and U+1EA0–U+1EF9: letters that hardly any other language writes.
  private static func isVietnameseOnly(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xC4: second == 0x82 || second == 0x83 || second == 0x90 || second == 0x91 || second == 0xA8 || second == 0xA9
    case 0xC5: second == 0xA8 || second == 0xA9
    case 0xC6: second == 0xA0 || second == 0xA1 || second == 0xAF || second == 0xB0
    case 0xE1: second == 0xBA || second == 0xBB
    default: false
    }
  }

  /// Small English words that aren't unaccented Vietnamese syllables too ("to", "an", "in", "on" are).
  ///
  /// An open-addressing table of 512 slots, 0 for an empty one.
  private static let englishWords: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 512)
    for word in englishSpellings {
      let packed = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
      var slot = slot(packed)
      while table[slot] != 0 { slot = (slot + 1) & 511 }
      table[slot] = packed
    }
    return table
  }()

  @inline(__always)
  private static func slot(_ packed: UInt64) -> Int {
    Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private static let englishSpellings = [
    "the", "of", "and", "is", "are", "was", "were", "for", "with", "that", "this", "from", "by", "at", "as", "be",
    "has", "have", "had", "will", "would", "its", "it", "his", "her", "their", "they", "he", "she", "we", "our",
    "not", "or", "but", "which", "who", "been", "than", "more", "said", "about", "after", "into", "over", "year",
    "years", "per", "cent", "percent", "people", "million", "billion", "also", "other", "new", "all", "one", "two",
    "can", "could", "when", "where", "while", "during", "between", "under", "up", "out", "first", "most", "some",
    "these", "those", "there", "such", "what", "how", "against", "before", "since", "until",
  ]
}
