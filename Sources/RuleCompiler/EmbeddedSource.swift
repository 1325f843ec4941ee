/// The Swift file that carries an image inside the library.
package enum EmbeddedSource {
  /// One enum with the image in base64 in a `StaticString`: the compiler takes megabytes of it in under a second, where
  /// an array literal takes minutes.
  package static func swift(image: [UInt8]) -> String {
    """
    // Made by compile-rules. Don't edit.
    enum EmbeddedRuleBook {
      static let base64: StaticString = "\(base64(image))"
    }

    """
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
