/// What the bench is asked to do.
struct BenchOptions {
  /// A folder of dumps; `nil` to make one.
  var corpus: String?
  /// How many pages to make.
  var pages = 2_000
  /// Where to work; a folder for the archive and the corpus.
  var folder = "/tmp/zzdaily-bench"
  /// Whether to write the table into Benchmarks/.
  var writes = false
  /// A folder to write made pages into, and do nothing else.
  var make: String?
  /// The number of parser threads; `nil` for all cores.
  var jobs: Int?
  /// Whether to stop after the stages that need no archive.
  var stagesOnly = false

  static let usage = """
    swift run -c release bench --make FOLDER [--pages N]
    swift run -c release bench [--corpus FOLDER | --pages N] [--jobs N] [--work FOLDER] [--write] [--stages]

    Measures parsing, ingest, size and the 32 queries, in process and as whole commands, beside sqlite3,
    ripgrep and grep where they are installed. --write keeps the table under Benchmarks/. --make only writes the made
    pages of a corpus into a folder.
    --stages measures parsing and preparing alone.
    """

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--corpus": corpus = rest.popFirst()
      case "--pages": pages = rest.popFirst().flatMap { Int($0) } ?? pages
      case "--jobs": jobs = rest.popFirst().flatMap { Int($0) }
      case "--make": make = rest.popFirst()
      case "--work": folder = rest.popFirst() ?? folder
      case "--write": writes = true
      case "--stages": stagesOnly = true
      default: return nil
      }
    }
  }
}
