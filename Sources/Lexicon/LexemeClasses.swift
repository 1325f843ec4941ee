/// What a word or phrase of the lexicon can be: the classes that `lexicon/*/words*.tsv` gives it.
///
/// Classes overlap: "chi phí" is a noun and the head of an amount of money. Raw values are bits; names in data files
/// are those of ``names``.
package struct LexemeClasses: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package static let noun = LexemeClasses(rawValue: 1 << 0)
  package static let verb = LexemeClasses(rawValue: 1 << 1)
  package static let preposition = LexemeClasses(rawValue: 1 << 2)
  package static let connector = LexemeClasses(rawValue: 1 << 3)
  package static let auxiliary = LexemeClasses(rawValue: 1 << 4)
  /// Stands between a subject and its number: đạt, là, chiếm, tăng; reached, is, rose.
  package static let governing = LexemeClasses(rawValue: 1 << 5)
  /// Names an amount of money: giá, doanh thu, kinh phí; price, revenue.
  package static let moneyHead = LexemeClasses(rawValue: 1 << 6)
  /// Names a share or a rate: tỷ lệ, lãi suất; rate, share.
  package static let percentageHead = LexemeClasses(rawValue: 1 << 7)
  /// Names a measured quantity: diện tích, công suất; area, capacity.
  package static let measureHead = LexemeClasses(rawValue: 1 << 8)
  /// Names a number: số, tổng số; number, total.
  package static let numberHead = LexemeClasses(rawValue: 1 << 9)

  // What the search for a figure's subject asks for: bits 10 to 39.

  /// A verb right behind it is part of a noun phrase: việc, chi phí, lớp; (English has none).
  package static let nominaliser = LexemeClasses(rawValue: 1 << 10)
  /// A quantity that is named by a verb, one of change too: mức tăng, số tiền chuyển, tỷ lệ mắc.
  package static let nominalHead = LexemeClasses(rawValue: 1 << 11)
  /// The head of its phrase wherever it stands; nouns before it don't belong to it: số tiền, diện tích, giá.
  package static let strongHead = LexemeClasses(rawValue: 1 << 12)
  /// Names a rate, so that a percentage is its value: tỷ lệ, lãi suất, mức; rate, proportion.
  package static let rateHead = LexemeClasses(rawValue: 1 << 13)
  /// Joined with its like by "," or "và" into one noun phrase: thôn, bản · xã, thị trấn.
  package static let pairing = LexemeClasses(rawValue: 1 << 14)
  /// Opens a noun phrase and isn't part of what is counted: một, mỗi, các; the, each.
  package static let leadDeterminer = LexemeClasses(rawValue: 1 << 15)
  /// A classifier or a bare word for number that a subject leaves out: chiếc, cái, số, tổng số.
  package static let skippedClassifier = LexemeClasses(rawValue: 1 << 16)
  /// A unit or a part of time: năm, quý, phiên; year, season.
  package static let timeNoun = LexemeClasses(rawValue: 1 << 17)
  /// A short head that a proper name follows (tỉnh, ông, hãng); a phrase doesn't end with it.
  package static let nameHead = LexemeClasses(rawValue: 1 << 18)
  /// Something is paid to somebody: phạt, hỗ trợ, bồi thường; fined, donated.
  package static let payment = LexemeClasses(rawValue: 1 << 19)
  /// Money is spent on something: chi, đầu tư, dành; spent, invested.
  package static let spending = LexemeClasses(rawValue: 1 << 20)
  /// Money is got for something: nhận, thu, kiếm; earned, received.
  package static let earning = LexemeClasses(rawValue: 1 << 21)
  /// An adjective that a measure follows (or, in English, precedes): dài, rộng, nặng; long, tall.
  package static let dimension = LexemeClasses(rawValue: 1 << 22)
  /// Says that a percentage is a share: chiếm, tương đương; account for.
  package static let share = LexemeClasses(rawValue: 1 << 23)
  /// Says that a percentage is a change: tăng, giảm; rose, fell.
  package static let change = LexemeClasses(rawValue: 1 << 24)
  /// Compares with a goal or another value: đạt, vượt, bằng, hoàn thành; reached, exceeded.
  package static let achieving = LexemeClasses(rawValue: 1 << 25)
  /// Opens a clause, so that what stands before it is another one's: rằng, khi, nhưng, cho biết; that, while.
  package static let clauseOpener = LexemeClasses(rawValue: 1 << 26)
  /// A head behind it isn't the number's own: trong, theo, so với, nhờ.
  package static let loosePreposition = LexemeClasses(rawValue: 1 << 27)
  /// Ties a noun to the noun before it: của, trong, trên, tại; of, in, for.
  package static let attributive = LexemeClasses(rawValue: 1 << 28)
  /// What is held again and again, and so numbered: đại hội, kỳ thi, giải.
  package static let event = LexemeClasses(rawValue: 1 << 29)
  /// May stand between two numbers of one thing: và, lên, còn, từ; and, to, from.
  package static let linking = LexemeClasses(rawValue: 1 << 30)
  /// Stands right before a number: khoảng, lên tới, là, chỉ; about, nearly, up to.
  package static let numberLead = LexemeClasses(rawValue: 1 << 31)
  /// A price follows, of what stands before: trị giá, định giá; worth, valued.
  package static let worth = LexemeClasses(rawValue: 1 << 32)
  /// có; has, have.
  package static let having = LexemeClasses(rawValue: 1 << 33)
  /// là; is, was.
  package static let copula = LexemeClasses(rawValue: 1 << 34)
  /// và, hoặc; and, or.
  package static let coordinator = LexemeClasses(rawValue: 1 << 35)
  /// The whole that a part is of follows: của, trong số; of. With `clauseOpener`: trong đó; of which.
  package static let of = LexemeClasses(rawValue: 1 << 36)
  /// A function word that may stand inside a noun phrase: tối thiểu, năm nay, này.
  package static let transparent = LexemeClasses(rawValue: 1 << 37)
  /// Stands for something named before: nó, họ; it, they.
  package static let pronoun = LexemeClasses(rawValue: 1 << 38)
  /// A noun of change or share that a percentage describes: mức tăng; increase, stake.
  package static let changeNoun = LexemeClasses(rawValue: 1 << 39)

  // What records say of words: bits 40 and up.

  /// Counts what follows it: người, con, cái, chiếc; item, piece.
  package static let classifier = LexemeClasses(rawValue: 1 << 40)
  /// A verb that says that something grows: tăng, nâng; rise, increase.
  package static let rising = LexemeClasses(rawValue: 1 << 41)
  /// A verb that says that something shrinks: giảm, hạ; fall, cut.
  package static let falling = LexemeClasses(rawValue: 1 << 42)

  // What the search for the time that a figure holds for asks for: bits 43 to 63.

  /// Someone says something, on a day that isn't what the figures hold for: cho biết, công bố; said, announced.
  package static let timeReport = LexemeClasses(rawValue: 1 << 43)
  /// Speaks of the writer's own time: đến nay, hiện nay, năm ngoái; now, so far, last year.
  package static let timeNow = LexemeClasses(rawValue: 1 << 44)
  /// What is still to come: sẽ, dự kiến; will, expected.
  package static let timeFuture = LexemeClasses(rawValue: 1 << 45)
  /// Speaks of what lasts: đang, vẫn; is, has.
  package static let timeGoing = LexemeClasses(rawValue: 1 << 46)
  /// May stand between a figure and the date that it holds for: trong, vào, tính đến; in, by, during.
  package static let timePreposition = LexemeClasses(rawValue: 1 << 47)
  /// Belongs to a date but isn't part of its value: đầu, cuối, hết, sáng; early, the end of.
  package static let timeEdge = LexemeClasses(rawValue: 1 << 48)
  /// May stand before the date that opens a clause: theo đó, cụ thể, dự kiến; but, also.
  package static let timeLead = LexemeClasses(rawValue: 1 << 49)
  /// What it's compared with follows, a few words later perhaps: so với, cùng kỳ; compared with, up from.
  package static let timeComparison = LexemeClasses(rawValue: 1 << 50)
  /// What it's compared with follows at once: hơn, bằng; than.
  package static let timeThan = LexemeClasses(rawValue: 1 << 51)
  /// A time begins or ends with the date right behind: từ, sau, trước; from, after. With `timeConjunction`, words may
  /// stand between: kể từ, sau khi; since.
  package static let timeSince = LexemeClasses(rawValue: 1 << 52)
  /// Right behind a date, says that it only begins something: đến nay, trở đi; onwards.
  package static let timeOnward = LexemeClasses(rawValue: 1 << 53)
  /// A document, whose date is no figure's: nghị định, quyết định; act, decree.
  package static let timeDocument = LexemeClasses(rawValue: 1 << 54)
  /// Opens a sentence that goes on about the one before: trong đó, cụ thể, riêng; of these, meanwhile.
  package static let timeCarry = LexemeClasses(rawValue: 1 << 55)
  /// Speaks of the time of the sentence before: khi đó, cùng kỳ; at the time, that year.
  package static let timeThen = LexemeClasses(rawValue: 1 << 56)
  /// Joins clauses: và, nhưng, khi; and, but, when.
  package static let timeConjunction = LexemeClasses(rawValue: 1 << 57)
  /// Gives a place in an order, which has a time: hạng, vị trí; ranked.
  package static let timeRank = LexemeClasses(rawValue: 1 << 58)
  /// Speaks of what happens again and again: mỗi năm, hằng tháng; a year, daily.
  package static let timeHabit = LexemeClasses(rawValue: 1 << 59)
  /// A named stretch of years: giai đoạn, nhiệm kỳ; period, season.
  package static let timePeriod = LexemeClasses(rawValue: 1 << 60)
  /// With `timeNow`, the year in question: năm nay; this year.
  package static let timeYear = LexemeClasses(rawValue: 1 << 61)
  /// With `timeNow`, the month in question: tháng này; this month.
  package static let timeMonth = LexemeClasses(rawValue: 1 << 62)
  /// With `timeNow`, the one before (the day before, where neither year nor month): năm ngoái; yesterday.
  package static let timePrevious = LexemeClasses(rawValue: 1 << 63)

  /// The names that data files use. A `word` is only joined: its syllables are no words of their own.
  package static let names: [(name: String, classes: LexemeClasses)] = [
    ("noun", .noun), ("verb", .verb), ("prep", .preposition), ("conn", .connector), ("aux", .auxiliary),
    ("gov", .governing), ("head-money", .moneyHead), ("head-percentage", .percentageHead),
    ("head-measure", .measureHead), ("head-number", .numberHead),
    ("nominaliser", .nominaliser), ("nominal-head", .nominalHead), ("strong-head", .strongHead),
    ("rate-head", .rateHead), ("pairing", .pairing), ("lead-det", .leadDeterminer),
    ("skipped-classifier", .skippedClassifier), ("time-noun", .timeNoun), ("name-head", .nameHead),
    ("payment", .payment), ("spending", .spending), ("earning", .earning), ("dimension", .dimension),
    ("share", .share), ("change", .change), ("achieving", .achieving), ("clause", .clauseOpener),
    ("loose-prep", .loosePreposition), ("attributive", .attributive), ("event", .event), ("linking", .linking),
    ("number-lead", .numberLead), ("worth", .worth), ("having", .having), ("copula", .copula),
    ("coordinator", .coordinator), ("of", .of), ("transparent", .transparent), ("pronoun", .pronoun),
    ("change-noun", .changeNoun), ("word", []), ("classifier", .classifier), ("up", .rising), ("down", .falling),
    ("time-report", .timeReport), ("time-now", .timeNow), ("time-future", .timeFuture), ("time-going", .timeGoing),
    ("time-prep", .timePreposition), ("time-edge", .timeEdge), ("time-lead", .timeLead),
    ("time-comparison", .timeComparison), ("time-than", .timeThan), ("time-since", .timeSince),
    ("time-onward", .timeOnward), ("time-document", .timeDocument),
    ("time-carry", .timeCarry), ("time-then", .timeThen),
    ("time-conj", .timeConjunction), ("time-rank", .timeRank), ("time-habit", .timeHabit),
    ("time-period", .timePeriod), ("time-year", .timeYear), ("time-month", .timeMonth),
    ("time-previous", .timePrevious),
  ]
}
