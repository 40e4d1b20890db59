import ArchiveModel
import ArgumentParsing
import PageParsing

/// One run of `parse`: dumps in, articles out, a dump held at a time.
struct ParseRun {
  private let arguments: ParsedArguments
  private let context: Context
  private let parser = PageParser()

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    var articles = ArticleStream(format: arguments.value(of: .parseFormat) == "json" ? .json : .ndjson)
    var dumps = 0
    var failed = 0
    let date = try publicationDate()
    for operand in arguments.operands {
      for path in files(of: operand, failed: &failed) {
        guard let bytes = bytes(of: path) else {
          failed += 1
          continue
        }
        dumps += 1
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let options = PageParser.Options(
          fileName: path == "-" ? "" : name, date: date, explain: arguments.has(.explain))
        let dump = parser.parse(bytes, options: options)
        if dump.undecodable > 0 { context.mention(.undecodable, path, String(dump.undecodable)) }
        let digest = SHA256.hexadecimal(of: bytes)
        for page in dump.pages {
          if arguments.has(.explain) {
            try Explanation(style: context.style).write(page, path: path, to: context.console)
          } else {
            for record in ArticleRecord.records(of: page, path: path, sha256: digest) {
              try articles.write(record, to: context.console)
            }
          }
        }
      }
    }
    if !arguments.has(.explain) { try articles.finish(to: context.console) }
    context.mention(.parsedReport, String(dumps), String(articles.count), String(failed))
    return failed > 0 ? .doneInPart : .done
  }

  private func publicationDate() throws(Failure) -> CalendarDate? {
    guard let text = arguments.value(of: .parseDate) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    let wording = Wording(
      "option '--date' wants a day (2021-06-04), not '%1'", "选项“--date”要一个日期（2021-06-04），不能是“%1”")
    throw .usage(UsageError(.other(wording, [text]), command: "parse"))
  }

  private func files(of operand: String, failed: inout Int) -> [String] {
    if operand == "-" { return ["-"] }
    do throws(DumpFiles.Trouble) {
      let files = try DumpFiles.list(operand)
      if files.isEmpty { context.mention(.noDumps, operand) }
      return files
    } catch {
      report(error, operand)
      failed += 1
      return []
    }
  }

  /// The bytes of a dump; `nil`, and a word on why, where it is none.
  private func bytes(of path: String) -> [UInt8]? {
    do throws(DumpFiles.Trouble) {
      let bytes = path == "-" ? context.console.input() : try DumpFiles.read(path)
      guard let bytes else { throw .unreadable(context.said(.standardInput)) }
      if bytes.allSatisfy({ $0 <= 0x20 }) {
        context.say(.emptyFile, path)
        return nil
      }
      return bytes
    } catch {
      report(error, path)
      return nil
    }
  }

  private func report(_ trouble: DumpFiles.Trouble, _ path: String) {
    switch trouble {
    case .unreadable(let reason): context.say(.cannotRead, path, reason)
    case .isFolder: context.say(.isFolder, path)
    }
  }
}

extension ArticleRecord {
  /// The articles of a page that was just parsed.
  static func records(of page: Page, path: String, sha256: String) -> [ArticleRecord] {
    let day = page.issueDate.map { $0.date.description.filter { $0 != "-" } } ?? "undated"
    return page.articles.map { article in
      let position = (article.position < 10 ? "0" : "") + String(article.position)
      return ArticleRecord(
        id: "\(day)-\(page.label ?? "x")-\(position)-\(sha256.prefix(4))", newspaper: page.newspaper,
        issueDate: page.issueDate, issueNumber: page.issueNumber, page: page.label, article: article,
        path: path,
        sha256: sha256)
    }
  }
}
