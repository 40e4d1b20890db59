import ArchiveModel
public import ArchiveStore
public import Lexicon
import NameRecognition

/// Finds the persons whom an article names without its page showing it, because other pages of the archive name them.
///
/// **The law.** What a page shows of persons is a function of the page alone, and stays as it is. Which names the archive knows,
/// and what is mentioned by them, is a function of the pages that are in the archive: of the names that they show and of the
/// text of their articles. A refresh works that out for all articles and puts it in the place of what was there. So neither
/// the order of ingests nor their number, nor that of refreshes shows: two archives of the same pages are the same after it.
///
/// Nothing is parsed again. The texts are read once, span by span on all cores; what is found is gathered in tables of its own
/// and takes effect in one transaction. Broken off, the archive is as it was, and the next refresh goes on from there
/// unless articles came or went meanwhile.
public struct Refresher: Sendable {
  /// What the caller knows or wants.
  public struct Options: Sendable {
    /// The number of threads; `nil` for as many as there are cores.
    public var jobs: Int?
    /// What is known of the world.
    public var lexicon = Lexicon.zhuzhou

    /// Archives of so many articles are refreshed after every change (`refreshIfCheap`).
    var smallArchive = 100_000
    /// Larger ones where at least one in so many articles is new.
    var notableShare = 20
    /// How many articles are read at a time; tests make it small.
    var span = 1_000
    /// How many spans are kept in one transaction.
    var spansKept = 16
    /// Breaks off after so many spans: for tests.
    var mostSpans = Int.max

    /// The defaults.
    public init() {}
  }

  private let options: Options

  /// A refresher.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Refreshes an archive.
  ///
  /// - Parameters:
  ///   - archive: the path of the archive, which must exist.
  ///   - progress: called now and then with articles done and articles in all, on the calling thread.
  /// - Returns: what was done; `nil` when other programs changed the archive meanwhile, so that it is to be done anew.
  /// - Throws: `StoreError` when the archive cannot be used; it is as it was then.
  public func refresh(
    _ archive: String, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> ArchiveWriter.RefreshReport? {
    var writer = try ArchiveWriter(path: archive, mayBeMissing: false)
    let rule = KnownNameRule(lexicon: options.lexicon)
    let unfinished = try writer.beginRefresh(rules: KnownNameRule.version)
    let ledger: NameLedger
    if let unfinished {
      ledger = NameLedger(unfinished.names, rule)
    } else {
      ledger = NameLedger(try Self.count(archive, rule), rule)
      try writer.gather([], names: ledger.all, upTo: -1)
    }
    guard try gather(&writer, archive, ledger, above: unfinished?.position ?? -1, progress) else {
      return nil
    }
    let report = try writer.finishRefresh { ledger.knows($0) }
    try writer.finish()
    return report
  }

  /// Refreshes an archive where that is due and takes no longer than what was done before it.
  ///
  /// - Parameters:
  ///   - archive: the path of the archive.
  ///   - added: how many articles have come.
  /// - Returns: whether a refresh is still due.
  /// - Throws: `StoreError`.
  func refreshIfCheap(_ archive: String, added: Int) throws(StoreError) -> Bool {
    let reader = try ArchiveReader(path: archive)
    guard try reader.isRefreshDue() else { return false }
    let count = try reader.count()
    guard count <= options.smallArchive || added * options.notableShare >= count else { return true }
    return try refresh(archive) == nil
  }

  /// Counts the names that pages show, and keeps those that may be known.
  private static func count(_ archive: String, _ rule: KnownNameRule) throws(StoreError) -> [KnownName] {
    var counter = NameCounter()
    try ArchiveReader(path: archive).forEachPerson { page, mention in
      counter.add(KnownNames.key(of: mention.name), page: page, isTitled: !mention.titles.isEmpty)
    }
    return counter.names(rule)
  }

  /// Reads the articles behind a number; `false` when it was broken off.
  private func gather(
    _ writer: inout ArchiveWriter, _ archive: String, _ ledger: NameLedger, above position: Int64,
    _ progress: (Int, Int) -> Void
  ) throws(StoreError) -> Bool {
    let all = try ArchiveReader(path: archive).articleSpans(of: options.span, above: position)
    let spans = Array(all.prefix(options.mostSpans))
    let lexicon = options.lexicon
    var mentions: [KnownMention] = []
    var done = 0
    try OrderedParallelMap.run(
      count: spans.count, jobs: options.jobs ?? Ingestor.coreCount, window: 16,
      work: { ledger.read(spans[$0], of: archive, lexicon) }
    ) { (result: Result<NameLedger.Gain, StoreError>) throws(StoreError) in
      let gain = try result.get()
      ledger.add(gain)
      mentions += gain.mentions
      done += 1
      if done % options.spansKept == 0 || done == spans.count {
        try writer.gather(mentions, names: ledger.takeChanged(), upTo: spans[done - 1].upperBound)
        mentions.removeAll(keepingCapacity: true)
      }
      progress(min(done * options.span, all.count * options.span), all.count * options.span)
    }
    return spans.count == all.count
  }
}
