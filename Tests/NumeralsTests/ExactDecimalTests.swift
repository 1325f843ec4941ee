import SoLieuNumerals
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "write themselves as plain decimals",
    arguments: [
      (Int128(2430), 0, "2430"), (243, 1, "2430"), (87, -1, "8.7"), (184, 11, "18400000000000"), (5, -3, "0.005"),
      (-5, -1, "-0.5"), (0, 5, "0"), (1500, -3, "1.5"), (-1200, 0, "-1200"), (12, -2, "0.12"), (100, -2, "1"),
    ])
  func description(significand: Int128, exponent: Int, text: String) throws {
    let value = try #require(ExactDecimal(significand: significand, exponent: exponent))
    #expect(value.description == text)
    #expect(ExactDecimal(text) == value)
  }

  @Test(
    "refuse what isn't a plain decimal",
    arguments: [
      "", "-", ".5", "5.", "1,5", "1e5", " 1", "1 ", "+1", "1.2.3", "--1", "٣", String(repeating: "9", count: 31),
    ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("are equal however they were made")
  func normalised() {
    #expect(ExactDecimal("2.50") == ExactDecimal("2.5"))
    #expect(ExactDecimal("-0") == .zero)
    #expect(ExactDecimal(significand: 15, exponent: 9) == ExactDecimal(15_000_000_000))
  }

  @Test(
    "add, subtract and multiply exactly",
    arguments: [
      ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("2.5", "1000000", "1000002.5", "-999997.5", "2500000"),
      ("-7", "0.007", "-6.993", "-7.007", "-0.049"), ("18.4", "0", "18.4", "18.4", "0"),
    ])
  func arithmetic(a: String, b: String, sum: String, difference: String, product: String) throws {
    let a = try #require(ExactDecimal(a))
    let b = try #require(ExactDecimal(b))
    #expect(a.adding(b)?.description == sum)
    #expect(a.subtracting(b)?.description == difference)
    #expect(a.multiplied(by: b)?.description == product)
  }

  @Test("give nil, and no trap, where a result doesn't fit")
  func overflow() throws {
    let large = try #require(ExactDecimal(significand: .max, exponent: 0))
    let huge = try #require(ExactDecimal(significand: 1, exponent: 60))
    #expect(large.adding(large) == nil)
    #expect(large.negated.subtracting(large) == nil)
    #expect(large.multiplied(by: large) == nil)
    #expect(huge.multiplied(by: 10) == nil)
    #expect(huge.adding(1) == nil)
    #expect(huge.intValue == nil)
    #expect(ExactDecimal(significand: .min, exponent: 0) == nil)
    #expect(ExactDecimal(significand: 1, exponent: -61) == nil)
  }

  @Test("are ordered by value, whatever their exponents")
  func order() throws {
    let ascending = ["-1000000000000000000000", "-8.7", "-8.69", "-0.001", "0", "0.5", "0.75", "1", "1.5", "20", "21"]
      .compactMap { ExactDecimal($0) }
    #expect(ascending.count == 11)
    for (i, a) in ascending.enumerated() {
      for (j, b) in ascending.enumerated() { #expect((a < b) == (i < j)) }
    }
    let huge = try #require(ExactDecimal(significand: 1, exponent: 60))
    let tiny = try #require(ExactDecimal(significand: 1, exponent: -60))
    #expect(tiny < huge)
    #expect(huge.negated < tiny)
    #expect(tiny.negated < tiny)
  }

  @Test("give whole numbers as Int where they fit")
  func integers() {
    #expect(ExactDecimal("1200000")?.intValue == 1_200_000)
    #expect(ExactDecimal("-5")?.intValue == -5)
    #expect(ExactDecimal("2.5")?.intValue == nil)
    #expect(ExactDecimal("9223372036854775808")?.intValue == nil)
    #expect(ExactDecimal("2.0")?.isInteger == true)
  }
}
