import ArgumentParser

/// A size on the command line: bytes, or with k, M, G (powers of 1024).
struct ByteCount: ExpressibleByArgument {
  let value: Int

  init(_ value: Int) {
    self.value = value
  }

  init?(argument: String) {
    var digits = argument[...]
    var scale = 1
    switch argument.last {
    case "k", "K": scale = 1 << 10
    case "M", "m": scale = 1 << 20
    case "G", "g": scale = 1 << 30
    default: break
    }
    if scale > 1 { digits = digits.dropLast() }
    guard let count = Int(digits), count > 0 else { return nil }
    let (value, overflows) = count.multipliedReportingOverflow(by: scale)
    guard !overflows else { return nil }
    self.value = value
  }

  var defaultValueDescription: String {
    value % (1 << 20) == 0 ? "\(value >> 20)M" : String(value)
  }
}
