import ArchiveStore

/// A search hit and the counts of a search as JSON.
enum HitJSON {
  /// Writes a hit: the article from `id` to `districts`, the passage, and where its hits are.
  static func write(_ hit: SearchHit, to writer: inout JSONWriter) {
    writer.object { writer in
      ArticleJSON.writeHead(hit.article, to: &writer)
      writer.member("snippet", SnippetText.marked(hit.snippet))
      writer.member("matches", hit.snippet.highlights) { writer, highlight in
        writer.member("item", hit.snippet.item)
        writer.member("start", hit.snippet.offset + highlight.lowerBound)
        writer.member("end", hit.snippet.offset + highlight.upperBound)
      }
    }
  }

  /// Writes the total and the counts by facet; `total_is_exact` tells whether there may be more.
  static func write(
    total: HitCount?, _ facets: [Facet], _ counts: [Facet: [FacetCount]], to writer: inout JSONWriter
  ) {
    writer.object { writer in
      switch total {
      case .exact(let count):
        writer.member("total", count)
        writer.key("total_is_exact")
        writer.value(true)
      case .atLeast(let count):
        writer.member("total", count)
        writer.key("total_is_exact")
        writer.value(false)
      case nil: break
      }
      writer.key("facets")
      writer.object { writer in
        for facet in facets {
          writer.member(facet.rawValue, counts[facet] ?? []) { CountJSON.write($1, to: &$0) }
        }
      }
    }
  }
}

/// A count as JSON.
enum CountJSON {
  /// Writes the members of one count; the value is `null` where it is not known, and how it is printed stands there only
  /// where it is printed otherwise.
  static func write(_ count: FacetCount, to writer: inout JSONWriter) {
    writer.member("value", count.value.isEmpty ? nil : count.value)
    writer.member("count", count.count)
    if !count.printed.isEmpty { writer.member("printed", count.printed) }
  }
}
