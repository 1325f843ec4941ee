/// A small file that appears whole or not at all.
package enum WholeFile {
  /// Writes beside `path` first, then takes its place. What isn't a file, a pipe or a device, is written to directly.
  package static func write(_ bytes: [UInt8], to path: FilePath) throws(SystemError) {
    let target = SystemCalls.resolve(path) ?? path
    if let status = try? SystemCalls.status(of: target), status.kind != .file {
      let descriptor = try SystemCalls.openForWriting(target)
      return try write(bytes, to: descriptor, synchronizing: false)
    }
    let partial = target.with(suffix: ".partial")
    let descriptor = try SystemCalls.openForUpdating(partial)
    do throws(SystemError) {
      try SystemCalls.truncate(descriptor, to: 0)
      try write(bytes, to: descriptor, synchronizing: true)
      try SystemCalls.rename(partial, to: target)
    } catch {
      try? SystemCalls.remove(partial)
      throw error
    }
  }

  /// Closes the descriptor in any case.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, synchronizing: Bool) throws(SystemError) {
    do throws(SystemError) {
      try SystemCalls.writeAll(descriptor, bytes)
      if synchronizing { try SystemCalls.synchronize(descriptor) }
    } catch {
      try? SystemCalls.closeDescriptor(descriptor)
      throw error
    }
    try SystemCalls.closeDescriptor(descriptor)
  }
}
