import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of English figures, across clauses and brackets")
struct SubjectEnglishClausesTests {
  private func subjects(_ marked: String) -> [String] { SubjectHarness.subjects(marked, .english) }

  @Test("takes what all shares of a pair are of, unless the first is what something rose by")
  func pairs() {
    #expect(subjects("Some [percentage|19%] and [percentage|15%] of pupils failed.") == ["pupils", "pupils"])
    #expect(
      subjects("It makes up [percentage|80%] or [money USD|$2bn] of total income.") == ["income", "income"])
    #expect(
      subjects("Retail sales rose [percentage|19%] and [percentage|15%] of shops hired.") == ["Retail sales", "shops"])
    #expect(
      subjects("It is a [percentage|20%] and [percentage|16%] improvement.") == ["improvement", "improvement"])
  }

  @Test("takes the quantity behind 'in' that a change is of")
  func aspects() {
    #expect(
      subjects("Tea exports fell by [percentage|20%] in value and [percentage|4%] in volume.") == ["value", "volume"])
  }

  @Test("passes over figures in brackets")
  func brackets() {
    #expect(
      subjects("The number of victims rose from [count|12] ([count|8] women) to [count|15].")
        == ["victims", "women", "victims"])
    #expect(
      subjects("Sales grew to Chad (up [percentage|5%]), Mali (up [percentage|3%]).").last == "Mali")
  }

  @Test("goes from the object inside a relative clause to what the clause tells of")
  func relativeClauses() {
    #expect(subjects("The number who said they had smoked pipes rose by [percentage|5%].") == ["number"])
    #expect(
      subjects("The numbers of pupils applying to start evening courses slumped by [percentage|9%].")
        == ["pupils"])
    #expect(subjects("Its output, which fills [ratio|half] of the yard, rose [percentage|1%].").last == "output")
    #expect(subjects("They found a whale they had tracked for [measure km|900 km].") == ["whale"])
    #expect(subjects("The pens sell well, as do the brushes, which are [percentage|5%] less costly.") == ["brushes"])
  }

  @Test("carries a change's first end to its second, whatever stands between")
  func ends() {
    #expect(
      subjects("Its market value shrank from [money USD|$8bn] at its peak to [money USD|$3bn].")
        == ["market value", "market value"])
    #expect(
      subjects("The death toll has passed [count|150], with [count|20] women missing.") == ["death toll", "women"])
    #expect(subjects("Sales of cars were flat at [count|82,000].") == ["Sales of cars"])
  }

  @Test("goes over appositions, closed or not")
  func appositions() {
    #expect(subjects("Profits at Acme Foods, a maker of jam and retailer rose [percentage|3%].") == ["Profits"])
    #expect(
      subjects("The drive, which includes two films, cost the state [money USD|$4m].") == ["drive"])
    #expect(
      subjects("On the coast at Hull Bay, the tide peaked at [measure m|5m] at night, then eased [measure m|2m].")
        == ["tide", "tide"])
  }

  @Test("takes nouns of change behind a determiner for nouns")
  func changeNouns() {
    #expect(subjects("Winds drop and generally the falls have been [measure mm|5 mm].") == ["falls"])
    #expect(subjects("Another bank quoted a slide of [percentage|1.4%].") == ["slide"])
    #expect(
      subjects("It lent to [count|75,000] buyers in May, an increase of [count|4,000] from April.")
        == ["buyers", "buyers"])
    #expect(
      subjects("Some [count|50] fewer pupils sat it - a drop of [percentage|9%].") == ["pupils", "pupils"])
  }

  @Test("takes a value's own name where it's compared with or expected")
  func valueNames() {
    #expect(subjects("It is low compared to the national average of [percentage|3%].") == ["national average"])
    #expect(subjects("She expects a quarterly figure of [percentage|1%].") == ["quarterly figure"])
  }

  @Test("takes the place from which something is so far away")
  func distances() {
    #expect(subjects("They met at Dora village some [measure km|50 km] south of York.") == ["Dora village"])
    #expect(subjects("Bombs fell in Kent, [measure km|30 km] east of London.") == ["Kent"])
  }

  @Test("takes the form that money has, and who is behind a deal worth so much for no thing")
  func money() {
    #expect(subjects("Guards say [money USD|$5m] in drugs came in.") == ["drugs"])
    #expect(subjects("He won a deal with Acme worth [money USD|$5m].") == ["deal"])
    #expect(subjects("The bid fell short of the [money USD|$20] demanded by owner Lee.") != ["owner Lee"])
  }

  @Test("carries what was counted to numbers that others report")
  func reported() {
    #expect(
      subjects("Police held [count|90] protesters. Some say [count|200] have been hurt.") == [
        "protesters", "protesters",
      ])
    #expect(
      subjects("It sold five planes this week: [count|two] to York and [count|three] to Hull.").count == 2)
  }

  @Test("takes what stands before the verb for a number that is a clause's subject")
  func subjectsOfClauses() {
    #expect(subjects("Tickets cost [money GBP|£20], and [count|15,000] have been sold.") == ["Tickets", "Tickets"])
    #expect(subjects("It sold [count|40,000] discs, [count|12,000] more than her debut.") == ["discs", "discs"])
    #expect(
      subjects("Some [percentage|60%] of voters agreed and [percentage|7%] refused to answer.") == ["voters", "voters"])
  }

  @Test("carries a subject to a share 'of whom'")
  func whom() {
    #expect(
      subjects("It has [count|900] pupils, [percentage|60%] of whom walk home alone.") == ["pupils", "pupils"])
  }

  @Test("takes no place for what shares fell to, and no part of 'in front of' for a crowd")
  func places() {
    #expect(
      subjects("Its shares fell [money USD|$9], or [percentage|2%], to [money USD|$36] in New York.").last == "shares")
    #expect(subjects("They won in front of a crowd of [count|82,000].") == ["crowd"])
  }

  @Test("goes over adverbs, ages and pairs of adjectives before a verb")
  func betweenSubjectAndVerb() {
    #expect(subjects("The oxygen level is regularly [percentage|97%].") == ["oxygen level"])
    #expect(subjects("The number of men seen as obese or overweight has risen by [percentage|2%].") == ["men"])
    #expect(subjects("Bids from [age|19-year-olds] were down [percentage|12%].") == ["Bids"])
    #expect(subjects("The keys on the [measure in|16-inch] board rose by [measure mm|1 mm].").last == "keys")
  }
}
