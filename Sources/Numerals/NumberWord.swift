/// What a word of the closed class of number words does in a number, in one language.
enum NumberRole: UInt8, Sendable {
  /// No number word, and nothing that a number runs across.
  case other

  // Tokens that have a role in any language, by their kind or bytes.
  /// A digits token; the value is the index of its ``DigitReading``.
  case digits
  /// `-` or U+2010, U+2011: joins "twenty-one".
  case hyphen
  /// U+2212, U+2013, U+2014.
  case dash
  /// `(`, `[`, `{` or an opening quotation mark.
  case opening
  /// `)` and `]`.
  case bracketEnd
  /// `.`, which starts decimals in ".5".
  case dot
  /// `/`, in "2 1/2".
  case slash
  /// `%` or `‰`.
  case percent
  /// A currency's sign: $ £ € ¥ ₫ …
  case currency
  /// ½ ¼ ¾ …; the value is numerator × 100 + denominator.
  case vulgarFraction

  // Both languages.
  /// 0 to 9.
  case digit
  /// trăm, hundred.
  case hundred
  /// nghìn, triệu, tỷ, thousand, million: a power of ten from 1,000 on.
  case scale
  /// A scale that is written behind digits only: tr, k, bn. Value: the factor.
  case shortScale
  /// A letter that is a scale behind digits only where money or a count stands beside it: m, b.
  case letterScale
  /// chục, tá, dozen: counts things by tens or twelves.
  case dozen
  /// nửa, half.
  case half
  /// phẩy, chấm, point.
  case point
  /// âm, minus, negative.
  case minus
  /// Before a scale without a number of its own, and part of the numeral: hàng, vài, mấy, several.
  case indefinite
  /// A factor in a word: doubled, twice, halved (value in tenths).
  case factor

  // Vietnamese.
  /// mốt, tư, lăm, nhăm: a digit behind tens only.
  case closing
  /// mười.
  case ten
  /// mươi.
  case tens
  /// linh, lẻ: "một trăm linh năm".
  case odd
  /// rưỡi: and half of the last scale.
  case halfMore
  /// phần: "hai phần ba".
  case part
  /// nhất, nhì: 1 and 2 in an order.
  case rank
  /// đôi: 2, behind gấp.
  case pair

  // English.
  /// ten to nineteen.
  case teen
  /// twenty to ninety.
  case decade
  /// a, an.
  case article
  case and
  case of
  /// first to nineteenth, twentieth to ninetieth.
  case ordinal
  /// hundredth, thousandth, millionth.
  case ordinalScale
  /// thirds, fifths, quarters: a denominator only.
  case denominators
  /// quarter: a denominator behind a number or an article.
  case quarter
  /// tens, dozens, hundreds, thousands, millions.
  case plural
  /// January … Dec.
  case month
  /// st, nd, rd, th.
  case ordinalSuffix
  /// few: "a few hundred".
  case few
}

extension NumberRole {
  /// Whether a numeral may begin with such a word; the others only go on with one.
  var mayBegin: Bool {
    switch self {
    case .other, .slash, .tens, .odd, .part, .point, .and, .of, .ordinalSuffix: false
    default: true
    }
  }
}

/// What a word says of a number beside it. Bits, since one word may say several things.
struct NumberContext: OptionSet, Sendable {
  let rawValue: UInt32

  /// The word năm itself: five or year.
  static let year = NumberContext(rawValue: 1 << 0)
  /// Before "năm" it makes it a year: mỗi, đầu, cuối.
  static let beforeYear = NumberContext(rawValue: 1 << 1)
  /// Behind a number it is what's counted, so "năm" before it is five: người, chiếc, lần.
  static let counted = NumberContext(rawValue: 1 << 2)
  /// Before a number it makes it a place in an order: thứ, tháng, lớp.
  static let orderHead = NumberContext(rawValue: 1 << 3)
  /// Behind "một" it makes a phrase that is no number: số, cách, vài.
  static let afterArticle = NumberContext(rawValue: 1 << 4)
  /// Behind "ba" it makes it the father: mẹ, tôi.
  static let behindFather = NumberContext(rawValue: 1 << 5)
  /// Behind "chín" it makes it ripe, before it too: trái, đỏ.
  static let ripe = NumberContext(rawValue: 1 << 6)
  /// Behind "tư" it makes it part of another word: vấn, nhân, thế.
  static let compound = NumberContext(rawValue: 1 << 7)
  /// Before a bare scale it makes it a number, and stays outside the numeral: hơn, cả, gần.
  static let beforeScale = NumberContext(rawValue: 1 << 8)
  /// gấp, nhân, tăng: before a factor.
  static let factorHead = NumberContext(rawValue: 1 << 9)
  /// Before "âm" it makes it a sound: phát, ghi.
  static let sound = NumberContext(rawValue: 1 << 10)
  /// Has no parts, or none that news counts: đồng, người. Behind "1,234" it shows that the comma groups.
  static let whole = NumberContext(rawValue: 1 << 11)
  /// A currency's word or code: dollars, USD.
  static let money = NumberContext(rawValue: 1 << 12)
  /// The word one, một, a or an.
  static let one = NumberContext(rawValue: 1 << 13)
  /// A word that may be none of a number: ba, chín, second, may.
  static let doubtful = NumberContext(rawValue: 1 << 14)
  /// độ, degrees.
  static let degrees = NumberContext(rawValue: 1 << 15)
  /// Behind "năm" it makes it a year: ngoái, nay, học.
  static let afterYear = NumberContext(rawValue: 1 << 16)
  /// Behind "học" it makes it people, not a school year: sinh, viên.
  static let learner = NumberContext(rawValue: 1 << 17)
  /// Before "ba" it makes it a name or the father: ông, chú.
  static let beforeFather = NumberContext(rawValue: 1 << 18)
  /// Before "hàng" it makes it goods or a row: ngân, cửa, mặt.
  static let goods = NumberContext(rawValue: 1 << 19)
  /// Behind "tỷ" it makes another word of it: tỷ phú, tỷ lệ.
  static let behindBillion = NumberContext(rawValue: 1 << 20)
  /// Behind "triệu" it makes another word of it: triệu phú, triệu chứng.
  static let behindMillion = NumberContext(rawValue: 1 << 21)
  /// Before "nhân" it makes another word of it: nguyên nhân, nạn nhân.
  static let beforePerson = NumberContext(rawValue: 1 << 22)
  /// Before "a third" it makes it a part, whatever follows: by, nearly, than.
  static let partHead = NumberContext(rawValue: 1 << 23)
  /// Behind "a third" it shows that no noun follows: to, in, since.
  static let partTail = NumberContext(rawValue: 1 << 24)
  /// Says how often something happened, and only before `compares` how much larger something is: twice.
  static let often = NumberContext(rawValue: 1 << 25)
  /// Behind "half-" it makes another word of it: half-time, half-brother.
  static let behindHalf = NumberContext(rawValue: 1 << 28)
  /// A number word behind it is a rank, even with a capital: number, division, phase.
  static let ranked = NumberContext(rawValue: 1 << 29)
  /// A month's name that is cut short: Jan, Sept.
  static let shortMonth = NumberContext(rawValue: 1 << 27)
  /// Before "năm" it makes it five minutes: (chín giờ) kém.
  static let shortOf = NumberContext(rawValue: 1 << 30)
  /// Beside "10t" it makes it tonnes or years: (xe) tải, bé.
  static let heavy = NumberContext(rawValue: 1 << 31)
  /// Behind "a third" it makes it a part of several, whatever stands before: were, have. The bit is that of `afterArticle`,
  /// which no English word has.
  static let pluralVerb = afterArticle
  /// What is so many times as large follows: as, the, that.
  static let compares = NumberContext(rawValue: 1 << 26)

  /// inch: behind "5 1/2" it shows that the whole and the fraction are one number. The bit is that of `often`, which
  /// no Vietnamese word has.
  static let inches = NumberContext(rawValue: 1 << 25)

  // English alone; these bits say other things of Vietnamese words.
  /// Behind "345m" it makes it metres: long, tall, tower.
  static let lengthy = NumberContext(rawValue: 1 << 0)
  /// Before "345m" it makes it metres: height, ran.
  static let beforeLength = NumberContext(rawValue: 1 << 18)
  /// Where the sentence has it, "3m" elsewhere in it is more likely metres: river, waves, race.
  static let extent = NumberContext(rawValue: 1 << 1)
  /// Before "3m" in the sentence it makes it millions: sold, unemployment, audience.
  static let tallied = NumberContext(rawValue: 1 << 5)
  /// What people did or do, like ``pluralVerb``: behind "1.3m" it makes it millions.
  static let acted = NumberContext(rawValue: 1 << 19)
  /// Behind "an" it is an hour's like, which one can be of: hour, month.
  static let spell = NumberContext(rawValue: 1 << 6)
  /// Before "a month" it makes the article one: nearly, just, within.
  static let nearing = NumberContext(rawValue: 1 << 7)
  /// The last word of "more than", "up to".
  static let bound = NumberContext(rawValue: 1 << 8)
  /// The first word of "more than", "up to".
  static let bounded = NumberContext(rawValue: 1 << 9)
  /// plus, in "plus or minus".
  static let plus = NumberContext(rawValue: 1 << 10)
  /// per: a "second" behind it is a length of time.
  static let per = NumberContext(rawValue: 1 << 11)
  /// What is measured by the second: in "metres a second" no ordinal stands.
  static let perSecond = NumberContext(rawValue: 1 << 16)
  /// than: "a third less than" is a part.
  static let than = NumberContext(rawValue: 1 << 22)
  /// lb: behind "11st 7" it makes the first stones.
  static let pounds = NumberContext(rawValue: 1 << 17)
}

/// A word's part in numbers.
struct NumberWord: Sendable {
  var role: NumberRole = .other
  var contexts: NumberContext = []
  var value: Int = 0

  static let none = NumberWord()
}

/// The number words of one language. What other words say of numbers beside them is data: ``NumberContextRow``.
struct NumberVocabulary: Sendable {
  /// A role, and the words that have it with their values.
  let roles: [(role: NumberRole, words: [(spelling: String, value: Int)])]
  /// What number words themselves are beside their role, with blanks between.
  let contexts: [(context: NumberContext, words: String)]

  var spellings: [String] { roles.flatMap { $0.words.map(\.spelling) } }
}
