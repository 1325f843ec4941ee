import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of English numbers that describe a noun, or stand for one")
struct SubjectEnglishNamesTests {
  private func subjects(_ marked: String) -> [String] { SubjectHarness.subjects(marked, .english) }

  @Test("takes the noun that a number behind a determiner describes, whatever it's made of")
  func described() {
    #expect(subjects("They agreed on a [percentage|3%] pay rise.") == ["pay rise"])
    #expect(subjects("The offer is an [percentage|8%] funding increase.") == ["funding increase"])
    #expect(subjects("Nobody keeps to the [measure °C|2°C] warming limit.") == ["warming limit"])
    #expect(subjects("Police sealed the [count|three] counting centres.") == ["counting centres"])
    #expect(subjects("Earth faces [measure °C|2°C] of cumulative warming.") == ["cumulative warming"])
  }

  @Test("goes over when something was, and takes no verb that follows a number for a noun")
  func verbs() {
    #expect(subjects("It came after [count|two] earlier protests.") == ["protests"])
    #expect(subjects("Some [count|12] workers were killed and [count|30] injured.") == ["workers", "workers"])
  }

  @Test("takes the whole that a sentence begins with")
  func fronted() {
    #expect(subjects("Of the firms asked last month, [percentage|48%] were hiring.") == ["firms"])
    #expect(subjects("Unions claim [percentage|90%] of the staff agreed.") == ["staff"])
  }

  @Test("goes on with what was counted, where the number stands for it")
  func these() {
    #expect(
      subjects("A fire hurt [count|three] sailors. The [count|three] were taken ashore.") == ["sailors", "sailors"])
    #expect(subjects("Rescuers found [count|six] hikers. All [count|six] are well.") == ["hikers", "hikers"])
    #expect(
      subjects("Some [count|900] homes have gas, whereas [count|70] have none.") == ["homes", "homes"])
  }

  @Test("takes what costs, not whom")
  func costs() {
    #expect(subjects("The campaign cost the city [money USD|$5m].") == ["campaign"])
    #expect(subjects("The order is valued at [money USD|$5m].") == ["order"])
  }

  @Test("prefers the quantity that a clause is about to what it's the quantity of")
  func quantities() {
    #expect(subjects("The interest rate on new loans averaged [percentage|5%].") == ["interest rate"])
    #expect(subjects("The bill for the floods at both ports has reached [money USD|$5m].") == ["bill"])
  }

  @Test("takes no clause behind 'as' for what is paid for, and no amount that has a figure of its own")
  func purposes() {
    #expect(subjects("Shares fell [money USD|$5] as demand slowed.") == ["Shares"])
    #expect(
      subjects("The firm reported a loss of [money USD|$3m] on revenue of [money USD|$9m].") == ["loss", "revenue"])
  }

  @Test("leaves out whose it is where that takes words, and finds what rose to a new high")
  func owners() {
    #expect(subjects("Lam Son Shipping's debt rose to [money USD|$9m].") == ["debt"])
    #expect(subjects("Total imports rose to a new high of [money USD|$9m].") == ["Total imports"])
  }

  @Test("takes what all hectares were of")
  func outOf() {
    #expect(
      subjects("They reaped [measure ha|5,000 ha] out of [measure ha|7,000 ha] of rice.") == ["rice", "rice"])
  }
}
