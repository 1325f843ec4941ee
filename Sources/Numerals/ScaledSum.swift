/// The sum of "1 tỷ 200 triệu" or "two million four hundred thousand", as its parts come.
///
/// Parts must get smaller. A scale larger than the one before multiplies all since the last one that was larger still:
/// "hai nghìn ba trăm tỷ" is 2,300 times a thousand million.
struct ScaledSum {
  /// Parts that nothing can multiply any more.
  private var total = ExactDecimal.zero
  /// Parts that a larger scale would multiply.
  private var section = ExactDecimal.zero
  /// The scale that `total` was closed with.
  private var ceiling = Int.max
  /// The last scale; what follows must be below it.
  private(set) var floor = Int.max
  /// The product of the last part's scales.
  private var lastFactor = ExactDecimal.one
  /// How many parts there are.
  private(set) var parts = 0
  private var overflows = false

  /// The factor that numbers before the sum may share; one where it has several parts.
  var factor: ExactDecimal { parts == 1 ? lastFactor : .one }

  /// The number, nil where it doesn't fit.
  var value: ExactDecimal? { overflows ? nil : total.adding(section) }

  /// Takes `coefficient × scale`, or false where that isn't smaller than what stands before. A scale of 1 is a
  /// remainder without one.
  mutating func add(_ coefficient: ExactDecimal, times scale: Int) -> Bool {
    if scale < floor {
      guard let part = coefficient.multiplied(by: ExactDecimal(scale)), let sum = section.adding(part) else {
        overflows = true
        return true
      }
      section = sum
    } else if parts > 0, scale < ceiling {
      guard let sum = section.adding(coefficient), let product = sum.multiplied(by: ExactDecimal(scale)),
        let all = total.adding(product)
      else {
        overflows = true
        return true
      }
      total = all
      section = .zero
      ceiling = scale
    } else {
      return false
    }
    floor = scale
    lastFactor = ExactDecimal(scale)
    parts += 1
    return true
  }

  /// Takes another scale right behind the last one ("nghìn tỷ"), or false where it's smaller.
  mutating func multiply(by scale: Int) -> Bool {
    guard scale >= floor, scale < ceiling || total.isZero else { return false }
    guard let product = section.multiplied(by: ExactDecimal(scale)), let all = total.adding(product),
      let newFactor = lastFactor.multiplied(by: ExactDecimal(scale))
    else {
      overflows = true
      return true
    }
    total = all
    section = .zero
    ceiling = scale
    floor = scale
    lastFactor = newFactor
    return true
  }

  /// Takes decimals behind the whole number: "một nghìn phẩy năm". False where they don't fit.
  mutating func addDecimals(_ decimals: ExactDecimal) -> Bool {
    guard let sum = section.adding(decimals) else { return false }
    section = sum
    parts += 1
    return true
  }

  /// Takes "rưỡi": half of the last scale.
  mutating func addHalf() -> Bool {
    guard parts > 0, let half = ExactDecimal(significand: 5, exponent: -1).flatMap({ $0.multiplied(by: lastFactor) }),
      let sum = section.adding(half)
    else { return false }
    section = sum
    parts += 1
    return true
  }
}
