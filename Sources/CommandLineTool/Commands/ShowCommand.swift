import ArchiveModel
import ArchiveStore
import HanText
import ArgumentParsing
import Ingest
import Lexicon
import PageParsing

extension OptionSpec {
  static let raw = OptionSpec.flag(
    "raw",
    Wording(
      "the lines of the dump as they were transcribed, with their numbers on a terminal",
      "原文字稿中的各行，在终端上附行号"))
  static let explainArticle = OptionSpec.flag(
    "explain", Wording("why each field is what it is", "说明每个字段的依据"))
  static let showFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text"] + ExportFormat.allCases.map(\.rawValue),
    Wording("how to write it", "输出格式"))
}

extension Command {
  static let show = Command(
    CommandSpec(
      name: "show", summary: Wording("read an article", "阅读一篇文章"),
      discussion: [
        Wording(
          "An id may be cut short as long as only one article has it. Control characters of a dump are shown as signs, never sent to the terminal.",
          "编号可以只写一部分，只要不与别的文章相混。文字稿里的控制字符会显示为符号，不会发给终端。")
      ],
      operands: [OperandSpec("ID", minimum: 1, Wording("the article's id", "文章编号"))],
      groups: [
        OptionGroup(UsageHeadings.output, [.showFormat, .raw, .explainArticle]),
        OptionGroup(UsageHeadings.input, [.lexicon]),
      ],
      examples: [
        ExampleSpec("zzdaily show 20210604-A1-03", Wording("an article", "一篇文章")),
        ExampleSpec("zzdaily show 20210604-A1-03 --raw", Wording("what stood in the dump", "文字稿原样")),
        ExampleSpec("zzdaily show 20210604-A1-03 --explain", Wording("why it was read so", "为何这样解析")),
        ExampleSpec("zzdaily show 20210604-A1-03 --format gbt7714", Wording("how to cite it", "如何引用")),
      ])
  ) { arguments, context throws(Failure) in
    let modes = [OptionSpec.raw, .explainArticle, .showFormat].filter(arguments.has)
    guard modes.count < 2 else {
      let names = modes.map { "--" + $0.long }.joined(separator: " ")
      throw .usage(UsageError(.other(Message.fixOneMode.wording, [names]), command: "show"))
    }
    let archive = try Archive.open(arguments, context)
    var missing = false
    var articles: [ArchivedArticle] = []
    for id in arguments.operands {
      let found: [ArchivedArticle]
      do throws(StoreError) { found = try archive.articles(id: id) } catch { throw Failure(error) }
      switch found.count {
      case 0:
        context.say(.noSuchArticle, id)
        missing = true
      case 1: articles += found
      default:
        let first = found.prefix(5).map(\.id).joined(separator: " ")
        if found.count > 5 {
          // The archive names no more than that many.
          let count = found.count < ArchiveReader.mostAmbiguous ? "\(found.count)" : "\(found.count)+"
          context.say(.ambiguousArticles, id, first, count)
        } else {
          context.say(.ambiguousArticle, id, first)
        }
        missing = true
      }
    }
    if let name = arguments.value(of: .showFormat), let format = ExportFormat(rawValue: name) {
      var writer = format.writer()
      try writer.begin(context.console)
      for article in articles { try writer.write(article, context.console) }
      try writer.finish(context.console)
    } else {
      for (index, article) in articles.enumerated() {
        if index > 0 { try context.print("") }
        if arguments.has(.raw) {
          try ShowRun.writeRaw(article, archive, context)
        } else if arguments.has(.explainArticle) {
          try ShowRun.explain(article, archive, try LexiconOption.read(arguments, context), context)
        } else {
          let titles = try ShowRun.otherEnds(of: article, archive)
          try ArticleText(context: context, titles: titles).write(article)
        }
      }
    }
    return missing ? (articles.isEmpty ? .nothingFound : .doneInPart) : .done
  }
}

/// The parts of `show` that go back to the dump.
enum ShowRun {
  /// The titles of the articles where a continued one goes on or comes from, by id.
  static func otherEnds(
    of article: ArchivedArticle, _ archive: borrowing ArchiveReader
  ) throws(Failure) -> [String: String] {
    var titles: [String: String] = [:]
    for id in [article.article.continuedFrom?.article, article.article.continuedOn?.article] {
      guard let id else { continue }
      do throws(StoreError) { titles[id] = try archive.articles(id: id).first?.title } catch {
        throw Failure(error)
      }
    }
    return titles
  }

  /// Writes the lines that an article is made of; with their numbers for people.
  static func writeRaw(
    _ article: ArchivedArticle, _ archive: borrowing ArchiveReader, _ context: Context
  ) throws(Failure) {
    let bytes: [UInt8]?
    do { bytes = try archive.dump(sha256: article.source.sha256) } catch { throw Failure(error) }
    guard let bytes else { throw Failure.nothing(.unknownDump, [article.source.path]) }
    let wanted = Set(article.article.items.flatMap(\.lines))
    for (index, line) in DumpLines.transcribed(bytes).enumerated() where wanted.contains(index + 1) {
      let text = Display.line(line)
      let number = Display.width.padded(String(index + 1), to: 6, .right) + "  "
      try context.print((context.columns == nil ? "" : context.style.dim(number)) + text, hanging: 8)
    }
  }

  private static let knownPerson = Wording(
    "%1: known to the archive: %2 {article|articles} on %3 {page names|pages name} this person, %4 with a title; the same characters are no name in %5",
    "%1：据全库识别：%3 个版的 %2 篇文章提到此人，其中 %4 篇带职务；同样的字在 %5 篇中不是人名")

  /// Why persons are recognised whom only other pages tell.
  private static func knownPersons(
    _ article: ArchivedArticle, _ archive: borrowing ArchiveReader, _ context: Context
  ) throws(Failure) -> [Evidence] {
    do {
      return try archive.knownMentions(in: article).map { mention, name in
        Evidence(
          field: "persons", lines: mention.lines,
          reason: knownPerson.text(
            in: context.language,
            [mention.printed] + [name.articles, name.pages, name.titled, name.doubts].map(String.init)),
          weight: mention.weight)
      }
    } catch { throw Failure(error) }
  }

  /// Parses the dump again and tells why the article was read so.
  static func explain(
    _ article: ArchivedArticle, _ archive: borrowing ArchiveReader, _ lexicon: Lexicon, _ context: Context
  ) throws(Failure) {
    let dump: ParsedDump
    do {
      // With all that an ingest knew: the name, what the user said, what was corrected.
      guard let kept = try archive.dumps(named: article.source.sha256).first,
        let bytes = try archive.dump(sha256: article.source.sha256)
      else { throw Failure.nothing(.unknownDump, [article.source.path]) }
      let corrections = try archive.corrections().filter { $0.sha256 == kept.sha256 }.map(\.correction)
      dump = Corrector(lexicon: lexicon).read(kept, bytes, corrections, explains: true)
    } catch { throw Failure(any: error) }
    let lines = article.article.items.flatMap(\.lines)
    for page in dump.pages {
      guard let parsed = page.articles.first(where: { $0.items.flatMap(\.lines) == lines }) else { continue }
      var page = page
      page.articles = [parsed]
      page.articles[0].evidence += try knownPersons(article, archive, context)
      try Explanation(context: context).write(page, path: article.source.path)
    }
  }
}
