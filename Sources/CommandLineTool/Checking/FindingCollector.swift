import ArchiveModel

/// Counts findings and holds the worst of them: the memory used does not grow with their number.
struct FindingCollector {
  private struct Key: Hashable {
    var severity: Diagnostic.Severity
    var code: Diagnostic.Code
  }

  private let severities: [Diagnostic.Severity]
  private let codes: Set<Diagnostic.Code>
  private let limit: Int
  private(set) var counts = Tally()
  /// How many findings there are, held or not.
  private(set) var count = 0
  private var held: [Key: [Finding]] = [:]

  /// A collector.
  ///
  /// - Parameters:
  ///   - least: the least severity that counts.
  ///   - codes: the codes that count; empty for all.
  ///   - limit: how many findings are given out at most.
  init(least: Diagnostic.Severity, codes: Set<Diagnostic.Code>, limit: Int) {
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    severities = order.prefix { $0 != least } + [least]
    self.codes = codes
    self.limit = limit
  }

  /// Whether anything of that code can count.
  func wants(_ code: Diagnostic.Code) -> Bool { codes.isEmpty || codes.contains(code) }

  mutating func take(_ finding: Finding) {
    let diagnostic = finding.diagnostic
    guard severities.contains(diagnostic.severity), wants(diagnostic.code) else { return }
    counts.add(diagnostic.code.rawValue)
    count += 1
    let key = Key(severity: diagnostic.severity, code: diagnostic.code)
    if held[key, default: []].count < limit { held[key, default: []].append(finding) }
  }

  /// The worst findings: by severity, then by what a reader loses, then in the order in which they came.
  var worst: [Finding] {
    let ordered = severities.flatMap { severity in
      Diagnostic.Code.worstFirst.flatMap { held[Key(severity: severity, code: $0)] ?? [] }
    }
    return Array(ordered.prefix(limit))
  }
}
