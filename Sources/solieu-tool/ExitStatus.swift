/// How the process ends. Thrown by a command to end with anything but success.
struct ExitStatus: Error, Equatable {
  let code: Int32

  static let success = ExitStatus(code: 0)
  /// A check found something.
  static let found = ExitStatus(code: 1)
  /// Some inputs couldn't be read.
  static let inputFailed = ExitStatus(code: 3)
  /// The output couldn't be written.
  static let outputFailed = ExitStatus(code: 4)

  /// A signal asked for the end: by the shell's convention 128 and its number.
  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(code: 128 + number) }
}
