/// The small letters of Vietnamese, taken apart: a letter without its tone, and the tone.
enum VietnameseLetter {
  /// Letters without a tone, by code; code 0 is no letter.
  private static let letters: [Unicode.Scalar] = Array("\0abcdđeghiklmnopqrstuvxyăâêôơưfjwz".unicodeScalars)

  /// Each vowel letter with its five tones, in the order of ``Tone``.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ]

  /// The tones: none (ngang), huyền, hỏi, ngã, sắc, nặng.
  enum Tone: Int, CaseIterable {
    case level, falling, asking, tumbling, rising, heavy
  }

  /// A letter's code, and the tone it bears.
  struct Part: Equatable {
    var code: UInt8
    var tone: Tone
  }

  /// Code and tone by scalar value.
  private static let parts: [UInt32: Part] = {
    var parts: [UInt32: Part] = [:]
    for (code, letter) in letters.enumerated() where code > 0 {
      parts[letter.value] = Part(code: UInt8(code), tone: .level)
    }
    for row in vowels {
      let scalars = Array(row.unicodeScalars)
      guard let code = parts[scalars[0].value]?.code else { continue }
      for (scalar, tone) in zip(scalars, Tone.allCases) { parts[scalar.value] = Part(code: code, tone: tone) }
    }
    return parts
  }()

  private static let composed: [UInt8: [UInt32]] = {
    var composed: [UInt8: [UInt32]] = [:]
    for row in vowels {
      let scalars = row.unicodeScalars.map(\.value)
      if let part = parts[scalars[0]] { composed[part.code] = scalars }
    }
    return composed
  }()

  /// The parts of a small letter (a–z, đ, and the vowels in NFC); nil for anything else.
  static func part(of scalar: UInt32) -> Part? { parts[scalar] }

  /// The scalar value of a letter with a tone. Consonants bear none.
  static func scalar(_ part: Part) -> UInt32 {
    composed[part.code].map { $0[part.tone.rawValue] } ?? letters[Int(part.code)].value
  }

  static func isVowel(_ code: UInt8) -> Bool { composed[code] != nil }

  /// The codes of a word, tones aside, packed by ``pack(_:)``; nil if a letter is unknown.
  static func packed(_ word: String) -> UInt64? {
    var codes: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard let part = parts[scalar.value] else { return nil }
      codes.append(part.code)
    }
    return pack(codes)
  }

  /// Six bits a letter; words of more than ten letters don't fit and give `UInt64.max`.
  static func pack(_ codes: some Collection<UInt8>) -> UInt64 {
    codes.count > 10 ? .max : codes.reduce(0) { $0 << 6 | UInt64($1) }
  }
}
