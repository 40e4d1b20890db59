import HanText

/// The villages and communities of a page: what stands behind its town once is found wherever the page names it.
struct VillageNames {
  /// A village with the place that it stands behind.
  struct Shown {
    var name: String
    /// The name, folded.
    var key: HanScalars
    /// The place in front of it, as printed.
    var place: String
    /// What speaks for it, in nats.
    var weight: Double
  }

  private var shown: [Shown] = []

  init(_ all: [Shown]) {
    for village in all where !shown.contains(where: { $0.key == village.key }) { shown.append(village) }
  }

  /// Tells each article of the page which of them it names.
  func mark(in articles: inout [ArticleReading]) {
    guard !shown.isEmpty else { return }
    for index in articles.indices {
      articles[index].namedVillages = shown.filter { village in
        articles[index].items.contains { Self.contains($0.text, village.key) }
      }
    }
  }

  private static func contains(_ text: HanScalars, _ name: HanScalars) -> Bool {
    guard let first = name.first, text.count >= name.count else { return false }
    return (0...text.count - name.count).contains { start in
      text[start] == first && text[start..<start + name.count].elementsEqual(name)
    }
  }
}
