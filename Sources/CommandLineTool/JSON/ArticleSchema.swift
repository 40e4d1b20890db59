import ArchiveModel

/// The JSON Schema (2020-12) of the exported article, written from the same lists that the program knows.
enum ArticleSchema {
  /// The schema as a pretty-printed document.
  static func document() -> [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", "zzdaily article")
      writer.member("description", "One line of `zzdaily export --format ndjson`.")
      object(article, in: &writer)
    }
    return writer.take() + [UInt8(ascii: "\n")]
  }

  /// What a value may be.
  private indirect enum Shape: Sendable {
    case text(pattern: String? = nil)
    case integer(minimum: Int)
    case fraction
    case constant(Int)
    case choice([String])
    case list(Shape)
    case object([Member])
    case nullable(Shape)
  }

  private struct Member: Sendable {
    let name: String
    let shape: Shape
    let meaning: String

    init(_ name: String, _ shape: Shape, _ meaning: String) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
    }
  }

  private static let lines = Member("lines", .list(.integer(minimum: 1)), "Lines of the dump, from 1.")

  private static let jump = Shape.nullable(
    .object([
      Member("page", .nullable(.text()), "The page that the paper names."),
      Member("mark", .nullable(.text()), "The mark behind it (③)."),
      Member("article", .nullable(.text()), "The id of the other end, once it is in the archive."),
    ]))

  private static let article: [Member] = [
    Member("format_version", .constant(ArticleJSON.formatVersion), "The version of this format."),
    Member("id", .text(pattern: "^[0-9A-Za-z._-]+$"), "Stable: the same after every ingest."),
    Member("newspaper", .text(), "The newspaper's name."),
    Member(
      "publication_date", .nullable(.text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")), "The day it was printed."
    ),
    Member(
      "date_source", .nullable(.choice(DateSource.allCases.map(\.rawValue))), "Where the date comes from."),
    Member("date_confidence", .nullable(.fraction), "How sure the date is, from 0 to 1."),
    Member("issue_number", .nullable(.integer(minimum: 1)), "第N期."),
    Member("page", .nullable(.text()), "版 as printed (A1, 2)."),
    Member("position", .integer(minimum: 1), "Its place on the page in reading order."),
    Member("kind", .choice(ArticleKind.allCases.map(\.rawValue)), "What sort of piece it is."),
    Member("section", .list(.text()), "Standing labels above it, outermost first."),
    Member("kicker", .nullable(.text()), "引题."),
    Member("headline", .nullable(.text()), "主题."),
    Member("deck", .list(.text()), "副题."),
    Member("series", .nullable(.text()), "The name of the series."),
    Member("agency", .nullable(.text()), "The paper or agency that the byline names."),
    Member("byline", .nullable(.text()), "The byline as printed."),
    Member(
      "credits",
      .list(
        .object([
          Member("name", .text(), "The name."),
          Member("role", .choice(CreditRole.allCases.map(\.rawValue)), "What the person did."),
        ])), "Who wrote, photographed or edited it, in printed order."),
    Member(
      "persons",
      .list(
        .object([
          Member("name", .text(), "The name."),
          Member("titles", .list(.text()), "The titles that the article gives."),
          Member("count", .integer(minimum: 1), "How often it names the person."),
          Member(
            "source", .choice(PersonMention.Source.allCases.map(\.rawValue)),
            "What tells that it is a name: the page, or other pages of the archive."),
        ])), "Who is named in the text."),
    Member("districts", .list(.text()), "Districts that it names, by today's name."),
    Member(
      "items",
      .list(
        .object([
          Member("role", .choice(ItemRole.allCases.map(\.rawValue)), "What the item is."),
          Member("text", .text(), "Its text."),
          lines,
        ])), "All its text in reading order."),
    Member("text", .text(), "The body as plain text, a paragraph a line."),
    Member("continued_from", jump, "Where it began."),
    Member("continued_on", jump, "Where it goes on."),
    Member(
      "source",
      .object([
        Member("path", .text(), "The dump's path."),
        Member("sha256", .text(pattern: "^[0-9a-f]{64}$"), "The dump's digest."),
      ]), "Where it comes from."),
    Member(
      "diagnostics",
      .list(
        .object([
          Member("code", .choice(Diagnostic.Code.allCases.map(\.rawValue)), "What kind of trouble."),
          Member("severity", .choice(Diagnostic.Severity.allCases.map(\.rawValue)), "How much it matters."),
          lines,
          Member("message", .text(), "What it is and what was done."),
        ])), "What the parser was unsure of."),
  ]

  private static func object(_ members: [Member], in writer: inout JSONWriter) {
    writer.member("type", "object")
    writer.member("required", members.map(\.name))
    writer.key("additionalProperties")
    writer.value(false)
    writer.key("properties")
    writer.object { writer in
      for member in members {
        writer.key(member.name)
        writer.object { writer in
          writer.member("description", member.meaning)
          write(member.shape, in: &writer)
        }
      }
    }
  }

  private static func write(_ shape: Shape, in writer: inout JSONWriter) {
    switch shape {
    case .text(let pattern):
      writer.member("type", "string")
      if let pattern { writer.member("pattern", pattern) }
    case .integer(let minimum):
      writer.member("type", "integer")
      writer.member("minimum", minimum)
    case .fraction:
      writer.member("type", "number")
      writer.member("minimum", 0)
      writer.member("maximum", 1)
    case .constant(let value):
      writer.member("const", value)
    case .choice(let values):
      writer.member("enum", values)
    case .list(let element):
      writer.member("type", "array")
      writer.key("items")
      writer.object { write(element, in: &$0) }
    case .object(let members):
      object(members, in: &writer)
    case .nullable(let inner):
      writer.key("anyOf")
      writer.array { writer in
        writer.element()
        writer.object { write(inner, in: &$0) }
        writer.element()
        writer.object { $0.member("type", "null") }
      }
    }
  }
}
