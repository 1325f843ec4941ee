/// How the bytes of a file stand for text.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Code page 1258: Latin letters with combining tone marks.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, as the ".Vn" (ABC) fonts use it.
  case tcvn3 = "tcvn3"
  /// VNI for Windows: a letter and, after it, a byte for its marks.
  case vni = "vni"
  /// RFC 1456.
  case viscii = "viscii"

  /// The encoding of that name, however people write it: case, spaces, `-`, `_`, `.`, `:` and `(` `)` don't
  /// matter, and common aliases are known ("UTF8", "cp1258", "ABC", "TCVN5712-1").
  ///
  /// Plain "utf-16" is little-endian, as WHATWG has it; a byte order mark in the file says better.
  public init?(named name: String) {
    var key = ""
    for scalar in name.unicodeScalars where !" -_.:()".unicodeScalars.contains(scalar) {
      key.unicodeScalars.append(scalar)
    }
    switch key.lowercased() {
    case "utf8", "unicode11utf8", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "ucs2", "unicode": self = .utf16LittleEndian
    case "utf16be", "unicodefffe": self = .utf16BigEndian
    case "windows1258", "cp1258", "win1258", "1258", "xcp1258": self = .windows1258
    case "tcvn3", "abc", "tcvn3abc", "tcvn", "tcvn5712", "tcvn57121", "tcvn57122", "tcvn57123",
      "tcvn571211993", "tcvn57121993":
      self = .tcvn3
    case "vni", "vniwin", "vniwindows": self = .vni
    case "viscii", "viscii111", "csviscii", "rfc1456": self = .viscii
    default: return nil
    }
  }

  /// The name that people know it by.
  package var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1258: "windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    }
  }
}
