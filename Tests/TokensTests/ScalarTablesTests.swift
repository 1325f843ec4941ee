import CICU
import Testing

@testable import SoLieuTokens

@Suite("Scalar tables")
struct ScalarTablesTests {
  @Test("are what ICU says of every scalar that they hold")
  func current() {
    #expect(ScalarTables.classes.count == 0x1200 && ScalarTables.foldings.count == 0x1200)
    for index in 0..<0x1200 {
      let scalar = UInt32(index < 0x800 ? index : index + 0x1600)
      #expect(ScalarTables.classes[index] == cicu_scalar_class(scalar), "U+\(String(scalar, radix: 16))")
      let fold = cicu_scalar_fold(scalar)
      let capital: UInt32 = cicu_scalar_is_capital(scalar) != 0 ? 0x8000 : 0
      #expect(UInt32(ScalarTables.foldings[index]) == capital | (fold == scalar ? 0 : fold))
    }
  }
}
