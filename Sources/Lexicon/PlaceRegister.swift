/// What a map or a table needs to know of the places of the city: codes, levels, when they were valid, where they lie.
///
/// The gazetteer says how places are found in a text; the register says what they are. A code means nothing without its
/// year: 430202 was 东区 until 1997 and has been 荷塘区 since.
public struct PlaceRegister: Sendable {
  /// One place.
  public struct Place: Sendable, Hashable {
    /// The name in full.
    public var name: String
    /// Its level.
    public var level: Level
    /// What the authorities call it (市辖区, 镇, 街道); empty where that is not known.
    public var kind: String
    /// The place that it lies in.
    public var parent: String
    /// The code of its level: GB/T 2260 with six digits, that of the statistical bureau with nine; `nil` where it has none.
    public var code: String?
    /// The year of the list that has the code; `nil` for a place that is no more.
    public var codeYear: Int?
    /// The first day (`1997-05-31`) or year of its name; `nil` where no source gives it.
    public var first: String?
    /// The last day or year; `nil` for a place of today.
    public var last: String?
    /// What it became, where it is no more.
    public var successors: [String]
    /// A point that stands for it; `nil` where no source gives one.
    public var point: Point?
  }

  /// The level of a place.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// 区, 县, 县级市.
    case county
    /// A county-level division that is no more.
    case formerCounty = "former-county"
    /// A development zone that the paper counts beside the districts.
    case zone
    /// 镇, 乡, 街道, and farms that are run as such.
    case town
    /// A town or street that is no more.
    case formerTown = "former-town"
  }

  /// Degrees east and north, as decimals of the source.
  ///
  /// From cpca 0.5.5 (MIT licence), which does not name its datum: it may lie some hundred metres off in WGS 84.
  public struct Point: Sendable, Hashable {
    /// Degrees east.
    public var longitude: Double
    /// Degrees north.
    public var latitude: Double
  }

  /// Where the points come from, for those who use them.
  public static let pointSource = "cpca 0.5.5 (MIT); datum not stated"

  /// All places: county-level ones first, then towns and streets by county.
  public let places: [Place]

  /// The register built into the program.
  public static let builtIn = PlaceRegister(builtInText)

  private init(_ text: StaticString) {
    places = text.description.split(separator: "\n").compactMap { line in
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      cells += [String](repeating: "", count: max(0, 11 - cells.count))
      func cell(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
      guard let level = Level(rawValue: cells[1]) else { return nil }
      var point: Point?
      if let longitude = Double(cells[9]), let latitude = Double(cells[10]) {
        point = Point(longitude: longitude, latitude: latitude)
      }
      return Place(
        name: cells[0], level: level, kind: cells[2], parent: cells[3], code: cell(4),
        codeYear: cell(5).flatMap { Int($0) }, first: cell(6), last: cell(7),
        successors: cells[8].split(separator: "+").map(String.init), point: point)
    }
  }

  /// The place of that name; where several have it, the first.
  ///
  /// - Parameters:
  ///   - name: the name in full.
  ///   - levels: what it may be.
  /// - Returns: `nil` for a place that the register does not have.
  public func place(_ name: String, _ levels: [Level] = Level.allCases) -> Place? {
    places.first { $0.name == name && levels.contains($0.level) }
  }

  /// The county-level divisions that were made into a place.
  ///
  /// - Parameter name: a county-level division of today.
  /// - Returns: the former ones that gave it land, in the register's order.
  public func predecessors(of name: String) -> [Place] {
    places.filter { $0.level == .formerCounty && $0.successors.contains(name) }
  }
}
