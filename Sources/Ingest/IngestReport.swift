/// What an ingest did.
public struct IngestReport: Sendable, Hashable {
  /// A file that did not go in, or not as it should.
  public struct Failure: Error, Sendable, Hashable {
    /// The path as it was given or found.
    public var path: String
    /// What is wrong.
    public var reason: FailureReason
    /// Whether the file went in all the same (with U+FFFD for what could not be decoded).
    public var wasIngested: Bool

    /// A failure.
    public init(path: String, _ reason: FailureReason, wasIngested: Bool = false) {
      self.path = path
      self.reason = reason
      self.wasIngested = wasIngested
    }
  }

  /// A file that has moved.
  public struct Move: Sendable, Hashable {
    /// The path by which the archive knew it.
    public var from: String
    /// The path by which it knows it now.
    public var to: String
  }

  /// Dumps that the archive did not have.
  public var new = 0
  /// Paths whose bytes are others than at the last ingest.
  public var changed = 0
  /// Paths that the archive has with these bytes.
  public var unchanged = 0
  /// Paths that are new, with bytes that the archive had from another path.
  public var copies = 0
  /// Paths that are new, or lead to other bytes than before, with bytes that the archive had from a file that is no longer
  /// there: the archive knows them by the new path now.
  public var moved = 0
  /// The first of these.
  public var firstMoved: Move?
  /// Files of folders that do not look like dumps: hidden ones and other extensions than txt, text, md, markdown, none.
  public var skipped = 0
  /// The path of the first of these.
  public var firstSkipped: String?
  /// The paths of the manifest that are of none of the dumps found, in order.
  public var unusedFacts: [String] = []
  /// Articles of the new and changed dumps.
  public var articles = 0
  /// Bytes of all dumps read.
  public var bytes = 0
  /// What did not go in, in order of path. The exit status is 3 when this is not empty.
  public var failures: [Failure] = []
  /// Whether persons whom only other pages tell are still to be looked for: the archive is large, little of it is new.
  public var isRefreshDue = false

  /// Nothing done.
  public init() {}
}
