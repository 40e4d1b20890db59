import ArchiveModel
import Glibc

/// The table that a run fills: lines of a Markdown page.
struct BenchTable {
  private(set) var rows: [(what: String, value: String)] = []

  /// Adds a line, and shows it at once.
  mutating func add(_ what: String, _ value: String) {
    rows.append((what, value))
    print("\(what): \(value)")
  }

  /// The page.
  func text(title: String) -> String {
    "# \(title)\n\n| what | value |\n| --- | --- |\n" + rows.map { "| \($0.what) | \($0.value) |\n" }.joined()
  }

  /// A number with one digit behind the point, two below ten.
  static func number(_ value: Double) -> String {
    let scale = value < 10 ? 100.0 : 10.0
    let whole = (value * scale).rounded()
    let digits = String(Int(whole / scale))
    let fraction = String(Int(whole) % Int(scale))
    let width = value < 10 ? 2 : 1
    return digits + "." + String(repeating: "0", count: max(0, width - fraction.utf8.count)) + fraction
  }

  /// `2021-06-04`, of today (UTC); 1970-01-01 is the Julian day 2,440,588.
  static var today: String {
    CalendarDate(julianDay: 2_440_588 + time(nil) / 86_400)?.description ?? "undated"
  }

  /// The processor's name and the number of cores.
  static var machine: String {
    var model = "unknown processor"
    if let file = unsafe fopen("/proc/cpuinfo", "r") {
      var line = [CChar](repeating: 0, count: 512)
      while unsafe fgets(&line, 512, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if text.hasPrefix("model name"), let colon = text.firstIndex(of: ":") {
          model = String(text[text.index(after: colon)...].drop { $0 == " " }.dropLast())
          break
        }
      }
      unsafe fclose(file)
    }
    return "\(model), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores"
  }
}
