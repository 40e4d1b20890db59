import ArchiveModel
import ArchiveStore

/// The exported article: keys, their order and their spelling, in one place.
enum ArticleJSON {
  /// The version of this format; it changes when a reader of the last one would misread.
  static let formatVersion = 1

  /// Writes an article as one object.
  static func write(_ record: ArchivedArticle, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writeHead(record, to: &writer)
      writer.member("items", record.article.items) { writer, item in
        writer.member("role", item.role.rawValue)
        writer.member("text", item.text)
        writer.member("lines", item.lines)
      }
      writer.member("text", record.article.text)
      writeJump("continued_from", record.article.continuedFrom, to: &writer)
      writeJump("continued_on", record.article.continuedOn, to: &writer)
      writer.key("source")
      writer.object(inline: true) { writer in
        writer.member("path", record.source.path)
        writer.member("sha256", record.source.sha256)
      }
      writer.member("diagnostics", record.article.diagnostics) { writer, diagnostic in
        writer.member("code", diagnostic.code.rawValue)
        writer.member("severity", diagnostic.severity.rawValue)
        writer.member("lines", diagnostic.lines)
        writer.member("message", diagnostic.message)
      }
    }
  }

  /// The members from `id` to `districts`: those that a search hit shares.
  static func writeHead(_ record: ArchivedArticle, to writer: inout JSONWriter) {
    let article = record.article
    writer.member("id", record.id)
    writer.member("newspaper", record.newspaper)
    writer.member("publication_date", record.issueDate?.date.description)
    writer.member("date_source", record.issueDate?.source.rawValue)
    writer.member("date_confidence", record.issueDate?.confidence)
    writer.member("issue_number", record.issueNumber)
    writer.member("page", record.pageLabel)
    writer.member("position", article.position)
    writer.member("kind", article.kind.rawValue)
    writer.member("section", article.section)
    writer.member("kicker", article.kicker)
    writer.member("headline", article.headline)
    writer.member("deck", article.deck)
    writer.member("series", article.series)
    writer.member("agency", article.agency)
    writer.member("byline", article.byline)
    writer.member("credits", article.credits) { writer, credit in
      writer.member("name", credit.name)
      writer.member("role", credit.role.rawValue)
    }
    writer.member("persons", article.persons) { writer, person in
      writer.member("name", person.name)
      writer.member("titles", person.titles)
      writer.member("count", person.count)
      writer.member("source", person.source.rawValue)
    }
    writer.member("districts", article.districts)
  }

  private static func writeJump(_ name: String, _ jump: PageJump?, to writer: inout JSONWriter) {
    writer.key(name)
    guard let jump else { return writer.null() }
    writer.object(inline: true) { writer in
      writer.member("page", jump.page)
      writer.member("mark", jump.mark)
      writer.member("article", jump.article)
    }
  }
}
