/// Other ways to spell a Vietnamese syllable that mean the same word: the tone mark's two places (hòa, hoà) and i or y
/// (kĩ, kỹ).
///
/// Sources: the two styles of tone placement in open syllables with oa, oe, uy; Decree 240/QĐ (1984) on i and y after
/// h, k, l, m, s, t, which newspapers follow and don't follow.
package enum VietnameseSpelling {
  /// The spellings of a folded word other than itself. Empty for nearly all words.
  package static func variants(of word: String) -> [String] {
    var found = [word]
    for (a, b) in endings {
      for spelling in found {
        if let other = replacing(a, b, in: spelling) { found.append(other) }
        if let other = replacing(b, a, in: spelling) { found.append(other) }
      }
    }
    var seen: Set<String> = [word]
    return found.filter { seen.insert($0).inserted }
  }

  /// Tone on the first vowel, tone on the second.
  private static let tones = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]

  private static let endings: [(String, String)] = {
    var pairs = tones
    for (i, y) in [("ì", "ỳ"), ("í", "ý"), ("ỉ", "ỷ"), ("ĩ", "ỹ"), ("ị", "ỵ")] {
      for initial in ["h", "k", "l", "m", "s", "t", "qu"] { pairs.append((initial + i, initial + y)) }
    }
    for initial in ["h", "l", "t", "qu"] { pairs.append((initial + "i", initial + "y")) }
    return pairs
  }()

  /// The word with one ending for another. A consonant and i or y must be the whole word: "kì", not "thì".
  private static func replacing(_ ending: String, _ other: String, in word: String) -> String? {
    guard word.hasSuffix(ending) else { return nil }
    let rest = word.dropLast(ending.count)
    guard rest.isEmpty || "oóòỏõọuúùủũụ".contains(ending.first ?? "x") else { return nil }
    return rest + other
  }
}
