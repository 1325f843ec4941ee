/// The way from the decoded text back to the bytes of the file.
///
/// Keeps a checkpoint every 1 KiB of the file and decodes again from there: a query costs O(log n) and at most 1 KiB
/// of decoding, and the map of a 100 MB file takes 1.6 MB.
struct FileMap: Sendable {
  /// Pairs of offsets, in the file and in the decoded text, where a step of the decoding began.
  struct Checkpoints: Sendable {
    private(set) var file: [Int] = []
    private(set) var decoded: [Int] = []
    private var next = 0

    /// Keeps the pair if the last one is 1 KiB behind.
    mutating func note(file fileOffset: Int, decoded decodedOffset: Int) {
      guard fileOffset >= next else { return }
      file.append(fileOffset)
      decoded.append(decodedOffset)
      next = fileOffset + 1024
    }
  }

  let decoding: Decoding
  let checkpoints: Checkpoints

  /// The smallest stretch of the file that decodes to a text that covers the range. O(log n).
  func fileRange(of range: DecodedRange, in file: borrowing Span<UInt8>) -> FileRange {
    var (fileOffset, decodedOffset) = checkpoint(before: range.lower)
    while fileOffset < file.count {
      let (scalar, length, _) = decoding.step(file, at: fileOffset)
      if decodedOffset + UTF8Sequence.length(of: scalar) > range.lower { break }
      decodedOffset += UTF8Sequence.length(of: scalar)
      fileOffset += length
    }
    let lower = fileOffset
    if range.isEmpty { return FileRange(lower, lower) }
    let last = checkpoint(before: range.upper)
    if last.file > fileOffset { (fileOffset, decodedOffset) = last }
    while fileOffset < file.count, decodedOffset < range.upper {
      let (scalar, length, _) = decoding.step(file, at: fileOffset)
      decodedOffset += UTF8Sequence.length(of: scalar)
      fileOffset += length
    }
    return FileRange(lower, fileOffset)
  }

  private func checkpoint(before decodedOffset: Int) -> (file: Int, decoded: Int) {
    var low = 0
    var high = checkpoints.decoded.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints.decoded[middle] <= decodedOffset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? (0, 0) : (checkpoints.file[low - 1], checkpoints.decoded[low - 1])
  }
}
