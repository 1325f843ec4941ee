import CZlib

/// Undoes gzip (RFC 1952), of one member or several, as they come.
@safe struct Inflater: ~Copyable {
  // Opened by init, closed by deinit, used by nobody else, and zlib keeps no other pointer between calls.
  private let inflater: OpaquePointer
  private var isBetweenMembers = true

  init() throws(ReadError) {
    guard let inflater = unsafe czlib_inflater_open() else { throw .system(.noMemory) }
    unsafe self.inflater = inflater
  }

  deinit {
    unsafe czlib_inflater_close(inflater)
  }

  /// Whether the input may end here.
  var mayEnd: Bool { isBetweenMembers }

  /// Inflates from `input`, `start` on, and appends up to `room` bytes to `output`. Says how much of the input was taken.
  ///
  /// Zeros behind a member are taken and mean nothing (padding of tapes and blocks); anything else there is damage.
  mutating func run(
    _ input: [UInt8], from start: Int, room: Int, into output: inout [UInt8]
  ) throws(ReadError) -> Int {
    var index = start
    if isBetweenMembers {
      while index < input.count && input[index] == 0 { index += 1 }
      if index == input.count { return index - start }
      isBetweenMembers = false
    }
    let filled = output.count
    output.append(contentsOf: repeatElement(0, count: room))
    // Both buffers outlive the call, and the lengths are those of what lies behind the pointers.
    let step = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe czlib_inflater_run(
          inflater, source.baseAddress.map { unsafe $0 + index }, input.count - index,
          target.baseAddress.map { unsafe $0 + filled }, room)
      }
    }
    output.removeLast(room - step.given)
    switch Int(step.status) {
    case Int(CZLIB_MORE): break
    case Int(CZLIB_MEMBER_END): isBetweenMembers = true
    case Int(CZLIB_NO_MEMORY): throw .system(.noMemory)
    default: throw .damagedGzip
    }
    return index - start + step.taken
  }
}
