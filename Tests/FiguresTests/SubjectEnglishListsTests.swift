import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of English figures: lists, inclusions, second verbs, clauses that go on without one")
struct SubjectEnglishListsTests {
  private func subjects(_ marked: String) -> [String] { SubjectHarness.subjects(marked, .english) }

  @Test("takes what a list is of or goes to, not its last entry")
  func lists() {
    #expect(subjects("Sales of tea, coffee and rice fell by [percentage|5%].") == ["Sales"])
    #expect(subjects("Its exports to Mali, Chad, and Niger all rose [percentage|10%].") == ["exports"])
    #expect(subjects("Firms such as Acme, Bolt and Crane lost [money USD|$5m].") == ["Firms"])
    // Where nothing says what the list is of, its last entry stands for it, as in a pair.
    #expect(subjects("At the plants in Leeds, output and sales rose by [percentage|5%].") != ["plants"])
  }

  @Test("goes over what is said to be included, whatever commas it has")
  func inclusions() {
    #expect(subjects("Sales, including those of tea, coffee and rice, fell by [percentage|5%].") == ["Sales"])
    #expect(
      subjects("The number of idle, including students, or those who care for others, fell by [count|2,000].")
        == ["number"])
    #expect(subjects("Output, hit by strikes, floods and fires, fell by [percentage|5%].") != ["Output, hit"])
  }

  @Test("takes words in -ing that a finite verb follows for nouns")
  func gerunds() {
    #expect(subjects("In May, household borrowing hit [money GBP|£9bn].") == ["household borrowing"])
    #expect(subjects("Wages rose [percentage|8%] while borrowing was up [percentage|5%].") == ["Wages", "borrowing"])
    #expect(subjects("Mining shrank [percentage|2%] and lending rose [percentage|3%].") == ["Mining", "lending"])
    #expect(subjects("Spending on arms was up [percentage|3%].") == ["Spending"])
    #expect(subjects("The number of people claiming rose by [count|5,000].") == ["people"])
    #expect(subjects("The risk of being a victim fell to [percentage|20%].") == ["risk of being a victim"])
  }

  @Test("takes a verb of change behind a number for what the number did")
  func changesOfNumbers() {
    #expect(
      subjects("Of the [count|ten] groups of goods, [count|nine] rose and only [count|one] fell.")
        == ["groups", "groups", "groups"])
    #expect(subjects("Only [count|three] rose.") == [""])
    #expect(subjects("It counted [count|five] drops.") == ["drops"])
    #expect(subjects("The town has [count|40] clerks. [count|Some 8] work at night.") == ["clerks", "clerks"])
  }

  @Test("takes what a relative clause tells of, be its own subject named or its verb unknown")
  func relativeClauses() {
    #expect(subjects("The share of those who back the war fell to [percentage|38%].") == ["share of those"])
    #expect(subjects("The cost of people who support wars rose by [money USD|$38].") == ["cost of people"])
    #expect(subjects("Kites, which Acme bought for [money USD|$2bn], sell well.") == ["Kites"])
    #expect(subjects("Bids received before Christmas rose [percentage|2%].") == ["Bids"])
  }

  @Test("gives a second verb the clause's subject")
  func secondVerbs() {
    #expect(
      subjects("The chain has [count|300] shops and made [money GBP|£45m].") == ["shops", "chain"])
    #expect(subjects("The line will carry [count|20] trains and cost [money USD|$2bn].") == ["trains", "line"])
    #expect(subjects("The A380 costs [money USD|$300m].") != ["costs"])
  }

  @Test("lets two nouns beside a spaced hyphen be two phrases")
  func spacedHyphens() {
    #expect(
      subjects("The Reds have an [count|eight] point lead - Reds [percentage|41%], Blues [percentage|33%].")
        == ["point lead", "Reds", "Blues"])
  }

  @Test("carries what was said of some to others behind a comma")
  func others() {
    #expect(
      subjects("Idleness among men was [percentage|6%], among women [percentage|4%].") == ["Idleness", "Idleness"])
    #expect(
      subjects("House prices rose by [percentage|12%], while in the north they fell [percentage|3%].")
        == ["House prices", "House prices"])
    #expect(
      subjects("Labour lost [count|370] seats, and the Greens gained over [count|200].") == ["seats", "seats"])
    #expect(
      subjects("Analysts forecast growth of [percentage|3%], but the firm reported [percentage|2%].")
        == ["growth", "growth"])
    #expect(
      subjects("It made [measure t|5 tonnes] of steel, of which [measure t|2 tonnes] went abroad.")
        == ["steel", "steel"])
  }

  @Test("takes what stands before a bracket that holds a number alone, and what people are said to be")
  func bracketsAndPredicates() {
    #expect(subjects("They lost Brown ([count|47]) and Black ([count|30]).") == ["Brown", "Black"])
    #expect(subjects("Of the [count|12] hurt, [count|five] were children.").last == "children")
    #expect(subjects("Winds of [measure km/h|up to 120 km/h] cut power.") == ["Winds"])
    #expect(subjects("She won the final of the [measure m|60m] hurdles.") == ["hurdles"])
    #expect(subjects("Some [count|2,000] of the firm's [count|9,000] staff will go.") == ["staff", "staff"])
    #expect(subjects("The court heard that Jones, [age|34], of Leeds, stole [money GBP|£12,000].").last == "Jones")
  }
}
