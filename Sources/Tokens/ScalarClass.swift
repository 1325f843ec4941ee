import CICU

/// What a scalar is to the tokenizer: everything that the word and sentence break rules ask about it, in one byte.
///
/// A class stands for one pair of a Word_Break and a Sentence_Break property (UAX #29, as ICU's root rules tailor
/// them) and what kind of token the scalar belongs to. Classes from `firstOther` on are those that the tokenizer leaves
/// to ICU: their lines are cut by ICU's iterators, and the class only tells which kind of token a piece is.
/// `cicu_scalar_class` in Sources/CICU/breaks.c decides a scalar's class, with the same numbers.
enum ScalarClass {
  // Of words. One bit each, so that a word's classes can be gathered by `|`.

  /// ALetter that is Lower and stays as it is when case is folded.
  static let letter: UInt8 = 0x01
  /// A–Z.
  static let asciiCapital: UInt8 = 0x02
  /// ALetter that is Upper or Lower and changes when case is folded, beyond ASCII.
  static let foldingLetter: UInt8 = 0x04
  /// Extend in both properties, visible.
  static let extend: UInt8 = 0x08
  /// Extend or Format in both, invisible: soft hyphen, ZWNJ, direction marks.
  static let format: UInt8 = 0x10
  /// Classes below are those that a word is made of.
  static let wordEnd: UInt8 = 0x20

  static let space: UInt8 = 0x20
  static let carriageReturn: UInt8 = 0x21
  static let lineFeed: UInt8 = 0x22
  /// U+0085, U+2028, U+2029.
  static let separator: UInt8 = 0x23
  /// Numeric in both.
  static let digit: UInt8 = 0x24
  /// Neither rule names it.
  static let mark: UInt8 = 0x25
  /// Sentence_Break Close: brackets, quotation marks.
  static let close: UInt8 = 0x26
  /// STerm: `!`, `?`.
  static let sentenceTerminator: UInt8 = 0x27
  /// ATerm and MidNumLet: the full stop.
  static let fullStop: UInt8 = 0x28
  /// SContinue: `:`, dashes.
  static let sentenceContinue: UInt8 = 0x29
  /// SContinue and MidNum.
  static let comma: UInt8 = 0x2A
  /// MidNum.
  static let semicolon: UInt8 = 0x2B
  /// Close, and MidNumLet or Single_Quote: `'`, `‘`, `’`.
  static let quote: UInt8 = 0x2C
  /// MidLetter: `·`.
  static let middleDot: UInt8 = 0x2D

  /// No scalar: the text ends here.
  static let endOfText: UInt8 = 0x30

  /// Classes from here on go to ICU.
  static let firstOther: UInt8 = 0x38
  static let otherLetter: UInt8 = 0x38
  static let otherCapital: UInt8 = 0x39
  static let otherDigit: UInt8 = 0x3A
  static let otherMark: UInt8 = 0x3B
  static let otherSpace: UInt8 = 0x3C
  static let otherInvisible: UInt8 = 0x3D
  static let otherExtend: UInt8 = 0x3E
  /// ExtendNumLet: `_`.
  static let otherJoiner: UInt8 = 0x3F

  /// The class of any scalar, asked of ICU.
  static func ofAny(_ scalar: UInt32) -> UInt8 { cicu_scalar_class(scalar) }
}

/// A scalar of a UTF-8 text and the bytes it takes.
struct DecodedScalar {
  var value: UInt32
  var width: Int

  /// The scalar that begins at `at`. Ill-formed bytes come out as U+FFFD, one byte wide.
  init(_ text: borrowing Span<UInt8>, at: Int) {
    let lead = text[at]
    if lead < 0x80 {
      self = Self(lead)
      return
    }
    let count = text.count
    let expected = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, at + expected <= count else {
      self = .illFormed
      return
    }
    var value = UInt32(lead) & (expected == 2 ? 0x1F : expected == 3 ? 0x0F : 0x07)
    for next in at + 1..<at + expected {
      guard text[next] & 0xC0 == 0x80 else {
        self = .illFormed
        return
      }
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    self.value = value
    self.width = expected
  }

  private init(_ ascii: UInt8) {
    value = UInt32(ascii)
    width = 1
  }
  private init(value: UInt32, width: Int) {
    self.value = value
    self.width = width
  }
  private static var illFormed: Self { Self(value: 0xFFFD, width: 1) }
}

/// Appends a scalar's UTF-8 bytes.
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    bytes.append(UInt8(scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(0xC0 | scalar >> 6))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  case 0x800..<0x10000:
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  default:
    bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
    bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  }
}

extension ScalarClass {
  /// Whether a letter, whose class is known, is a capital.
  static func isCapital(_ scalar: UInt32, _ scalarClass: UInt8) -> Bool {
    switch scalarClass {
    case asciiCapital, otherCapital: true
    case foldingLetter: cicu_scalar_is_capital(scalar) != 0
    default: false
    }
  }
}
