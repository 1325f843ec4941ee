/// The kinds of figures, as `figures.md` defines them. Raw values are the names that records and rules use.
public enum FigureKind: String, Sendable, CaseIterable {
  case count, ratio, percentage, money, measure, duration, date, time, age, multiple, score, ordinal, identifier
  /// A number that no rule could read; shown with `--all` only.
  case unresolved
}
