import ArgumentParser
import SoLieu

extension RecordWriter.Format: ExpressibleByArgument {}

extension Language: ExpressibleByArgument {}

/// `--language`
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case vi, en, auto

  /// Nil where the text is to tell.
  var language: Language? { Language(rawValue: rawValue) }
}

/// `--published`: a date at any precision.
struct PublishedDate: ExpressibleByArgument {
  let point: CalendarPoint

  init?(argument: String) {
    guard let point = EDTF.point(parsing: argument) else { return nil }
    self.point = point
  }
}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(named: argument)
  }
}
