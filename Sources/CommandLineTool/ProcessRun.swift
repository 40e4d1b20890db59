import ArchiveModel
import Glibc

extension Tool {
  /// Runs the program with the arguments, environment, streams and clock of this process.
  public static func runProcess() -> Never {
    // A reader that goes away is told by write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    let environment = processEnvironment()
    let tool = Tool(today: today())
    let status = tool.run(
      Array(CommandLine.arguments.dropFirst()), environment: environment,
      console: .ofProcess(environment: environment))
    exit(status.rawValue)
  }

  /// The day in 株洲 (UTC+8, no summer time since 1991).
  private static func today() -> CalendarDate {
    let days = (Int(time(nil)) + 8 * 3600) / 86_400
    // 1970-01-01 is Julian day 2440588; a clock that is out of its mind is held to the years that have dates.
    let day = min(max(2_440_588 + days, 1_721_426), 5_373_484)
    guard let today = CalendarDate(julianDay: day) else {
      preconditionFailure("every day of the range exists")
    }
    return today
  }

  private static func processEnvironment() -> [String: String] {
    var values: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let line = unsafe String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        values[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      unsafe entry += 1
    }
    return values
  }
}
