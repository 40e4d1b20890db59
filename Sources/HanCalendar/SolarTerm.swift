public import ArchiveModel

/// One of the 24 solar terms (节气), in order of the Gregorian year.
public enum SolarTerm: Int, Sendable, Hashable, CaseIterable {
  /// 小寒 to 春分.
  case minorCold, majorCold, springBegins, rainWater, insectsAwake, springEquinox
  /// 清明 to 夏至.
  case clearBright, grainRain, summerBegins, grainBuds, grainInEar, summerSolstice
  /// 小暑 to 秋分.
  case minorHeat, majorHeat, autumnBegins, heatEnds, whiteDew, autumnEquinox
  /// 寒露 to 冬至.
  case coldDew, frostDescent, winterBegins, minorSnow, majorSnow, winterSolstice

  /// 小寒, 大寒, 立春 ….
  public var name: String { SolarTerm.names[rawValue] }

  /// The term of that name.
  public init?(named name: String) {
    guard let index = SolarTerm.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  /// The day on which it falls in a year (Beijing time); `nil` outside 1900 to 2100.
  public func date(in year: Int) -> CalendarDate? {
    let row = year - SolarTerms.first
    guard SolarTerms.codes.indices.contains(row) else { return nil }
    let later = Int((SolarTerms.codes[row] >> UInt64(2 * rawValue)) & 3)
    return CalendarDate(year: year, month: rawValue / 2 + 1, day: SolarTerms.earliest[rawValue] + later)
  }

  static let names = [
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
  ]
}
