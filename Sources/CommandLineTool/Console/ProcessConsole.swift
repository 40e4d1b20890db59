import Glibc

extension Console {
  /// The console of this process.
  public static func ofProcess(environment: [String: String]) -> Console {
    Console(
      output: DescriptorSink(descriptor: STDOUT_FILENO), talk: DescriptorSink(descriptor: STDERR_FILENO),
      input: { readAll(descriptor: STDIN_FILENO) }, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, talkIsTerminal: isatty(STDERR_FILENO) == 1,
      width: width(environment, terminal: terminalWidth()))
  }

  /// What the user prefers, else what the terminal has, else 80 cells: the order of POSIX (Base Definitions, 8.3).
  ///
  /// - Parameters:
  ///   - environment: where `COLUMNS` says what the user prefers.
  ///   - terminal: the width of the terminal, if there is one that tells.
  /// - Returns: the width in cells, 20 at least.
  static func width(_ environment: [String: String], terminal: Int?) -> Int {
    let preferred = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(max(preferred ?? terminal ?? 80, 20), 1000)
  }

  private static func terminalWidth() -> Int? {
    var size = winsize()
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}

/// All bytes that a descriptor gives, or `nil` when it cannot be read.
func readAll(descriptor: Int32) -> [UInt8]? {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes.append(contentsOf: block[..<count])
    } else if count == 0 {
      return bytes
    } else if errno != EINTR {
      return nil
    }
  }
}

/// All bytes of a file, or `nil` when it cannot be read; `errno` says why.
func readAll(path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  return readAll(descriptor: descriptor)
}
