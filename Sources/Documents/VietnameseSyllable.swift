/// A syllable of Vietnamese, taken apart: onset, rhyme and tone.
///
/// The tables hold the onsets and rhymes of the written language, those of loans that are spelt the Vietnamese way
/// ("xoong", "pin") included.
struct VietnameseSyllable: Equatable {
  /// The letters without their tone, by ``VietnameseLetter`` code.
  let codes: [UInt8]
  /// How many of them are the onset. The "u" of "qu" and the "i" of "gi" before a vowel belong to it.
  let onsetCount: Int
  let tone: VietnameseLetter.Tone
  /// The letter that bears the tone, as an index into `codes`; nil if there is none.
  let tonePosition: Int?

  /// Takes a syllable apart. Nil unless the letters are small, in NFC, and spell a syllable of Vietnamese,
  /// its tone on any of its vowel letters.
  init?(_ scalars: some Collection<UInt32>) {
    guard !scalars.isEmpty, scalars.count <= 7 else { return nil }
    var codes: [UInt8] = []
    var tone = VietnameseLetter.Tone.level
    var tonePosition: Int?
    for scalar in scalars {
      guard let part = VietnameseLetter.part(of: scalar) else { return nil }
      if part.tone != .level {
        guard tonePosition == nil else { return nil }
        tone = part.tone
        tonePosition = codes.count
      }
      codes.append(part.code)
    }
    guard let onsetCount = Self.onsetCount(codes) else { return nil }
    self.codes = codes
    self.onsetCount = onsetCount
    self.tone = tone
    self.tonePosition = tonePosition
  }

  /// A syllable that ends in a stop (c, ch, p, t) bears the tones sắc or nặng only.
  var hasPossibleTone: Bool {
    Self.stops.contains(codes[codes.count - 1]) || endsInCH ? tone == .rising || tone == .heavy : true
  }

  /// The vowels of the rhyme and what follows them.
  var rhyme: ArraySlice<UInt8> { codes[onsetCount...] }

  private var endsInCH: Bool { codes.suffix(2).elementsEqual(Self.ch) }

  private static func onsetCount(_ codes: [UInt8]) -> Int? {
    // The longest onset first: "ngh" before "ng", "gi" before "g".
    for count in stride(from: min(3, codes.count - 1), through: 0, by: -1)
    where onsets.contains(VietnameseLetter.pack(codes[..<count])) {
      let rest = VietnameseLetter.pack(codes[count...])
      if rhymes.contains(rest) { return count }
      if count == 2, codes[..<2].elementsEqual(qu), rhymesAfterQu.contains(rest) { return 2 }
    }
    return nil
  }

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").compactMap { VietnameseLetter.packed(String($0)) })
  }

  private static let ch: [UInt8] = "ch".unicodeScalars.compactMap { VietnameseLetter.part(of: $0.value)?.code }
  private static let qu: [UInt8] = "qu".unicodeScalars.compactMap { VietnameseLetter.part(of: $0.value)?.code }
  private static let stops = Set("cpt".unicodeScalars.compactMap { VietnameseLetter.part(of: $0.value)?.code })

  private static let onsets = set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").union([0])
  private static let rhymesAfterQu = set("ynh yn yt ych yp yu ya")
  private static let rhymes = set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu \
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oe oem oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uâ uân uâng uât uây uê uêch uên uênh uêt uêu uơ \
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """)
}
