/// A value of a rule file, with the place where it begins.
enum YAMLNode: Sendable, Hashable {
  /// A text; `isQuoted` where the mark is that of its opening quote.
  case scalar(String, isQuoted: Bool, YAMLMark)
  case sequence([YAMLNode], YAMLMark)
  case mapping([YAMLPair], YAMLMark)

  var mark: YAMLMark {
    switch self {
    case .scalar(_, _, let mark), .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }
}

struct YAMLPair: Sendable, Hashable {
  var key: YAMLNode
  var value: YAMLNode
}

/// A place in YAML. Line and column count from 1, columns in Unicode scalars.
struct YAMLMark: Sendable, Hashable {
  var line: Int
  var column: Int
}

/// Why a text isn't YAML as rule files may use it.
struct YAMLFailure: Error, Sendable, Hashable {
  var mark: YAMLMark
  /// A sentence without its full stop.
  var message: String
  /// What to do about it.
  var mend: String
}
