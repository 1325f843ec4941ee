/// How many columns text takes on a terminal: combining marks and format characters none, wide East Asian characters
/// and emoji two, all else one (UAX #11, without its ambiguous ones).
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xad ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0xa000...0xa4cf,
      0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6,
      0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }

  /// `text` cut to `width` columns, with "…" at its end where something was cut off. Never cuts between a letter and its
  /// marks.
  static func cut(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    var columns = 0
    var end = text.startIndex
    for index in text.indices {
      let next = of(String(text[index]))
      if columns + next > width - 1 { break }
      columns += next
      end = text.index(after: index)
    }
    return text[..<end] + "…"
  }

  /// `text` with spaces before or behind it, `width` columns in all; longer text stays as it is.
  static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - of(text)))
    return right ? spaces + text : text + spaces
  }
}
