/// The Swift file that carries an image and the files that it was compiled from inside the library.
package enum EmbeddedSource {
  /// One enum with the image in base64 in a `StaticString`: the compiler takes megabytes of it in under a second, where
  /// an array literal takes minutes. The files are string literals, which stay in the executable until they're read.
  package static func swift(image: [UInt8], files: [LexiconCompiler.Source]) -> String {
    let literals = files.map { "(\(literal($0.name)), \(literal($0.text)))" }
    return """
      // Made by compile-rules. Don't edit.
      enum EmbeddedRuleBook {
        static let base64: StaticString = "\(base64(image))"
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

  /// Base64 (RFC 4648, section 4), padded.
  package static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for index in 0..<3 { group = group << 8 | (index < count ? UInt32(bytes[start + index]) : 0) }
      for index in 0..<4 {
        text.append(index <= count ? digits[Int(group >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
