import ArchiveModel
import HanCalendar

/// How well a day fits what a masthead or header prints: year, month, day, weekday, lunar date, each of which may be damaged.
struct PrintedDateScore: Sendable {
  let printed: PrintedDate

  /// The days that the print may mean: what it says, and what it says with one damaged digit.
  func candidates(years: [Int]) -> [CalendarDate] {
    if printed.month == nil, printed.day == nil, printed.hasLunarDay { return lunarCandidates }
    let yearChoices =
      printed.year.map { [$0] + PrintedDateScore.damaged($0, width: 4).filter(EraTable.years.contains) }
      ?? years
    let monthChoices =
      printed.month.map { month in [month] + (1...12).filter { PrintedDateScore.isDamaged(month, $0) } }
      ?? Array(1...12)
    let dayChoices =
      printed.day.map { day in [day] + (1...31).filter { PrintedDateScore.isDamaged(day, $0) } }
      ?? Array(1...31)
    var found: [CalendarDate] = []
    for year in yearChoices {
      for month in monthChoices {
        for day in dayChoices {
          let damage =
            (printed.year.map { $0 != year } ?? false ? 1 : 0)
            + (printed.month.map { $0 != month } ?? false ? 1 : 0)
            + (printed.day.map { $0 != day } ?? false ? 1 : 0)
          guard damage <= 1, let date = CalendarDate(year: year, month: month, day: day) else { continue }
          found.append(date)
        }
      }
    }
    return found
  }

  /// The days that a lunar date alone may mean, one in each cycle of sixty years.
  private var lunarCandidates: [CalendarDate] {
    guard let lunar = printed.lunar, let month = lunar.month, let day = lunar.day,
      let years = lunar.yearName?.years(in: EraTable.years.lowerBound...EraTable.lastNamedYear)
    else { return [] }
    return years.compactMap {
      LunarDate(year: $0, month: month, isLeapMonth: lunar.isLeapMonth, day: day)?.calendarDate
    }
  }

  /// How well a day fits, in natural log units.
  func score(_ date: CalendarDate) -> Double {
    var score = 0.0
    if let year = printed.year {
      let weights = DatingWeights.printedYear
      score +=
        year == date.year
        ? weights.same : PrintedDateScore.isDamaged(year, date.year) ? weights.damaged : weights.other
    }
    if let month = printed.month {
      let weights = DatingWeights.printedMonth
      score +=
        month == date.month
        ? weights.same : PrintedDateScore.isDamaged(month, date.month) ? weights.damaged : weights.other
    }
    if let day = printed.day {
      let weights = DatingWeights.printedDay
      score +=
        day == date.day
        ? weights.same : PrintedDateScore.isDamaged(day, date.day) ? weights.damaged : weights.other
    }
    if let weekday = printed.weekday {
      let weights = DatingWeights.printedWeekday
      score += weekday == date.weekday ? weights.same : weights.other
    }
    if let lunar = LunarDate(date), let written = printed.lunar {
      if let month = written.month, let day = written.day {
        let weights = DatingWeights.printedLunarDay
        score += month == lunar.month && day == lunar.day ? weights.same : weights.other
      }
      if let name = written.yearName {
        let weights = DatingWeights.printedLunarYear
        score += name == SexagenaryYear(lunarYear: lunar.year) ? weights.same : weights.other
      }
    }
    return score
  }

  /// What of the print disagrees with a day, in plain words.
  func conflicts(with date: CalendarDate) -> [String] {
    var conflicts: [String] = []
    if let year = printed.year, year != date.year { conflicts.append("the year \(year)") }
    if let month = printed.month, month != date.month { conflicts.append("the month \(month)") }
    if let day = printed.day, day != date.day { conflicts.append("the day \(day)") }
    if let weekday = printed.weekday, weekday != date.weekday { conflicts.append(HanWeekday.name(weekday)) }
    if let lunar = LunarDate(date), let written = printed.lunar {
      if let month = written.month, let day = written.day, month != lunar.month || day != lunar.day {
        conflicts.append(LunarDate.monthName(month) + LunarDate.dayName(day))
      }
      if let name = written.yearName, name != SexagenaryYear(lunarYear: lunar.year) {
        conflicts.append(name.name + "年")
      }
    }
    return conflicts
  }

  /// Whether two numbers are alike but for one digit changed, lost or added.
  static func isDamaged(_ a: Int, _ b: Int) -> Bool {
    let (short, long) = (min(a, b), max(a, b))
    let lost = digitCount(long) - digitCount(short)
    guard lost <= 1 else { return false }
    var unit = 1
    if lost == 0 {
      var others = 0
      while unit <= long {
        if short / unit % 10 != long / unit % 10 { others += 1 }
        unit *= 10
      }
      return others == 1
    }
    while unit <= long {
      // The number without the digit of this unit.
      if long / (unit * 10) * unit + long % unit == short { return true }
      unit *= 10
    }
    return false
  }

  private static func digitCount(_ number: Int) -> Int {
    var (count, rest) = (1, number / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    return count
  }

  /// The numbers of that many digits that one changed digit makes of a number.
  private static func damaged(_ value: Int, width: Int) -> [Int] {
    var found: [Int] = []
    var unit = 1
    for _ in 0..<width {
      let digit = value / unit % 10
      for other in 0...9 where other != digit { found.append(value + (other - digit) * unit) }
      unit *= 10
    }
    return found
  }
}
