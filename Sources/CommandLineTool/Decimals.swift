/// A number with a fixed count of decimals.
func decimals(_ number: Double, _ count: Int) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return "?" }
  var scale = 1
  for _ in 0..<count { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scale + Int(scaled.magnitude) % scale).dropFirst()
  return (scaled < 0 ? "-" : "") + String(Int(scaled.magnitude) / scale) + (count > 0 ? "." + fraction : "")
}

/// A confidence or another share from 0 to 1: what is less than 1 is never shown as 1, what is more than 0 never as 0. 0.995 with
/// two decimals is `0.99`, where rounding would have it certain.
func share(_ number: Double, _ count: Int) -> String {
  let rounded = decimals(number, count)
  var step = 1.0
  for _ in 0..<count { step /= 10 }
  if number < 1, rounded == decimals(1, count) { return decimals(1 - step, count) }
  if number > 0, rounded == decimals(0, count) { return decimals(step, count) }
  return rounded
}
