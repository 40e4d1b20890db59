import HanText

/// Towns and streets that are nearly what a text says.
extension Gazetteer {
  /// A town or street by the name that the gazetteer writes.
  struct Unit: Sendable {
    /// The number of its entry.
    var number: Int32
    /// Where its folded name stands among all of them.
    var name: Range<Int32>
  }

  /// The towns and streets that lie in a district, with their folded names one behind the other.
  static func units(of entries: [Entry]) -> (units: [Unit], names: HanScalars) {
    var units: [Unit] = []
    var names: HanScalars = []
    for (number, entry) in entries.enumerated() where entry.level == .unit && !entry.districts.isEmpty {
      let start = Int32(names.count)
      names += Folding.fold(entry.unit.unicodeScalars)
      units.append(Unit(number: Int32(number), name: start..<Int32(names.count)))
    }
    return (units, names)
  }

  /// A town or street whose name is a text but for one character.
  public struct NearUnit: Sendable {
    /// The number of its entry.
    public var number: Int
    /// The character of the text.
    public var written: Unicode.Scalar
    /// The character that the name has in its place.
    public var meant: Unicode.Scalar
  }

  /// The towns and streets whose names differ from a text in one character that is not the last.
  ///
  /// - Parameter text: folded text.
  /// - Returns: in the order of the entries.
  public func units(near text: ArraySlice<Unicode.Scalar>) -> [NearUnit] {
    guard let last = text.last else { return [] }
    var found: [NearUnit] = []
    let tables = tables
    for unit in tables.units where unit.name.count == text.count {
      let start = Int(unit.name.lowerBound)
      guard tables.unitNames[start + text.count - 1] == last else { continue }
      var place: Int?
      var differences = 0
      for offset in 0..<text.count - 1
      where tables.unitNames[start + offset] != text[text.startIndex + offset] {
        differences += 1
        if differences > 1 { break }
        place = offset
      }
      guard differences == 1, let place else { continue }
      found.append(
        NearUnit(
          number: Int(unit.number), written: text[text.startIndex + place],
          meant: tables.unitNames[start + place]))
    }
    return found
  }
}
