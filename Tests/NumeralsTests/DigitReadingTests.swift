import SoLieuDocuments
import SoLieuNumerals
import Testing

@Suite("Digits")
struct DigitReadingTests {
  static let vietnamese = Scanning(.vietnamese)
  static let english = Scanning(.english)

  @Test(
    "are read the Vietnamese way, or by what is possible",
    arguments: [
      "[1.500|1500] người, [2.430|2430] đảng viên, [1.234.567|1234567]",
      "[8,7|8.7]%, [0,500|0.5] và [0.500|0.5]",
      "[3.5|3.5] km, [12.5|12.5] ha, [1.4|1.4] lít",
      "[1,200 tỷ|1200000000000] đồng, [3,125 tỷ|3125000000], [4,470 tỷ|4470000000]",
      "[36,130|36.13] – [36,330 triệu|36330000] đồng",
      "[36,320|36.32] – [36,400 triệu|36400000], [36,200|36.2] – [36,280 triệu|36280000] đồng",
      "[36,150|36.15] (mua vào) – [36,340 triệu|36340000] đồng (bán ra)",
      "[22,715|22715]- [22,785|22785] VND/USD",
      "ngày -[6|6]-[2017|2017], xe [34|34]M - [3698|3698]",
      "[840,000|840000] đồng, [45,678|45678] đồng, [328,000|328000] nhân viên",
      "dài [4,545|4.545] km, [198,320|198.32]%",
      "[3,000,000|3000000] đồng, [5,674.22|5674.22] điểm, [2.016.597,6|2016597.6] m[2|2]",
      "[200 000|200000] đồng, [1 234 567|1234567] lượt",
      "bảng [564|564] [564|564] [0|0]",
      "số [230|230] [246|246] lượt",
      "gọi ([08|8]) [62|62] [806|806] [995|995], [0943|943] [049|49] [868|868]",
      "[½|1/2] quả chanh, [2 ½|2.5] muỗng",
      "A[350|350], U[23|23], H[5|5]N[1|1], Covid-[19|19], Su-[30|30]M[2|2]",
    ])
  func vietnamese(_ text: String) {
    #expect(Self.vietnamese.marked(Scanning.unmarked(text)) == text)
  }

  @Test(
    "are read the English way, or by what is possible",
    arguments: [
      "[1,200|1200] people, [1.234|1.234] metres, [3,000,000.5|3000000.5]",
      "[1,5|1.5] and [1.234.567|1234567] and [2.016.597,6|2016597.6]",
      "[¾|3/4] mile, [3½|3.5] years",
      "a Boeing [787|787]-[9|9], [1980|1980]s, [10|10]-year-old",
    ])
  func english(_ text: String) {
    #expect(Self.english.marked(Scanning.unmarked(text)) == text)
  }
}
