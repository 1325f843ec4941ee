import CICU

@testable import SoLieuDocuments

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
  tổ chức đảng. "Mỗi năm chúng tôi kết nạp từ 4 đến 6 người", ông Quàng Văn Ưởng nói.
  Riêng quý II, huyện mở năm lớp bồi dưỡng với 337 học viên; kinh phí 15,5 tỷ đồng, tăng 6,75% so với cùng kỳ.
  Tại đó, khuỷu suối rộng 85 m, thuở xưa hoang vắng, nay có quỹ giúp người nghèo vay vốn, ruộng bậc thang xanh ngắt.
  """

/// The text in an encoding, from the tables that are tested against iconv elsewhere. Traps on letters it hasn't.
func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
  switch encoding {
  case .utf8: return Array(text.utf8)
  case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  case .windows1258: return encode(text.toneMarksApart, table: LegacyTables.windows1258)
  case .tcvn3: return encode(text.unicodeScalars, table: LegacyTables.tcvn3)
  case .viscii: return encode(text.unicodeScalars, table: LegacyTables.viscii)
  case .vni: return text.unicodeScalars.flatMap { vniLetters[$0.value] ?? [0x3F] }
  }
}

private func encode(_ scalars: some Sequence<Unicode.Scalar>, table: [UInt16]) -> [UInt8] {
  scalars.map { scalar in
    guard let byte = table.firstIndex(of: UInt16(scalar.value)) else { fatalError("no byte for \(scalar)") }
    return UInt8(byte)
  }
}

/// The bytes of each letter in VNI, found by reading all bytes and pairs.
private let vniLetters: [UInt32: [UInt8]] = {
  var letters: [UInt32: [UInt8]] = [:]
  for first in (UInt8.min...UInt8.max).reversed() {
    for second in (UInt8(0xC0)...UInt8.max) {
      let step = VNITable.standard.step([first, second].span, at: 0)
      if step.length == 2 { letters[step.scalar] = [first, second] }
    }
    letters[VNITable.standard.step([first].span, at: 0).scalar] = [first]
  }
  return letters
}()

extension String {
  /// The text with its tone marks as combining marks and its letters whole, as windows-1258 wants it.
  var toneMarksApart: [Unicode.Scalar] {
    let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    return precomposedScalars.flatMap { scalar in
      guard let parts = decompositions[scalar], tones.contains(parts[1]) else { return [scalar] }
      // Latin-1 letters that windows-1258 has whole may stand so too.
      return LegacyTables.windows1258.contains(UInt16(scalar.value)) ? [scalar] : parts
    }
  }
}
