import ArchiveModel
import ArgumentParsing
import HanCalendar
import SearchQuery

/// What a date on the command line means.
enum DayOption {
  /// The one day that an option names.
  static func day(of option: OptionSpec, _ arguments: ParsedArguments) throws(Failure) -> CalendarDate? {
    guard let text = arguments.value(of: option) else { return nil }
    if let day = WrittenDate.parse(text)?.calendarDate { return day }
    throw failure(.badDay, option, text, arguments)
  }

  /// The days that each value of an option means: a vague date (2021-06, 去年) stands for all its days.
  static func days(
    of option: OptionSpec, _ arguments: ParsedArguments, now: CalendarDate
  ) throws(Failure) -> [ClosedRange<CalendarDate>] {
    var days: [ClosedRange<CalendarDate>] = []
    for text in arguments.values(of: option) {
      guard let range = range(text, now: now) else { throw failure(.badDate, option, text, arguments) }
      days.append(range)
    }
    return days
  }

  private static func failure(
    _ message: Message, _ option: OptionSpec, _ text: String, _ arguments: ParsedArguments
  ) -> Failure {
    .usage(
      UsageError(
        .other(message.wording, ["--" + option.long, text]), command: arguments.command.name,
        example: "--\(option.long) 2021-06-04"))
  }

  /// The days of `2021-06-04`, `2021年6月`, `2021`, `去年` and all else that a query's date can be.
  private static func range(_ text: String, now: CalendarDate) -> ClosedRange<CalendarDate>? {
    guard let query = try? SearchQuery.parse("date:\"\(text)\"", now: now),
      case .dates(let set, _) = query.expression, set.yearly.isEmpty, set.intervals.count == 1
    else { return nil }
    return set.intervals.first
  }
}
