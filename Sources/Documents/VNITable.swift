/// VNI for Windows: most letters are a base letter and, behind it, a byte for all their marks ("ñoàng": đồng).
///
/// Đ, Ơ, Ư and the letters I and Y with some tones are single bytes; Ơ and Ư take a tone byte behind them. The byte for
/// the marks of a capital is 0x20 lower than that of a small letter; either is read behind either. 0x80–0x9F are
/// the punctuation of windows-1252.
struct VNITable: Sendable {
  static let standard = VNITable()

  /// The scalar value of each byte on its own.
  private let single: [UInt16]
  /// The scalar value of each pair: `base * 256 + mark`, 0 where the two don't combine.
  private let pairs: [UInt16]

  private init() {
    var single = (0..<256).map { UInt16($0) }
    single.replaceSubrange(0x80..<0xA0, with: LegacyTables.windows1252Punctuation)
    for (byte, scalar) in Self.singles { single[byte] = UInt16(scalar.value) }
    var pairs = [UInt16](repeating: 0, count: 65536)
    for (base, letters) in Self.combinations {
      for (mark, scalar) in zip(letters.marks, letters.letters.unicodeScalars) {
        pairs[base << 8 | mark] = UInt16(scalar.value)
        pairs[base << 8 | mark ^ 0x20] = UInt16(scalar.value)
      }
    }
    self.single = single
    self.pairs = pairs
  }

  func step(_ bytes: borrowing Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int, isValid: Bool) {
    let byte = Int(bytes[offset])
    // Mark bytes are 0xC0–0xFF.
    if offset + 1 < bytes.count, bytes[offset + 1] >= 0xC0 {
      let pair = pairs[byte << 8 | Int(bytes[offset + 1])]
      if pair != 0 { return (UInt32(pair), 2, true) }
    }
    let scalar = UInt32(single[byte])
    return (scalar, 1, scalar != 0xFFFD)
  }

  private static let singles: [(Int, Unicode.Scalar)] = [
    (0xF1, "đ"), (0xD1, "Đ"), (0xF4, "ơ"), (0xD4, "Ơ"), (0xF6, "ư"), (0xD6, "Ư"), (0xEE, "ỵ"), (0xCE, "Ỵ"),
    (0xED, "í"), (0xCD, "Í"), (0xEC, "ì"), (0xCC, "Ì"), (0xE6, "ỉ"), (0xC6, "Ỉ"), (0xF3, "ĩ"), (0xD3, "Ĩ"),
    (0xF2, "ị"), (0xD2, "Ị"),
  ]

  /// Mark bytes (for small letters) of the five tones: sắc, huyền, hỏi, ngã, nặng.
  private static let tones = [0xF9, 0xF8, 0xFB, 0xF5, 0xEF]
  /// The circumflex alone, and with the five tones.
  private static let circumflex = [0xE2, 0xE1, 0xE0, 0xE5, 0xE3, 0xE4]
  /// The breve alone, and with the five tones.
  private static let breve = [0xEA, 0xE9, 0xE8, 0xFA, 0xFC, 0xEB]

  private static let combinations: [(Int, (marks: [Int], letters: String))] = [
    (0x61, (tones + circumflex + breve, "áàảãạâấầẩẫậăắằẳẵặ")),
    (0x41, (tones + circumflex + breve, "ÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶ")),
    (0x65, (tones + circumflex, "éèẻẽẹêếềểễệ")), (0x45, (tones + circumflex, "ÉÈẺẼẸÊẾỀỂỄỆ")),
    (0x6F, (tones + circumflex, "óòỏõọôốồổỗộ")), (0x4F, (tones + circumflex, "ÓÒỎÕỌÔỐỒỔỖỘ")),
    (0x75, (tones, "úùủũụ")), (0x55, (tones, "ÚÙỦŨỤ")), (0x79, (tones, "ýỳỷỹỵ")), (0x59, (tones, "ÝỲỶỸỴ")),
    (0xF4, (tones, "ớờởỡợ")), (0xD4, (tones, "ỚỜỞỠỢ")), (0xF6, (tones, "ứừửữự")), (0xD6, (tones, "ỨỪỬỮỰ")),
  ]
}
