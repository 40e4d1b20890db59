/// A year of the cycle of sixty by which lunar years are named: 辛丑.
public struct SexagenaryYear: Hashable, Sendable {
  /// The place in the cycle: 甲子 is 0, 癸亥 is 59.
  public let index: Int

  /// The name of a lunar year (2021 is 辛丑).
  public init(lunarYear: Int) {
    self.index = ((lunarYear - 4) % 60 + 60) % 60
  }

  /// The year of that stem and that branch; `nil` when they are none or never meet (甲丑).
  public init?(stem: Unicode.Scalar, branch: Unicode.Scalar) {
    guard let s = SexagenaryYear.stem(stem), let b = SexagenaryYear.branch(branch), (s - b) % 2 == 0 else {
      return nil
    }
    // The number below 60 that is s modulo 10 and b modulo 12.
    self.index = ((6 * s - 5 * b) % 60 + 60) % 60
  }

  /// 辛丑.
  public var name: String {
    String(String.UnicodeScalarView([SexagenaryYear.stems[index % 10], SexagenaryYear.branches[index % 12]]))
  }

  /// The lunar years of that name within a range, ascending.
  public func years(in range: ClosedRange<Int>) -> [Int] {
    let first = range.lowerBound + ((index + 4 - range.lowerBound) % 60 + 60) % 60
    return Array(stride(from: first, through: range.upperBound, by: 60))
  }

  /// The place of a heavenly stem (甲 is 0).
  public static func stem(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "甲": 0
    case "乙": 1
    case "丙": 2
    case "丁": 3
    case "戊": 4
    case "己", "已": 5
    case "庚": 6
    case "辛": 7
    case "壬": 8
    case "癸": 9
    default: nil
    }
  }

  /// The place of an earthly branch (子 is 0).
  public static func branch(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "子": 0
    case "丑": 1
    case "寅": 2
    case "卯": 3
    case "辰": 4
    case "巳", "已": 5
    case "午": 6
    case "未": 7
    case "申": 8
    case "酉": 9
    case "戌": 10
    case "亥": 11
    default: nil
    }
  }

  static let stems: [Unicode.Scalar] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let branches: [Unicode.Scalar] = [
    "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥",
  ]
}
