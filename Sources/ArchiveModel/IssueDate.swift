/// Where the date of a page comes from.
public enum DateSource: String, Sendable, Hashable, CaseIterable {
  /// The masthead or the page's header prints it.
  case masthead
  /// The name of the dump's file holds it.
  case filename
  /// The user said so (`--date` or a manifest).
  case manifest
  /// The text of the page points to it (昨, 明日, the latest day told as past).
  case inferred
}

/// The day that a page was printed, with what it rests on.
public struct IssueDate: Sendable, Hashable {
  /// The day.
  public var date: CalendarDate
  /// Where it comes from.
  public var source: DateSource
  /// How sure it is: 0 to 1.
  public var confidence: Double
  /// What speaks for it, in plain words, the strongest first.
  public var evidence: [Evidence]

  /// A date with its source and evidence.
  public init(date: CalendarDate, source: DateSource, confidence: Double, evidence: [Evidence] = []) {
    self.date = date
    self.source = source
    self.confidence = confidence
    self.evidence = evidence
  }
}
