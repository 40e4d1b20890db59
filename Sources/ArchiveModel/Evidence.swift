/// One reason for one decision of the parser: `explain` prints these.
public struct Evidence: Sendable, Hashable {
  /// What was decided: a field or a boundary (`publication_date`, `start`, `role`, `seam`, `kind`, `credits` …).
  public var field: String
  /// Lines of the dump that it rests on, from 1.
  public var lines: [Int]
  /// The reason in plain English, with the words of the dump that it saw.
  public var reason: String
  /// How much it weighed: positive speaks for the decision, negative against it; natural log units.
  public var weight: Double

  /// A reason.
  public init(field: String, lines: [Int] = [], reason: String, weight: Double) {
    self.field = field
    self.lines = lines
    self.reason = reason
    self.weight = weight
  }
}
