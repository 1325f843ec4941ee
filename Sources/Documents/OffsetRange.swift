/// What an offset counts. Each space is a type of its own, so that bytes of a file and bytes of the text that
/// is matched can't be mixed up.
public protocol OffsetSpace: Sendable {}

/// Bytes of the file as it was read, before any decoding.
public enum FileBytes: OffsetSpace {}

/// UTF-8 bytes of ``Document/text``: the decoded text in normal form C, on which everything is matched.
public enum TextBytes: OffsetSpace {}

/// UTF-8 bytes of ``Document/decoded``: the text as the file has it, decoded but not normalised.
public enum DecodedBytes: OffsetSpace {}

/// Unicode scalar values of ``Document/decoded``.
public enum DecodedScalars: OffsetSpace {}

/// A half-open range of offsets, `lower ..< upper`, in one space.
public struct OffsetRange<Space: OffsetSpace>: Sendable, Hashable {
  /// The first offset inside.
  public let lower: Int
  /// The first offset behind.
  public let upper: Int

  /// Traps unless `0 <= lower <= upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(0 <= lower && lower <= upper, "an offset range runs forwards")
    self.lower = lower
    self.upper = upper
  }

  public var count: Int { upper - lower }
  public var isEmpty: Bool { lower == upper }

  public func overlaps(_ other: Self) -> Bool { lower < other.upper && other.lower < upper }
  public func contains(_ other: Self) -> Bool { lower <= other.lower && other.upper <= upper }
}

public typealias FileRange = OffsetRange<FileBytes>
public typealias TextRange = OffsetRange<TextBytes>
public typealias DecodedRange = OffsetRange<DecodedBytes>
public typealias ScalarRange = OffsetRange<DecodedScalars>
