import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of English figures")
struct SubjectEnglishTests {
  private func subjects(_ marked: String) -> [String] { SubjectHarness.subjects(marked, .english) }

  @Test("takes the noun phrase right of a count")
  func rightOfCount() {
    #expect(subjects("The town built [count|five] primary schools in two years.") == ["primary schools"])
  }

  @Test("goes over 'of the' and 'more'")
  func partsAndMore() {
    #expect(subjects("He owned [count|three] of the boats.") == ["boats"])
    #expect(subjects("They hired [count|20] more nurses.") == ["nurses"])
  }

  @Test("takes a workforce for a whole, and what costs so much for no part of a name")
  func wholesAndCosts() {
    #expect(
      subjects("It will cut [count|1,200] jobs, or [percentage|5 percent] of its workforce.") == ["jobs", "workforce"])
    #expect(subjects("The [measure|40GB] model costs [money|£249].").first == "model")
    #expect(subjects("They won [count|one] of their last [count|eight] games.") == ["games", "games"])
  }

  @Test("names what fell so many points, and the yield on a bond")
  func fallsAndYields() {
    #expect(subjects("Their market share fell [count|2.1] points to [percentage|35.2%].").last == "market share")
    #expect(subjects("The yield on the [duration|10-year] bond fell to [percentage|3.4%].").last == "yield")
  }

  @Test("goes over the age, size or price of what is counted")
  func described() {
    #expect(subjects("Police held [count|three] [age|15-year-old] boys.") == ["boys"])
    #expect(subjects("He won [count|two] [money|$500] prizes.") == ["prizes", "prizes"])
  }

  @Test("carries a subject to a number with only a participle behind it")
  func participle() {
    #expect(subjects("Some [count|12] workers were killed and [count|30] injured.") == ["workers", "workers"])
  }

  @Test("takes what rises or falls")
  func change() {
    #expect(subjects("Coffee exports rose by [percentage|8%] last year.") == ["Coffee exports"])
    #expect(subjects("There was a [percentage|12%] rise in house prices.") == ["house prices"])
  }

  @Test("takes what a share is of, and carries it to what the others said")
  func shares() {
    #expect(
      subjects("Some [percentage|60%] of voters agreed. Another [percentage|30%] said they didn't.")
        == ["voters", "voters"])
  }

  @Test("takes the total, not who reported it")
  func participialClause() {
    #expect(subjects("The total cost reported by the airlines was [money USD|$5m].") == ["total cost"])
  }

  @Test("takes what money was spent on, on either side of the verb")
  func spending() {
    #expect(subjects("The council spent [money USD|$3m] on road repairs.") == ["road repairs"])
    #expect(subjects("Just [money USD|$3m] was spent on road repairs.") == ["road repairs"])
  }

  @Test("carries the subject to a conversion in brackets")
  func conversion() {
    #expect(
      subjects("The firm made profits of [money EUR|5m euros] ([money USD|$6m]).") == ["profits", "profits"])
  }

  @Test("takes what is so high, on either side of the number")
  func dimensions() {
    #expect(subjects("The tower is [measure m|120 metres] tall.") == ["tower"])
    #expect(subjects("They climbed a [measure m|300 metre] high wall.") == ["wall"])
  }

  @Test("takes a verb before a number for no noun, and an adjective for no head")
  func verbsAndAdjectives() {
    #expect(subjects("Tickets cost [money USD|$30] for adults.") == ["Tickets"])
    #expect(subjects("Shares were steady at [money USD|$30].") == ["Shares"])
    #expect(subjects("The vaccine is [percentage|95%] effective in adults.") == ["vaccine"])
  }

  @Test("keeps the price of rice whole, and drops the number of visitors")
  func heads() {
    #expect(subjects("The price of rice was [money USD|$400].") == ["price of rice"])
    #expect(subjects("The number of visitors reached [count|1.2 million].") == ["visitors"])
    #expect(subjects("Output rose to a high of [percentage|5%].") == ["Output"])
  }

  @Test("takes what money was earned from")
  func sources() {
    #expect(subjects("The town earned [money USD|$5m] from timber exports.") == ["timber exports"])
  }

  @Test("takes a noun phrase with a number that only names")
  func nameWithNumber() {
    #expect(
      subjects("The ministry confirmed [count|960] new [identifier|Covid-19] cases.") == ["Covid-19 cases"])
  }

  @Test("goes on with what was counted, where a clause opens with a number and its verb")
  func countAlone() {
    #expect(
      subjects("[count|Thirty] firms reported. [count|Five] saw a loss.") == ["firms", "firms"])
  }

  @Test("carries a subject over a place before the number")
  func places() {
    #expect(
      subjects("There were [count|66,000] voters in Leeds, in York [count|59,000] and in Hull [count|53,000].")
        == ["voters", "voters", "voters"])
  }

  @Test("goes over an apposition between dashes")
  func dashes() {
    #expect(
      subjects("Tea exports - including green tea and herbs - rose by [percentage|3%].") == ["Tea exports"])
  }

  @Test("climbs from the last of two nouns to what they belong to")
  func coordinated() {
    #expect(
      subjects("Remittances to Asia and the Caribbean reached [money USD|$45bn].") == ["Remittances"])
  }

  @Test("takes who gets the money behind the years that it is paid over")
  func receiver() {
    #expect(
      subjects("The city pledged [money USD|$5m] over [duration year|ten years] to a vaccine fund.") == ["vaccine fund"]
    )
  }

  @Test("takes an unlisted word behind 'to' for a verb, where an amount follows it")
  func infinitive() {
    #expect(
      subjects("The project is projected to disburse [money USD|$5m].") == ["project"])
  }

  @Test("takes what a rise or fall is in, or what was told before it")
  func changeIn() {
    #expect(
      subjects("It led to a rise of [percentage|8%] in the number of pupils.") == ["pupils"])
    #expect(
      subjects("Rice exports reached [money USD|$5m], a rise of [percentage|8%].") == ["Rice exports", "Rice exports"])
  }

  @Test("takes what stands before the bracket that a figure opens")
  func bracket() {
    #expect(
      subjects("Sales of coffee (up [percentage|1.1%]) and tea ([percentage|5%]) rose.") == ["coffee", "tea"])
  }

  @Test("takes what the clause is about behind a comma and a participle")
  func dangling() {
    #expect(
      subjects("Oil exports fell in the period compared to last year, reaching only [money USD|$1.8bn].")
        == ["Oil exports"])
  }

  @Test("prefers the amount that is named to one behind it")
  func namedAmount() {
    #expect(
      subjects("The bank reported a profit of [money USD|$5m] on sales of [money USD|$30m].") == ["profit", "sales"])
  }

  @Test("carries a subject over a name alone before the number")
  func names() {
    #expect(
      subjects("Flat prices rose by [percentage|2%], York [percentage|4%] and Hull [percentage|5%].")
        == ["Flat prices", "Flat prices", "Flat prices"])
  }

  @Test("carries the subject of an amount to how much it's up")
  func upDown() {
    #expect(
      subjects("Prices rose [percentage|2%]. Farmers earned [money USD|$7m] from shrimps, up [percentage|20%].")
        == ["Prices", "shrimps", "shrimps"])
  }
}
