import CICU

/// The encodings of one byte a letter: 256 scalar values each, U+FFFD where a byte stands for nothing.
enum LegacyTables {
  /// VISCII 1.1 (RFC 1456). Six capitals stand on control bytes.
  static let viscii = table(
    upper: """
      ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ
      """,
    controls: [(0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ")])

  /// TCVN 5712-1:1993 (VN1), in full: capitals with tones on the control bytes and on 0x80–0x9F.
  static let tcvn57121 = table(
    upper: """
      ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ
      """,
    controls: [
      (0x01, "Ú"), (0x02, "Ụ"), (0x04, "Ừ"), (0x05, "Ử"), (0x06, "Ữ"), (0x11, "Ứ"), (0x12, "Ự"), (0x13, "Ỳ"),
      (0x14, "Ỷ"), (0x15, "Ỹ"), (0x16, "Ý"), (0x17, "Ỵ"),
    ])

  /// TCVN3 as the ".Vn" (ABC) fonts use it: TCVN 5712 (VN3) from 0xA0 on, and the punctuation of windows-1252 on
  /// 0x80–0x9F, where Windows programs put “ ” – …. Accented capitals are the small letters in another font.
  static let tcvn3: [UInt16] = {
    var table = tcvn57121
    for byte in 0..<0x20 { table[byte] = UInt16(byte) }
    table.replaceSubrange(0x80..<0xA0, with: windows1252Punctuation)
    return table
  }()

  /// What windows-1252 has on 0x80–0x9F.
  static let windows1252Punctuation: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// windows-1258, from ICU. Tones are combining marks of their own.
  static let windows1258: [UInt16] = {
    let bytes = (0..<256).map { UInt8($0) }
    var table = [UInt16](repeating: 0xFFFD, count: 256)
    // Both arrays have 256 elements. Where ICU lacks the converter, the table says that nothing can be read.
    _ = unsafe cicu_windows1258(bytes, 256, &table)
    // ICU reads the nine undefined bytes as control characters of the same number.
    return table.map { (0x80..<0xA0).contains($0) ? 0xFFFD : $0 }
  }()

  /// The table for TCVN3 that fits the bytes: VN1 where 0x80–0x9F stand between letters, like capitals in a word;
  /// else the one with punctuation there.
  static func tcvn3(for bytes: borrowing Span<UInt8>) -> [UInt16] {
    var inside = 0
    var outside = 0
    var index = 0
    let end = min(bytes.count, EncodingDetector.sampleLength)
    while index < end {
      if bytes[index] &- 0x80 < 0x20 {
        let isInside =
          index > 0 && index + 1 < bytes.count && isCapital(bytes[index - 1]) && isCapital(bytes[index + 1])
        if isInside { inside += 1 } else { outside += 1 }
      }
      index += 1
    }
    return inside > outside ? tcvn57121 : tcvn3
  }

  /// A capital letter of VN1, or what may be one.
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x80 < 0x20 || byte &- 0xA1 < 7
  }

  private static func table(upper: String, controls: [(Int, Unicode.Scalar)]) -> [UInt16] {
    var table = (0..<128).map { UInt16($0) } + upper.unicodeScalars.map { UInt16($0.value) }
    precondition(table.count == 256, "a table has an entry for each byte")
    for (byte, scalar) in controls { table[byte] = UInt16(scalar.value) }
    return table
  }
}
