import Foundation
import SoLieuDocuments
import SoLieuLexicon
import SoLieuRuleBook
import SoLieuRules
import SoLieuTraining

/// `solieu-train [--check FOLDS] [--write FOLDER] [--languages vi,en] ARTICLES…`: learns the weights of the subject ranker
/// from folders of annotated articles (`NAME.txt` and `NAME.tsv`). `--weights N` and `--shrink X` set the trainer's options.
///
/// With `--check` it says first how many subjects rules and ranker get right in articles that the ranker wasn't shown.
/// With `--write` it puts `subjects-vi.tsv` into FOLDER, and `subjects-en.tsv` with `--languages vi,en`. The same articles
/// give the same bytes.
@main
struct Train {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let folds = number("--check", from: &arguments, Int.init)
    let output = take("--write", from: &arguments)
    let languages = take("--languages", from: &arguments) ?? "vi"
    var options = Trainer.Options()
    if let value = number("--weights", from: &arguments, Int.init) { options.weightLimit = value }
    if let value = number("--shrink", from: &arguments, Double.init) { options.shrink = value }
    guard !arguments.isEmpty else {
      print("usage: solieu-train [--check FOLDS] [--write FOLDER] [--languages vi,en] ARTICLES...")
      exit(64)
    }
    let book = try RuleBook.builtIn()
    let articles: [TrainingArticle]
    do { articles = try arguments.flatMap { try TrainingArticle.read(folder: $0) } } catch {
      fail("\(error)", status: 66)
    }
    if articles.isEmpty { fail("no annotated articles (NAME.tsv) in \(arguments.joined(separator: ", "))", status: 66) }
    let corpus = Corpus(articles, book: book)
    print("\(articles.count) articles, \(corpus.groups.count) subjects to rank")
    print(corpus.reach())
    if let folds {
      for line in Check(corpus: corpus, book: book, options: options).run(folds: folds) { print(line) }
    }
    guard let output else { return }
    let model = Trainer(options: options).train(corpus.groups)
    for language in Language.allCases where languages.split(separator: ",").contains(Substring(language.rawValue)) {
      let path = "\(output)/subjects-\(language.rawValue).tsv"
      let weights = model[language] ?? [:]
      do {
        try WeightsFile.text(weights, language: language, words: book.lexicon.words)
          .write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        fail("\(path) can't be written: \(error.localizedDescription)", status: 73)
      }
      print("\(path): \(weights.count) weights")
    }
  }

  /// The number that an option has for a value; ends the program where it's none.
  private static func number<T>(
    _ option: String, from arguments: inout [String], _ read: (String) -> T?
  ) -> T? {
    guard let text = take(option, from: &arguments) else { return nil }
    guard let value = read(text) else {
      fail("\(option) wants a number, not “\(text)”", status: 64)
    }
    return value
  }

  /// Ends the program with a message, and a status of sysexits.h.
  private static func fail(_ message: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data("solieu-train: \(message)\n".utf8))
    exit(status)
  }

  /// The value of an option, which is taken out of the arguments with it.
  private static func take(_ option: String, from arguments: inout [String]) -> String? {
    guard let at = arguments.firstIndex(of: option), at + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(at...at + 1) }
    return arguments[at + 1]
  }
}
