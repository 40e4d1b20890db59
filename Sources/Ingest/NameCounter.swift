import ArchiveStore
import NameRecognition

/// Counts what pages show of names.
struct NameCounter {
  private struct Count {
    var articles: Int32 = 0
    var pages: Int32 = 0
    var titled: Int32 = 0
    /// The last page that showed it; the articles of a page come one behind another.
    var page: Int64 = -1
  }

  private var counts: [UInt64: Count] = [:]

  /// Adds an article that names somebody.
  mutating func add(_ key: UInt64, page: Int64, isTitled: Bool) {
    guard key != 0 else { return }
    var count = counts[key] ?? Count()
    count.articles += 1
    if count.page != page { count.pages += 1 }
    count.page = page
    if isTitled { count.titled += 1 }
    counts[key] = count
  }

  /// The names that may be known, in order.
  func names(_ rule: KnownNameRule) -> [KnownName] {
    var names: [KnownName] = []
    for (key, count) in counts {
      guard
        rule.mayKnow(
          key, articles: Int(count.articles), pages: Int(count.pages), titled: Int(count.titled))
      else { continue }
      var name = KnownName(name: KnownNames.name(of: key))
      name.articles = Int(count.articles)
      name.pages = Int(count.pages)
      name.titled = Int(count.titled)
      names.append(name)
    }
    return names.sorted { $0.name < $1.name }
  }
}
