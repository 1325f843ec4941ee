/// What a word or phrase of the lexicon can be: the classes that `lexicon/*/words*.tsv` gives it.
///
/// Classes overlap: "chi phí" is a noun and the head of an amount of money. Raw values are bits; names in data files
/// are those of ``names``.
@usableFromInline package struct LexemeClasses: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable package static var noun: Self { Self(rawValue: 1 << 0) }
  @inlinable package static var verb: Self { Self(rawValue: 1 << 1) }
  @inlinable package static var preposition: Self { Self(rawValue: 1 << 2) }
  @inlinable package static var connector: Self { Self(rawValue: 1 << 3) }
  @inlinable package static var auxiliary: Self { Self(rawValue: 1 << 4) }
  /// Stands between a subject and its number: đạt, là, chiếm, tăng; reached, is, rose.
  @inlinable package static var governing: Self { Self(rawValue: 1 << 5) }
  /// Names an amount of money: giá, doanh thu, kinh phí; price, revenue.
  @inlinable package static var moneyHead: Self { Self(rawValue: 1 << 6) }
  /// Names a share or a rate: tỷ lệ, lãi suất; rate, share.
  @inlinable package static var percentageHead: Self { Self(rawValue: 1 << 7) }
  /// Names a measured quantity: diện tích, công suất; area, capacity.
  @inlinable package static var measureHead: Self { Self(rawValue: 1 << 8) }
  /// Names a number: số, tổng số; number, total.
  @inlinable package static var numberHead: Self { Self(rawValue: 1 << 9) }

  // What the search for a figure's subject asks for: bits 10 to 39.

  /// A verb right behind it is part of a noun phrase: việc, chi phí, lớp; (English has none).
  @inlinable package static var nominaliser: Self { Self(rawValue: 1 << 10) }
  /// A quantity that is named by a verb, one of change too: mức tăng, số tiền chuyển, tỷ lệ mắc.
  @inlinable package static var nominalHead: Self { Self(rawValue: 1 << 11) }
  /// The head of its phrase wherever it stands; nouns before it don't belong to it: số tiền, diện tích, giá.
  @inlinable package static var strongHead: Self { Self(rawValue: 1 << 12) }
  /// Names a rate, so that a percentage is its value: tỷ lệ, lãi suất, mức; rate, proportion.
  @inlinable package static var rateHead: Self { Self(rawValue: 1 << 13) }
  /// Joined with its like by "," or "và" into one noun phrase: thôn, bản · xã, thị trấn.
  @inlinable package static var pairing: Self { Self(rawValue: 1 << 14) }
  /// Opens a noun phrase and isn't part of what is counted: một, mỗi, các; the, each.
  @inlinable package static var leadDeterminer: Self { Self(rawValue: 1 << 15) }
  /// A classifier or a bare word for number that a subject leaves out: chiếc, cái, số, tổng số.
  @inlinable package static var skippedClassifier: Self { Self(rawValue: 1 << 16) }
  /// A unit or a part of time: năm, quý, phiên; year, season.
  @inlinable package static var timeNoun: Self { Self(rawValue: 1 << 17) }
  /// A short head that a proper name follows (tỉnh, ông, hãng); a phrase doesn't end with it.
  @inlinable package static var nameHead: Self { Self(rawValue: 1 << 18) }
  /// Something is paid to somebody: phạt, hỗ trợ, bồi thường; fined, donated.
  @inlinable package static var payment: Self { Self(rawValue: 1 << 19) }
  /// Money is spent on something: chi, đầu tư, dành; spent, invested.
  @inlinable package static var spending: Self { Self(rawValue: 1 << 20) }
  /// Money is got for something: nhận, thu, kiếm; earned, received.
  @inlinable package static var earning: Self { Self(rawValue: 1 << 21) }
  /// An adjective that a measure follows (or, in English, precedes): dài, rộng, nặng; long, tall.
  @inlinable package static var dimension: Self { Self(rawValue: 1 << 22) }
  /// Says that a percentage is a share: chiếm, tương đương; account for.
  @inlinable package static var share: Self { Self(rawValue: 1 << 23) }
  /// Says that a percentage is a change: tăng, giảm; rose, fell.
  @inlinable package static var change: Self { Self(rawValue: 1 << 24) }
  /// Compares with a goal or another value: đạt, vượt, bằng, hoàn thành; reached, exceeded.
  @inlinable package static var achieving: Self { Self(rawValue: 1 << 25) }
  /// Opens a clause, so that what stands before it is another one's: rằng, khi, nhưng, cho biết; that, while.
  @inlinable package static var clauseOpener: Self { Self(rawValue: 1 << 26) }
  /// A head behind it isn't the number's own: trong, theo, so với, nhờ.
  @inlinable package static var loosePreposition: Self { Self(rawValue: 1 << 27) }
  /// Ties a noun to the noun before it: của, trong, trên, tại; of, in, for.
  @inlinable package static var attributive: Self { Self(rawValue: 1 << 28) }
  /// What is held again and again, and so numbered: đại hội, kỳ thi, giải.
  @inlinable package static var event: Self { Self(rawValue: 1 << 29) }
  /// May stand between two numbers of one thing: và, lên, còn, từ; and, to, from.
  @inlinable package static var linking: Self { Self(rawValue: 1 << 30) }
  /// Stands right before a number: khoảng, lên tới, là, chỉ; about, nearly, up to.
  @inlinable package static var numberLead: Self { Self(rawValue: 1 << 31) }
  /// A price follows, of what stands before: trị giá, định giá; worth, valued.
  @inlinable package static var worth: Self { Self(rawValue: 1 << 32) }
  /// có; has, have.
  @inlinable package static var having: Self { Self(rawValue: 1 << 33) }
  /// là; is, was.
  @inlinable package static var copula: Self { Self(rawValue: 1 << 34) }
  /// và, hoặc; and, or.
  @inlinable package static var coordinator: Self { Self(rawValue: 1 << 35) }
  /// The whole that a part is of follows: của, trong số; of. With `clauseOpener`: trong đó; of which.
  @inlinable package static var of: Self { Self(rawValue: 1 << 36) }
  /// A function word that may stand inside a noun phrase: tối thiểu, năm nay, này.
  @inlinable package static var transparent: Self { Self(rawValue: 1 << 37) }
  /// Stands for something named before: nó, họ; it, they.
  @inlinable package static var pronoun: Self { Self(rawValue: 1 << 38) }
  /// A noun of change or share that a percentage describes: mức tăng; increase, stake.
  @inlinable package static var changeNoun: Self { Self(rawValue: 1 << 39) }

  // What records say of words: bits 40 and up.

  /// Counts what follows it: người, con, cái, chiếc; item, piece.
  @inlinable package static var classifier: Self { Self(rawValue: 1 << 40) }
  /// A verb that says that something grows: tăng, nâng; rise, increase.
  @inlinable package static var rising: Self { Self(rawValue: 1 << 41) }
  /// A verb that says that something shrinks: giảm, hạ; fall, cut.
  @inlinable package static var falling: Self { Self(rawValue: 1 << 42) }

  // What the search for the time that a figure holds for asks for: bits 43 to 63.

  /// Someone says something, on a day that isn't what the figures hold for: cho biết, công bố; said, announced.
  @inlinable package static var timeReport: Self { Self(rawValue: 1 << 43) }
  /// Speaks of the writer's own time: đến nay, hiện nay, năm ngoái; now, so far, last year.
  @inlinable package static var timeNow: Self { Self(rawValue: 1 << 44) }
  /// What is still to come: sẽ, dự kiến; will, expected.
  @inlinable package static var timeFuture: Self { Self(rawValue: 1 << 45) }
  /// Speaks of what lasts: đang, vẫn; is, has.
  @inlinable package static var timeGoing: Self { Self(rawValue: 1 << 46) }
  /// May stand between a figure and the date that it holds for: trong, vào, tính đến; in, by, during.
  @inlinable package static var timePreposition: Self { Self(rawValue: 1 << 47) }
  /// Belongs to a date but isn't part of its value: đầu, cuối, hết, sáng; early, the end of.
  @inlinable package static var timeEdge: Self { Self(rawValue: 1 << 48) }
  /// May stand before the date that opens a clause: theo đó, cụ thể, dự kiến; but, also.
  @inlinable package static var timeLead: Self { Self(rawValue: 1 << 49) }
  /// What it's compared with follows, a few words later perhaps: so với, cùng kỳ; compared with, up from.
  @inlinable package static var timeComparison: Self { Self(rawValue: 1 << 50) }
  /// What it's compared with follows at once: hơn, bằng; than.
  @inlinable package static var timeThan: Self { Self(rawValue: 1 << 51) }
  /// A time begins or ends with the date right behind: từ, sau, trước; from, after. With `timeConjunction`, words may
  /// stand between: kể từ, sau khi; since.
  @inlinable package static var timeSince: Self { Self(rawValue: 1 << 52) }
  /// Right behind a date, says that it only begins something: đến nay, trở đi; onwards.
  @inlinable package static var timeOnward: Self { Self(rawValue: 1 << 53) }
  /// A document, whose date is no figure's: nghị định, quyết định; act, decree.
  @inlinable package static var timeDocument: Self { Self(rawValue: 1 << 54) }
  /// Opens a sentence that goes on about the one before: trong đó, cụ thể, riêng; of these, meanwhile.
  @inlinable package static var timeCarry: Self { Self(rawValue: 1 << 55) }
  /// Speaks of the time of the sentence before: khi đó, cùng kỳ; at the time, that year.
  @inlinable package static var timeThen: Self { Self(rawValue: 1 << 56) }
  /// Joins clauses: và, nhưng, khi; and, but, when.
  @inlinable package static var timeConjunction: Self { Self(rawValue: 1 << 57) }
  /// Gives a place in an order, which has a time: hạng, vị trí; ranked.
  @inlinable package static var timeRank: Self { Self(rawValue: 1 << 58) }
  /// Speaks of what happens again and again: mỗi năm, hằng tháng; a year, daily.
  @inlinable package static var timeHabit: Self { Self(rawValue: 1 << 59) }
  /// A named stretch of years: giai đoạn, nhiệm kỳ; period, season.
  @inlinable package static var timePeriod: Self { Self(rawValue: 1 << 60) }
  /// With `timeNow`, the year in question: năm nay; this year.
  @inlinable package static var timeYear: Self { Self(rawValue: 1 << 61) }
  /// With `timeNow`, the month in question: tháng này; this month.
  @inlinable package static var timeMonth: Self { Self(rawValue: 1 << 62) }
  /// With `timeNow`, the one before (the day before, where neither year nor month): năm ngoái; yesterday.
  @inlinable package static var timePrevious: Self { Self(rawValue: 1 << 63) }

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
