import ArchiveModel
import ArchiveStore
import ArgumentParsing
import Evaluation
import Ingest

extension Command {
  static let annotate = Command(
    CommandSpec(
      name: "annotate",
      summary: Wording("write the parser's reading of a dump as an annotation to correct", "把解析结果写成可供修改的标注"),
      discussion: [
        Wording(
          "Roles: s section, k kicker, h headline, d deck, r series, y byline, b body, u subhead, c caption, p photo credit, t table, l list, n note, j jump, x repeat; lines that belong to no article are furniture. The texts are there to read by: roles and lines are what counts, and each line of the dump that is not blank stands in one place. Correct it, save it as NAME.gold.json, and zzdaily evaluate measures against it.",
          "角色：s 栏目，k 引题，h 主题，d 副题，r 系列，y 署名，b 正文，u 小标题，c 图片说明，p 摄影署名，t 表格，l 列表，n 按语，j 转版，x 重复；不属于任何文章的行列在 furniture。text 只供阅读，以角色和行号为准，每个非空行只出现一次。改好后存为 NAME.gold.json，供 zzdaily evaluate 使用。"
        )
      ],
      operands: [
        OperandSpec(
          "DUMP", minimum: 1, maximum: 1, hint: .path, Wording("the dump; - is standard input", "文字稿；- 为标准输入")
        )
      ],
      groups: [OptionGroup(UsageHeadings.input, [.lexicon])],
      examples: [
        ExampleSpec(
          "zzdaily annotate page.txt > page.gold.json", Wording("a page to correct", "一版待校对的标注"))
      ])
  ) { arguments, context throws(Failure) in
    let path = arguments.operands.first ?? "-"
    let input = path == "-" ? context.console.input() : nil
    var dumps: [DumpParser.Output] = []
    var failures: [IngestReport.Failure] = []
    var options = Ingestor.Options()
    options.lexicon = try LexiconOption.read(arguments, context)
    DumpParser(options: options) { input }.parse([path]) { result in
      switch result {
      case .success(let dump): dumps.append(dump)
      case .failure(let failure): failures.append(failure)
      }
    }
    for failure in failures { context.say(failure) }
    guard let dump = dumps.first, dumps.count == 1, failures.isEmpty else {
      if failures.isEmpty { context.say(.isFolder, path) }
      return .doneInPart
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var writer = JSONWriter(layout: .pretty)
    AnnotationJSON.write(dump.parsed, file: name, sha256: Hexadecimal.text(dump.sha256), to: &writer)
    try context.console.write(writer.take() + [UInt8(ascii: "\n")])
    return .done
  }
}

/// The annotation of a dump, in the form of the gold set.
enum AnnotationJSON {
  static func write(_ dump: ParsedDump, file: String, sha256: String, to writer: inout JSONWriter) {
    let page = dump.pages.first
    writer.object { writer in
      writer.member("file", file)
      writer.member("sha256", sha256)
      writer.member("publication_date", page?.issueDate?.date.description)
      writer.member("issue_number", page?.issueNumber)
      writer.member("page", page?.label)
      writer.key("articles")
      writer.array { writer in
        for article in dump.pages.flatMap(\.articles) {
          writer.element()
          write(article, to: &writer)
        }
      }
      writer.member("furniture", dump.pages.flatMap(\.furniture))
    }
  }

  private static func write(_ article: Article, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", article.kind.rawValue)
      writer.member("headline", article.headline)
      writer.member("agency", article.agency)
      writer.member("items", article.items) { writer, item in
        writer.member("role", item.role.code)
        writer.member("lines", item.lines)
        writer.member("text", item.text)
      }
      writer.key("credits")
      writer.object(inline: true) { writer in
        for role in CreditRole.allCases {
          let names = article.credits.filter { $0.role == role }.map(\.name)
          if !names.isEmpty { writer.member(role.rawValue, names) }
        }
      }
      writer.member("persons", article.persons.map(\.name))
      writer.member("districts", article.districts)
    }
  }
}
