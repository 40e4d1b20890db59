public import ArchiveModel
public import ArchiveStore
import Glibc
public import Lexicon
import PageParsing

/// Brings dumps into an archive: walks folders, parses on all cores, writes with one writer.
///
/// ```swift
/// let report = try Ingestor().ingest(["dumps"], into: "archive.db")
/// print(report.new, report.articles)
/// ```
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

    /// How many articles are written in one transaction; tests make it small.
    var batchArticles = ArchiveWriter.usualBatch

    /// What the user knows of single dumps, by path or by the file's name alone; it wins over what is said of all.
    public var manifest: [String: Facts] = [:]

    /// Corrections of dumps by their hash, for a parse without an archive; an archive brings its own.
    public var corrections: [[UInt8]: [Correction]] = [:]

    /// What the parser knows of the world: another city's paper is another lexicon.
    public var lexicon = Lexicon.zhuzhou

    /// Whether an ingest ends with a refresh of the archive, unless it is large and little of it is new (`Refresher`).
    public var refreshes = true

    /// The defaults: all cores, nothing known.
    public init() {}

    /// What is known of one dump.
    func facts(of path: String) -> Facts {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let own = manifest[path] ?? manifest[name]
      return Facts(
        date: own?.date ?? date, pageLabel: own?.pageLabel ?? pageLabel,
        issueNumber: own?.issueNumber ?? issueNumber)
    }

    /// The paths of the manifest that are of none of these dumps, in order.
    func unusedFacts(_ entries: [SourceWalker.Entry]) -> [String] {
      guard !manifest.isEmpty else { return [] }
      var unused = Set(manifest.keys)
      for case .file(let path) in entries {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // The path wins over the name, so a name is of use only where the path is not there.
        if manifest[path] != nil { unused.remove(path) } else { unused.remove(name) }
      }
      return unused.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// What the user knows of one dump.
  public struct Facts: Sendable, Hashable {
    /// The day that it was printed.
    public var date: CalendarDate?
    /// The page label.
    public var pageLabel: String?
    /// The issue number.
    public var issueNumber: Int?

    /// Facts; `nil` for what is not known.
    public init(date: CalendarDate? = nil, pageLabel: String? = nil, issueNumber: Int? = nil) {
      self.date = date
      self.pageLabel = pageLabel
      self.issueNumber = issueNumber
    }

    /// The same in a fixed form, for the archive to tell a change by.
    var given: String {
      var parts: [String] = []
      if let date { parts.append("date=\(date)") }
      if let pageLabel {
        parts.append("page=" + pageLabel.replacing("%", with: "%25").replacing(";", with: "%3B"))
      }
      if let issueNumber { parts.append("issue=\(issueNumber)") }
      return parts.joined(separator: ";")
    }

    /// The facts that the fixed form tells, as an archive keeps it of a dump (`ArchivedDump.given`).
    ///
    /// - Parameter given: the form; what cannot be read in it is not known.
    public init(given: String) {
      for part in given.split(separator: ";") {
        let value = part.drop { $0 != "=" }.dropFirst()
        switch part.prefix(while: { $0 != "=" }) {
        case "date": date = CalendarDate(iso: value)
        case "page": pageLabel = String(value).replacing("%3B", with: ";").replacing("%25", with: "%")
        case "issue": issueNumber = Int(value)
        default: break
        }
      }
    }
  }

  /// How far an ingest is.
  public struct Progress: Sendable, Hashable {
    /// Files done.
    public var files: Int
    /// Files found.
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

  /// How many parsed dumps may wait for the writer: as many as it writes in one batch, so that nobody waits meanwhile.
  private static let window = 1_024

  /// An ingestor.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Ingests files and folders into the archive, which is made when it is missing.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for one dump on standard input.
  ///   - archive: the path of the archive.
  ///   - progress: called after each file, on the calling thread.
  /// - Returns: what was done; files that failed are in it.
  /// - Throws: `StoreError` when the archive cannot be used. What was written before stays.
  public func ingest(
    _ paths: [String], into archive: String, progress: (Progress) -> Void = { _ in }
  ) throws(StoreError) -> IngestReport {
    var report = try bringIn(paths, into: archive, progress)
    report.isRefreshDue = try refresh(archive, added: report.articles)
    return report
  }

  /// Refreshes an archive that has got so many articles, unless it is large and that is little.
  ///
  /// - Returns: whether a refresh is due.
  func refresh(_ archive: String, added: Int) throws(StoreError) -> Bool {
    guard options.refreshes else { return try ArchiveReader(path: archive).isRefreshDue() }
    var wanted = Refresher.Options()
    wanted.jobs = options.jobs
    wanted.lexicon = options.lexicon
    return try Refresher(options: wanted).refreshIfCheap(archive, added: added)
  }

  private func bringIn(
    _ paths: [String], into archive: String, _ progress: (Progress) -> Void
  ) throws(StoreError) -> IngestReport {
    var writer = try ArchiveWriter(path: archive, batchArticles: options.batchArticles)
    var walker = SourceWalker()
    for path in paths { walker.add(path) }
    let entries = walker.entries
    var report = IngestReport()
    report.skipped = walker.skipped
    report.firstSkipped = walker.firstSkipped
    report.unusedFacts = options.unusedFacts(walker.entries)
    let reader = DumpReader(options: options, snapshot: writer.snapshot())
    var done = Progress(files: 0, filesFound: entries.count, bytes: 0)
    try OrderedParallelMap.run(
      count: entries.count, jobs: options.jobs ?? Ingestor.coreCount, window: Ingestor.window,
      work: { reader.read(entries[$0]) }
    ) { (result: DumpReader.Outcome) throws(StoreError) in
      done.files += 1
      done.bytes += result.size
      try Ingestor.take(result, reader, &writer, &report)
      progress(done)
    }
    report.failures += try Ingestor.readAnew(&writer, reader)
    try writer.finish()
    return report
  }

  /// Parses again what has got another name or other corrections.
  ///
  /// - Returns: corrections that do not fit.
  static func readAnew(
    _ writer: inout ArchiveWriter, _ reader: DumpReader
  ) throws(StoreError) -> [IngestReport.Failure] {
    var failures: [IngestReport.Failure] = []
    for dump in try writer.takeStale() {
      let prepared = prepare(dump, reader)
      if case .overfull(let day) = try writer.add(prepared) {
        failures.append(IngestReport.Failure(path: dump.path, .overfullDay(day)))
        continue
      }
      failures += prepared.unfit.map {
        IngestReport.Failure(path: dump.path, .correctionUnfit($0), wasIngested: true)
      }
    }
    return failures
  }

  private static func take(
    _ outcome: DumpReader.Outcome, _ reader: DumpReader, _ writer: inout ArchiveWriter,
    _ report: inout IngestReport
  ) throws(StoreError) {
    report.bytes += outcome.size
    switch outcome.result {
    case .failed(let failure): report.failures.append(failure)
    case .unchanged: report.unchanged += 1
    case .copy(let path, let sha256):
      if try writer.addSource(path: path, of: sha256) {
        if try !hasMoved(path, sha256, &writer, &report) { report.copies += 1 }
      } else {
        try take(reader.readAnew(path), reader, &writer, &report)
      }
    case .dump(let dump):
      switch try writer.add(dump) {
      case .new: report.new += 1
      case .changed:
        report.changed += 1
        _ = try hasMoved(dump.path, dump.sha256, &writer, &report)
      case .unchanged:
        report.unchanged += 1
        return
      case .copy:
        if try !hasMoved(dump.path, dump.sha256, &writer, &report) { report.copies += 1 }
        return
      case .overfull(let day):
        report.failures.append(IngestReport.Failure(path: dump.path, .overfullDay(day)))
        return
      }
      report.articles += dump.articleCount
      for message in dump.unfit {
        report.failures.append(
          IngestReport.Failure(path: dump.path, .correctionUnfit(message), wasIngested: true))
      }
      if dump.undecodable > 0 {
        report.failures.append(
          IngestReport.Failure(path: dump.path, .undecodable(dump.undecodable), wasIngested: true))
      }
    }
  }

  /// Whether the archive knew the bytes at a path from a file that is no longer there: it has moved, and its old path is
  /// forgotten.
  private static func hasMoved(
    _ path: String, _ sha256: [UInt8], _ writer: inout ArchiveWriter, _ report: inout IngestReport
  ) throws(StoreError) -> Bool {
    let gone = try writer.forgetSources(of: sha256, but: path) { SourcePath.hasMoved(from: $0, to: path) }
    guard let old = gone.first else { return false }
    report.moved += 1
    if report.firstMoved == nil { report.firstMoved = IngestReport.Move(from: old, to: path) }
    return true
  }

  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
