public import ArchiveStore

extension Ingestor {
  /// How many dumps are taken out of the archive at a time.
  private static let portion = 512

  /// Parses every dump of the archive anew, from the bytes that the archive keeps: after an update of the program, or of
  /// its lexicon. What reads as before is left alone; corrections and what was said at ingest hold on.
  ///
  /// - Parameters:
  ///   - archive: the path of the archive, which must exist.
  ///   - progress: called after each dump, on the calling thread.
  /// - Returns: what was done: dumps `changed` and `unchanged`, articles of the changed ones, failures.
  /// - Throws: `StoreError` when the archive cannot be used. What was written before stays.
  public func reparse(
    _ archive: String, progress: (Progress) -> Void = { _ in }
  ) throws(StoreError) -> IngestReport {
    var report = try readAnew(archive, progress)
    report.isRefreshDue = try refresh(archive, added: report.articles)
    return report
  }

  private func readAnew(
    _ archive: String, _ progress: (Progress) -> Void
  ) throws(StoreError) -> IngestReport {
    var writer = try ArchiveWriter(path: archive, batchArticles: options.batchArticles, mayBeMissing: false)
    let reader = DumpReader(options: options, snapshot: ArchiveSnapshot())
    let hashes = writer.dumpHashes()
    var report = IngestReport()
    var done = Progress(files: 0, filesFound: hashes.count, bytes: 0)
    var start = 0
    while start < hashes.count {
      let end = min(hashes.count, start + Ingestor.portion)
      try writer.makeStale(hashes[start..<end])
      let dumps = try writer.takeStale()
      try OrderedParallelMap.run(
        count: dumps.count, jobs: options.jobs ?? Ingestor.coreCount, window: dumps.count,
        work: { Ingestor.prepare(dumps[$0], reader) }
      ) { (dump: PreparedDump) throws(StoreError) in
        switch try writer.replace(dump) {
        case .overfull(let day):
          report.failures.append(IngestReport.Failure(path: dump.path, .overfullDay(day)))
        case .unchanged: report.unchanged += 1
        default:
          report.changed += 1
          report.articles += dump.articleCount
        }
        report.failures += dump.unfit.map {
          IngestReport.Failure(path: dump.path, .correctionUnfit($0), wasIngested: true)
        }
        done.files += 1
        progress(done)
      }
      start = end
    }
    try writer.finish()
    return report
  }

  /// Parses a dump that an archive gave out.
  static func prepare(_ dump: ArchiveWriter.StaleDump, _ reader: DumpReader) -> PreparedDump {
    let parsed = reader.parse(
      dump.bytes, path: dump.path, facts: Facts(given: dump.given), corrections: dump.corrections)
    return PreparedDump(
      path: dump.path, bytes: dump.bytes, sha256: dump.sha256, corrections: dump.corrections, parsed: parsed)
  }
}
