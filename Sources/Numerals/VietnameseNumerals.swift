extension NumberVocabulary {
  /// The number words of Vietnamese, in lower case and normal form C, with the tone mark on the vowel of the new style
  /// ("hòa"); the word table folds what the text has to these.
  static let vietnamese = NumberVocabulary(
    roles: [
      (
        .digit,
        [
          ("không", 0), ("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7),
          ("tám", 8), ("chín", 9),
        ]
      ),
      (.closing, [("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5)]),
      (.ten, [("mười", 10)]),
      (.tens, [("mươi", 10)]),
      (.hundred, [("trăm", 100)]),
      (
        .scale,
        [
          ("nghìn", 1_000), ("ngàn", 1_000), ("vạn", 10_000), ("triệu", 1_000_000), ("tỷ", 1_000_000_000),
          ("tỉ", 1_000_000_000),
        ]
      ),
      (.shortScale, [("tr", 1_000_000), ("k", 1_000)]),
      (.letterScale, [("m", 1_000_000), ("t", 1_000_000_000)]),
      (.dozen, [("chục", 10), ("tá", 12)]),
      (.odd, [("linh", 0), ("lẻ", 0)]),
      (.halfMore, [("rưỡi", 0), ("rưởi", 0)]),
      (.half, [("nửa", 0)]),
      (.point, [("phẩy", 0), ("phảy", 0), ("chấm", 0)]),
      (.minus, [("âm", 0), ("trừ", 1)]),
      (.part, [("phần", 0)]),
      (.rank, [("nhất", 1), ("nhì", 2)]),
      (.pair, [("đôi", 2)]),
      (.indefinite, [("hàng", 0), ("vài", 0), ("mấy", 0), ("dăm", 0), ("bạc", 0)]),
    ],
    contexts: [
      (.year, "năm"),
      (.one, "một"),
      (.doubtful, "một ba chín năm tư đôi"),
      (
        .beforeYear,
        "mỗi hằng hàng các những nhiều mấy vài đầu cuối giữa suốt từng qua cùng ít bao số sang hết tròn nửa mọi trọn tất"
      ),
      (
        .afterYear,
        """
        ngoái nay nào trước sau qua tới này đó ấy học mới kia âm dương tài nhuận gần liên xưa đầu cuối thứ sinh kinh
        mươi
        """
      ),
      (.learner, "sinh viên trò"),
      (
        .counted,
        """
        người con cái chiếc em tên xã huyện thôn bản lần ngày tháng tuần giờ phút giây tuổi đội cuốn bức căn ngôi nước
        tỉnh trường lớp bài trận bàn điểm cây loại nhóm hộ đoàn tàu xe máy tấn tạ mẫu sào đồng bệnh nạn quận phường khu
        địa chuyến ván tuyến hãng thí vụ quả trái viên tấm mảnh quyển tầng nghi làn lượt
        ca trẻ nhà môn cầu giải đứa vị phiên chữ bước cặp mặt nhiệm phần cán cha anh chị ông bà bạn đối sản lô thửa món
        """
      ),
      (
        .orderHead,
        """
        thứ tháng quý hạng lớp khối khóa khoá giải mùng mồng tập chương bài số tổ vòng cấp loại bậc kỳ kì điều khoản
        quyển phần tầng ngày
        """
      ),
      (.afterArticle, "số cách vài ít chút mặt mình khi lúc tí tẹo mực bề vẻ phần thể mai mạch"),
      (.behindFather, "mẹ má tôi mày nó ơi tao mi"),
      (.beforeFather, "ông bà chú bác cô dì cậu"),
      (.goods, "ngân cửa mặt bán nhà khách đơn mua xếp giao gian chở lô"),
      (.ripe, "đỏ vàng mọng nục rộ muồi nẫu trái quả nấu luộc lúa nung"),
      (.compound, "vấn nhân thế liệu tưởng cách pháp lệnh thục duy bản thương sản tràng dược điền hỏa túc lả"),
      (.beforeScale, "hơn cả gần khoảng chừng ngót cỡ tầm từng trên dưới tới đến nhiều đầy quá"),
      (.behindBillion, "phú giá lệ trọng suất"),
      (.behindMillion, "phú chứng"),
      (.beforePerson, "nguyên cá nạn công bệnh tư doanh tác danh phu vĩ quân cử hôn mỹ nghi phạm"),
      (.factorHead, "gấp nhân tăng"),
      (.sound, "phát ghi thu nguyên phụ thanh siêu đàn ngoại loại"),
      (
        .whole,
        """
        đồng vnd vnđ đ won người hộ lượt căn con chiếc cổ hs sv học khách nhân tên em cháu đảng cán xe tàu suất cây
        đơn ca trường
        """
      ),
      (.money, "đồng vnd vnđ đ usd eur euro đô won yên bảng tệ gbp cny jpy"),
      (.degrees, "độ"),
      (.shortOf, "kém"),
      (.heavy, "tải trọng nặng chở cẩu xe hàng thép gạo lúa cá than rơ moóc bé cháu con trẻ"),
    ])
}
