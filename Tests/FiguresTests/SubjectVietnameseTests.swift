import SoLieuDocuments
import SoLieuLexicon
import Testing

@testable import SoLieuFigures

@Suite("Subjects of Vietnamese figures")
struct SubjectVietnameseTests {
  private func subjects(_ marked: String) -> [String] { SubjectHarness.subjects(marked, .vietnamese) }

  @Test("takes the noun phrase right of a count")
  func rightOfCount() {
    #expect(subjects("Huyện đã trao [count|35] suất học bổng cho học sinh nghèo.") == ["suất học bổng"])
  }

  @Test("joins nouns of one rank by comma")
  func pairedNouns() {
    #expect(subjects("Dự án đi qua [count|12] xã, thị trấn của huyện.") == ["xã, thị trấn"])
  }

  @Test("ends a phrase before a preposition and before a verb")
  func phraseEnd() {
    #expect(subjects("Có [count|40] công nhân tại xưởng may.") == ["công nhân"])
    #expect(subjects("Có [count|40] công nhân tham gia khóa học.") == ["công nhân"])
  }

  @Test("keeps a verb behind a noun that is named by it")
  func nominalisedVerb() {
    #expect(subjects("Trung tâm mở [count|3] lớp bồi dưỡng nghiệp vụ.") == ["lớp bồi dưỡng nghiệp vụ"])
  }

  @Test("keeps what is lacking, where it tells which ones are counted")
  func lacking() {
    #expect(subjects("Toàn huyện còn [count|7] bản chưa có điện.") == ["bản chưa có điện"])
  }

  @Test("doesn't end a phrase in the middle of a word of two syllables")
  func wholeWords() {
    #expect(subjects("Tỉnh có [count|2] khu kinh tế cửa khẩu.") == ["khu kinh tế cửa khẩu"])
  }

  @Test("leaves a bare classifier and looks left")
  func bareClassifier() {
    #expect(subjects("Xe tải đạt [count|900] chiếc.") == ["Xe tải"])
  }

  @Test("carries a subject along a list")
  func carriedInList() {
    #expect(subjects("Số học sinh tăng từ [count|120] lên [count|150] em.") == ["em", "em"])
    #expect(
      subjects("Xã trồng [measure ha|20 ha] lúa, [measure ha|5 ha] ngô.") == ["lúa", "ngô"])
  }

  @Test("takes the label before a colon")
  func labelBeforeColon() {
    #expect(subjects("Học viên: [count|337]") == ["Học viên"])
  }

  @Test("takes a share's name right before a bracket of its own")
  func bracketedName() {
    #expect(
      subjects("Nhiều mã giảm mạnh, có AAA ([percentage|-4,06%]), PVD ([percentage|-4,12%]).") == ["AAA", "PVD"])
    #expect(subjects("Nhiều mã giảm mạnh ([percentage|-4,06%]).") == ["mã"])
  }

  @Test("takes what makes up a share")
  func share() {
    #expect(subjects("Lao động nữ chiếm [percentage|60%].") == ["Lao động nữ"])
  }

  @Test("takes the rate that is named")
  func namedRate() {
    #expect(subjects("Tỷ lệ hộ nghèo giảm còn [percentage|4,5%].") == ["Tỷ lệ hộ nghèo"])
  }

  @Test("takes the whole behind a share")
  func wholeOfShare() {
    #expect(subjects("Có tới [percentage|80%] số hộ dân đồng ý.") == ["hộ dân"])
    #expect(subjects("Khoảng [ratio|2/3] trong số 30 hồ sơ đã được duyệt.") == ["hồ sơ"])
  }

  @Test("names the quantity that a clause opens with, however far it stands")
  func leadingQuantity() {
    #expect(subjects("Số tiền phải nộp vào ngân sách [money VND|hơn 3 tỷ đồng].") == ["Số tiền phải nộp"])
  }

  @Test("takes the price's object, and the amount for a conversion in brackets")
  func pricesAndConversions() {
    #expect(
      subjects("Căn hộ trị giá [money VND|2 tỷ đồng] (khoảng [money USD|80.000 USD]).") == ["Căn hộ", "Căn hộ"])
  }

  @Test("takes who paid or was rewarded, with a name, where nothing says what for")
  func payer() {
    #expect(subjects("Phụ huynh nộp [money VND|2 triệu đồng].") == ["Phụ huynh"])
    #expect(subjects("Bà Hoa đã chuyển [money VND|2 triệu đồng].") == ["Bà Hoa"])
    #expect(subjects("Học sinh giỏi sẽ được thưởng [money VND|2 triệu đồng].") == ["Học sinh giỏi"])
  }

  @Test("takes what money is spent on")
  func purpose() {
    #expect(subjects("Xã chi [money VND|200 triệu đồng] để mua máy bơm.") == ["máy bơm"])
  }

  @Test("takes what is so long, not the word for length")
  func dimension() {
    #expect(subjects("Tuyến đường dài [measure km|12 km].") == ["Tuyến đường"])
  }

  @Test("takes the event for 'lần thứ', the word itself for other ordinals")
  func ordinals() {
    #expect(subjects("Hội nghị [ordinal|lần thứ XV] đã khai mạc.") == ["Hội nghị"])
    #expect(subjects("Học viên [ordinal|khóa 5] tốt nghiệp.") == ["khóa"])
  }

  @Test("gives dates, times, ages and durations none")
  func kindsWithout() {
    #expect(subjects("Ngày [date|2/9], sau [duration|3 tháng], ông [age|60 tuổi] về quê.") == [])
  }

  @Test("lets a name go on behind a number that's part of it")
  func namesWithNumbers() {
    #expect(subjects("Lan bán chiếc Sedan [identifier|Q5]AT trị giá [money VND|2 tỷ đồng].").last == "Sedan Q5AT")
    #expect(subjects("Mẫu Kite K100D có giá bán [money USD|9.000 USD].").last == "Mẫu Kite K100D")
  }
}
