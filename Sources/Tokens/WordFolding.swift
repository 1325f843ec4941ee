import CICU

/// The form under which words are looked up.
///
/// Each scalar by its simple case folding (CaseFolding.txt, C and S; "ß" stays, "ẞ" becomes "ß"); invisible scalars
/// (soft hyphen, zero-width joiners, direction marks) left out; the curly apostrophe ’ as '. Tone-mark placement isn't
/// touched: old-style spellings are aliases in the `WordTable`.
package enum WordFolding {
  /// The folded form of a spelling in UTF-8, normal form C.
  package static func folded(_ spelling: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(spelling.count)
    append(spelling.span, 0, spelling.count, to: &folded)
    return folded
  }

  /// Appends the folded form of `text[start..<end]`.
  static func append(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, to folded: inout [UInt8]) {
    var at = start
    while at < end {
      let scalar = DecodedScalar(text, at: at)
      at += scalar.width
      if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if scalar.value == 0x2019 {
        folded.append(0x27)
      } else if !isInvisible(ScalarClass.ofAny(scalar.value)) {
        appendUTF8(cicu_scalar_fold(scalar.value), to: &folded)
      }
    }
  }

  private static func isInvisible(_ scalarClass: UInt8) -> Bool {
    switch scalarClass {
    case ScalarClass.format, ScalarClass.otherInvisible: true
    default: false
    }
  }
}
