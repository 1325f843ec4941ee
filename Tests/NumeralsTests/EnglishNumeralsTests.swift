import SoLieuDocuments
import SoLieuNumerals
import Testing

@Suite("English numerals")
struct EnglishNumeralsTests {
  static let scanning = Scanning(.english)

  @Test(
    "are read from words and digits",
    arguments: Case.lines(
      """
      two million four hundred thousand ~ 2400000
      two million four hundred and five thousand ~ 2405000
      twenty-one ~ 21
      twenty one ~ 21
      a hundred ~ 100
      one hundred and five ~ 105
      a thousand and one ~ 1001
      nineteen hundred ~ 1900
      two and a half ~ 2.5
      two-and-a-half ~ 2.5
      two and a half million ~ 2500000
      a million and a half ~ 1500000
      half a million ~ 500000
      half-a-million ~ 500000
      a quarter of a million ~ 250000
      three quarters of a billion ~ 750000000
      half a dozen ~ 6
      quarter-million ~ 250000
      a billion and a half million ~ 1000500000
      four billions ~ 4000000000
      two lakh crore ~ 2000000000000
      one hundred and twelve fifths ~ 112/5
      a dozen ~ 12
      three dozen ~ 36
      half ~ 1/2
      one half ~ 1/2
      a quarter ~ 1/4
      three-quarters ~ 3/4
      two thirds ~ 2/3
      one-fifth ~ 1/5
      seven tenths ~ 7/10
      four point two five ~ 4.25
      zero point five million ~ 500000
      minus twelve ~ -12
      minus 3.5 ~ -3.5
      3 and a half ~ 3.5
      2½ ~ 2.5
      2 1/2 ~ 2.5
      minus one ~ -1
      10 3/4 ~ 10.75
      12.75 billion ~ 12750000000
      5-million ~ 5000000
      3 dozen ~ 36
      1.55bn ~ 1550000000
      500k ~ 500000
      12 mln ~ 12000000
      2tn ~ 2000000000000
      doubled ~ 2
      tripled ~ 3
      halved ~ 0.5
      third ~ 3
      31st ~ 31
      twenty-first ~ 21
      one hundred and first ~ 101
      June ~ 6
      Sept ~ 9
      several hundred ~ 100
      a few thousand ~ 1000
      hundreds ~ 100
      dozens ~ 12
      hundreds of thousands ~ 100000
      tens of millions ~ 10000000
      """))
  func reads(_ line: Case) {
    #expect(Self.scanning.whole(line.input)?.value == line.value)
  }

  @Test(
    "are found among other words",
    arguments: [
      "[two|2], [three|3] and [four|4] cats",
      "[two hundred|200] and [three hundred|300] votes",
      "[nineteen|19] [ninety|90]",
      "$[550m|550000000] was paid",
      "[70m|70000000] phones were sold, beside [7.9m|7900000] and [8.1m|8100000] people on the [100|100]m track",
      "in the [first|1] [three|3] quarters of the year",
      "it ran [550|550]m and won",
      "[1bn|1000000000] euros, with another [550m|550000000] to come",
      "[2.4m|2400000] people moved",
      "[2.4m|2400000] scooters, [17m|17000000] British homes; [6.1m|6100000] for the show, [4.2m|4200000] across it",
      "the [100|100]m records, [200|200]m world titles, [2.4|2.4]m less, [3.1|3.1]m of the men's",
      "[a fifth|1/5] of the [4.5m|4500000] were lost, for the [400|400]m were won",
      "they got [a third|1/3] less than us, [a fifth|1/5] more; a [third|3] less common way",
      "[2-1/4|2.25] cents, [5 3/64|5.046875] inches and the [2|2]-[1|1]/[5|5] way",
      "[a couple of hundred|100] people, a couple of people",
      "it takes [30|30] minutes to [an|1] hour, [two|2] weeks to [a|1] month, [2|2] hours to a year-long wait",
      "[2.4m|2400000] requests, [1.6m|1600000] homeless and [8.1m|8100000] offences",
      "in the last [five|5] quarters, [two|2] quarters ago, for [three quarters|3/4] of it",
      "RM[249.6mil|249600000], RM[1.292bil|1292000000] and Rs [1,234.5 cr|12345000000]",
      "QAR[1.97b|1970000000] and KRW[3.4t|3400000000000]",
      "[2.3m|2300000] hits and [5m|5000000] handsets",
      "the [4|4] x [100|100]m relay",
      "£[3.2m|3200000] deal",
      "a [4|4]K screen of [24|24]k gold for $[4K|4000]",
      "a man, an hour, a [third|3] man",
      "a tank with [a third|1/3] of the fuel",
      "the [first|1] half and the [second|2] quarter",
      "we may march in [May|5] [2005|2005]",
      "on [March|3] [4|4] they march",
      "tens, scores of [6|6], [scores|20] of fans",
      "[1,234.5|1234.5] and [1.25|1.25]",
      "it costs [a million|1000000] a year",
      "call [nine one one|?] now",
      "[Two|2] of [ten|10] and [one|1] in [five|5]",
      "[5 million|5000000] [two|2] years ago",
      "$[2bn|2000000000]-a-year",
      "the [3|3]-[1|1] win",
      "up by [.02|0.02] points",
      "it fell by [32,000|32000] to [1.38m|1380000]",
      "viewing figures fell to [6.2m|6200000], from [7m|7000000]",
      "it fell from [3,000|3000]m to [500|500]m, and [2 million|2000000] saw it",
      "down from [4.1m|4100000], or [2.9 million|2900000]",
      "it sold [3.2m|3200000] in [8|8] weeks, of which [1.3m|1300000] came via shops",
      "[497m|497000000] euros to [60m|60000000]",
      "from [3m|3000000] to [4m|4000000] units with [2.07m|2070000] pixels",
      "it is [345|345]m long and cost £[550m|550000000]",
      "the [345|345]m tower drew [2 million|2000000] people, as the [60|60]m indoor hurdles did",
      "the river rose by [3|3]m to [7.2|7.2]m and drove [2 million|2000000] out",
      "it won the [100|100]m and [200|200]m before [1.2 million|1200000] people",
      "the dam is [185|185]m above the town and cost $[2bn|2000000000]",
      "the men's [800|800]m in a hall of [2 million|2000000]",
      "the men’s [1500|1500]m was won by a man who sold [5 million|5000000] shoes",
      "a height of [20|20]m with [2 million|2000000] in it, or [20|20]m ([66|66] ft)",
      "in just over [an|1] hour, up to [a|1] year; nearly a month-long strike",
      "[5|5]% more than a year ago, in a month and a day",
      "it is over [a|1] mile from here",
      "it took [an|1] hour and [46|46] minutes, or [a|1] day and [six|6] hours",
      "plus or minus [3|3] points, but [minus 3|-3]",
      "[a third|1/3] were cold, and [a fifth|1/5] and [a tenth|1/10] agreed",
      "between [a third|1/3] and [a half|1/2] of it; a [third|3] and a [fourth|4] came",
      "a [third|3] ship came, and a [third|3] and a [fifth|5] man sang",
      "a [second|2] look, [20|20] metres a [second|2] time, [20|20] metres per second, [9|9] frames a second",
      "profit of £[73|73]-[77m|77000000]",
      "[15|15]st [7|7]lb, [12|12]st, [21|21]st [7|7] lb, the [21st|21] and [11|11]st",
      "about [40m|40000000] ounces of gold",
      "the [1980|1980]s, a [second|2] look, few people, hundred",
    ])
  func marks(_ text: String) {
    let plain = Scanning.unmarked(text)
    #expect(Self.scanning.marked(plain) == text)
  }
}
