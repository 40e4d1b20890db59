import Glibc

/// Measures time by the monotonic clock.
enum Stopwatch {
  /// Seconds since some moment of the past.
  static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds that the processor has worked for this process: what other programs take does not count.
  static var processor: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The least processor time that the work takes in three rounds.
  static func leastProcessorTime(_ work: () -> Void) -> Double {
    (0..<3).map { _ in
      let start = processor
      work()
      return processor - start
    }.min() ?? .infinity
  }

  /// The seconds that the work takes.
  static func time(_ work: () throws -> Void) rethrows -> Double {
    let start = now
    try work()
    return now - start
  }

  /// The peak memory of this process in megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

/// Times of many runs.
struct Sample {
  var seconds: [Double] = []

  /// The time that so many percent of the runs stay below, in milliseconds.
  func percentile(_ percent: Int) -> Double {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)] * 1_000
  }
}
