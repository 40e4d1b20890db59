/// What each piece of evidence weighs for a day of printing, in natural log units: one table, set by hand.
///
/// A gap counts the days from the day that is named to the day of printing.
enum DatingWeights {
  /// A report tells of a day as past.
  static func past(gap: Int) -> Double {
    switch gap {
    case 1: 2.2
    case 2: 1.7
    case 3: 1.2
    case 4: 0.7
    case 5...7: 0.2
    case 8...40: -0.2
    case 41...: -0.3
    case 0: -3.2
    case -4 ... -1: -3.5
    case -60 ... -5: -2.7
    default: -1
    }
  }

  /// The same where the page tells of a newer day.
  static func pastBehindNewer(gap: Int) -> Double {
    switch gap {
    case 1: 1.7
    case 2: 1.5
    case 3: 1.2
    default: past(gap: gap)
    }
  }

  /// The text itself counts the day from the day of printing: 昨(六)日; and another day does not go with it.
  static let fixed = 4.0
  static let fixedOff = -2.0
  /// A week that is summed up begins on a Monday.
  static let week = 0.8

  /// The news was sent on that day.
  static func dateline(gap: Int) -> Double {
    switch gap {
    case 1: 1.8
    case 2: 1
    case 3: 0.3
    case 4...10: 0
    case 11...: -0.3
    case 0: -1.2
    case -60 ... -1: -3.5
    default: -1
    }
  }

  /// A notice is signed on that day; so far behind it were 155 signed notices of annotated pages without a date: 9, 77, 45, 10,
  /// 3 of 0 to 4 days. That the day of signing weighs more than its 9 says has a reason: where the newest report tells of the
  /// same day, the report decides (37 of 37 a day later); where it tells of the day before, 7 were printed on the day of
  /// signing and 7 on the next.
  static func signature(gap: Int) -> Double {
    switch gap {
    case 1: 1.2
    case 2: 1
    case 3: 0.4
    case 4...14: -0.1
    case 15...: -0.3
    case 0: 0.4
    case -60 ... -1: -3
    default: -1
    }
  }

  /// An earlier issue is named by its day: 本报9月10日第二版《…》一文.
  static func issue(gap: Int) -> Double {
    switch gap {
    case 1: 0.3
    case 2: 1.6
    case 3...4: 1
    case 5...10: 0.4
    case 11...: -0.2
    default: -3
    }
  }

  /// An essay or story names the day with its year.
  static func recalled(gap: Int) -> Double {
    switch gap {
    case 1: 1.4
    case 2: 1.1
    case 3: 0.7
    case -60...0: -1.5
    default: 0
    }
  }

  /// Something is to happen on that day.
  static func future(gap: Int) -> Double {
    switch gap {
    case ...(-61): -0.2
    case -60 ... -1: 0.1
    case 0: 0
    case 1...30: -1
    default: -0.4
    }
  }

  /// The day is named, one cannot tell how.
  static func open(gap: Int) -> Double {
    switch gap {
    case 1...2: 0.4
    case 3...4: 0.3
    case 0: -0.6
    default: 0
    }
  }

  /// A report tells what is so from that day on (12月22日起,芦淞区…挂出): mostly on the day behind it, sometimes before.
  static func begun(gap: Int) -> Double {
    switch gap {
    case 1: 0.9
    case 2: 0.4
    case 3...4: 0.1
    case 0: -0.2
    case -1: -0.3
    default: -0.3
    }
  }

  /// A table or list names the day.
  static func schedule(gap: Int) -> Double {
    switch gap {
    case -7 ... -1: 0.3
    case 0: 0.2
    case 1...30: -0.4
    default: 0
    }
  }

  /// A programme is of the day, or the paper's readers may look forward to it.
  static func programme(gap: Int) -> Double {
    switch gap {
    case 0: 2
    case -1: 0.8
    case -7 ... -2: -0.3
    case 1: -1
    case 2...30: -2
    default: -0.5
    }
  }

  /// A list is shown from the day of printing on, or from the next.
  static func display(gap: Int) -> Double {
    switch gap {
    case 0: 1.2
    case -1: 0.5
    case 1: 0.4
    case 2...3: 0
    case -5 ... -2: -0.2
    default: -0.6
    }
  }

  /// An essay or story names the day without its year.
  static func retold(gap: Int) -> Double {
    switch gap {
    case 1: 0.5
    case 2: 0.35
    case 3: 0.2
    case -20...0: -0.6
    default: 0
    }
  }

  /// How much the next of several reports of one day counts, the weightiest first.
  static func share(_ rank: Int) -> Double {
    switch rank {
    case 0: 1
    case 1: 0.7
    case 2: 0.5
    default: 0.3
    }
  }

  /// How much more a day counts that opens a report.
  static let prominent = 1.3
  /// How much less a day counts that does not begin a clause.
  static let unfirm = 0.6
  /// 昨日 in an article that names the day before the candidate as past.
  static let yesterday = 0.9
  /// The same in a title.
  static let yesterdayInTitle = 1.6
  /// 前天 with the day two days before.
  static let dayBefore = 0.5
  /// 今日 in a title or lead with that day in the article.
  static let today = 0.6
  /// 明日 in a title with the day behind the candidate.
  static let tomorrow = 1.8
  /// 昨日是母亲节 fits or does not.
  static let festival = 3.0
  /// An anniversary in an article that tells of 昨 or 今; the gap counts from its day to the day that is meant.
  static func memorial(gap: Int) -> Double {
    switch gap {
    case 0: 1.2
    case -1, 1: 0.5
    case -3 ... -2, 2...3: 0.1
    default: -0.2
    }
  }

  /// A feast is near, so many days ahead.
  static func nearFeast(ahead: Int) -> Double {
    switch ahead {
    case 0...4: 0.6
    case 5...10: 0.4
    case 11...20: 0.1
    case -2 ... -1: 0
    default: -0.5
    }
  }

  /// A weekday that stands with a day fits.
  static let weekday = 1.6
  /// What a fitting weekday adds to what else speaks for a year.
  static let weekdayYear = 0.3
  /// It does not.
  static let weekdayOff = -1.6

  /// A year is named; `ahead` is the year of printing less the year named.
  static func year(_ tense: YearMention.Tense, ahead: Int, month: Int, day: Int) -> Double {
    switch (tense, ahead) {
    case (.history, ..<0): -2.5
    case (.history, 0): 0.05
    case (.history, _): 0
    // The last weeks of a year speak of the next: 2016年元旦将至.
    case (.future, -1): month >= 11 ? 0.4 : 0
    case (.future, ..<0): 0
    case (.future, 0): 0.3
    case (.future, _): -0.8
    case (.over, 1): 1.6
    case (.over, 0): 0.5
    case (.over, ..<0): -1.5
    case (.over, _): -0.1
    case (.present, 0): 1.6
    case (.present, 1): month == 1 ? (day <= 5 ? 1.6 : 1.3) : month <= 3 ? 0.8 : 0.3
    case (.present, -1): -0.8
    case (.present, ..<0): -1.5
    case (.present, _): -0.1
    case (.open, 0): 0.8
    case (.open, 1): month == 1 ? (day <= 5 ? 0.8 : 0.7) : 0.25
    case (.open, -1): -0.4
    case (.open, ..<0): -0.7
    case (.open, _): 0
    }
  }

  /// A year and month are named; `ahead` is in months.
  static func month(ahead: Int) -> Double {
    switch ahead {
    case 0...3: 1.2
    case 4...15: 0.45
    case -6 ... -1: 0
    case ..<0: -0.6
    default: 0
    }
  }

  /// A year and a number of years that have passed since add up to the year of printing.
  static let span = 0.6
  /// How much less for each year between the last year named and the sum.
  static let spanFading = 0.003
  /// How fast a time is spoken of less, a year after its beginning.
  static let fading = 0.25

  /// A full date, with its year: how it speaks for the year of printing.
  static func fullDate(gap: Int, _ tense: DateMention.Tense) -> Double {
    switch (tense, gap) {
    case (.recalled, 0...7): 0.8
    case (.recalled, _): 0
    case (.future, -60...0): 1.6
    case (.future, -250 ..< -60): 1.1
    case (.future, -500 ..< -250): 0.3
    case (.future, ..<0): -0.3
    case (.future, 1...30): -0.3
    case (.future, _): -0.9
    case (.signature, 0...5): 2.4
    case (.signature, 6...40): 1.4
    case (_, 0...5): 2
    case (_, 6...100): 1
    case (.open, -100 ... -1), (.schedule, -100 ... -1): 0.6
    case (.open, ..<0), (.schedule, ..<0): -0.8
    case (_, ..<0): -3
    default: -0.1
    }
  }

  /// The printed date, part by part.
  static let printedYear = (same: 4.0, damaged: 0.5, other: -4.0)
  static let printedMonth = (same: 2.5, damaged: -1.0, other: -4.0)
  static let printedDay = (same: 2.5, damaged: -1.0, other: -4.0)
  static let printedWeekday = (same: 1.5, other: -1.5)
  static let printedLunarDay = (same: 2.5, other: -2.0)
  static let printedLunarYear = (same: 1.2, other: -1.2)
  /// How much the text may speak against a printed date.
  static let textAgainstPrint = 3.0
  /// How much a file's name speaks for its date.
  static let fileName = 4.0
  /// The least evidence of the year below which no date is given.
  static let leastYear = 0.4
  /// What a time must cost a day outside it to speak against the year that the text merely names.
  static let barring = 1.0
  /// How much a margin of scores counts for the confidence, set on annotated pages.
  static let sharpness = 1.3
}
