import ArgumentParser
import SoLieu
import SoLieuEvaluation
import SoLieuRules

/// `solieu explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells why the numbers of an article are read as they are.",
    discussion: """
      EXAMPLE: solieu explain article.txt --text "2.430"
      EXAMPLE: solieu explain article.txt --at 4471
      EXAMPLE: echo "Làng có 65 thôn." | solieu explain -

      For each number: the readings that rules offered, the one that won (+), and why the others lost (-); where its \
      subject and its time come from. Ends with 1 if there's no number where you ask.
      """)

  @Argument(help: "An article; - is standard input.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "Only the number at this byte of the file, as records count them, or those of its sentence.", valueName: "byte"))
  var at: Int?

  @Option(help: ArgumentHelp("Only numbers in these words, wherever they stand.", valueName: "words"))
  var text: String?

  @Option(help: "The language of the article.")
  var language: LanguageChoice = .auto

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if at != nil && text != nil { throw ValidationError("--at and --text exclude each other.") }
  }

  func run() throws {
    let finder = try Messages().tellingMistakes { try options.sources().finder() }
    let bytes: [UInt8]
    do throws(ReadError) {
      var source = try FileSource(path: file)
      bytes = try source.readAll(limit: 64 << 20)
    } catch {
      Messages().error("\(file): \(error.reason)")
      throw ExitStatus.inputFailed
    }
    let explanation = Explanation(bytes, name: file, finder: finder, language: language.language)
    let question: Explanation.Question = at.map { .at($0) } ?? text.map { .text($0) } ?? .all
    guard let said = explanation.text(question) else {
      Messages().error(
        "\(file): there's no number \(at.map { "at byte \($0)" } ?? text.map { "in “\($0)”" } ?? "in it")")
      throw ExitStatus.found
    }
    try Messages().writeOutput(safely: said)
  }
}
