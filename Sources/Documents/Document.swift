/// An article, read: its text for matching, and the way back to the bytes of the file.
///
/// Three texts, each in an offset space of its own:
/// - the *file*: the bytes as they were read (``FileRange``);
/// - ``decoded``: those bytes as UTF-8, nothing else changed (``DecodedRange``, ``ScalarRange``): what users see;
/// - ``text``: `decoded` in normal form C, lookalikes kept (``TextRange``): what is tokenised and matched.
///
/// For a plain UTF-8 file in NFC all three are the same bytes, shared and not copied.
public struct Document: Sendable {
  /// The text for matching: UTF-8, normal form C.
  public let text: [UInt8]
  /// The text as the file has it, as UTF-8.
  public let decoded: [UInt8]
}
