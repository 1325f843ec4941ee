import CICU

/// A random number generator with a seed (SplitMix64), so that every run tests the same.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What ICU makes of a whole text in one go.
func icuNFC(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var string = String.UnicodeScalarView()
  string.append(contentsOf: scalars)
  let units = Array(String(string).utf16)
  var normalized = [UInt16](repeating: 0, count: units.count * 3 + 4)
  let count = unsafe cicu_nfc(units, Int32(units.count), &normalized, Int32(normalized.count))
  return String(decoding: normalized[..<Int(count)], as: UTF16.self)
}

/// Canonical decomposition of Vietnamese letters, from the composition that ICU knows.
let decompositions: [Unicode.Scalar: [Unicode.Scalar]] = {
  var decompositions: [Unicode.Scalar: [Unicode.Scalar]] = [:]
  let bases = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".precomposedScalars
  for base in bases {
    for mark: Unicode.Scalar in ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
      if let letter = icuNFC([base, mark]).unicodeScalars.first { decompositions[letter] = [base, mark] }
    }
  }
  for (base, mark, letters) in [("aA", "\u{306}", "ăĂ"), ("aeoAEO", "\u{302}", "âêôÂÊÔ"), ("ouOU", "\u{31B}", "ơưƠƯ")] {
    for (plain, letter) in zip(base.unicodeScalars, letters.precomposedScalars) {
      decompositions[letter] = [plain] + Array(mark.unicodeScalars)
    }
  }
  return decompositions
}()

extension String {
  /// The scalar values of the text in normal form C.
  var precomposedScalars: [Unicode.Scalar] { Array(icuNFC(unicodeScalars).unicodeScalars) }

  /// The text in normal form D (Vietnamese letters only).
  var decomposed: String {
    func decompose(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
      decompositions[scalar].map { $0.flatMap(decompose) } ?? [scalar]
    }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      // Marks below (U+0323) stand before marks above; the horn before both.
      view.append(contentsOf: decompose(scalar).sorted { order($0) < order($1) })
    }
    return String(view)
  }

  private func order(_ mark: Unicode.Scalar) -> UInt8 { mark.properties.canonicalCombiningClass.rawValue }
}

/// An article of our own, with everything that makes offsets hard.
let sampleArticle = """
  Phát triển đảng viên ở vùng cao Mường Lèng
  15/07/2014 08:30 GMT+7
  Đến nay, Đảng bộ huyện Mường Lèng đã có hơn 2.430 đảng viên, trong đó hơn 70% ở cơ sở; 237/243 thôn, bản có \
  tổ chức đảng. “Mỗi năm chúng tôi kết nạp từ 4 đến 6 người”, ông Quàng Văn Ưởng nói.
  Riêng quý II, huyện mở năm lớp bồi dưỡng với 337 học viên; kinh phí 15,5 tỷ đồng, tăng 6,75% so với cùng kỳ.
  Ở đó, khuỷu suối rộng 85 m, thuở xưa hoang vắng, nay có quỹ giúp người nghèo vay vốn, ruộng bậc thang xanh ngắt.
  """
