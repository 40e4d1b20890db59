/// Numbers as Chinese print writes them: 2021, ２０２１, 二〇二一, 二○二一, 一百九十六, 廿四, 叁拾.
///
/// Everything works on arrays of scalars with integer positions, so that a page can be scanned without making strings.
public enum HanNumeral {
  /// The value of a single digit, 0 to 9: Arabic of both widths, 一, 壹, and the forms of zero (〇 ○ 零 and their
  /// look-alikes); `nil` for anything else.
  @inlinable public static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xFF10
    default: hanDigit(scalar)
    }
  }

  /// The value of a single Chinese digit, 0 to 9; `nil` for anything else, Arabic digits included.
  @inlinable public static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零", "◯", "Ｏ": 0
    case "一", "壹", "弌": 1
    case "二", "贰", "貳", "两", "兩": 2
    case "三", "叁", "叄", "參": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The value of a unit (十 is 10, 万 is 10 000), or of a joined ten (廿 is 20).
  @inlinable static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "廿", "卄": 20
    case "卅": 30
    case "卌": 40
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万", "萬": 10_000
    default: nil
    }
  }

  /// Whether a number can begin with that character.
  @inlinable public static func begins(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value >= 0x30 && scalar.value <= 0x39 }
    return digit(scalar) != nil || (unit(scalar).map { $0 < 100 } ?? false)
  }

  /// A number found in a text.
  public struct Found: Sendable, Hashable {
    /// Its value.
    public var value: Int
    /// The position behind it.
    public var end: Int
    /// How many characters it takes.
    public var length: Int
    /// Whether it is written in Arabic digits.
    public var isArabic: Bool
    /// Whether it is a row of digits (二〇二一, 2021) and not a phrase with units (二十一).
    public var isRow: Bool
  }

  /// The longest number that begins at a position; `nil` when none does, or when it would be 10^9 or more.
  ///
  /// A row of Arabic digits and a row or phrase of Chinese ones do not mix: `5十` is 5.
  public static func read(_ text: [Unicode.Scalar], at start: Int) -> Found? {
    guard text.indices.contains(start) else { return nil }
    if text[start].isArabicDigit { return row(text, at: start, isArabic: true) }
    guard begins(text[start]) else { return nil }
    if hanDigit(text[start]) != nil, start + 1 >= text.count || unit(text[start + 1]) == nil {
      return row(text, at: start, isArabic: false)
    }
    return phrase(text, at: start)
  }

  /// The value of a text that is a number from end to end; `nil` for any other.
  ///
  /// ```swift
  /// HanNumeral.value("廿四")  // 24
  /// ```
  public static func value(_ text: some StringProtocol) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard let found = read(scalars, at: 0), found.end == scalars.count else { return nil }
    return found.value
  }

  /// The number digit by digit, as years are written: 2021 is 二〇二一.
  ///
  /// The sign of a negative number is left out.
  public static func row(_ value: Int) -> String {
    String(
      String.UnicodeScalarView(String(value.magnitude).unicodeScalars.map { digits[Int($0.value) - 0x30] }))
  }

  /// The number as it is spoken: 21 is 二十一, 105 is 一百零五; a row of digits for 10 000 and above and below 0.
  public static func words(_ value: Int) -> String {
    guard (0..<10_000).contains(value) else { return row(value) }
    guard value > 0 else { return "零" }
    var out = String.UnicodeScalarView()
    var rest = value
    var gap = false
    for (size, mark) in zip([1000, 100, 10], ["千", "百", "十"] as [Unicode.Scalar]) {
      let digit = rest / size
      rest %= size
      if digit == 0 {
        gap = gap || !out.isEmpty
        continue
      }
      if gap { out.append("零") }
      gap = false
      if !(size == 10 && digit == 1 && out.isEmpty) { out.append(digits[digit]) }
      out.append(mark)
    }
    if rest > 0 {
      if gap { out.append("零") }
      out.append(digits[rest])
    }
    return String(out)
  }

  static let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private static let limit = 1_000_000_000

  private static func row(_ text: [Unicode.Scalar], at start: Int, isArabic: Bool) -> Found? {
    var value = 0
    var index = start
    while index < text.count {
      guard
        let digit = isArabic ? (text[index].isArabicDigit ? digit(text[index]) : nil) : hanDigit(text[index])
      else { break }
      value = value * 10 + digit
      guard value < limit else { return nil }
      index += 1
    }
    // A unit behind a row belongs to its last digit (三五十 is no number): the row ends before that digit.
    if !isArabic, index < text.count, index - start > 1, unit(text[index]) != nil {
      index -= 1
      value /= 10
    }
    return Found(value: value, end: index, length: index - start, isArabic: isArabic, isRow: true)
  }

  /// 十二, 二十, 廿四, 一百零五, 二千三百, 一万二千: digits each with its unit, units falling.
  private static func phrase(_ text: [Unicode.Scalar], at start: Int) -> Found? {
    var total = 0
    var section = 0
    var lastUnit = 100_000
    var index = start
    while index < text.count {
      if let ten = unit(text[index]), ten <= 40, lastUnit > 10, index == start || ten > 10 {
        section += ten
        lastUnit = 10
        index += 1
        continue
      }
      guard let digit = hanDigit(text[index]) else { break }
      if digit == 0 {
        // 零 stands only between a unit and a digit.
        guard lastUnit > 10, index > start, index + 1 < text.count, let next = hanDigit(text[index + 1]),
          next > 0
        else { break }
        index += 1
        continue
      }
      let size = index + 1 < text.count ? unit(text[index + 1]) : nil
      if let size, size == 10 || size == 100 || size == 1000, size < lastUnit {
        section += digit * size
        lastUnit = size
        index += 2
      } else if lastUnit > 1 {
        section += digit
        lastUnit = 1
        index += 1
      } else {
        break
      }
      if index < text.count, unit(text[index]) == 10_000, total == 0 {
        total = section * 10_000
        section = 0
        lastUnit = 10_000
        index += 1
      }
    }
    guard index > start else { return nil }
    return Found(
      value: total + section, end: index, length: index - start, isArabic: false, isRow: false)
  }
}

extension Unicode.Scalar {
  /// Whether it is `0`…`9`, half or full width.
  @inlinable var isArabicDigit: Bool {
    (value >= 0x30 && value <= 0x39) || (value >= 0xFF10 && value <= 0xFF19)
  }
}
