import ArchiveModel

/// How the rowid of an article is made: the day number shifted by 12 bits, plus a sequence number within the day.
///
/// So a span of days is a span of rowids, and the newest articles have the highest ones. Articles without a date have
/// the numbers before the first day that there is, in buckets by the first 24 bits of their dump's hash, so that
/// their order too does not depend on the order of arrival.
enum ArticleNumber {
  /// The bits of the sequence number: 4,096 articles a day.
  ///
  /// The largest issues of the paper have some 40 pages and 500 articles. A day that would have more than 4,096 has dumps of
  /// other days: they are refused with a message and not squeezed in, since then every search by date would give them
  /// back as printed that day.
  static let dayBits = 12

  /// The bits of the sequence number within a bucket of undated articles.
  static let bucketBits = 8

  /// The first number of a day; the Julian day number of 0001-01-01 is 1,721,426.
  static let firstDated = Int64(1_721_426) << Int64(dayBits)
  /// The numbers of articles without a date.
  static let undated: ClosedRange<Int64> = 0...firstDated - 1

  /// The last number that there can be (9999-12-31).
  static let last = (Int64(5_373_484) + 1) << Int64(dayBits) - 1

  /// The numbers of a day.
  static func range(of day: CalendarDate) -> ClosedRange<Int64> { range(from: day, to: day) }

  /// The numbers of a span of days.
  static func range(from first: CalendarDate, to last: CalendarDate) -> ClosedRange<Int64> {
    let low = Int64(first.julianDay) << Int64(dayBits)
    let high = Int64(max(first, last).julianDay + 1) << Int64(dayBits) - 1
    return low...high
  }

  /// The first number of the bucket of an undated dump.
  static func undatedBucket(sha256: [UInt8]) -> Int64 {
    let prefix = sha256.prefix(3).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return (prefix + 1) << Int64(bucketBits)
  }

  /// The day of an article; `nil` when it has none.
  static func day(_ number: Int64) -> CalendarDate? {
    number < firstDated ? nil : CalendarDate(julianDay: Int(number >> Int64(dayBits)))
  }

  /// The group within which the numbers follow the order of arrival: the day or the bucket.
  static func group(_ number: Int64) -> Int64 {
    number < firstDated ? -(number >> Int64(bucketBits)) - 1 : number >> Int64(dayBits)
  }
}
