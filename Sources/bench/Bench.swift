import ArchiveModel
import ArchiveStore
import Glibc
import HanText
import Ingest
import Lexicon
import NameRecognition
import PageParsing
import SQLite
import SearchQuery

/// One run over one corpus.
struct Bench {
  let options: BenchOptions
  var table = BenchTable()
  /// The number of dumps of the corpus.
  private(set) var pageCount = 0

  private var archive: String { options.folder + "/archive.db" }

  mutating func run() throws {
    if let folder = options.make { return try makeCorpus(in: folder) }
    unsafe mkdir(options.folder, 0o755)
    let corpus = try options.corpus ?? makeCorpus()
    table.add("machine", BenchTable.machine)
    table.add("SQLite", Connection.libraryVersion)
    let dumps = Folder.files(corpus)
    pageCount = dumps.count
    let bytes = dumps.reduce(0) { $0 + Folder.size($1) }
    table.add("corpus", "\(dumps.count) pages, \(BenchTable.number(Double(bytes) / 1e6)) MB")
    measureStages(Array(dumps.prefix(400)))
    if options.stagesOnly { return }
    try measureIngest(corpus, bytes: bytes)
    try measurePlainIndex(bytes: bytes)
    let counts = try measureQueries()
    try checkCounts(counts)
    measureCommands(corpus)
  }

  private func makeCorpus() throws -> String {
    let folder = options.folder + "/pages-\(options.pages)"
    try makeCorpus(in: folder)
    return folder
  }

  private func makeCorpus(in folder: String) throws {
    var corpus = SyntheticCorpus()
    try corpus.forEachPage(options.pages) { path, bytes in try Folder.write(folder + "/" + path, bytes) }
  }

  /// Parsing and what follows it, on one core.
  private mutating func measureStages(_ paths: [String]) {
    let dumps = paths.map { ($0, Folder.bytes($0)) }
    let megabytes = Double(dumps.reduce(0) { $0 + $1.1.count }) / 1e6
    let parser = PageParser()
    for dump in dumps.prefix(20) { _ = parser.parse(dump.1) }
    var parsed: [ParsedDump] = []
    let parsing = Stopwatch.leastProcessorTime { parsed = dumps.map { parser.parse($0.1) } }
    let articles = parsed.reduce(0) { $0 + $1.pages.reduce(0) { $0 + $1.articles.count } }
    table.add(
      "parse, one core",
      "\(BenchTable.number(megabytes / parsing)) MB/s, \(Int(Double(articles) / parsing)) articles/s")
    // Pages without mastheads between them are one page, as long as they are together.
    let normal = parsing / megabytes
    var long: [UInt8] = []
    for dump in dumps where long.count < 10_000_000 { long += dump.1 }
    long.removeLast(max(0, long.count - 10_000_000))
    let longTime = Stopwatch.leastProcessorTime { _ = parser.parse(long) } / (Double(long.count) / 1e6)
    table.add(
      "parse, \(BenchTable.number(Double(long.count) / 1e6)) MB in one dump, time per byte",
      "\(BenchTable.number(longTime / normal)) x")
    measureNames(parsed, parsing: parsing)
    let preparing = Stopwatch.leastProcessorTime {
      for (dump, parsed) in zip(dumps, parsed) {
        _ = PreparedDump(path: dump.0, bytes: dump.1, sha256: SHA256.hash(dump.1), parsed: parsed)
      }
    }
    table.add("hash, pack and encode, one core", "\(BenchTable.number(megabytes / preparing)) MB/s")
  }

  /// Persons and places of the parsed articles once more, alone.
  private mutating func measureNames(_ parsed: [ParsedDump], parsing: Double) {
    let pages = parsed.flatMap(\.pages).map { page in
      page.articles.map { article in
        RecognitionArticle(
          items: article.items.map { RecognitionItem(role: $0.role, text: HanScalars(of: $0.text)) },
          credits: article.credits)
      }
    }
    let recognizer = NameRecognizer(lexicon: .zhuzhou)
    let naming = Stopwatch.leastProcessorTime {
      for page in pages { _ = recognizer.recognize(page, year: nil, explain: false) }
    }
    table.add("of that, persons and places", "\(Int((100 * naming / parsing).rounded())) %")
  }

  private mutating func measureIngest(_ corpus: String, bytes: Int) throws {
    for suffix in ["", "-wal", "-shm"] { unsafe unlink(archive + suffix) }
    var ingest = Ingestor.Options()
    ingest.jobs = options.jobs
    var report = IngestReport()
    let seconds = try Stopwatch.time {
      report = try Ingestor(options: ingest).ingest([corpus], into: archive)
    }
    let megabytes = Double(bytes) / 1e6
    table.add(
      "ingest, whole",
      "\(BenchTable.number(megabytes / seconds)) MB/s, \(report.articles) articles in \(BenchTable.number(seconds)) s"
    )
    table.add("peak memory", "\(Int(Stopwatch.peakMemory)) MB")
    table.add("archive / raw", BenchTable.number(Double(Folder.size(archive)) / Double(bytes)))
    let again = try Stopwatch.time { _ = try Ingestor(options: ingest).ingest([corpus], into: archive) }
    table.add("ingest of the same again", "\(BenchTable.number(megabytes / again)) MB/s")
  }

  /// The articles put into a bare FTS5 unicode61 index: the yardstick for ingest.
  private mutating func measurePlainIndex(bytes: Int) throws {
    let path = options.folder + "/plain.db"
    unsafe unlink(path)
    let source = try Connection(path: archive, mode: .readOnly)
    let plain = try Connection(path: path, mode: .create)
    try plain.execute("PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
    try plain.execute("CREATE VIRTUAL TABLE t USING fts5 (title, body)")
    let rows = try source.prepare("SELECT title, body FROM article ORDER BY id")
    let insert = try plain.prepare("INSERT INTO t VALUES (?1, ?2)", isKept: true)
    let seconds = try Stopwatch.time {
      try plain.execute("BEGIN")
      while try rows.step() {
        insert.bind(1, rows.text(0))
        insert.bind(2, rows.text(1))
        try insert.run()
      }
      try plain.execute("COMMIT")
    }
    table.add(
      "bare FTS5 unicode61 of the same articles, ready made",
      "\(BenchTable.number(Double(bytes) / 1e6 / seconds)) MB/s")
    unsafe unlink(path)
  }

  private static func expression(_ query: String) -> SearchQuery.Expression {
    let words = query.split(separator: " ").map { SearchQuery.Expression.text(.init(text: String($0))) }
    return words.count == 1 ? words[0] : .and(words)
  }

  /// The queries on an open archive; gives the exact count of each.
  private mutating func measureQueries() throws -> [Int] {
    let reader = try ArchiveReader(path: archive)
    var newest = Sample()
    var exact = Sample()
    var facets = Sample()
    var relevance = Sample()
    var counts: [Int] = []
    for query in BenchQueries.all {
      var request = SearchRequest(query: Self.expression(query))
      request.counting = .none
      _ = try reader.search(request)
      newest.seconds.append(try Stopwatch.time { _ = try reader.search(request) })
      request.order = .relevance
      relevance.seconds.append(try Stopwatch.time { _ = try reader.search(request) })
      var count = 0
      exact.seconds.append(try Stopwatch.time { count = try reader.count(matching: request.query) })
      counts.append(count)
      request.order = .newestFirst
      request.counting = .exact
      request.facets = [.year, .district, .reporter]
      facets.seconds.append(try Stopwatch.time { _ = try reader.search(request) })
    }
    for (name, sample) in [
      ("newest 20 with snippets", newest), ("exact count", exact), ("best 20 by relevance", relevance),
      ("newest 20, count, facets by year, district, reporter", facets),
    ] {
      table.add(
        "in process, \(name)",
        "p50 \(BenchTable.number(sample.percentile(50))) ms, p95 \(BenchTable.number(sample.percentile(95))) ms"
      )
    }
    return counts
  }

  /// Compares the counts with a scan over all text.
  private mutating func checkCounts(_ counts: [Int]) throws {
    let queries = BenchQueries.all.map { $0.split(separator: " ").map { SearchForm($0) } }
    var scanned = [Int](repeating: 0, count: queries.count)
    try ArchiveReader(path: archive).forEachArticle { article in
      let items = article.article.items.map { SearchForm($0.text) }
      for (index, words) in queries.enumerated()
      where words.allSatisfy({ word in items.contains { $0.contains(word) } }) {
        scanned[index] += 1
      }
      return true
    }
    table.add("wrong of the 32 queries", String(zip(counts, scanned).filter { $0 != $1 }.count))
  }

  /// The queries as whole commands, each the median of five, beside what else can look into the files.
  private mutating func measureCommands(_ corpus: String) {
    let own = CommandLine.arguments[0].split(separator: "/").dropLast().joined(separator: "/")
    let zzdaily = (CommandLine.arguments[0].hasPrefix("/") ? "/" : "") + own + "/zzdaily"
    let archive = archive
    let base = command("sqlite3 FILE 'select 1'", rounds: 5) { _ in
      Command.find("sqlite3").map { [$0, archive, "select 1"] }
    }
    let search = command("zzdaily search, whole command", rounds: 5) { query in
      unsafe access(zzdaily, X_OK) == 0
        ? [zzdaily, "search", "--db", archive] + query.split(separator: " ").map(String.init) : nil
    }
    let scan =
      command("rg -l, whole command", rounds: 1) { query in
        Command.find("rg").map { [$0, "-l", "-F", Self.firstWord(query), corpus] }
      }
      ?? command("grep -rlF, whole command", rounds: 1) { query in
        Command.find("grep").map { [$0, "-rlF", Self.firstWord(query), corpus] }
      }
    guard let search else { return }
    if let base {
      table.add(
        "zzdaily search / sqlite3",
        "p50 \(BenchTable.number(search.percentile(50) / base.percentile(50))), p95 \(BenchTable.number(search.percentile(95) / base.percentile(95)))"
      )
    }
    if let scan {
      table.add(
        "scan / zzdaily search", "p50 \(BenchTable.number(scan.percentile(50) / search.percentile(50)))")
    }
  }

  private static func firstWord(_ query: String) -> String {
    query.split(separator: " ").first.map(String.init) ?? query
  }

  private mutating func command(_ name: String, rounds: Int, _ arguments: (String) -> [String]?) -> Sample? {
    var sample = Sample()
    for query in BenchQueries.all {
      guard let words = arguments(query) else { return nil }
      var times = Sample()
      for _ in 0..<rounds {
        guard let seconds = Command.time(words) else { return nil }
        times.seconds.append(seconds)
      }
      sample.seconds.append(times.percentile(50) / 1_000)
    }
    table.add(
      name,
      "p50 \(BenchTable.number(sample.percentile(50))) ms, p95 \(BenchTable.number(sample.percentile(95))) ms"
    )
    return sample
  }
}
