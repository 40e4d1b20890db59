/// Days of the week as Chinese print names them; 1 is Monday, 7 is Sunday, as `CalendarDate.weekday` counts.
public enum HanWeekday {
  /// 星期一 … 星期日; the number is taken modulo 7.
  public static func name(_ weekday: Int) -> String { "星期" + marks[((weekday - 1) % 7 + 7) % 7] }

  /// A weekday found in a text.
  public struct Found: Sendable, Hashable {
    /// 1 (Monday) to 7 (Sunday).
    public var weekday: Int
    /// The position behind it.
    public var end: Int
  }

  /// The weekday that is written at a position: 星期五, 周五, 礼拜五, 星期天, 星期日.
  public static func read(_ text: [Unicode.Scalar], at start: Int) -> Found? {
    guard start >= 0, start + 1 < text.count else { return nil }
    let behind: Int
    switch text[start] {
    case "周", "週": behind = start + 1
    case "星": behind = text[start + 1] == "期" ? start + 2 : -1
    case "礼", "禮": behind = text[start + 1] == "拜" ? start + 2 : -1
    default: return nil
    }
    guard behind > 0, behind < text.count, let weekday = weekday(text[behind]) else { return nil }
    return Found(weekday: weekday, end: behind + 1)
  }

  /// The weekday of a name (星期五, 周日) that is the whole text.
  public static func weekday(named text: some StringProtocol) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard let found = read(scalars, at: 0), found.end == scalars.count else { return nil }
    return found.weekday
  }

  private static func weekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "日", "天": 7
    default: nil
    }
  }

  private static let marks = ["一", "二", "三", "四", "五", "六", "日"]
}
