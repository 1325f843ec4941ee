import SoLieuLexicon

/// The Swift file that carries an image and the files that it was compiled from inside the library.
package enum EmbeddedSource {
  /// One enum with the image as ``SixBitText`` in a `StaticString`: the compiler takes megabytes of it in under a second,
  /// where an array literal takes minutes. The files are string literals, which stay in the executable until they're read.
  package static func swift(image: [UInt8], files: [LexiconCompiler.Source]) -> String {
    let literals = files.map { "(\(literal($0.name)), \(literal($0.text)))" }
    return """
      // Made by compile-rules. Don't edit.
      enum EmbeddedRuleBook {
        static let image: StaticString = #"\(SixBitText.pack(image))"#
        static let files: [(name: String, text: String)] = [
          \(literals.joined(separator: ",\n    "))
        ]
      }

      """
  }

  /// A text as a Swift string literal.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
