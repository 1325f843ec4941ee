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
      (.few, [("few", 0)]),
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
      (
        .partHead,
        "by nearly almost than about around roughly over under up down only just some approximately below above"
      ),
      (
        .partTail,
        """
        to in from since over on this last as and or compared more less are is were was say said says but while when with
        at between during for the a had have has would will believe believed think want wanted come came go went live
        by after because if against than before among into per each every through who that which do does did can could
        should may might must voted agreed agree felt feel own owned higher lower larger smaller bigger cheaper faster
        slower thanks due so
        """
      ),
      (.pluralVerb, "were are have say believe think want live own agree feel do know prefer oppose expect"),
      (.ranked, "number division phase round stage category level grade tier episode"),
      (.often, "twice thrice"),
      (
        .behindHalf,
        "time life lives term back backs brother sister way mast hearted volley baked finished empty full naked truth"
      ),
      (.shortMonth, "jan feb mar apr jun jul aug sep sept oct nov dec"),
      (.compares, "as the that what its their his her our my this last those"),
      (
        .money,
        """
        dollar dollars euro euros pound pounds yen yuan cent cents pence rupee rupees won dong franc francs usd eur gbp
        jpy cny us aud cad chf hkd sgd nzd inr idr krw myr php thb vnd twd zar brl mxn aed sar qar kwd bhd omr egp
        ngn kes ghs pkr bdt lkr sek nok dkk pln czk huf ils rm rs
        """
      ),
      (
        .counted,
        """
        people users customers viewers shares tonnes tons barrels households subscribers homes jobs copies visitors
        passengers units workers children women men members residents voters families cars downloads players fans
        ounces litres gallons bpd doses pupils students patients adults votes listeners readers
        hits pages handsets phones mobiles pcs computers laptops consoles dvds cds albums singles books
        tickets vehicles bottles tourists consumers employees staff refugees migrants pensioners savers borrowers
        drivers motorists smokers citizens americans britons emails messages calls songs accounts cards items
        trees birds sheep cattle cows chickens connections televisions visits trips hectares acres bushels
        cigarettes followers subscriptions devices shoppers bikes journeys vaccines jabs babies births taxpayers
        immigrants europeans investors shareholders mortgages loans policies parcels animals pigs meals
        pixels inhabitants civilians farmers teachers nurses doctors soldiers troops believers
        citations clicks streams searches queries messages texts tweets photos pictures videos documents files words
        pieces objects galaxies cells eggs seeds plants flowers fish hens turkeys barrels cases infections deaths
        vaccinations claimants recipients retirees commuters flights rooms flats apartments dwellings properties miles
        kilometres years requests machines instances offences crimes incidents attacks views samples addresses
        firms companies shops stores applications orders transactions signatures seats beds links sites films
        games toys prisoners victims prescriptions jobless homeless unemployed uninsured
        """
      ),
      (
        .lengthy,
        """
        long high wide deep tall thick broad race races final finals semi-final semi-finals heat heats champion
        champions championship relay relays hurdles freestyle butterfly backstroke breaststroke medley sprint sprints
        dash steeplechase runner runners sprinter swimmer track tower building skyscraper bridge tunnel wall fence
        runway pool dam cliff cliffs wave waves pylon mast yacht ship boat peak mountain summit pier crater hole trench
        dive radius diameter altitude depth height length width metre metres meter meters ft feet foot yard yards
        inches tsunami exclusion above below beneath
        """
      ),
      (
        .beforeLength,
        """
        length height depth width distance altitude radius diameter elevation ran run running swam swim swimming threw
        throws hurled men's women's
        """
      ),
      (
        .extent,
        """
        river rivers lake lakes sea seas water waters flood floods flooded flooding tide tides tidal wave waves tsunami
        snow ice glacier depth depths height heights length width radius diameter altitude metre metres meter meters km
        kilometre kilometres ft feet foot yard yards mile miles race races relay hurdles freestyle butterfly backstroke
        breaststroke medley sprint sprinter steeplechase javelin hammer discus vault track swimmer swimming swam tree trees
        jump jumped leapt threw tower skyscraper bridge tunnel cliff cliffs peak mountain ridge crater trench tall deep
        wide thick asteroid telescope mast stadium pool wall fence runway bomb kick shot penalty
        """
      ),
      (
        .tallied,
        """
        sold sell sells selling sales unemployment jobless population circulation audience audiences membership
        readership viewership turnout ridership shipments shipped ships shipping employs employ attracts attracted
        profit profits revenue revenues turnover debt debts losses loss earnings income budget deficit surplus cost
        costs costing spent spend spending paid pay paying raised viewers viewing ratings
        """
      ),
      (
        .acted,
        "came watched voted bought visited moved joined downloaded tuned went died live own use vote support"
      ),
      (.spell, "minute hour day week month year decade century fortnight minutes hours days weeks months seconds"),
      (.nearing, "nearly almost about around over under just only roughly approximately within least"),
      (.bound, "than to"),
      (.bounded, "more less longer fewer up"),
      (.plus, "plus"),
      (.per, "per"),
      (
        .perSecond,
        """
        metres meters metre meter kilometres kilometers km miles feet litres liters gallons frames bits megabits
        gigabits kilobits bytes megabytes gigabytes revolutions cycles words beats m
        """
      ),
      (.pounds, "lb lbs pounds"),
      (.degrees, "degrees degree celsius fahrenheit"),
    ])
}
