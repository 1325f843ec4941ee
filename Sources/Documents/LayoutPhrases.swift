/// The words by which the parts of a page are known. All are compared by their folded form, whole lines or whole words.
public struct LayoutPhrases: Sendable {
  /// A folded phrase in UTF-8.
  typealias Phrase = [UInt8]

  let furnitureHeadings: Set<Phrase>
  let counters: Set<Phrase>
  let teaserPrefixes: [Phrase]
  let captionWords: [Phrase]
  let datelineWords: [Phrase]
  let bylinePrefixes: [Phrase]
  /// In bytes.
  let longestTeaserPrefix: Int
  let longestCaptionWord: Int

  /// - Parameters:
  ///   - furnitureHeadings: Lines that head comments and lists of other stories ("phản hồi", "most read").
  ///   - counters: What a line says that has a number and nothing else ("lượt xem", "comments").
  ///   - teaserPrefixes: How a line begins that points to another story ("xem thêm:").
  ///   - captionWords: What stands before the name of a photographer ("ảnh:").
  ///   - datelineWords: What stands beside the date and time of publication: weekdays, "gmt", "cập nhật".
  ///   - bylinePrefixes: What stands before the name of an author ("bác sĩ", "theo").
  public init(
    furnitureHeadings: [String], counters: [String], teaserPrefixes: [String], captionWords: [String],
    datelineWords: [String], bylinePrefixes: [String]
  ) {
    self.furnitureHeadings = Set(furnitureHeadings.map(Self.fold))
    self.counters = Set(counters.map(Self.fold))
    self.teaserPrefixes = teaserPrefixes.map(Self.fold)
    self.captionWords = captionWords.map(Self.fold)
    self.datelineWords = datelineWords.map(Self.fold)
    self.bylinePrefixes = bylinePrefixes.map(Self.fold)
    longestTeaserPrefix = self.teaserPrefixes.reduce(0) { max($0, $1.count) }
    longestCaptionWord = self.captionWords.reduce(0) { max($0, $1.count) }
  }

  private static func fold(_ phrase: String) -> Phrase {
    CaseFolding.folded(Document.read(Array(phrase.utf8), encoding: .utf8).text)
  }

  /// Vietnamese and English news pages.
  public static let standard = LayoutPhrases(
    furnitureHeadings: [
      "phản hồi", "ý kiến", "ý kiến của bạn", "ý kiến bạn đọc", "gửi ý kiến", "gửi phản hồi", "gửi bình luận",
      "bình luận",
      "viết bình luận", "các tin khác", "tin khác", "các tin khác:", "tin cùng chuyên mục", "cùng chuyên mục",
      "tin liên quan",
      "tin bài liên quan", "các tin liên quan", "bài viết liên quan", "có thể bạn quan tâm", "bạn có thể quan tâm",
      "mới nhất", "tin mới nhất", "tin mới", "các tin mới", "tin cũ hơn", "các tin cũ hơn", "bài cũ hơn", "bài mới hơn",
      "xem nhiều nhất", "xem nhiều", "đọc nhiều", "đọc nhiều nhất", "tin đọc nhiều", "tin xem nhiều", "tin nổi bật",
      "đọc thêm", "xem thêm", "xem tiếp", "tin tài trợ", "quảng cáo", "chủ đề", "từ khóa", "tags", "tag",
      "chia sẻ", "chia sẻ bài viết", "in bài viết", "về trang chủ", "trở lại", "lên đầu trang", "đăng ký nhận tin",
      "related news", "related stories", "related articles", "related", "most read", "most popular", "most viewed",
      "popular", "trending", "latest news", "latest", "more news", "more stories", "more on this story", "read more",
      "see also", "you may also like", "recommended", "comments", "comment", "leave a comment", "post a comment",
      "share this", "share", "share this story", "advertisement", "newsletter",
    ],
    counters: [
      "lượt xem", "số lượt xem", "lượt đọc", "lượt truy cập", "lượt thích", "lượt chia sẻ", "bình luận", "ý kiến",
      "phản hồi", "chia sẻ", "thích", "đã xem", "views", "view", "comments", "comment", "shares", "share", "likes",
      "like", "min read", "phút đọc",
    ],
    teaserPrefixes: [
      "xem thêm:", "đọc thêm:", "tin liên quan:", "bài liên quan:", ">>", "»", "mời độc giả xem thêm", "read more:",
      "see also:", "related:",
    ],
    captionWords: [
      "ảnh:", "ảnh -", "ảnh minh họa", "đồ họa:", "video:", "clip:", "nguồn ảnh:", "photo:", "photos:", "photo by",
    ],
    datelineWords: [
      "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "thứ 2", "thứ 3", "thứ 4", "thứ 5",
      "thứ 6", "thứ 7", "gmt", "utc", "cập nhật", "đăng lúc", "ngày đăng", "xuất bản", "monday", "tuesday", "wednesday",
      "thursday", "friday", "saturday", "sunday", "updated", "published", "posted", "last updated", "ict", "am", "pm",
    ],
    bylinePrefixes: [
      "bác sĩ", "luật sư", "bs", "bs.", "ths", "ths.", "ts", "ts.", "pgs", "pgs.", "gs", "gs.", "theo", "bài, ảnh:",
      "bài và ảnh:", "bài:", "nhóm pv", "pv", "biên dịch:", "tổng hợp", "by",
    ])
}
