extension NumberVocabulary {
  /// The number words of English, in lower case.
  static let english = NumberVocabulary(
    roles: [
      (
        .digit,
        [
          ("zero", 0), ("nought", 0), ("naught", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5),
          ("six", 6),
          ("seven", 7), ("eight", 8), ("nine", 9),
        ]
      ),
      (
        .teen,
        [
          ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
          ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ]
      ),
      (
        .decade,
        [
          ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
          ("eighty", 80), ("ninety", 90),
        ]
      ),
      (.hundred, [("hundred", 100)]),
      (
        .scale,
        [
          ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
          ("quadrillion", 1_000_000_000_000_000), ("lakh", 100_000), ("crore", 10_000_000),
        ]
      ),
      (
        .shortScale,
        [
          ("k", 1_000), ("mn", 1_000_000), ("mln", 1_000_000), ("bn", 1_000_000_000), ("bln", 1_000_000_000),
          ("tn", 1_000_000_000_000), ("trn", 1_000_000_000_000), ("mil", 1_000_000), ("bil", 1_000_000_000),
          ("cr", 10_000_000),
        ]
      ),
      (.letterScale, [("m", 1_000_000), ("b", 1_000_000_000), ("t", 1_000_000_000_000)]),
      (.dozen, [("dozen", 12)]),
      (.half, [("half", 2)]),
      (.quarter, [("quarter", 4)]),
      (.point, [("point", 0)]),
      (.minus, [("minus", 0), ("negative", 0)]),
      (.article, [("a", 1), ("an", 1)]),
      (.and, [("and", 0)]),
      (.of, [("of", 0)]),
      (.indefinite, [("several", 0)]),
      (.few, [("few", 0), ("couple", 0)]),
      (
        .ordinal,
        [
          ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
          ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
          ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
          ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50),
          ("sixtieth", 60), ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90),
        ]
      ),
      (
        .ordinalScale,
        [("hundredth", 100), ("thousandth", 1_000), ("millionth", 1_000_000), ("billionth", 1_000_000_000)]
      ),
      (
        .denominators,
        [
          ("thirds", 3), ("quarters", 4), ("fourths", 4), ("fifths", 5), ("sixths", 6), ("sevenths", 7),
          ("eighths", 8), ("ninths", 9), ("tenths", 10), ("twelfths", 12), ("sixteenths", 16), ("twentieths", 20),
          ("hundredths", 100), ("thousandths", 1_000),
        ]
      ),
      (
        .plural,
        [
          ("tens", 10), ("dozens", 12), ("scores", 20), ("hundreds", 100), ("thousands", 1_000),
          ("millions", 1_000_000), ("billions", 1_000_000_000), ("trillions", 1_000_000_000_000), ("lakhs", 100_000),
          ("crores", 10_000_000),
        ]
      ),
      (
        .factor,
        [
          ("double", 20), ("doubled", 20), ("doubles", 20), ("doubling", 20), ("twice", 20), ("twofold", 20),
          ("triple", 30), ("tripled", 30), ("triples", 30), ("tripling", 30), ("thrice", 30), ("treble", 30),
          ("trebled", 30), ("threefold", 30), ("quadruple", 40), ("quadrupled", 40), ("quadrupling", 40),
          ("fourfold", 40), ("quintupled", 50), ("fivefold", 50), ("sixfold", 60), ("sevenfold", 70), ("eightfold", 80),
          ("tenfold", 100), ("halve", 5), ("halved", 5), ("halves", 5), ("halving", 5),
        ]
      ),
      (
        .month,
        [
          ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6), ("july", 7),
          ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2),
          ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11),
          ("dec", 12),
        ]
      ),
      (.ordinalSuffix, [("st", 1), ("nd", 0), ("rd", 0), ("th", 0)]),
    ],
    contexts: [
      (.one, "one a an"),
      (.doubtful, "one second may march mar jan double doubles doubling triple treble quadruple dozen"),
    ])
}
