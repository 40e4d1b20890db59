/// The weights of all evidence for the roles of lines, dense for the decoder; natural log units.
struct RoleWeights: Sendable {
  /// States of a line.
  static let states = LineState.allCases.count
  /// Features of a line: those of `Feature`, then those of `LineClass`, then those of `WordingClass`.
  static let features = firstWording + WordingClass.allCases.count
  /// Where the features of `WordingClass` begin.
  static let firstWording = Feature.allCases.count + LineClass.count

  /// `emission[feature * states + state]`.
  var emission: [Float]
  /// What a state weighs by itself.
  var prior: [Float]
  /// `transition[(from + 1) * states + to]`; row 0 is the beginning of the page.
  var transition: [Float]
  /// `boundary[(kind * states + from) * states + to]`.
  var boundary: [Float]

  /// All zero.
  init() {
    emission = [Float](repeating: 0, count: Self.features * Self.states)
    prior = [Float](repeating: 0, count: Self.states)
    transition = [Float](repeating: 0, count: (Self.states + 1) * Self.states)
    boundary = [Float](repeating: 0, count: Boundary.allCases.count * Self.states * Self.states)
  }

  /// Reads a table of weights: a line for each name, with the names of states and their weights.
  ///
  /// ```
  /// upTo6 title -0.2 subhead 0.3        a feature
  /// * caption -1.2                      a state by itself
  /// title> body -0.8 byline 0           what follows a state; `>` alone is the beginning of the page
  /// join:body rest 1                    a boundary kind and the state before it
  /// ```
  init(table: WeightTable) {
    self.init()
    var names: [String: Row] = ["*": .state, ">": .step(0)]
    for feature in Feature.allCases { names["\(feature)"] = .emission(feature.rawValue) }
    for (offset, name) in LineClass.names.enumerated() {
      names[name] = .emission(Feature.allCases.count + offset)
    }
    for wording in WordingClass.allCases {
      names[wording.name] = .emission(Self.firstWording + wording.rawValue)
    }
    // The table has thousands of names of states, and every start of the program pays for them.
    let stateNames = LineState.allCases.map { "\($0)" }
    let kindNames = Boundary.allCases.map { "\($0)" }
    let states = stateNames.map { Self.hash(Array($0.utf8)[...]) }
    for (state, name) in stateNames.enumerated() {
      names[name + ">"] = .step(state + 1)
      for (kind, kindName) in kindNames.enumerated() {
        names[kindName + ":" + name] = .boundary(kind, state)
      }
    }
    for row in table.lines {
      let words = row.split(separator: UInt8(ascii: " "))
      guard let name = words.first, let place = names[String(decoding: name, as: UTF8.self)] else { continue }
      for index in stride(from: 1, to: words.count - 1, by: 2) {
        guard let state = states.firstIndex(of: Self.hash(words[index])) else { continue }
        set(Self.number(words[index + 1]), place, state)
      }
    }
  }

  /// A number for a name; those of no two states are the same (a test looks).
  static func hash(_ name: ArraySlice<UInt8>) -> UInt64 {
    name.reduce(0) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private enum Row {
    case state
    case emission(Int)
    case step(Int)
    case boundary(Int, Int)
  }

  private mutating func set(_ weight: Float, _ row: Row, _ state: Int) {
    switch row {
    case .state: prior[state] = weight
    case .emission(let feature): emission[feature * Self.states + state] = weight
    case .step(let from): transition[from * Self.states + state] = weight
    case .boundary(let kind, let from): boundary[(kind * Self.states + from) * Self.states + state] = weight
    }
  }

  /// A number with at most two digits behind the point.
  private static func number(_ word: ArraySlice<UInt8>) -> Float {
    var value: Float = 0
    var scale: Float = 0
    for byte in word {
      switch byte {
      case UInt8(ascii: "."): scale = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Float(byte - UInt8(ascii: "0"))
        scale *= 10
      default: break
      }
    }
    if scale > 1 { value /= scale }
    return word.first == UInt8(ascii: "-") ? -value : value
  }

  /// The weights learned from annotated pages (`scripts/roles/train`).
  static let trained = RoleWeights(table: WeightTable(trainedTable))
}
