import ArchiveModel
import ArchiveStore
import ArgumentParsing
import SearchQuery

extension OptionSpec {
  static let person = OptionSpec.value(
    "person", "NAME", short: "p", repetition: .collects, Wording("names this person in the text", "正文提到的人"))
  static let known = OptionSpec.value(
    "known", "NAME", repetition: .collects,
    Wording("names this person, as only other pages tell (refresh)", "仅据其他版面识别出的人（见 refresh）"))
  static let reporter = OptionSpec.value(
    "reporter", "NAME", short: "r", repetition: .collects, Wording("has this name in its credits", "署名中有的人"))
  static let district = OptionSpec.value(
    "district", "NAME", short: "d", repetition: .collects,
    Wording("names this district (荷塘 or 荷塘区)", "提到的区县（荷塘 或 荷塘区）"))
  static let place = OptionSpec.value(
    "place", "NAME", repetition: .collects,
    Wording("names this town, street, village or community", "提到的乡镇、街道、村、社区"))
  static let from = OptionSpec.value(
    "from", "DATE", repetition: .refused, Wording("not before this day, month or year", "起始日期（日、月或年）"))
  static let to = OptionSpec.value(
    "to", "DATE", repetition: .refused, Wording("not after this day, month or year", "截止日期（日、月或年）"))
  static let on = OptionSpec.value(
    "on", "DATE", repetition: .collects, Wording("on this day, in this month or year", "当日、当月或当年"))
  static let page = OptionSpec.value(
    "page", "PAGE", repetition: .collects, Wording("on this page (A1, 3, 第二版)", "所在版次（A1、3、第二版）"))
  static let kind = OptionSpec.value(
    "kind", "KIND", short: "k", choices: ArticleKind.allCases.map(\.rawValue), repetition: .collects,
    Wording("of this kind", "文章类别"))
  static let section = OptionSpec.value(
    "section", "NAME", repetition: .collects,
    Wording("under a standing label with these characters", "所在栏目，写其中几个字即可"))
  static let series = OptionSpec.value(
    "series", "NAME", repetition: .collects, Wording("of a series with these characters", "所属系列，写其中几个字即可"))
  static let source = OptionSpec.value(
    "source", "PATH", repetition: .collects, hint: .path, Wording("from this dump or folder", "来自此文件或文件夹"))
  static let now = OptionSpec.value(
    "now", "DAY", Wording("what 今年 and 昨天 count from, instead of today", "“今年”“昨天”以此日为准，默认今天"))
  static let exact = OptionSpec.flag(
    "exact", Wording("texts as they are printed: width, case and variants count", "按印刷原样查找：分全半角、大小写、繁简异体"))
  static let limit = OptionSpec.value("limit", "N", short: "n", Wording("at most N articles", "最多 N 篇"))
  /// Of lists that are no lists of articles.
  static let rowLimit = OptionSpec.value("limit", "N", short: "n", Wording("at most N rows", "最多 N 行"))
  static let offset = OptionSpec.value("offset", "N", Wording("leave out the first N", "跳过前 N 篇"))
}

/// The filters that all commands share: their declaration and what they mean.
enum FilterOptions {
  static let group = OptionGroup(UsageHeadings.filters, options)

  /// For commands that take a query too.
  static let groupWithQuery = OptionGroup(UsageHeadings.filters, options + [.exact])

  private static let options: [OptionSpec] = [
    .person, .known, .reporter, .district, .place, .from, .to, .on, .page, .kind, .section, .series, .source,
    .now,
  ]

  static let discussion = Wording(
    "Repeating a filter means or; different filters mean and.", "同一筛选重复表示“或”，不同筛选之间为“且”。")

  static let queryOperand = OperandSpec(
    "QUERY",
    Wording(
      "words that must all be there; \"…\" exact, -词 not, a|b or, 标题:词 in a field; put -- before a query that begins with a dash",
      "各词都须出现；\"…\" 原样，-词 排除，a|b 任一，标题:词 限定字段；检索式以 - 开头时前面加 --"))

  /// The articles that the filter options ask for.
  static func filter(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> ArticleFilter {
    var filter = ArticleFilter()
    filter.persons = arguments.values(of: .person)
    filter.known = arguments.values(of: .known)
    filter.reporters = arguments.values(of: .reporter)
    filter.districts = arguments.values(of: .district)
    filter.places = arguments.values(of: .place)
    // A label as the user gave it in a manifest is found as it is too.
    filter.pages = arguments.values(of: .page).flatMap { [$0] + SearchQuery.pageNames($0) }
    filter.kinds = arguments.values(of: .kind).compactMap(ArticleKind.init)
    filter.sections = arguments.values(of: .section)
    filter.series = arguments.values(of: .series)
    filter.sources = arguments.values(of: .source)
    let now = try today(arguments, context)
    filter.from = try DayOption.days(of: .from, arguments, now: now).first?.lowerBound
    filter.to = try DayOption.days(of: .to, arguments, now: now).first?.upperBound
    if let from = filter.from, let to = filter.to, from > to {
      throw .usage(
        UsageError(
          .other(Message.backwardDays.wording, [from.description, to.description]),
          command: arguments.command.name))
    }
    filter.on = try DayOption.days(of: .on, arguments, now: now)
    return filter
  }

  /// The day that relative dates count from.
  static func today(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> CalendarDate {
    try DayOption.day(of: .now, arguments) ?? context.today
  }

  /// The query on the command line: its words as one text, so that a column can be told.
  static func query(
    _ arguments: ParsedArguments, _ context: Context
  ) throws(Failure) -> SearchQuery {
    let text = arguments.operands.joined(separator: " ")
    let now = try today(arguments, context)
    do {
      var query = try SearchQuery.parse(text, now: now)
      hint(query, now, context)
      if arguments.has(.exact) { query.expression = query.expression?.exact }
      return query
    } catch { throw .query(error) }
  }

  /// Says of AND, OR and NOT that they are words here, and what to write instead.
  private static func hint(_ query: SearchQuery, _ now: CalendarDate, _ context: Context) {
    guard let hint = query.operatorHint(now: now) else { return }
    for word in hint.words {
      let message: Message =
        switch word {
        case .and: .queryAnd
        case .or: .queryOr
        case .not: .queryNot
        }
      context.mention(message)
    }
    if let suggestion = hint.suggestion { context.mention(.querySuggestion, suggestion) }
  }
}
