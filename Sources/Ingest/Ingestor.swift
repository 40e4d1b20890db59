public import ArchiveModel
public import ArchiveStore
import Lexicon
import PageParsing

/// Brings dumps into an archive: walks folders, parses on all cores, writes with one writer.
public struct Ingestor: Sendable {
  /// What the caller knows or wants.
  public struct Options: Sendable {
    /// The number of parser threads; `nil` for as many as there are cores.
    public var jobs: Int?
    /// The day of all dumps, when the user gives one.
    public var date: CalendarDate?
    /// The page label of all dumps, when the user gives one.
    public var pageLabel: String?
    /// The issue number of all dumps, when the user gives one.
    public var issueNumber: Int?

    /// The defaults: all cores, nothing known.
    public init() {}
  }

  /// How far an ingest is.
  public struct Progress: Sendable, Hashable {
    /// Files done.
    public var files: Int
    /// Files found so far; the number may still grow.
    public var filesFound: Int
    /// Bytes done.
    public var bytes: Int

    /// A state of progress.
    public init(files: Int, filesFound: Int, bytes: Int) {
      self.files = files
      self.filesFound = filesFound
      self.bytes = bytes
    }
  }

  /// The options.
  public var options: Options

  /// An ingestor.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Ingests files and folders into the archive, which is made when it is missing.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for one dump on standard input.
  ///   - archive: the path of the archive.
  ///   - progress: called now and then on the calling thread.
  /// - Returns: what was done; files that failed are in it.
  /// - Throws: `StoreError` when the archive cannot be used. What was written before stays.
  public func ingest(
    _ paths: [String], into archive: String, progress: (Progress) -> Void = { _ in }
  ) throws(StoreError) -> IngestReport { IngestReport() }
}
