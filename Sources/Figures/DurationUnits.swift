import SoLieuLexicon
import SoLieuNumerals

/// How many of a smaller unit one larger holds, where both stand together and that is a whole number: 1 hour = 60 minute, 1
/// year = 12 month, 1 foot = 12 inch. Months and days don't convert.
enum DurationUnits {
  private static let months = ["month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200]
  private static let seconds = ["second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800]

  private static let lengths = ["in": 1, "ft": 12, "yd": 36]
  private static let weights = ["oz": 1, "lb": 16, "st": 224]

  /// The factor from `larger` to `smaller`; nil where there is none or `larger` is the smaller one.
  static func factor(from larger: String, to smaller: String) -> Int? {
    for scale in [months, seconds, lengths, weights] {
      if let a = scale[larger], let b = scale[smaller], a >= b, a % b == 0 { return a / b }
    }
    return nil
  }
}
