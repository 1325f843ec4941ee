/// Where the tone mark of a syllable stands, made one, for matching only: "hoà" and "hòa" are one word.
///
/// The lexicon is compiled with the spellings of each word; nothing here runs per token.
package enum ToneMarks {
  /// The canonical spelling of a syllable: small letters, NFC, UTF-8, in and out. Anything else comes back as it is.
  ///
  /// The mark stands on the last letter with a mark of its own (ă â ê ô ơ ư); else on the vowel before a final
  /// consonant ("toàn"), on the middle one of three ("khuỷu"), on the first of two ("hòa", "khỏe", "ủy", "của").
  /// The "u" of "qu" and the "i" of "gi" don't count ("quý", "già"). Marks on a wrong vowel move too ("qúa" → "quá",
  /// "tóan" → "toán", "ngừơi" → "người").
  package static func normalized(_ syllable: [UInt8]) -> [UInt8] {
    guard let parts = parse(syllable), parts.tone != .level, parts.tonePosition != canonicalPosition(parts) else {
      return syllable
    }
    return spell(parts, toneAt: canonicalPosition(parts))
  }

  /// The other accepted spelling of a syllable in canonical spelling: "hòa" → "hoà". At most one.
  package static func variants(of syllable: [UInt8]) -> [[UInt8]] {
    guard let parts = parse(syllable), parts.tone != .level, parts.rhyme.count == 2,
      openPairs.contains(VietnameseLetter.pack(parts.rhyme))
    else { return [] }
    return [spell(parts, toneAt: parts.codes.count - 1)]
  }

  /// All the other spellings that ``normalized(_:)`` takes to this one, the accepted one first: "hòa" → "hoà";
  /// "người" → "ngừơi", "ngươì"; "quá" → "qúa".
  package static func misplacements(of syllable: [UInt8]) -> [[UInt8]] {
    guard let parts = parse(syllable), parts.tone != .level else { return [] }
    let canonical = canonicalPosition(parts)
    let others = parts.codes.indices.filter { $0 != canonical && VietnameseLetter.isVowel(parts.codes[$0]) }
    let spellings = others.map { spell(parts, toneAt: $0) }.filter { normalized($0) == syllable }
    let accepted = variants(of: syllable)
    return accepted + spellings.filter { !accepted.contains($0) }
  }

  /// Whether the letters, of any case, spell a syllable of Vietnamese: "trường", "Kia", not "Ferrari". Words with letters
  /// that aren't ASCII count as one.
  package static func isSyllable(_ word: Span<UInt8>) -> Bool {
    for index in word.indices {
      if word[index] >= 0x80 { return true }
      if index == 7 { return false }
    }
    var scalars: [UInt32] = []
    for index in word.indices {
      let byte = word[index]
      scalars.append(UInt32(byte | (byte >= 0x41 && byte <= 0x5A ? 0x20 : 0)))
    }
    return VietnameseSyllable(scalars) != nil
  }

  /// Rhymes of two vowels that some put the mark on the last of.
  private static let openPairs = Set(["oa", "oe", "uy"].compactMap(VietnameseLetter.packed))
  /// ă â ê ô ơ ư.
  private static let markedVowels = Set(
    "ăâêôơư".unicodeScalars.compactMap { VietnameseLetter.part(of: $0.value)?.code })

  private static func canonicalPosition(_ parts: VietnameseSyllable) -> Int {
    let vowels = parts.rhyme.prefix(while: VietnameseLetter.isVowel)
    if let marked = vowels.lastIndex(where: markedVowels.contains) { return marked }
    let first = vowels.startIndex
    let isClosed = vowels.count < parts.rhyme.count
    if isClosed { return vowels.endIndex - 1 }
    return vowels.count == 3 ? first + 1 : first
  }

  private static func parse(_ syllable: [UInt8]) -> VietnameseSyllable? {
    var scalars: [UInt32] = []
    var offset = 0
    while offset < syllable.count {
      let (scalar, length) = UTF8Sequence.decode(syllable.span, at: offset)
      scalars.append(scalar)
      offset += length
    }
    return VietnameseSyllable(scalars)
  }

  private static func spell(_ parts: VietnameseSyllable, toneAt position: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, code) in parts.codes.enumerated() {
      let tone = index == position ? parts.tone : .level
      UTF8Sequence.append(VietnameseLetter.scalar(VietnameseLetter.Part(code: code, tone: tone)), to: &bytes)
    }
    return bytes
  }
}
