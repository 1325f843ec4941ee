/// How a figure's value relates to the number that is written.
public enum Comparator: String, Sendable, CaseIterable {
  case equal = "="
  case greater = ">"
  case greaterOrEqual = ">="
  case less = "<"
  case lessOrEqual = "<="
  case about = "~"
}
