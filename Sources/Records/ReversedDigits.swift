/// The digits of a whole number in ASCII, the last one first.
struct ReversedDigits {
  /// As many as a number of 128 bits may have.
  private var digits = [39 of UInt8](repeating: 0)
  private(set) var count = 0

  init(_ number: UInt128) {
    var rest = number
    // Rarely: division by 128 bits takes its time.
    while rest > UInt64.max {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt64(truncatingIfNeeded: digit))
      rest = quotient
    }
    appendRest(UInt64(truncatingIfNeeded: rest))
  }

  subscript(index: Int) -> UInt8 { digits[index] }

  private mutating func appendRest(_ number: UInt64) {
    var rest = number
    repeat {
      append(rest % 10)
      rest /= 10
    } while rest > 0
  }

  private mutating func append(_ digit: UInt64) {
    digits[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
    count &+= 1
  }
}
