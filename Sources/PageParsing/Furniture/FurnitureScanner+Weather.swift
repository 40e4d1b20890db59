import HanText

/// The weather of the day.
extension FurnitureScanner {
  mutating func readTemperature() -> Bool {
    line.kinds.insert(.weather)
    index += 1
    if scalar(index) == "C" { index += 1 }
    return true
  }

  /// The rest of the line, when it speaks of the weather in the way of a masthead.
  mutating func readWeather(behind start: Int) -> Bool {
    var signs = 0
    for position in start..<text.count {
      switch text[position] {
      case "晴", "阴", "云", "雨", "雪", "雾", "霾", "℃", "°": signs += 1
      case "。", "!", "?": if position < text.count - 1 { return false }
      default: break
      }
    }
    guard signs >= 1, text.count - start <= 50 else { return false }
    line.kinds.insert(.weather)
    index = text.count
    return true
  }
}
