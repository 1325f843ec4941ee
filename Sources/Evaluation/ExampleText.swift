/// A rule file's text, in which examples are exchanged and nothing else is touched.
struct ExampleText {
  private var scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Puts `new` in the place of `old`, which stands, plain or quoted, at a place; false where it doesn't.
  ///
  /// - Parameter column: of the text itself, behind its quotation mark if it has one; from 1, in scalars.
  mutating func replace(_ old: String, by new: String, line: Int, column: Int) -> Bool {
    guard let start = index(line: line, column: column) else { return false }
    let before = start > 0 ? scalars[start - 1] : " "
    if before == "\"" || before == "'" {
      var end = start
      var content = String.UnicodeScalarView()
      while end < scalars.count, scalars[end] != before || before == "'" && isAt("'", end + 1) {
        if before == "\"" && scalars[end] == "\\" || before == "'" && scalars[end] == "'" { end += 1 }
        if end < scalars.count { content.append(scalars[end]) }
        end += 1
      }
      guard end < scalars.count, String(content) == old else { return false }
      scalars.replaceSubrange(start..<end, with: Self.quoted(new, by: before))
      return true
    }
    let plain = Array(old.unicodeScalars)
    guard scalars[start...].starts(with: plain) else { return false }
    scalars.replaceSubrange(start..<(start + plain.count), with: ["\""] + Self.quoted(new, by: "\"") + ["\""])
    return true
  }

  private func isAt(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
    index < scalars.count && scalars[index] == scalar
  }

  private func index(line: Int, column: Int) -> Int? {
    var at = 0
    for _ in 1..<max(1, line) {
      guard let end = scalars[at...].firstIndex(of: "\n") else { return nil }
      at = end + 1
    }
    if line == 1, scalars.first == "\u{FEFF}" { at = 1 }
    at += column - 1
    return at < scalars.count ? at : nil
  }

  private static func quoted(_ text: String, by mark: Unicode.Scalar) -> [Unicode.Scalar] {
    text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      if scalar == mark { return mark == "'" ? ["'", "'"] : ["\\", "\""] }
      return scalar == "\\" && mark == "\"" ? ["\\", "\\"] : [scalar]
    }
  }
}
