import SoLieuDocuments
import SoLieuNumerals
import Testing

@Suite("Vietnamese numerals")
struct VietnameseNumeralsTests {
  static let scanning = Scanning(.vietnamese)

  @Test(
    "are read from words and digits",
    arguments: Case.lines(
      """
      hai phẩy 23 ~ 2.23
      2t3 ~ 2300000000
      10t ~ 10000000000
      2,5t ~ 2500000000
      hai nghìn bốn trăm ba mươi ~ 2430
      một trăm linh năm ~ 105
      một trăm lẻ tám ~ 108
      một nghìn không trăm linh bảy ~ 1007
      hai mươi mốt ~ 21
      hai mốt ~ 21
      mười lăm ~ 15
      mười nhăm ~ 15
      bốn mươi tư ~ 44
      năm mươi lăm ~ 55
      sáu nhăm ~ 65
      một trăm hai ~ 120
      hai trăm tư ~ 240
      một trăm ba lăm ~ 135
      một triệu hai ~ 1200000
      một triệu hai lăm ~ 1250000
      năm ngàn rưỡi ~ 5500
      hai trăm rưỡi ~ 250
      ba vạn tám ~ 38000
      một tỷ hai trăm triệu ~ 1200000000
      một tỉ hai trăm ~ 1000000200
      một chục ~ 10
      hai tá ~ 24
      năm chục nghìn ~ 50000
      hai mươi nghìn tỷ ~ 20000000000000
      một nghìn năm trăm tỷ ~ 1500000000000
      bẩy mươi bẩy ngàn ~ 77000
      không phẩy năm ~ 0.5
      hai phẩy năm ~ 2.5
      hai phẩy không bảy ~ 2.07
      ba phẩy hai mươi lăm triệu ~ 3250000
      sáu phẩy bảy tư ~ 6.74
      âm năm ~ -5
      không phẩy không năm ~ 0.05
      hai nghìn phẩy năm ~ 2000.5
      bốn triệu mốt ~ 4100000
      sáu tỷ tư ~ 6400000000
      âm ba phần tư ~ -3/4
      trừ hai nghìn ~ -2000
      4,5M ~ 4500000
      âm 0,18 ~ -0.18
      âm ba phẩy hai ~ -3.2
      nửa triệu ~ 500000
      nửa ~ 1/2
      một nửa ~ 1/2
      hai phần ba ~ 2/3
      2 phần 3 ~ 2/3
      ba phần tư ~ 3/4
      một phần năm ~ 1/5
      một phần mười ~ 1/10
      2,5 triệu ~ 2500000
      1 tỷ 200 triệu ~ 1200000000
      18,4 nghìn tỷ ~ 18400000000000
      1,2 ngàn tỉ ~ 1200000000000
      5 triệu rưỡi ~ 5500000
      1tr2 ~ 1200000
      2tr500 ~ 2500000
      2tr05 ~ 2050000
      1 tỷ 2 ~ 1200000000
      1 triệu 250 ~ 1250000
      500k ~ 500000
      2,5tr ~ 2500000
      3 trăm ~ 300
      3 trăm nghìn ~ 300000
      2 vạn ~ 20000
      5 chục nghìn ~ 50000
      hàng trăm ~ 100
      hàng chục nghìn ~ 10000
      vài chục ~ 10
      mấy trăm ~ 100
      hàng nghìn tỷ ~ 1000000000000
      2½ ~ 2.5
      ½ ~ 1/2
      """))
  func reads(_ line: Case) {
    #expect(Self.scanning.whole(line.input)?.value == line.value)
  }

  @Test(
    "are found among other words",
    arguments: [
      "có [hai|2], [ba|3] người và [mười hai|12] con bò",
      "khoảng [hai|2] [ba trăm|300] khách",
      "lúc [chín|9] giờ kém [năm|5], [năm|5] giờ linh [năm|5], kém năm ngoái",
      "ông Ba Tư có [ba|3] con, nuôi [ba tư|34] con bò",
      "xe tải [10|10]t, [3|3]t hàng, nhà giá [10t|10000000000], khổ [3|3] T, bé [2|2]t[3|3]",
      "[hai|2] [ba|3] nhà còn sáng đèn",
      "phạt tù [hai|2] năm",
      "nghỉ [năm|5] năm liền",
      "từ [năm|5] năm đến [mười|10] năm",
      "đã [một trăm|100] năm nay",
      "năm [2000|2000], cả xã chỉ có [năm|5] hộ",
      "năm ngoái, năm nay và mỗi năm học",
      "[Năm|5] người bị thương",
      "[năm|5] học sinh dự thi",
      "ngày [15|15] tháng [năm|5]",
      "quý [tư|4], đầu tư vấn đề tư nhân",
      "ba mẹ và ông ba đều vui",
      "thứ [ba|3] tuần sau",
      "người Ba Lan ở quận Hai Bà Trưng",
      "Hai Bà Trưng",
      "[Hai|2] chiếc xe",
      "một số nơi, một cách lặng lẽ",
      "trái chín đỏ",
      "giá [hai trăm|200] [một|1] cân",
      "bán [500 nghìn|500000] [một|1] chiếc",
      "trả [5 triệu|5000000] [3|3] người",
      "hơn [chục|10] hộ, cả [trăm|100] năm, gần [nghìn|1000] cây",
      "thưởng [trăm triệu|100000000] cho giải [nhất|1], lớn nhất",
      "(Theo TTXVN) [Ba|3] bị cáo, bà Nguyễn Thị Ba, ông Ba",
      "[5|5] tỷ phú, [một|1] tỉ lệ, đầu năm tỷ giá, [hai|2] triệu chứng, [hai triệu|2000000] đồng",
      "nhân [đôi|2] cách biệt; nguyên nhân đôi bạn chia tay, trong một phần [2014|2014]",
      "[hai phẩy năm|2.5] năm, [ba triệu|3000000] tư nhân, trừ [hai nghìn|2000] người",
      "chục cây, trăm năm bia đá, nghìn năm văn hiến",
      "đại tá, ngân hàng trăm tuổi",
      "tăng gấp [đôi|2], gấp [ba|3], gấp [rưỡi|1.5]; [một|1] đôi giày, giày đôi",
      "nhiệt độ xuống [âm 5|-5] độ",
      "[hai|2] phần trăm",
      "nghe [hai mươi|20] [ba mươi|30] lần",
      "số [không chín một hai|?] gọi tới",
      "giá [250.000|250000]-[300.000|300000] đồng",
      "lãi [1,2|1.2]-[1,5 tỷ|1500000000]",
      "[-5|-5] độ, từ [10|10] -[15|15] độ, ([-0,7|-0.7]%)",
    ])
  func marks(_ text: String) {
    let plain = Scanning.unmarked(text)
    #expect(Self.scanning.marked(plain) == text)
  }
}
