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
    contexts: [(.year, "năm"), (.one, "một"), (.doubtful, "một ba chín năm tư đôi")])
}
